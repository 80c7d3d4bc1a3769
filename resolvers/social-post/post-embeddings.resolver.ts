import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { SocialPost } from "../../src/domain/social-post";
import { articlePage, ArticleRelationArgs } from "../article/article.args";
import { ArticleConnection } from "../article/article.connection";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { SocialPostType } from "./social-post.type";

@Resolver(() => SocialPostType)
export class PostEmbeddingsResolver {
  @FieldResolver(() => ArticleConnection, { description: "The articles that embed it." })
  embeddedIn(
    @Root() post: SocialPost,
    @Args(() => ArticleRelationArgs) args: ArticleRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("SocialPost.embeddedIn", post.id, info, () => articlePage(args, args.orderBy)),
      args.orderBy,
    );
  }
}
