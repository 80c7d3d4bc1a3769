import { at, idOf, listOf, objectOf, objectsOf, type JsonObject } from "../reading/json/fields";
import type { Enclosed } from "./enclosed";

/** Answers of news services that name the members of an article in their own way, with names that we know. */
export function newsAnswer(answer: JsonObject): Enclosed | undefined {
  return guardianItem(answer) ?? bingNews(answer) ?? newsBlurStories(answer);
}

/** One item of the Guardian's Content API: https://open-platform.theguardian.com/documentation/item */
function guardianItem(answer: JsonObject): Enclosed | undefined {
  const item = objectOf(at(answer, "response", "content"));
  return item !== undefined && "webTitle" in item ? { path: "response.content", records: [item] } : undefined;
}

/** Bing News Search: https://learn.microsoft.com/en-us/bing/search-apis/bing-news-search/reference/response-objects */
function bingNews(answer: JsonObject): Enclosed | undefined {
  if (answer["_type"] !== "News" || !Array.isArray(answer["value"])) return undefined;
  const records = objectsOf(answer["value"]).map(({ name, url, description, datePublished, category, provider }) => ({
    title: name,
    url,
    summary: description,
    date: datePublished,
    section: category,
    source: objectOf(listOf(provider)[0])?.["name"],
  }));
  return { path: "value", records };
}

/** Stories of NewsBlur, such as those that a reader starred: https://www.newsblur.com/api */
function newsBlurStories(answer: JsonObject): Enclosed | undefined {
  const stories = objectsOf(answer["stories"]);
  if (stories[0] === undefined || !("story_permalink" in stories[0])) return undefined;
  const feeds = new Map(feedsIn(answer).map((feed) => [idOf(feed["id"] ?? feed["feed_id"]), feed]));
  const records = stories.map((story) => {
    const feed = feeds.get(idOf(story["story_feed_id"]));
    return {
      title: story["story_title"],
      url: story["story_permalink"],
      text: story["story_content"],
      author: story["story_authors"],
      date: story["story_timestamp"] ?? story["story_date"],
      keywords: story["story_tags"],
      source: feed?.["feed_title"],
      site: feed?.["feed_link"],
    };
  });
  return { path: "stories", records };
}

/** By their numbers, in a list, or of one feed in the answer itself. */
function feedsIn(answer: JsonObject): readonly JsonObject[] {
  const feeds = answer["feeds"];
  return [...objectsOf(Array.isArray(feeds) ? feeds : Object.values(objectOf(feeds) ?? {})), answer];
}
