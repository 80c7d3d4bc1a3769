import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media, MediaKind } from "../../domain/media";
import type { Mark } from "../../domain/rich-text";
import { canonicalUrl } from "../../domain/addresses/urls";
import type { Annotation } from "../../domain/text/spans/spans";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import type { StatedDate } from "../reading/dates";
import {
  booleanOf,
  countOf,
  defined,
  idOf,
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
} from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";
import { unixDate } from "../reading/standard-dates";

interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
}

/** An export says no handles. A handle that is said goes before the number. */
const ID_FOR_HANDLE = "id-for-handle";
const CONVERSATIONS = new Set(["personal_chat", "bot_chat", "saved_messages", "verification_codes", "replies"]);

/** What people write to each other is no post. Groups and channels are read, also those that one must join. */
export const isPrivateConversation = (chat: JsonObject): boolean => CONVERSATIONS.has(stringOf(chat["type"]) ?? "");

/** Undefined if the message has no number. */
export function messageDraft(message: JsonObject, chat: JsonObject, { hints, notes }: Context): PostDraft | undefined {
  const [channel, id] = [idOf(chat["id"]), idOf(message["id"])];
  if (id === undefined || !/^\d+$/.test(id)) return undefined;
  const posted = dateOf(message, "date", notes);
  const edited = dateOf(message, "edited", notes);
  const named: Pick<PostDraft, "nativeId" | "url"> = channel === undefined ? {} : nameOf(channel, id);
  const author = authorOf(message, chat);
  const shown = shownIn(message, named.url);
  const readAt = hints.capturedAt ?? posted?.date.instant;
  const likes = objectsOf(message["reactions"]).reduce((sum, one) => sum + (countOf(one["count"]) ?? 0), 0);
  const base = {
    type: "SocialPost",
    platform: "TELEGRAM",
    ...named,
    ...defined({
      author,
      availability: /^private_/.test(stringOf(chat["type"]) ?? "") ? ("PRIVATE" as const) : undefined,
    }),
    ...(readAt !== undefined && likes > 0 && { metrics: { readAt, likes } }),
  } as const;
  const from = stringOf(message["forwarded_from"]);
  const original = accountOf(message["forwarded_from_id"], from);
  // Who wrote a forwarded text is known by a number, or only by a name that many have: such a name is no account.
  const isOfOther =
    original === undefined
      ? from !== undefined && from !== author?.displayName
      : original.nativeId !== author?.nativeId;
  if (isOfOther && shown.content !== undefined)
    return {
      ...base,
      ...dated({ postedAt: posted }),
      repostOf: { type: "SocialPost", platform: "TELEGRAM", ...defined({ author: original }), ...shown },
    };
  return {
    ...base,
    ...dated({ postedAt: posted, modifiedAt: edited }),
    ...shown,
    ...defined({ replyTo: answeredIn(message, channel) }),
  };
}

/** What a message shows. Who passes it on shows all of it, and has none of it written. */
function shownIn(message: JsonObject, url: string | undefined) {
  const media = mediaOf(message, url);
  return defined({
    content: contentOf(message),
    media: media.length > 0 ? media : undefined,
    poll: pollOf(objectOf(message["poll"])),
    place: stringOf(message["place_name"]),
  });
}

/** The message that is answered stands in the same chat, unless `reply_to_peer_id` names another one. */
function answeredIn(message: JsonObject, channel: string | undefined): PostDraft | undefined {
  const answered = idOf(message["reply_to_message_id"]);
  const peer = idOf(message["reply_to_peer_id"]);
  const chat = peer === undefined ? channel : /^channel(\d+)$/.exec(peer)?.[1];
  return answered === undefined || chat === undefined
    ? undefined
    : { type: "SocialPost", platform: "TELEGRAM", ...nameOf(chat, answered) };
}

/** The address that leads members of a channel to its message. */
function nameOf(channel: string, id: string) {
  return { nativeId: `c/${channel}/${id}`, url: `https://t.me/c/${channel}/${id}` };
}

function dateOf(message: JsonObject, field: "date" | "edited", notes: Notes): StatedDate | undefined {
  const seconds = numberOf(message[`${field}_unixtime`]);
  return (seconds === undefined ? undefined : unixDate(seconds)) ?? notes.date(message[field], field);
}

/** A channel writes its own messages; in a group people do. */
function authorOf(message: JsonObject, chat: JsonObject): AccountDraft | undefined {
  const isChannel = /channel$/.test(stringOf(chat["type"]) ?? "");
  const name = stringOf(isChannel ? chat["name"] : message["from"]);
  const channel = idOf(chat["id"]);
  return accountOf(isChannel && channel !== undefined ? `channel${channel}` : message["from_id"], name);
}

