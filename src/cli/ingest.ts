import { Option, type Command } from "commander";
import { formats } from "../formats/registry";
import { ingestDocuments } from "../ingest/ingest";
import type { IngestReport } from "../ingest/ingest-types";
import { loadReference } from "../ingest/reference";
import { readConfig } from "../server/config";
import { openStore } from "../store/open-store";
import { humanReport, jsonReport } from "./ingest-report";
import { readInputs, type InputOptions } from "./read-inputs";
import { EXIT, progressLine, type Terminal } from "./terminal";

interface IngestFlags extends InputOptions {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

export function addIngest(program: Command, terminal: Terminal): void {
  program
    .command("ingest")
    .description("Read documents into the graph: files, folders (all files in them), http(s) URLs, or - for standard input.")
    .argument("<input...>", "a file, a folder, a URL or -")
    .addOption(new Option("--format <name>", "take every input as this format instead of detecting it").choices(formats.map(({ name }) => name)))
    .option("--url <url>", "where a single input was published; its canonical URL")
    .option("--json", "print the report as JSON")
    .option("--verbose", "list every item in the report")
    .addHelpText("after", `\n${formatsHelp()}\nExit code: 0 all in, 1 could not run, 2 some inputs rejected (they are kept beside the store for another try).`)
    .action((inputs: string[], flags: IngestFlags) => ingest(inputs, flags, terminal));
}

async function ingest(inputs: readonly string[], flags: IngestFlags, terminal: Terminal): Promise<void> {
  const config = readConfig(terminal.env);
  const documents = readInputs(inputs, flags, terminal.stdin);
  const store = await openStore(config.storeUrl);
  const progress = progressLine(terminal.stderr);
  try {
    await loadReference(store);
    const report = await ingestDocuments(store, documents, {
      onProgress: ({ documents: read, items, current }) => progress.show(`${read} documents, ${items} items  ${current}`),
    });
    progress.clear();
    terminal.stdout.write(flags.json ? jsonReport(report, flags.verbose ?? false) : humanReport(report, flags.verbose ?? false));
    process.exitCode = exitCodeOf(report);
  } finally {
    progress.clear();
    await store.close();
  }
}

function exitCodeOf(report: IngestReport): number {
  return report.rejected.length > 0 ? EXIT.rejected : EXIT.done;
}

function formatsHelp(): string {
  const width = Math.max(...formats.map(({ name }) => name.length));
  return `Formats:\n${formats.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`).join("\n")}`;
}
