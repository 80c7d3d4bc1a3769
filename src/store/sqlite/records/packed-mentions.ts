import { facet } from "../../../domain/facets";
import type { Id } from "../../../domain/ids";
import { MENTION_FIELDS, MENTION_METHODS, mentionIdOf, mentionTail, type Mention } from "../../../domain/mention";
import type { MentionWrite } from "../../store";
import type { Numbers } from "./numbers";
import { packFacet, unpackFacet } from "./packed-facets";

/**
 * All mentions of a record, packed into one JSON text, by the number of the profile. So the mentions of one profile are
 * found in it by one step: `json_each(mentions, '$.m."12"')`.
 */
export interface PackedMentions {
  readonly m: Readonly<Record<string, readonly PackedMention[]>>;
  /** What many mentions have in common. */
  readonly k: readonly MentionHead[];
  /** Lists of their facets. The number of a source stands for the facet that names it. */
  readonly f: readonly (readonly (string | number)[])[];
  /** The ids of their blocks; absent if there are none. */
  readonly b?: readonly string[];
}

/** What the mentions of a record have in common. */
export type SharedByMentions = Omit<PackedMentions, "m">;

/**
 * Field and method are their places in their lists, to which new ones are added at the end. (Stores of version 7 have
 * their names.) `facets`: the number of the list.
 * `plain`: the list has the facets of field and method too; else they follow.
 */
type MentionHead = readonly [
  field: number | Mention["field"],
  method: number | Mention["method"],
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
  const m: Record<number, PackedMention[]> = {};
  const heads = new Heads(numbers);
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
  return { m, k: heads.all, f: heads.facets, ...(blocks.size > 0 && { b: [...blocks.keys()] }) };
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
      const entityId = numbers.idOf("entity", Number(n));
      return mentions.map((one) => ({
        ...unpackMention(one, shared, { subject, entityId, sortKey }),
        facets: facetsOf(one, shared, numbers),
      }));
    })
    .sort((one, other) => one.place - other.place);
}

/** The mentions alone, in the order in which they were saved. */
export function mentionsIn({ m, ...shared }: PackedMentions, subject: Id, numbers: Numbers): Mention[] {
  const found: { readonly place: number; readonly item: Mention }[] = [];
  for (const n in m) {
    const entityId = numbers.idOf("entity", Number(n));
    for (const one of m[n] ?? []) found.push({ place: one[0], item: mentionOf(one, shared, subject, entityId) });
  }
  return found.sort((one, other) => one.place - other.place).map(({ item }) => item);
}

/** Without its facets. */
export function unpackMention(
  packed: PackedMention,
  shared: Pick<PackedMentions, "k" | "b">,
  { subject, entityId, sortKey }: { readonly subject: Id; readonly entityId: Id<"entity">; readonly sortKey: string },
): Omit<UnpackedMention, "facets"> {
  const item = mentionOf(packed, shared, subject, entityId);
  return { item, sortKey: packed[SORT_KEY_AT] ?? sortKey, place: packed[0] };
}

/** Texts have many mentions, so this makes no object but the mention. */
function mentionOf(
  packed: PackedMention,
  { k, b }: Pick<PackedMentions, "k" | "b">,
  subject: Id,
  entityId: Id<"entity">,
): Mention {
  const head = k[packed[2]] ?? missing("head");
  const [start, surface, block, more] = [packed[3], packed[4], packed[5], packed[7]];
  const item = {
    type: "Mention",
    id: mentionIdOf(subject, packed[1]),
    entityId,
    subjectId: subject,
    field: fieldOf(head),
    surface,
    start,
    end: start + surface.length,
    method: methodOf(head),
    confidence: head[2],
  } as Mention & { blockId?: string };
  if (typeof block === "number") item.blockId = b?.[block] ?? missing("block");
  return more === undefined ? item : { ...item, ...more };
}

function facetsOf(packed: PackedMention, { k, f }: Pick<PackedMentions, "k" | "f">, numbers: Numbers): string[] {
  const head = k[packed[2]] ?? missing("head");
  const rest = (f[head[3]] ?? missing("list of facets")).map((one) =>
    typeof one === "number" ? facet.source(numbers.idOf("source", one)) : unpackFacet(one),
  );
  return head[4] === 1 ? rest : [facet.field(fieldOf(head)), facet.method(methodOf(head)), ...rest];
}

const fieldOf = ([field]: MentionHead): Mention["field"] =>
  typeof field === "string" ? field : (MENTION_FIELDS[field] ?? missing("field"));

const methodOf = ([, method]: MentionHead): Mention["method"] =>
  typeof method === "string" ? method : (MENTION_METHODS[method] ?? missing("method"));

/** The field of a mention, by its head. */
export const fieldIn = (heads: PackedMentions["k"], head: number): Mention["field"] =>
  fieldOf(heads[head] ?? missing("head"));

/** The fields of a mention that do not follow from the packed ones. */
function moreOf(item: Mention, subject: Id): Record<string, unknown> | undefined {
  let more: Record<string, unknown> | undefined;
  for (const name in item) {
    if (PACKED.has(name)) continue;
    const value: unknown = item[name as keyof Mention];
    if (value === undefined || (name === "subjectId" && value === subject)) continue;
    if (name === "end" && value === item.start + item.surface.length) continue;
    (more ??= {})[name] = value;
  }
  return more;
}

const PACKED: ReadonlySet<string> = new Set([
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

/** Mentions of one kind share a list of facets, so that looking them up is cheap. */
class Heads {
  readonly all: MentionHead[] = [];
  readonly facets: (readonly (string | number)[])[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly lists = new Map<string, number>();
  /** Most mentions are like the one before them. */
  private last: { readonly mention: Mention; readonly facets: readonly string[]; readonly head: number } | undefined;

  constructor(private readonly numbers: Numbers) {}

  of(mention: Mention, facets: readonly string[]): number {
    const last = this.last;
    if (last !== undefined && isLike(last.mention, mention) && isSameList(last.facets, facets)) return last.head;
    const head = this.find(mention, facets);
    this.last = { mention, facets, head };
    return head;
  }

  private find({ field, method, confidence }: Mention, facets: readonly string[]): number {
    const each = [...new Set(facets)];
    const isUsual = each[0] === facet.field(field) && each[1] === facet.method(method);
    const list = this.list(isUsual ? each.slice(2) : each);
    const key = `${field} ${method} ${confidence} ${list} ${isUsual}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.all.length);
    const head = [MENTION_FIELDS.indexOf(field), MENTION_METHODS.indexOf(method), confidence, list] as const;
    return this.all.push(isUsual ? head : [...head, 1]) - 1;
  }

  private list(facets: readonly string[]): number {
    const key = JSON.stringify(facets);
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    this.lists.set(key, this.facets.length);
    // Mentions of posts have such facets too.
    return this.facets.push(facets.map((one) => packFacet(this.numbers.facet("article", one)))) - 1;
  }
}

const isLike = (one: Mention, other: Mention): boolean =>
  one.field === other.field && one.method === other.method && one.confidence === other.confidence;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);

function numberIn(numbers: Map<string, number>, value: string): number {
  const number = numbers.get(value) ?? numbers.size;
  numbers.set(value, number);
  return number;
}

function missing(what: string): never {
  throw new TypeError(`The stored mention names a ${what} that is not there.`);
}
