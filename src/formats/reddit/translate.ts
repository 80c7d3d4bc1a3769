import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import { isWebUrl } from "../../domain/addresses/urls";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import type { StatedDate } from "../reading/dates";
import { htmlText, plainTextOf } from "../reading/html/html-text";
import {
  at,
  countOf,
  defined,
  idOf,
  numberOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
} from "../reading/json/fields";
import { dated, shown, type Notes } from "../reading/notes";
import { unixDate } from "../reading/standard-dates";

interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  readonly depth?: number;
}

const BASE = "https://www.reddit.com";
/** What stands where a text or a name was. */
const GONE = /^\[(?:deleted|removed|deleted by user|removed by reddit)\]$/i;

/** The title is the first line of the text. */
export function submissionDraft(data: JsonObject, context: Context): PostDraft {
  const id = idNamed(data);
  const { depth = 0 } = context;
  const title = plainTextOf(stringOf(data["title"]) ?? "");
  const body = textOf(data, "selftext");
  const original = objectsOf(data["crosspost_parent_list"])[0];
  const media = mediaOf(data);
  return {
    ...base(data, id, context),
    ...defined({
      url: pageOf(data),
      content: body === undefined ? (title === "" ? undefined : spanText(title)) : titled(title, body),
      availability:
        stringOf(data["removed_by_category"]) !== undefined || isGone(data["selftext"])
          ? ("DELETED" as const)
          : undefined,
      isSensitive: data["over_18"] === true ? (true as const) : undefined,
      media: media.length > 0 ? media : undefined,
      linkCard: cardOf(data, media),
      poll: pollOf(objectOf(data["poll_data"])),
      quotedPost: original && depth < 1 ? submissionDraft(original, { ...context, depth: depth + 1 }) : undefined,
    }),
  };
}

export function commentDraft(data: JsonObject, context: Context): PostDraft {
  const id = idNamed(data);
  const post = stringOf(data["link_id"])?.replace(/^t3_/, "");
  if (post === undefined) throw new BadDocument("expected the post that the comment is on, in link_id");
  const [, kind, parent] = /^t([13])_(\w+)$/.exec(stringOf(data["parent_id"]) ?? "") ?? [];
  return {
    ...base(data, `${post}/${id}`, context),
    ...defined({
      content: textOf(data, "body"),
      availability: isGone(data["body"]) ? ("DELETED" as const) : undefined,
      replyTo: named(kind === "1" ? `${post}/${parent}` : post),
    }),
  };
}

function base(data: JsonObject, nativeId: string, { hints, notes }: Context): PostDraft {
  const posted = dateOf(data["created_utc"], "created_utc", notes);
  const edited =
    data["edited"] === false || data["edited"] === true ? undefined : dateOf(data["edited"], "edited", notes);
  const seen = numberOf(data["retrieved_utc"] ?? data["retrieved_on"]);
  const readAt = hints.capturedAt ?? (seen === undefined ? posted : unixDate(seen))?.date.instant;
  const counts = defined({ likes: countOf(data["score"]), replies: countOf(data["num_comments"]) });
  const name = stringOf(data["author"]);
  const author: AccountDraft | undefined =
    name === undefined || GONE.test(name)
      ? undefined
      : { type: "SocialAccount", platform: "REDDIT", handle: name, ...accountId(data["author_fullname"]) };
  return {
    type: "SocialPost",
    platform: "REDDIT",
    nativeId,
    ...defined({ author }),
    ...dated({ postedAt: posted, modifiedAt: edited }),
    ...(readAt !== undefined && Object.keys(counts).length > 0 && { metrics: { readAt, ...counts } }),
  };
}

export function accountDraft(data: JsonObject, { capturedAt }: DocumentHints): AccountDraft | undefined {
  const handle = stringOf(data["name"]);
  if (handle === undefined) return undefined;
  const page = objectOf(data["subreddit"]);
  const avatar = addressOf(data["icon_img"]);
  const followers = countOf(page?.["subscribers"]);
  return {
    type: "SocialAccount",
    platform: "REDDIT",
    handle,
    ...accountId(data["id"]),
    ...defined({
      displayName: stringOf(page?.["title"]),
      description: stringOf(page?.["public_description"]),
      avatar: avatar === undefined ? undefined : { url: avatar },
    }),
    ...(capturedAt !== undefined && followers !== undefined && { metrics: { readAt: capturedAt, followers } }),
  };
}

function accountId(id: unknown): { nativeId?: string } {
  const number = stringOf(id)?.replace(/^t2_/, "");
  return number !== undefined && /^\w{2,20}$/.test(number) ? { nativeId: number } : {};
}

