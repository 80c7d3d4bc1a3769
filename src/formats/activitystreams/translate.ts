import type { ArticleDraft, PostDraft } from "../../domain/draft";
import type { Media, MediaKind } from "../../domain/media";
import { parsePostUrlOn } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import { spansOf, type Facet } from "../reading/facets";
import { namedBy } from "../reading/posts/federated";
import { htmlBlocks } from "../reading/html/html-blocks";
import { htmlText, plainTextOf } from "../reading/html/html-text";
import { countOf, defined, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";
import { accountDraft, mentionedIn } from "./actors";
import { addressOf, idOf, isEmbedded, languageOf, objectsIn, said } from "./wire";

export interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  readonly language?: string;
  /** What an activity says around its object: who did it, and when. */
  readonly actor?: unknown;
  readonly published?: unknown;
  readonly depth?: number;
}

const DEEPEST = 8;

export function postDraft(note: JsonObject, context: Context): PostDraft {
  const { notes, hints } = context;
  const [id, page] = [idOf(note), addressOf(note["url"])];
  const posted = notes.date(note["published"] ?? context.published, "published");
  const updated = notes.date(note["updated"], "updated");
  const readAt = hints.capturedAt ?? (updated ?? posted)?.date.instant;
  const author = accountDraft(note["attributedTo"] ?? note["actor"] ?? context.actor, page ?? id);
  const content = contentOf(note, page ?? id);
  const media = mediaIn(note);
  const handles = mentionedIn(note["tag"]);
  const text = said(note, "content") ?? said(note, "name");
  const warning = said(note, "summary")?.text;
  return {
    type: "SocialPost",
    platform: platformOf(author?.platform, id, page),
    ...(author?.platform === "MASTODON" ? namedBy(id, page) : addressedBy(id, page)),
    ...dated({ postedAt: posted, modifiedAt: updated?.date.instant === posted?.date.instant ? undefined : updated }),
    ...defined({
      author,
      content,
      language: text?.language ?? languageOf(note) ?? context.language,
      contentWarning: content === undefined || warning === undefined ? undefined : stringOf(plainTextOf(warning)),
      availability: isForSome(note) ? ("PRIVATE" as const) : undefined,
      isSensitive: note["sensitive"] === true ? (true as const) : undefined,
      place: stringOf(said(objectOf(note["location"]) ?? {}, "name")?.text),
      handles: handles.length > 0 ? handles : undefined,
      hashtags: hashtagsBeside(content, note["tag"]),
      media: media.length > 0 ? media : undefined,
      poll: pollOf(note, notes),
      linkCard: cardOf(note),
      metrics: metricsOf(note, readAt),
      quotedPost: quotedIn(note, context, author?.platform),
      replyTo: named(note["inReplyTo"], context, author?.platform),
    }),
  };
}

/** Whether it is addressed, and not to the public: to followers, or to some people. Archives of accounts hold such. */
function isForSome(note: JsonObject): boolean {
  const receivers = ["to", "cc", "bto", "bcc", "audience"].flatMap((name) => objectsIn(note[name] ?? []).map(idOf));
  return receivers.length > 0 && !receivers.some((id) => id !== undefined && PUBLIC.has(id));
}

/** ActivityPub, 5.6: the public has an address too, and its name may be short. */
const PUBLIC: ReadonlySet<string> = new Set(["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"]);

export function articleDraft(article: JsonObject, headline: string, { notes, ...context }: Context): ArticleDraft {
  const url = addressOf(article["url"]) ?? idOf(article);
  const posted = notes.date(article["published"] ?? context.published, "published");
  const updated = notes.date(article["updated"], "updated");
  const content = said(article, "content");
  const base = url === undefined ? {} : { base: url };
  const body = content === undefined ? [] : htmlBlocks(content.text, base);
  const author = accountDraft(article["attributedTo"] ?? article["actor"] ?? context.actor, url);
  const name = author?.displayName ?? (author?.platform === "OTHER" ? undefined : author?.handle);
  const summary = said(article, "summary")?.text;
  const image = addressOf(article["image"]);
  return {
    type: "Article",
    headline,
    ...dated({ publishedAt: posted, modifiedAt: updated?.date.instant === posted?.date.instant ? undefined : updated }),
    ...defined({
      url,
      summary: summary === undefined ? undefined : stringOf(plainTextOf(summary)),
      language: content?.language ?? said(article, "name")?.language ?? languageOf(article) ?? context.language,
      authors: name === undefined ? undefined : [name],
      contributors: author === undefined ? undefined : [{ name: name ?? author.handle, account: author }],
      image: image === undefined ? undefined : { url: image },
      keywords: hashtagsIn(article["tag"]),
    }),
    ...(body.length > 0 && { body }),
  };
}

