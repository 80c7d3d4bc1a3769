import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Read } from "../format-reader";
import { namedBy } from "../reading/posts/federated";
import { stringOf, type JsonObject } from "../reading/json/fields";
import { dated, itemRead, Notes, shown } from "../reading/notes";
import { accountDraft } from "./actors";
import { addressedBy, named, type Context } from "./translate";
import * as wire from "./wire";

/** Only a post or an article can be passed on. */
export function* readAnnounce(
  activity: JsonObject,
  object: JsonObject,
  place: string,
  context: Context,
): Generator<Read> {
  const { notes } = context;
  const types = wire.typesOf(object);
  const author = accountDraft(activity["actor"]);
  const isPost = types.every((type) => !wire.ACTIVITIES.has(type));
  const original = isPost ? named(object, context, author?.platform) : undefined;
  const names = original && announceNamed(activity, original, author);
  if (original === undefined || names === undefined) {
    yield { outcome: "skipped", kind: "announcement of what is no post", place };
    return;
  }
  const draft: PostDraft = {
    ...names,
    ...(author && { author }),
    ...dated({ postedAt: notes.date(activity["published"], "published") }),
    repostOf: original,
  };
  yield itemRead(draft, place, notes);
}

/** An announcement without an id is known by who passes on what. */
function announceNamed(activity: JsonObject, original: PostDraft, author: AccountDraft | undefined) {
  const isFederated = author?.platform === "MASTODON";
  const base = { type: "SocialPost", platform: isFederated ? "MASTODON" : "OTHER" } as const;
  const [id, page] = [wire.idOf(activity), wire.addressOf(activity["url"])];
  if (id !== undefined || page !== undefined)
    return { ...base, ...(isFederated ? namedBy(id, page) : addressedBy(id, page)) };
  const by = author?.url ?? author?.handle;
  const of = original.url ?? original.nativeId;
  return by === undefined || of === undefined ? undefined : { ...base, nativeId: `${by}/announce/${of}` };
}

/** Who undoes an announcement does not say that the post is gone, only that this account passes it on no more. */
export function* undone(announce: JsonObject, place: string, context: Context): Generator<Read> {
  const author = accountDraft(announce["actor"] ?? context.actor);
  const original = named(wire.objectsIn(announce["object"])[0], context, author?.platform);
  const names = original && announceNamed(announce, original, author);
  if (names === undefined) yield* deletion(announce, place);
  else yield { outcome: "item", draft: { ...names, availability: "DELETED" }, isPartial: true, place };
}

export function* deletion(object: JsonObject, place: string, actor?: unknown): Generator<Read> {
  const id = wire.idOf(object);
  const former = stringOf(object["formerType"]);
  const isPost = former === undefined || wire.POSTS.has(former) || former === "Article";
  if (id === undefined || !isPost || id === wire.idOf(actor)) {
    yield {
      outcome: "skipped",
      kind: id === undefined ? "deletion of what has no id" : "deletion of what is no post",
      place,
    };
    return;
  }
  const post = named({ id }, { hints: { name: "" }, notes: new Notes() });
  if (post === undefined) throw new BadDocument(`expected the address of what is deleted, got ${shown(id)}`);
  const federated = post.platform === "OTHER" ? namedBy(id, undefined) : {};
  yield { outcome: "item", draft: { ...post, ...federated, availability: "DELETED" }, isPartial: true, place };
}
