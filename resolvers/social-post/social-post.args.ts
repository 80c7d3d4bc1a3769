import { ArgsType, Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import type { Availability } from "../../src/domain/social-post";
import { fold } from "../../src/domain/text/fold";
import type { AskedFilter, ListRequest, PageRequest } from "../../src/loaders/page";
import { EntityBy, MENTIONED_BY } from "../entity/entity.lookup";
import { allNamed, anyNamed, anyOf, seenRange, timeRange, withoutSign, wordGroups } from "../filter";
import { PlatformEnum } from "../platform.enum";
import {
  listedBy,
  PublicationOrderEnum,
  TimeOrderEnum,
  type OrderName,
  type PublicationOrder,
  type TimeOrder,
} from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { DateTimeScalar } from "../scalars/date-time";
import { LanguageTagScalar } from "../scalars/language-tag";
import { SocialAccountBy, WRITTEN_BY } from "./social-account.lookup";
import { AvailabilityEnum } from "./social-post.type";

@InputType("SocialPostFilter", {
  description:
    "What a post must have. All parts that are given must hold; of a list one value at least, so that an " +
    "empty list is met by no post.",
})
export class SocialPostFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of its text or of its author's name and handle, all of them, however they are written.",
  })
  text?: string | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description:
      "Languages it may be written in. `ar` finds `ar` and `ar-EG`, `ar-EG` finds `ar-EG` alone (RFC 4647, " +
      "basic filtering).",
  })
  languages?: readonly string[] | null;

  @Field(() => [PlatformEnum], { nullable: true, description: "Platforms it may live on." })
  platforms?: readonly Platform[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Hashtags, with or without the sign, however they are written.",
  })
  hashtags?: readonly string[] | null;

  @Field(() => [SocialAccountBy], {
    nullable: true,
    description:
      'Accounts that may have written it, e.g. `[{ handle: { platform: X, handle: "mfa_russia" } }]`. An ' +
      'account that is not known has written nothing.',
  })
  authors?: readonly SocialAccountBy[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Posted at this instant or later." })
  postedAfter?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Posted before this instant." })
  postedBefore?: Instant | null;

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
      'No post mentions a profile that is not known.',
  })
  mentionsAll?: readonly EntityBy[] | null;

  @Field(() => [EntityBy], { nullable: true, description: "Profiles, one of which it mentions at least; at most 100." })
  mentionsAny?: readonly EntityBy[] | null;

  @Field(() => [AvailabilityEnum], { nullable: true, description: "Whether the platform still shows it." })
  availabilities?: readonly Availability[] | null;
}

@ArgsType()
export class PostPageArgs extends PageArgs {
  @Field(() => SocialPostFilter, { nullable: true, description: "Only posts that have all of this." })
  filter?: SocialPostFilter | null;
}

/** Of the posts of one item. */
@ArgsType()
export class PostRelationArgs extends PostPageArgs {
  @Field(() => PublicationOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: PublicationOrder;
}

/** Of all posts. */
@ArgsType()
export class PostListArgs extends PostPageArgs {
  @Field(() => TimeOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: TimeOrder;
}

export function postPage(args: PostPageArgs, order: OrderName): PageRequest {
  return pageRequest(args, order, args.filter ? toFilter(args.filter) : undefined);
}

export function postList(args: PostListArgs): ListRequest {
  return { ...postPage(args, args.orderBy), by: listedBy(args.orderBy) };
}

function toFilter(asked: SocialPostFilter): AskedFilter {
  return {
    any: [
      ...anyOf(asked.languages, "filter.languages", facet.language),
      ...anyOf(asked.platforms, "filter.platforms", facet.platform),
      ...anyOf(asked.hashtags, "filter.hashtags", (hashtag) => facet.hashtag(fold(withoutSign(hashtag, "#")))),
      ...anyOf(asked.availabilities, "filter.availabilities", facet.availability),
    ],
    anyNamed: [
      ...anyNamed(asked.authors, "filter.authors", WRITTEN_BY),
      ...allNamed(asked.mentionsAll, "filter.mentionsAll", MENTIONED_BY),
      ...anyNamed(asked.mentionsAny, "filter.mentionsAny", MENTIONED_BY),
    ],
    words: wordGroups(asked.text),
    ...timeRange(asked.postedAfter, asked.postedBefore),
    ...seenRange(asked.firstSeenAfter, asked.firstSeenBefore),
  };
}
