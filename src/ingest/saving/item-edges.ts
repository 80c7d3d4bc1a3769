import { contributorAccounts, type Article } from "../../domain/article";
import type { Entity } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { namesakeParents } from "../../domain/identity/namesakes";
import type { SocialPost } from "../../domain/social-post";
import type { Edge } from "../../store/store";
import { mentionedEntities } from "./item-facets";

/** Whether an item exists and is not removed. No edge goes to a removed item. */
export type IsLive = <K extends RecordKind>(kind: K, id: Id<K>) => boolean;

/** The edges derived from an article. A child is listed once per parent, at its first position. */
export function articleEdges(article: Article, sortKey: string, isLive: IsLive): Edge[] {
  const { id, sourceId, body, mentions } = article;
  const posts = body.flatMap((block) =>
    block.type === "PostEmbed" && isLive("post", block.postId) ? [block.postId] : [],
  );
  const cited = body.flatMap((block) =>
    block.type === "RelatedLink" && block.articleId !== undefined ? [block.articleId] : [],
  );
  return [
    ...positioned("Article.posts", id, posts),
    ...under("SocialPost.embeddedIn", posts, id, sortKey),
    ...positioned("Article.cites", id, cited),
    ...under("Article.citedBy", cited, id, sortKey),
    ...under("Entity.articles", mentionedEntities(mentions), id, sortKey),
    ...under(
      "SocialAccount.articles",
      contributorAccounts(article).filter((account) => isLive("account", account)),
      id,
      sortKey,
    ),
    ...under("Source.articles", sourceId !== undefined && isLive("source", sourceId) ? [sourceId] : [], id, sortKey),
  ];
}

/**
 * The edges derived from a post. The parents include the entities that it mentions and the place where it was written.
 */
export function postEdges(post: SocialPost, sortKey: string, isLive: IsLive): Edge[] {
  const { id, authorId, quotedPostId, replyToId, repostOfId, place, mentions } = post;
  const ifLive = (other: Id<"post"> | undefined) => (other !== undefined && isLive("post", other) ? [other] : []);
  const entities = [...mentionedEntities(mentions), ...(place?.entityId === undefined ? [] : [place.entityId])];
  return [
    ...under(
      "SocialAccount.posts",
      authorId !== undefined && isLive("account", authorId) ? [authorId] : [],
      id,
      sortKey,
    ),
    ...under("Entity.posts", entities, id, sortKey),
    ...under("SocialPost.replies", ifLive(replyToId), id, sortKey),
    ...under("SocialPost.quotedBy", ifLive(quotedPostId), id, sortKey),
    ...under("SocialPost.reposts", ifLive(repostOfId), id, sortKey),
  ];
}

/** The edges that a profile owns: it stands under its names and its aliases, beside those who share them. */
export function profileEdges(entity: Entity, sortKey: string): Edge[] {
  return under("Entity.possiblySame", namesakeParents(entity), entity.id, sortKey);
}

/** Edges from several parents to one child. */
function under(relation: Edge["relation"], parents: readonly Id[], child: Id, sortKey: string): Edge[] {
  return [...new Set(parents)].map((parent) => ({ relation, parent, sortKey, child }));
}

function positioned(relation: Edge["relation"], parent: Id, children: readonly Id[]): Edge[] {
  return [...new Set(children)].map((child, position) => ({
    relation,
    parent,
    sortKey: String(position).padStart(6, "0"),
    child,
  }));
}
