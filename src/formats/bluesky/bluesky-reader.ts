import { isDid } from "../../domain/addresses/at-protocol";
import { BadDocument } from "../../domain/errors/errors";
import type { PostDraft } from "../../domain/draft";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { at, listOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { dated, eachOrRejection, itemRead, Notes, orRejection, readJson, shown } from "../reading/notes";
import { pictureOf } from "./embeds";
import { accountDraft, accountOf, postDraft, postNamed, type Context } from "./translate";
import { didOf, handleOf, isProfile, postWire, POST, PROFILE, REPOST, typeOf, viewKind } from "./wire";

/** Posts and profiles of Bluesky: records, views, the lists of them that it answers with, and events of Jetstream. */
export const bluesky: FormatReader = {
  name: "bluesky",
  version: 2,
  precedence: 50,
  title: "Bluesky's JSON: posts, threads, feeds and profiles, as records or as views",
  detect: (head) => isBluesky(headOfJson(head), DETECT_DEPTH),
  read: (chunks, hints, limits) =>
    readJson(chunks, (value, place) => readValue(value, place, hints), limits, [...ELEMENTS, REPLIES]),
};

const DETECT_DEPTH = 5;

/** Whether a value, or what is in it, has a type, an address or an account of Bluesky's. */
function isBluesky(value: unknown, depth: number): boolean {
  if (depth === 0 || typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.slice(0, 3).some((one) => isBluesky(one, depth - 1));
  const object = objectOf(value) ?? {};
  if ("@context" in object) return false;
  if (typeOf(object).startsWith("app.bsky.") || /^at:\/\//.test(stringOf(object["uri"]) ?? "")) return true;
  if (isDid(stringOf(object["did"]) ?? "") && ("handle" in object || "commit" in object)) return true;
  return Object.values(object).some((member) => isBluesky(member, depth - 1));
}

/** The lists that the interface gives, each with what its elements are. */
const LISTS = ["posts", "feed", "records", "profiles", "actors", "followers", "follows", "likes", "quotes"] as const;
const OTHER_LISTS: Readonly<Record<string, string>> = {
  notifications: "notification",
  lists: "list of accounts",
  feeds: "feed generator",
  starterPacks: "starter pack",
};

const ELEMENTS: readonly Records[] = [...LISTS, ...Object.keys(OTHER_LISTS)].map((name) => ({ path: `${name}[]` }));
/** The answers to a post. */
const REPLIES: Records = { path: "thread.replies[]", uses: ["$type", "post", "parent"], isForDamage: true };

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an object of Bluesky's, got ${shown(value)}`);
  const thread = objectOf(object["thread"]);
  if (thread !== undefined) {
    yield* readThread(thread, `${place}, thread`, hints);
    return;
  }
  const list = LISTS.find((name) => Array.isArray(object[name]));
  if (list !== undefined && !("record" in object)) {
    yield* eachOrRejection(
      listOf(object[list]),
      (index) => `${place}, ${list}[${index}]`,
      (element, at) => readOne(element, at, hints),
    );
    return;
  }
  const other = Object.entries(OTHER_LISTS).find(([name]) => Array.isArray(object[name]));
  if (other === undefined) yield* readOne(object, place, hints);
  else
    for (const index of listOf(object[other[0]]).keys())
      yield { outcome: "skipped", kind: other[1], place: `${place}, ${other[0]}[${index}]` };
}

const MOST_POSTS_OF_A_THREAD = 10_000;

/** The posts of a thread: the post, those before it, the answers. The tree may be deep, so a list walks it. */
function* readThread(thread: JsonObject, place: string, hints: DocumentHints): Generator<Read> {
  const open: { readonly view: unknown; readonly place: string }[] = [{ view: thread, place }];
  for (let read = 0; open.length > 0 && read < MOST_POSTS_OF_A_THREAD; read += 1) {
    const next = open.pop();
    if (next === undefined) return;
    const { view, place: here } = next;
    yield* orRejection(here, () => readOne(view, here, hints));
    const parent = objectOf(at(view, "parent"));
    if (parent !== undefined) open.push({ view: parent, place: `${here}.parent` });
    const replies = listOf(at(view, "replies"));
    for (let i = replies.length - 1; i >= 0; i -= 1) open.push({ view: replies[i], place: `${here}.replies[${i}]` });
  }
}

function* readOne(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected a post or a profile, got ${shown(value)}`);
  const notes = new Notes(contextOf(hints));
  const context: Context = { hints, notes };
  const inner = objectOf(object["post"]);
  if (inner !== undefined && objectOf(inner["post"]) === undefined) {
    yield* readOne(inner, place, hints);
    const repost = repostInFeed(object, inner, context);
    if (repost) yield itemRead(repost, place, notes);
    yield* readAnswered(objectOf(object["reply"]), place, hints);
  } else if (object["kind"] === "identity") yield* readHandle(objectOf(object["identity"]), place, context);
  else if (object["kind"] === "commit" || "commit" in object) yield* readEvent(object, place, hints);
  else if (object["notFound"] === true) yield* deletion(stringOf(object["uri"]), place);
  else if (object["blocked"] === true) yield { outcome: "skipped", kind: "blocked post", place };
  else {
    const wire = postWire(object);
    const draft = wire ? postDraft(wire, context) : (repostDraft(object, context) ?? profileDraft(object, context));
    yield draft ? itemRead(draft, place, notes) : { outcome: "skipped", kind: kindOf(object), place };
  }
}

/** A feed shows an answer with the post that it answers and the first one of the thread. Both may be the same. */
function* readAnswered(reply: JsonObject | undefined, place: string, hints: DocumentHints): Generator<Read> {
  const [parent, root] = [objectOf(reply?.["parent"]), objectOf(reply?.["root"])];
  if (parent) yield* orRejection(`${place}.reply.parent`, () => readOne(parent, `${place}.reply.parent`, hints));
  if (root && root["uri"] !== parent?.["uri"])
    yield* orRejection(`${place}.reply.root`, () => readOne(root, `${place}.reply.root`, hints));
}

/** An event of Jetstream: an account has another handle. */
function* readHandle(identity: JsonObject | undefined, place: string, context: Context): Generator<Read> {
  const draft = handleOf(identity?.["handle"]) === undefined ? undefined : accountDraft(identity ?? {}, context);
  if (draft === undefined) yield { outcome: "skipped", kind: "identity event without a handle", place };
  else yield { outcome: "item", draft, isPartial: true, place };
}

function contextOf({ timeZone }: DocumentHints) {
  return { ...(timeZone !== undefined && { timeZone }) };
}

function* deletion(uri: string | undefined, place: string): Generator<Read> {
  const post = postNamed(uri);
  if (post === undefined) throw new BadDocument(`expected the at:// address of a post, got ${shown(uri)}`);
  yield { outcome: "item", draft: { ...post, availability: "DELETED" }, isPartial: true, place };
}

/** An event of Jetstream: an account made, changed or deleted a record. */
function* readEvent(event: JsonObject, place: string, hints: DocumentHints): Generator<Read> {
  const commit = objectOf(event["commit"]) ?? {};
  const [did, collection, key] = [didOf(event["did"]), stringOf(commit["collection"]), stringOf(commit["rkey"])];
  if (did === undefined || collection === undefined || key === undefined)
    throw new BadDocument("expected an event with did, commit.collection and commit.rkey");
  const uri = `at://${did}/${collection}/${key}`;
  if (commit["operation"] !== "delete") yield* readOne({ uri, value: commit["record"] }, place, hints);
  else if (collection === POST) yield* deletion(uri, place);
  else if (collection === REPOST) {
    const repost = { type: "SocialPost", platform: "BLUESKY", ...repostNamed(uri), availability: "DELETED" } as const;
    yield { outcome: "item", draft: repost, isPartial: true, place };
  } else yield { outcome: "skipped", kind: `deletion of a record of the type ${collection}`, place };
}

/** A feed shows a post because somebody reposted it. */
function repostInFeed(item: JsonObject, post: JsonObject, context: Context): PostDraft | undefined {
  const reason = objectOf(item["reason"]);
  const by = objectOf(reason?.["by"]);
  const original = postNamed(stringOf(post["uri"]));
  if (reason === undefined || viewKind(reason) !== "reasonRepost" || by === undefined || !original) return undefined;
  const author = accountDraft(by, context);
  return repostOf(
    original,
    author,
    stringOf(reason["uri"]),
    context.notes.date(reason["indexedAt"], "reason.indexedAt"),
  );
}

function repostDraft(value: JsonObject, { notes }: Context): PostDraft | undefined {
  const record = objectOf(value["value"]) ?? objectOf(value["record"]) ?? value;
  const original = postNamed(stringOf(objectOf(record["subject"])?.["uri"]));
  if (typeOf(record) !== REPOST || original === undefined) return undefined;
  const uri = stringOf(value["uri"]);
  return repostOf(original, accountOf(didOf(uri)), uri, notes.date(record["createdAt"], "createdAt"));
}

/** A repost is named by its own record; a feed that does not say it is known by who reposted what. */
function repostOf(
  original: PostDraft,
  author: PostDraft["author"],
  uri: string | undefined,
  at: ReturnType<Notes["date"]>,
): PostDraft | undefined {
  const by = author?.nativeId ?? author?.handle;
  if (uri === undefined && by === undefined) return undefined;
  return {
    type: "SocialPost",
    platform: "BLUESKY",
    ...(uri === undefined ? { nativeId: `${by}/${REPOST}/of/${original.nativeId}` } : repostNamed(uri)),
    ...(author && { author }),
    ...dated({ postedAt: at }),
    repostOf: original,
  };
}

const repostNamed = (uri: string) => ({ nativeId: uri.replace(/^at:\/\//, ""), url: uri });

function profileDraft(value: JsonObject, context: Context) {
  if (isProfile(value)) return accountDraft(value, context);
  const record = objectOf(value["value"]) ?? objectOf(value["record"]) ?? value;
  const did = didOf(value["uri"]);
  // A profile's record says nowhere whose it is: its address does.
  if (typeOf(record) !== PROFILE || did === undefined) return undefined;
  const avatar = pictureOf(record["avatar"], did);
  return accountDraft({ ...record, did, avatar }, context);
}

const KINDS: Readonly<Record<string, string>> = {
  "app.bsky.feed.like": "like",
  "app.bsky.graph.follow": "follow",
  "app.bsky.graph.block": "block",
  "app.bsky.graph.list": "list of accounts",
  "app.bsky.graph.listitem": "list of accounts",
  "app.bsky.feed.generator": "feed generator",
  "app.bsky.feed.threadgate": "rule for answers",
  "app.bsky.feed.postgate": "rule for quotes",
  [PROFILE]: "profile without its account",
};

function kindOf(value: JsonObject): string {
  const type = typeOf(objectOf(value["value"]) ?? objectOf(value["record"]) ?? value) || typeOf(value);
  if ("didDoc" in value || "verificationMethod" in value) return "DID document";
  if (type === "") return typeof value["kind"] === "string" ? `${value["kind"]} event` : "object without a type";
  return KINDS[type] ?? `record of the type ${type}`;
}
