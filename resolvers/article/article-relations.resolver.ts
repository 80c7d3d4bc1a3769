import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article, Contributor } from "../../src/domain/article";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { UrlScalar } from "../scalars";
import { SocialAccountType } from "../social-post/social-account.type";
import { postPage, PostPageArgs } from "../social-post/social-post.args";
import { PostConnection } from "../social-post/social-post.type";
import { articlePage, ArticlePageArgs, ArticleRelationArgs } from "./article.args";
import { ArticleConnection, ArticleType, ContributorObjectType } from "./article.type";

@Resolver(() => ArticleType)
export class ArticlePostsResolver {
  @FieldResolver(() => PostConnection, {
    description: "The social posts that the article embeds, in the order of its text.",
  })
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
    description: "The articles that its “read also” lines name and that are in the graph, in the order of its text.",
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

  @FieldResolver(() => ArticleConnection, { description: "The articles that name this one in a “read also” line." })
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
      "The articles that are most like this one, the most similar first. Two articles are similar if they " +
      "mention the same profiles or have the same words in headline and summary. Compared are the 12 " +
      "profiles that this article mentions most, and the first 20 words of at least four letters (two, if " +
      "they are Chinese, Japanese or Korean). What they share counts more if it is rare: 7 points if only " +
      "these two articles have it, one point less each time the number of articles doubles, nothing if " +
      "more than 128 have it. Articles with equal points are in the order of their ids.",
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

@Resolver(() => ArticleType)
export class ArticleOriginsResolver {
  @FieldResolver(() => [ContributorObjectType], {
    description:
      "Those who made it, where an input said more of them than the name in `authors`: their role, page or account. " +
      "Empty if no input did.",
  })
  contributors(@Root() { contributors = [] }: Article): readonly Contributor[] {
    return contributors;
  }

  @FieldResolver(() => [UrlScalar], {
    description:
      "The addresses of the works that it is made from, such as an agency's report. Empty if none is named. In " +
      "schema.org: isBasedOn.",
  })
  isBasedOn(@Root() { isBasedOn = [] }: Article): readonly string[] {
    return isBasedOn;
  }
}

@Resolver(() => ContributorObjectType)
export class ContributorResolver {
  @FieldResolver(() => SocialAccountType, {
    nullable: true,
    description: "The account of theirs that the article names. Null if it names none, or if it has been removed.",
  })
  account(
    @Root() contributor: Contributor,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SocialAccount | null> | null {
    return loaders.one(TO_ONE["Contributor.account"], contributor, info);
  }
}
