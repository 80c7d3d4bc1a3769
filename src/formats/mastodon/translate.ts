import { plainTextOf, htmlText } from "../reading/html/html-text";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media, MediaKind } from "../../domain/media";
import type { DocumentHints } from "../format-reader";
import { hostOf, namedBy, withHost } from "../reading/posts/federated";
import {
  at,
  booleanOf,
  countOf,
  defined,
  idOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
} from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";
import { isStatus, servingHost } from "./wire";

export interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  /** The statuses that came in one answer, by their ids on the server that gave it. */
  readonly beside?: ReadonlyMap<string, JsonObject>;
  /** How many posts the post is in: a quote in a quote is 2. */
  readonly depth?: number;
}

/** Deeper quotes are left out: no server gives so many. */
const DEEPEST = 8;

export function postDraft(status: JsonObject, context: Context): PostDraft {
  const { notes, hints, depth = 0 } = context;
  const inner = { ...context, depth: depth + 1 };
  const account = objectOf(status["account"]) ?? {};
  const posted = notes.date(status["created_at"], "created_at");
  const modified = notes.date(status["edited_at"], "edited_at");
  const readAt = hints.capturedAt ?? (modified ?? posted)?.date.instant;
  const reblog = objectOf(status["reblog"]);
  const base: PostDraft = {
    type: "SocialPost",
    platform: "MASTODON",
    ...namedBy(stringOf(status["uri"]), stringOf(status["url"])),
    ...defined({ author: accountDraft(account, context, posted?.date.instant) }),
    ...dated({ postedAt: posted }),
  };
  if (reblog !== undefined && depth < DEEPEST) return { ...base, repostOf: postDraft(reblog, inner) };
  const media = objectsOf(status["media_attachments"]).flatMap(mediaOf);
  const handles = objectsOf(status["mentions"]).flatMap((mention) => handleOf(mention) ?? []);
  const quoted = quotedIn(status);
  return {
    ...base,
    ...dated({ postedAt: posted, modifiedAt: modified }),
    ...defined({
      content: contentOf(status, { isQuoting: quoted !== undefined }),
      language: stringOf(status["language"]),
      contentWarning: stringOf(status["spoiler_text"]),
      isSensitive: booleanOf(status["sensitive"]) === true ? true : undefined,
      availability: /^(?:private|direct)$/.test(stringOf(status["visibility"]) ?? "")
        ? ("PRIVATE" as const)
        : undefined,
      media: media.length > 0 ? media : undefined,
      handles: handles.length > 0 ? handles : undefined,
      poll: pollOf(objectOf(status["poll"]), notes),
      linkCard: cardOf(objectOf(status["card"])),
      metrics: metricsOf(status, readAt),
      quotedPost: quoted && isStatus(quoted) && depth < DEEPEST ? postDraft(quoted, inner) : undefined,
      replyTo: replyTo(status, account, context),
    }),
  };
}

export function accountDraft(
  account: JsonObject,
  { notes, hints }: Context,
  seenAt?: string,
): AccountDraft | undefined {
  const handle = handleOf(account);
  if (handle === undefined) return undefined;
  const last = notes.date(account["last_status_at"], "account.last_status_at")?.date.instant;
  const readAt = hints.capturedAt ?? seenAt ?? last;
  const metrics = defined({
    followers: countOf(account["followers_count"]),
    following: countOf(account["following_count"]),
    posts: countOf(account["statuses_count"]),
  });
  const [host, id] = [hostOf(servingHost(account)), idOf(account["id"])];
  const avatar = stringOf(account["avatar"]);
  return {
    type: "SocialAccount",
    platform: "MASTODON",
    handle,
    ...defined({
      // A server numbers the accounts of others too, and does not say here which one it is.
      nativeId: host === undefined || id === undefined ? undefined : `${host}/${id}`,
      displayName: stringOf(account["display_name"]),
      url: stringOf(account["url"]),
      description: plain(account["note"]),
      avatar:
        avatar === undefined || /\/missing\.png$/.test(avatar)
          ? undefined
          : { url: avatar, ...defined({ alternativeText: stringOf(account["avatar_description"]) }) },
    }),
    ...(readAt !== undefined && Object.keys(metrics).length > 0 && { metrics: { readAt, ...metrics } }),
  };
}

function handleOf(account: JsonObject): string | undefined {
  const acct = stringOf(account["acct"]);
  return acct === undefined ? undefined : withHost(acct, stringOf(account["url"]));
}

