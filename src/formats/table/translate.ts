import { ENTITY_TYPES } from "../../domain/entity";
import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, ItemDraft, PostDraft } from "../../domain/draft";
import { PLATFORMS, type Platform } from "../../domain/addresses/platform";
import { parseAccountUrl, parsePostUrl, parsePostUrlOn } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import type { DocumentHints } from "../format-reader";
import { defined } from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";
import { countIn, isRounded, languageIn, LIST, listIn } from "./cells";
import type { Column } from "./column-names";
import type { Row } from "./header";
import { contentIn } from "./post-text";
import { profileDraft } from "./profiles";
import { channelIn, commentIn, videoIn, videoText, watch } from "./youtube-rows";

interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
}

/** A post if the row has a text or the address of one, else a profile of a stated type, else an account. */
export function draftOf(row: Row, context: Context): ItemDraft {
  const type = ENTITY_TYPES.find((one) => one.toLowerCase() === row.get("type")?.toLowerCase());
  if (type !== undefined) return profileDraft(type, row, context, platformOf(row));
  const url = row.get("url");
  const isPost = row.has("text") || (url !== undefined && parsePostUrlOn(platformOf(row), url) !== undefined);
  if (isPost || isPostWithoutText(row)) return postDraft(row, context);
  const account = accountDraft(row, platformOf(row), context);
  if (account !== undefined) return account;
  throw new BadDocument("expected a text, or the address of a post, or the handle of an account, or a type and a name");
}

const OF_A_POST: readonly Column[] = [
  "media",
  "likes",
  "reposts",
  "replies",
  "quotes",
  "replyTo",
  "quoted",
  "reposted",
];

/** A post of a picture alone, or one that passes another on, has no words. A platform and its number there tell it. */
const isPostWithoutText = (row: Row): boolean =>
  row.has("id") && platformOf(row) !== "OTHER" && OF_A_POST.some((column) => row.has(column));

function postDraft(row: Row, { hints, notes }: Context): PostDraft {
  const platform = platformOf(row);
  const posted = dateOf(row, notes);
  const counts = defined({
    likes: count(row, "likes", notes),
    reposts: count(row, "reposts", notes),
    replies: count(row, "replies", notes),
    quotes: count(row, "quotes", notes),
    views: count(row, "views", notes),
  });
  const readAt = hints.capturedAt ?? posted?.date.instant;
  const video = videoIn(row);
  const comment = commentIn(row);
  const text = wordsIn(row, video);
  const [url, tags, message] = [row.get("url"), row.get("hashtags"), messageIn(row)];
  const media = listIn(row.get("media")).filter(isWebUrl);
  const hashtags = LIST.test(tags ?? "") ? listIn(tags) : listIn(tags, /[\s,;|]/);
  return {
    type: "SocialPost",
    platform,
    ...dated({ postedAt: posted }),
    ...defined({
      nativeId: video ?? (message === undefined && !comment ? numberIn(row, "id", platform, notes) : undefined),
      url: video === undefined ? (comment?.url ?? (url !== undefined && isWebUrl(url) ? url : message)) : watch(video),
      author: accountDraft(row, platform, { hints, notes }, posted?.date.instant),
      content: text === undefined ? undefined : contentIn(text, platform, url),
      language: languageIn(row.get("language"), notes) ?? hints.language,
      place: row.get("place"),
      media: media.length > 0 ? media.map((one) => ({ kind: "LINK" as const, url: one })) : undefined,
      hashtags: hashtags.length > 0 ? hashtags : undefined,
      replyTo: named(comment?.replyTo ?? answeredIn(row, platform, notes), platform),
      quotedPost: named(numberIn(row, "quoted", platform, notes), platform),
      repostOf: named(numberIn(row, "reposted", platform, notes), platform),
    }),
    ...(readAt !== undefined && Object.keys(counts).length > 0 && { metrics: { readAt, ...counts } }),
  };
}

/** The words of a post, with the line above them that forums have. */
function wordsIn(row: Row, video: string | undefined): string | undefined {
  const text = videoText(row, video) ?? row.get("text");
  const parts = [row.get("subject"), text].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join("\n\n") : (row.get("headline") ?? row.get("summary") ?? ownWords(row));
}

/** What a row answers. Reddit says `t3_` before the number of a submission, and `t1_` before that of a comment. */
function answeredIn(row: Row, platform: Platform, notes: Notes): string | undefined {
  const id = numberIn(row, "replyTo", platform, notes);
  const [, kind, number = ""] = /^(t[13])_([a-z0-9]{1,12})$/.exec(id ?? "") ?? [];
  if (platform !== "REDDIT" || kind === undefined) return id;
  const [submission] = parsePostUrl(row.get("url") ?? "")?.nativeId.split("/") ?? [];
  if (kind === "t3") return number;
  return submission === undefined ? undefined : `${submission}/${number}`;
}

/** The address of a message of a public channel of Telegram, as 4CAT names it: the channel, and the number in it. */
function messageIn(row: Row): string | undefined {
  const [chat = "", id = ""] = [row.get("chat"), row.get("id")];
  return /^[A-Za-z]\w{3,31}$/.test(chat) && /^\d{1,12}$/.test(id) ? `https://t.me/${chat}/${id}` : undefined;
}

/** Of a post, its description is its words. Beside an account it is that of the account. */
const ownWords = (row: Row): string | undefined => (row.has("handle") ? undefined : row.get("description"));

