import type { Facts } from "../../domain/facts";
import type { RecordKind } from "../../domain/item";
import type { Provenance } from "../../domain/provenance";

/** The collections that are joined entry by entry, under `field:key`. */
export const KEYED_FIELDS: ReadonlySet<string> = new Set([
  "names",
  "aliases",
  "descriptions",
  "accounts",
  "corrections",
]);

/** Where one input's values come from, for each of them. */
export function provenanceOf(
  values: object,
  inputHash: string,
  rules: Readonly<Record<string, string>> = {},
): Record<string, Provenance> {
  const origin = (field: string): Provenance =>
    rules[field] === undefined ? { inputHash } : { inputHash, rule: rules[field] };
  return Object.fromEntries(flatten(values).map(([path, , field]) => [path, origin(field)]));
}

/** The values with their paths: `headline`, or `names:ar` for an entry of a keyed field. */
export function flatten(values: object): [path: string, value: unknown, field: string][] {
  return Object.entries(values).flatMap(([field, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (!KEYED_FIELDS.has(field) || typeof value !== "object" || value === null) return [[field, value, field]];
    return Object.entries(value).map(([key, entry]): [string, unknown, string] => [`${field}:${key}`, entry, field]);
  });
}

/** The way back from `flatten`. */
export function unflatten(entries: Iterable<readonly [path: string, value: unknown]>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const keyed = new Map<string, Record<string, unknown>>();
  for (const [path, value] of entries) {
    const colon = path.indexOf(":");
    if (colon < 0) {
      values[path] = value;
      continue;
    }
    const field = path.slice(0, colon);
    const group = keyed.get(field) ?? {};
    group[path.slice(colon + 1)] = value;
    keyed.set(field, group);
  }
  return Object.assign(values, Object.fromEntries(keyed));
}

/** What is left of facts when all that inputs said is taken away. */
export function withoutContent<K extends RecordKind>({ id, firstSeenAt, erased }: Facts<K>): Facts<K> {
  return { id, firstSeenAt, inputs: {}, provenance: {}, values: {}, ...(erased && { erased }) };
}

/**
 * Whether anything is known of an item. Not of an erased one, nor of one that came as a bare tombstone from another
 * store.
 */
export function hasContent({ inputs }: Pick<Facts, "inputs">): boolean {
  return Object.keys(inputs).length > 0;
}
