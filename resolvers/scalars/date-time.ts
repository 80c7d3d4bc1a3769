import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import type { Instant, PreciseDate } from "../../src/domain/dates";
import { quoted } from "../quoted";

/** RFC 3339, with its small letters and its second 60, or a day. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/i;
const LEAP_SECOND = /(T\d{2}:\d{2}:)60/i;
/** Others have more or less than four digits, and would not sort. */
const FOUR_DIGITS = /^(?!0000)\d{4}-/;

export const DateTimeScalar = new GraphQLScalarType<Instant, string>({
  name: "DateTime",
  description:
    "An instant in UTC, `2023-02-07T00:00:00.000Z`. How much of it was really said is told by the precision beside it. " +
    "As an input also a day alone (its 00:00Z) or an instant with another offset, of the years 1 to 9999 in UTC; a leap second is the second after it.",
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

/** `Date` knows no second 60. */
function instantIn(text: string): Instant | undefined {
  const milliseconds = Date.parse(text.replace(LEAP_SECOND, "$159")) + (LEAP_SECOND.test(text) ? 1_000 : 0);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** `Date` takes 31 February for 3 March. */
function isRealDay(text: string): boolean {
  const milliseconds = Date.parse(text.slice(0, 10));
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text.slice(0, 10));
}
