import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { SocialPost } from "../../src/domain/social-post";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { PostConnection } from "../social-post/social-post.connection";
import { PostPageArgs, postPage } from "../social-post/social-post.args";
import { ArticleType } from "./article.type";

@Resolver(() => ArticleType)
export class ArticlePostsResolver {
  @FieldResolver(() => PostConnection, { description: "The posts embedded in it, in the order of the text." })
  posts(
    @Root() article: Article,
    @Args(() => PostPageArgs) args: PostPageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialPost> {
    return new Connection(
      loaders.related("Article.posts", article.id, info, () => postPage(args, "DOCUMENT")),
      "DOCUMENT",
    );
  }
}
