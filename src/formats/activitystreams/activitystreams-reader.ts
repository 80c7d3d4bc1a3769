import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { plainTextOf } from "../reading/html/html-text";
import { eachOrRejection, itemRead, Notes, readJson, shown } from "../reading/notes";
import { deletion, readAnnounce, undone } from "./activities";
import { accountDraft } from "./actors";
import { profileDraft } from "./profiles";
import { articleDraft, postDraft, type Context } from "./translate";
import { inVersion2, isVersion1 } from "./version-1";
import * as wire from "./wire";

/** Objects and activities of ActivityStreams 1, and of 2 as servers of the fediverse give them (ActivityPub). */
export const activitystreams: FormatReader = {
  name: "activitystreams",
  version: 1,
  precedence: 50,
  title: "ActivityStreams 1 and 2, and ActivityPub: notes, articles, questions, activities, collections and actors",
  detect: (head, { mediaType }) => {
    const value = headOfJson(head);
    return isActivityStreams(value) || (value !== undefined && /^application\/activity\+json\b/i.test(mediaType ?? ""));
  },
  read: (chunks, hints, limits) => readJson(chunks, (value, place) => readValue(value, place, hints), limits, ITEMS),
};

/** An outbox says that it is a collection before its items. */
const ITEMS: readonly Records[] = ["orderedItems[]", "items[]"].map((path) => ({
  path,
  places: ["items"],
  uses: ["@context", "id", "type", "@type", "objectType"],
  isReady: (owner) => wire.isOfType(owner, wire.COLLECTIONS) || "objectType" in owner,
}));

const isActivityStreams = (value: unknown): boolean =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 3).some((one) => {
    const object = objectOf(one) ?? {};
    if (wire.isTold(object)) return true;
    // A page of a collection that somebody cut out of its answer has no context of its own.
    return (
      wire.hasContext(object) ||
      isVersion1(object) ||
      ("totalItems" in object && wire.isOfType(object, wire.COLLECTIONS))
    );
  });

