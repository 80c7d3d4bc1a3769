import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { DocumentHints } from "../format-reader";
import { parseAtUri } from "../../domain/addresses/at-protocol";
import { postUrl } from "../../domain/addresses/platform-urls";
import { spansOf, type Facet } from "../reading/facets";
import { DID_FOR_HANDLE } from "../reading/posts/federated";
import {
  countOf,
  defined,
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
} from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";
import { embedsOf } from "./embeds";
import { didOf, handleOf, isLabelledSensitive, postWire, type PostWire } from "./wire";

export interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  /** How many posts the post is in: a quote in a quote is 2. */
  readonly depth?: number;
}

/** Deeper quotes are only named. Bluesky gives two. */
const DEEPEST = 8;

export function postDraft(wire: PostWire, context: Context): PostDraft {
  const { record, view } = wire;
  const { notes } = context;
  const did = didOf(wire.uri) ?? didOf(wire.author?.["did"]);
  const created = notes.date(record["createdAt"], "createdAt") ?? notes.date(view["indexedAt"], "indexedAt");
  const author = wire.author ? accountDraft(wire.author, context, created?.date.instant) : accountOf(did);
  const embeds = embedsOf(wire, did, (quoted) => quotedDraft(quoted, context));
  const content = contentOf(record);
  const tags = listOf(record["tags"]).flatMap((tag) => stringOf(tag) ?? []);
  const named = namedBy(wire.uri, author?.rules === undefined ? author?.handle : undefined);
  const at = dated({ postedAt: created });
  return {
    type: "SocialPost",
    platform: "BLUESKY",
    ...named,
    ...defined({
      author,
      content,
      language: stringOf(listOf(record["langs"])[0]),
      replyTo: postNamed(stringOf(objectOf(objectOf(record["reply"])?.["parent"])?.["uri"])),
      isSensitive: isLabelledSensitive(wire),
      metrics: metricsOf(view, context.hints.capturedAt ?? stringOf(view["indexedAt"]) ?? created?.date.instant),
    }),
    ...(tags.length > 0 && { hashtags: [...tagsIn(content), ...tags] }),
    ...at,
    ...(named.rules && { rules: { ...named.rules, ...at.rules } }),
    ...embeds,
  };
}

/** A post that another one only names by its address. */
export function postNamed(uri: string | undefined): PostDraft | undefined {
  return uri === undefined || parseAtUri(uri)?.collection !== "app.bsky.feed.post"
    ? undefined
    : { type: "SocialPost", platform: "BLUESKY", ...namedBy(uri, undefined) };
}

export function accountDraft(actor: JsonObject, { hints, notes }: Context, seenAt?: string): AccountDraft | undefined {
  const did = didOf(actor["did"]);
  const known = accountOf(did, handleOf(actor["handle"]));
  if (known === undefined) return undefined;
  const avatar = stringOf(actor["avatar"]);
  const readAt = hints.capturedAt ?? notes.date(actor["indexedAt"], "indexedAt")?.date.instant ?? seenAt;
  const metrics = defined({
    followers: countOf(actor["followersCount"]),
    following: countOf(actor["followsCount"]),
    posts: countOf(actor["postsCount"]),
  });
  return {
    ...known,
    ...defined({
      displayName: stringOf(actor["displayName"]),
      description: stringOf(actor["description"]),
      avatar: avatar === undefined ? undefined : { url: avatar },
      isVerified: verified(objectOf(actor["verification"])),
    }),
    ...(readAt !== undefined && Object.keys(metrics).length > 0 && { metrics: { readAt, ...metrics } }),
  };
}

/** An account by its DID and handle. Undefined if neither is known. */
export function accountOf(did: string | undefined, handle?: string): AccountDraft | undefined {
  const name = handle ?? did;
  if (name === undefined) return undefined;
  return {
    type: "SocialAccount",
    platform: "BLUESKY",
    handle: name,
    ...(did !== undefined && { nativeId: did }),
    ...(handle === undefined && { rules: { handle: DID_FOR_HANDLE } }),
  };
}

