import { BadDocument } from "../../domain/errors/errors";
import type { Availability } from "../../domain/social-post";
import type { Read } from "../format-reader";
import { idOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { namedBy } from "./tweets";
import { timeOfId } from "./wire";

/** An event by which X says that something may be shown no more: of a stream, version 1.1 or 2, or of a batch job. */
export const isCompliance = (value: JsonObject): boolean =>
  isJobLine(value) || eventIn(value) !== undefined || eventIn(objectOf(value["data"]) ?? {}) !== undefined;

/** A line of a batch job. */
const isJobLine = (value: JsonObject): boolean =>
  typeof value["action"] === "string" && idOf(value["id"]) !== undefined && "reason" in value;

const EVENT =
  /^(?:delete|drop|undrop|undelete|withheld|scrub_geo|status_withheld|user_[a-z_]{1,30}|tweet_[a-z_]{1,30})$/;

function eventIn(value: JsonObject): { readonly name: string; readonly of: JsonObject } | undefined {
  const [first] = Object.entries(value);
  const of = objectOf(first?.[1]);
  return first !== undefined && of !== undefined && EVENT.test(first[0]) ? { name: first[0], of } : undefined;
}

/** What becomes of a post, by the word that X has for it. */
const AVAILABILITY: Readonly<Record<string, Availability>> = {
  delete: "DELETED",
  deleted: "DELETED",
  drop: "PRIVATE",
  undrop: "AVAILABLE",
  undelete: "AVAILABLE",
  deactivated: "DELETED",
  protected: "PRIVATE",
};

/**
 * A line does not say whether it is about a post or a user. Only posts are redacted; a post's number tells its time,
 * and the time of a post is written with Z, that of a user with +00:00.
 */
function isPostLine(value: JsonObject): boolean {
  if ("redacted_at" in value) return true;
  const [created, told] = [stringOf(value["created_at"]) ?? "", timeOfId(idOf(value["id"]) ?? "")];
  return created.endsWith("Z") && told !== undefined && created.slice(0, 19) === told.slice(0, 19);
}

export function* readCompliance(value: JsonObject, place: string): Generator<Read> {
  const event = eventIn(value) ?? eventIn(objectOf(value["data"]) ?? {});
  const post = event && (objectOf(event.of["status"]) ?? objectOf(event.of["tweet"]));
  const word = event?.name ?? stringOf(value["reason"]) ?? "";
  const availability = AVAILABILITY[word];
  const id = idOf(post?.["id_str"]) ?? idOf(post?.["id"]) ?? (event === undefined ? idOf(value["id"]) : undefined);
  const isUser = event === undefined ? !isPostLine(value) : post === undefined;
  if (availability === undefined || isUser) {
    yield { outcome: "skipped", kind: `compliance event (${word})`, place };
    return;
  }
  if (id === undefined || !/^\d{1,20}$/.test(id))
    throw new BadDocument("expected the number of the post that the event is about");
  const draft = { type: "SocialPost", platform: "X", ...namedBy(id, undefined), availability } as const;
  yield { outcome: "item", draft, isPartial: true, place };
}
