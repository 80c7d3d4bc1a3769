import { isHolder } from "../../domain/identity/handles";
import { schemeOf } from "../../domain/identity/identity";
import { notesOf } from "../../domain/identity/identity-notes";
import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import { isId, kindOf } from "../../domain/ids";
import { type RecordKind, SAVING_ORDER } from "../../domain/item";
import { contributorAccounts } from "../../domain/article";
import { postsNamedIn } from "../../domain/social-post";
import type { Store } from "../../store/store";
import { completePost } from "../merging/complete";
import { articlesThatMayCite } from "./cited-articles";
import type { Referrer } from "./referrers";
import { followIds, referrersOf, referrersOfGone, withFacet } from "./referrers";
import type { AnyWorking, Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

/**
 * The stored items of which others show something that changes here: the name of an account, the hashtags of a post.
 */
export function shownOtherwise(workspace: Workspace): AnyWorking[] {
  return [...dirty(workspace, "account").filter(isRenamed), ...dirty(workspace, "post").filter(hasOtherHashtags)];
}

/**
 * Marks the stored items that show something that changes here, and gives their ids. For example, when an account is
 * renamed, its posts are saved again. `changed`: those of `shownOtherwise`.
 */
export async function markDependents(
  workspace: Workspace,
  changed: readonly AnyWorking[],
  store: Store,
): Promise<Set<Id>> {
  const found = await Promise.all([
    ...changed.map(({ kind, id }) => referrersOf(store, kind, id)),
    ...restored(workspace).map(({ id }) => withFacet(store, facet.wantsId(id))),
    articlesThatMayCite(dirty(workspace, "article"), store).then((ids) =>
      ids.map((id): Referrer => ({ kind: "article", id })),
    ),
  ]);
  const waiting = await withFacet(store, ...newIds(workspace).map(facet.wantsId));
  const referrers = [...found.flat(), ...waiting];
  await markDirty(workspace, referrers);
  for (const { id } of waiting) await followAll(workspace, id);
  return new Set(referrers.map(({ id }) => id));
}

/**
 * Before items are removed, the items that name them must be saved without edges to them. Marks those and gives their
 * ids.
 */
export async function markReferrersOfRemoved(workspace: Workspace, store: Store): Promise<Set<Id>> {
  const all = SAVING_ORDER.flatMap((kind): AnyWorking[] => dirty<RecordKind>(workspace, kind) as AnyWorking[]);
  const removed = all.filter(
    ({ stored, removedAt }) => stored !== null && stored.removedAt === undefined && removedAt !== undefined,
  );
  const referrers = (await Promise.all(removed.map(({ kind, id }) => referrersOfGone(store, kind, id)))).flat();
  await markDirty(workspace, referrers);
  return new Set(referrers.map(({ id }) => id));
}

/** Marks stored items to be saved again. */
export async function markDirty(workspace: Workspace, referrers: readonly Referrer[]): Promise<void> {
  const ids = <K extends RecordKind>(kind: K): Id<K>[] =>
    referrers.flatMap((referrer) => (isOfKind(referrer, kind) ? [referrer.id] : []));
  const found = [...(await workspace.load("post", ids("post"))), ...(await workspace.load("article", ids("article")))];
  for (const working of found) if (working !== undefined && working.removedAt === undefined) working.isDirty = true;
}

export function restored(workspace: Workspace): AnyWorking[] {
  const all: AnyWorking[] = [
    ...dirty(workspace, "post"),
    ...dirty(workspace, "account"),
    ...dirty(workspace, "source"),
    ...dirty(workspace, "article"),
  ];
  return all.filter(isRestored);
}

function isRestored({ stored, removedAt }: AnyWorking): boolean {
  return stored?.removedAt !== undefined && removedAt === undefined;
}

function isRenamed({ stored, statements }: Working<"account">): boolean {
  return (
    stored !== null &&
    (stored.item.displayName !== statements.values.displayName ||
      stored.item.handle !== statements.values.handle ||
      isHolder(stored.item) !== isHolder({ ...statements.values, ...notesOf(statements) }))
  );
}

/** Whether the hashtags or the platform of a post changed. Articles are found by those of their posts. */
function hasOtherHashtags({ stored, statements }: Working<"post">): boolean {
  if (stored === null) return false;
  const { hashtags, platform } = completePost(statements);
  return stored.item.platform !== platform || stored.item.hashtags.join() !== hashtags.join();
}

/** The ids of items that come from another store. Items that name them may already be here. */
function newIds(workspace: Workspace): Id[] {
  const all: AnyWorking[] = [
    ...dirty(workspace, "post"),
    ...dirty(workspace, "account"),
    ...dirty(workspace, "source"),
  ];
  const ids = all.flatMap(({ claims }) => [...claims.keys()].filter((key) => schemeOf(key) === "id"));
  return ids.map((key) => key.slice("id:".length)).filter(isAnyId);
}

async function followAll(workspace: Workspace, id: Referrer["id"]): Promise<void> {
  const [article, post] = [
    isId("article", id) && workspace.get("article", id),
    isId("post", id) && workspace.get("post", id),
  ];
  if (article) await followIds(workspace, article);
  if (post) await followIds(workspace, post);
}

function isOfKind<K extends RecordKind>(
  referrer: { kind: RecordKind; id: Id },
  kind: K,
): referrer is { kind: K; id: Id<K> } {
  return referrer.kind === kind;
}

function isAnyId(text: string): text is Id {
  return kindOf(text) !== undefined;
}

export function dirty<K extends RecordKind>(workspace: Workspace, kind: K): Working<K>[] {
  return workspace.all(kind).filter(({ isDirty }) => isDirty);
}

/** Loads the items that these articles and posts name, as far as their derived rows depend on them. */
export async function loadNeighbors(
  workspace: Workspace,
  articles: readonly Working<"article">[],
  posts: readonly Working<"post">[],
): Promise<void> {
  await workspace.load(
    "source",
    articles.flatMap(({ statements }) => statements.values.sourceId ?? []),
  );
  await workspace.load("account", [
    ...posts.flatMap(({ statements }) => statements.values.authorId ?? []),
    ...articles.flatMap(({ statements }) => contributorAccounts(statements.values)),
  ]);
  const embedded = articles.flatMap(({ statements }) =>
    (statements.values.body ?? []).flatMap((block) => (block.type === "PostEmbed" ? [block.postId] : [])),
  );
  await workspace.load("post", [...embedded, ...posts.flatMap(({ statements }) => postsNamedIn(statements.values))]);
}
