import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import {
  instantStart,
  languageCounts,
  sourceCounts,
  timelineOf,
  type LanguageCount,
  type PeriodCount,
  type SourceCount,
  type Tally,
} from "../../src/domain/coverage/coverage";
import type { Entity } from "../../src/domain/entity";
import { LANGUAGE_FACETS, SOURCE_FACETS } from "../../src/domain/facets";
import { TO_ONE } from "../../src/loaders/relations";
import type { Source } from "../../src/domain/source";
import type { Grouping } from "../../src/loaders/page";
import type { GraphContext } from "../context";
import { SourceType } from "../source/source.type";
import { coverageFilter, SourceCoverageArgs, sourceLimit, SubjectCoverageArgs, TimelineArgs } from "./coverage.args";
import { LanguageCountType, PeriodCountType, SourceCountType } from "./coverage.type";
import { EntityInterface } from "./entity.interface";

/** How often a profile is mentioned, by time, language and source. */
@Resolver(() => EntityInterface)
export class EntityCountsResolver {
  @FieldResolver(() => [PeriodCountType], {
    description:
      "How many articles and posts mention the profile in each day, week or month, the oldest period " +
      "first. Periods without any are left out. An item without a date of its own counts at the time it " +
      "was first seen. So the counts add up to the `totalCount` of `articles` and of `posts`.",
  })
  async timeline(
    @Root() entity: Entity,
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PeriodCount[]> {
    const [articles, posts] = await subjectTallies(
      entity,
      { sortKeyStart: instantStart(args.by) },
      args,
      loaders,
      info,
    );
    return timelineOf(args.by, articles, posts);
  }

  @FieldResolver(() => [LanguageCountType], {
    description:
      "How many articles and posts mention the profile in each language. The language with the most comes " + "first.",
  })
  async languages(
    @Root() entity: Entity,
    @Args(() => SubjectCoverageArgs) args: SubjectCoverageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LanguageCount[]> {
    const [articles, posts] = await subjectTallies(entity, { facetPrefix: LANGUAGE_FACETS }, args, loaders, info);
    return languageCounts(articles, posts);
  }

  @FieldResolver(() => [SourceCountType], {
    description:
      "How many articles of each source mention the profile. The source with the most comes first. " +
      "Articles without a known source are not counted.",
  })
  async sources(
    @Root() entity: Entity,
    @Args(() => SourceCoverageArgs) args: SourceCoverageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SourceCount[]> {
    const first = sourceLimit(args);
    return sourceCounts(
      await loaders.tally("Entity.articles", entity.id, info, { facetPrefix: SOURCE_FACETS }, coverageFilter(args)),
    ).slice(0, first);
  }
}

@Resolver(() => SourceCountType)
export class SourceCountResolver {
  @FieldResolver(() => SourceType, {
    nullable: true,
    description: "The source whose articles are counted. Null if it has been removed.",
  })
  source(
    @Root() count: SourceCount,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Source | null> | null {
    return loaders.one(TO_ONE["SourceCount.source"], count, info);
  }
}

/** Counts articles and posts. Of what `subjects` does not name, it counts nothing. */
function subjectTallies(
  entity: Entity,
  by: Grouping,
  args: SubjectCoverageArgs,
  loaders: GraphContext["loaders"],
  info: GraphQLResolveInfo,
): Promise<[readonly Tally[], readonly Tally[]]> {
  const filter = coverageFilter(args);
  const tally = (relation: "Entity.articles" | "Entity.posts") => loaders.tally(relation, entity.id, info, by, filter);
  return Promise.all([
    args.subjects.includes("ARTICLE") ? tally("Entity.articles") : [],
    args.subjects.includes("POST") ? tally("Entity.posts") : [],
  ]);
}
