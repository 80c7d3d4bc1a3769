import { at, idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { columnOf, plain } from "./column-names";

/**
 * Posts in an answer of TikTok's Research API, as rows: it names neither the platform nor the addresses.
 * https://developers.tiktok.com/doc/research-api-specs-query-videos
 */
export function tiktokRows(
  answer: JsonObject,
): { readonly path: string; readonly rows: readonly JsonObject[] } | undefined {
  const [videos, comments] = [at(answer, "data", "videos"), at(answer, "data", "comments")];
  const [video, comment] = [objectOf(listOf(videos)[0]), objectOf(listOf(comments)[0])];
  if (video !== undefined && ("video_description" in video || ("region_code" in video && "id" in video)))
    return { path: "data.videos", rows: objectsOf(videos).map(videoRow) };
  if (comment !== undefined && "video_id" in comment && "parent_comment_id" in comment)
    return { path: "data.comments", rows: objectsOf(comments).map(commentRow) };
  return undefined;
}

function videoRow(video: JsonObject): JsonObject {
  const [id, username] = [idOf(video["id"]), stringOf(video["username"])];
  const url =
    id === undefined || username === undefined ? undefined : `https://www.tiktok.com/@${username}/video/${id}`;
  return { ...video, platform: "TIKTOK", url };
}

/** A comment answers another comment or, as its parent then says, the video. */
const commentRow = (comment: JsonObject): JsonObject => ({
  ...comment,
  platform: "TIKTOK",
  video_id: undefined,
  reply_to: idOf(comment["parent_comment_id"]) ?? idOf(comment["video_id"]),
});

/**
 * Entries of Contentful with what they link to in them: an answer has the linked entries and pictures in `includes`.
 * https://www.contentful.com/developers/docs/references/content-delivery-api
 */
export function withLinks(answer: JsonObject): JsonObject {
  const included = Object.values(objectOf(answer["includes"]) ?? {}).flatMap((list) => objectsOf(list));
  if (included.length === 0 || !Array.isArray(answer["items"])) return answer;
  const fields = new Map(included.map((one) => [at(one, "sys", "id"), objectOf(one["fields"])]));
  const linked = (value: unknown): unknown => {
    if (Array.isArray(value)) return listOf(value).map((one) => (isLink(one) ? linked(one) : one));
    const found = isLink(value) ? fields.get(at(value, "sys", "id")) : undefined;
    if (found === undefined) return value;
    const file = stringOf(at(found, "file", "url"));
    return file === undefined ? found : { url: file.replace(/^\/\//, "https://") };
  };
  const items = listOf(answer["items"]).map((item) => {
    const own = objectOf(at(item, "fields"));
    if (own === undefined) return item;
    return {
      ...objectOf(item),
      fields: Object.fromEntries(Object.entries(own).map(([name, value]) => [name, linked(value)])),
    };
  });
  return { ...answer, items };
}

const isLink = (value: unknown): boolean => at(value, "sys", "type") === "Link";

/** What a document of Sanity is that is no article, such as `author`. Undefined for other rows. */
export function kindInSanity(row: JsonObject): string | undefined {
  const type = stringOf(row["_type"]);
  return type === undefined || stringOf(row["_id"]) === undefined ? undefined : `${type} of Sanity`;
}

/** The names of columns that mean something else in the tables of some programs, by what they mean there. */
export function namesAsMeant(names: readonly string[]): readonly string[] {
  const plainNames = names.map(plain);
  const has = (...all: readonly string[]): boolean => all.every((name) => plainNames.includes(name));
  const meant = new Map<string, string>();
  // The comments that LinkedIn exports name the post that they are on, and have no address of their own.
  if (names.join() === "Date,Link,Message") meant.set("link", "reply to");
  // CrowdTangle: the account is by its name where its handle has a column of its own.
  if (has("account", "username")) meant.set("account", "display name");
  // Webflow calls the title of each item its name.
  if (has("collectionid", "itemid", "slug"))
    rename(meant, { name: "title", archived: "draft", collectionid: "", localeid: "", itemid: "", slug: "" });
  // Archives of Reddit: the address of a submission is that of the page that it leads to.
  if (has("subreddit")) rename(meant, { score: "likes", selftext: "text", title: "subject" });
  if (has("subreddit", "permalink")) rename(meant, { url: "media", permalink: "url" });
  // LiveJournal
  if (has("itemid", "eventtime", "event"))
    rename(meant, {
      subject: "title",
      event: "text",
      eventtime: "date",
      logtime: "",
      currentmood: "",
      currentmusic: "",
    });
  // weiboSpider and weibo-crawler. Columns with 源 are those of the post that was reposted.
  if (has("点赞数", "转发数", "评论数")) {
    for (const name of plainNames) if (name.startsWith("源")) meant.set(name, "");
    rename(meant, WEIBO);
    if (has("完整日期")) meant.set("日期", "");
  }
  if (areDescribed(names)) meant.set("description", "text");
  return meant.size === 0 ? names : names.map((name, at) => meant.get(plainNames[at] ?? "") ?? name);
}

const WEIBO: Readonly<Record<string, string>> = {
  ...{ 微博id: "id", 微博正文: "text", 发布时间: "date", 完整日期: "date", 点赞数: "likes", 转发数: "reposts" },
  ...{ 评论数: "replies", 原始图片url: "media", 用户昵称: "name", 用户id: "author id" },
  ...{ bid: "", 工具: "", 发布工具: "", 头条文章url: "", 视频url: "", 微博视频url: "" },
};

function rename(meant: Map<string, string>, names: Readonly<Record<string, string>>): void {
  for (const [name, other] of Object.entries(names)) meant.set(name, other);
}

/** Posts without a column for their words: their description has them. Of accounts nobody counts the comments. */
function areDescribed(names: readonly string[]): boolean {
  const known = new Set(names.map(columnOf));
  const isOfPosts = (["url", "date", "likes", "replies", "description"] as const).every((column) => known.has(column));
  return isOfPosts && !known.has("text") && (!known.has("headline") || known.has("handle"));
}

/** An article in an answer of Readwise Reader: its `url` is that of the copy in Reader. */
export function withOwnAddress(record: JsonObject): JsonObject {
  const own = stringOf(record["source_url"]);
  if (own === undefined || !("reading_progress" in record || "readwise_url" in record)) return record;
  const tags = Object.keys(objectOf(record["tags"]) ?? {});
  return {
    ...record,
    url: own,
    source: record["site_name"],
    tags,
    "saved at": record["created_at"],
    // From where Reader got the article, and of what kind it is. Its times are those of the copy.
    ...{ category: null, created_at: null, updated_at: null },
  };
}

/** A bookmark as Pinboard exports it: its title is its description, and its tags are parted by spaces. */
export function pinboardRow(bookmark: JsonObject): JsonObject | undefined {
  const [url, tags] = [stringOf(bookmark["href"]), stringOf(bookmark["tags"])];
  if (url === undefined || !("extended" in bookmark) || !("toread" in bookmark)) return undefined;
  const { description: title, extended: summary, time } = bookmark;
  return { title, url, summary, "time added": time, tags: tags?.split(/\s+/) };
}

/** The platform of tables without addresses, by a name such as `public_metrics.retweet_count` or `subreddit`. */
export function platformOfTable(names: readonly string[]): string | undefined {
  const columns = names.map(columnOf);
  if (columns.includes("platform") || columns.includes("url")) return undefined;
  const plainNames = names.map(plain);
  if (plainNames.includes("subreddit")) return "REDDIT";
  if (plainNames.includes("微博id")) return "OTHER";
  return plainNames.some((name) => /^(?:tweet|retweet|publicmetricsretweet)/.test(name)) ? "X" : undefined;
}
