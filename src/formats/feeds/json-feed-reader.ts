import type { Image } from "../../domain/media";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import {
  idOf,
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  stringOf,
  stringsOf,
  type JsonObject,
} from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { readJson } from "../reading/notes";
import { readFeedItem } from "./feed-article";
import type { FeedInfo, FeedItem, FeedMedia, FeedPerson, FeedText } from "./feed-item";
import { contextOf, feedReads, type FeedContext } from "./feed-source";
import { addressFrom } from "./feed-xml";
import { isStreamItem, streamInfo, streamItem } from "./reader-stream";

/** JSON Feed 1.0 and 1.1, and the streams of feed readers. */
export const jsonFeed: FormatReader = {
  name: "json-feed",
  version: 3,
  precedence: 50,
  // The title of a feed is often longer than the name of its site, which web pages state.
  precedences: { name: 48 },
  title: "JSON Feed 1.0 and 1.1, and what feed readers export (Feedly, Inoreader and others of Google Reader's form)",
  detect(head) {
    const value = headOfJson(head);
    // Some services give the items of a stream alone.
    const feed = objectOf(Array.isArray(value) ? (value as unknown[])[0] : value);
    if (feed === undefined) return false;
    if (isStreamItem(feed)) return true;
    if (Array.isArray(value)) return false;
    if (/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(stringOf(feed["version"]) ?? "")) return true;
    const [first] = objectsOf(feed["items"]);
    // Some feeds forget their version. What they hold is typical all the same.
    if (first !== undefined && isStreamItem(first)) return true;
    return first !== undefined && ["title", "feed_url", "home_page_url"].some((name) => name in feed) && isItem(first);
  },
  read: (chunks, hints, limits) =>
    readJson(chunks, (value, place, part) => readFeed(value, place, hints, part?.isUnfinished), limits, ITEMS),
};

/** A feed says what it is before its items. */
const ITEMS: readonly Records[] = [
  {
    path: "items[]",
    uses: [
      ...["title", "home_page_url", "feed_url", "language", "author", "authors", "icon", "favicon", "description"],
      ...["id", "alternate"],
    ],
    isReady: (feed) => "title" in feed,
  },
];

function isItem(item: JsonObject): boolean {
  return ["content_html", "content_text", "date_published", "external_url"].some((name) => name in item);
}

function* readFeed(value: unknown, place: string, hints: DocumentHints, isUnfinished = false): Generator<Read> {
  const feed = objectOf(value);
  if (feed !== undefined && isStreamItem(feed)) {
    const context = contextOf(streamInfo({}), hints);
    yield readFeedItem(streamItem(feed, context), context, place);
    return;
  }
  if (feed === undefined || !Array.isArray(feed["items"])) {
    yield { outcome: "rejection", place, reason: 'expected a feed, an object with a list of "items"' };
    return;
  }
  const [first] = objectsOf(feed["items"]);
  const isStream = first !== undefined && isStreamItem(first);
  const info = isStream ? streamInfo(feed) : infoOf(feed, hints);
  const context = contextOf(info, hints);
  for (const [at, item] of feed["items"].entries()) {
    const itemPlace = `items[${at}]`;
    const object = objectOf(item);
    if (object !== undefined) yield readFeedItem((isStream ? streamItem : itemOf)(object, context), context, itemPlace);
    else yield { outcome: "rejection", place: itemPlace, reason: "expected an item, an object" };
  }
  if (!isUnfinished) yield* feedReads(info, hints, []);
}

function infoOf(feed: JsonObject, hints: DocumentHints): FeedInfo {
  const url = addressFrom(stringOf(feed["feed_url"]), hints.url);
  const siteUrl = addressFrom(stringOf(feed["home_page_url"]), url, hints.url);
  const logo = addressFrom(stringOf(feed["icon"]) ?? stringOf(feed["favicon"]), siteUrl, url, hints.url);
  return {
    title: plain(feed["title"]),
    description: plain(feed["description"]),
    url,
    siteUrl,
    next: addressFrom(stringOf(feed["next_url"]), url, hints.url),
    language: stringOf(feed["language"]),
    logo: logo === undefined ? undefined : { url: logo },
    people: peopleOf(feed),
  };
}

function itemOf(item: JsonObject, { feed, hints }: FeedContext): FeedItem {
  const bases = [feed.siteUrl, feed.url, hints.url] as const;
  const external = addressFrom(stringOf(item["external_url"]), ...bases);
  // Version 1 asks for an id that is a string; feeds give their number, or the address of the item.
  const url = addressFrom(stringOf(item["url"]), ...bases) ?? addressFrom(stringOf(item["id"])) ?? external;
  const image = addressFrom(stringOf(item["image"]) ?? stringOf(item["banner_image"]), ...bases);
  const html = stringOf(item["content_html"]);
  return {
    url,
    title: plain(item["title"]),
    content: html === undefined ? plain(item["content_text"]) : { text: html, isHtml: true, base: url ?? feed.siteUrl },
    summary: plain(item["summary"]),
    published: idOf(item["date_published"]),
    modified: idOf(item["date_modified"]),
    people: peopleOf(item),
    language: stringOf(item["language"]),
    keywords: stringsOf(item["tags"]),
    media: objectsOf(item["attachments"]).flatMap((attachment) => mediaOf(attachment, bases)),
    image: pictureAt(image),
    isBasedOn: external === undefined || external === url ? [] : [external],
  };
}

function pictureAt(url: string | undefined): Image | undefined {
  return url === undefined ? undefined : { url };
}

function mediaOf(attachment: JsonObject, bases: readonly (string | undefined)[]): FeedMedia[] {
  const url = addressFrom(stringOf(attachment["url"]), ...bases);
  if (url === undefined) return [];
  return [
    {
      url,
      type: stringOf(attachment["mime_type"]),
      width: numberOf(attachment["width"]),
      height: numberOf(attachment["height"]),
      caption: stringOf(attachment["title"]),
    },
  ];
}

/** Version 1.1 has a list of `authors`, version 1 one `author`. */
function peopleOf(of: JsonObject): FeedPerson[] {
  const written =
    listOf(of["authors"]).length > 0 || objectOf(of["authors"]) !== undefined ? of["authors"] : of["author"];
  const authors = Array.isArray(written) ? (written as unknown[]) : [written ?? of["authors"]];
  return authors.flatMap((said) => {
    // The names alone, as some feeds write them.
    const author = objectOf(said) ?? { name: said };
    const name = stringOf(author["name"]);
    return name === undefined ? [] : [{ name, url: addressFrom(stringOf(author["url"])) }];
  });
}

function plain(value: unknown): FeedText | undefined {
  const text = stringOf(value);
  return text === undefined ? undefined : { text, isHtml: false };
}
