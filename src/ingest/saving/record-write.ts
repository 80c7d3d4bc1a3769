import type { Article } from "../../domain/article";
import type { ChangeCause } from "../../domain/change";
import type { Entity } from "../../domain/entity";
import { hashedKey, isReadableKey, schemeOf } from "../../domain/identity/identity";
import type { ItemOf, RecordKind } from "../../domain/item";
import { isSameJson } from "../../domain/collections/objects";
import type { SocialPost } from "../../domain/social-post";
import type { IdentityKey, RecordWrite } from "../../store/store";
import { completeAccount, completeArticle, completeEntity, completePost, completeSource } from "../merging/complete";
import { authorOf, derivedRows, type WriteContext } from "./item-rows";
import { correctedKeys } from "./name-keys";
import { linkItem } from "../../linking/link-item";
import { articleSubject, postSubject } from "../../linking/subjects";
import type { Linker } from "../../linking/linker";
import { listedKey } from "../identity/exported-candidate";
import type { Working } from "../identity/working-record";

/** The item that is computed from the statements of a record. */
export function linkedItem<K extends RecordKind>(
  working: Working<K>,
  context: WriteContext & { readonly linker: Linker },
): ItemOf<K> {
  return ITEMS[working.kind](working, context);
}

/** Everything that a save writes for one record: the item, and what is derived from it. */
export function recordWrite<K extends RecordKind>(
  working: Working<K>,
  item: ItemOf<K>,
  context: WriteContext,
): RecordWrite<K> {
  return writeOf(working, item, context, causeOf(working, item));
}

/** What a save would write if the item stayed as it is. */
export function writeOf<K extends RecordKind>(
  working: Working<K>,
  item: ItemOf<K>,
  context: WriteContext,
  cause: ChangeCause | null = null,
): RecordWrite<K> {
  const { kind, stored, statements, removedAt, claims, absorbs } = working;
  const claimed = statements.erased ? hashedKeys(kind, claims.values()) : [...claims.values()];
  const keys = { identities: claimed, releases: working.releases };
  const { identities, releases } = isProfile(item) ? correctedKeys(item, keys) : keys;
  const expectedRevision = stored?.revision ?? null;
  const derived = derivedRows[kind](item, working, context);
  const { sortKey, facets, words, edges, mentions } = derived;
  const write = { kind, item, cause, expectedRevision, identities, sortKey, facets, words, edges, mentions };
  // Most writes, and each copy of one takes time.
  if (removedAt === undefined && absorbs.length + releases.length === 0) return write;
  return {
    ...write,
    ...(absorbs.length > 0 && { absorbs }),
    ...(releases.length > 0 && { releases }),
    ...(removedAt !== undefined && { removedAt, facets: [], words: [], edges: [], mentions: [] }),
  };
}

const isProfile = (item: ItemOf<RecordKind>): item is Entity => "aliases" in item;

/** What the log of changes says. Nothing, where the item stays the same and only rows beside it are written again. */
function causeOf<K extends RecordKind>(
  { stored, statements, removedAt, absorbs, said }: Working<K>,
  item: ItemOf<K>,
): ChangeCause | null {
  const isErased = statements.erased === true && stored?.item.erased !== true;
  if (removedAt !== undefined && (stored?.removedAt === undefined || isErased)) return "REMOVAL";
  if (said !== undefined) return said;
  if (stored === null || absorbs.length > 0) return "INPUT";
  return stored.removedAt === removedAt && isSameJson(stored.item, item) ? null : "DERIVED";
}

/** Keeps only hashed keys of an erased item, and no keys that serve lookups alone. */
function hashedKeys(kind: RecordKind, keys: Iterable<IdentityKey>): IdentityKey[] {
  const kept = [...keys].filter(({ key }) => schemeOf(key) === "id" || listedKey(kind, key).match !== "never");
  return kept.map(({ key, exclusive }) => ({ key: isReadableKey(key) ? hashedKey(key) : key, exclusive }));
}

const ITEMS: {
  readonly [K in RecordKind]: (working: Working<K>, context: WriteContext & { readonly linker: Linker }) => ItemOf<K>;
} = {
  article: linkedArticle,
  post: linkedPost,
  account: ({ statements }) => completeAccount(statements),
  source: ({ statements }) => completeSource(statements),
  entity: ({ statements }) => completeEntity(statements),
};

function linkedArticle(
  working: Working<"article">,
  { linker, citedArticles }: WriteContext & { readonly linker: Linker },
): Article {
  const whole = completeArticle(working.statements);
  const body = whole.body.map((block) => {
    const articleId = block.type === "RelatedLink" ? citedArticles.resolve(working, block).articleId : undefined;
    return articleId === undefined ? block : { ...block, articleId };
  });
  const article = body.some((block, index) => block !== whole.body[index]) ? { ...whole, body } : whole;
  return { ...article, mentions: linkItem(articleSubject(article), linker) };
}

function linkedPost(
  { statements }: Working<"post">,
  { workspace, linker }: WriteContext & { readonly linker: Linker },
): SocialPost {
  const whole = completePost(statements);
  const author = authorOf(whole, workspace);
  const entityId = whole.place && linker.place(whole.place.name)?.id;
  return {
    ...whole,
    ...(whole.place && { place: { ...whole.place, ...(entityId && { entityId }) } }),
    mentions: linkItem(postSubject(whole, author, linker), linker),
  };
}
