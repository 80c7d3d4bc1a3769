import type { ReadItem } from "../format-reader";
import { editionOf, instantOf, withdrawnStatus, type StatedEdition } from "../reading/editions";

/** What an item says of itself as one of several versions, as it is written. */
export interface Standing extends StatedEdition {
  readonly status: string | undefined;
  /** When it may be shown. */
  readonly embargoed: string | undefined;
}

/** `embargoed` without a time is withheld: nothing says when it may be shown. */
export function statusOf({ status, embargoed }: Standing): "withheld" | "canceled" | undefined {
  const isHeld = /^embargoed$/i.test(status?.trim() ?? "") && instantOf(embargoed) === undefined;
  return isHeld ? "withheld" : withdrawnStatus(status);
}

export function standingIn(standing: Standing): Pick<ReadItem, "edition" | "embargoedUntil"> {
  const edition = editionOf(standing);
  const embargoedUntil = instantOf(standing.embargoed);
  return { ...(edition !== undefined && { edition }), ...(embargoedUntil !== undefined && { embargoedUntil }) };
}
