import type { Id, Kind } from "../../../domain/ids";
import { ofEachKind, type ItemOf, type RecordKind } from "../../../domain/item";
import { ITEM_PARTS, PART_OF, partsOf, type ItemPart, type Selection } from "../../../domain/item-parts";
import type { Mention } from "../../../domain/mention";
import { isSameJson } from "../../../domain/collections/objects";
import type { MentionWrite, StoredRecord } from "../../store";
import type { Row } from "../engine/database";
import { idText, type Numbers } from "./numbers";
import { mentionsIn, type PackedMentions } from "./packed-mentions";
import { packPart, unpackPart } from "./packed-part";
import { packFields, TYPES, unpackFields } from "./packed-fields";
import { packOrigins, unpackOrigins } from "./packed-origins";
import { idOf, instantOf, integerOf, textOf } from "./rows";

/**
 * An item is stored by its parts (`src/domain/item-parts.ts`): the card with the record, body and origins in a table
 * beside it, and the mentions packed. `id` and `firstSeenAt` have columns of their own.
 */
interface ItemParts {
  readonly card: string;
  readonly body: string | Uint8Array;
  readonly origins: string | Uint8Array;
}

/** The parts of an item. The card has the mentions only if they are not those that are saved with the record. */
export function partsOfItem(
  kind: RecordKind,
  item: ItemOf<RecordKind>,
  mentions: readonly MentionWrite[],
  numbers: Numbers,
): ItemParts {
  const own = "mentions" in item ? item.mentions : undefined;
  const more = own === undefined || isSame(own, mentions) ? undefined : { mentions: own };
  const fields = item as unknown as Readonly<Record<string, unknown>>;
  const origins: Record<string, unknown> = {};
  for (const name of IN_ORIGINS[kind]) if (fields[name] !== undefined) origins[name] = fields[name];
  return {
    card: packFields(kind, "card", item, numbers, more),
    body: packPart(packFields(kind, "body", item, numbers)),
    origins: packPart(packOrigins(kind, origins, item.firstSeenAt)),
  };
}

const IN_ORIGINS = ofEachKind((kind) => {
  const parts: Readonly<Record<string, ItemPart>> = PART_OF[kind];
  return Object.keys(parts).filter((name) => parts[name] === "origins");
});

/** How a statement reads the items of the records `c`: its columns, and what it joins for them. */
export interface ItemSource {
  readonly columns: string;
  readonly join: string;
  /** Whether each change of what it reads has a line in the log. What inputs say again has none. */
  readonly isLogged: boolean;
  /** Stands for items that are read by a key. */
  readonly byKey: object;
}

const sources = new Map<string, ItemSource>();
/** An operation that comes again has the same selections. */
const bySelection = ofEachKind(() => new WeakMap<object, ItemSource>());

/** Whole items, or the parts that have the fields. The same parts of a kind have the same object. */
export function itemSource<K extends RecordKind>(kind: K, fields?: Selection<K>): ItemSource {
  const known = fields && bySelection[kind].get(fields);
  if (known) return known;
  const source = sourceWith(kind, fields);
  if (fields) bySelection[kind].set(fields, source);
  return source;
}

function sourceWith<K extends RecordKind>(kind: K, fields?: Selection<K>): ItemSource {
  const parts = partsOf(kind, fields);
  const name = `${kind} ${ITEM_PARTS.filter((part) => parts.has(part)).join(" ")}`;
  const source = sources.get(name) ?? sourceOf(kind, parts);
  sources.set(name, source);
  return source;
}

function sourceOf(kind: RecordKind, parts: ReadonlySet<ItemPart>): ItemSource {
  const inBody = (["body", "origins"] as const).filter((part) => parts.has(part));
  const columns = [
    `${idText(kind, "c.id")} AS id`,
    "c.first_seen",
    "c.card",
    ...(parts.has("mentions") ? ["c.mentions"] : []),
    ...inBody.map((part) => `b.${part}`),
  ];
  return {
    columns: columns.join(", "),
    join: inBody.length === 0 ? "" : ` CROSS JOIN ${kind}_body b ON b.n = c.n`,
    isLogged: !parts.has("origins"),
    byKey: {},
  };
}

/** How many characters of JSON an item was read from, roughly: what is deflated counts as it is stored. */
export function sizeOf(row: Row): number {
  let size = 0;
  for (const column of ["card", "mentions", "body", "origins"]) {
    const value = row[column];
    if (typeof value === "string" || value instanceof Uint8Array) size += value.length;
  }
  return size;
}

/** The columns of `recordOf` beside those. */
export const RECORD_COLUMNS = "c.revision, c.removed_at";

/** The item with the parts that were read. */
export function itemOf<K extends RecordKind>(kind: K, row: Row, numbers: Numbers): ItemOf<K> {
  const id = idOf(kind, row, "id");
  const firstSeenAt = instantOf(row, "first_seen");
  const item: Record<string, unknown> = { type: TYPES[kind][0], id, firstSeenAt };
  unpackFields(kind, "card", textOf(row, "card"), item, numbers);
  if (row["body"] !== undefined) unpackFields(kind, "body", unpackPart(row, "body"), item, numbers);
  if (row["origins"] !== undefined) unpackOrigins(kind, unpackPart(row, "origins"), firstSeenAt, item);
  if (row["mentions"] !== undefined && hasMentions(kind) && !("mentions" in item))
    item["mentions"] = mentionsOf(row, id, numbers);
  if (!isItem(kind, item)) throw new TypeError(`The stored item ${id} is not of the kind ${kind}.`);
  return item;
}

export function recordOf<K extends RecordKind>(kind: K, row: Row, numbers: Numbers): StoredRecord<K> {
  const record = { kind, item: itemOf(kind, row, numbers), revision: integerOf(row, "revision") };
  return row["removed_at"] === null ? record : { ...record, removedAt: textOf(row, "removed_at") };
}

export function packedMentionsOf(row: Row): PackedMentions | undefined {
  return row["mentions"] === null ? undefined : (JSON.parse(textOf(row, "mentions")) as PackedMentions);
}

export function isItem<K extends Kind>(kind: K, value: unknown): value is ItemOf<K> {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    TYPES[kind].includes(value.type)
  );
}

function mentionsOf(row: Row, id: Id, numbers: Numbers): Mention[] {
  const packed = packedMentionsOf(row);
  return packed === undefined ? [] : mentionsIn(packed, id, numbers);
}

/** Most often the mentions that are saved with a record are the very objects of the item. */
function isSame(mentions: readonly Mention[], saved: readonly MentionWrite[]): boolean {
  return (
    mentions.length === saved.length &&
    mentions.every((mention, index) => {
      const other = saved[index]?.item;
      return mention === other || isSameJson(mention, other);
    })
  );
}

const hasMentions = (kind: RecordKind): boolean => "mentions" in PART_OF[kind];