/** Whom the address of the row's own post names. A comment may have the address of the post that it is on. */
function ownerIn(row: Row): string | undefined {
  const address = parsePostUrl(row.get("url") ?? "");
  const id = row.get("id");
  return row.has("replyTo") || (id !== undefined && id !== address?.nativeId) ? undefined : address?.handle;
}

function accountDraft(
  row: Row,
  platform: Platform,
  { hints, notes }: Context,
  seenAt?: string,
): AccountDraft | undefined {
  const page = [row.get("profileUrl"), row.get("url")].find((url) => url !== undefined && parseAccountUrl(url));
  const author = row.get("author");
  const isHandle = author !== undefined && /^@?[\w.-]{1,64}(?:@[\w.-]{1,100})?$/.test(author);
  const handle =
    row.get("handle") ?? (page && parseAccountUrl(page)?.handle) ?? (isHandle ? author : undefined) ?? ownerIn(row);
  const name = row.get("name") ?? (isHandle ? undefined : author);
  if (handle === undefined) {
    const channel = channelIn(row, platform);
    if (channel === undefined) return undefined;
    const rules = { handle: "id-for-handle" };
    return {
      type: "SocialAccount",
      platform,
      handle: channel,
      nativeId: channel,
      ...defined({ displayName: name }),
      rules,
    };
  }
  const avatar = row.get("avatar");
  const metrics = defined({
    followers: count(row, "followers", notes),
    following: count(row, "following", notes),
    posts: count(row, "posts", notes),
  });
  const readAt = hints.capturedAt ?? seenAt ?? dateOf(row, notes)?.date.instant ?? hints.publishedAt?.instant;
  if (readAt === undefined && Object.keys(metrics).length > 0)
    notes.expected("followers", "the day of the counts (a column date, or --published)", "none");
  const verified = row.get("verified");
  return {
    type: "SocialAccount",
    platform,
    handle: handle.replace(/^[@＠]/u, ""),
    ...defined({
      nativeId: idIn(row, "accountId", notes),
      displayName: name,
      url: page,
      description: row.has("text") ? undefined : row.get("description"),
      avatar: avatar !== undefined && isWebUrl(avatar) ? { url: avatar } : undefined,
      isVerified: verified === undefined ? undefined : /^(?:true|yes|1)$/i.test(verified),
    }),
    ...(readAt !== undefined && Object.keys(metrics).length > 0 && { metrics: { readAt, ...metrics } }),
  };
}

const OTHER_NAMES: Readonly<Record<string, Platform>> = { twitter: "X", "x (twitter)": "X", "x.com": "X" };

/** The platform that the row names, else that of its address. */
function platformOf(row: Row): Platform {
  const stated = row.get("platform")?.toLowerCase();
  if (stated === undefined && (videoIn(row) ?? commentIn(row)) !== undefined) return "YOUTUBE";
  // Meta's library says `facebook_page`.
  const names = [stated, stated?.split("_", 1)[0]];
  const known = PLATFORMS.find((one) => names.includes(one.toLowerCase())) ?? OTHER_NAMES[stated ?? ""];
  if (known !== undefined) return known;
  const urls = [row.get("url"), messageIn(row), row.get("profileUrl"), row.get("replyTo")].filter(
    (url) => url !== undefined,
  );
  return urls.map((url) => parsePostUrl(url)?.platform ?? parseAccountUrl(url)?.platform).find(Boolean) ?? "OTHER";
}

/** Another post, by its address or by its id on the same platform. */
function named(value: string | undefined, platform: Platform): PostDraft | undefined {
  if (value === undefined) return undefined;
  if (!isWebUrl(value) && !value.startsWith("at://")) return { type: "SocialPost", platform, nativeId: value };
  return { type: "SocialPost", platform: parsePostUrl(value)?.platform ?? "OTHER", url: value };
}

/** Meta's Content Library has numbers of its own for posts and accounts, which the platforms do not know. */
const OF_LIBRARY = /^(?:facebook|instagram|threads)_\w/i;

/** What names a post or an account. A spreadsheet may have rounded it: then it would name another one. */
function idIn(row: Row, column: Column, notes: Notes): string | undefined {
  // An apostrophe keeps spreadsheets from rounding it.
  const given = row.get(column)?.replace(/^['’](?=\d)/, "");
  const id = OF_LIBRARY.test(row.get("platform") ?? "") ? undefined : given;
  if (id === undefined || !isRounded(id)) return id?.replace(/(?<=^\d{1,30})\.0$/, "");
  notes.expected(column, "a number with all its digits (format the column as text before you export it)", id);
  return undefined;
}

/** The numbers of platforms are longer. So are names that are one for all the world, such as a UUID. */
const LONGEST_OF_TABLE = 14;

/**
 * What names a post on its platform. Where the platform is not known, a short number is one of the table: rows 1, 2 and
 * 3 of two tables are six posts.
 */
function numberIn(row: Row, column: Column, platform: Platform, notes: Notes): string | undefined {
  const id = idIn(row, column, notes);
  // Instagram's interfaces count posts by numbers of their own, which its addresses do not have.
  if (platform === "INSTAGRAM" && column === "id" && parsePostUrl(row.get("url") ?? "") !== undefined) return undefined;
  return platform === "OTHER" && id !== undefined && id.length <= LONGEST_OF_TABLE ? undefined : id;
}

function dateOf(row: Row, notes: Notes) {
  return notes.date(row.get("date"), "date");
}

function count(row: Row, column: string, notes: Notes): number | undefined {
  const text = row.get(column);
  const number = text === undefined ? undefined : countIn(text);
  if (text !== undefined && number === undefined) notes.expected(column, "a count", text);
  return number;
}
