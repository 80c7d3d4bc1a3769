import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article";
import type { Id } from "../../domain/ids";
import { isId } from "../../domain/ids";
import type { SocialPost } from "../../domain/social-post";
import type { Store } from "../../store/store";
import { isSameJson } from "../../domain/objects";
import { inBatches } from "../../domain/lists";
import type { KnownProfiles } from "./known-profiles";
import { linkItem } from "../../linking/link-item";
import { articleSubject, postSubject } from "../../linking/subjects";
import type { Linker } from "../../linking/linker";
import { asReferrer, type Referrer } from "../saving/referrers";
import { markDirty } from "../saving/neighbors";
import { settleStoredCitations } from "../saving/settle-citations";
import { saveBatch } from "../saving/save-batch";
import { untilSaved } from "../saving/until-saved";
import { Workspace } from "../identity/workspace";

const BATCH = 50;

/**
 * Links all texts again, and saves those whose mentions changed. Takes time in proportion to the store. Other work can
 * run between batches.
 */
export async function relinkAll(
  store: Store,
  known: KnownProfiles,
  onProgress: (texts: number) => void,
): Promise<void> {
  let done = 0;
  for await (const batch of inBatches(store.scan("post"), BATCH)) {
    await relinkPosts(store, known, batch);
    onProgress((done += batch.length));
  }
  for await (const batch of inBatches(store.scan("article"), BATCH)) {
    await relinkArticles(store, known, batch);
    onProgress((done += batch.length));
  }
}

/**
 * Saves these articles and posts again, posts first: whoever saved them may have died before it saved what they show.
 * For example, it may have saved an article without a hashtag and not yet the post that lost it. Also checks which
 * articles they cite: a run saves an article after those that cite it.
 */
export async function relinkNoted(store: Store, known: KnownProfiles, ids: readonly Id[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const articles = some.filter((id) => isId("article", id));
    for (const texts of [some.filter((id) => isId("post", id)), articles])
      await saveAgain(store, known, texts.flatMap(asReferrer));
    await untilSaved(async () => settleStoredCitations(store, await known.linker(), articles));
  }
}

async function relinkArticles(store: Store, known: KnownProfiles, articles: readonly Article[]): Promise<void> {
  const linker = await known.linker();
  const otherwise = await linker.linking(() =>
    articles.filter((article) => !isSameJson(article.mentions, linkItem(articleSubject(article), linker))),
  );
  await saveAgain(store, known, otherwise.map(({ id }) => ({ kind: "article", id })));
}

async function relinkPosts(store: Store, known: KnownProfiles, posts: readonly SocialPost[]): Promise<void> {
  const linker = await known.linker();
  const ids = [...new Set(posts.flatMap(({ authorId }) => authorId ?? []))];
  const accounts = await store.reader().get("account", ids);
  const authors = new Map(accounts.flatMap((account) => (account === null ? [] : [[account.id, account]])));
  const isOtherwise = (post: SocialPost): boolean => {
    const author = post.authorId === undefined ? undefined : authors.get(post.authorId);
    const mentions = linkItem(postSubject(post, author, linker), linker);
    return hasOtherPlace(post, linker) || !isSameJson(post.mentions, mentions);
  };
  const otherwise = await linker.linking(() => posts.filter(isOtherwise));
  await saveAgain(store, known, otherwise.map(({ id }) => ({ kind: "post", id })));
}

/** Whether the place of a post now belongs to another profile than the one stored with the post. */
export function hasOtherPlace({ place }: SocialPost, linker: Linker): boolean {
  return place !== undefined && place.entityId !== linker.place(place.name)?.id;
}

async function saveAgain(store: Store, known: KnownProfiles, referrers: readonly Referrer[]): Promise<void> {
  if (referrers.length > 0) {
    await untilSaved(async () => {
      const workspace = new Workspace(store);
      await markDirty(workspace, referrers);
      await saveBatch(workspace, await known.linker(), store);
    });
  }
  await breathe();
}
