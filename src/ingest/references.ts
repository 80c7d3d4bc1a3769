import { append } from "../domain/append";
import type { Correction } from "../domain/correction";
import { facet } from "../domain/facets";
import type { Id } from "../domain/ids";
import { kindOf } from "../domain/ids";
import { idKey } from "../domain/identity";
import type { RecordKind } from "../domain/item";
import type { Relation } from "../domain/relations";
import type { Page, PageKey, PageRequest, Store } from "../store/store";
import type { ValuesOf } from "../domain/facts";
import type { Working } from "./working-record";
import type { Workspace } from "./workspace";

/** A stored item that names another one inside itself. */
export interface Referrer {
  readonly kind: "article" | "post";
  readonly id: Id<"article"> | Id<"post">;
}

/** The relations whose children name the parent of that kind inside themselves. */
const REFERRERS: { readonly [K in RecordKind]: readonly Relation[] } = {
  article: ["Article.citedBy"],
  post: ["SocialPost.embeddedIn", "SocialPost.quotedBy", "SocialPost.replies"],
  account: ["SocialAccount.posts"],
  source: ["Source.articles"],
  entity: ["Entity.articles", "Entity.posts"],
};

const PAGE = 500;

/** The stored items that name `id`, found by the edges they own. */
export async function referrersOf(store: Store, kind: RecordKind, id: Id): Promise<Referrer[]> {
  const found = await Promise.all(REFERRERS[kind].map((relation) => childrenOf(store, relation, id)));
  return [...found.flat(), ...(kind === "entity" ? await withFacet(store, facet.corrects(id)) : [])];
}

/** The stored articles and posts that have one of the facets. */
export async function withFacet(store: Store, ...facets: readonly string[]): Promise<Referrer[]> {
  const reader = store.reader();
  const listed = (kind: Referrer["kind"]) => onAllPages((page) => reader.list(kind, { ...page, filter: { any: [facets] } }));
  const [articles, posts] = await Promise.all([listed("article"), listed("post")]);
  return [...articles, ...posts];
}

function childrenOf(store: Store, relation: Relation, parent: Id): Promise<Referrer[]> {
  const reader = store.reader();
  return onAllPages(async (page) => (await reader.related(relation, [parent], page))[0]);
}

async function onAllPages(read: (page: PageRequest) => Promise<Page<unknown> | undefined>): Promise<Referrer[]> {
  const referrers: Referrer[] = [];
  let after: PageKey | undefined;
  do {
    const page: Page<unknown> | undefined = await read({ order: "ASC", take: { first: PAGE }, ...(after && { after }) });
    append(referrers, (page?.rows ?? []).flatMap(({ id }) => asReferrer(id)));
    const last = page?.rows.at(-1);
    after = page?.hasNext === true && last !== undefined ? { sortKey: last.sortKey, id: last.id } : undefined;
  } while (after !== undefined);
  return referrers;
}

export function asReferrer(id: string): Referrer[] {
  const kind = kindOf(id);
  // `kindOf` has checked the form of the id.
  return kind === "article" || kind === "post" ? [{ kind, id: id as Referrer["id"] }] : [];
}

/** The values with every reference to `from` leading to `to`. */
export const redirected: { readonly [K in RecordKind]: (values: ValuesOf[K], from: Id, to: Id) => ValuesOf[K] } = {
  article: (values, from, to) => ({
    ...values,
    ...(values.sourceId && { sourceId: redirect(values.sourceId, from, to) }),
    ...(values.body && {
      body: values.body.map((block) => (block.type === "PostEmbed" ? { ...block, postId: redirect(block.postId, from, to) } : block)),
    }),
    ...(values.corrections && { corrections: redirectedCorrections(values.corrections, from, to) }),
  }),
  post: (values, from, to) => ({
    ...values,
    ...(values.authorId && { authorId: redirect(values.authorId, from, to) }),
    ...(values.quotedPostId && { quotedPostId: redirect(values.quotedPostId, from, to) }),
    ...(values.replyToId && { replyToId: redirect(values.replyToId, from, to) }),
    ...(values.corrections && { corrections: redirectedCorrections(values.corrections, from, to) }),
  }),
  account: (values) => values,
  source: (values) => values,
  entity: (values) => values,
};

/** What a tombstone names may have been found to be another item since; nothing told it, having no edge to it. */
export async function followReferences<K extends RecordKind>(workspace: Workspace, working: Working<K>): Promise<void> {
  for (const id of namedIn[working.kind](working.facts.values)) {
    const kind = kindOf(id);
    const [found] = kind === undefined || kind === "mention" ? [] : await workspace.find(kind, [idKey(id)]);
    if (found === undefined || found.id === id) continue;
    working.facts = { ...working.facts, values: redirected[working.kind](working.facts.values, id, found.id) };
  }
}

/** The ids that an item names. */
export const namedIn: { readonly [K in RecordKind]: (values: ValuesOf[K]) => readonly Id[] } = {
  article: ({ sourceId, body = [], corrections }) => [
    sourceId ?? [],
    body.flatMap((block) => (block.type === "PostEmbed" ? block.postId : [])),
    correctedEntities(corrections),
  ].flat(),
  post: ({ authorId, quotedPostId, replyToId, corrections }) => [authorId, quotedPostId, replyToId, ...correctedEntities(corrections)].filter((id) => id !== undefined),
  account: () => [],
  source: () => [],
  entity: () => [],
};

type Corrections = Readonly<Record<string, Correction>>;

/** The profiles that corrections are about, also where they say that they are not mentioned. */
export function correctedEntities(corrections: Corrections = {}): Id<"entity">[] {
  return [...new Set(Object.values(corrections).map(({ entityId }) => entityId))];
}

function redirectedCorrections(corrections: Corrections, from: Id, to: Id): Corrections {
  return Object.fromEntries(Object.entries(corrections).map(([key, correction]) => [key, { ...correction, entityId: redirect(correction.entityId, from, to) }]));
}

/** Absorption joins items of one kind, so that `to` is of the kind of `from`. */
function redirect<I extends Id>(id: I, from: Id, to: Id): I {
  return id === from ? (to as I) : id;
}