/** A collection in a collection is a page of it, or the answers to a post. */
const DEEPEST = 4;

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an object of ActivityStreams, got ${shown(value)}`);
  yield* readAsActivity(isVersion1(object) ? inVersion2(object) : object, place, hints);
}

/** What an object of version 2 says. */
export function* readAsActivity(object: JsonObject, place: string, hints: DocumentHints): Generator<Read> {
  const language = wire.languageOf(object);
  yield* readObject(object, place, {
    hints,
    notes: new Notes(),
    ...(language !== undefined && { language }),
  });
}

function* readObject(object: JsonObject, place: string, context: Context): Generator<Read> {
  const { notes, depth = 0 } = context;
  const types = wire.typesOf(object);
  const is = (set: ReadonlySet<string>) => wire.isOfType(object, set);
  if (is(wire.COLLECTIONS)) yield* readCollection(object, place, context);
  else if (is(wire.ACTIVITIES)) yield* readActivity(object, place, context);
  else if (types.includes("Tombstone")) yield* deletion(object, place);
  else if (is(wire.ACTORS) || types.includes("Place")) yield* readProfile(object, place, context);
  else if (types.includes("Article") || types.includes("Page")) yield* readArticle(object, place, context);
  else if (is(wire.POSTS)) {
    yield* readPost(object, place, context);
    const replies = objectOf(object["replies"]);
    if (replies !== undefined && depth < DEEPEST) yield* readAnswers(replies, `${place}, replies`, context);
  } else yield { outcome: "skipped", kind: kindOf(object), place, ...warningsOf(notes) };
}

const warningsOf = ({ warnings }: Notes) => (warnings.length > 0 ? { warnings } : {});

function* readPost(note: JsonObject, place: string, context: Context): Generator<Read> {
  const draft = postDraft(note, context);
  if (draft.content === undefined && draft.url === undefined && draft.nativeId === undefined)
    yield { outcome: "skipped", kind: "post without an id, an address or a text", place };
  else yield itemRead(draft, place, context.notes);
}

/** An article needs a headline. Without a name it is what people write without one: a post. */
function* readArticle(article: JsonObject, place: string, context: Context): Generator<Read> {
  const headline = stringOf(plainTextOf(wire.said(article, "name")?.text ?? ""));
  if (headline === undefined) yield* readPost(article, place, context);
  else yield itemRead(articleDraft(article, headline, context), place, context.notes);
}

function* readProfile(value: JsonObject, place: string, { hints, notes }: Context): Generator<Read> {
  const account = wire.isOfType(value, wire.ACTORS) ? accountDraft(value, undefined, hints.capturedAt) : undefined;
  const isAccount = account !== undefined && (account.platform !== "OTHER" || "inbox" in value || "outbox" in value);
  const draft = isAccount ? account : wire.typesOf(value).includes("Application") ? undefined : profileDraft(value);
  yield draft ? itemRead(draft, place, notes) : { outcome: "skipped", kind: kindOf(value), place };
}

function* readCollection(collection: JsonObject, place: string, context: Context): Generator<Read> {
  const { depth = 0 } = context;
  const items = collection["orderedItems"] ?? collection["items"];
  const all = wire.elementsOf(items);
  const first = objectOf(collection["first"]);
  if (all.length === 0 && first === undefined) yield { outcome: "skipped", kind: "collection without items", place };
  if (depth >= DEEPEST) return;
  yield* eachOrRejection(
    all,
    (index) => `${place}, items[${index}]`,
    function* (item, at) {
      const object = elementIn(item);
      if (!wire.isEmbedded(object)) yield { outcome: "skipped", kind: "address alone", place: at };
      else yield* readObject(object, at, innerOf(context));
    },
  );
  if (first !== undefined) yield* readObject(first, `${place}, first`, innerOf(context));
}

/** Of the answers to a post, those that are told are posts of their own. */
function* readAnswers(replies: JsonObject, place: string, context: Context): Generator<Read> {
  yield* eachOrRejection(
    [...wire.elementsOf(replies["items"]), ...wire.elementsOf(replies["orderedItems"])],
    (index) => `${place}[${index}]`,
    function* (item, at) {
      const object = elementIn(item);
      if (wire.isEmbedded(object)) yield* readObject(object, at, innerOf(context));
    },
  );
}

function elementIn(item: unknown): JsonObject {
  const object = wire.objectIn(item);
  if (object === undefined) throw new BadDocument(`expected an object or its address, got ${shown(item)}`);
  return object;
}

function innerOf({ hints, language, depth = 0 }: Context): Context {
  return { hints, notes: new Notes(), depth: depth + 1, ...(language !== undefined && { language }) };
}

function* readActivity(activity: JsonObject, place: string, context: Context): Generator<Read> {
  const { depth = 0 } = context;
  const types = wire.typesOf(activity);
  const objects = activity["object"] === undefined ? [] : wire.objectsIn(activity["object"]);
  const told = objects.filter((object) => wire.isEmbedded(object));
  // A group passes on what its members do (FEP-1b12): the activity says who did it.
  const [first] = told;
  if (types.includes("Announce") && first && wire.isOfType(first, wire.ACTIVITIES) && depth < DEEPEST)
    yield* readActivity(first, place, innerOf(context));
  else if (types.includes("Announce")) yield* readAnnounce(activity, objects[0] ?? {}, place, context);
  else if (types.includes("Delete")) yield* deletion(objects[0] ?? {}, place, activity["actor"]);
  else if (types.includes("Undo") && told.some((object) => wire.typesOf(object).includes("Announce")))
    yield* undone(told[0] ?? {}, place, { ...context, actor: activity["actor"] });
  else if (types.some((type) => wire.TELLING.has(type)) && told.length > 0 && depth < DEEPEST) {
    const by = { actor: activity["actor"], published: activity["published"] };
    for (const object of told) yield* readObject(object, place, { ...innerOf(context), ...by });
  } else yield { outcome: "skipped", kind: kindOf(activity), place };
}

const KINDS: Readonly<Record<string, string>> = {
  Event: "calendar event",
  Image: "picture alone",
  Video: "video alone",
  Audio: "recording alone",
  Document: "document alone",
};

function kindOf(value: JsonObject): string {
  const [type] = wire.typesOf(value);
  const verb = stringOf(value["verb"]);
  if (verb !== undefined) return `activity ${verb}`;
  if (type === undefined) return "object without a type";
  return KINDS[type] ?? (wire.ACTIVITIES.has(type) ? `activity ${type}` : `object of the type ${type}`);
}
