import { ArgsType, Field, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import { foldedWhole } from "../../src/domain/text/fold";
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
import { PUBLISHED_BY, SourceBy } from "../source/source.lookup";

@InputType("ArticleFilter", {
  description:
    "What an article must have. All parts that are given must hold; of a list one value at least, so that " +
    "an empty list is met by no article.",
})
export class ArticleFilter extends TextFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words that its headline, summary or body has, all of them, however they are written.",
  })
  text?: string | null;

  @Field(() => [SourceBy], {
    nullable: true,
    description:
      'Sources that may have published it, e.g. `[{ name: "Al Jisr" }, { url: "https://harbour.example" ' +
      "}]`. A source that is not known has published nothing.",
  })
  sources?: readonly SourceBy[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Published at this instant or later." })
  publishedAfter?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Published before this instant." })
  publishedBefore?: Instant | null;

  @Field(() => [PlatformEnum], { nullable: true, description: "Platforms, of which it embeds a post." })
  platforms?: readonly Platform[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Hashtags of its own text or of a post that it embeds, with or without the sign, however they are written.",
  })
  hashtags?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Names of authors, whole, however they are written: what `authors` has.",
  })
  authorNames?: readonly string[] | null;
}

@ArgsType()
export class ArticlePageArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: "Only articles that have all of this." })
  filter?: ArticleFilter | null;
}

/** Of the articles of one item. */
@ArgsType()
export class ArticleRelationArgs extends ArticlePageArgs {
  @Field(() => PublicationOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: PublicationOrder;
}

/** Of all articles. */
@ArgsType()
export class ArticleListArgs extends ArticlePageArgs {
  @Field(() => TimeOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: TimeOrder;
}

export function articlePage(args: ArticlePageArgs, order: OrderName): PageRequest {
  return pageRequest(args, order, args.filter ? toFilter(args.filter) : undefined);
}

export function articleList(args: ArticleListArgs): ListRequest {
  return { ...articlePage(args, args.orderBy), by: listedBy(args.orderBy) };
}

function toFilter(asked: ArticleFilter): AskedFilter {
  const shared = textFilter(asked);
  return {
    ...shared,
    any: [...shared.any, ...anyOf(asked.authorNames, "filter.authorNames", (name) => facet.author(foldedWhole(name)))],
    anyNamed: [...shared.anyNamed, ...anyNamed(asked.sources, "filter.sources", PUBLISHED_BY)],
    ...timeRange(asked.publishedAfter, asked.publishedBefore),
  };
}
