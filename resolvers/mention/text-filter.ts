import { Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import { fold } from "../../src/domain/text/fold";
import type { AskedFilter } from "../../src/loaders/page";
import { EntityBy, MENTIONED_BY } from "../entity/entity.lookup";
import { allNamed, anyNamed, anyOf, seenRange, withoutSign, wordGroups } from "../filter";
import { DateTimeScalar, LanguageTagScalar } from "../scalars";

/** What articles and posts alike are filtered by. */
@InputType()
export abstract class TextFilter {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description:
      "Languages it may be written in. `ar` finds `ar` and `ar-EG`, `ar-EG` finds `ar-EG` alone (RFC 4647, " +
      "basic filtering).",
  })
  languages?: readonly string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Came into this graph at this instant or later: `firstSeenAt`. The cheapest order for it is FIRST_SEEN_DESC.",
  })
  firstSeenAfter?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Came into this graph before this instant." })
  firstSeenBefore?: Instant | null;

  @Field(() => [EntityBy], {
    nullable: true,
    description:
      'Profiles, all of which it mentions, e.g. `[{ wikidataId: "Q159" }, { name: "مالي" }]`; at most 100. ' +
      "Nothing mentions a profile that is not known.",
  })
  mentionsAll?: readonly EntityBy[] | null;

  @Field(() => [EntityBy], { nullable: true, description: "Profiles, one of which it mentions at least; at most 100." })
  mentionsAny?: readonly EntityBy[] | null;

  // Their descriptions differ: each class that extends this one declares them.
  abstract text?: string | null;
  abstract platforms?: readonly Platform[] | null;
  abstract hashtags?: readonly string[] | null;
}

/** The part of the filter that does not depend on which of the two it is for. */
export function textFilter(asked: TextFilter): AskedFilter & Required<Pick<AskedFilter, "any" | "anyNamed">> {
  return {
    any: [
      ...anyOf(asked.languages, "filter.languages", facet.language),
      ...anyOf(asked.platforms, "filter.platforms", facet.platform),
      ...anyOf(asked.hashtags, "filter.hashtags", (hashtag) => facet.hashtag(fold(withoutSign(hashtag, "#")))),
    ],
    anyNamed: [
      ...allNamed(asked.mentionsAll, "filter.mentionsAll", MENTIONED_BY),
      ...anyNamed(asked.mentionsAny, "filter.mentionsAny", MENTIONED_BY),
    ],
    words: wordGroups(asked.text),
    ...seenRange(asked.firstSeenAfter, asked.firstSeenBefore),
  };
}
