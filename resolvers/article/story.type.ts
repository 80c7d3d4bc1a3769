import { Field, Float, ObjectType } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { Id } from "../../src/domain/ids";
import type { StoryReason } from "../../src/domain/coverage/story";
import { PageInfoType } from "../relay/relay.type";
import { describedEnum } from "../shared-enums";
import { ArticleType } from "./article.type";

export const StoryReasonEnum = describedEnum<StoryReason>("StoryReason", "Why two articles belong to one story.", {
  NEAR_DUPLICATE: "Both have the same text, with some changes: e.g. two papers print one agency's report.",
  FOLLOW_UP:
    "Both are about the same profiles within three days. In one language they also share other words, in two a number or " +
    "very many profiles: e.g. a report, its translation, and what came of it the next day.",
});

@ObjectType("StoryEdge", {
  description: "Another article of the same story, and why it belongs to it.",
  simpleResolvers: true,
})
export class StoryEdgeType {
  readonly sharedProfiles!: readonly Id<"entity">[];

  @Field(() => String, {
    description: "Marks the place of this item in the list. Pass it to `after` or `before` to get the page next to it.",
  })
  readonly cursor!: string;

  @Field(() => ArticleType, { description: "The other article, with all its fields." })
  readonly node!: Article;

  @Field(() => StoryReasonEnum, { description: "Why it belongs to the story." })
  readonly reason!: StoryReason;

  @Field(() => Float, {
    description:
      "How sure that is, from 0 to 1. For NEAR_DUPLICATE it is the `similarity`; for FOLLOW_UP the mean of how much the " +
      "profiles and the other words of the two are the same; across languages half of the first.",
  })
  readonly score!: number;

  @Field(() => Float, {
    description:
      "How much of the shorter text stands in the other one, in runs of three words: 1 is all of it. From 0.4 on it is a " +
      "NEAR_DUPLICATE.",
  })
  readonly similarity!: number;
}

@ObjectType("StoryConnection", {
  description: "One page of the other articles of a story.",
  simpleResolvers: true,
})
export class StoryConnectionType {
  @Field(() => [StoryEdgeType], { description: "The articles of this page, each with the reason and its cursor." })
  edges!: StoryEdgeType[];

  @Field(() => [ArticleType], { description: "The articles of this page alone, if you need no reasons." })
  nodes!: Article[];

  @Field(() => PageInfoType, {
    description: "Whether there are pages before and after this one, and the cursors to reach them.",
  })
  pageInfo!: PageInfoType;
}
