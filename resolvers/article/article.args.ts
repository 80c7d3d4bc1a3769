import { ArgsType, Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/addresses/platform";
import { foldedWhole } from "../../src/domain/text/folding/fold";
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
import { PUBLISHED_BY, SourceBy } from "../source/source.lookup";

@InputType("ArticleFilter", {
  description:
    "Conditions for articles. An item must meet all parts that you give. Of a list it must meet at least " +
    "one value, so an empty list matches nothing.",
})
export class ArticleFilter extends TextFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the headline, summary or body, e.g. `"mali lavrov"`, in the query language of ' +
      "`search`: `-word` leaves out, quotation marks hold words together, OR joins alternatives. Words are whole: " +
      "`lavr*` finds those that begin so. Letter case, accents and Arabic vowel signs do not matter.",
  })
  text?: string | null;

  @Field(() => [SourceBy], {
    nullable: true,
    description:
      'Sources, one of which published the article, e.g. `[{ name: "Al Jisr" }, { url: ' +
      '"https://harbour.example" }]`. At most 100. A source that the graph does not know matches no ' +
      "article.",
  })
  sources?: readonly SourceBy[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The article was published at this instant or later, e.g. `"2023-02-07T17:12:00Z"`. Without a time of its own, the time when this graph first saw it counts, as in the order of lists.',
  })
  publishedAfter?: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The article was published before this instant: with `"2023-02-07"`, on 6 February 2023 (UTC) or earlier.',
  })
  publishedBefore?: Instant | null;

  @Field(() => [PlatformEnum], {
    nullable: true,
    description: "Platforms: the article embeds a post of at least one of them.",
  })
  platforms?: readonly Platform[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Hashtags, with or without `#`: the article, or a post that it embeds, has at least one of them. " +
      "Letter case, accents and Arabic vowel signs do not matter.",
  })
  hashtags?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Full names as in `authors`, e.g. `["Amina Diallo"]`: the article has at least one of them. Letter ' +
      "case, accents and Arabic vowel signs do not matter.",
  })
  authorNames?: readonly string[] | null;
}

@ArgsType()
export class ArticlePageArgs extends PageArgs {
  @Field(() => ArticleFilter, {
    nullable: true,
    description: "Keeps only the articles that meet these conditions. Without it, all.",
  })
  filter?: ArticleFilter | null;
}

/** For the articles of one item, such as those of a source. */
@ArgsType()
export class ArticleRelationArgs extends ArticlePageArgs {
  @Field(() => PublicationOrderEnum, {
    defaultValue: "NEWEST",
    description: "The order of the articles. Without it, the newest come first.",
  })
  orderBy!: PublicationOrder;
}

/** For the list of all articles. */
@ArgsType()
export class ArticleListArgs extends ArticlePageArgs {
  @Field(() => TimeOrderEnum, {
    defaultValue: "NEWEST",
    description: "The order of the articles. Without it, the newest come first.",
  })
  orderBy!: TimeOrder;
}

export function articlePage(args: ArticlePageArgs, order: OrderName): PageRequest {
  return pageRequest(args, order, args.filter ? toFilter(args.filter) : undefined);
}

export function articleList(args: ArticleListArgs): ListRequest {
  return { by: listedBy(args.orderBy), ...articlePage(args, args.orderBy) };
}

function toFilter(asked: ArticleFilter): ClientFilter {
  const shared = textFilter(asked);
  return {
    ...shared,
    any: [...shared.any, ...anyOf(asked.authorNames, "filter.authorNames", (name) => facet.author(foldedWhole(name)))],
    anyNamed: [...shared.anyNamed, ...anyNamed(asked.sources, "filter.sources", PUBLISHED_BY)],
    ...timeRange(asked.publishedAfter, asked.publishedBefore),
  };
}
