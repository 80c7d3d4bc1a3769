import { at, idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";

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

/** The comments that LinkedIn exports name the post that they are on, and have no address of their own. */
export function ownNames(names: readonly string[]): readonly string[] {
  const isOfComments = names.join() === "Date,Link,Message";
  return isOfComments ? names.map((name) => (name === "Link" ? "reply to" : name)) : names;
}
