import type { Kind } from "./ids";
import type { RecordKind } from "./item";

/**
 * The connections whose pages the store reads, by type and field. `sortsBy` says what an edge is sorted by: the child's
 * own sort key, or the child's position in the parent.
 */
export const RELATIONS = {
  "Article.posts": { parent: "article", child: "post", sortsBy: "position" },
  "Article.cites": { parent: "article", child: "article", sortsBy: "position" },
  "Article.citedBy": { parent: "article", child: "article", sortsBy: "child" },
  "SocialPost.embeddedIn": { parent: "post", child: "article", sortsBy: "child" },
  "SocialPost.replies": { parent: "post", child: "post", sortsBy: "child" },
  "SocialPost.quotedBy": { parent: "post", child: "post", sortsBy: "child" },
  "SocialPost.reposts": { parent: "post", child: "post", sortsBy: "child" },
  "SocialAccount.posts": { parent: "account", child: "post", sortsBy: "child" },
  "SocialAccount.articles": { parent: "account", child: "article", sortsBy: "child" },
  "Entity.articles": { parent: "entity", child: "article", sortsBy: "child" },
  "Entity.posts": { parent: "entity", child: "post", sortsBy: "child" },
  "Entity.possiblySame": { parent: "entity", child: "entity", sortsBy: "child" },
  "Entity.mentions": { parent: "entity", child: "mention", sortsBy: "child" },
  "Source.articles": { parent: "source", child: "article", sortsBy: "child" },
} as const satisfies Record<string, { parent: RecordKind; child: Kind; sortsBy: "child" | "position" }>;

export type Relation = keyof typeof RELATIONS;
export type ChildOf<R extends Relation> = (typeof RELATIONS)[R]["child"];

/** The relations that edges are saved for. Mentions need none: each holds the id of its entity. */
export type EdgeRelation = { [R in Relation]: ChildOf<R> extends "mention" ? never : R }[Relation];

export function isEdgeRelation(name: string): name is EdgeRelation {
  return name in RELATIONS && !isOfMentions(name as Relation);
}

/** Whether the children are in the order of their positions in the parent. */
export function isByPosition(relation: Relation): boolean {
  return RELATIONS[relation].sortsBy === "position";
}

/** The rows that a relation is read from. Round trips are counted under this name. */
export function rowsOf(relation: Relation): "edges" | "mentions" {
  return isOfMentions(relation) ? "mentions" : "edges";
}

export function isOfMentions(relation: Relation): relation is Exclude<Relation, EdgeRelation> {
  return RELATIONS[relation].child === "mention";
}
