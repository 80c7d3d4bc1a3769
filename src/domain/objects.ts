import { byKey } from "./lists";
import { isDeepStrictEqual } from "node:util";

/** Of a union, each of its types without the fields. */
export type Omitted<T, F extends PropertyKey> = T extends unknown ? Omit<T, F> : never;

/** A copy of an object without some of its fields. */
export function omit<T extends object, const F extends keyof T>(object: T, ...fields: readonly F[]): Omitted<T, F>;
export function omit(object: object, ...fields: readonly PropertyKey[]): object {
  const copy = { ...object };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
}

/** JSON with sorted keys and without undefined members. So equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isObject(member) ? sorted(member) : member)) ?? "null";
}

/** Whether two values have the same canonical JSON. Most are equal, which is seen without writing them. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || isDeepStrictEqual(a, b) || canonicalJson(a) === canonicalJson(b);
}

/** The same members in the order of their keys. */
export function sorted<T>(object: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(object).sort(byKey));
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
