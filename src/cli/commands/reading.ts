import { InvalidArgumentError, Option, type Command } from "commander";
import type { PreciseDate } from "../../domain/dates";
import type { IngestFlags } from "../reading/ingest";
import type { RetryFlags } from "../reading/retry";
import { INGEST_EXIT_CODES, type Terminal } from "../terminal";
import { implementations } from "./implementations";

/** The commands that read documents. */

export function addIngest(program: Command, terminal: Terminal): void {
  const languageOf = (text: string): string => implementations.ingest().languageOf(text);
  const dateOf = (text: string): PreciseDate => implementations.ingest().dateOf(text);
  program
    .command("ingest")
    .description(
      "Read documents into the graph: files, folders (all their files except hidden ones), http(s) URLs, or - for standard input.",
    )
    .argument("<input...>", "a file, a folder, a URL or -")
    .addOption(formatOption("take every input as this format instead of detecting it"))
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
    .addHelpText("after", () => implementations.ingest().helpAfter())
    .action((inputs: string[], flags: IngestFlags) => implementations.ingest().ingest(inputs, flags, terminal));
}

export function addRetry(program: Command, terminal: Terminal): void {
  program
    .command("retry")
    .description(
      "Read rejected inputs again, and forget those that go in now. The store keeps inputs of up to 1 MB; larger ones are opened again.",
    )
    .argument("[id...]", "ids of rejected inputs, as --list shows them; without ids, all")
    .addOption(formatOption("read them as this format, not as the one that ingest used or detected"))
    .addOption(new Option("--list", "show the kept inputs, and read none").conflicts("forget"))
    .option("--forget", "forget them without reading them")
    .option("--json", "print the report, or the list, as JSON")
    .option("--verbose", "list every item in the report")
    .addHelpText("after", `\n${INGEST_EXIT_CODES}`)
    .action((ids: string[], flags: RetryFlags) => implementations.retry().retry(ids, flags, terminal));
}

/** Its choices, the names of the formats, are asked for only by `--help` and when the option is given. */
function formatOption(description: string): Option {
  const option = new Option("--format <name>", description).choices([]);
  return Object.defineProperty(option, "argChoices", {
    get: () =>
      implementations
        .formats()
        .formats()
        .map(({ name }) => name),
  });
}

function someName(name: string): string {
  if (name.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return name.trim();
}
