import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import type { DocumentHints } from "../format-reader";
import type { Facet } from "../reading/facets";
import {
  at,
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
import { accountById, accountDraft } from "./accounts";
import { contentOf, handleInAddresses, namedBy } from "./tweets";
import { bestVariant, marked, MEDIA_KIND, isSensitive, languageOf } from "./wire";

export interface StatusContext {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  readonly depth?: number;
}

const DEEPEST = 4;

/** A status of version 1.1 of the interface, or of the archive, where the account is not said. */
export function statusDraft(status: JsonObject, context: StatusContext): PostDraft {
  const { notes, hints, depth = 0 } = context;
  const id = idOf(status["id_str"]) ?? "";
  const posted = notes.date(status["created_at"], "created_at");
  const readAt = hints.capturedAt ?? posted?.date.instant;
  // Long texts of the first years stand in an object of their own.
  const long = objectOf(status["extended_tweet"]) ?? status;
  const entities = { ...objectOf(long["entities"]), ...objectOf(long["extended_entities"]) };
  const pictures = objectsOf(entities["media"]);
  const author = authorOf(status, pictures, readAt);
  const base = {
    type: "SocialPost",
    platform: "X",
    ...namedBy(id, author),
    ...defined({ author }),
    ...dated({ postedAt: posted }),
  } as const;
  const inner = { ...context, depth: depth + 1 };
  const retweeted = objectOf(status["retweeted_status"]);
  if (retweeted !== undefined && depth < DEEPEST) return { ...base, repostOf: statusDraft(retweeted, inner) };
  const quoted = objectOf(status["quoted_status"]);
  const quotedId = idOf(status["quoted_status_id_str"]);
  const answeredId = idOf(status["in_reply_to_status_id_str"]);
  const media = pictures.flatMap(mediaOf);
  const text = [long["full_text"], long["text"]].find((one) => typeof one === "string");
  return {
    ...base,
    ...defined({
      content: contentOf(text, facetsOf(entities)),
      language: languageOf(status["lang"]),
      isSensitive: isSensitive(status),
      // `deleted-tweets.js` of an archive.
      availability: stringOf(status["deleted_at"]) === undefined ? undefined : ("DELETED" as const),
      place: stringOf(at(status, "place", "full_name")),
      media: media.length > 0 ? media : undefined,
      metrics: metricsOf(status, readAt),
      quotedPost:
        quoted !== undefined && depth < DEEPEST
          ? statusDraft(quoted, inner)
          : quotedId && ({ type: "SocialPost", platform: "X", ...namedBy(quotedId, undefined) } as const),
      replyTo: answeredId && ({ type: "SocialPost", platform: "X", ...namedBy(answeredId, answered(status)) } as const),
    }),
  } as PostDraft;
}

/**
 * The whole text of a long post (`note-tweet.js`). The archive does not say the number of the post, so it is known by
 * its words and its time.
 */
export function longPostDraft(note: JsonObject, notes: Notes): PostDraft {
  const core = objectOf(note["core"]) ?? {};
  const facets = objectsOf(core["mentions"]).flatMap((one): Facet[] => {
    const [start, end] = [numberOf(one["fromIndex"]), numberOf(one["toIndex"])];
    if (start === undefined || end === undefined) return [];
    return [{ start, end, kind: "HANDLE", ...defined({ words: stringOf(one["screenName"]) }) }];
  });
  const content = contentOf(stringOf(core["text"]), facets);
  if (content === undefined) throw new BadDocument("expected a text in noteTweet.core.text");
  const posted = notes.date(note["createdAt"], "createdAt");
  return { type: "SocialPost", platform: "X", ...dated({ postedAt: posted }), content };
}

function authorOf(status: JsonObject, pictures: readonly JsonObject[], readAt: string | undefined) {
  const user = objectOf(status["user"]);
  if (user !== undefined) return accountDraft(user, readAt);
  const handle = handleInAddresses(idOf(status["id_str"]), pictures);
  return handle === undefined
    ? accountById(idOf(status["user_id_str"]))
    : ({ type: "SocialAccount", platform: "X", handle } as const);
}

function answered(status: JsonObject): AccountDraft | undefined {
  const handle = stringOf(status["in_reply_to_screen_name"]);
  return handle === undefined ? undefined : { type: "SocialAccount", platform: "X", handle };
}

function facetsOf(entities: JsonObject): Facet[] {
  const links = [...objectsOf(entities["urls"]), ...objectsOf(entities["media"])];
  return [
    ...marked(facet, entities["hashtags"], "text", "HASHTAG"),
    ...marked(facet, entities["symbols"], "text", "CASHTAG"),
    ...marked(facet, entities["user_mentions"], "screen_name", "HANDLE"),
    ...links.flatMap((one) =>
      facet(one, defined({ url: stringOf(one["expanded_url"]) ?? stringOf(one["url"]), words: stringOf(one["url"]) })),
    ),
  ];
}

/** The archive writes positions as strings. */
function facet(entity: JsonObject, rest: Omit<Facet, "start" | "end">): Facet[] {
  const [start, end] = listOf(entity["indices"]).map(numberOf);
  return start === undefined || end === undefined ? [] : [{ start, end, ...rest }];
}

function mediaOf(media: JsonObject): Media[] {
  const kind = MEDIA_KIND[stringOf(media["type"]) ?? ""] ?? "LINK";
  const picture = stringOf(media["media_url_https"]) ?? stringOf(media["media_url"]);
  const file = kind === "IMAGE" ? undefined : bestVariant(at(media, "video_info", "variants"));
  const url = file ?? picture;
  if (url === undefined) return [];
  const size = kind === "IMAGE" ? objectOf(at(media, "original_info")) : undefined;
  return [
    {
      kind: file === undefined && kind !== "LINK" ? "IMAGE" : kind,
      url,
      ...defined({
        alternativeText: stringOf(media["ext_alt_text"]),
        width: countOf(size?.["width"]),
        height: countOf(size?.["height"]),
      }),
    },
  ];
}

function metricsOf(status: JsonObject, readAt: string | undefined): PostDraft["metrics"] {
  const metrics = defined({
    likes: countOf(status["favorite_count"]),
    reposts: countOf(status["retweet_count"]),
    replies: countOf(status["reply_count"]),
    quotes: countOf(status["quote_count"]),
  });
  return readAt === undefined || Object.keys(metrics).length === 0 ? undefined : { readAt, ...metrics };
}
