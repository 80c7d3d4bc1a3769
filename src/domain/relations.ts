import type { Kind } from "./ids";

/**
 * The connections whose pages the store reads, by type and field. `sortsBy` says what an edge is sorted by: the child's
 * own sort key, or the child's position in the parent.
 */
export const RELATIONS = {
  "Article.posts": { child: "post", sortsBy: "position" },
  "Article.cites": { child: "article", sortsBy: "position" },
  "Article.citedBy": { child: "article", sortsBy: "child" },
  "SocialPost.embeddedIn": { child: "article", sortsBy: "child" },
  "SocialPost.replies": { child: "post", sortsBy: "child" },
  "SocialPost.quotedBy": { child: "post", sortsBy: "child" },
  "SocialPost.reposts": { child: "post", sortsBy: "child" },
  "SocialAccount.posts": { child: "post", sortsBy: "child" },
  "SocialAccount.articles": { child: "article", sortsBy: "child" },
  "Entity.articles": { child: "article", sortsBy: "child" },
  "Entity.posts": { child: "post", sortsBy: "child" },
  "Entity.possiblySame": { child: "entity", sortsBy: "child" },
  "Entity.mentions": { child: "mention", sortsBy: "child" },
  "Source.articles": { child: "article", sortsBy: "child" },
} as const satisfies Record<string, { child: Kind; sortsBy: "child" | "position" }>;

export type Relation = keyof typeof RELATIONS;
export type ChildOf<R extends Relation> = (typeof RELATIONS)[R]["child"];

/** The relations that edges are saved for. Mentions need none: each holds the id of its entity. */
export type EdgeRelation = { [R in Relation]: ChildOf<R> extends "mention" ? never : R }[Relation];

export function isEdgeRelation(name: string): name is EdgeRelation {
  return name in RELATIONS && !isOfMentions(name as Relation);
}

/** The rows that a relation is read from. Round trips are counted under this name. */
export function rowsOf(relation: Relation): "edges" | "mentions" {
  return isOfMentions(relation) ? "mentions" : "edges";
}

export function isOfMentions(relation: Relation): relation is Exclude<Relation, EdgeRelation> {
  return RELATIONS[relation].child === "mention";
}
