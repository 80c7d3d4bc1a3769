import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { articlePage, ArticlePageArgs, ArticleRelationArgs } from "./article.args";
import { ArticleConnection } from "./article.connection";
import { ArticleType } from "./article.type";

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
