import type { Kind } from "./ids";
import type { Items } from "./item";

/**
 * The parts of an item. A store may keep each apart, so that a read takes only what it needs.
 *
 * - `card`: what lists show, such as the headline of an article.
 * - `body`: what only the page of one item shows, such as the text of an article.
 * - `mentions`: the mentions in the item's own texts.
 * - `origins`: what inputs said of the item, and when. Ingest reads it, and few clients.
 */
export const ITEM_PARTS = ["card", "body", "mentions", "origins"] as const;
export type ItemPart = (typeof ITEM_PARTS)[number];

type KeysOf<T> = T extends unknown ? keyof T & string : never;
/** The fields of a kind of item; of profiles, those of all types. */
export type FieldOf<K extends Kind> = KeysOf<Items[K]>;

/**
 * The fields of an item that a read needs. It always gets `id` and `type` as well. Example: `new Set(["headline",
 * "url"])` for a list of links.
 */
export type Selection<K extends Kind> = ReadonlySet<FieldOf<K>>;

type Sure = "id" | "type";
type Some<T> = T extends { readonly id: unknown; readonly type: unknown }
  ? Pick<T, Sure> & Partial<Omit<T, Sure>>
  : never;
type SomeItems = { readonly [K in Kind]: Some<Items[K]> };
/** What a read with a selection gives: an item with the selected fields, and maybe others. */
export type SomeOf<K extends Kind> = SomeItems[K];

const RECORDED = {
  id: "card",
  type: "card",
  firstSeenAt: "card",
  heldHandles: "card",
  differentFrom: "card",
  parts: "origins",
  splits: "origins",
  inputs: "origins",
  provenance: "origins",
  erased: "origins",
} as const;

/** The part that each field is in. Stores lay out their rows by it. */
export const PART_OF: { readonly [K in Kind]: Readonly<Record<FieldOf<K>, ItemPart>> } = {
  article: {
    ...RECORDED,
    url: "card",
    sourceId: "card",
    headline: "card",
    summary: "card",
    authors: "card",
    byline: "card",
    language: "card",
    direction: "card",
    publishedAt: "card",
    modifiedAt: "card",
    section: "card",
    dateline: "card",
    keywords: "card",
    image: "card",
    isAccessibleForFree: "card",
    wordCount: "card",
    contributors: "body",
    copyrightNotice: "body",
    isBasedOn: "body",
    body: "body",
    mentions: "mentions",
    corrections: "origins",
  },
  post: {
    ...RECORDED,
    platform: "card",
    nativeId: "card",
    url: "card",
    authorId: "card",
    text: "card",
    spans: "card",
    language: "card",
    direction: "card",
    postedAt: "card",
    modifiedAt: "card",
    place: "card",
    hashtags: "card",
    handles: "card",
    links: "card",
    media: "card",
    metrics: "card",
    availability: "card",
    quotedPostId: "card",
    replyToId: "card",
    repostOfId: "card",
    poll: "card",
    linkCard: "card",
    contentWarning: "card",
    isSensitive: "card",
    edits: "body",
    mentions: "mentions",
    corrections: "origins",
  },
  account: {
    ...RECORDED,
    platform: "card",
    handle: "card",
    nativeId: "card",
    displayName: "card",
    url: "card",
    avatar: "card",
    isVerified: "card",
    metrics: "card",
    description: "body",
  },
  entity: {
    ...RECORDED,
    wikidataId: "card",
    names: "card",
    descriptions: "card",
    baseLanguage: "card",
    image: "card",
    bornAt: "card",
    country: "card",
    seat: "card",
    parent: "card",
    placeKind: "card",
    isoCode: "card",
    coordinates: "card",
    capital: "card",
    startedAt: "card",
    endedAt: "card",
    location: "card",
    createdAt: "card",
    identityCorrections: "card",
    aliases: "body",
    sameAs: "body",
    accounts: "body",
    offices: "body",
    creators: "body",
    nameCorrections: "origins",
    namesAsSaid: "origins",
  },
  source: {
    ...RECORDED,
    name: "card",
    url: "card",
    language: "card",
    country: "card",
    logo: "card",
    feeds: "body",
    description: "body",
  },
  mention: {
    id: "card",
    type: "card",
    entityId: "card",
    subjectId: "card",
    field: "card",
    blockId: "card",
    surface: "card",
    start: "card",
    end: "card",
    codePointStart: "card",
    method: "card",
    confidence: "card",
  },
};

/** The parts that a read needs, the card always. Without a selection it needs all. */
export function partsOf<K extends Kind>(kind: K, fields?: Selection<K>): ReadonlySet<ItemPart> {
  const parts: Readonly<Record<FieldOf<K>, ItemPart>> = PART_OF[kind];
  return new Set(fields === undefined ? ITEM_PARTS : ["card", ...[...fields].map((field) => parts[field])]);
}