function verified(verification: JsonObject | undefined): boolean | undefined {
  const states = [verification?.["verifiedStatus"], verification?.["trustedVerifierStatus"]];
  return verification === undefined ? undefined : states.includes("valid");
}

function quotedDraft(quoted: JsonObject, context: Context): PostDraft | undefined {
  const wire = postWire(quoted);
  const { depth = 0 } = context;
  if (wire !== undefined && depth < DEEPEST) return postDraft(wire, { ...context, depth: depth + 1 });
  const named = postNamed(stringOf(quoted["uri"]));
  return named && quoted["notFound"] === true ? { ...named, availability: "DELETED" } : named;
}

/**
 * The id is made with the DID, which stays; the address is that of the handle, as people share it. Whoever names a post
 * without its handle, such as an answer to it, does not change that address.
 */
function namedBy(uri: string | undefined, handle: string | undefined): Pick<PostDraft, "nativeId" | "url" | "rules"> {
  const { authority, key } = parseAtUri(uri ?? "") ?? {};
  if (authority === undefined || key === undefined) return {};
  const nativeId = `${authority}/${key}`;
  return {
    ...defined({ nativeId, url: postUrl("BLUESKY", handle ?? authority, nativeId) }),
    ...(handle === undefined && { rules: { url: DID_FOR_HANDLE } }),
  };
}

function metricsOf(view: JsonObject, readAt: string | undefined): PostDraft["metrics"] {
  const counts = defined({
    likes: countOf(view["likeCount"]),
    reposts: countOf(view["repostCount"]),
    replies: countOf(view["replyCount"]),
    quotes: countOf(view["quoteCount"]),
  });
  const instant = readAt === undefined ? NaN : Date.parse(readAt);
  return Number.isNaN(instant) || Object.keys(counts).length === 0
    ? undefined
    : { readAt: new Date(instant).toISOString(), ...counts };
}

function contentOf(record: JsonObject): PostDraft["content"] {
  const text = typeof record["text"] === "string" ? record["text"] : "";
  if (text.trim() === "") return undefined;
  const facets = objectsOf(record["facets"]).flatMap(facetsOf);
  // The first posts of Bluesky have entities, which count UTF-16 units.
  if (facets.length > 0 || !Array.isArray(record["entities"])) return spansOf(text, facets, "byte");
  return spansOf(text, objectsOf(record["entities"]).flatMap(entityOf), "utf16");
}

function facetsOf(facet: JsonObject): Facet[] {
  const index = objectOf(facet["index"]);
  const [start, end] = [numberOf(index?.["byteStart"]), numberOf(index?.["byteEnd"])];
  if (start === undefined || end === undefined) return [];
  return objectsOf(facet["features"]).map((feature) => ({ start, end, ...targetOf(feature) }));
}

/** A mention that shows other words than a handle is a link to the account. */
function targetOf(feature: JsonObject): Pick<Facet, "url" | "kind"> {
  const did = didOf(feature["did"]);
  if (did !== undefined) return { kind: "HANDLE", url: `https://bsky.app/profile/${did}` };
  if (stringOf(feature["tag"]) !== undefined) return { kind: "HASHTAG" };
  return defined({ url: stringOf(feature["uri"]) });
}

function entityOf(entity: JsonObject): Facet[] {
  const index = objectOf(entity["index"]);
  const [start, end, value] = [numberOf(index?.["start"]), numberOf(index?.["end"]), stringOf(entity["value"])];
  if (start === undefined || end === undefined || value === undefined) return [];
  if (entity["type"] === "mention") return [{ start, end, kind: "HANDLE" }];
  return [{ start, end, ...(/^https?:/i.test(value) && { url: value }) }];
}

function tagsIn(content: PostDraft["content"]): string[] {
  const tags = content?.spans.filter(({ kind }) => kind === "HASHTAG") ?? [];
  return tags.map(({ start, end }) => content?.text.slice(start + 1, end) ?? "");
}
