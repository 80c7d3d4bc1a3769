import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import { parsePostUrl, postUrl } from "../../domain/addresses/platform-urls";
import type { DocumentHints } from "../format-reader";
import { spansOf, type Facet } from "../reading/facets";
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
import { dated, type Notes } from "../reading/notes";
import { accountById, accountDraft } from "./accounts";
import { bestVariant, marked, MEDIA_KIND, idsOf, isSensitive, languageOf, timeOfId, type Included } from "./wire";

export interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  readonly included: Included;
  readonly depth?: number;
}

/** A quote in a quote. X gives two posts at most. */
const DEEPEST = 4;

/** A post of version 2, with what its answer brings along. */
export function postDraft(tweet: JsonObject, context: Context): PostDraft {
  const { notes, included, hints } = context;
  const id = idOf(tweet["id"]) ?? "";
  const written = notes.date(tweet["created_at"], "created_at");
  const readAt = hints.capturedAt ?? written?.date.instant;
  const author = authorOf(tweet, included, readAt);
  const versions = versionsOf(tweet, id);
  const others = versions.filter((one) => one !== id);
  const base = {
    type: "SocialPost",
    platform: "X",
    ...namedBy(id, author),
    ...(others.length > 0 && { versionIds: others }),
    ...defined({ author }),
  } as const;
  const retweeted = referenced(tweet, "retweeted", context);
  if (retweeted !== undefined) return { ...base, ...dated({ postedAt: written }), repostOf: retweeted };
  const text = objectOf(tweet["note_tweet"]) ?? tweet;
  const entities = objectOf(text["entities"]) ?? {};
  const urls = objectsOf(entities["urls"]);
  const media = idsOf(at(tweet, "attachments", "media_keys")).flatMap((key) => mediaOf(included.media.get(key)));
  return {
    ...base,
    ...(versions[0] !== id ? editDates(versions, written) : dated({ postedAt: written })),
    ...defined({
      content: contentOf(stringOf(text["text"]) ?? stringOf(tweet["text"]), facetsOf(entities)),
      language: languageOf(tweet["lang"]),
      isSensitive: isSensitive(tweet),
      place: stringOf(included.places.get(idOf(at(tweet, "geo", "place_id")) ?? "")?.["full_name"]),
      media: media.length > 0 ? media : undefined,
      linkCard: urls.map(cardOf).find((card) => card !== undefined),
      poll: pollOf(included.polls.get(idsOf(at(tweet, "attachments", "poll_ids"))[0] ?? ""), notes),
      metrics: metricsOf(objectOf(tweet["public_metrics"]), readAt),
      quotedPost: referenced(tweet, "quoted", context),
      replyTo: referenced(tweet, "replied_to", context),
      edits: editsOf(versions, id, included),
    }),
  };
}

export function namedBy(id: string, author: AccountDraft | undefined): Pick<PostDraft, "nativeId" | "url"> {
  const handle = author?.rules === undefined ? (author?.handle ?? "") : "";
  return { nativeId: id, ...defined({ url: postUrl("X", handle, id) }) };
}

/** Without the user, the address of the post's own picture names the account. */
function authorOf(tweet: JsonObject, included: Included, readAt: string | undefined): AccountDraft | undefined {
  const id = idOf(tweet["author_id"]);
  const user = objectOf(tweet["author"]) ?? included.users.get(id ?? "");
  if (user !== undefined) return accountDraft(user, readAt);
  const handle = handleInAddresses(idOf(tweet["id"]), objectsOf(at(tweet, "entities", "urls")));
  if (handle === undefined) return accountById(id);
  return { type: "SocialAccount", platform: "X", handle, ...defined({ nativeId: id }) };
}

export function handleInAddresses(id: string | undefined, urls: readonly JsonObject[]): string | undefined {
  for (const { expanded_url: url } of urls) {
    const post = typeof url === "string" && /\/(?:photo|video)\/\d+$/.test(url) ? parsePostUrl(url) : undefined;
    if (post?.platform === "X" && post.nativeId === id && post.handle !== undefined) return post.handle;
  }
  return undefined;
}

function referenced(tweet: JsonObject, type: string, context: Context): PostDraft | undefined {
  const { depth = 0, included } = context;
  const reference = objectsOf(tweet["referenced_tweets"]).find((one) => one["type"] === type);
  const id = idOf(reference?.["id"]);
  if (reference === undefined || id === undefined) return undefined;
  const told = typeof reference["text"] === "string" ? reference : included.tweets.get(id);
  return told === undefined || depth >= DEEPEST
    ? { type: "SocialPost", platform: "X", ...namedBy(id, undefined) }
    : postDraft(told, { ...context, depth: depth + 1 });
}

