import { InvalidArgumentError } from "commander";
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

export interface ExportFlags {
  readonly kind?: readonly RecordKind[];
  readonly language?: string;
  readonly source?: string;
  readonly since?: Instant;
  readonly until?: Instant;
  readonly includeRemoved?: boolean;
  readonly output?: string;
}

/** Writes the selected items. Sets the exit code. */
export async function exportItems(flags: ExportFlags, terminal: Terminal): Promise<void> {
  const { storeUrl, changeLog } = readConfig(terminal.env);
  const store = await openExistingStore(storeUrl, changeLog);
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

export function kindsOf(text: string): RecordKind[] {
  return text.split(",").map((name) => {
    const kind = RECORD_KINDS.find((one) => one === name.trim());
    if (kind === undefined)
      throw new InvalidArgumentError(`${JSON.stringify(name)} is none of ${RECORD_KINDS.join(", ")}.`);
    return kind;
  });
}

export function dateOf(text: string): Instant {
  const date = parseIsoDate(text);
  if (date === undefined)
    throw new InvalidArgumentError("Expected an ISO 8601 date such as 2023, 2023-02-07 or 2023-02-07T10:15Z.");
  return date.instant;
}
