import { contributorAccounts, type Article } from "../domain/article";
import type { Instant } from "../domain/dates";
import { BadSetting } from "../domain/errors/errors";
import type { Id } from "../domain/ids";
import { hostKey, idKey, nameKey, urlKey } from "../domain/identity/identity";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import { postsNamedIn, type SocialPost } from "../domain/social-post";
import { foldedWhole } from "../domain/text/folding/fold";
import { asciiHost, canonicalUrl } from "../domain/addresses/urls";
import type { Store } from "../store/store";
import { correctedEntities } from "../ingest/merging/named-items";

/**
 * Selects live items. `language`, `sourceId`, `from` and `before` select articles and posts; items without such a value
 * are left out.
 */
export interface Selection {
  readonly kinds?: readonly RecordKind[];
  /** A BCP 47 tag. `zh` also selects `zh-Hant`. */
  readonly language?: string;
  /** Articles of this source. */
  readonly sourceId?: Id<"source">;
  /** Published or posted at `from` or later, and before `before`. */
  readonly from?: Instant;
  readonly before?: Instant;
}

export type IdsByKind = Readonly<Record<RecordKind, Set<Id>>>;

const POSTS_AT_ONCE = 200;

/**
 * The ids of the selected items and of everything that they name: the posts in articles, the authors of posts, and the
 * profiles of both.
 */
export async function selectedIds(store: Store, selection: Selection): Promise<IdsByKind> {
  const ids: IdsByKind = {
    source: new Set(),
    account: new Set(),
    entity: new Set(),
    post: new Set(),
    article: new Set(),
  };
  const isFiltered = [selection.language, selection.sourceId, selection.from, selection.before].some(
    (part) => part !== undefined,
  );
  const kinds = selection.kinds ?? (isFiltered ? ["article", "post"] : RECORD_KINDS);
  if (kinds.includes("article")) {
    for await (const article of store.scan("article")) if (isWanted(article, selection)) addArticle(article, ids);
  }
  const named = new Set(ids.post);
  if (kinds.includes("post") && selection.sourceId === undefined) {
    for await (const post of store.scan("post")) if (isWanted(post, selection)) named.add(post.id);
  }
  await addPosts(store, named, ids);
  for (const kind of (["source", "account", "entity"] as const).filter((one) => kinds.includes(one) && !isFiltered)) {
    for await (const { id } of store.scan(kind)) ids[kind].add(id);
  }
  return ids;
}

/** Finds a source by its id, address, host or name. Throws BadSetting if there is none. */
export async function sourceNamed(store: Store, name: string): Promise<Id<"source">> {
  const url = canonicalUrl(name);
  const keys = [
    idKey(name),
    ...(url === undefined ? [] : [urlKey(url)]),
    hostKey(asciiHost(name) ?? name),
    nameKey(foldedWhole(name)),
  ];
  const found = (await store.reader().lookup("source", keys)).find((source) => source !== null);
  if (found === undefined)
    throw new BadSetting(
      `There is no source ${JSON.stringify(name)} in the store. Name it by its id, address, host or name; mediagraph export --kind source lists them.`,
    );
  return found.id;
}

function isWanted(item: Article | SocialPost, { language, sourceId, from, before }: Selection): boolean {
  const at = item.type === "Article" ? item.publishedAt?.instant : item.postedAt?.instant;
  if ((from !== undefined || before !== undefined) && at === undefined) return false;
  if ((from !== undefined && (at ?? "") < from) || (before !== undefined && (at ?? "") >= before)) return false;
  if (sourceId !== undefined && (item.type !== "Article" || item.sourceId !== sourceId)) return false;
  const tag = item.language.toLowerCase();
  return language === undefined || tag === language.toLowerCase() || tag.startsWith(`${language.toLowerCase()}-`);
}

function addArticle(article: Article, ids: IdsByKind): void {
  const { id, sourceId, body, mentions, corrections } = article;
  for (const account of contributorAccounts(article)) ids.account.add(account);
  ids.article.add(id);
  if (sourceId !== undefined) ids.source.add(sourceId);
  for (const block of body) if (block.type === "PostEmbed") ids.post.add(block.postId);
  for (const entityId of [...mentions.map((mention) => mention.entityId), ...correctedEntities(corrections)])
    ids.entity.add(entityId);
}

/** Adds posts, and the posts that they quote, answer or pass on. */
async function addPosts(store: Store, named: ReadonlySet<Id>, ids: IdsByKind): Promise<void> {
  let wanted = [...named];
  for (const id of wanted) ids.post.add(id);
  while (wanted.length > 0) {
    // Articles embed posts, and posts quote, answer and pass on posts.
    const records = await store.records("post", wanted.slice(0, POSTS_AT_ONCE) as Id<"post">[]);
    wanted = wanted.slice(POSTS_AT_ONCE);
    for (const record of records) {
      for (const id of record === null ? [] : addPost(record.item, ids)) {
        if (!ids.post.has(id)) wanted.push(id);
        ids.post.add(id);
      }
    }
  }
}

function addPost(post: SocialPost, ids: IdsByKind): Id<"post">[] {
  const { authorId, place, mentions, corrections } = post;
  if (authorId !== undefined) ids.account.add(authorId);
  const entities = [
    ...mentions.map((mention) => mention.entityId),
    ...correctedEntities(corrections),
    place?.entityId,
  ].filter((id) => id !== undefined);
  for (const entityId of entities) ids.entity.add(entityId);
  return postsNamedIn(post);
}
