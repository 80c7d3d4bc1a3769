import { capturedItem } from "../reading/captured";
import { at, idOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";

/** A post of TikTok or Instagram that Zeeschuimer captured, as a row. */
export function capturedRow(value: unknown): JsonObject | undefined {
  const captured = capturedItem(value);
  if (captured?.site === "tiktok.com") return videoOfTiktok(captured.item);
  return captured?.site === "instagram.com" ? postOfInstagram(captured.item) : undefined;
}

function videoOfTiktok(video: JsonObject): JsonObject | undefined {
  const author = objectOf(video["author"]);
  const [id, handle] = [idOf(video["id"]), stringOf(author?.["uniqueId"]) ?? stringOf(video["author"])];
  if (id === undefined || handle === undefined || !("createTime" in video)) return undefined;
  const accounts = objectOf(video["authorStats"]);
  const stats = objectOf(video["stats"]) ?? {};
  return {
    platform: "TIKTOK",
    id,
    url: `https://www.tiktok.com/@${handle}/video/${id}`,
    text: video["desc"],
    date: idOf(video["createTime"]),
    language: video["textLanguage"],
    ...{ handle, "author id": idOf(author?.["id"]), "author name": author?.["nickname"] },
    ...{ followers: idOf(accounts?.["followerCount"]), following: idOf(accounts?.["followingCount"]) },
    ...{ likes: idOf(stats["diggCount"]), reposts: idOf(stats["shareCount"]) },
    ...{ replies: idOf(stats["commentCount"]), views: idOf(stats["playCount"]) },
    hashtags: objectsOf(video["challenges"]).flatMap(({ title }) => stringOf(title) ?? []),
  };
}

function postOfInstagram(post: JsonObject): JsonObject | undefined {
  const [code, handle] = [stringOf(post["code"]), stringOf(at(post, "user", "username"))];
  if (code === undefined || handle === undefined || !("taken_at" in post)) return undefined;
  const pictures = [post, ...objectsOf(post["carousel_media"])].flatMap(
    (one) => stringOf(objectOf(objectsOf(at(one, "image_versions2", "candidates"))[0])?.["url"]) ?? [],
  );
  return {
    platform: "INSTAGRAM",
    url: `https://www.instagram.com/p/${code}/`,
    text: stringOf(at(post, "caption", "text")),
    date: idOf(post["taken_at"]),
    ...{ handle, "author name": at(post, "user", "full_name") },
    ...{ likes: idOf(post["like_count"]), replies: idOf(post["comment_count"]), views: idOf(post["play_count"]) },
    place: stringOf(at(post, "location", "name")),
    media: pictures,
  };
}
