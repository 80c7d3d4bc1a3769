import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { SocialPost } from "../../src/domain/social-post";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { postPage, PostPageArgs } from "../social-post/social-post.args";
import { PostConnection } from "../social-post/social-post.type";
import { articlePage, ArticlePageArgs, ArticleRelationArgs } from "./article.args";
import { ArticleConnection, ArticleType } from "./article.type";

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

@Resolver(() => ArticleType)
export class ArticleCitationsResolver {
  @FieldResolver(() => ArticleConnection, {
    description: "The articles that its related links lead to, in the order of the text.",
  })
  cites(
    @Root() article: Article,
    @Args(() => ArticlePageArgs) args: ArticlePageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("Article.cites", article.id, info, () => articlePage(args, "DOCUMENT")),
      "DOCUMENT",
    );
  }

  @FieldResolver(() => ArticleConnection, { description: "The articles whose related links lead here." })
  citedBy(
    @Root() article: Article,
    @Args(() => ArticleRelationArgs) args: ArticleRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("Article.citedBy", article.id, info, () => articlePage(args, args.orderBy)),
      args.orderBy,
    );
  }
}

@Resolver(() => ArticleType)
export class ArticleSimilarResolver {
  @FieldResolver(() => ArticleConnection, {
    description:
      "The articles that share most with it, the most alike first: the profiles that it mentions most (12 at most) and the longer words of its headline and " +
      "summary (the first 20 of at least four letters, or two Chinese, Japanese or Korean signs). Each counts the more the fewer articles have it: 7 where two " +
      "have it, one less each time that their number doubles, and nothing beyond 128. Equal sums are in the order of the ids.",
  })
  similar(
    @Root() article: Article,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.similar(article, info, () => pageRequest(args, "LIKENESS")),
      "LIKENESS",
    );
  }
}
