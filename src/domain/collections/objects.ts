import { byKey } from "./lists";

/** Of a union, each of its types without the fields. */
export type Omitted<T, F extends PropertyKey> = T extends unknown ? Omit<T, F> : never;

/** A copy of an object without some of its fields. */
export function omit<T extends object, const F extends keyof T>(object: T, ...fields: readonly F[]): Omitted<T, F>;
export function omit(object: object, ...fields: readonly PropertyKey[]): object {
  const members = object as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(members)) if (!fields.includes(name)) copy[name] = members[name];
  return copy;
}

/** JSON with sorted keys and without undefined members. So equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return written(value) ?? "null";
}

/** `JSON.stringify` with a function that sorts each object takes four times as long. Undefined for what JSON lacks. */
function written(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((element) => written(element) ?? "null").join(",")}]`;
  const members = value as Readonly<Record<string, unknown>>;
  if (typeof members["toJSON"] === "function") return JSON.stringify(value);
  let text = "";
  for (const name of inOrder(Object.keys(members))) {
    const member = written(members[name]);
    if (member !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${member}`;
  }
  return `{${text}}`;
}

/** Names that are whole numbers come first in any object, in the order of the numbers. */
function inOrder(names: string[]): string[] {
  const [first = ""] = names;
  if (first >= "0" && first < ":") return Object.keys(sorted(Object.fromEntries(names.map((name) => [name, 0]))));
  for (let at = 1; at < names.length; at += 1) if ((names[at - 1] ?? "") > (names[at] ?? "")) return names.sort();
  return names;
}

/** Whether two values have the same canonical JSON, without writing it. They are made of what JSON has. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return (a ?? null) === (b ?? null);
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b);
  return isSameMembers(a, b);
}

function isSameList(a: unknown, b: unknown): boolean {
  return (
    Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => isSameJson(one, b[index]))
  );
}

/** An undefined member is none. */
function isSameMembers(a: object, b: object): boolean {
  const others = b as Readonly<Record<string, unknown>>;
  let members = 0;
  for (const [name, value] of Object.entries(a)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(b, name) || others[name] === undefined || !isSameJson(value, others[name])) return false;
    members += 1;
  }
  for (const name of Object.keys(b)) if (others[name] !== undefined) members -= 1;
  return members === 0;
}

/** The same members in the order of their keys. */
export function sorted<T>(object: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(object).sort(byKey));
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
