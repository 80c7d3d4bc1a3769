import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { itemRead, Notes, orRejection, readJson, shown } from "../reading/notes";
import { accountDraft, commentDraft, submissionDraft } from "./translate";

/** Posts, comments and accounts of Reddit: listings as `.json` gives them, and archives with one object per line. */
export const reddit: FormatReader = {
  name: "reddit",
  version: 1,
  precedence: 50,
  title: "Reddit's JSON: listings, threads, and posts and comments one per line",
  detect: (head) => isOfReddit(firstInHead(head)),
  read: (chunks, hints, limits) => readJson(chunks, (value, place) => readThings(value, place, hints), limits, THINGS),
};

const THINGS: readonly Records[] = [{ path: "data.children[]", uses: ["kind"], isForDamage: true }];
const THING = /^t[1-6]$/;

function isOfReddit(value: unknown): boolean {
  const object = objectOf(value) ?? {};
  const data = objectOf(object["data"]);
  if (data === undefined) return isSubmission(object) || isComment(object);
  return (
    (object["kind"] === "Listing" && "children" in data) || (THING.test(stringOf(object["kind"]) ?? "") && "id" in data)
  );
}

/** Archives write the data of a thing without its kind. */
const isSubmission = (value: JsonObject): boolean =>
  typeof value["title"] === "string" &&
  typeof value["subreddit"] === "string" &&
  idOf(value["id"]) !== undefined &&
  ("selftext" in value || "is_self" in value || "permalink" in value);
const isComment = (value: JsonObject): boolean =>
  typeof value["body"] === "string" &&
  /^t3_\w+$/.test(stringOf(value["link_id"]) ?? "") &&
  idOf(value["id"]) !== undefined;

interface Open {
  readonly value: unknown;
  readonly place: string;
}

/** Answers to answers may be deep, so a list walks them. */
function* readThings(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const open: Open[] = [{ value, place }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: thing, place: at } = next;
    const inner = childrenOf(objectOf(thing), at);
    if (objectOf(thing)?.["kind"] !== "Listing") yield* orRejection(at, () => readThing(thing, at, hints));
    for (let i = inner.length - 1; i >= 0; i -= 1) open.push(inner[i] ?? next);
  }
}

function childrenOf(thing: JsonObject | undefined, place: string): Open[] {
  const data = objectOf(thing?.["data"]) ?? {};
  const [children, within] =
    thing?.["kind"] === "Listing"
      ? [data["children"], place]
      : [objectOf(objectOf(data["replies"])?.["data"])?.["children"], `${place}, replies`];
  return listOf(children).map((child, index) => ({ value: child, place: `${within}[${index}]` }));
}

function* readThing(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const thing = objectOf(value);
  if (thing === undefined)
    throw new BadDocument(`expected a post, a comment or a listing of Reddit, got ${shown(value)}`);
  const data = objectOf(thing["data"]) ?? thing;
  const kind = stringOf(thing["kind"]) ?? "";
  const notes = new Notes();
  if (kind === "t3" || isSubmission(data)) yield itemRead(submissionDraft(data, { hints, notes }), place, notes);
  else if (kind === "t1" || isComment(data)) yield itemRead(commentDraft(data, { hints, notes }), place, notes);
  else if (kind === "t2") {
    const account = accountDraft(data, hints);
    if (account === undefined) throw new BadDocument("expected an account with its name");
    yield itemRead(account, place, notes);
  } else if (kind in KINDS) yield { outcome: "skipped", kind: KINDS[kind] ?? kind, place };
  else throw new BadDocument(`expected a post or a comment of Reddit, got ${shown(objectsOf(thing)[0])}`);
}

const KINDS: Readonly<Record<string, string>> = {
  more: "answers that are not in the document",
  t4: "private message",
  t5: "subreddit",
  t6: "award",
};
