import { escaped } from "../reading/html/written-html";
import { objectOf, objectsOf, stringOf, stringsOf, type JsonObject } from "../reading/json/fields";

/** An item of microformats 2: https://microformats.org/wiki/microformats2-parsing. */
export interface Microformat {
  /** `h-entry`, `h-card`, and what it is to the item that it stands in, such as `u-quotation-of`. */
  readonly type: readonly string[];
  /** Each property has a list: strings, `{ html, value }`, and items. */
  readonly properties: Readonly<Record<string, readonly unknown[]>>;
  readonly children: readonly Microformat[];
}

export function microformatOf(value: unknown): Microformat | undefined {
  const object = objectOf(value);
  const properties = objectOf(object?.["properties"]);
  const type = stringsOf(object?.["type"]);
  if (object === undefined || properties === undefined || !type.some((name) => /^h-[a-z]/.test(name))) return undefined;
  const lists = Object.entries(properties).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const children = objectsOf(object["children"]).flatMap((one) => microformatOf(one) ?? []);
  return { type, properties: Object.fromEntries(lists), children };
}

/** Comments in comments, quotes in quotes. */
const DEEPEST = 6;

/** The item in the words of ActivityStreams 2. `of` is what holds it, such as its feed. */
export function inActivityStreams(item: Microformat, of: { readonly author?: unknown } = {}, depth = 0): JsonObject {
  if (is(item, "h-feed")) return feedOf(item, depth);
  if (is(item, "h-card")) return cardOf(item);
  if (is(item, "h-event")) return { type: "Event", name: textOf(item, "name") };
  if (!is(item, "h-entry") && !is(item, "h-cite")) return { type: item.type.find((name) => name.startsWith("h-")) };
  const base = {
    id: textOf(item, "uid"),
    url: urlsOf(item, "url"),
    published: textOf(item, "published"),
    updated: textOf(item, "updated"),
  };
  const author = authorOf(item, depth) ?? of.author;
  const act = Object.entries(ACTS).find(([property]) => item.properties[property] !== undefined);
  if (act === undefined || depth >= DEEPEST) return withoutAbsent({ ...base, ...entryOf(item, author, depth) });
  const object = (item.properties[act[0]] ?? []).map((one) => citedIn(one, depth));
  return withoutAbsent({ ...base, type: act[1], verb: act[0], actor: author, object });
}

/** What somebody does to what somebody else published. */
const ACTS: Readonly<Record<string, string>> = {
  rsvp: "Activity",
  "repost-of": "Announce",
  "like-of": "Like",
  "bookmark-of": "Activity",
  "follow-of": "Follow",
  "tag-of": "Activity",
  invitee: "Invite",
};

const is = ({ type }: Microformat, name: string): boolean => type.includes(name);

function feedOf(feed: Microformat, depth: number): JsonObject {
  const author = authorOf(feed, depth);
  const entries = [...feed.children, ...(feed.properties["entry"] ?? []).flatMap((one) => microformatOf(one) ?? [])];
  return { type: "Collection", items: entries.map((entry) => inActivityStreams(entry, { author }, depth + 1)) };
}

function entryOf(entry: Microformat, author: unknown, depth: number): JsonObject {
  const [name, summary] = [textOf(entry, "name"), htmlOf(entry, "summary")];
  const content = htmlOf(entry, "content");
  const isArticle = name !== undefined && !startsWith(textOf(entry, "content") ?? textOf(entry, "summary"), name);
  const cites = entry.children.filter((child) => is(child, "h-cite") || is(child, "h-entry"));
  const quotes = [...(entry.properties["quotation-of"] ?? []).map(microformatOf), ...cites.filter(isQuotation)];
  const quote = quotes.find((one) => one !== undefined);
  const attached = cites.filter((child) => !isQuotation(child));
  return {
    type: isArticle ? "Article" : "Note",
    name,
    content: content ?? (isArticle ? undefined : summary),
    summary: isArticle && content !== undefined ? summary : undefined,
    attributedTo: author,
    inReplyTo: (entry.properties["in-reply-to"] ?? []).slice(0, 1).map((one) => citedIn(one, depth)),
    quote: quote === undefined || depth >= DEEPEST ? undefined : inActivityStreams(quote, {}, depth + 1),
    image: [...mediaOf(entry, "featured", "Image"), ...mediaOf(entry, "photo", "Image")],
    attachment: [...mediaOf(entry, "video", "Video"), ...mediaOf(entry, "audio", "Audio"), ...attached.map(linkOf)],
    location: placeOf(entry),
    tag: (entry.properties["category"] ?? []).flatMap(tagOf),
    replies: repliesOf(entry, depth),
  };
}

const isQuotation = (child: Microformat): boolean =>
  child.type.some((type) => /-quotation-of$|^quotation-of$/.test(type));