function plain(html: unknown): string | undefined {
  return stringOf(plainTextOf(stringOf(html) ?? ""));
}

/** Before the text of a quoting post stands a paragraph with the address, for programs that know no quotes. */
const QUOTE_LINE = /^\s*<p class="quote-inline">(?:[^<]|<(?!\/p>))*<\/p>/;

export function contentOf(status: JsonObject, { isQuoting }: { readonly isQuoting: boolean }): PostDraft["content"] {
  const html = stringOf(status["content"]) ?? "";
  const url = stringOf(status["url"]) ?? stringOf(status["uri"]);
  const content = htmlText(isQuoting ? html.replace(QUOTE_LINE, "") : html, url === undefined ? {} : { base: url });
  return content.text.trim() === "" ? undefined : content;
}

/** Since Mastodon 4.5 a quote has a state, and the status only where all may see it. */
function quotedIn(status: JsonObject): JsonObject | undefined {
  const quote = objectOf(status["quote"]);
  return quote && (objectOf(quote["quoted_status"]) ?? (isStatus(quote) ? quote : undefined));
}

/** The id of the answered status counts on the server that gave the answer, and names a status of its own. */
function replyTo(status: JsonObject, account: JsonObject, { beside }: Context): PostDraft | undefined {
  const id = idOf(status["in_reply_to_id"]);
  if (id === undefined) return undefined;
  const parent = beside?.get(id);
  if (parent !== undefined)
    return { type: "SocialPost", platform: "MASTODON", ...namedBy(stringOf(parent["uri"]), stringOf(parent["url"])) };
  const answered = idOf(status["in_reply_to_account_id"]);
  const accounts = [account, ...objectsOf(status["mentions"])];
  const host = hostOf(servingHost(accounts.find((one) => idOf(one["id"]) === answered) ?? {}));
  return host === undefined ? undefined : { type: "SocialPost", platform: "MASTODON", nativeId: `${host}/${id}` };
}

const MEDIA_KIND: Readonly<Record<string, MediaKind>> = { image: "IMAGE", gifv: "GIF", video: "VIDEO", audio: "AUDIO" };

function mediaOf(attachment: JsonObject): Media[] {
  const url = stringOf(attachment["url"]) ?? stringOf(attachment["remote_url"]) ?? stringOf(attachment["preview_url"]);
  if (url === undefined) return [];
  const kind = MEDIA_KIND[stringOf(attachment["type"]) ?? ""] ?? "LINK";
  return [
    {
      kind,
      url,
      ...defined({
        alternativeText: stringOf(attachment["description"]),
        width: countOf(at(attachment, "meta", "original", "width")),
        height: countOf(at(attachment, "meta", "original", "height")),
      }),
    },
  ];
}

function pollOf(poll: JsonObject | undefined, notes: Notes): PostDraft["poll"] {
  const options = objectsOf(poll?.["options"]).flatMap((option) => {
    const text = stringOf(option["title"]);
    return text === undefined ? [] : [{ text, ...defined({ votes: countOf(option["votes_count"]) }) }];
  });
  if (poll === undefined || options.length === 0) return undefined;
  return {
    options,
    ...defined({
      isMultiple: booleanOf(poll["multiple"]),
      endsAt: notes.date(poll["expires_at"], "poll.expires_at")?.date,
      voters: countOf(poll["voters_count"]),
    }),
  };
}

function cardOf(card: JsonObject | undefined): PostDraft["linkCard"] {
  const url = stringOf(card?.["url"]);
  if (card === undefined || url === undefined) return undefined;
  const image = stringOf(card["image"]);
  return {
    url,
    ...defined({
      title: stringOf(card["title"]),
      description: stringOf(card["description"]),
      image:
        image === undefined
          ? undefined
          : { url: image, ...defined({ alternativeText: stringOf(card["image_description"]) }) },
    }),
  };
}

function metricsOf(status: JsonObject, readAt: string | undefined): PostDraft["metrics"] {
  const counts = defined({
    likes: countOf(status["favourites_count"]),
    reposts: countOf(status["reblogs_count"]),
    replies: countOf(status["replies_count"]),
    quotes: countOf(status["quotes_count"]),
  });
  return readAt === undefined || Object.keys(counts).length === 0 ? undefined : { readAt, ...counts };
}
