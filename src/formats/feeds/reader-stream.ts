import { markupOf } from "./feed-texts";
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
import type { FeedInfo, FeedItem } from "./feed-item";
import { authorLine } from "./feed-people";
import type { FeedContext } from "./feed-source";
import { addressFrom } from "./feed-xml";

/**
 * The streams of feed readers, in the words of Google Reader, as Feedly, Inoreader, The Old Reader and FreshRSS give
 * them: https://www.inoreader.com/developers/stream-contents
 */
export function isStreamItem(item: JsonObject): boolean {
  const isLinked = ["alternate", "canonical"].some((name) => objectsOf(item[name])[0]?.["href"] !== undefined);
  return isLinked && "title" in item && ("origin" in item || "published" in item);
}

/** The stream of one feed is that feed's. Of a folder or a saved list, the items say where they are from. */
export function streamInfo(stream: JsonObject): FeedInfo {
  const url = feedIn(stream["id"]);
  return url === undefined
    ? { people: [] }
    : { title: markupOf(stream["title"]), url, siteUrl: linkIn(stream["alternate"]), people: [] };
}

export function streamItem(item: JsonObject, { feed, hints }: FeedContext): FeedItem {
  const origin = objectOf(item["origin"]);
  const url = linkIn(item["canonical"]) ?? addressFrom(stringOf(item["canonicalUrl"])) ?? linkIn(item["alternate"]);
  const base = url ?? feed.siteUrl ?? hints.url;
  const name = stringOf(origin?.["title"]);
  const line = stringOf(item["author"]);
  const { people, byline } = line === undefined ? { people: [] } : authorLine(line);
  const picture = addressFrom(stringOf(objectOf(item["visual"])?.["url"]));
  return {
    url,
    title: markupOf(item["title"]),
    content: markupOf(objectOf(item["content"])?.["content"], base),
    description: markupOf(objectOf(item["summary"])?.["content"], base),
    published: timeIn(item["published"]),
    modified: timeIn(item["updated"]),
    people,
    byline,
    keywords: stringsOf(item["keywords"]),
    media: objectsOf(item["enclosure"]).flatMap((file) => {
      const address = addressFrom(stringOf(file["href"]));
      return address === undefined ? [] : [{ url: address, type: stringOf(file["type"]) }];
    }),
    image: picture === undefined ? undefined : { url: picture },
    source:
      name === undefined
        ? undefined
        : { name, url: addressFrom(stringOf(origin?.["htmlUrl"])), feed: feedIn(origin?.["streamId"]) },
  };
}

const linkIn = (links: unknown): string | undefined =>
  listOf(links)
    .map((link) => addressFrom(stringOf(objectOf(link)?.["href"])))
    .find((address) => address !== undefined);

/** `feed/https://coast.example/rss` */
const feedIn = (id: unknown): string | undefined => {
  const [, address] = /^feed\/(.+)$/.exec(stringOf(id) ?? "") ?? [];
  return addressFrom(address);
};

/** Seconds, or milliseconds in Feedly. */
const timeIn = (value: unknown): string | undefined => {
  const time = numberOf(value);
  return time === undefined || time <= 0 ? undefined : idOf(time);
};
