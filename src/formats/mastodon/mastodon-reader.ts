import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { capturedItem, hintsOf } from "../reading/captured";
import { idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { eachOrRejection, itemRead, Notes, readJson, shown } from "../reading/notes";
import { EditHistory, versionOf } from "./edit-history";
import { EventStream, isEvent } from "./event-stream";
import { accountDraft, postDraft, type Context } from "./translate";
import { isAccount, isStatus } from "./wire";

/** Statuses and accounts as the interface of Mastodon gives them, and of the servers that have the same one. */
export const mastodon: FormatReader = {
  name: "mastodon",
  version: 2,
  precedence: 50,
  title: "Mastodon's JSON: statuses, threads (context), timelines and accounts",
  detect: (head) => isMastodon(headOfJson(head)),
  async *read(chunks, hints, limits) {
    const history = new EditHistory(hints);
    const stream = new EventStream(hints);
    const reads = readJson(
      chunks,
      function* (given, place) {
        const captured = capturedItem(given);
        const [value, hinted] = [captured?.item ?? given, hintsOf(captured, hints)];
        const version = versionOf(value);
        if (version !== undefined) yield* history.add(version, place);
        else {
          yield* history.end();
          yield* isEvent(value) ? stream.read(value, place) : readValue(value, place, hinted);
        }
      },
      limits,
      RECORDS,
    );
    let isCut = false;
    for await (const read of reads) {
      isCut ||= read.outcome === "rejection" && read.isCut === true;
      yield read;
    }
    // Behind the cut a status may have newer versions.
    if (!isCut) yield* history.end();
  },
};

const LISTS = ["ancestors", "descendants", "statuses", "accounts"] as const;
/** Of a thread, each status is read with the others. */
const RECORDS: readonly Records[] = LISTS.map((name) => ({ path: `${name}[]`, isForDamage: true }));

function isMastodon(value: unknown): boolean {
  const given = objectOf(Array.isArray(value) ? value[0] : value);
  const first = capturedItem(given)?.item ?? given;
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

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected a status or an account of Mastodon's, got ${shown(value)}`);
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
    yield* eachOrRejection(
      listOf(object[name]),
      (index) => `${place}, ${name}[${index}]`,
      (element, at) => readOne(element, at, { hints, notes: new Notes(), beside }),
    );
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