/** The numbers of all versions, the first one first. */
function versionsOf(tweet: JsonObject, id: string): string[] {
  const stated = idsOf(tweet["edit_history_tweet_ids"]).filter((one) => /^\d{1,19}$/.test(one));
  return [...new Set([id, ...stated])].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** The number of the first version says when the post was written; the date is that of this version. */
function editDates(versions: readonly string[], written: ReturnType<Notes["date"]>) {
  const first = timeOfId(versions[0] ?? "");
  const posted = first === undefined ? undefined : ({ date: { instant: first, precision: "SECOND" } } as const);
  return dated({ postedAt: posted ?? written, modifiedAt: written });
}

/** The earlier versions that the answer brings along. */
function editsOf(versions: readonly string[], id: string, { tweets }: Included): PostDraft["edits"] {
  const edits = versions.slice(0, Math.max(0, versions.indexOf(id))).flatMap((version) => {
    const earlier = tweets.get(version);
    const text = earlier && contentOf(stringOf(earlier["text"]), facetsOf(objectOf(earlier["entities"]) ?? {}));
    const at = timeOfId(version);
    return text === undefined
      ? []
      : [{ text, ...(at !== undefined && { at: { instant: at, precision: "SECOND" as const } }) }];
  });
  return edits.length > 0 ? edits : undefined;
}

/** X counts code points, and writes `&`, `<` and `>` as entities of HTML, which count too. */
export function contentOf(text: string | undefined, facets: readonly Facet[]): PostDraft["content"] {
  return text === undefined ? undefined : spansOf(text, facets, "codePoint", { isEscaped: true });
}

function facetsOf(entities: JsonObject): Facet[] {
  return [
    ...marked(facet, entities["hashtags"], "tag", "HASHTAG"),
    ...marked(facet, entities["cashtags"], "tag", "CASHTAG"),
    ...marked(facet, entities["mentions"], "username", "HANDLE"),
    ...objectsOf(entities["urls"]).flatMap((url) => {
      const target = stringOf(url["unwound_url"]) ?? stringOf(url["expanded_url"]);
      return facet(url, { ...defined({ url: target ?? stringOf(url["url"]), words: stringOf(url["url"]) }) });
    }),
  ];
}

function facet({ start, end }: JsonObject, rest: Omit<Facet, "start" | "end">): Facet[] {
  const [from, to] = [numberOf(start), numberOf(end)];
  return from === undefined || to === undefined ? [] : [{ start: from, end: to, ...rest }];
}

function mediaOf(media: JsonObject | undefined): Media[] {
  if (media === undefined) return [];
  const file = stringOf(media["url"]) ?? bestVariant(media["variants"]);
  const url = file ?? stringOf(media["preview_image_url"]);
  if (url === undefined) return [];
  const kind = file === undefined ? "IMAGE" : (MEDIA_KIND[stringOf(media["type"]) ?? ""] ?? "LINK");
  return [
    {
      kind,
      url,
      ...defined({
        alternativeText: stringOf(media["alt_text"]),
        width: countOf(media["width"]),
        height: countOf(media["height"]),
      }),
    },
  ];
}

function cardOf(url: JsonObject): PostDraft["linkCard"] {
  const [target, title] = [stringOf(url["unwound_url"]) ?? stringOf(url["expanded_url"]), stringOf(url["title"])];
  if (target === undefined || title === undefined) return undefined;
  const image = stringOf(objectsOf(url["images"])[0]?.["url"]);
  return {
    url: target,
    title,
    ...defined({ description: stringOf(url["description"]), image: image === undefined ? undefined : { url: image } }),
  };
}

function pollOf(poll: JsonObject | undefined, notes: Notes): PostDraft["poll"] {
  const inOrder = [...objectsOf(poll?.["options"])].sort(
    (a, b) => Number(a["position"] ?? 0) - Number(b["position"] ?? 0),
  );
  const options = inOrder.flatMap((option) => {
    const text = stringOf(option["label"]);
    return text === undefined ? [] : [{ text, ...defined({ votes: countOf(option["votes"]) }) }];
  });
  return options.length === 0
    ? undefined
    : { options, ...defined({ endsAt: notes.date(poll?.["end_datetime"], "poll.end_datetime")?.date }) };
}

function metricsOf(counts: JsonObject | undefined, readAt: string | undefined): PostDraft["metrics"] {
  const metrics = defined({
    likes: countOf(counts?.["like_count"]),
    reposts: countOf(counts?.["retweet_count"]),
    replies: countOf(counts?.["reply_count"]),
    quotes: countOf(counts?.["quote_count"]),
    views: countOf(counts?.["impression_count"]),
  });
  return readAt === undefined || Object.keys(metrics).length === 0 ? undefined : { readAt, ...metrics };
}
