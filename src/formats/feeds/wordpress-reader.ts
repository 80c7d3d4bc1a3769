import { markupOf } from "./feed-texts";
import type { Image } from "../../domain/media";
import type { DocumentHints, FormatReader } from "../format-reader";
import {
  at,
  booleanOf,
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
} from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { rejectionOf } from "../reading/json/lines";
import { parseValues } from "../reading/json/values";
import { readFeedItem } from "./feed-article";
import type { FeedInfo, FeedItem, FeedPerson } from "./feed-item";
import { contextOf, type FeedContext } from "./feed-source";
import { lineOf } from "./feed-texts";
import { addressFrom } from "./feed-xml";

/** Posts as WordPress gives them at `/wp-json/wp/v2/posts`, with what `_embed` adds. */
export const wordpress: FormatReader = {
  name: "wordpress",
  version: 1,
  precedence: 60,
  title: "posts of the REST API of WordPress (/wp-json/wp/v2/posts?_embed)",
  detect(head) {
    const value = headOfJson(head);
    const [first] = objectsOf(value);
    return first !== undefined && isPost(first);
  },
  async *read(chunks, hints, limits) {
    for await (const parsed of parseValues(chunks, limits)) {
      const { place } = parsed;
      if ("fault" in parsed) {
        yield rejectionOf(parsed);
        continue;
      }
      const post = objectOf(parsed.value);
      if (post === undefined || !isPost(post)) {
        yield { outcome: "rejection", place, reason: 'expected a post, an object with "title.rendered" and a "link"' };
      } else yield readPost(post, place, hints);
    }
  },
};

function isPost(post: JsonObject): boolean {
  const hasText = ["title", "content", "excerpt"].some((name) => typeof at(post, name, "rendered") === "string");
  return hasText && ("link" in post || "guid" in post || "date_gmt" in post || "slug" in post);
}

function readPost(post: JsonObject, place: string, hints: DocumentHints) {
  // Pictures have the same form, and are no articles.
  if (stringOf(post["type"]) === "attachment") return { outcome: "skipped" as const, kind: "media attachment", place };
  const context = contextOf(siteOf(post, hints), hints);
  return readFeedItem(itemOf(post, context), context, place);
}

/** A post does not name its site, but the program for search engines that most sites have does. */
function siteOf(post: JsonObject, hints: DocumentHints): FeedInfo {
  const url = addressFrom(stringOf(post["link"]), hints.url);
  const name = stringOf(at(post, "yoast_head_json", "og_site_name"));
  return {
    title: name === undefined ? undefined : { text: name, isHtml: true },
    siteUrl: url === undefined ? undefined : new URL("/", url).href,
    people: [],
  };
}

function itemOf(post: JsonObject, { feed, hints }: FeedContext): FeedItem {
  const url = addressFrom(stringOf(post["link"]), hints.url) ?? addressFrom(stringOf(at(post, "guid", "rendered")));
  const base = url ?? feed.siteUrl;
  const terms = listOf(at(post, "_embedded", "wp:term")).flatMap(objectsOf);
  const named = (taxonomy: string) =>
    terms.filter((term) => term["taxonomy"] === taxonomy).flatMap((term) => lineOf(markupOf(term["name"])) ?? []);
  const [section] = named("category");
  return {
    url,
    title: markupOf(at(post, "title", "rendered")),
    content: markupOf(at(post, "content", "rendered"), base),
    summary: markupOf(at(post, "excerpt", "rendered"), base),
    published: dateOf(post["date_gmt"]) ?? stringOf(post["date"]),
    modified: dateOf(post["modified_gmt"]) ?? stringOf(post["modified"]),
    people: peopleOf(post),
    language: stringOf(post["lang"]) ?? stringOf(at(post, "yoast_head_json", "og_locale"))?.replace("_", "-"),
    section,
    keywords: [...named("category"), ...named("post_tag")],
    media: [],
    image: pictureOf(post, base),
    isAccessibleForFree: booleanOf(at(post, "content", "protected")) === true ? false : undefined,
  };
}

/** Times of the members with `_gmt` are in UTC and do not say so. A draft has a date of zeros. */
function dateOf(value: unknown): string | undefined {
  const date = stringOf(value);
  if (date === undefined || date.startsWith("0000")) return undefined;
  return /\d{2}:\d{2}(?::\d{2})?$/.test(date) ? `${date}Z` : date;
}

function peopleOf(post: JsonObject): FeedPerson[] {
  const people = objectsOf(at(post, "_embedded", "author")).flatMap((author) => {
    const name = lineOf(markupOf(author["name"]));
    return name === undefined ? [] : [{ name, url: addressFrom(stringOf(author["link"])) }];
  });
  const yoast = stringOf(at(post, "yoast_head_json", "author"));
  return people.length > 0 || yoast === undefined ? people : [{ name: yoast }];
}

function pictureOf(post: JsonObject, base: string | undefined): Image | undefined {
  const [media] = objectsOf(at(post, "_embedded", "wp:featuredmedia"));
  const [shared] = objectsOf(at(post, "yoast_head_json", "og_image"));
  const url = addressFrom(
    stringOf(media?.["source_url"]) ?? stringOf(post["jetpack_featured_media_url"]) ?? stringOf(shared?.["url"]),
    base,
  );
  if (url === undefined) return undefined;
  const size = media === undefined ? shared : objectOf(media["media_details"]);
  const [width, height] = [numberOf(size?.["width"]), numberOf(size?.["height"])];
  const caption = lineOf(markupOf(at(media, "caption", "rendered")));
  const alternativeText = stringOf(media?.["alt_text"]);
  return {
    url,
    ...(alternativeText !== undefined && { alternativeText }),
    ...(caption !== undefined && { caption }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}
