import { ArgsType, Field, Int } from "type-graphql";
import type { Period } from "../../src/domain/coverage";
import type { Instant } from "../../src/domain/dates";
import { BadUserInput } from "../../src/domain/errors";
import type { Filter } from "../../src/loaders/page";
import { timeRange } from "../filter";
import { DateTimeScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const PeriodEnum = describedEnum<Period>("Period", "How time is divided, in UTC.", {
  DAY: "Days.",
  WEEK: "Weeks as in ISO 8601, from Monday to Sunday.",
  MONTH: "Months.",
});

/** Upper-case as enum values are. */
export type Subject = "ARTICLE" | "POST";

export const SubjectEnum = describedEnum<Subject>("Subject", "What can mention a profile.", {
  ARTICLE: "An article.",
  POST: "A post.",
});

@ArgsType()
export class CoverageArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Only what was published then or later. What has no date of its own counts at the time it was first seen.",
  })
  from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only what was published before then." })
  to?: Instant | null;
}

@ArgsType()
export class SubjectCoverageArgs extends CoverageArgs {
  @Field(() => [SubjectEnum], {
    defaultValue: ["ARTICLE", "POST"],
    description: "What is counted. Each takes a round trip.",
  })
  subjects!: readonly Subject[];
}

@ArgsType()
export class TimelineArgs extends SubjectCoverageArgs {
  @Field(() => PeriodEnum, { description: "How time is divided." })
  by!: Period;
}

const MOST_SOURCES = 100;

@ArgsType()
export class SourceCoverageArgs extends CoverageArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: "How many sources, those with the most articles before others: 1 to 100.",
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
