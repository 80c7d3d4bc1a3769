import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { DatePrecision } from "../../src/domain/dates";
import type { Source } from "../../src/domain/source";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { DatePrecisionEnum } from "../shared-enums";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { SourceType } from "../source/source.type";
import { webAddress } from "../scalars";
import { articleList, ArticleListArgs } from "./article.args";
import { ArticleConnection, ArticleType } from "./article.type";
import { ArticleBy, articleLookups } from "./article.lookup";

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => ArticleConnection, {
    description: "All articles that meet the filter, the newest first unless you give `orderBy`.",
  })
  articles(
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(loaders.list("article", info, articleList(args)), args.orderBy);
  }

  @Query(() => ArticleType, {
    nullable: true,
    description: "One article, by its id or address. Null if the graph has no such article.",
  })
  article(
    @Arg("by", () => ArticleBy, { description: "The id or the address of the article." }) by: ArticleBy,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> {
    return firstFound(loaders, articleLookups(by), info);
  }

  @FieldResolver()
  url(@Root() { url }: Article): string | undefined {
    return webAddress(url);
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description:
      "How exactly `publishedAt` is known: a date that was given as a day has DAY. Null if `publishedAt` " + "is null.",
  })
  publishedAtPrecision(@Root() { publishedAt }: Article): DatePrecision | undefined {
    return publishedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description:
      "How exactly `modifiedAt` is known: a date that was given as a day has DAY. Null if `modifiedAt` is " + "null.",
  })
  modifiedAtPrecision(@Root() { modifiedAt }: Article): DatePrecision | undefined {
    return modifiedAt?.precision;
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: "The publisher of the article. Null if it is not known or has been removed.",
  })
  source(
    @Root() article: Article,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Source | null> | null {
    return loaders.one(TO_ONE["Article.source"], article, info);
  }
}
