import { markOfLine, type Change, type ChangeCause, type ChangeLogSettings } from "../domain/change";
import type { RecordWrite } from "./store";
import type { ChangePage, ChangesRequest } from "./store-reader";

/** What is the same for the logs of all engines. */

/** How many changes one page looks at. With `kinds`, a page may end before it is full, and the next one goes on. */
export const MOST_SCANNED = 10_000;
/** After so many new changes, the oldest are looked at: twice as many, so that the log can shrink. */
const PRUNED_EVERY = 100;

export type NewChange = Omit<Change, "seq" | "at">;

/** What the log says of a saved write: first the records that are a part of this one now. */
export function changesOf({ kind, item, cause, absorbs = [] }: RecordWrite): NewChange[] {
  const absorbed = absorbs.map(({ id }): NewChange => ({
    kind,
    id,
    cause: "REMOVAL" satisfies ChangeCause,
    mergedInto: item.id,
  }));
  return cause === null ? absorbed : [...absorbed, { kind, id: item.id, cause }];
}

/** How many of the oldest changes to look at after `added` more than `newest` were written. */
export function toPrune(newest: number, added: number): number {
  const steps = Math.floor((newest + added) / PRUNED_EVERY) - Math.floor(newest / PRUNED_EVERY);
  return 2 * PRUNED_EVERY * steps;
}

/** The times between which a change is kept. A time far ahead comes from a clock that was wrong. */
export function keptBetween({ keptMs, now }: ChangeLogSettings): readonly [from: number, to: number] {
  return [now() - keptMs, now() + keptMs];
}

/** What an engine has read. It reads `start` and `newest` not after the rows, and `oldest` not before them. */
export interface ReadChanges {
  readonly log: string;
  /** One row more than the page shows tells if it goes on. */
  readonly found: readonly Change[];
  /** The lines at `after` and at `after` + `MOST_SCANNED`, and the newest. */
  readonly ends: readonly Change[];
  /** 0 if nothing was ever written. */
  readonly newest: number;
  /** The oldest change. Undefined if there is none. */
  readonly start?: number | undefined;
  readonly oldest?: number | undefined;
}

export function changePage(request: ChangesRequest, read: ReadChanges): ChangePage {
  const { log, found, ends, newest, start = newest + 1, oldest = newest + 1 } = read;
  const { after = start - 1, first } = request;
  const rows = found.slice(0, first);
  const isCut = found.length > rows.length;
  const lastRow = rows.at(-1)?.seq ?? 0;
  const last = Math.max(after, lastRow);
  const marks = Object.fromEntries([...ends, ...rows].map((line) => [line.seq, markOfLine(line)]));
  const end = isCut ? last : Math.max(last, Math.min(after + MOST_SCANNED, newest));
  return { log, rows, end, hasNext: isCut || end < newest, oldest, newest: Math.max(newest, lastRow), marks };
}
