import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import { facet } from "../../src/domain/facets";
import type { Platform } from "../../src/domain/platform";
import { fold, foldedWhole } from "../../src/domain/text/fold";
import type { Filter, PageRequest } from "../../src/loaders/page";
import { entityFacets, onlySet, timeRange, wordGroups, withoutSign } from "../filter";
import { PlatformEnum } from "../platform.enum";
import { idOf } from "../relay/global-id";
import { TimeOrderEnum, type OrderName, type TimeOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { DateTimeScalar } from "../scalars/date-time";
import { LanguageTagScalar } from "../scalars/language-tag";

@InputType("ArticleFilter", { description: "What an article must have. It must pass every filter that is given." })
export class ArticleFilter {
  @Field(() => String, { nullable: true, description: "Words that its headline, summary or body has, all of them, however they are written." })
  text?: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: "The language it is written in." })
  language?: string | null;

  @Field(() => ID, { nullable: true, description: "The id of its source." })
  source?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Published then or later." })
  publishedAfter?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Published before then." })
  publishedBefore?: Instant | null;

  @Field(() => [ID], { nullable: true, description: "Ids of entities, all of which it mentions; at most 100." })
  mentionsAll?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of entities, at least one of which it mentions; at most 100." })
  mentionsAny?: readonly string[] | null;

  @Field(() => PlatformEnum, { nullable: true, description: "The platform of a post that it embeds." })
  platform?: Platform | null;

  @Field(() => String, { nullable: true, description: "A hashtag of a post that it embeds, with or without the sign." })
  hashtag?: string | null;

  @Field(() => String, { nullable: true, description: "The name of an author." })
  author?: string | null;
}

@ArgsType()
export class ArticlePageArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: "Only articles that have all of this." })
  filter?: ArticleFilter | null;
}

@ArgsType()
export class ArticleListArgs extends ArticlePageArgs {
  @Field(() => TimeOrderEnum, { defaultValue: "NEWEST", description: "What comes first." })
  orderBy!: TimeOrder;
}

export function articlePage(args: ArticlePageArgs, order: OrderName): PageRequest {
  return pageRequest(args, order, args.filter ? toFilter(args.filter) : undefined);
}

function toFilter({ text, language, source, publishedAfter, publishedBefore, mentionsAll, mentionsAny, platform, hashtag, author }: ArticleFilter): Filter {
  const all = onlySet([
    language && facet.language(language),
    source && facet.source(idOf("source", source, "filter.source")),
    platform && facet.platform(platform),
    hashtag && facet.hashtag(fold(withoutSign(hashtag, "#"))),
    author && facet.author(foldedWhole(author)),
  ]);
  return {
    all: [...all, ...entityFacets(mentionsAll, "filter.mentionsAll")],
    any: mentionsAny ? [entityFacets(mentionsAny, "filter.mentionsAny")] : [],
    words: wordGroups(text),
    ...timeRange(publishedAfter, publishedBefore),
  };
}
