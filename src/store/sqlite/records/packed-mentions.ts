import { facet } from "../../../domain/facets";
import type { Id } from "../../../domain/ids";
import { mentionIdOf, mentionTail, type Mention } from "../../../domain/mention";
import type { MentionWrite } from "../../store";
import type { Numbers } from "./numbers";

/**
 * All mentions of a record, packed into one JSON text, by the number of the profile. So the mentions of one profile are
 * found in it by one step: `json_each(mentions, '$.m."12"')`.
 */
export interface PackedMentions {
  readonly m: Readonly<Record<string, readonly PackedMention[]>>;
  /** What many mentions have in common. */
  readonly k: readonly MentionHead[];
  /** Lists of their facets. */
  readonly f: readonly (readonly string[])[];
  /** The ids of their blocks. */
  readonly b: readonly string[];
}

/** What the mentions of a record have in common. */
export type SharedByMentions = Omit<PackedMentions, "m">;

/** `facets`: the number of the list. `plain`: the list has the facets of field and method too; else they follow. */
type MentionHead = readonly [
  field: Mention["field"],
  method: Mention["method"],
  confidence: number,
  facets: number,
  plain?: 1,
];

/**
 * `place`: among all mentions of the record. `tail`: the end of the id, whose rest is that of the record. `block` and
 * `sortKey` are null if there is none, or if it is the record's. `more` has the fields that do not follow from the
 * others.
 */
export type PackedMention = readonly [
  place: number,
  tail: string,
  head: number,
  start: number,
  surface: string,
  block?: number | null,
  sortKey?: string | null,
  more?: Readonly<Record<string, unknown>>,
];

/** Where the packed mention has its sort key, and its tail, for SQL. */
export const SORT_KEY_AT = 6;
export const TAIL_AT = 1;

/** A mention as it is read: what was saved, and its place among the mentions of the record. */
interface UnpackedMention extends MentionWrite {
  readonly place: number;
}

export function packMentions(
  mentions: readonly MentionWrite[],
  subject: Id,
  sortKey: string,
  numbers: Numbers,
): PackedMentions | undefined {
  if (mentions.length === 0) return undefined;
  const m: Record<string, PackedMention[]> = {};
  const heads = new Heads();
  const blocks = new Map<string, number>();
  mentions.forEach(({ item, sortKey: key, facets }, place) => {
    const block = item.blockId === undefined ? null : numberIn(blocks, item.blockId);
    const more = moreOf(item, subject);
    const packed: unknown[] = [place, mentionTail(item.id, subject), heads.of(item, facets), item.start, item.surface];
    if (block !== null || key !== sortKey || more) packed.push(block);
    if (key !== sortKey || more) packed.push(key === sortKey ? null : key);
    if (more) packed.push(more);
    (m[numbers.of("entity", item.entityId)] ??= []).push(packed as unknown as PackedMention);
  });
  return { m, k: heads.all, f: heads.facets, b: [...blocks.keys()] };
}

/** All mentions in the order in which they were saved. */
export function unpackMentions(
  { m, ...shared }: PackedMentions,
  subject: Id,
  sortKey: string,
  numbers: Numbers,
): UnpackedMention[] {
  return Object.entries(m)
    .flatMap(([n, mentions]) => {
      const entityId = numbers.entityId(Number(n));
      return mentions.map((one) => unpackMention(one, shared, { subject, entityId, sortKey }));
    })
    .sort((one, other) => one.place - other.place);
}

export function unpackMention(
  [place, tail, head, start, surface, block, ownSortKey, more]: PackedMention,
  { k, f, b }: SharedByMentions,
  { subject, entityId, sortKey }: { readonly subject: Id; readonly entityId: Id<"entity">; readonly sortKey: string },
): UnpackedMention {
  const [field, method, confidence, list, plain] = k[head] ?? missing("head");
  const rest = f[list] ?? missing("list of facets");
  const item = {
    type: "Mention",
    id: mentionIdOf(subject, tail),
    entityId,
    subjectId: subject,
    field,
    ...(typeof block === "number" && { blockId: b[block] ?? missing("block") }),
    surface,
    start,
    end: start + surface.length,
    method,
    confidence,
    ...more,
  } as Mention;
  const facets = plain === 1 ? rest : [facet.field(field), facet.method(method), ...rest];
  return { item, sortKey: ownSortKey ?? sortKey, facets, place };
}

/** Fields of mentions that follow from the packed ones. */
const PACKED = new Set<string>([
  "type",
  "id",
  "entityId",
  "field",
  "blockId",
  "surface",
  "start",
  "method",
  "confidence",
]);

function moreOf(item: Mention, subject: Id): Record<string, unknown> | undefined {
  let more: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(item)) {
    if (PACKED.has(name) || value === undefined) continue;
    if (name === "subjectId" && value === subject) continue;
    if (name === "end" && value === item.start + item.surface.length) continue;
    (more ??= {})[name] = value;
  }
  return more;
}

/** Mentions of one kind share a list of facets, so that looking them up is cheap. */
class Heads {
  readonly all: MentionHead[] = [];
  readonly facets: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new Map<string, number>();

  of({ field, method, confidence }: Mention, facets: readonly string[]): number {
    const [first, second, ...rest] = new Set(facets);
    const isUsual = first === facet.field(field) && second === facet.method(method);
    const list = this.#list(isUsual ? rest : [...new Set(facets)]);
    const key = `${field} ${method} ${confidence} ${list} ${isUsual}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(isUsual ? [field, method, confidence, list] : [field, method, confidence, list, 1]) - 1;
  }

  #list(facets: readonly string[]): number {
    const key = JSON.stringify(facets);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    this.#lists.set(key, this.facets.length);
    return this.facets.push(facets) - 1;
  }
}

function numberIn(numbers: Map<string, number>, value: string): number {
  const number = numbers.get(value) ?? numbers.size;
  numbers.set(value, number);
  return number;
}

function missing(what: string): never {
  throw new TypeError(`The stored mention names a ${what} that is not there.`);
}
