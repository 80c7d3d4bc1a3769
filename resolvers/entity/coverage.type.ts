import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { LanguageCount, PeriodCount } from "../../src/domain/coverage/coverage";
import type { Id } from "../../src/domain/ids";
import { DateTimeScalar, LanguageTagScalar } from "../scalars";

@Directive("@shareable")
@ObjectType("PeriodCount", {
  description: "How many articles and posts mention a profile in one day, week or month.",
  simpleResolvers: true,
})
export class PeriodCountType implements PeriodCount {
  @Field(() => DateTimeScalar, {
    description:
      "The first instant of the period, e.g. `2023-02-06T00:00:00.000Z` for a week that begins on that " + "Monday.",
  })
  readonly start!: Instant;

  @Field(() => DateTimeScalar, {
    description: "The first instant after the period, which is the `start` of the next one.",
  })
  readonly end!: Instant;

  @Field(() => Int, {
    description: "How many articles of this period mention the profile. 0 if `subjects` did not ask for articles.",
  })
  readonly articles!: number;

  @Field(() => Int, {
    description: "How many posts of this period mention the profile. 0 if `subjects` did not ask for posts.",
  })
  readonly posts!: number;
}

@Directive("@shareable")
@ObjectType("LanguageCount", {
  description:
    "How many articles and posts are in one language: of those that mention a profile, or of the newest of all.",
  simpleResolvers: true,
})
export class LanguageCountType implements LanguageCount {
  @Field(() => LanguageTagScalar, {
    description: 'The language without region and script, e.g. `"ar"` for `ar-EG` too; `"und"` if it is unknown.',
  })
  readonly language!: string;

  @Field(() => Int, {
    description: "How many articles are in this language. 0 if `subjects` did not ask for articles.",
  })
  readonly articles!: number;

  @Field(() => Int, {
    description: "How many posts are in this language. 0 if `subjects` did not ask for posts.",
  })
  readonly posts!: number;
}

@Directive("@shareable")
@ObjectType("SourceCount", { description: "How many articles of one source mention a profile.", simpleResolvers: true })
export class SourceCountType {
  readonly sourceId!: Id<"source">;

  @Field(() => Int, { description: "How many articles that this source published mention the profile." })
  readonly articles!: number;
}
