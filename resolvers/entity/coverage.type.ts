import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { LanguageCount, PeriodCount } from "../../src/domain/coverage";
import type { Id } from "../../src/domain/ids";
import { DateTimeScalar, LanguageTagScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("PeriodCount", {
  description: "How often a profile is mentioned in a day, week or month.",
  simpleResolvers: true,
})
export class PeriodCountType implements PeriodCount {
  @Field(() => DateTimeScalar, { description: "The period's first instant: 00:00 in UTC of its first day." })
  readonly start!: Instant;

  @Field(() => DateTimeScalar, { description: "The first instant that is no longer in it." })
  readonly end!: Instant;

  @Field(() => Int, { description: "How many articles mention it; 0 where articles were not asked for." })
  readonly articles!: number;

  @Field(() => Int, { description: "How many posts mention it; 0 where posts were not asked for." })
  readonly posts!: number;
}

@Directive("@shareable")
@ObjectType("LanguageCount", { description: "How often a profile is mentioned in a language.", simpleResolvers: true })
export class LanguageCountType implements LanguageCount {
  @Field(() => LanguageTagScalar, {
    description: "The language, without region and script; `und` where it is unknown.",
  })
  readonly language!: string;

  @Field(() => Int, {
    description: "How many articles in it mention the profile; 0 where articles were not asked for.",
  })
  readonly articles!: number;

  @Field(() => Int, { description: "How many posts in it mention the profile; 0 where posts were not asked for." })
  readonly posts!: number;
}

@Directive("@shareable")
@ObjectType("SourceCount", { description: "How often a source mentions a profile.", simpleResolvers: true })
export class SourceCountType {
  readonly sourceId!: Id<"source">;

  @Field(() => Int, { description: "How many of its articles mention the profile." })
  readonly articles!: number;
}
