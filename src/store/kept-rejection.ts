import type { RejectionCode } from "../domain/rejection-code";
import type { KeptRejection, Rejection, RejectionHints } from "./store";
import type { PageRow } from "./store-reader";

/**
 * What both stores keep in one value: earlier versions of this program keep that value as it is, whatever is in it, and
 * know no other place.
 */
export type PackedHints = RejectionHints & { readonly code?: RejectionCode; readonly excerpt?: string };

export function packedHints({ hints, code, excerpt }: Rejection): PackedHints | undefined {
  const packed = { ...hints, ...(code !== undefined && { code }), ...(excerpt !== undefined && { excerpt }) };
  return Object.keys(packed).length === 0 ? undefined : packed;
}

export function unpackedHints(packed: PackedHints | undefined): Pick<Rejection, "hints" | "code" | "excerpt"> {
  const { code, excerpt, ...hints } = packed ?? {};
  return {
    ...(Object.keys(hints).length > 0 && { hints }),
    ...(code !== undefined && { code }),
    ...(excerpt !== undefined && { excerpt }),
  };
}

/** The row of a rejection in its list. */
export const rejectionInOrder = (item: KeptRejection): PageRow<KeptRejection> => ({
  id: item.id,
  sortKey: item.rejectedAt,
  item,
});

/** What was found, in the order of the ids; null where nothing was. */
export function rejectionsInOrder(ids: readonly string[], found: readonly Rejection[]): (Rejection | null)[] {
  const byId = new Map(found.map((rejection) => [rejection.id, rejection]));
  return ids.map((id) => byId.get(id) ?? null);
}
