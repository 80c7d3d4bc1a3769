import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { Direction } from "../../src/domain/rich-text";
import type { Source } from "../../src/domain/source";
import { directionOf } from "../../src/domain/text/languages/language";
import type { Item } from "../../src/loaders/item-lookup";
import { articlePage, ArticleRelationArgs } from "../article/article.args";
import { ArticleConnection } from "../article/article.type";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { connectionType } from "../relay/relay.type";
import { firstFound } from "../relay/lookup";
import { UrlScalar, webAddress } from "../scalars";
import { DirectionEnum } from "../text/text.type";
import { SourceListArgs, sourcePage } from "./source.args";
import { SourceBy, sourceLookups } from "./source.lookup";
import { SourceType } from "./source.type";

const SourceConnection = connectionType("Source", () => SourceType);

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceConnection, { description: "All sources that meet the filter, in the order of their names." })
  sources(
    @Args(() => SourceListArgs) args: SourceListArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Source> {
    return new Connection(loaders.list("source", info, sourcePage(args)), args.orderBy);
  }

  @Query(() => SourceType, {
    nullable: true,
    description: "One source, by its id, home page or name. Null if the graph has no such source.",
  })
  source(
    @Arg("by", () => SourceBy, { description: "The id, the home page or the name of the source." }) by: SourceBy,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> {
    return firstFound(loaders, sourceLookups(by), info);
  }

  @FieldResolver()
  url(@Root() { url }: Source): string | undefined {
    return webAddress(url);
  }

  @FieldResolver(() => DirectionEnum, { description: "Whether `name` runs from left to right or from right to left." })
  nameDirection(@Root() { name, language = "und" }: Source): Direction {
    return directionOf(language, name);
  }

  @FieldResolver(() => [UrlScalar], {
    description: "The addresses of its feeds (RSS, Atom, JSON Feed). Empty if none is known.",
  })
  feeds(@Root() { feeds = [] }: Source): readonly string[] {
    return feeds;
  }

  @FieldResolver(() => ArticleConnection, { description: "The articles in the graph that this source published." })
  articles(
    @Root() source: Source,
    @Args(() => ArticleRelationArgs) args: ArticleRelationArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.related("Source.articles", source.id, info, () => articlePage(args, args.orderBy)),
      args.orderBy,
    );
  }
}
