import { LANGUAGE_FACETS } from "../../../domain/facets";

/**
 * In the list of a record's facets, the two that each article has are short: `#` and the bytes of the hash in base64
 * for its headline, `~` and the code for its language. No facet begins with these signs.
 */
export const HEADLINE_FACET_FORM = /^headline:([0-9a-f]{32})$/;
/** The sign of a language. Statements read it too. */
export const SHORT_LANGUAGE = "~";

export function packFacet(facet: string | number): string | number {
  if (typeof facet === "number") return facet;
  if (facet.startsWith(LANGUAGE_FACETS)) return SHORT_LANGUAGE + facet.slice(LANGUAGE_FACETS.length);
  const hash = HEADLINE_FACET_FORM.exec(facet)?.[1];
  if (hash === undefined) return facet;
  const packed = `#${Buffer.from(hash, "hex").toString("base64url")}`;
  last = { packed, facet };
  return packed;
}

/** A save packs the headline of a record, and soon asks for its row. */
let last = { packed: "", facet: "" };

export function unpackFacet(packed: string): string {
  if (packed === last.packed) return last.facet;
  if (packed.startsWith(SHORT_LANGUAGE)) return LANGUAGE_FACETS + packed.slice(1);
  return packed.startsWith("#") ? `headline:${Buffer.from(packed.slice(1), "base64url").toString("hex")}` : packed;
}
