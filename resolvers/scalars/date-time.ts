import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import type { Instant, PreciseDate } from "../../src/domain/dates";
import { quoted } from "../quoted";

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export const DateTimeScalar = new GraphQLScalarType<Instant, string>({
  name: "DateTime",
  description:
    "An instant in UTC, `2023-02-07T00:00:00.000Z`. How much of it was really said is told by the precision beside it. " +
    "As an input also a day alone (its 00:00Z) or an instant with another offset.",
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
  const instant = typeof value === "string" && ISO_8601.test(value) ? new Date(value) : undefined;
  if (!instant || Number.isNaN(instant.getTime()) || !isRealDay(String(value))) {
    throw new TypeError(`A DateTime is a day or an instant as in ISO 8601, such as 2023-02-07 or 2023-02-07T10:30:00Z; got ${quoted(value)}.`);
  }
  return instant.toISOString();
}

/** `Date` takes 31 February for 3 March. */
function isRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(day).toISOString().startsWith(day);
}
