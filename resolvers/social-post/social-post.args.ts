import { ArgsType, Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import type { Availability } from "../../src/domain/social-post";
import type { AskedFilter, ListRequest, PageRequest } from "../../src/loaders/page";
import { anyNamed, anyOf, timeRange } from "../filter";
import { TextFilter, textFilter } from "../mention/text-filter";
import { PlatformEnum } from "../shared-enums";
import {
  listedBy,
  PublicationOrderEnum,
  TimeOrderEnum,
  type OrderName,
  type PublicationOrder,
  type TimeOrder,
} from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { DateTimeScalar } from "../scalars";
import { SocialAccountBy, WRITTEN_BY } from "./social-account.lookup";
import { AvailabilityEnum } from "./social-post.type";

@InputType("SocialPostFilter", {
  description:
    "What a post must have. All parts that are given must hold; of a list one value at least, so that an " +
    "empty list is met by no post.",
})
export class SocialPostFilter extends TextFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of its text or of its author's name and handle, all of them, however they are written.",
  })
  text?: string | null;

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
      "account that is not known has written nothing.",
  })
  authors?: readonly SocialAccountBy[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Posted at this instant or later." })
  postedAfter?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Posted before this instant." })
  postedBefore?: Instant | null;

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
  const shared = textFilter(asked);
  return {
    ...shared,
    any: [...shared.any, ...anyOf(asked.availabilities, "filter.availabilities", facet.availability)],
    anyNamed: [...shared.anyNamed, ...anyNamed(asked.authors, "filter.authors", WRITTEN_BY)],
    ...timeRange(asked.postedAfter, asked.postedBefore),
  };
}
