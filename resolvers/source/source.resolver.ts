import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { Direction } from "../../src/domain/rich-text";
import type { Source } from "../../src/domain/source";
import { directionOf } from "../../src/domain/text/language";
import type { Item } from "../../src/loaders/reference";
import { articlePage, ArticleRelationArgs } from "../article/article.args";
import { ArticleConnection } from "../article/article.type";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { connectionType } from "../relay/relay.type";
import { firstFound } from "../relay/lookup";
import { DirectionEnum } from "../text/text.type";
import { SourceListArgs, sourcePage } from "./source.args";
import { SourceBy, sourceReferences } from "./source.lookup";
import { SourceType } from "./source.type";

const SourceConnection = connectionType("Source", () => SourceType);

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceConnection, { description: "All sources that pass the filter, by name." })
  sources(@Args(() => SourceListArgs) args: SourceListArgs, @Ctx() { loaders }: GraphContext): Connection<Source> {
    return new Connection(loaders.list("source", sourcePage(args)), args.orderBy);
  }

  @Query(() => SourceType, { nullable: true, description: "One source; null where none is known by this." })
  source(
    @Arg("by", () => SourceBy, { description: "What it is known by." }) by: SourceBy,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Item | null> {
    return firstFound(loaders, sourceReferences(by));
  }

  @FieldResolver(() => DirectionEnum, { description: "Which way its name runs." })
  nameDirection(@Root() { name, language = "und" }: Source): Direction {
    return directionOf(language, name);
  }

  @FieldResolver(() => ArticleConnection, { description: "The articles that it published." })
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
