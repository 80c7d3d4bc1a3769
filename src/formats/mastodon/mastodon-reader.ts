import { BadDocument } from "../../domain/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { hostOf } from "../reading/federated";
import { idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { parseJson } from "../reading/json/lines";
import { itemRead, Notes, orRejection, readJson, shown } from "../reading/notes";
import { EditHistory, versionOf } from "./edit-history";
import { accountDraft, postDraft, type Context } from "./translate";
import { isAccount, isStatus } from "./wire";

/** Statuses and accounts as the interface of Mastodon gives them, and of the servers that have the same one. */
export const mastodon: FormatReader = {
  name: "mastodon",
  version: 1,
  precedence: 50,
  title: "Mastodon's JSON: statuses, threads (context), timelines and accounts",
  detect: (head) => isMastodon(headOfJson(head)),
  async *read(chunks, hints, limits) {
    const history = new EditHistory(hints);
    yield* readJson(
      chunks,
      function* (value, place) {
        const version = versionOf(value);
        if (version !== undefined) yield* history.add(version, place);
        else {
          yield* history.end();
          yield* readValue(value, place, hints);
        }
      },
      limits,
    );
    yield* history.end();
  },
};

const LISTS = ["ancestors", "descendants", "statuses", "accounts"] as const;

function isMastodon(value: unknown): boolean {
  const first = objectOf(Array.isArray(value) ? value[0] : value);
  if (first === undefined) return false;
  if (
    isOne(first) ||
    isNotification(first) ||
    isEvent(first) ||
    versionOf(first) !== undefined ||
    isAccount(objectOf(first["account"]) ?? {})
  )
    return true;
  return LISTS.some((name) => objectsOf(first[name]).some(isOne)) || ("ancestors" in first && "descendants" in first);
}

/** The head may end within the first status. */
const isOne = (value: JsonObject): boolean =>
  isStatus(value) ||
  (isAccount(value) && ("followers_count" in value || "display_name" in value)) ||
  ("spoiler_text" in value && "visibility" in value && "in_reply_to_id" in value);

const isNotification = (value: JsonObject): boolean =>
  "account" in value && typeof value["type"] === "string" && !("content" in value) && "created_at" in value;

/** What the streaming interface sends, and what programs that listen to it write down: one per line. */
const EVENTS: ReadonlySet<string> = new Set(["update", "status.update", "delete", "notification", "conversation"]);

const isEvent = (value: JsonObject): boolean =>
  EVENTS.has(stringOf(value["event"]) ?? "") && "payload" in value && !("content" in value);

/** The payload is JSON in a string, or the number of a status. */
function* readEvent(event: JsonObject, place: string, hints: DocumentHints): Generator<Read> {
  const kind = stringOf(event["event"]) ?? "";
  const { payload } = event;
  if (kind === "delete") yield* deletion(idOf(payload), place, hints);
  else if (kind !== "update" && kind !== "status.update") yield { outcome: "skipped", kind, place };
  else {
    const parsed = typeof payload === "string" ? parseJson(payload, { line: 1, column: 0 }) : { value: payload };
    if ("fault" in parsed) throw new BadDocument(`expected a status in payload: ${parsed.fault}`);
    yield* readOne(parsed.value, place, { hints, notes: new Notes() });
  }
}

/** The number of a deleted status counts on the server that sent the event. Only the address tells which one that is. */
function* deletion(id: string | undefined, place: string, { url }: DocumentHints): Generator<Read> {
  const host = hostOf(url);
  if (id === undefined || !/^\d{1,20}$/.test(id)) throw new BadDocument("expected the number of a status in payload");
  if (host === undefined) {
    yield { outcome: "skipped", kind: "deletion on a server that is not named", place };
    return;
  }
  const draft = {
    type: "SocialPost",
    platform: "MASTODON",
    nativeId: `${host}/${id}`,
    availability: "DELETED",
  } as const;
  yield { outcome: "item", draft, isPartial: true, place };
}

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected a status or an account of Mastodon's, got ${shown(value)}`);
  if (isEvent(object)) {
    yield* readEvent(object, place, hints);
    return;
  }
  const lists = LISTS.filter((name) => Array.isArray(object[name]));
  if (isStatus(object) || lists.length === 0) {
    yield* readOne(object, place, { hints, notes: new Notes() });
    return;
  }
  const all = lists.flatMap((name) => objectsOf(object[name]));
  const beside = new Map(
    all.flatMap((status) => (isStatus(status) ? [[idOf(status["id"]) ?? "", status] as const] : [])),
  );
  for (const name of lists)
    for (const [index, element] of listOf(object[name]).entries()) {
      const at = `${place}, ${name}[${index}]`;
      yield* orRejection(at, () => readOne(element, at, { hints, notes: new Notes(), beside }));
    }
}

function* readOne(value: unknown, place: string, context: Context): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected a status or an account, got ${shown(value)}`);
  if (isStatus(object)) yield itemRead(postDraft(object, context), place, context.notes);
  else if (isAccount(object)) {
    const draft = accountDraft(object, context);
    if (draft === undefined) throw new BadDocument("expected an account with its name in acct");
    yield itemRead(draft, place, context.notes);
  } else if (isNotification(object)) yield { outcome: "skipped", kind: "notification", place };
  else
    throw new BadDocument(
      `expected a status with account, uri and content, got ${shown(stringOf(object["id"]) ?? object)}`,
    );
}
