import { InvalidArgumentError } from "commander";
import { readPlace, writePlace, type LogPlace } from "../../domain/change";
import type { Instant } from "../../domain/dates";
import { BadSetting } from "../../domain/errors/errors";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import { parseIsoDate } from "../../formats/reading/iso-dates";
import { HEADER_LINE, writeRecord } from "../../formats/mediagraph/write";
import { changedSince, type ChangedItems } from "../../upkeep/changed-items";
import { exportedItems, exportedOf, withoutRemovedContent, type ExportedBatch } from "../../upkeep/exported-items";
import { sourceNamed, type Selection } from "../../upkeep/selection";
import { compileQuickly } from "../reading/quick-compiling";
import { existingStore } from "./existing-store";
import { LostItems } from "./lost-items";
import type { Store } from "../../store/store";
import { writeFileWhole, writeStream } from "../output-file";
import { EXIT, interruption, progressLine, type Terminal } from "../terminal";

export interface ExportFlags {
  readonly kind?: readonly RecordKind[];
  readonly language?: string;
  readonly source?: string;
  readonly since?: Instant;
  readonly until?: Instant;
  /** A place in the log of changes, or a time. */
  readonly sinceChange?: LogPlace | Instant;
  readonly includeRemoved?: boolean;
  readonly output?: string;
}

/** Writes the selected items. Sets the exit code. */
export async function exportItems(flags: ExportFlags, terminal: Terminal): Promise<void> {
  compileQuickly();
  const store = await existingStore(terminal);
  const { signal, release } = interruption();
  const progress = progressLine(terminal.stderr);
  try {
    const changed = await changedOf(flags, store);
    const lost = new LostItems();
    const items = changed
      ? exportedOf(store, changed.ids)
      : exportedItems(store, await selectionOf(flags, store), lost.add);
    let written = 0;
    const lines = linesOf(items, flags.includeRemoved ?? false, (count) => {
      signal.throwIfAborted();
      written = count;
      progress.show(`${count} items written`);
    });
    if (flags.output === undefined) await writeStream(terminal.stdout, lines);
    else await writeFileWhole(flags.output, lines);
    progress.clear();
    if (lost.count > 0) {
      terminal.stderr.write(lost.told());
      process.exitCode = EXIT.rejected;
    }
    if (written === 0) terminal.stderr.write(nothingOf(flags));
    if (changed) terminal.stderr.write(`Go on from here next time: --since-change ${writePlace(changed.place)}\n`);
  } catch (error) {
    if (!signal.aborted) throw error;
    process.exitCode = EXIT.interrupted;
  } finally {
    progress.clear();
    release();
    await store.close();
  }
}

/** Whoever misspelled a language, or took `--since` for the time of a save, gets an empty document. It is no fault. */
function nothingOf({ sinceChange, language, since, until }: ExportFlags): string {
  if (sinceChange !== undefined) return "No item was written: none has changed since then.\n";
  const hints = [
    "No item was written. mediagraph check counts what the store has.",
    ...(language === undefined ? [] : ["A language is a tag such as ar."]),
    ...(since === undefined && until === undefined
      ? []
      : ["--since and --until are dates of publication; --since-change selects by the time of saving."]),
  ];
  return `${hints.join(" ")}\n`;
}

/** The lines of an export, some at once. `onItems` gets how many items it has so far. */
export async function* linesOf(
  batches: AsyncIterable<ExportedBatch>,
  includeRemoved: boolean,
  onItems: (count: number) => void,
): AsyncGenerator<readonly string[]> {
  yield [HEADER_LINE];
  let count = 0;
  for await (const items of batches) {
    onItems((count += items.length));
    yield items.map((item) => writeRecord(includeRemoved ? item : withoutRemovedContent(item)));
  }
}

/** Undefined if the export does not ask what changed. */
async function changedOf(
  { sinceChange, kind, language, source, since, until }: ExportFlags,
  store: Store,
): Promise<ChangedItems | undefined> {
  if (sinceChange === undefined) return undefined;
  if ([language, source, since, until].some((flag) => flag !== undefined))
    throw new BadSetting(
      "--since-change goes with --kind, but with no other choice of items: a removed item has none.",
    );
  return changedSince(store, sinceChange, kind);
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

export function placeOf(text: string): LogPlace | Instant {
  const place = readPlace(text) ?? parseIsoDate(text)?.instant;
  if (place === undefined)
    throw new InvalidArgumentError(
      "Expected a place in the log of changes, as the last export printed it, or a date such as 2023-02-07.",
    );
  return place;
}

export function dateOf(text: string): Instant {
  const date = parseIsoDate(text);
  if (date === undefined)
    throw new InvalidArgumentError("Expected an ISO 8601 date such as 2023, 2023-02-07 or 2023-02-07T10:15Z.");
  return date.instant;
}
