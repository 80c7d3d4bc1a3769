import type { Instant } from "../src/domain/dates";
import { BadUserInput } from "../src/domain/errors";
import { facet } from "../src/domain/facets";
import { queryWords } from "../src/domain/text/words";
import type { Filter, NamedItems } from "../src/loaders/page";
import type { Item, Reference } from "../src/loaders/reference";
import { quoted } from "./bad-input";

/**
 * The parts that filters of several types have in common. A part that the client left out asks for nothing. A list
 * asks for one of its values at least, so that an empty one is met by nothing.
 */

/** Of a list, and of words. */
const MOST_VALUES = 100;

type List<T> = readonly T[] | null | undefined;

/** A blank text asks for nothing. One without a word, such as `?!`, is found nowhere. */
export function wordGroups(text: string | null | undefined): string[][] {
  if (!text?.trim()) return [];
  const groups = queryWords(text);
  limit(groups.length, "filter.text", "different words");
  return groups.length > 0 ? groups : [[]];
}

/** A group of facets for a list, of which an item must have one; no group where no list is given. */
export function anyOf<T>(
  values: List<T>,
  argument: string,
  facetOf: (value: T, argument: string) => string,
): string[][] {
  if (!values) return [];
  limit(values.length, argument, "values");
  return [values.map((value, index) => facetOf(value, `${argument}[${index}]`))];
}

/** What the inputs of one type lead to, and what is filtered by once it is found. */
export interface Naming<By> {
  lookups(by: By, argument: string): readonly Reference[];
  facetsOf(item: Item): readonly string[];
}

/** As `anyOf`, for items that the client names. */
export function anyNamed<By>(inputs: List<By>, argument: string, { lookups, facetsOf }: Naming<By>): NamedItems[] {
  if (!inputs) return [];
  limit(inputs.length, argument, "values");
  return [{ named: inputs.map((by, index) => lookups(by, `${argument}[${index}]`)), facetsOf }];
}

/** A group for each of the items that the client names: all of them must hold. */
export function allNamed<By>(inputs: List<By>, argument: string, naming: Naming<By>): NamedItems[] {
  return anyNamed(inputs, argument, naming).flatMap(({ named, facetsOf }) =>
    named.map((lookups) => ({ named: [lookups], facetsOf })),
  );
}

export function countryFacet(code: string, argument: string): string {
  if (/^[a-z]{2}$/i.test(code)) return facet.country(code);
  throw new BadUserInput(argument, `${argument} must be an ISO 3166-1 alpha-2 code, such as ML; got ${quoted(code)}.`);
}

/** For lists whose sort key is a time. */
export function timeRange(
  from: Instant | null | undefined,
  before: Instant | null | undefined,
): Pick<Filter, "sortKeys"> {
  return from || before ? { sortKeys: instants(from, before) } : {};
}

export function seenRange(
  from: Instant | null | undefined,
  before: Instant | null | undefined,
): Pick<Filter, "firstSeen"> {
  return from || before ? { firstSeen: instants(from, before) } : {};
}

export function withoutSign(text: string, sign: string): string {
  return text.startsWith(sign) ? text.slice(sign.length) : text;
}

function instants(
  from: Instant | null | undefined,
  before: Instant | null | undefined,
): { from?: Instant; before?: Instant } {
  return { ...(from && { from }), ...(before && { before }) };
}

function limit(count: number, argument: string, of: string): void {
  if (count > MOST_VALUES)
    throw new BadUserInput(
      argument,
      `${argument} may have at most ${MOST_VALUES} ${of}; got ${count}. Give fewer, or ask in several requests.`,
    );
}
