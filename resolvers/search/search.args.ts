import { ArgsType, Field, InputType, Int } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { Platform } from "../../src/domain/addresses/platform";
import type { ClientFilter } from "../../src/loaders/page";
import { SEARCHED_KINDS, type ClientSearch, type SearchedKind } from "../../src/loaders/search-loaders";
import { EntityBy } from "../entity/entity.lookup";
import { anyNamed, timeRange } from "../filter";
import { textFilter } from "../mention/text-filter";
import { DateTimeScalar, LanguageTagScalar } from "../scalars";
import { describedEnum, PlatformEnum } from "../shared-enums";
import { PUBLISHED_BY, SourceBy } from "../source/source.lookup";

export const SearchTypeEnum = describedEnum<SearchedKind>(
  "SearchType",
  "The kinds of items that a search can find, such as articles or profiles.",
  {
    article: "Articles, by the words of their headline, summary and body.",
    post: "Social posts, by the words of their text and of their author's name and handle.",
    entity: "Profiles of people, organisations, places and so on, by their names in all languages.",
    account: "Accounts on social platforms, by name and handle.",
  },
  (kind) => kind.toUpperCase(),
);

export type SearchOrder = "RELEVANCE" | "NEWEST";

export const SearchOrderEnum = describedEnum<SearchOrder>(
  "SearchOrder",
  "Whether what fits the query best or what is newest comes first.",
  {
    RELEVANCE:
      "The highest `score` comes first. Of two with the same score the newer one does, then that with the lower id.",
    NEWEST: "The newest come first: articles and posts by their time of publication, the others by `firstSeenAt`.",
  },
);

@InputType("SearchFilter", {
  description:
    "Conditions for the articles and posts of a search. A text must meet all parts that you give. Of a list it must " +
    "meet at least one value, so an empty list matches nothing. Profiles and accounts meet no condition: with a " +
    "filter only articles and posts are found.",
})
export class SearchFilter {
  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'Languages, e.g. `["ar", "fr"]`: it is written in one of them. `ar` also finds `ar-EG`.',
  })
  languages?: readonly string[] | null;

  @Field(() => [SourceBy], {
    nullable: true,
    description: "Sources, one of which published the article. At most 100. A post has no source.",
  })
  sources?: readonly SourceBy[] | null;

  @Field(() => [PlatformEnum], {
    nullable: true,
    description: "Platforms: the post is on one of them, or the article embeds a post of one.",
  })
  platforms?: readonly Platform[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Hashtags, with or without `#`: it has at least one of them, or a post that it embeds has.",
  })
  hashtags?: readonly string[] | null;

  @Field(() => [EntityBy], { nullable: true, description: "Profiles: it mentions every one of them. At most 100." })
  mentionsAll?: readonly EntityBy[] | null;

  @Field(() => [EntityBy], { nullable: true, description: "Profiles: it mentions at least one of them. At most 100." })
  mentionsAny?: readonly EntityBy[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'It was published at this instant or later, e.g. `"2023-02-07T17:12:00Z"`. Without a time of its own, the time when this graph first saw it counts, as in the order of lists.',
  })
  publishedAfter?: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It was published before this instant: with `"2023-02-07"`, on the day before or earlier.',
  })
  publishedBefore?: Instant | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      "What to look for. All words must occur, in any order: `mali lavrov`. Words in quotation marks of any language " +
      'must stand one after another: `"prime minister"`. A minus leaves out: `mali -sport`. OR joins its two ' +
      "neighbours: `mali OR niger crisis`; brackets join more. A star stands for the rest of a word: `presid*`. " +
      "Letter case, accents, Arabic vowel signs and the forms of a letter do not matter; Arabic words are also found " +
      "behind و, ف, ب, ك, ل and ال. At most 100 words.",
  })
  query!: string;

  @Field(() => [SearchTypeEnum], {
    nullable: true,
    description: "What to look for, e.g. `[ARTICLE, POST]`. Without it, all. An empty list finds nothing.",
  })
  types?: readonly SearchedKind[] | null;

  @Field(() => SearchFilter, {
    nullable: true,
    description: "Keeps only the articles and posts that meet these conditions, and no profiles and accounts.",
  })
  filter?: SearchFilter | null;

  @Field(() => SearchOrderEnum, {
    defaultValue: "RELEVANCE",
    description: "The order of what was found. Without it, the highest score comes first.",
  })
  orderBy!: SearchOrder;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      "Whether a query that names a profile, such as `Lavrov`, also finds the texts that mention it in other " +
      "languages and words: `لافروف`, `Лавров`. With `false`, only the words of the query count.",
  })
  acrossLanguages!: boolean;

  @Field(() => Int, { nullable: true, description: "How many items you want, from 1 to 100. Without it, 20." })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Gives only what comes after this cursor, e.g. the `endCursor` of the page before.",
  })
  after?: string | null;
}

export function clientSearch({ query, types, filter, orderBy, acrossLanguages }: SearchArgs): ClientSearch {
  return {
    query,
    kinds: types ? SEARCHED_KINDS.filter((kind) => types.includes(kind)) : SEARCHED_KINDS,
    ...(filter &&
      Object.values(filter).some((part) => part !== null && part !== undefined) && { filter: toFilter(filter) }),
    order: orderBy,
    isAcross: acrossLanguages,
  };
}

function toFilter(asked: SearchFilter): ClientFilter {
  const shared = textFilter(asked);
  return {
    ...shared,
    anyNamed: [...shared.anyNamed, ...anyNamed(asked.sources, "filter.sources", PUBLISHED_BY)],
    ...timeRange(asked.publishedAfter, asked.publishedBefore),
  };
}
