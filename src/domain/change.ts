import { DAY_MS, type Instant } from "./dates";
import { digitsOf, type Id } from "./ids";
import type { RecordKind } from "./item";

/**
 * Why a record was saved. INPUT: an input said something new of it. CORRECTION: a person settled something, e.g. that a
 * mention is wrong. DERIVED: something else changed, and the record was computed again. REMOVAL: readers do not see it
 * any more: it was removed, withdrawn, erased, or made a part of another record.
 */
export const CHANGE_CAUSES = ["INPUT", "CORRECTION", "DERIVED", "REMOVAL"] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** One line of a store's log of changes. It names the record, and does not hold its content. */
export interface Change {
  /** The place in the log: 1, 2, 3, … without gaps, in the order in which readers may see the saves. */
  readonly seq: number;
  readonly kind: RecordKind;
  readonly id: Id;
  readonly cause: ChangeCause;
  /** By the clock of the process that saved. Clocks differ and may go back, so only `seq` orders. */
  readonly at: Instant;
  /** The record that this one became a part of. */
  readonly mergedInto?: Id;
}

export interface ChangeLogSettings {
  /** How long a change is kept, in milliseconds. */
  readonly keptMs: number;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

export const USUAL_DAYS = 30;
export const USUAL_LOG: ChangeLogSettings = { keptMs: USUAL_DAYS * DAY_MS, now: Date.now };

/** The name of the meta value that names the log. Places of one log mean nothing in another one. */
export const LOG_NAME = "changes";

/** Up to where somebody has read a log. */
export interface LogPlace {
  readonly seq: number;
  /** The mark of the line that was there. */
  readonly mark?: string;
}

/**
 * Tells the line of one save from that of another one with its number. A store that is put back from a backup goes on
 * from an old number: then another save gets a number that a reader knows already.
 */
export function markOfLine({ id, at }: Pick<Change, "id" | "at">): string {
  return `${Date.parse(at).toString(36)}${digitsOf(id).slice(0, 6)}`;
}

/** What a page of a log tells of the lines that are there. */
export interface LogState {
  readonly oldest: number;
  readonly newest: number;
  /** By number, of the lines at the ends of the page. */
  readonly marks: Readonly<Record<number, string>>;
}

/** Why a reader who has read up to a place may have missed changes after it. Undefined: none is missing. */
export function missedAfter({ seq, mark }: LogPlace, { oldest, newest, marks }: LogState): string | undefined {
  if (seq < oldest - 1) return "are no longer kept";
  const isOther = mark !== undefined && marks[seq] !== undefined && marks[seq] !== mark;
  return seq > newest || isOther ? "are not in this log: the store was put back from a copy" : undefined;
}

/** A place in a log with a name. */
export interface NamedPlace {
  readonly log: string;
  readonly read: LogPlace;
}

/** As `missedAfter`, for a page that may be one of another log. */
export function missedIn(page: LogState & Pick<NamedPlace, "log">, { log, read }: NamedPlace): string | undefined {
  return log === page.log ? missedAfter(read, page) : "are in the log of another store";
}

/** The place of a line that a page has read, with its mark. */
export function placeIn({ marks }: Pick<LogState, "marks">, seq: number): LogPlace {
  const mark = marks[seq];
  return { seq, ...(mark !== undefined && { mark }) };
}

/** `1234.lr2kx0c0ffee`: a place as people pass it on. */
export const writePlace = ({ seq, mark }: LogPlace): string => (mark === undefined ? String(seq) : `${seq}.${mark}`);

export function readPlace(text: string): LogPlace | undefined {
  const [, seq, mark] = /^(\d{1,15})(?:\.([0-9a-z-]+))?$/.exec(text) ?? [];
  return seq === undefined ? undefined : { seq: Number(seq), ...(mark !== undefined && { mark }) };
}
