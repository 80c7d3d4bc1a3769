import { DATE_PRECISIONS, type PreciseDate } from "../../../domain/dates";
import { ENTITY_TYPES } from "../../../domain/entity";
import type { Id, Kind } from "../../../domain/ids";
import type { ItemOf, RecordKind } from "../../../domain/item";
import { PART_OF, type FieldOf } from "../../../domain/item-parts";
import { isObject } from "../../../domain/collections/objects";
import { DIRECTIONS } from "../../../domain/rich-text";
import { packBlocks, packSpans, unpackBlocks, unpackSpans } from "./packed-blocks";
import { toInstant, millisecondsOf } from "./instants";
import type { Numbers } from "./numbers";
import { encode } from "./rows";

/**
 * The fields of a part of an item are stored as a JSON list, in this order: `["Talks open","en",…]`. The order is
 * stored: new fields go to the end. A field that the item lacks is 0; nothing follows the last one that it has. What
 * cannot be told apart from these short forms is stored as a plain object: `{"headline":"Talks open","wordCount":2}`.
 */
const CARDS: { readonly [K in RecordKind]: readonly FieldOf<K>[] } = {
  article: [
    "headline",
    "language",
    "publishedAt",
    "sourceId",
    "url",
    "direction",
    "authors",
    "keywords",
    "summary",
    "image",
    "section",
    "byline",
    "modifiedAt",
    "wordCount",
    "isAccessibleForFree",
    "dateline",
    "heldHandles",
    "differentFrom",
  ],
  post: [
    "text",
    "language",
    "postedAt",
    "authorId",
    "platform",
    "nativeId",
    "url",
    "direction",
    "spans",
    "hashtags",
    "handles",
    "links",
    "media",
    "availability",
    "modifiedAt",
    "metrics",
    "place",
    "quotedPostId",
    "replyToId",
    "repostOfId",
    "poll",
    "linkCard",
    "contentWarning",
    "isSensitive",
    "heldHandles",
    "differentFrom",
  ],
  account: [
    "platform",
    "handle",
    "displayName",
    "url",
    "nativeId",
    "avatar",
    "isVerified",
    "metrics",
    "heldHandles",
    "differentFrom",
  ],
  entity: [
    "type",
    "names",
    "descriptions",
    "wikidataId",
    "baseLanguage",
    "image",
    "country",
    "placeKind",
    "isoCode",
    "coordinates",
    "capital",
    "bornAt",
    "seat",
    "parent",
    "startedAt",
    "endedAt",
    "location",
    "createdAt",
    "heldHandles",
    "differentFrom",
    "identityCorrections",
  ],
  source: ["name", "url", "language", "country", "logo", "heldHandles", "differentFrom"],
};

const BODIES: { readonly [K in RecordKind]: readonly FieldOf<K>[] } = {
  article: ["body", "contributors", "copyrightNotice", "isBasedOn"],
  post: ["edits"],
  account: ["description"],
  entity: ["aliases", "sameAs", "accounts", "offices", "creators"],
  source: ["feeds", "description"],
};

const ORDERS: Readonly<Record<"card" | "body", Readonly<Record<RecordKind, readonly string[]>>>> = {
  card: CARDS,
  body: BODIES,
};

export const TYPES: Readonly<Record<Kind, readonly string[]>> = {
  article: ["Article"],
  post: ["SocialPost"],
  account: ["SocialAccount"],
  entity: ENTITY_TYPES,
  source: ["Source"],
  mention: ["Mention"],
};

const [ABSENT, EMPTY_LIST, EMPTY_OBJECT] = [0, 1, 2] as const;
/** Numbers of records begin above those. */
const FIRST_ID = 3;
const IDS: Readonly<Record<string, RecordKind>> = { sourceId: "source", authorId: "account" };
const DATES: ReadonlySet<string> = new Set(["publishedAt", "postedAt", "modifiedAt"]);
/** These have columns of their own. */
const IN_COLUMNS: ReadonlySet<string> = new Set(["id", "firstSeenAt"]);

/** The fields of the item that are in the part. `more`: those of other parts that are stored with it. */
export function packFields(
  kind: RecordKind,
  part: "card" | "body",
  item: ItemOf<RecordKind>,
  numbers: Numbers,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const values = Object.keys(more).length === 0 ? listOf(kind, part, item, numbers) : undefined;
  return encode(values ?? { ...plainOf(kind, part, item), ...more });
}

/** Adds the fields of a stored part to the item. */
export function unpackFields(
  kind: RecordKind,
  part: "card" | "body",
  stored: string,
  item: Record<string, unknown>,
  numbers: Numbers,
): void {
  const values: unknown = JSON.parse(stored);
  if (!Array.isArray(values)) {
    if (!isObject(values)) throw new TypeError(`The stored ${part} ${stored} is neither a list nor an object.`);
    Object.assign(item, values);
    return;
  }
  const order = ORDERS[part][kind];
  for (let place = 0; place < values.length; place++) {
    const value: unknown = values[place];
    const name = order[place];
    if (value === ABSENT || name === undefined) continue;
    item[name] = value === EMPTY_LIST ? [] : value === EMPTY_OBJECT ? {} : longOf(name, value, item, numbers);
  }
}

