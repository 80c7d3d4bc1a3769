import type { JsonObject } from "./fields";
import type { ParsedValue } from "./lines";
import type { Opener } from "./openers";
import { valuePart, type RecordPath } from "./records";

/** An object or array that is open on the way to records. */
export interface Frame {
  readonly opener: Opener;
  /** The paths that lead through it. */
  readonly paths: readonly RecordPath[];
  /** What an object says beside the records. */
  readonly members: Record<string, unknown>;
  /** The bytes of that. */
  length: number;
  /** The member that comes now. */
  key: string | undefined;
  /** How many elements of an array began. */
  begun: number;
  /** Whether a value came and no comma after it. */
  isAfterValue: boolean;
  /** Whether something of it could not be read. */
  isDamaged: boolean;
  /** Of an object that has records: those that were read and not given yet. */
  pending: Pending | undefined;
}

/** Records that stand behind each other. */
export interface Batch {
  records: (readonly [name: string, record: unknown])[];
  /** Which of its array the first of them is. */
  first: number;
}

export interface Pending extends Batch {
  readonly path: RecordPath;
  readonly member: string;
  readonly isArray: boolean;
  /** Those before a damaged record, which are held too. */
  readonly earlier: Batch[];
  /** The bytes of all these records. */
  length: number;
  /** How many damaged ones came after the last of them. */
  damaged: number;
  /** Whether some were given. */
  isBegun: boolean;
  /** Whether they became too many before it was known how to read them. */
  isLost: boolean;
}

export const newFrame = (opener: Opener, paths: readonly RecordPath[]): Frame => ({
  opener,
  paths,
  members: {},
  length: 0,
  key: undefined,
  begun: 0,
  isAfterValue: false,
  isDamaged: false,
  pending: undefined,
});

export const newPending = (path: RecordPath, member: string, isArray: boolean, isBegun: boolean): Pending => ({
  path,
  member,
  isArray,
  records: [],
  first: 0,
  earlier: [],
  length: 0,
  damaged: 0,
  isBegun,
  isLost: false,
});

/** The envelopes of all records that the innermost frame holds. `isUnfinished` is true of all but the last anyway. */
export function* envelopes(
  frames: readonly Frame[],
  line: number,
  { isUnfinished }: { readonly isUnfinished: boolean },
): Generator<ParsedValue> {
  const { pending } = frames.at(-1) ?? {};
  for (const batch of pending?.earlier.splice(0) ?? []) {
    const { records, first } = pending ?? batch;
    Object.assign(pending ?? {}, batch);
    yield envelope(frames, line, { isUnfinished: true });
    Object.assign(pending ?? {}, { records, first });
  }
  yield envelope(frames, line, { isUnfinished });
}

/**
 * The records of the innermost frame, inside of all that is open around them; the frame holds them no more. With its
 * last records, an object has all its members; before, those by which the records are read.
 */
function envelope(
  frames: readonly Frame[],
  line: number,
  { isUnfinished }: { readonly isUnfinished: boolean },
): ParsedValue {
  const around = frames.slice(0, -1);
  const { members = {}, pending, paths = [] } = frames.at(-1) ?? {};
  let value: unknown = pending === undefined ? members : withRecords(members, pending, isUnfinished);
  for (const frame of around.toReversed())
    value = frame.opener === "[" ? [value] : { ...used(frame.members, frame.paths[0]), [frame.key ?? ""]: value };
  const from = around.flatMap(({ opener, begun }) => (opener === "[" ? [begun - 1] : []));
  if (pending?.isArray === true) from.push(pending.first);
  const { places = [] } = pending?.path ?? paths[0] ?? {};
  if (pending !== undefined) release(pending);
  return { place: `line ${line}`, value, part: valuePart(places, from, isUnfinished) };
}

/** Where the next record is. */
export function placeOfNext(frames: readonly Frame[], { path, member, isArray, ...pending }: Pending): string {
  const outer = frames.flatMap(({ opener, begun }) => (opener === "[" ? [begun - 1] : []));
  const index = pending.first + pending.records.length + pending.damaged;
  const arrays = isArray ? [...outer, index] : outer;
  const steps = arrays.map((at, step) => `, ${path.places[step] ?? ""}[${at}]`).join("");
  return isArray ? steps : `${steps}, ${member}`;
}

function withRecords(members: JsonObject, { path, member, isArray, records }: Pending, isUnfinished: boolean) {
  return {
    ...(isUnfinished ? used(members, path) : members),
    [member]: isArray ? records.map(([, record]) => record) : Object.fromEntries(records),
  };
}

function used(members: JsonObject, path: RecordPath | undefined): JsonObject {
  return Object.fromEntries((path?.uses ?? []).flatMap((name) => (name in members ? [[name, members[name]]] : [])));
}

function release(pending: Pending): void {
  pending.first += pending.records.length;
  pending.records = [];
  pending.length = 0;
  pending.isBegun = true;
}
