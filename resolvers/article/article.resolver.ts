import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { DatePrecision } from "../../src/domain/dates";
import type { Source } from "../../src/domain/source";
import type { Item } from "../../src/loaders/reference";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { DatePrecisionEnum } from "../shared-enums";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { SourceType } from "../source/source.type";
import { articleList, ArticleListArgs } from "./article.args";
import { ArticleConnection, ArticleType } from "./article.type";
import { ArticleBy, articleReferences } from "./article.lookup";

@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => ArticleConnection, {
    description: "All articles that pass the filter, the newest first unless `orderBy` says otherwise.",
  })
  articles(@Args(() => ArticleListArgs) args: ArticleListArgs, @Ctx() { loaders }: GraphContext): Connection<Article> {
    return new Connection(loaders.list("article", articleList(args)), args.orderBy);
  }

  @Query(() => ArticleType, { nullable: true, description: "One article; null where none is known by this." })
  article(
    @Arg("by", () => ArticleBy, { description: "What it is known by." }) by: ArticleBy,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Item | null> {
    return firstFound(loaders, articleReferences(by));
  }

  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `publishedAt` is known." })
  publishedAtPrecision(@Root() { publishedAt }: Article): DatePrecision | undefined {
    return publishedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `modifiedAt` is known." })
  modifiedAtPrecision(@Root() { modifiedAt }: Article): DatePrecision | undefined {
    return modifiedAt?.precision;
  }

  @FieldResolver(() => SourceType, { nullable: true, description: "Who published it." })
  source(
    @Root() article: Article,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Source | null> | null {
    return loaders.one(TO_ONE["Article.source"], article, info);
  }
}
