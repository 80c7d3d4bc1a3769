import { idOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";

/**
 * Posts of Weibo as weibo-crawler and weiboSpider write them: `{"user": {…}, "weibo": [{…}, …]}`. The post that one
 * passes on is left out, as in their tables. https://github.com/dataabc/weibo-crawler
 */
export function weiboRows(
  value: JsonObject,
): { readonly path: string; readonly rows: readonly JsonObject[] } | undefined {
  const posts = objectsOf(value["weibo"]);
  const [first] = posts;
  if (first === undefined || !Array.isArray(value["weibo"])) return undefined;
  const isOfCrawler = "bid" in first && "attitudes_count" in first;
  if (!isOfCrawler && !("up_num" in first || "publish_time" in first)) return undefined;
  const user = objectOf(value["user"]) ?? {};
  return { path: "weibo", rows: posts.map((post) => (isOfCrawler ? crawlerRow(post, user) : spiderRow(post, user))) };
}

function crawlerRow(post: JsonObject, user: JsonObject): JsonObject {
  const [author, name] = [
    idOf(post["user_id"]) ?? idOf(user["id"]),
    stringOf(post["screen_name"] ?? user["screen_name"]),
  ];
  return {
    ...common(author, name, stringOf(post["bid"])),
    id: post["id"],
    text: post["text"],
    date: post["full_created_at"] ?? post["created_at"],
    likes: post["attitudes_count"],
    reposts: post["reposts_count"],
    replies: post["comments_count"],
    place: post["location"],
    media: listed(post["pics"]),
    hashtags: listed(post["topics"]),
    avatar: author === idOf(user["id"]) ? (user["avatar_hd"] ?? user["profile_image_url"]) : undefined,
  };
}

function spiderRow(post: JsonObject, user: JsonObject): JsonObject {
  const place = stringOf(post["publish_place"]);
  return {
    ...common(idOf(user["id"]), stringOf(user["nickname"]), stringOf(post["id"])),
    text: post["content"],
    date: post["publish_time"],
    likes: post["up_num"],
    reposts: post["retweet_num"],
    replies: post["comment_num"],
    place: place === NONE ? undefined : place,
    media: listed(post["original_pictures"]),
  };
}

/** What weiboSpider writes where there is nothing. */
const NONE = "无";

/** An address names an account by its number, and a post by the letters that stand for its number. */
const common = (author: string | undefined, name: string | undefined, post: string | undefined): JsonObject => ({
  platform: "OTHER",
  url: author !== undefined && post !== undefined ? `https://weibo.com/${author}/${post}` : undefined,
  handle: name === undefined ? undefined : `${name}@weibo.com`,
  "display name": name,
  "author id": author,
});

const listed = (value: unknown): readonly string[] | undefined =>
  stringOf(value)
    ?.split(",")
    .filter((one) => one !== NONE);