/** People, groups and channels are numbered apart: `user5` and `channel5` are two. */
function accountOf(id: unknown, displayName: string | undefined): AccountDraft | undefined {
  const [, kind = "", number = ""] = /^(channel|user|chat)(\d+)$/.exec(idOf(id) ?? "") ?? [];
  if (number === "") return undefined;
  return {
    type: "SocialAccount",
    platform: "TELEGRAM",
    handle: `id:${kind}${number}`,
    nativeId: `${kind}${number}`,
    ...(kind === "channel" && { url: `https://t.me/c/${number}` }),
    ...defined({ displayName }),
    rules: { handle: ID_FOR_HANDLE },
  };
}

const MARK_OF: Readonly<Record<string, Mark>> = {
  bold: "BOLD",
  italic: "ITALIC",
  underline: "UNDERLINE",
  strikethrough: "STRIKETHROUGH",
  code: "CODE",
  pre: "CODE",
};
const SIGN_OF: Readonly<Record<string, Annotation["kind"]>> = {
  hashtag: "HASHTAG",
  mention: "HANDLE",
  cashtag: "CASHTAG",
};

/** The question of a poll is all that its message says, or stands below what the message says. */
function contentOf(message: JsonObject): PostDraft["content"] {
  const stated = listOf(message["text_entities"]);
  const own = stated.length > 0 ? stated : piecesOf(message["text"]);
  const question = piecesOf(objectOf(message["poll"])?.["question"]);
  if (question.length === 0) return spansIn(own);
  return spansIn(spansIn(own) === undefined ? question : [...own, "\n", ...question]);
}

/** The text comes in pieces, each with what it is. Older exports have one string where nothing is marked. */
function piecesOf(text: unknown): readonly unknown[] {
  return Array.isArray(text) ? listOf(text) : text === undefined ? [] : [text];
}

function spansIn(pieces: readonly unknown[]): PostDraft["content"] {
  let text = "";
  const annotations: Annotation[] = [];
  for (const piece of pieces) {
    const object = objectOf(piece);
    const words = typeof piece === "string" ? piece : object?.["text"];
    if (typeof words !== "string") continue;
    const annotation = object === undefined ? {} : meaningOf(object, words);
    if (Object.keys(annotation).length > 0)
      annotations.push({ start: text.length, end: text.length + words.length, ...annotation });
    text += words;
  }
  return text.trim() === "" ? undefined : spanText(text, annotations);
}

function meaningOf(piece: JsonObject, words: string): Omit<Annotation, "start" | "end"> {
  const type = stringOf(piece["type"]) ?? "";
  const href = stringOf(piece["href"]) ?? (type === "link" ? words : undefined);
  const mark = MARK_OF[type];
  return defined({
    kind: SIGN_OF[type],
    url: href === undefined ? undefined : webAddressOf(href),
    marks: mark === undefined ? undefined : [mark],
  });
}

/** Telegram makes links of addresses without a scheme too, such as `port.example/map`. Others open a program: `tg://`. */
function webAddressOf(href: string): string | undefined {
  if (/^https?:/i.test(href)) return href;
  return /:\/\/|^[^.]*:/.test(href) ? undefined : canonicalUrl(`https://${href}`);
}

const MEDIA_KIND: Readonly<Record<string, MediaKind>> = {
  video_file: "VIDEO",
  video_message: "VIDEO",
  voice_message: "AUDIO",
  audio_file: "AUDIO",
  animation: "GIF",
  sticker: "IMAGE",
};

/** The files lie beside the export. In the graph their address is that of the message, which shows them. */
function mediaOf(message: JsonObject, url: string | undefined): Media[] {
  if (url === undefined || (message["photo"] === undefined && message["file"] === undefined)) return [];
  const type = message["photo"] === undefined ? (stringOf(message["mime_type"]) ?? "") : "image/";
  const kind = MEDIA_KIND[stringOf(message["media_type"]) ?? ""] ?? (type.startsWith("image/") ? "IMAGE" : "LINK");
  return [
    {
      kind,
      url,
      ...defined({
        alternativeText: stringOf(message["sticker_emoji"]),
        width: countOf(message["width"]),
        height: countOf(message["height"]),
      }),
    },
  ];
}

function pollOf(poll: JsonObject | undefined): PostDraft["poll"] {
  const options = objectsOf(poll?.["answers"]).flatMap((answer) => {
    const text = stringOf(answer["text"]);
    return text === undefined ? [] : [{ text, ...defined({ votes: countOf(answer["voters"]) }) }];
  });
  if (poll === undefined || options.length === 0) return undefined;
  return {
    options,
    ...defined({ voters: countOf(poll["total_voters"]), isMultiple: booleanOf(poll["multiple_choice"]) }),
  };
}
