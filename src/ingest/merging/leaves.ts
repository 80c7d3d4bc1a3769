import { canonicalJson, isSameJson } from "../../domain/collections/objects";
import type { Instant, PreciseDate } from "../../domain/dates";
import { isInferred, UNITED_FIELDS, type Origin } from "../../domain/statements/provenance";

/**
 * What is said of an item falls into fields, named by paths: `headline`, or `names:ar` for the entry of a field that
 * has many. A field falls into leaves, which are said, replaced and withdrawn one by one:
 *
 * | field | leaves | example |
 * |---|---|---|
 * | a set | its elements | the alias "Ivory Coast" of `aliases:en` |
 * | a date | one for each precision | the day and the minute of `publishedAt` |
 * | any other | its value | `headline` |
 *
 * What is said, and what a rule works out, are two leaves. An account that a profile gives a handle keeps it when the
 * same speaker's next post names only its number.
 */

/** The collections whose entries are fields of their own, under `field:key`. */
const KEYED: ReadonlySet<string> = new Set([
  "names",
  "aliases",
  "descriptions",
  "accounts",
  "corrections",
  "nameCorrections",
  "identityCorrections",
]);
const DATES: ReadonlySet<string> = new Set([
  "publishedAt",
  "modifiedAt",
  "postedAt",
  "bornAt",
  "createdAt",
  "startedAt",
  "endedAt",
]);

/** What changes by itself, so that only the last look at it counts, whoever looked. */
const CHANGING: ReadonlySet<string> = new Set(["metrics", "poll", "availability", "isVerified"]);

/** One leaf as it was last said. */
export interface Leaf {
  readonly value: unknown;
  /** Of an element of a set: its place in the list. */
  readonly position?: number;
  readonly observedAt: Instant;
  readonly origin: Origin;
  readonly rule?: string;
  /** When the version was written that this belongs to. Absent where nobody said that the post was edited. */
  readonly asOf?: Instant;
}

const INFERRED = " inferred";

/** The leaves of one field, each under a key of its own. */
export type Leaves = ReadonlyMap<string, Leaf>;

export const fieldOf = (path: string): string => {
  const colon = path.indexOf(":");
  return colon < 0 ? path : path.slice(0, colon);
};

export const isSet = (path: string): boolean => UNITED_FIELDS.has(fieldOf(path));
export const isDate = (path: string): boolean => DATES.has(fieldOf(path));
export const isChanging = (path: string): boolean => CHANGING.has(path);
/** What a post has anew in each of its versions. X gives each version a number and an address, too. */
const VERSIONED: ReadonlySet<string> = new Set([
  "text",
  "contentWarning",
  "media",
  "modifiedAt",
  "platform",
  "nativeId",
  "url",
]);
export const isVersioned = (path: string): boolean => VERSIONED.has(path);
export const isKeyed = (field: string): boolean => KEYED.has(field);

/** The values by their paths. */
export function flatten(values: object): [path: string, value: unknown][] {
  const flat: [path: string, value: unknown][] = [];
  for (const [field, value] of Object.entries(values) as [string, unknown][]) {
    if (value === undefined) continue;
    if (!KEYED.has(field) || typeof value !== "object" || value === null) flat.push([field, value]);
    else for (const [key, entry] of Object.entries(value)) flat.push([`${field}:${key}`, entry]);
  }
  return flat;
}

/** The way back from `flatten`. */
export function unflatten(entries: Iterable<readonly [path: string, value: unknown]>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const keyed = new Map<string, Record<string, unknown>>();
  for (const [path, value] of entries) {
    const field = fieldOf(path);
    if (field === path) values[path] = value;
    else {
      const group = keyed.get(field) ?? {};
      group[path.slice(field.length + 1)] = value;
      keyed.set(field, group);
    }
  }
  for (const [field, group] of keyed) values[field] = group;
  return values;
}

/** The leaves of a field that was said as a whole: all at one time, from one input. */
export function leavesOf(path: string, value: unknown, said: Omit<Leaf, "value" | "position">): Leaves {
  if (!isSet(path)) return new Map([[leafKey(path, value, said), { ...said, value }]]);
  // The list comes from the field of a set.
  const elements = new Map((value as readonly unknown[]).map((element) => [leafKey(path, element), element]));
  return new Map([...elements].map(([key, element], position) => [key, { ...said, value: element, position }]));
}

/** The key of a leaf in its field. `value` is the element of a set, the date, or the value of the field. */
export function leafKey(path: string, value: unknown, { asOf = "", rule }: Pick<Leaf, "asOf" | "rule"> = {}): string {
  if (isSet(path)) return canonicalJson(value);
  // A field of dates has nothing else.
  const precision = isDate(path) ? (value as PreciseDate).precision : "";
  return precision + asOf + (isInferred(rule) ? INFERRED : "");
}

/**
 * Which of two tellings of one leaf holds: the newer; of two of one time, such as two items of one feed, the longer
 * list; else always the same one.
 */
export function newer(a: Leaf, b: Leaf): Leaf {
  if (a.observedAt !== b.observedAt) return a.observedAt < b.observedAt ? b : a;
  const [long, longer] = [lengthOf(a), lengthOf(b)];
  if (long !== longer) return long < longer ? b : a;
  return isSameLeaf(a, b) || canonicalJson(a) > canonicalJson(b) ? a : b;
}

const lengthOf = ({ value }: Leaf): number => (Array.isArray(value) ? value.length : 0);

/**
 * The leaves without those of an older version that were said earlier than one of a newer version. What was said later,
 * or at the same time, may outlast that one.
 */
export function withoutOldVersions(leaves: Map<string, Leaf>): Map<string, Leaf> {
  if (leaves.size < 2) return leaves;
  const all = [...leaves.values()];
  const isOutdated = (leaf: Leaf) =>
    all.some((one) => one.observedAt > leaf.observedAt && (one.asOf ?? "") > (leaf.asOf ?? ""));
  return new Map([...leaves].filter(([, leaf]) => !isOutdated(leaf)));
}

export function isSameLeaf(a: Leaf, b: Leaf): boolean {
  return (
    a === b ||
    (a.observedAt === b.observedAt &&
      a.position === b.position &&
      a.rule === b.rule &&
      a.asOf === b.asOf &&
      isSameOrigin(a.origin, b.origin) &&
      isSameJson(a.value, b.value))
  );
}

function isSameOrigin(a: Origin, b: Origin): boolean {
  return a === b || (a.input === b.input && a.format === b.format && a.precedence === b.precedence);
}
