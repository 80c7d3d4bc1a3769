import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { Entity, EntityType } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { TextKind } from "../../src/domain/item";
import { MOST_CANDIDATES, MOST_IN_BASELINE, MOST_IN_WINDOW, type Trend } from "../../src/domain/coverage/trends";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { SubjectEnum, type Subject } from "../entity/coverage.args";
import { EntityInterface, EntityTypeEnum } from "../entity/entity.interface";
import { DateTimeScalar, DurationScalar, LanguageTagScalar } from "../scalars";
import { TrendsType, TrendType } from "./trend.type";

const LARGEST = 50;
const KIND_OF: Readonly<Record<Subject, TextKind>> = { ARTICLE: "article", POST: "post" };
const number = (value: number): string => value.toLocaleString("en");

@ArgsType()
export class TrendingArgs {
  @Field(() => DurationScalar, {
    defaultValue: 86_400_000,
    description: "The length of the window, e.g. `PT6H` or `P1D`. Without it, one day.",
  })
  window!: number;

  @Field(() => DurationScalar, {
    defaultValue: 604_800_000,
    description: "The length of the baseline, which ends where the window begins. Without it, seven days.",
  })
  baseline!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The end of the window. Without it, the time of the newest article or post that has a date of its own and is not " +
      "in the future, so that a graph that gets nothing new still has an answer.",
  })
  until?: Instant | null;

  @Field(() => [SubjectEnum], {
    defaultValue: ["ARTICLE", "POST"],
    description: "What to count: articles, posts or both.",
  })
  subjects!: readonly Subject[];

  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description: "Keeps only profiles of these types, e.g. `[PERSON]`. Without it, all.",
  })
  types?: readonly EntityType[] | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'Count only articles and posts in this language, e.g. `"ar"`; a tag without region includes its regions.',
  })
  language?: string | null;

  @Field(() => Int, { defaultValue: 10, description: `How many profiles at most: 1 to ${LARGEST}.` })
  first!: number;
}

@Resolver()
export class TrendingResolver {
  @Query(() => TrendsType, {
    description:
      "The profiles whose mentions rise: of which a greater part of the articles and posts of the window mention them " +
      "than of the baseline before it. Looked at are, of articles and of posts each, the newest " +
      `${number(MOST_IN_WINDOW)} of the window and the newest ${number(MOST_IN_BASELINE)} of the baseline; compared are the ` +
      `${MOST_CANDIDATES} profiles that the window mentions most. Nothing rises against an empty baseline.`,
  })
  async trending(@Args(() => TrendingArgs) args: TrendingArgs, @Ctx() { loaders }: GraphContext): Promise<TrendsType> {
    const { window, baseline, until, subjects, types, language, first } = args;
    if (first < 1 || first > LARGEST)
      throw new BadUserInput("first", `first must be from 1 to ${LARGEST}; got ${first}.`);
    const { profiles, ...periods } = await loaders.trends({
      window,
      baseline,
      kinds: subjects.map((subject) => KIND_OF[subject]),
      first,
      ...(until && { until }),
      ...(types && { types }),
      ...(typeof language === "string" && { language }),
    });
    return { ...periods, trends: profiles.map(shown) };
  }
}

function shown({ entityId, score, expected, window, baseline }: Trend): TrendType {
  const before = { baselineArticles: baseline.articles, baselinePosts: baseline.posts };
  return { entityId, score, expected, ...window, ...before };
}

@Resolver(() => TrendType)
export class TrendEntityResolver {
  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "The profile. Null if it has been removed.",
  })
  entity(
    @Root() trend: TrendType,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["Trend.entity"], trend, info);
  }
}