/** An id that is no address of the web, such as `tag:…`, names the post and leads nowhere. */
export function addressedBy(id: string | undefined, page: string | undefined): Pick<PostDraft, "nativeId" | "url"> {
  const url = [page, id].find((one) => one !== undefined && /^(?:https?|at):/i.test(one));
  return defined({ url, nativeId: url === undefined ? (id ?? page) : undefined });
}

function platformOf(of: PostDraft["platform"] | undefined, id: string | undefined, page: string | undefined) {
  const address = [id, page].flatMap((url) => (url === undefined ? [] : (parsePostUrlOn(of, url) ?? [])))[0];
  return address?.platform ?? of ?? "OTHER";
}

function contentOf(note: JsonObject, base: string | undefined): PostDraft["content"] {
  const text = said(note, "content")?.text;
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)?$/.test(stringOf(note["mediaType"]) ?? "");
  const content =
    text !== undefined && isHtml
      ? htmlText(text, base === undefined ? {} : { base })
      : spanText(text ?? said(note, "name")?.text ?? "");
  if (content.text.trim() === "") return undefined;
  const facets = facetsOf(note["tag"]);
  // Programs count in the text as it is written. In markup nobody knows what they count.
  return facets.length === 0 || content.text !== text ? content : spansOf(content.text, facets, "codePoint");
}

/** Tags of ActivityStreams 1 may say where in the text they stand. */
function facetsOf(tags: unknown): Facet[] {
  return objectsOf(tags).flatMap((tag) => {
    const [start, length] = [countOf(tag["startIndex"]), countOf(tag["length"])];
    if (start === undefined || length === undefined) return [];
    const url = addressOf(tag["href"] ?? tag["url"]);
    const kind = ({ Mention: "HANDLE", Hashtag: "HASHTAG" } as const)[String(tag["type"])];
    return [{ start, end: start + length, ...defined({ kind, url: url && isWebUrl(url) ? url : undefined }) }];
  });
}

/**
 * A post that another one answers or quotes: as it is told, or by its address alone. What an account of the fediverse
 * answers is a post of the fediverse.
 */
export function named(stated: unknown, context: Context, by?: PostDraft["platform"]): PostDraft | undefined {
  const object = objectsIn(stated)[0];
  const { depth = 0 } = context;
  if (object === undefined || depth >= DEEPEST) return undefined;
  if (isEmbedded(object) && (said(object, "content") ?? said(object, "name")) !== undefined)
    return postDraft(object, { hints: context.hints, notes: context.notes, depth: depth + 1 });
  const url = addressOf(object["url"]) ?? idOf(object) ?? addressOf(object);
  if (url === undefined || !/^https?:|^at:/.test(url)) return undefined;
  const address = parsePostUrlOn(by, url);
  return {
    type: "SocialPost",
    platform: address?.platform ?? by ?? "OTHER",
    ...(address === undefined && by !== "MASTODON" ? { url } : namedBy(url, undefined)),
  };
}

function quotedIn(note: JsonObject, context: Context, by?: PostDraft["platform"]): PostDraft | undefined {
  const link = objectsOf(note["tag"]).find(
    (tag) => tag["type"] === "Link" && /activitystreams|activity\+json/.test(stringOf(tag["mediaType"]) ?? ""),
  );
  const stated = ["quote", "quoteUrl", "quoteUri", "_misskey_quote"].map((name) => note[name]).find(Boolean);
  return named(stated ?? link?.["href"], context, by);
}

