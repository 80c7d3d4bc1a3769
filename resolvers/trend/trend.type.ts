import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import { DateTimeScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("TrendPeriod", {
  description: "A period of time, with the articles and posts in it that were looked at.",
  simpleResolvers: true,
})
export class TrendPeriodType {
  @Field(() => DateTimeScalar, { description: "The first instant of the period." })
  readonly start!: Instant;

  @Field(() => DateTimeScalar, { description: "The first instant after the period." })
  readonly end!: Instant;

  @Field(() => Int, {
    description: "How many of its articles were looked at: all, or the newest if there are very many.",
  })
  readonly articles!: number;

  @Field(() => Int, { description: "How many of its posts were looked at: all, or the newest if there are very many." })
  readonly posts!: number;
}

@Directive("@shareable")
@ObjectType("Trend", {
  description: "A profile that is mentioned more often in the window than in the baseline.",
  simpleResolvers: true,
})
export class TrendType {
  readonly entityId!: Id<"entity">;

  @Field(() => Float, {
    description:
      "How unlikely it is that nothing has changed: the log-likelihood ratio of the two rates. The same rise counts more " +
      "if it is seen in more texts. From 3.84 on it would come by chance in one of 20 cases, from 10.83 on in one of 1,000.",
  })
  readonly score!: number;

  @Field(() => Float, {
    description: "How many articles and posts of the window would mention it at the rate of the baseline.",
  })
  readonly expected!: number;

  @Field(() => Int, { description: "How many articles of the window mention it." })
  readonly articles!: number;

  @Field(() => Int, { description: "How many posts of the window mention it." })
  readonly posts!: number;

  @Field(() => Int, { description: "How many articles of the baseline mention it." })
  readonly baselineArticles!: number;

  @Field(() => Int, { description: "How many posts of the baseline mention it." })
  readonly baselinePosts!: number;
}

@Directive("@shareable")
@ObjectType("Trends", {
  description: "The profiles that are mentioned more often than before, and the two periods that were compared.",
  simpleResolvers: true,
})
export class TrendsType {
  @Field(() => TrendPeriodType, { description: "The period that was asked for." })
  readonly window!: TrendPeriodType;

  @Field(() => TrendPeriodType, { description: "The period before it, which the window is compared with." })
  readonly baseline!: TrendPeriodType;

  @Field(() => [TrendType], { description: "The profiles, the one with the highest score first, then by id." })
  readonly trends!: readonly TrendType[];
}
