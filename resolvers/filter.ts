import type { Instant } from "../src/domain/dates";
import { BadUserInput } from "../src/domain/errors";
import { facet } from "../src/domain/facets";
import { queryWords } from "../src/domain/text/words";
import type { Filter } from "../src/loaders/page";
import { quoted } from "./quoted";
import { idOf } from "./relay/global-id";

/** The parts that filters of several types have in common. A part that the client left out asks for nothing. */

/** Of ids, and of words. */
const MOST_VALUES = 100;

/** A blank text asks for nothing. One without a word, such as `?!`, is found nowhere. */
export function wordGroups(text: string | null | undefined): string[][] {
  if (!text?.trim()) return [];
  const groups = queryWords(text);
  limit(groups.length, "filter.text", "different words");
  return groups.length > 0 ? groups : [[]];
}

export function entityFacets(ids: readonly string[] | null | undefined, argument: string): string[] {
  limit(ids?.length ?? 0, argument, "ids");
  return (ids ?? []).map((id, index) => facet.entity(idOf("entity", id, `${argument}[${index}]`)));
}

export function countryFacet(code: string | null | undefined): string | undefined {
  if (!code) return undefined;
  if (/^[a-z]{2}$/i.test(code)) return facet.country(code);
  throw new BadUserInput("filter.country", `filter.country must be an ISO 3166-1 alpha-2 code, such as ML; got ${quoted(code)}.`);
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

function limit(count: number, argument: string, of: string): void {
  if (count > MOST_VALUES) throw new BadUserInput(argument, `${argument} may have at most ${MOST_VALUES} ${of}; got ${count}.`);
}
