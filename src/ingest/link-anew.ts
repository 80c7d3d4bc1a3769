import { setImmediate as breathe } from "node:timers/promises";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { SocialPost } from "../domain/social-post";
import type { Store } from "../store/store";
import type { KnownProfiles } from "./known-profiles";
import { linkItem } from "./link-item";
import { articleSubject, postSubject } from "./link-texts";
import type { Linker } from "./linker";
import type { Referrer } from "./references";
import { markDirty, saveBatch } from "./save-batch";
import { untilSaved } from "./until-saved";
import { Workspace } from "./workspace";

const BATCH = 50;

/**
 * Saves the items anew that name a profile and do not say so, as after the profile came back. Reads and links every article and
 * post, so its time is that of the whole store; others are let in between batches.
 */
export async function linkAnew(store: Store, known: KnownProfiles, profile: Id<"entity">): Promise<void> {
  for await (const batch of batchesOf(store, "post")) await saveAnew(store, known, await postsNaming(store, await known.linker(), profile, batch));
  for await (const batch of batchesOf(store, "article")) {
    const linker = await known.linker();
    const naming = batch.filter((article) => !names(article.mentions, profile) && names(linkItem(articleSubject(article), linker), profile));
    await saveAnew(store, known, naming.map(({ id }): Referrer => ({ kind: "article", id })));
  }
}

async function postsNaming(store: Store, linker: Linker, profile: Id<"entity">, posts: readonly SocialPost[]): Promise<Referrer[]> {
  const unaware = posts.filter(({ mentions, place }) => !names(mentions, profile) || (place !== undefined && place.entityId !== profile));
  const ids = [...new Set(unaware.flatMap(({ authorId }) => authorId ?? []))];
  const accounts = await store.reader().get("account", ids);
  const authors = new Map(accounts.flatMap((account) => (account === null ? [] : [[account.id, account]])));
  return unaware
    .filter((post) => {
      const author = post.authorId === undefined ? undefined : authors.get(post.authorId);
      const isFromThere = post.place !== undefined && post.place.entityId !== profile && linker.place(post.place.name)?.id === profile;
      return isFromThere || (!names(post.mentions, profile) && names(linkItem(postSubject(post, author, linker), linker), profile));
    })
    .map(({ id }): Referrer => ({ kind: "post", id }));
}

async function saveAnew(store: Store, known: KnownProfiles, referrers: readonly Referrer[]): Promise<void> {
  if (referrers.length > 0) {
    await untilSaved(async () => {
      const workspace = new Workspace(store);
      await markDirty(workspace, referrers);
      await saveBatch(workspace, await known.linker(), store);
    });
  }
  await breathe();
}

function names(mentions: readonly { readonly entityId: Id<"entity"> }[], profile: Id<"entity">): boolean {
  return mentions.some(({ entityId }) => entityId === profile);
}

async function* batchesOf<K extends RecordKind>(store: Store, kind: K): AsyncGenerator<ItemOf<K>[]> {
  let batch: ItemOf<K>[] = [];
  for await (const item of store.scan(kind)) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
