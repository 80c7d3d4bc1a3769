import { InvalidArgumentError, Option, type Command } from "commander";
import { containers } from "../../formats/containers/containers";
import { formats } from "../../formats/registry";
import { parseIsoDate } from "../../formats/reading/iso-dates";
import type { PreciseDate } from "../../domain/dates";
import { languageTag } from "../../ingest/reading/hints";
import { ingestDocuments } from "../../ingest/ingest";
import { createFetcher, DOWNLOAD_LIMITS, LARGEST_DOWNLOAD, LONGEST_DOWNLOAD_MINUTES } from "./fetch-document";
import { printDryRun } from "./dry-run";
import { checkInputs, mediaTypeIn, readInputs, type InputOptions } from "./read-inputs";
import { runAndReport, type ReportFlags } from "./run-and-report";
import { INGEST_EXIT_CODES, type Terminal } from "../terminal";

type IngestFlags = Omit<InputOptions, "speaker" | "publishedAt" | "mediaType"> &
  ReportFlags & {
    readonly speaker?: string;
    readonly encoding?: string;
    readonly published?: PreciseDate;
    readonly dryRun?: boolean;
  };

export function addIngest(program: Command, terminal: Terminal): void {
  program
    .command("ingest")
    .description(
      "Read documents into the graph: files, folders (all their files except hidden ones), http(s) URLs, or - for standard input.",
    )
    .argument("<input...>", "a file, a folder, a URL or -")
    .addOption(
      new Option("--format <name>", "take every input as this format instead of detecting it").choices(
        formats.map(({ name }) => name),
      ),
    )
    .option("--url <url>", "the URL where the input was published; for one input only")
    .option(
      "--speaker <name>",
      "who says it. What a speaker says replaces what it said before. Without it, each address and each file is a speaker",
      someName,
    )
    .option("--time-zone <zone>", "the zone of times that state none, such as Africa/Cairo or +02:00; UTC without it")
    .option(
      "--encoding <name>",
      "the encoding of files and standard input that are not UTF-8 and do not name it, such as windows-1256 or shift_jis",
    )
    .option("--source <name>", "the publisher, where the input does not name one; else the host of its URL", someName)
    .option("--language <tag>", "the language, where the input does not say it, such as ar or pt-BR", languageOf)
    .option("--published <date>", "the date, where the input does not say it, such as 2023-02-07", dateOf)
    .option("--dry-run", "show what each input would become, and write nothing")
    .option("--json", "print the report as JSON")
    .option("--verbose", "list every item in the report")
    .addHelpText("after", `\n${formatsHelp()}\n${containersHelp()}\n${downloadsHelp()}\n${INGEST_EXIT_CODES}`)
    .action((inputs: string[], flags: IngestFlags) => ingest(inputs, flags, terminal));
}

async function ingest(inputs: readonly string[], flags: IngestFlags, terminal: Terminal): Promise<void> {
  const { format, url, speaker, timeZone, encoding, source, language, published } = flags;
  const options: InputOptions = {
    ...(format !== undefined && { format }),
    ...(url !== undefined && { url }),
    ...(speaker !== undefined && { speaker: { name: speaker } }),
    ...(timeZone !== undefined && { timeZone }),
    ...(encoding !== undefined && { mediaType: mediaTypeIn(encoding) }),
    ...(source !== undefined && { source }),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { publishedAt: published }),
  };
  checkInputs(inputs, options);
  const fetcher = createFetcher(terminal);
  if (flags.dryRun === true)
    return printDryRun(terminal, flags, (signal) =>
      readInputs(inputs, options, { stdin: terminal.stdin, fetcher, signal }),
    );
  await runAndReport(terminal, flags, (store, run) =>
    ingestDocuments(store, readInputs(inputs, options, { stdin: terminal.stdin, fetcher, signal: run.signal }), run),
  );
}

function languageOf(text: string): string {
  const tag = languageTag(text);
  if (tag === undefined) throw new InvalidArgumentError("It must be a tag such as ar, pt-BR or zh-Hant.");
  return tag;
}

function dateOf(text: string): PreciseDate {
  const parsed = parseIsoDate(text);
  if (parsed === undefined)
    throw new InvalidArgumentError("It must be a date such as 2023, 2023-02-07 or 2023-02-07T10:15:00Z.");
  return parsed;
}

function someName(name: string): string {
  if (name.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return name.trim();
}

function formatsHelp(): string {
  const width = formats.reduce((widest, { name }) => Math.max(widest, name.length), 0);
  return `Formats:\n${formats.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`).join("\n")}`;
}

function containersHelp(): string {
  const titles = ["a gzipped document", ...containers.map(({ title }) => title)];
  return `These are opened, and the documents in them are read:\n${titles.map((title) => `  ${title}`).join("\n")}`;
}

function downloadsHelp(): string {
  return `A download may have at most ${LARGEST_DOWNLOAD}, decompressed; files have no limit. It fails when the server sends nothing for ${DOWNLOAD_LIMITS.stallMs / 1000} seconds, or takes more than ${LONGEST_DOWNLOAD_MINUTES} minutes.`;
}
