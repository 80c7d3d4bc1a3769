import { setImmediate as breathe } from "node:timers/promises";
import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import type { SocialPost } from "../domain/social-post";
import type { Store } from "../store/store";
import { canonicalJson } from "./canonical-json";
import { inBatches } from "./in-batches";
import type { KnownProfiles } from "./known-profiles";
import { linkItem } from "./link-item";
import { articleSubject, postSubject } from "./link-texts";
import type { Linker } from "./linker";
import { ProfileTraces } from "./profile-traces";
import type { Referrer } from "./references";
import { markDirty, saveBatch } from "./save-batch";
import { untilSaved } from "./until-saved";
import { Workspace } from "./workspace";

const BATCH = 50;

/**
 * Saves the articles and posts anew that link otherwise now that these profiles are new, other than they were, or gone. Reads every
 * text and links those with a trace of one of the profiles, so its time is that of the whole store; others are let in between batches.
 */
export async function linkAnew(store: Store, known: KnownProfiles, profiles: readonly Entity[], onProgress: (texts: number) => void): Promise<void> {
  const traces = new ProfileTraces(profiles);
  let done = 0;
  for await (const batch of inBatches(store.scan("post"), BATCH)) {
    await saveAnew(store, known, await postsLinkedOtherwise(store, await known.linker(), traces, batch));
    onProgress((done += batch.length));
  }
  for await (const batch of inBatches(store.scan("article"), BATCH)) {
    const linker = await known.linker();
    const otherwise = batch.filter((article) => {
      const subject = articleSubject(article);
      return traces.in(subject, article.mentions) && !isSame(article.mentions, linkItem(subject, linker));
    });
    await saveAnew(store, known, otherwise.map(({ id }): Referrer => ({ kind: "article", id })));
    onProgress((done += batch.length));
  }
}

async function postsLinkedOtherwise(store: Store, linker: Linker, traces: ProfileTraces, posts: readonly SocialPost[]): Promise<Referrer[]> {
  const ids = [...new Set(posts.flatMap(({ authorId }) => authorId ?? []))];
  const accounts = await store.reader().get("account", ids);
  const authors = new Map(accounts.flatMap((account) => (account === null ? [] : [[account.id, account]])));
  return posts
    .filter((post) => {
      const author = post.authorId === undefined ? undefined : authors.get(post.authorId);
      const isFromElsewhere = post.place !== undefined && post.place.entityId !== linker.place(post.place.name)?.id;
      const subject = postSubject(post, author, linker);
      return isFromElsewhere || (traces.in(subject, post.mentions, author) && !isSame(post.mentions, linkItem(subject, linker)));
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

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** Profiles of `before` and `now`, by id, that differ in what links depend on: all of a profile but its descriptions, its picture and its sources. */
export function differing(before: ReadonlyMap<Id<"entity">, Entity>, now: ReadonlyMap<Id<"entity">, Entity>): Entity[] {
  const changed: Entity[] = [];
  for (const [id, profile] of now) {
    const former = before.get(id);
    if (former === undefined) changed.push(profile);
    else if (former !== profile && linkedBy(former) !== linkedBy(profile)) changed.push(former, profile);
  }
  return [...changed, ...[...before].flatMap(([id, profile]) => (now.has(id) ? [] : [profile]))];
}

function linkedBy(profile: Entity): string {
  return canonicalJson({ ...profile, descriptions: {}, image: undefined, sameAs: [], inputs: {}, provenance: {} });
}
