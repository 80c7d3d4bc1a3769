import { Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/addresses/platform";
import { fold } from "../../src/domain/text/folding/fold";
import type { ClientFilter } from "../../src/loaders/page";
import { EntityBy, MENTIONED_BY } from "../entity/entity.lookup";
import { allNamed, anyNamed, anyOf, seenRange, withoutSign, textAsked } from "../filter";
import { DateTimeScalar, LanguageTagScalar } from "../scalars";

/** The filter conditions that articles and posts share. */
@InputType()
export abstract class TextFilter {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description:
      'Languages, e.g. `["ar", "fr"]`: it is written in one of them. `ar` also finds `ar-EG`; `ar-EG` ' +
      "finds only `ar-EG` (basic filtering of RFC 4647).",
  })
  languages?: readonly string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "It was first seen by this graph at this instant or later (`firstSeenAt`). This is fastest with " +
      "`orderBy: FIRST_SEEN_DESC`.",
  })
  firstSeenAfter?: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "It was first seen by this graph before this instant (`firstSeenAt`).",
  })
  firstSeenBefore?: Instant | null;

  @Field(() => [EntityBy], {
    nullable: true,
    description:
      'Profiles: it mentions every one of them, e.g. `[{ wikidataId: "Q159" }, { name: "مالي" }]`. At most ' +
      "100. A profile that the graph does not know is mentioned nowhere.",
  })
  mentionsAll?: readonly EntityBy[] | null;

  @Field(() => [EntityBy], { nullable: true, description: "Profiles: it mentions at least one of them. At most 100." })
  mentionsAny?: readonly EntityBy[] | null;

  // Their descriptions differ: each class that extends this one declares them.
  abstract text?: string | null;
  abstract platforms?: readonly Platform[] | null;
  abstract hashtags?: readonly string[] | null;
}

/** The part of the filter that is the same for articles and posts. */
export function textFilter(asked: TextFilter): ClientFilter & Required<Pick<ClientFilter, "any" | "anyNamed">> {
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
    ...textAsked(asked.text),
    ...seenRange(asked.firstSeenAfter, asked.firstSeenBefore),
  };
}
