import { InvalidArgumentError, Option, type Command } from "commander";
import type { Instant } from "../domain/dates";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import { parseIsoDate } from "../formats/reading/iso-dates";
import { HEADER_LINE, writeRecord } from "../formats/mediagraph/write";
import { exportedItems, withoutRemovedContent } from "../upkeep/exported-items";
import { sourceNamed, type Selection } from "../upkeep/selection";
import { readConfig } from "../server/config";
import { openExistingStore } from "../store/open-store";
import type { Store } from "../store/store";
import { writeFileWhole, writeStream } from "./output-file";
import { EXIT, interruption, progressLine, type Terminal } from "./terminal";

interface ExportFlags {
  readonly kind?: readonly RecordKind[];
  readonly language?: string;
  readonly source?: string;
  readonly since?: Instant;
  readonly until?: Instant;
  readonly includeRemoved?: boolean;
  readonly output?: string;
}

export function addExport(program: Command, terminal: Terminal): void {
  program
    .command("export")
    .description(
      "Write the graph as a Mediagraph document (JSON lines): everything, or the selected items and all items that they name. A removed item is written without its content, only with its identities, so that it stays removed wherever the document is read.",
    )
    .addOption(
      new Option("--kind <kinds>", `only these kinds, separated by commas: ${RECORD_KINDS.join(", ")}`).argParser(
        kindsOf,
      ),
    )
    .option("--language <tag>", "only articles and posts in this language")
    .option("--source <source>", "only articles of this source: its id, address, host or name")
    .addOption(new Option("--since <date>", "only articles and posts from this date on").argParser(dateOf))
    .addOption(new Option("--until <date>", "only articles and posts before this date").argParser(dateOf))
    .option("--include-removed", "also write the content of removed items; erased items have none")
    .option("--output <file>", "write to this file instead of standard output; if that fails, the file stays as it was")
    .addHelpText("after", "\nmediagraph ingest reads the document, into any store. Exit code: 0 done, 1 could not run.")
    .action((flags: ExportFlags) => exportItems(flags, terminal));
}

async function exportItems(flags: ExportFlags, terminal: Terminal): Promise<void> {
  const store = await openExistingStore(readConfig(terminal.env).storeUrl);
  const { signal, release } = interruption();
  const progress = progressLine(terminal.stderr);
  try {
    const lines = linesOf(store, await selectionOf(flags, store), flags.includeRemoved ?? false, (count) => {
      signal.throwIfAborted();
      progress.show(`${count} items written`);
    });
    if (flags.output === undefined) await writeStream(terminal.stdout, lines);
    else await writeFileWhole(flags.output, lines);
  } catch (error) {
    if (!signal.aborted) throw error;
    process.exitCode = EXIT.interrupted;
  } finally {
    progress.clear();
    release();
    await store.close();
  }
}

async function* linesOf(
  store: Store,
  selection: Selection | undefined,
  includeRemoved: boolean,
  onItem: (count: number) => void,
): AsyncGenerator<string> {
  yield HEADER_LINE;
  let count = 0;
  for await (const item of exportedItems(store, selection)) {
    onItem(++count);
    yield writeRecord(includeRemoved ? item : withoutRemovedContent(item));
  }
}

async function selectionOf(
  { kind, language, source, since, until }: ExportFlags,
  store: Store,
): Promise<Selection | undefined> {
  const selection: Selection = {
    ...(kind && { kinds: kind }),
    ...(language !== undefined && { language }),
    ...(source !== undefined && { sourceId: await sourceNamed(store, source) }),
    ...(since !== undefined && { from: since }),
    ...(until !== undefined && { before: until }),
  };
  return Object.keys(selection).length === 0 ? undefined : selection;
}

function kindsOf(text: string): RecordKind[] {
  return text.split(",").map((name) => {
    const kind = RECORD_KINDS.find((one) => one === name.trim());
    if (kind === undefined)
      throw new InvalidArgumentError(`${JSON.stringify(name)} is none of ${RECORD_KINDS.join(", ")}.`);
    return kind;
  });
}

function dateOf(text: string): Instant {
  const date = parseIsoDate(text);
  if (date === undefined)
    throw new InvalidArgumentError("Expected an ISO 8601 date such as 2023, 2023-02-07 or 2023-02-07T10:15Z.");
  return date.instant;
}
