import { isAtHandle, isDid, parseAtUri } from "../../domain/addresses/at-protocol";
import { booleanOf, listOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";

/** What we read of a post, of all that Bluesky says: a record alone, or a view of it. */
export interface PostWire {
  readonly uri?: string;
  readonly author?: JsonObject;
  /** `app.bsky.feed.post`: text, facets, dates. */
  readonly record: JsonObject;
  /** What is around the record: counts, labels, embeds with addresses. The record itself if there is no view. */
  readonly view: JsonObject;
}

/** A view has `author` and `record`; a quoted one has `value`; a record that was fetched alone has only `value`. */
export function postWire(value: JsonObject): PostWire | undefined {
  const record = objectOf(value["record"]) ?? objectOf(value["value"]) ?? value;
  if (
    typeOf(record) !== POST &&
    !(typeOf(record) === "" && typeof record["text"] === "string" && "createdAt" in record)
  )
    return undefined;
  const uri = stringOf(value["uri"]);
  const author = objectOf(value["author"]);
  return { ...(uri !== undefined && { uri }), ...(author && { author }), record, view: value };
}

export const POST = "app.bsky.feed.post";
export const REPOST = "app.bsky.feed.repost";
export const PROFILE = "app.bsky.actor.profile";

/** The type of a record or a view. Empty if it does not say it. */
export function typeOf(value: JsonObject): string {
  return stringOf(value["$type"]) ?? "";
}

/** The kind of a view: `notFoundPost` of `app.bsky.feed.defs#notFoundPost`. */
export function viewKind(value: JsonObject): string {
  return typeOf(value).split("#")[1] ?? "";
}

/** The DID that an at:// address or a string names. */
export function didOf(value: unknown): string | undefined {
  const text = stringOf(value) ?? "";
  const name = parseAtUri(text)?.authority ?? text;
  return isDid(name) ? name : undefined;
}

/** The handle, unless it does not lead to its account at present. */
export function handleOf(value: unknown): string | undefined {
  const handle = stringOf(value)?.replace(/^@/, "");
  return handle !== undefined && isAtHandle(handle) && handle !== "handle.invalid" ? handle : undefined;
}

const HIDDEN_BY_LABEL = new Set(["porn", "sexual", "nudity", "graphic-media", "gore", "nsfl", "sexual-figurative"]);

/** Whether the account, or who labels posts, says that its pictures are not for everybody. */
export function isLabelledSensitive({ record, view }: PostWire): true | undefined {
  const own = listOf(objectOf(record["labels"])?.["values"]);
  const labels = [...own, ...listOf(view["labels"])].map(objectOf);
  return (
    labels.some((label) => label?.["neg"] !== true && HIDDEN_BY_LABEL.has(stringOf(label?.["val"]) ?? "")) || undefined
  );
}

/** A profile has a DID and a handle, and is no post, list or feed, which have their own address. */
export function isProfile(value: JsonObject): boolean {
  if (/^app\.bsky\.actor\.defs#profileView/.test(typeOf(value))) return true;
  const isActor = didOf(value["did"]) !== undefined && stringOf(value["handle"]) !== undefined;
  return isActor && !("uri" in value) && !("didDoc" in value) && booleanOf(value["handleIsCorrect"]) === undefined;
}
