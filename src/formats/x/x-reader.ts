import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft } from "../../domain/draft";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { capturedItem, hintsOf } from "../reading/captured";
import { defined, idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { eachOrRejection, itemRead, Notes, readJson, shown } from "../reading/notes";
import { accountDraft } from "./accounts";
import { withoutAssignment } from "./archive";
import { capturedStatus } from "./captured-posts";
import { isCompliance, readCompliance } from "./compliance";
import { longPostDraft, statusDraft } from "./statuses";
import { namedBy, postDraft } from "./tweets";
import { includedIn, isStatus, isStatusUser, isTweet, isUser, type Included } from "./wire";

/** Posts and accounts as X gives them: answers of its interface, versions 2 and 1.1, and the archive of an account. */
export const x: FormatReader = {
  name: "x",
  version: 2,
  precedence: 50,
  title: "X's JSON: answers of its interface, versions 2 and 1.1, and tweets.js of an archive",
  detect: (head) => isOfX(headOfJson(head)),
  read: (chunks, hints, limits) =>
    readJson(withoutAssignment(chunks), (value, place) => readValue(value, place, hints), limits, LISTS),
};

/** Posts are read with the accounts and media that stand behind them in `includes`. */
const LISTS: readonly Records[] = ["data[]", "statuses[]", "body.data[]", "body.statuses[]"].map((path) => ({
  path,
  uses: ["includes"],
  isForDamage: true,
}));

const PROBLEM = /^https:\/\/(?:api\.twitter\.com|api\.x\.com)\/\d\/problems\//;

/** An answer, or one that a program saved with its request. */
function answerOf(value: unknown): JsonObject | undefined {
  const object = objectOf(value);
  const body = objectOf(object?.["body"]);
  return body !== undefined && object !== undefined && ("request" in object || "status" in object) ? body : object;
}

function isOfX(value: unknown): boolean {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const first = answerOf(one);
  if (first === undefined) return false;
  if (capturedStatus(one) !== undefined) return true;
  if (isArchived(first) || isStatus(first) || isStatusUser(first) || isFlatTweet(first)) return true;
  if (objectsOf(first["statuses"]).some(isStatus) || isCompliance(first)) return true;
  if (PROBLEM.test(stringOf(first["type"]) ?? "")) return true;
  if (objectsOf(first["errors"]).some((error) => PROBLEM.test(stringOf(error["type"]) ?? ""))) return true;
  const data = objectsOf(first["data"]);
  const includes = objectOf(first["includes"]);
  return (
    data.some((one) => /^\d+$/.test(idOf(one["id"]) ?? "") && (isTweet(one) || isUser(one))) ||
    (data.length > 0 &&
      includes !== undefined &&
      ("users" in includes || "tweets" in includes || "media" in includes)) ||
    data.some((one) => /^(?:live|ended|scheduled)$/.test(stringOf(one["state"]) ?? "")) ||
    (objectOf(first["meta"])?.["sent"] !== undefined && (data.length === 0 || data.some((one) => "value" in one))) ||
    (data.some((one) => "tweet_count" in one) && "meta" in first)
  );
}

/** A post by itself, as programs write it that part answers into lines. */
const isFlatTweet = (value: JsonObject): boolean =>
  isTweet(value) &&
  /^\d+$/.test(idOf(value["id"]) ?? "") &&
  ("author_id" in value || "edit_history_tweet_ids" in value);
const ARCHIVED: Readonly<Record<string, string>> = {
  like: "like",
  follower: "follower",
  following: "followed account",
  blocking: "blocked account",
  muting: "muted account",
  dmConversation: "private conversation",
};
const isArchived = (value: JsonObject): boolean =>
  isStatus(objectOf(value["tweet"]) ?? {}) ||
  objectOf(objectOf(value["noteTweet"])?.["core"]) !== undefined ||
  "accountId" in (objectOf(value["account"]) ?? {}) ||
  Object.keys(ARCHIVED).some((name) => Object.keys(value).length === 1 && objectOf(value[name]) !== undefined);

const NOTHING_INCLUDED = includedIn({});

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const captured = capturedStatus(value);
  if (captured !== undefined)
    return yield* readOne(captured, place, hintsOf(capturedItem(value), hints), NOTHING_INCLUDED);
  const object = answerOf(value);
  if (object === undefined) throw new BadDocument(`expected an object of X's, got ${shown(value)}`);
  if (isCompliance(object)) {
    yield* readCompliance(object, place);
    return;
  }
  const included = includedIn(object);
  if (PROBLEM.test(stringOf(object["type"]) ?? "")) throw new BadDocument(`X answered: ${messageOf(object)}`);
  if (!("data" in object) && "meta" in object && !("errors" in object)) {
    yield { outcome: "skipped", kind: "answer without content", place };
    return;
  }
  if (!("data" in object) && !("errors" in object) && !Array.isArray(object["statuses"])) {
    yield* readOne(object, place, hints, included);
    return;
  }
  const list = Array.isArray(object["statuses"]) ? "statuses" : "data";
  const isOne = !Array.isArray(object[list]);
  yield* eachOrRejection(
    isOne ? objectsOf(object[list]) : listOf(object[list]),
    (index) => (isOne ? place : `${place}, ${list}[${index}]`),
    (one, at) => readElement(one, at, hints, included),
  );
  for (const [index, error] of objectsOf(object["errors"]).entries())
    yield* readError(error, `${place}, errors[${index}]`);
}