/** A note has no name of its own: parsers give it the first words of its text. */
function startsWith(text: string | undefined, name: string): boolean {
  const plain = (one: string) => one.replace(/\s+/gu, " ").trim();
  return text === undefined || plain(text).startsWith(plain(name).replace(/(?:…|\.\.\.)$/u, ""));
}

/** What is answered, passed on or liked: its address, or the item that tells it. */
function citedIn(value: unknown, depth: number): JsonObject | string | undefined {
  const item = microformatOf(value);
  if (item === undefined) return plainOf(value);
  const hasText = ["content", "summary"].some((property) => textOf(item, property) !== undefined);
  // The name of a cited post that is not told is the words of the link to it.
  return hasText && depth < DEEPEST
    ? inActivityStreams(item, {}, depth + 1)
    : withoutAbsent({ id: urlsOf(item, "url")?.[0] ?? textOf(item, "uid") });
}

function authorOf(item: Microformat, depth: number): JsonObject | string | undefined {
  const [stated] = item.properties["author"] ?? [];
  const card = depth > DEEPEST ? undefined : microformatOf(stated);
  if (card !== undefined) return cardOf(card);
  const text = plainOf(stated);
  return text === undefined || /^https?:/i.test(text) ? text : { type: "Person", name: text };
}

function cardOf(card: Microformat): JsonObject {
  const [name, organization] = [textOf(card, "name"), textOf(card, "org")];
  return withoutAbsent({
    type: name !== undefined && name === organization ? "Organization" : "Person",
    id: textOf(card, "uid"),
    url: urlsOf(card, "url"),
    name: name ?? textOf(card, "nickname") ?? organization,
    summary: htmlOf(card, "note"),
    icon: mediaOf(card, "photo", "Image")[0] ?? mediaOf(card, "logo", "Image")[0],
  });
}

function linkOf(cite: Microformat): JsonObject {
  const summary = htmlOf(cite, "summary") ?? htmlOf(cite, "content");
  return withoutAbsent({ type: "Link", href: urlsOf(cite, "url")?.[0], name: textOf(cite, "name"), summary });
}

/** A place by its name, else by its address: a card, an `h-adr`, or words. */
function placeOf(entry: Microformat): JsonObject | undefined {
  const [stated] = entry.properties["location"] ?? [];
  const place = microformatOf(stated);
  const parts = ["locality", "region", "country-name"].flatMap((part) => (place && textOf(place, part)) ?? []);
  const name = place === undefined ? plainOf(stated) : (textOf(place, "name") ?? stringOf(parts.join(", ")));
  return name === undefined || /^https?:/i.test(name) ? undefined : { type: "Place", name };
}

function tagOf(category: unknown): JsonObject[] {
  const card = microformatOf(category);
  if (card !== undefined) return [withoutAbsent({ type: "Person", href: urlsOf(card, "url")?.[0] })];
  const name = plainOf(category);
  return name === undefined ? [] : [{ type: "Hashtag", name }];
}

function repliesOf(entry: Microformat, depth: number): JsonObject | undefined {
  const comments = (entry.properties["comment"] ?? []).flatMap((one) => microformatOf(one) ?? []);
  if (comments.length === 0 || depth >= DEEPEST) return undefined;
  return { type: "Collection", items: comments.map((comment) => inActivityStreams(comment, {}, depth + 1)) };
}

/** A picture is an address, `{ value, alt }`, or an item with an address. */
function mediaOf(item: Microformat, property: string, type: string): JsonObject[] {
  return (item.properties[property] ?? []).flatMap((one) => {
    const inner = microformatOf(one);
    const url = inner === undefined ? plainOf(one) : (urlsOf(inner, "url")?.[0] ?? urlsOf(inner, property)?.[0]);
    if (url === undefined) return [];
    const name = inner === undefined ? stringOf(objectOf(one)?.["alt"]) : textOf(inner, "name");
    return [withoutAbsent({ type, url, name })];
  });
}

/** The first value of a property as plain text. */
function textOf(item: Microformat, property: string): string | undefined {
  return plainOf(item.properties[property]?.[0]);
}

function plainOf(value: unknown): string | undefined {
  const inner = microformatOf(value);
  if (inner !== undefined) return urlsOf(inner, "url")?.[0] ?? textOf(inner, "name");
  return stringOf(value) ?? stringOf(objectOf(value)?.["value"]);
}

function urlsOf(item: Microformat, property: string): string[] | undefined {
  const urls = (item.properties[property] ?? []).flatMap((one) => plainOf(one) ?? []);
  return urls.length > 0 ? urls : undefined;
}

/** The first value of a property as HTML. */
function htmlOf(item: Microformat, property: string): string | undefined {
  const [value] = item.properties[property] ?? [];
  return stringOf(objectOf(value)?.["html"]) ?? markupOfPlain(plainOf(value));
}

function withoutAbsent(object: JsonObject): JsonObject {
  const stated = Object.entries(object).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stated);
}

const markupOfPlain = (text: string | undefined): string | undefined => text && escaped(text).replaceAll("\n", "<br>");
