import type { Kind } from "./ids";

/**
 * The connections that the store pages over, by GraphQL coordinate. `sortsBy` says what the edge's sort key is: the child's own
 * sort key, or the child's position in the parent.
 */
export const RELATIONS = {
  "Article.posts": { child: "post", sortsBy: "position" },
  "Article.cites": { child: "article", sortsBy: "position" },
  "Article.citedBy": { child: "article", sortsBy: "child" },
  "SocialPost.embeddedIn": { child: "article", sortsBy: "child" },
  "SocialPost.replies": { child: "post", sortsBy: "child" },
  "SocialPost.quotedBy": { child: "post", sortsBy: "child" },
  "SocialAccount.posts": { child: "post", sortsBy: "child" },
  "Entity.articles": { child: "article", sortsBy: "child" },
  "Entity.posts": { child: "post", sortsBy: "child" },
  "Entity.mentions": { child: "mention", sortsBy: "child" },
  "Source.articles": { child: "article", sortsBy: "child" },
} as const satisfies Record<string, { child: Kind; sortsBy: "child" | "position" }>;

export type Relation = keyof typeof RELATIONS;
export type ChildOf<R extends Relation> = (typeof RELATIONS)[R]["child"];