const KINDS: readonly (readonly [MediaKind, RegExp])[] = [
  ["GIF", /^image\/gif$/i],
  ["IMAGE", /^image(?:\/|$)/i],
  ["VIDEO", /^video(?:\/|$)/i],
  ["AUDIO", /^audio(?:\/|$)/i],
];

/** A picture may stand both under `attachment` and under `image`. */
function mediaIn(note: JsonObject): Media[] {
  const pictures = objectsIn(note["image"] ?? []).map((image) => ({ type: "Image", ...image }));
  const all = [...objectsIn(note["attachment"] ?? []), ...pictures].flatMap(mediaOf);
  return [...new Map(all.map((medium) => [medium.url, medium])).values()];
}

function mediaOf(attachment: JsonObject): Media[] {
  const url = addressOf(attachment["url"]) ?? addressOf(attachment);
  const types = [stringOf(attachment["mediaType"]), stringOf(attachment["type"])].filter((type) => type !== undefined);
  const kind = KINDS.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
  if (url === undefined || !/^https?:/.test(url) || (kind === undefined && types.at(-1) !== "Document")) return [];
  return [
    {
      kind: kind ?? "LINK",
      url,
      ...defined({
        alternativeText: said(attachment, "name")?.text ?? said(attachment, "summary")?.text,
        width: countOf(attachment["width"]),
        height: countOf(attachment["height"]),
      }),
    },
  ];
}

const PAGES = new Set(["Link", "Page", "Article"]);

function cardOf(note: JsonObject): PostDraft["linkCard"] {
  const page = objectsOf(note["attachment"]).find((one) => PAGES.has(stringOf(one["type"]) ?? ""));
  const url = page && (stringOf(page["href"]) ?? addressOf(page["url"]) ?? idOf(page));
  if (page === undefined || url === undefined || !/^https?:/.test(url)) return undefined;
  const image = addressOf(page["image"]);
  return {
    url,
    ...defined({
      title: said(page, "name")?.text,
      description: stringOf(plainTextOf(said(page, "summary")?.text ?? said(page, "content")?.text ?? "")),
      image: image === undefined ? undefined : { url: image },
    }),
  };
}

function pollOf(question: JsonObject, notes: Notes): PostDraft["poll"] {
  const stated = question["anyOf"] ?? question["oneOf"] ?? question["options"];
  const options = objectsOf(stated).flatMap((option) => {
    const text = said(option, "name")?.text;
    return text === undefined
      ? []
      : [{ text, ...defined({ votes: countOf(objectOf(option["replies"])?.["totalItems"]) }) }];
  });
  if (options.length === 0) return undefined;
  return {
    options,
    ...defined({
      isMultiple: "options" in question ? undefined : question["anyOf"] !== undefined,
      endsAt: notes.date(question["endTime"] ?? question["closed"], "endTime")?.date,
      voters: countOf(question["votersCount"]),
    }),
  };
}

function metricsOf(note: JsonObject, readAt: string | undefined): PostDraft["metrics"] {
  const counts = defined({
    likes: countOf(objectOf(note["likes"])?.["totalItems"]),
    reposts: countOf(objectOf(note["shares"])?.["totalItems"]),
    replies: countOf(objectOf(note["replies"])?.["totalItems"]),
  });
  return readAt === undefined || Object.keys(counts).length === 0 ? undefined : { readAt, ...counts };
}

/** The hashtags of the text, and those that the post lists beside it. Undefined if it lists no other. */
function hashtagsBeside(content: PostDraft["content"], tags: unknown): string[] | undefined {
  const own = (content?.spans ?? []).flatMap(({ kind, start, end }) =>
    kind === "HASHTAG" ? [content?.text.slice(start + 1, end) ?? ""] : [],
  );
  const known = new Set(own.map((tag) => tag.toLowerCase()));
  const beside = (hashtagsIn(tags) ?? []).filter((tag) => !known.has(tag.toLowerCase()));
  return beside.length > 0 ? [...own, ...beside] : undefined;
}

function hashtagsIn(tags: unknown): string[] | undefined {
  const names = objectsOf(tags).flatMap((tag) => (tag["type"] === "Hashtag" ? (stringOf(tag["name"]) ?? []) : []));
  return names.length > 0 ? names.map((name) => name.replace(/^[#＃]/u, "")) : undefined;
}