function idNamed(data: JsonObject): string {
  const id = idOf(data["id"])?.replace(/^t[13]_/, "");
  if (id === undefined || !/^\w{1,20}$/.test(id))
    throw new BadDocument(`expected an id such as 1abcde, got ${shown(data["id"])}`);
  return id;
}

function dateOf(value: unknown, path: string, notes: Notes): StatedDate | undefined {
  const seconds = numberOf(value);
  const date = seconds === undefined ? undefined : unixDate(seconds);
  if (date === undefined && value !== undefined && value !== null) notes.expected(path, "a time in seconds", value);
  return date;
}

const isGone = (text: unknown): boolean => GONE.test(stringOf(text) ?? "");

/** HTML where the answer has it: it is escaped once, as a text in JSON. Else the Markdown as its author wrote it. */
function textOf(data: JsonObject, field: "body" | "selftext"): PostDraft["content"] {
  const written = stringOf(data[field]);
  if (written === undefined || GONE.test(written)) return undefined;
  const html = stringOf(data[`${field}_html`]);
  if (html === undefined) return spanText(plainTextOf(written.replaceAll("<", "&lt;").replaceAll("\n", "<br>")));
  return htmlText(html.startsWith("&lt;") ? plainTextOf(html) : html, { base: BASE });
}

function titled(title: string, body: NonNullable<PostDraft["content"]>): PostDraft["content"] {
  const start = `${title}\n\n`;
  const spans = body.spans.map((span) => ({ ...span, start: span.start + start.length, end: span.end + start.length }));
  return title === "" ? body : { text: start + body.text, spans: [...spanText(start).spans, ...spans] };
}

function pageOf(data: JsonObject): string | undefined {
  const path = stringOf(data["permalink"]);
  return path !== undefined && /^\/(?:r|u|user)\//.test(path) ? `${BASE}${path}` : undefined;
}

/** Addresses are written with `&amp;`. */
function addressOf(value: unknown): string | undefined {
  const url = stringOf(value)?.replaceAll("&amp;", "&");
  return url !== undefined && isWebUrl(url) ? url : undefined;
}

const PICTURE = /^https:\/\/(?:i\.redd\.it|i\.imgur\.com)\/[\w-]+\.(?:jpe?g|png|webp|gif)$/i;

function mediaOf(data: JsonObject): Media[] {
  const video = objectOf(at(data, "secure_media", "reddit_video")) ?? objectOf(at(data, "media", "reddit_video"));
  const file = addressOf(video?.["fallback_url"]);
  if (file !== undefined) return [{ kind: "VIDEO", url: file, ...sizeOf(video, "width", "height") }];
  const gallery = Object.values(objectOf(data["media_metadata"]) ?? {}).flatMap((one): Media[] => {
    const largest = objectOf(at(one, "s"));
    const url = addressOf(largest?.["u"]) ?? addressOf(largest?.["gif"]);
    return url === undefined ? [] : [{ kind: "IMAGE", url, ...sizeOf(largest, "x", "y") }];
  });
  const url = addressOf(data["url_overridden_by_dest"]) ?? addressOf(data["url"]);
  const alone: Media[] = url !== undefined && PICTURE.test(url) ? [{ kind: "IMAGE", url }] : [];
  return gallery.length > 0 ? gallery : alone;
}

function sizeOf(object: JsonObject | undefined, width: string, height: string) {
  return defined({ width: countOf(object?.[width]), height: countOf(object?.[height]) });
}

const OWN = /^https?:\/\/(?:[\w-]+\.)?(?:reddit\.com|redd\.it)\//i;

function cardOf(data: JsonObject, media: readonly Media[]): PostDraft["linkCard"] {
  const url = addressOf(data["url_overridden_by_dest"]) ?? addressOf(data["url"]);
  if (data["is_self"] === true || url === undefined || OWN.test(url) || media.some((one) => one.url === url))
    return undefined;
  const image = addressOf(data["thumbnail"]);
  return { url, ...defined({ image: image === undefined ? undefined : { url: image } }) };
}

function pollOf(poll: JsonObject | undefined): PostDraft["poll"] {
  const options = objectsOf(poll?.["options"]).flatMap((option) => {
    const text = stringOf(option["text"]);
    return text === undefined ? [] : [{ text, ...defined({ votes: countOf(option["vote_count"]) }) }];
  });
  const end = numberOf(poll?.["voting_end_timestamp"]);
  return options.length === 0
    ? undefined
    : {
        options,
        ...defined({
          endsAt: end === undefined ? undefined : unixDate(end)?.date,
          voters: countOf(poll?.["total_vote_count"]),
        }),
      };
}

const named = (nativeId: string): PostDraft => ({ type: "SocialPost", platform: "REDDIT", nativeId });
