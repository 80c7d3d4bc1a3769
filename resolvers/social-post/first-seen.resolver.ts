import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import { compareTexts } from "../../src/domain/collections/lists";
import type { SocialPost } from "../../src/domain/social-post";
import type { PageRow } from "../../src/loaders/page";
import { ArticleType } from "../article/article.type";
import type { GraphContext } from "../context";
import { SocialPostType } from "./social-post.type";

/** So many articles of one time are compared by when they were first seen. Days are the commonest such times. */
const MOST_AT_ONE_TIME = 20;

@Resolver(() => SocialPostType)
export class PostFirstSeenResolver {
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description:
      "The article that embedded the post first: the earliest by publication; of several at one time, the one that this " +
      "graph saw first. Null if no article in the graph embeds it.",
  })
  async firstSeenIn(
    @Root() post: SocialPost,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Article | undefined> {
    const request = { order: "ASC", take: { first: MOST_AT_ONE_TIME } } as const;
    const { rows } = await loaders.related("SocialPost.embeddedIn", post.id, info, () => request).page();
    return [...rows].sort(inOrderOfSight)[0]?.item;
  }
}

const inOrderOfSight = (one: PageRow<Article>, other: PageRow<Article>): number =>
  compareTexts(one.sortKey, other.sortKey) ||
  compareTexts(one.item.firstSeenAt, other.item.firstSeenAt) ||
  compareTexts(one.id, other.id);
