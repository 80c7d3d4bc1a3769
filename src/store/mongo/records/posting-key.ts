import { digitsOf, type Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { isByPosition as isEdgeByPosition, RELATIONS, type EdgeRelation } from "../../../domain/relations";
import type { Edge } from "../../store";

/**
 * The `_id` of a posting: the parent's 32 digits, a letter for the relation, the sort key, a sign that ends it, and the
 * child's 32 digits. So the children of a parent are one range of ids, in the order of the list. The first 33
 * characters are `under`.
 */
export const UNDER_LENGTH = 33;
const DIGITS = 32;
const END = "\u0001";

/** Rows of texts that mention a profile, where no edge has the same place (`own-postings.ts`). */
export type MentionRelation = "mentions of articles" | "mentions of posts";
export type PostingRelation = EdgeRelation | MentionRelation;

const LETTERS: Readonly<Record<PostingRelation, string>> = {
  "Article.posts": "a",
  "Article.cites": "b",
  "Article.citedBy": "c",
  "SocialPost.embeddedIn": "d",
  "SocialPost.replies": "e",
  "SocialPost.quotedBy": "f",
  "SocialPost.reposts": "g",
  "SocialAccount.posts": "h",
  "SocialAccount.articles": "i",
  "Entity.articles": "j",
  "Entity.posts": "k",
  "Entity.possiblySame": "l",
  "Source.articles": "m",
  "mentions of articles": "n",
  "mentions of posts": "o",
};
const RELATION_OF = new Map(
  (Object.keys(LETTERS) as PostingRelation[]).map((relation) => [LETTERS[relation], relation]),
);

/** Where a posting stands. */
export interface PostingPlace {
  readonly relation: PostingRelation;
  readonly parent: string;
  readonly sortKey: string;
  readonly child: string;
}

export const isOfMentions = (relation: PostingRelation): relation is MentionRelation =>
  relation === "mentions of articles" || relation === "mentions of posts";

export function parentKindOf(relation: PostingRelation): RecordKind {
  return isOfMentions(relation) ? "entity" : RELATIONS[relation].parent;
}

export function childKindOf(relation: PostingRelation): RecordKind {
  if (isOfMentions(relation)) return relation === "mentions of articles" ? "article" : "post";
  return RELATIONS[relation].child;
}

/** The record that a posting is saved with: the parent if the relation is in the order of positions, else the child. */
export function ownerOf({ relation, parent, child }: PostingPlace): string {
  return isByPosition(relation) ? parent : child;
}

export const isByPosition = (relation: PostingRelation): boolean =>
  !isOfMentions(relation) && isEdgeByPosition(relation);

export const letterOf = (relation: PostingRelation): string => LETTERS[relation];

export const underOf = (relation: PostingRelation, parent: string): string => digitsOf(parent) + LETTERS[relation];

export function postingId({ relation, parent, sortKey, child }: PostingPlace): string {
  const under = underOf(relation, parent);
  const digits = digitsOf(child);
  if (under.length !== UNDER_LENGTH || digits.length !== DIGITS)
    throw new TypeError(`An edge needs two ids of items, not ${parent} and ${child}.`);
  return under + placeInList(sortKey, digits);
}

/** Orders by sort key, then by `digits`, as text is ordered by its bytes. */
export const placeInList = (sortKey: string, digits: string): string => escaped(sortKey) + END + digits;

/** Every sort key of a parent from this one on. */
export const placesFrom = (sortKey: string): string => escaped(sortKey);

export const sortKeyAt = (place: string): string => unescaped(place);

export function placeOf(id: string): PostingPlace {
  const relation = RELATION_OF.get(id.charAt(UNDER_LENGTH - 1));
  if (relation === undefined) throw new TypeError(`The stored posting ${id} is of no relation.`);
  return {
    relation,
    parent: `${parentKindOf(relation)}_${id.slice(0, DIGITS)}`,
    sortKey: unescaped(id.slice(UNDER_LENGTH, -DIGITS - END.length)),
    child: `${childKindOf(relation)}_${id.slice(-DIGITS)}`,
  };
}

export function edgeOf(place: PostingPlace): Edge | undefined {
  const { relation, parent, sortKey, child } = place;
  // `placeOf` has made the ids of their kinds and digits.
  return isOfMentions(relation) ? undefined : { relation, parent: parent as Id, sortKey, child: child as Id };
}

/** The sign that ends a sort key must be smaller than any that stands in one. BSON has no lone surrogates. */
function escaped(sortKey: string): string {
  return sortKey
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\0-\u0002]/g, (sign) => `\u0002${String.fromCharCode(sign.charCodeAt(0) + 1)}`);
}

function unescaped(sortKey: string): string {
  return sortKey.replace(/\u0002(.)/gs, (_, sign: string) => String.fromCharCode(sign.charCodeAt(0) - 1));
}
