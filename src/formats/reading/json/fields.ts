import { isObject } from "../../../domain/collections/objects";

/** An object of a JSON document whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object; undefined if it is an array, null or no object. */
export function objectOf(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** The elements of an array; none of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects in an array, or the object alone where a document gives one without its array. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return isObject(value) ? [value] : listOf(value).filter(isObject);
}

/** The string without white space around it; undefined if nothing is left or it is no string. */
export function stringOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}

/** The strings in an array, or the string alone. */
export function stringsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(stringOf).filter((text) => text !== undefined);
}

/** A finite number, also one that is written as a string: counts and ids often are. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const text = stringOf(value);
  return text !== undefined && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

/** A count: a whole number from 0. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

export function booleanOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** A string or a number as a string, as ids are given. A number that is not exact gives undefined. */
export function idOf(value: unknown): string | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : stringOf(value);
}

/** The value at a path of member names; undefined where one is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const name of path) inner = objectOf(inner)?.[name];
  return inner;
}

type Defined<T> = { [F in keyof T]: Exclude<T[F], undefined> };

/**
 * The members whose value is not undefined: a draft says nothing by a member that is absent. `more` are further ones.
 * Node 20 takes 2 µs for each member that a literal adds behind `...members`, and much less for this.
 */
export function defined<T extends object>(members: T): Defined<T>;
export function defined<T extends object, M extends object>(members: T, more: M): Defined<T & M>;
export function defined(...objects: readonly object[]): object {
  const kept: Record<string, unknown> = {};
  for (const members of objects as readonly JsonObject[])
    for (const name in members) if (members[name] !== undefined) kept[name] = members[name];
  // What is left has a value. Members that the type requires are never undefined.
  return kept;
}

/** Whether a value nests deeper than so many levels. Later code may recurse over what does not. */
export function isDeeper(value: unknown, levels: number): boolean {
  return oddity(value, levels) === "too deep";
}

/**
 * What is odd in a value that JSON.parse gave: it nests deeper than so many levels, or it has a number too large to be
 * exact. One look for both: this runs for every value that is read. `for in` takes half the time of `Object.values`.
 */
export function oddity(value: unknown, levels: number): "too deep" | "large number" | undefined {
  if (typeof value === "number") return isExact(value) ? undefined : "large number";
  if (typeof value !== "object" || value === null) return undefined;
  if (levels === 0) return "too deep";
  let found: "large number" | undefined;
  if (isArray(value)) {
    for (const inner of value) {
      if (typeof inner === "string") continue;
      const odd = oddity(inner, levels - 1);
      if (odd === "too deep") return odd;
      found ??= odd;
    }
    return found;
  }
  const members = value as JsonObject;
  for (const name in members) {
    const inner = members[name];
    if (typeof inner === "string") continue;
    const odd = oddity(inner, levels - 1);
    if (odd === "too deep") return odd;
    found ??= odd;
  }
  return found;
}

const isExact = (number: number): boolean => Math.abs(number) <= Number.MAX_SAFE_INTEGER;

const isArray = (value: object): value is readonly unknown[] => Array.isArray(value);

/** A draft says nothing by an empty list. */
export function orAbsent<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
