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
  return JSON.stringify(value, (_key, member: unknown) => (isPlainObject(member) ? sorted(member) : member)) ?? "null";
}

/** Whether two values have the same canonical JSON. Most are equal, which is seen without writing them. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || isDeepStrictEqual(a, b) || canonicalJson(a) === canonicalJson(b);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
