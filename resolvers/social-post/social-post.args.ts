import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import type { Availability } from "../../src/domain/social-post";
import { fold } from "../../src/domain/text/fold";
import type { Filter, PageRequest } from "../../src/loaders/page";
import { entityFacets, onlySet, timeRange, withoutSign, wordGroups } from "../filter";
import { PlatformEnum } from "../platform.enum";
import { idOf } from "../relay/global-id";
import { TimeOrderEnum, type OrderName, type TimeOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { DateTimeScalar } from "../scalars/date-time";
import { LanguageTagScalar } from "../scalars/language-tag";
import { AvailabilityEnum } from "./social-post.type";

@InputType("PostFilter", { description: "What a post must have. It must pass every filter that is given." })
export class PostFilter {
  @Field(() => String, { nullable: true, description: "Words that its text has, all of them, however they are written." })
  text?: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: "The language it is written in." })
  language?: string | null;

  @Field(() => PlatformEnum, { nullable: true, description: "The platform." })
  platform?: Platform | null;

  @Field(() => String, { nullable: true, description: "A hashtag, with or without the sign." })
  hashtag?: string | null;

  @Field(() => ID, { nullable: true, description: "The id of the account that wrote it." })
  author?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Posted then or later." })
  postedAfter?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Posted before then." })
  postedBefore?: Instant | null;

  @Field(() => [ID], { nullable: true, description: "Ids of entities, all of which it mentions; at most 100." })
  mentionsAll?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of entities, at least one of which it mentions; at most 100." })
  mentionsAny?: readonly string[] | null;

  @Field(() => AvailabilityEnum, { nullable: true, description: "Whether the platform still shows it." })
  availability?: Availability | null;
}

@ArgsType()
export class PostPageArgs extends PageArgs {
  @Field(() => PostFilter, { nullable: true, description: "Only posts that have all of this." })
  filter?: PostFilter | null;
}

@ArgsType()
export class PostListArgs extends PostPageArgs {
  @Field(() => TimeOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: TimeOrder;
}

export function postPage(args: PostPageArgs, order: OrderName): PageRequest {
  return pageRequest(args, order, args.filter ? toFilter(args.filter) : undefined);
}

function toFilter({ text, language, platform, hashtag, author, postedAfter, postedBefore, mentionsAll, mentionsAny, availability }: PostFilter): Filter {
  const all = onlySet([
    language && facet.language(language),
    platform && facet.platform(platform),
    hashtag && facet.hashtag(fold(withoutSign(hashtag, "#"))),
    author && facet.account(idOf("account", author, "filter.author")),
    availability && facet.availability(availability),
  ]);
  return {
    all: [...all, ...entityFacets(mentionsAll, "filter.mentionsAll")],
    any: mentionsAny ? [entityFacets(mentionsAny, "filter.mentionsAny")] : [],
    words: wordGroups(text),
    ...timeRange(postedAfter, postedBefore),
  };
}
