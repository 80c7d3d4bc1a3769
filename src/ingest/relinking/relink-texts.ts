import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article";
import type { Entity } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { isId } from "../../domain/ids";
import type { SocialPost } from "../../domain/social-post";
import type { Store } from "../../store/store";
import { isSameJson } from "../../domain/collections/objects";
import type { ItemOf } from "../../domain/item";
import { inBatches } from "../../domain/collections/lists";
import { candidateTexts, countTexts, type CandidateTexts } from "./candidate-texts";
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

/** The texts to link again. */
export interface RelinkingPlan {
  readonly size: number;
  /** Undefined: all. */
  readonly texts: CandidateTexts | undefined;
}

/**
 * Finds the texts that may name one of the profiles, as they were or as they are. Undefined: any profile may have
 * changed. All texts are to be read only where the word index is of no use (`candidate-texts.ts`). A plan of more than
 * `most` texts does not have all of them.
 */
export async function planRelinking(
  store: Store,
  profiles: readonly Entity[] | undefined,
  most = Infinity,
): Promise<RelinkingPlan> {
  const texts = profiles === undefined ? undefined : await candidateTexts(store, profiles, most + 1);
  const size = texts === undefined ? await countTexts(store) : texts.posts.length + texts.articles.length;
  return { size, texts };
}

/** What is told of a search: how many texts were searched, and of how many. */
export type Progress = (texts: number, of: number) => void;
/** Does a step, now or in its turn. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/** Links the texts again, and saves those whose mentions changed. Other work can run between batches. */
export async function relinkTexts(
  store: Store,
  known: KnownProfiles,
  { size, texts }: RelinkingPlan,
  onProgress: Progress,
  step: Step = (work) => work(),
): Promise<void> {
  let done = 0;
  for await (const batch of inBatches(textsOf(store, "post", texts?.posts), BATCH)) {
    await step(() => relinkPosts(store, known, batch));
    onProgress((done += batch.length), size);
  }
  for await (const batch of inBatches(textsOf(store, "article", texts?.articles), BATCH)) {
    await step(() => relinkArticles(store, known, batch));
    onProgress((done += batch.length), size);
  }
}

/** The live ones of these texts, or of all. */
async function* textsOf<K extends "article" | "post">(
  store: Store,
  kind: K,
  ids: readonly Id<K>[] | undefined,
): AsyncIterable<ItemOf<K>> {
  if (ids === undefined) yield* store.scan(kind);
  else
    for (let at = 0; at < ids.length; at += BATCH)
      for (const item of await store.reader().get(kind, ids.slice(at, at + BATCH))) if (item !== null) yield item;
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
  const isOtherwise = (article: Article): boolean =>
    !isSameJson(article.mentions, linkItem(articleSubject(article), linker));
  const found = await linker.linkingEach(articles, isOtherwise);
  await saveAgain(
    store,
    known,
    articles.filter((_, index) => found[index]).map(({ id }) => ({ kind: "article", id })),
  );
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
  const found = await linker.linkingEach(posts, isOtherwise);
  await saveAgain(
    store,
    known,
    posts.filter((_, index) => found[index]).map(({ id }) => ({ kind: "post", id })),
  );
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
