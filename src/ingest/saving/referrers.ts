import { append } from "../../domain/collections/lists";
import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Relation } from "../../domain/relations";
import type { Store } from "../../store/store";
import type { Page, PageKey, PageRequest } from "../../store/store-reader";
import { namedBy, redirectedStatements } from "../merging/named-items";
import type { Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

/** A stored item that names another item. */
export interface Referrer {
  readonly kind: "article" | "post";
  readonly id: Id<"article"> | Id<"post">;
}

/** For each kind, the relations in which the children name the parent. */
const REFERRERS: { readonly [K in RecordKind]: readonly Relation[] } = {
  article: ["Article.citedBy"],
  post: ["SocialPost.embeddedIn", "SocialPost.quotedBy", "SocialPost.replies", "SocialPost.reposts"],
  account: ["SocialAccount.posts", "SocialAccount.articles"],
  source: ["Source.articles"],
  entity: ["Entity.articles", "Entity.posts"],
};

const PAGE_SIZE = 500;
/**
 * The stored items that name `id`, found by the edges they own. Those that somebody says it of, without their showing
 * it, have no edge and are found by a facet. `enough`: with so many children of a relation it looks for no more.
 */
export async function referrersOf(store: Store, kind: RecordKind, id: Id, enough = Infinity): Promise<Referrer[]> {
  const found = await Promise.all(REFERRERS[kind].map((relation) => childrenOf(store, relation, id, enough)));
  const facets = kind === "entity" ? [facet.corrects(id)] : [facet.unshown(id)];
  return [...found.flat(), ...(await withFacet(store, ...facets))];
}

/** More texts than this are not saved at once because a profile that they mention goes. */
const MOST_AT_ONCE = 200;

/**
 * The stored items to save when `id` is removed, or becomes a part of another item. Many texts may mention a profile:
 * those are left to the search for texts that the change of the profiles brings anyway (`relinking.ts`). What people
 * said of the profile is always saved with it: it is led to the other one, since only its texts keep it.
 */
export async function referrersOfGone(store: Store, kind: RecordKind, id: Id): Promise<Referrer[]> {
  if (kind !== "entity") return referrersOf(store, kind, id);
  const found = await referrersOf(store, kind, id, MOST_AT_ONCE + 1);
  return found.length > MOST_AT_ONCE ? withFacet(store, facet.corrects(id)) : found;
}

/** The stored articles and posts that have one of the facets. */
export async function withFacet(store: Store, ...facets: readonly string[]): Promise<Referrer[]> {
  const [articles, posts] = await Promise.all([store.withFacets("article", facets), store.withFacets("post", facets)]);
  return [
    ...articles.map((id): Referrer => ({ kind: "article", id })),
    ...posts.map((id): Referrer => ({ kind: "post", id })),
  ];
}

function childrenOf(store: Store, relation: Relation, parent: Id, enough: number): Promise<Referrer[]> {
  const reader = store.reader();
  return onPages(enough, async (page) => (await reader.related(relation, [parent], page))[0]);
}

async function onPages(
  enough: number,
  read: (page: PageRequest) => Promise<Page<unknown> | undefined>,
): Promise<Referrer[]> {
  const referrers: Referrer[] = [];
  let after: PageKey | undefined;
  do {
    const page: Page<unknown> | undefined = await read({
      order: "ASC",
      take: { first: Math.min(PAGE_SIZE, enough - referrers.length) },
      ...(after && { after }),
    });
    append(
      referrers,
      (page?.rows ?? []).flatMap(({ id }) => asReferrer(id)),
    );
    const last = page?.rows.at(-1);
    after = page?.hasNext === true && last !== undefined ? { sortKey: last.sortKey, id: last.id } : undefined;
  } while (after !== undefined && referrers.length < enough);
  return referrers;
}

export function asReferrer(id: string): Referrer[] {
  const kind = kindOf(id);
  // `kindOf` has checked the form of the id.
  return kind === "article" || kind === "post" ? [{ kind, id: id as Referrer["id"] }] : [];
}

/**
 * Replaces former ids in an item. Needed for tombstones, restored items, and items that named something before it
 * arrived: they had no edge to it, so they were not saved again when it was united with another item.
 */
export async function followIds<K extends RecordKind>(workspace: Workspace, working: Working<K>): Promise<void> {
  const leads = new Map<Id, Id>();
  for (const id of namedBy(working.kind, working.statements)) {
    const kind = kindOf(id);
    const [found] = kind === undefined || kind === "mention" ? [] : await workspace.find(kind, [idKey(id)]);
    if (found !== undefined && found.id !== id) leads.set(id, found.id);
  }
  working.statements = redirectedStatements(working.kind, working.statements, leads);
}