function* readElement(value: unknown, place: string, hints: DocumentHints, included: Included): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected a post or an account, got ${shown(value)}`);
  yield* readOne(object, place, hints, included);
}

function* readOne(value: JsonObject, place: string, hints: DocumentHints, included: Included): Generator<Read> {
  const notes = new Notes();
  const archived = objectOf(value["tweet"]) ?? value;
  const account = objectOf(value["account"]);
  const note = objectOf(value["noteTweet"]);
  const readAt = hints.capturedAt;
  if (isStatus(archived)) yield itemRead(statusDraft(archived, { hints, notes }), place, notes);
  else if (note !== undefined) yield itemRead(longPostDraft(note, notes), place, notes);
  else if (isTweet(value)) yield itemRead(postDraft(value, { hints, notes, included }), place, notes);
  else if (isUser(value) || isStatusUser(value)) {
    const created = notes.date(value["created_at"], "created_at")?.date.instant;
    const draft = accountDraft(value, readAt ?? created);
    yield draft ? itemRead(draft, place, notes) : { outcome: "skipped", kind: "account without a name", place };
  } else if (account !== undefined && "accountId" in account) yield* ownAccount(account, place);
  else if (isCompliance(value)) yield* readCompliance(value, place);
  else yield { outcome: "skipped", kind: kindOf(value), place };
}

/** `account.js` of an archive. */
function* ownAccount(account: JsonObject, place: string): Generator<Read> {
  const handle = stringOf(account["username"]);
  if (handle === undefined) throw new BadDocument("expected the account's name in username");
  const known = { nativeId: idOf(account["accountId"]), displayName: stringOf(account["accountDisplayName"]) };
  const draft: AccountDraft = { type: "SocialAccount", platform: "X", handle, ...defined(known) };
  yield itemRead(draft, place);
}

/** Beside what it gives, an answer says what it could not give. */
function* readError(error: JsonObject, place: string): Generator<Read> {
  const type = stringOf(error["type"]) ?? "";
  const isPost = error["resource_type"] === "tweet";
  const id = idOf(error["resource_id"]) ?? idOf(error["value"]);
  const isKnown = /not-found|not-authorized/.test(type) && id !== undefined && /^\d+$/.test(id);
  if (isPost && isKnown) yield* gone(id, place, type.includes("not-found") ? "DELETED" : "PRIVATE");
  else if (isKnown || /not-found|not-authorized/.test(type))
    yield { outcome: "skipped", kind: `${stringOf(error["resource_type"]) ?? "object"} that X does not give`, place };
  else yield { outcome: "rejection", place, reason: `X answered: ${messageOf(error)}` };
}

function* gone(
  id: string | undefined,
  place: string,
  availability: "DELETED" | "PRIVATE" = "DELETED",
): Generator<Read> {
  if (id === undefined) throw new BadDocument("expected the number of the post that was deleted");
  const draft = { type: "SocialPost", platform: "X", ...namedBy(id, undefined), availability } as const;
  yield { outcome: "item", draft, isPartial: true, place };
}

function messageOf(problem: JsonObject): string {
  return stringOf(problem["detail"]) ?? stringOf(problem["message"]) ?? stringOf(problem["title"]) ?? shown(problem);
}

function kindOf(value: JsonObject): string {
  const archived = Object.entries(ARCHIVED).find(([name]) => name in value);
  if (archived !== undefined) return archived[1];
  if ("tweet_count" in value) return "count of posts";
  if ("state" in value) return "space";
  if ("value" in value) return "rule of a stream";
  if ("media_key" in value) return "medium alone";
  return "object that is no post and no account";
}
