import { sorted } from "../collections/objects";
import type { HeldHandle, HeldHandles } from "./handles";
import type { Id } from "../ids";
import { joinParts, type Parts } from "./parts";
import { joinSplits, type Splits } from "./splits";

/**
 * What a store notes of an item beside what was said of it: an account's handles, which items a person has said to be
 * others, which profiles are parts of it, and which were split off from it. Notes join like sets, so that the order of
 * inputs does not matter.
 */
export interface IdentityNotes {
  readonly heldHandles?: HeldHandles;
  /** Ids of items that a person has said to be different from this one. One side is enough. */
  readonly differentFrom?: readonly Id[];
  /** The profiles that a person said to be the same as this one. Only profiles have parts. */
  readonly parts?: Parts;
  /** What a person said is of other profiles. Only profiles have it. */
  readonly splits?: Splits;
}

/** The names of the notes. */
export const NOTES = ["heldHandles", "differentFrom", "parts", "splits"] as const satisfies (keyof IdentityNotes)[];

export function notesOf({ heldHandles, differentFrom, parts, splits }: IdentityNotes): IdentityNotes {
  return {
    ...(heldHandles !== undefined && { heldHandles }),
    ...(differentFrom !== undefined && differentFrom.length > 0 && { differentFrom }),
    ...(parts !== undefined && Object.keys(parts).length > 0 && { parts }),
    ...(splits !== undefined && Object.keys(splits).length > 0 && { splits }),
  };
}

/** The notes of two items that are one. */
export function joinNotes(a: IdentityNotes, b: IdentityNotes): IdentityNotes {
  const handles: Record<string, HeldHandle> = { ...a.heldHandles };
  for (const [name, held] of Object.entries(b.heldHandles ?? {})) handles[name] = joinHeld(handles[name], held);
  const differentFrom = [...new Set([...(a.differentFrom ?? []), ...(b.differentFrom ?? [])])].sort();
  return {
    ...(Object.keys(handles).length > 0 && { heldHandles: sorted(handles) }),
    ...(differentFrom.length > 0 && { differentFrom }),
    ...((a.parts ?? b.parts) !== undefined && { parts: joinParts(a.parts, b.parts) }),
    ...((a.splits ?? b.splits) !== undefined && { splits: joinSplits(a.splits, b.splits) }),
  };
}

/** Who came after and before is told by the side that knows of others and saw the handle last. */
function joinHeld(a: HeldHandle | undefined, b: HeldHandle): HeldHandle {
  if (a === undefined) return b;
  const [later, earlier] = isLater(a, b) ? [a, b] : [b, a];
  const { until, before } = knowsOthers(later) || !knowsOthers(earlier) ? later : earlier;
  return {
    handle: later.handle,
    from: a.from < b.from ? a.from : b.from,
    seen: later.seen,
    ...(until !== undefined && { until }),
    ...(before !== undefined && { before }),
  };
}

function isLater(a: HeldHandle, b: HeldHandle): boolean {
  return a.seen === b.seen ? JSON.stringify(a) >= JSON.stringify(b) : a.seen > b.seen;
}

const knowsOthers = ({ until, before }: HeldHandle): boolean => until !== undefined || before !== undefined;

/** The notes without what moves each time that an account is seen again. */
export function lastingNotes(notes: IdentityNotes): unknown {
  const { heldHandles = {}, differentFrom = [], parts = {}, splits = {} } = notes;
  return [
    Object.entries(heldHandles).map(([name, held]) => [name, { ...held, seen: "" }]),
    differentFrom,
    parts,
    splits,
  ];
}
