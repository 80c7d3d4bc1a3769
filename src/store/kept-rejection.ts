import { siteOf } from "../domain/addresses/input-name";
import type { RejectionCode } from "../domain/errors/rejection-code";
import type { KeptRejection, Rejection, RejectionHints } from "./store";
import type { PageRow } from "./store-reader";

/**
 * What both stores keep in one value: earlier versions of this program keep that value as it is, whatever is in it, and
 * know no other place.
 */
export type PackedHints = RejectionHints & {
  readonly code?: RejectionCode;
  readonly excerpt?: string;
  /** The site that it is from, for the lists of one site. */
  readonly site?: string;
};

export function packedHints(rejection: Rejection): PackedHints | undefined {
  const { hints, code, excerpt } = rejection;
  const site = siteOf(rejection);
  const packed = {
    ...hints,
    ...(code !== undefined && { code }),
    ...(excerpt !== undefined && { excerpt }),
    ...(site !== undefined && { site }),
  };
  return Object.keys(packed).length === 0 ? undefined : packed;
}

export function unpackedHints(packed: PackedHints | undefined): Pick<Rejection, "hints" | "code" | "excerpt"> {
  const { code, excerpt, ...others } = packed ?? {};
  const hints = withoutSite(others);
  return {
    ...(Object.keys(hints).length > 0 && { hints }),
    ...(code !== undefined && { code }),
    ...(excerpt !== undefined && { excerpt }),
  };
}

/** It is computed from the address again whenever the rejection is kept. */
function withoutSite(packed: Pick<PackedHints, "site">): RejectionHints {
  return Object.fromEntries(Object.entries(packed).filter(([name]) => name !== "site"));
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
