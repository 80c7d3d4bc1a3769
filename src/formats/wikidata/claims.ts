import { instantOf } from "../reading/dates/calendars";
import { DAY_MS, type PreciseDate } from "../../domain/dates";
import { at, countOf, listOf, numberOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";

/** A statement's value and what qualifies it. The dates say from when to when it held. */
export interface Claim {
  readonly value: unknown;
  readonly startedAt?: PreciseDate;
  readonly endedAt?: PreciseDate;
  readonly qualifiers: unknown;
}

const NONE: readonly Claim[] = [];

/**
 * The statements of an item about one property, the best ones: preferred ones if there are any, else normal ones, never
 * deprecated ones. "No value" and "some value" are left out.
 * See https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html.
 */
export class Claims {
  constructor(private readonly claims: JsonObject) {}

  has(property: string): boolean {
    return listOf(this.claims[property]).length > 0;
  }

  of(property: string): readonly Claim[] {
    // Most properties that are asked for are none of the item's.
    if (this.claims[property] === undefined) return NONE;
    const statements = objectsOf(this.claims[property]);
    const hasPreferred = statements.some(({ rank }) => rank === "preferred");
    const best: Claim[] = [];
    for (const { rank, mainsnak, qualifiers } of statements) {
      if (hasPreferred ? rank !== "preferred" : rank === "deprecated") continue;
      const value = valueOf(mainsnak);
      if (value !== undefined)
        best.push(qualifiers === undefined ? { value, qualifiers } : qualified(value, qualifiers));
    }
    return best;
  }

  /** The items that the statements name: `Q159`. */
  items(property: string): string[] {
    return valuesOf(this.of(property), itemOf);
  }

  /** Of several items the one that holds today: without an end, and begun last. */
  present(property: string): string | undefined {
    const today = this.of(property).filter(({ endedAt }) => endedAt === undefined);
    const byStart = (today.length > 0 ? today : this.of(property)).toSorted((a, b) =>
      (a.startedAt?.instant ?? "") < (b.startedAt?.instant ?? "") ? 1 : -1,
    );
    return byStart.map(({ value }) => itemOf(value)).find((id) => id !== undefined);
  }

  strings(property: string): string[] {
    return valuesOf(this.of(property), stringOf);
  }

  date(...properties: readonly string[]): PreciseDate | undefined {
    for (const property of properties)
      for (const { value } of this.of(property)) {
        const date = dateOf(value);
        if (date !== undefined) return date;
      }
    return undefined;
  }

  /** Of the Earth; places on other worlds have none that we know. */
  coordinates(property: string): { readonly latitude: number; readonly longitude: number } | undefined {
    for (const { value } of this.of(property)) {
      const [latitude, longitude] = [numberOf(at(value, "latitude")), numberOf(at(value, "longitude"))];
      const globe = stringOf(at(value, "globe"));
      if (latitude === undefined || longitude === undefined || (globe !== undefined && !globe.endsWith("/Q2")))
        continue;
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
    }
    return undefined;
  }
}

function qualified(value: unknown, qualifiers: unknown): Claim {
  const [startedAt, endedAt] = [dateIn(qualifiers, "P580"), dateIn(qualifiers, "P582")];
  return { value, qualifiers, ...(startedAt && { startedAt }), ...(endedAt && { endedAt }) };
}

function valuesOf<T>(claims: readonly Claim[], read: (value: unknown) => T | undefined): T[] {
  const values: T[] = [];
  for (const { value } of claims) {
    const found = read(value);
    if (found !== undefined) values.push(found);
  }
  return values;
}

/** The id of the item that a value names. Old dumps give its number alone. */
export function itemOf(value: unknown): string | undefined {
  const id = stringOf(at(value, "id"));
  if (id !== undefined) return /^Q\d+$/.test(id) ? id : undefined;
  const number = countOf(at(value, "numeric-id"));
  return number === undefined || at(value, "entity-type") !== "item" ? undefined : `Q${number}`;
}

/** The items that a qualifier names. */
export function itemsIn(qualifiers: unknown, property: string): string[] {
  return objectsOf(at(qualifiers, property)).flatMap((snak) => itemOf(valueOf(snak)) ?? []);
}

/** The texts that a qualifier gives. */
export function stringsOf(qualifiers: unknown, property: string): string[] {
  return objectsOf(at(qualifiers, property)).flatMap((snak) => stringOf(valueOf(snak)) ?? []);
}

function dateIn(qualifiers: unknown, property: string): PreciseDate | undefined {
  return objectsOf(at(qualifiers, property))
    .map((snak) => dateOf(valueOf(snak)))
    .find((date) => date !== undefined);
}

function valueOf(snak: unknown): unknown {
  const { snaktype, datavalue } = objectOf(snak) ?? {};
  return snaktype === "value" || snaktype === undefined ? at(datavalue, "value") : undefined;
}

const JULIAN = "Q1985786";
const PRECISIONS: Readonly<Record<number, PreciseDate["precision"]>> = { 9: "YEAR", 10: "MONTH", 11: "DAY" };

/**
 * A time value: `+1952-03-11T00:00:00Z` with a precision from 0 (a billion years) to 14 (seconds). Vaguer ones than a
 * year, and years that an instant cannot hold, are no date of ours. What is of the Julian calendar is written in it.
 */
export function dateOf(value: unknown): PreciseDate | undefined {
  const match = /^\+(\d{4,16})-(\d\d)-(\d\d)T/.exec(stringOf(at(value, "time")) ?? "");
  const precision = PRECISIONS[Math.min(countOf(at(value, "precision")) ?? 11, 11)];
  if (match === null || precision === undefined) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || year > 9999) return undefined;
  const known = precisionWithin(precision, month, day);
  const instant = instantOf({
    calendar: "gregorian",
    year,
    ...(known !== "YEAR" && { month }),
    ...(known === "DAY" && { day }),
  });
  if (instant === undefined) return undefined;
  const isJulian = stringOf(at(value, "calendarmodel"))?.endsWith(JULIAN) === true;
  return { instant: isJulian && known === "DAY" ? fromJulian(instant) : instant, precision: known };
}

/** Old values have month and day 0 where they are unknown. */
function precisionWithin(precision: PreciseDate["precision"], month: number, day: number): PreciseDate["precision"] {
  if (precision === "YEAR" || month === 0) return "YEAR";
  return precision === "MONTH" || day === 0 ? "MONTH" : "DAY";
}

/** The same day in the Gregorian calendar. The calendars part by a day in each century that 400 does not divide. */
function fromJulian(instant: string): string {
  const date = new Date(instant);
  const year = date.getUTCMonth() < 2 ? date.getUTCFullYear() - 1 : date.getUTCFullYear();
  const days = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return new Date(date.getTime() + days * DAY_MS).toISOString();
}
