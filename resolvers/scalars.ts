import { languageTag } from "../src/domain/text/languages/language-tag";
import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import type { Instant, PreciseDate } from "../src/domain/dates";
import { isWebUrl, LONGEST_URL } from "../src/domain/addresses/urls";
import { quoted } from "./bad-input";

/** An instant as in RFC 3339, or a day. RFC 3339 allows `t` and `z` in lower case, and the second 60. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/i;
const LEAP_SECOND = /(T\d{2}:\d{2}:)60/i;
/** A year of more or fewer than four digits would be sorted wrongly. */
const FOUR_DIGITS = /^(?!0000)\d{4}-/;

export const DateTimeScalar = new GraphQLScalarType<Instant, string>({
  name: "DateTime",
  description:
    "An instant in UTC with milliseconds, e.g. `2023-02-07T17:12:00.000Z`. If less is known, it is the " +
    "first instant of what is known: a day is its 00:00. The field that ends in `Precision` says how " +
    "much is known. As an input you may also give a day (`2023-02-07`) or another offset from UTC " +
    "(`2023-02-07T20:12:00+03:00`), in the years 1 to 9999. A leap second counts as the second after it.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time",
  serialize: (value) => instantOf(value),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(valueFromASTUntyped(node)),
});

function instantOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (isPreciseDate(value)) return value.instant;
  throw new TypeError("A DateTime is served from an instant or a date with its precision.");
}

function isPreciseDate(value: unknown): value is PreciseDate {
  return typeof value === "object" && value !== null && "instant" in value;
}

function parseInstant(value: unknown): Instant {
  const instant =
    typeof value === "string" && ISO_8601.test(value) && isRealDay(value) ? instantIn(value.toUpperCase()) : undefined;
  if (instant !== undefined && FOUR_DIGITS.test(instant)) return instant;
  throw new TypeError(
    `A DateTime is a day or an instant as in ISO 8601 of the years 1 to 9999, such as 2023-02-07 or 2023-02-07T10:30:00Z; got ${quoted(value)}.`,
  );
}

/** `Date` does not know the second 60 (a leap second): it becomes the second after 59. */
function instantIn(text: string): Instant | undefined {
  const milliseconds = Date.parse(text.replace(LEAP_SECOND, "$159")) + (LEAP_SECOND.test(text) ? 1_000 : 0);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** `Date` reads 31 February as 3 March, so the day is compared with what was written. */
function isRealDay(text: string): boolean {
  const milliseconds = Date.parse(text.slice(0, 10));
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text.slice(0, 10));
}

/** The longest tags in use have about 35 characters. */
const LONGEST_TAG = 100;

export const LanguageTagScalar = new GraphQLScalarType<string, string>({
  name: "LanguageTag",
  description: `A language as a BCP 47 tag of at most ${LONGEST_TAG} characters, e.g. \`ar\`, \`fr-CA\` or \`zh-Hant\`. \`und\` means that the language could not be told.`,
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
  serialize: String,
  parseValue: parseTag,
  parseLiteral: (node) => parseTag(valueFromASTUntyped(node)),
});

function parseTag(value: unknown): string {
  const tag = typeof value === "string" && value.length <= LONGEST_TAG ? languageTag(value) : undefined;
  if (tag !== undefined) return tag;
  throw new TypeError(`A LanguageTag is a BCP 47 tag such as ar, en or zh-Hant; got ${quoted(value)}.`);
}

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: "Url",
  description: `An absolute http or https address of at most ${LONGEST_URL} characters, e.g. \`https://example.org/page\`.`,
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: String,
  parseValue: parseUrl,
  parseLiteral: (node) => parseUrl(valueFromASTUntyped(node)),
});

/**
 * The address of an item, if it leads to a web page. Some items are known by another one: an article of an agency by
 * `urn:newsml:…`, a repost of Bluesky by `at://…`.
 */
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && isWebUrl(url) ? url : undefined;

function parseUrl(value: unknown): string {
  if (typeof value === "string" && isWebUrl(value)) return value;
  if (typeof value === "string" && value.length > LONGEST_URL)
    throw new TypeError(`A Url may have at most ${LONGEST_URL} characters; got ${value.length}.`);
  throw new TypeError(
    `A Url is an absolute http or https address such as https://example.org/page; got ${quoted(value)}.`,
  );
}

/** A length of time in milliseconds. */
export const DurationScalar = new GraphQLScalarType<number, string>({
  name: "Duration",
  description:
    "A length of time as in ISO 8601, in weeks, days, hours and minutes, from a minute to 3,660 days, e.g. `PT6H`, `P7D` " +
    "or `P1DT12H`. Years and months have no fixed length and are not taken.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/duration",
  serialize: (value) => `P${Number(value) % DAY === 0 ? `${Number(value) / DAY}D` : `T${Number(value) / MINUTE}M`}`,
  parseValue: parseDuration,
  parseLiteral: (node) => parseDuration(valueFromASTUntyped(node)),
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONGEST_DURATION = 3_660 * DAY;
const DURATION = /^P(?=\d|T\d)(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,7})M)?)?$/;

function parseDuration(value: unknown): number {
  const parts = typeof value === "string" ? DURATION.exec(value) : null;
  const [weeks, days, hours, minutes] = (parts ?? []).slice(1).map((part: string | undefined) => Number(part ?? 0));
  const length = ((weeks ?? 0) * 7 + (days ?? 0)) * DAY + ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE;
  if (length >= MINUTE && length <= LONGEST_DURATION) return length;
  throw new TypeError(
    `A Duration is a length of time as in ISO 8601 from PT1M to P3660D, such as PT6H or P7D; got ${quoted(value)}.`,
  );
}
