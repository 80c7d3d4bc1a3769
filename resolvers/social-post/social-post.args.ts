import { ArgsType, Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/addresses/platform";
import type { Availability } from "../../src/domain/social-post";
import type { ClientFilter, ListRequest, PageRequest } from "../../src/loaders/page";
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
    "Conditions for posts. An item must meet all parts that you give. Of a list it must meet at least " +
    "one value, so an empty list matches nothing.",
})
export class SocialPostFilter extends TextFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in its text, or in the name or handle of its author, e.g. `"mali visit"`, in the ' +
      "query language of `search`. Words are whole: `vis*` finds those that begin so. Letter case, accents and Arabic vowel signs do not matter.",
  })
  text?: string | null;

  @Field(() => [PlatformEnum], {
    nullable: true,
    description: "Platforms, e.g. `[X, TELEGRAM]`: the post is on one of them.",
  })
  platforms?: readonly Platform[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Hashtags, with or without `#`: the post has at least one of them. Letter case, accents and Arabic " +
      "vowel signs do not matter.",
  })
  hashtags?: readonly string[] | null;

  @Field(() => [SocialAccountBy], {
    nullable: true,
    description:
      'Accounts, one of which wrote the post, e.g. `[{ handle: { platform: X, handle: "mfa_russia" } }]`. ' +
      "At most 100. An account that the graph does not know matches no post.",
  })
  authors?: readonly SocialAccountBy[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The post was published at this instant or later, e.g. `"2023-02-07T17:12:00Z"`. Without a time of its own, the time when this graph first saw it counts, as in the order of lists.',
  })
  postedAfter?: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The post was published before this instant: with `"2023-02-07"`, on 6 February 2023 (UTC) or earlier.',
  })
  postedBefore?: Instant | null;

  @Field(() => [AvailabilityEnum], {
    nullable: true,
    description: "States, e.g. `[DELETED]`: the post is in one of them on its platform.",
  })
  availabilities?: readonly Availability[] | null;
}

@ArgsType()
export class PostPageArgs extends PageArgs {
  @Field(() => SocialPostFilter, {
    nullable: true,
    description: "Keeps only the posts that meet these conditions. Without it, all.",
  })
  filter?: SocialPostFilter | null;
}

/** For the posts of one item, such as those that an account wrote. */
@ArgsType()
export class PostRelationArgs extends PostPageArgs {
  @Field(() => PublicationOrderEnum, {
    defaultValue: "NEWEST",
    description: "The order of the posts. Without it, the newest come first.",
  })
  orderBy!: PublicationOrder;
}

/** For the list of all posts. */
@ArgsType()
export class PostListArgs extends PostPageArgs {
  @Field(() => TimeOrderEnum, {
    defaultValue: "NEWEST",
    description: "The order of the posts. Without it, the newest come first.",
  })
  orderBy!: TimeOrder;
}

export function postPage(args: PostPageArgs, order: OrderName): PageRequest {
  return pageRequest(args, order, args.filter ? toFilter(args.filter) : undefined);
}

export function postList(args: PostListArgs): ListRequest {
  return { ...postPage(args, args.orderBy), by: listedBy(args.orderBy) };
}

function toFilter(asked: SocialPostFilter): ClientFilter {
  const shared = textFilter(asked);
  return {
    ...shared,
    any: [...shared.any, ...anyOf(asked.availabilities, "filter.availabilities", facet.availability)],
    anyNamed: [...shared.anyNamed, ...anyNamed(asked.authors, "filter.authors", WRITTEN_BY)],
    ...timeRange(asked.postedAfter, asked.postedBefore),
  };
}
