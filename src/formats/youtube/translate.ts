import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import { htmlText, plainTextOf } from "../reading/html/html-text";
import { at, countOf, defined, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";

interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
}

/** YouTube says only the channel's id. A handle that is said goes before it. */
const ID_FOR_HANDLE = "id-for-handle";
const VIDEO_ID = /^[\w-]{11}$/;
const CHANNEL_ID = /^UC[\w-]{22}$/;

/** A video, a result of a search or an entry of a list that is one. Undefined for anything else. */
export function videoDraft(video: JsonObject, { hints, notes }: Context): PostDraft | undefined {
  const snippet = objectOf(video["snippet"]) ?? {};
  const id = [
    video["kind"] === "youtube#video" ? video["id"] : undefined,
    at(video, "id", "videoId"),
    at(snippet, "resourceId", "videoId"),
    at(video, "contentDetails", "videoId"),
  ]
    .map(stringOf)
    .find((one) => one !== undefined && VIDEO_ID.test(one));
  if (id === undefined) return undefined;
  const isEntry = video["kind"] === "youtube#playlistItem";
  const posted = notes.date(
    isEntry ? at(video, "contentDetails", "videoPublishedAt") : snippet["publishedAt"],
    "publishedAt",
  );
  const title = plainTextOf(stringOf(snippet["title"]) ?? "");
  // The owner of a list may be another one than that of the video.
  const owner = isEntry ? "videoOwnerChannel" : "channel";
  const author = accountOf(stringOf(snippet[`${owner}Id`]), undefined, stringOf(snippet[`${owner}Title`]));
  const isGone = isEntry && /^(?:Deleted|Private) video$/.test(title);
  const text = [title, stringOf(snippet["description"])].filter(Boolean).join("\n\n");
  const picture = pictureOf(snippet["thumbnails"]);
  const readAt = hints.capturedAt ?? posted?.date.instant;
  const counts = defined({
    likes: countOf(at(video, "statistics", "likeCount")),
    replies: countOf(at(video, "statistics", "commentCount")),
    views: countOf(at(video, "statistics", "viewCount")),
  });
  return {
    type: "SocialPost",
    platform: "YOUTUBE",
    nativeId: id,
    url: `https://www.youtube.com/watch?v=${id}`,
    ...dated({ postedAt: posted }),
    ...defined({
      author,
      content: text === "" || isGone ? undefined : spanText(text),
      availability: isGone ? (title.startsWith("Deleted") ? ("DELETED" as const) : ("PRIVATE" as const)) : undefined,
      language: stringOf(snippet["defaultLanguage"]) ?? stringOf(snippet["defaultAudioLanguage"]),
      media: picture === undefined ? undefined : [{ kind: "IMAGE" as const, ...picture }],
    }),
    ...(readAt !== undefined && Object.keys(counts).length > 0 && { metrics: { readAt, ...counts } }),
  };
}

/** A comment is known by its video and its own id. The answer to a comment has that one's id before a dot. */
export function commentDraft(comment: JsonObject, { hints, notes }: Context): PostDraft | undefined {
  const snippet = objectOf(comment["snippet"]) ?? {};
  const [id, video] = [stringOf(comment["id"]), stringOf(snippet["videoId"])];
  if (id === undefined || !/^[\w.-]{10,100}$/.test(id) || video === undefined || !VIDEO_ID.test(video))
    return undefined;
  const [posted, updated] = ["publishedAt", "updatedAt"].map((field) => notes.date(snippet[field], field));
  const parent = stringOf(snippet["parentId"]);
  const original = stringOf(snippet["textOriginal"]);
  const html = stringOf(snippet["textDisplay"]);
  const content = original === undefined ? html && htmlText(html) : spanText(original);
  const readAt = hints.capturedAt ?? posted?.date.instant;
  const likes = countOf(snippet["likeCount"]);
  const isEdited = updated !== undefined && updated.date.instant !== posted?.date.instant;
  return {
    type: "SocialPost",
    platform: "YOUTUBE",
    nativeId: `${video}/${id}`,
    url: `https://www.youtube.com/watch?v=${video}&lc=${id}`,
    ...dated({ postedAt: posted, modifiedAt: isEdited ? updated : undefined }),
    ...defined({
      author: accountOf(
        stringOf(at(snippet, "authorChannelId", "value")),
        stringOf(snippet["authorDisplayName"]),
        undefined,
        stringOf(snippet["authorProfileImageUrl"]),
      ),
      content: content || undefined,
      replyTo: {
        type: "SocialPost" as const,
        platform: "YOUTUBE" as const,
        nativeId: parent === undefined ? video : `${video}/${parent}`,
      },
    }),
    ...(readAt !== undefined && likes !== undefined && { metrics: { readAt, likes } }),
  };
}

export function channelDraft(channel: JsonObject, { hints }: Context): AccountDraft | undefined {
  const snippet = objectOf(channel["snippet"]) ?? {};
  const account = accountOf(
    stringOf(channel["id"]),
    stringOf(snippet["customUrl"]),
    stringOf(snippet["title"]),
    pictureOf(snippet["thumbnails"])?.url,
  );
  const counts = defined({
    followers: countOf(at(channel, "statistics", "subscriberCount")),
    posts: countOf(at(channel, "statistics", "videoCount")),
  });
  const readAt = hints.capturedAt;
  return (
    account && {
      ...account,
      ...defined({ description: stringOf(snippet["description"]) }),
      ...(readAt !== undefined && Object.keys(counts).length > 0 && { metrics: { readAt, ...counts } }),
    }
  );
}

/** `name` is a handle if it begins with `@`; comments of older years have the name of the channel there. */
function accountOf(
  id: string | undefined,
  name: string | undefined,
  displayName = name?.startsWith("@") === true ? undefined : name,
  avatar?: string,
): AccountDraft | undefined {
  const native = id !== undefined && CHANNEL_ID.test(id) ? id : undefined;
  const handle = name?.startsWith("@") === true ? name.slice(1) : undefined;
  const known = handle ?? native;
  if (known === undefined) return undefined;
  return {
    type: "SocialAccount",
    platform: "YOUTUBE",
    handle: known,
    ...defined({ nativeId: native, displayName, avatar: avatar === undefined ? undefined : { url: avatar } }),
    ...(handle === undefined && { rules: { handle: ID_FOR_HANDLE } }),
  };
}

/** The largest of the pictures that YouTube made of a video. */
function pictureOf(thumbnails: unknown): Image | undefined {
  const pictures = Object.values(objectOf(thumbnails) ?? {}).flatMap((one) => objectsOf(one));
  const width = (one: JsonObject) => countOf(one["width"]) ?? 0;
  const [largest] = pictures.sort((a, b) => width(b) - width(a));
  const url = stringOf(largest?.["url"]);
  if (url === undefined) return undefined;
  return { url, ...defined({ width: countOf(largest?.["width"]), height: countOf(largest?.["height"]) }) };
}
