import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { Hit, Highlight, HighlightField, SearchedKind } from "../../src/loaders/search-loaders";
import { NodeInterface, PageInfoType } from "../relay/relay.type";
import { LanguageTagScalar } from "../scalars";
import { describedEnum } from "../shared-enums";
import { SearchTypeEnum } from "./search.args";

export const HighlightFieldEnum = describedEnum<HighlightField>(
  "HighlightField",
  "The string of an item that has what was looked for.",
  {
    HEADLINE: "The string `Article.headline`: the title of an article.",
    SUMMARY: "The string `Article.summary`, above the body of an article.",
    BODY: "A block of an article's body; `blockId` says which.",
    CAPTION: "The caption of a picture, video, recording or table in an article's body; `blockId` says which.",
    CONTENT_WARNING: "The string `SocialPost.contentWarning`: the words that hide a post.",
    POST_TEXT: "The string `SocialPost.text`: what the post says.",
    POLL: "The choices of the poll of a post, joined by line feeds.",
    NAME: "A name or alias of a profile, or the string `SocialAccount.displayName`.",
    HANDLE: "The string `SocialAccount.handle`, which stands behind the `@`.",
  },
);

@Directive("@shareable")
@ObjectType("HighlightRange", { description: "One place in the text of a highlight.", simpleResolvers: true })
export class HighlightRangeType {
  readonly text!: string;
  readonly startUnit!: number;
  readonly endUnit!: number;
}

@Directive("@shareable")
@ObjectType("SearchHighlight", {
  description: "Where one string of an item has what was looked for, with some of the words around it.",
  simpleResolvers: true,
})
export class SearchHighlightType implements Pick<Highlight, "field" | "text"> {
  readonly offset!: number;
  readonly codePointOffset!: number;
  readonly ranges!: Highlight["ranges"];

  @Field(() => HighlightFieldEnum, { description: "Which string of the item it is: its headline, its body and so on." })
  readonly field!: HighlightField;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the block of the article's body (`BodyBlock.id`). Null unless `field` is BODY or CAPTION.",
  })
  readonly blockId?: string;

  @Field(() => String, { description: "The string, or a part of it if it is longer than 240 characters." })
  readonly text!: string;
}

@ObjectType("SearchEdge", { description: "One item that a search has found.", simpleResolvers: true })
export class SearchEdgeType {
  readonly hit!: Hit;

  @Field(() => String, { description: "Marks the place of this item. Pass it to `after` to get what comes next." })
  readonly cursor!: string;

  @Field(() => NodeInterface, { description: "The item itself: an article, a post, a profile or an account." })
  readonly node!: NodeInterface;

  @Field(() => Float, {
    description:
      "How well the item fits the query, to one decimal: BM25, in which the headline of an article counts four times. " +
      "A profile or account gets the more, the more of its name the query names. Compare scores of one answer only.",
  })
  readonly score!: number;

  @Field(() => Boolean, {
    description:
      "True if the text does not have the words of the query, and was found because it mentions the profiles that " +
      "the query names (`namedProfiles`).",
  })
  readonly isByProfile!: boolean;
}

@Directive("@shareable")
@ObjectType("SearchTypeCount", { description: "How many items of one type were found.", simpleResolvers: true })
export class SearchTypeCountType {
  @Field(() => SearchTypeEnum, { description: "What is counted: articles, posts, profiles or accounts." })
  readonly type!: SearchedKind;

  @Field(() => Int, { description: "How many of them were found." })
  readonly count!: number;
}

@Directive("@shareable")
@ObjectType("SearchLanguageCount", { description: "How many texts in one language were found.", simpleResolvers: true })
export class SearchLanguageCountType {
  @Field(() => LanguageTagScalar, {
    description: 'The language without region and script, e.g. `"ar"` for `ar-EG` too; `"und"` if it is unknown.',
  })
  readonly language!: string;

  @Field(() => Int, { description: "How many articles and posts in it were found." })
  readonly count!: number;
}

@Directive("@shareable")
@ObjectType("SearchMonthCount", { description: "How many texts of one month were found.", simpleResolvers: true })
export class SearchMonthCountType {
  @Field(() => String, { description: "Year and month (UTC), e.g. `2023-02`." })
  readonly month!: string;

  @Field(() => Int, { description: "How many articles and posts of this month were found." })
  readonly count!: number;
}

@Directive("@shareable")
@ObjectType("SearchSourceCount", { description: "How many articles of one source were found.", simpleResolvers: true })
export class SearchSourceCountType {
  readonly sourceId!: Id<"source">;

  @Field(() => Int, { description: "How many of its articles were found." })
  readonly count!: number;
}

@Directive("@shareable")
@ObjectType("SearchProfileCount", {
  description: "How many texts that mention one profile were found.",
  simpleResolvers: true,
})
export class SearchProfileCountType {
  readonly entityId!: Id<"entity">;

  @Field(() => Int, { description: "How many of the articles and posts that were found mention it." })
  readonly count!: number;
}

@Directive("@shareable")
@ObjectType("SearchFacets", {
  description:
    "How many of all items that were found, on all pages, have a value. Each field is counted only if you select it. " +
    "The value that most have comes first.",
  simpleResolvers: true,
})
export class SearchFacetsType {
  readonly hits!: readonly Hit[];
}

@ObjectType("SearchConnection", {
  description: "One page of what a search has found, in one list.",
  simpleResolvers: true,
})
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: "The items of this page, each with its score and cursor." })
  edges!: readonly SearchEdgeType[];

  @Field(() => [NodeInterface], { description: "The items of this page alone, if you need no scores and cursors." })
  nodes!: readonly NodeInterface[];

  @Field(() => PageInfoType, { description: "Whether there are pages before and after this one, and their cursors." })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: "How many items were found, on all pages together." })
  totalCount!: number;

  @Field(() => Boolean, {
    description:
      "False if more texts have the words than are ranked: of articles and of posts, the newest 1000 each. Then " +
      "`filter.publishedBefore` finds the older ones. Of profiles and accounts, the first 200 by name are ranked.",
  })
  isComplete!: boolean;

  @Field(() => SearchFacetsType, { description: "How many of the items that were found have which values." })
  facets!: SearchFacetsType;
}
