import { ArgsType, Field, Int } from "type-graphql";
import type { Period } from "../../src/domain/coverage/coverage";
import type { Instant } from "../../src/domain/dates";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { Filter } from "../../src/loaders/page";
import { timeRange } from "../filter";
import { DateTimeScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const PeriodEnum = describedEnum<Period>(
  "Period",
  "The length of the periods that time is divided into. They begin at 00:00 UTC.",
  {
    DAY: "One day, from 00:00 to 24:00 UTC.",
    WEEK: "One week from Monday to Sunday, as in ISO 8601.",
    MONTH: "One month of the calendar, e.g. all of February 2023.",
  },
);

/** In capitals, as all enum values are. */
export type Subject = "ARTICLE" | "POST";

export const SubjectEnum = describedEnum<Subject>("Subject", "What is counted: the kinds of items that are texts.", {
  ARTICLE: "Count articles, without the posts in them.",
  POST: "Count social posts, wherever they stand.",
});

@ArgsType()
export class CoverageArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Count only what was published at this instant or later. An item without a date of its own has the " +
      "time it was first seen.",
  })
  from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Count only what was published before this instant." })
  to?: Instant | null;
}

@ArgsType()
export class SubjectCoverageArgs extends CoverageArgs {
  @Field(() => [SubjectEnum], {
    defaultValue: ["ARTICLE", "POST"],
    description: "What to count: articles, posts or both. Each costs one round trip.",
  })
  subjects!: readonly Subject[];
}

@ArgsType()
export class TimelineArgs extends SubjectCoverageArgs {
  @Field(() => PeriodEnum, { description: "The length of each period: a day, a week or a month." })
  by!: Period;
}

const MOST_SOURCES = 100;

@ArgsType()
export class SourceCoverageArgs extends CoverageArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: "How many sources you want, from 1 to 100. Those with the most articles come first.",
  })
  first!: number;
}

export function coverageFilter({ from, to }: CoverageArgs): Filter {
  return timeRange(from, to);
}

export function sourceLimit({ first }: SourceCoverageArgs): number {
  if (first >= 1 && first <= MOST_SOURCES) return first;
  throw new BadUserInput("first", `first must be from 1 to ${MOST_SOURCES}; got ${first}.`);
}
