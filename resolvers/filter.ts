import type { Instant } from "../src/domain/dates";
import { BadUserInput } from "../src/domain/errors/errors";
import { facet } from "../src/domain/facets";
import { readQuery, type ReadQuery } from "../src/domain/text/queries/read-query";
import type { Filter, NamedItems } from "../src/loaders/page";
import type { ItemLookup } from "../src/loaders/item-lookup";
import { quoted } from "./bad-input";

/**
 * The parts that several filters have in common. A part that the client leaves out is not a condition. Of a list, an
 * item must have at least one value, so an empty list matches nothing.
 */

/** The most values of one list. */
const MOST_VALUES = 100;

type List<T> = readonly T[] | null | undefined;

/** A blank text is not a condition. A text without any word, such as `?!`, matches nothing. */
export function textAsked(text: string | null | undefined): Pick<Filter, "text" | "withoutText" | "words"> {
  if (!text?.trim()) return {};
  const { query, without } = queryIn(text, "filter.text");
  if (query !== undefined) return { text: query };
  return without === undefined ? { words: [[]] } : { withoutText: without };
}

/** Reads a query. Throws a BadUserInput that says what is wrong with it. */
export function queryIn(text: string, argument: string): Exclude<ReadQuery, { readonly fault: string }> {
  const read = readQuery(text);
  if (read.fault !== undefined) throw new BadUserInput(argument, `${argument} ${read.fault}.`);
  return read;
}

/** One group of facets for a list: an item must have at least one of them. No group if there is no list. */
export function anyOf<T>(
  values: List<T>,
  argument: string,
  facetOf: (value: T, argument: string) => string,
): string[][] {
  if (!values) return [];
  limit(values.length, argument, "values");
  return [values.map((value, index) => facetOf(value, `${argument}[${index}]`))];
}

/**
 * For an input type that names items, such as SourceBy: how to look an item up, and which facets to filter by once it
 * is found.
 */
export interface Naming<By> extends Omit<NamedItems, "named"> {
  lookups(by: By, argument: string): readonly ItemLookup[];
}

/** Like `anyOf`, for items that the client names. */
export function anyNamed<By>(inputs: List<By>, argument: string, { lookups, ...naming }: Naming<By>): NamedItems[] {
  if (!inputs) return [];
  limit(inputs.length, argument, "values");
  return [{ ...naming, named: inputs.map((by, index) => lookups(by, `${argument}[${index}]`)) }];
}

/** One group for each item that the client names, so that all of them must match. */
export function allNamed<By>(inputs: List<By>, argument: string, naming: Naming<By>): NamedItems[] {
  return anyNamed(inputs, argument, naming).flatMap(({ named, ...rest }) =>
    named.map((lookups) => ({ ...rest, named: [lookups] })),
  );
}

export function countryFacet(code: string, argument: string): string {
  if (/^[a-z]{2}$/i.test(code)) return facet.country(code);
  throw new BadUserInput(argument, `${argument} must be an ISO 3166-1 alpha-2 code, such as ML; got ${quoted(code)}.`);
}

/** A condition for lists that are sorted by time. */
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

/** A tag or handle as somebody pastes it, without its sign, spaces around it, and direction marks, which are unseen. */
export function withoutSign(text: string, sign: "#" | "@"): string {
  const seen = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
  return seen.startsWith(sign) ? seen.slice(1) : seen;
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
