import type { Instant } from "../src/domain/dates";
import { facet } from "../src/domain/facets";
import { queryWords } from "../src/domain/text/words";
import type { Filter } from "../src/loaders/page";
import { idOf } from "./relay/global-id";

/** The parts that filters of several types have in common. A part that the client left out asks for nothing. */

export function wordGroups(text: string | null | undefined): string[][] {
  return text ? queryWords(text) : [];
}

export function entityFacets(ids: readonly string[] | null | undefined, argument: string): string[] {
  return (ids ?? []).map((id, index) => facet.entity(idOf("entity", id, `${argument}[${index}]`)));
}

/** For lists whose sort key is a time. */
export function timeRange(from: Instant | null | undefined, before: Instant | null | undefined): Pick<Filter, "sortKeys"> {
  return from || before ? { sortKeys: { ...(from && { from }), ...(before && { before }) } } : {};
}

export function withoutSign(text: string, sign: string): string {
  return text.startsWith(sign) ? text.slice(sign.length) : text;
}

export function onlySet(facets: readonly (string | null | undefined)[]): string[] {
  return facets.filter((value) => typeof value === "string").filter((value) => value !== "");
}