/** The URL in a stored card. */
export function urlOfCard(kind: RecordKind, stored: string): string {
  const card: unknown = JSON.parse(stored);
  const isPacked = Array.isArray(card);
  const url: unknown = isPacked ? card[ORDERS.card[kind].indexOf("url")] : isObject(card) ? card["url"] : undefined;
  if (typeof url !== "string") throw new TypeError(`The stored card ${stored} has no URL.`);
  return isPacked ? unpackUrl(url) : url;
}

/** Undefined if a field has no short form. */
function listOf(
  kind: RecordKind,
  part: "card" | "body",
  item: ItemOf<RecordKind>,
  numbers: Numbers,
): unknown[] | undefined {
  // Items are plain objects. A copy, which the types would like, is made of each record twice.
  const fields = item as unknown as Readonly<Record<string, unknown>>;
  const order = ORDERS[part][kind];
  const values: unknown[] = [];
  let last = 0;
  for (const name of order) {
    const value = fields[name];
    if (value === null || (typeof value === "number" && value < FIRST_ID)) return undefined;
    values.push(value === undefined ? ABSENT : (isEmpty(value) ?? shortOf(name, value, fields, numbers)));
    if (value !== undefined) last = values.length;
  }
  return part === "card" && hasOther(kind, fields) ? undefined : values.slice(0, last);
}

/** Whether the item has a field that no kind has. It is kept in the card. */
function hasOther(kind: RecordKind, fields: Readonly<Record<string, unknown>>): boolean {
  const known = PART_OF[kind];
  for (const name in fields) if (!(name in known) && fields[name] !== undefined) return true;
  return false;
}

function plainOf(kind: RecordKind, part: "card" | "body", item: ItemOf<RecordKind>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !IN_COLUMNS.has(name) && partOf(kind, name) === part),
  );
}

/** Fields that no kind has are kept in the card. */
function partOf(kind: RecordKind, name: string): string {
  const parts: Readonly<Record<string, string>> = PART_OF[kind];
  return parts[name] ?? "card";
}

function isEmpty(value: unknown): typeof EMPTY_LIST | typeof EMPTY_OBJECT | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? EMPTY_LIST : undefined;
  for (const name in value) if (name !== undefined) return undefined;
  return EMPTY_OBJECT;
}

function shortOf(name: string, value: unknown, fields: Readonly<Record<string, unknown>>, numbers: Numbers): unknown {
  if (!SHORT.has(name)) return value;
  const kind = IDS[name];
  if (kind !== undefined && typeof value === "string") {
    const n = numbers.exactly(kind, value as Id);
    return n === undefined ? value : n + FIRST_ID;
  }
  if (DATES.has(name)) return packDate(value as PreciseDate);
  if (name === "url" && typeof value === "string") return packUrl(value);
  if (name === "direction") {
    const place = DIRECTIONS.findIndex((one) => one === value);
    return place < 0 ? value : FIRST_ID + place;
  }
  if (name === "body") return packBlocks(value);
  return name === "spans" ? packSpans(value, fields["text"]) : value;
}

/** Most fields have no short form. */
const SHORT: ReadonlySet<string> = new Set([...Object.keys(IDS), ...DATES, "url", "direction", "body", "spans"]);

function longOf(name: string, value: unknown, item: Record<string, unknown>, numbers: Numbers): unknown {
  if (!SHORT.has(name)) return value;
  const kind = IDS[name];
  if (kind !== undefined) return typeof value === "number" ? numbers.idOf(kind, value - FIRST_ID) : value;
  if (DATES.has(name)) return typeof value === "number" ? unpackDate(value) : value;
  if (name === "url" && typeof value === "string") return unpackUrl(value);
  if (name === "direction") return typeof value === "number" ? DIRECTIONS[value - FIRST_ID] : value;
  if (name === "body") return unpackBlocks(value);
  return name === "spans" ? unpackSpans(value, item["text"]) : value;
}

const HTTPS = "https:";
const START = "//";

/** Most addresses begin with `https:`, and none with `//`. */
function packUrl(url: string): string {
  if (url.startsWith(HTTPS + START)) return url.slice(HTTPS.length);
  return url.startsWith(START) ? START + url : url;
}

function unpackUrl(url: string): string {
  if (!url.startsWith(START)) return url;
  return url.startsWith(START + START) ? url.slice(START.length) : HTTPS + url;
}

const PRECISIONS = 8;

/** A date as one number: its milliseconds, and the place of its precision. */
function packDate(date: PreciseDate): unknown {
  const { instant, precision, ...more } = date;
  const time = millisecondsOf(instant);
  const place = DATE_PRECISIONS.indexOf(precision);
  if (time === undefined || place < 0 || Object.keys(more).length > 0) return date;
  const packed = time * PRECISIONS + place;
  return packed >= FIRST_ID ? packed : date;
}

function unpackDate(packed: number): PreciseDate {
  const precision = DATE_PRECISIONS[packed % PRECISIONS];
  if (precision === undefined) throw new TypeError(`The stored date ${packed} has no precision.`);
  return { instant: toInstant(Math.floor(packed / PRECISIONS)), precision };
}
