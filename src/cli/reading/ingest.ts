import { InvalidArgumentError } from "commander";
import { containers } from "../../formats/containers/containers";
import { formats } from "../../formats/registry";
import { parseIsoDate } from "../../formats/reading/iso-dates";
import type { PreciseDate } from "../../domain/dates";
import { languageTag } from "../../domain/text/languages/language-tag";
import { ingestDocuments } from "../../ingest/ingest";
import { inMebibytes } from "../../fetching/fetcher";
import { FETCH_LIMITS } from "../../server/fetch-limits";
import { createFetcher, downloadLimitsOf } from "./fetch-document";
import { printDryRun } from "./dry-run";
import { withLeanHeap } from "./lean-heap";
import { checkInputs, mediaTypeIn, readInputs, type InputOptions } from "./read-inputs";
import { runAndReport, type ReportFlags } from "./run-and-report";
import { openTellingNew } from "../stores/told-new-store";
import { INGEST_EXIT_CODES, type Terminal } from "../terminal";

export type IngestFlags = Omit<InputOptions, "speaker" | "publishedAt" | "mediaType"> &
  ReportFlags & {
    readonly speaker?: string;
    readonly encoding?: string;
    readonly published?: PreciseDate;
    readonly dryRun?: boolean;
  };

/** Reads the inputs into the store, or shows what they would become. Sets the exit code. */
export async function ingest(inputs: readonly string[], flags: IngestFlags, terminal: Terminal): Promise<void> {
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
  const downloads = downloadLimitsOf(terminal);
  if (flags.dryRun === true)
    return printDryRun(terminal, flags, (signal) =>
      withLeanHeap(readInputs(inputs, options, { stdin: terminal.stdin, fetcher, downloads, signal })),
    );
  await runAndReport(
    terminal,
    flags,
    (store, run) =>
      ingestDocuments(
        store,
        withLeanHeap(readInputs(inputs, options, { stdin: terminal.stdin, fetcher, downloads, signal: run.signal })),
        run,
      ),
    openTellingNew(terminal),
  );
}

export function languageOf(text: string): string {
  const tag = languageTag(text.trim());
  if (tag === undefined) throw new InvalidArgumentError("It must be a tag such as ar, pt-BR or zh-Hant.");
  return tag;
}

export function dateOf(text: string): PreciseDate {
  const parsed = parseIsoDate(text);
  if (parsed === undefined)
    throw new InvalidArgumentError("It must be a date such as 2023, 2023-02-07 or 2023-02-07T10:15:00Z.");
  return parsed;
}

/** The formats, containers and limits, after the options. */
export function helpAfter(): string {
  return `\n${formatsHelp()}\n${containersHelp()}\n${downloadsHelp()}\n${INGEST_EXIT_CODES}`;
}

function formatsHelp(): string {
  const width = formats().reduce((widest, { name }) => Math.max(widest, name.length), 0);
  return `Formats:\n${formats()
    .map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`)
    .join("\n")}`;
}

function containersHelp(): string {
  const titles = ["a gzipped document", ...containers.map(({ title }) => title)];
  return `These are opened, and the documents in them are read:\n${titles.map((title) => `  ${title}`).join("\n")}`;
}

function downloadsHelp(): string {
  const { bytes, stallSeconds, minutes } = FETCH_LIMITS;
  return `A download may have at most ${inMebibytes(bytes)}, decompressed (FETCH_BYTES); files have no limit. It fails when the server sends nothing for ${stallSeconds} seconds, or takes more than ${minutes} minutes.`;
}
