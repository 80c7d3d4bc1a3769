import { Directive, Field, Float, ObjectType } from "type-graphql";
import type { Instant, PreciseDate } from "../../src/domain/dates";
import type { Image } from "../../src/domain/media";
import type { LinkCard, Poll, PollOption, PostMetrics } from "../../src/domain/social-post";
import { ImageType } from "../media/media.type";
import { DateTimeScalar, UrlScalar } from "../scalars";
import { SpannedTextInterface } from "../text/text.type";

@Directive("@shareable")
@ObjectType("PostMetrics", {
  description: "Numbers that the platform gave for a post at one moment, such as its likes.",
  simpleResolvers: true,
})
export class PostMetricsType implements PostMetrics {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When the numbers were read from the platform. Null if nobody said, for example in a page that was copied as text.",
  })
  readonly readAt?: Instant;

  // A post can have more views than a GraphQL Int can hold (2,147,483,647).
  @Field(() => Float, {
    nullable: true,
    description: "How many times the post was liked. Null if the platform gave no number.",
  })
  readonly likes?: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many times the post was passed on (reposted, shared, boosted). Null if the platform gave no " + "number.",
  })
  readonly reposts?: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many answers the post has on the platform. Null if the platform gave no number.",
  })
  readonly replies?: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many posts quote it on the platform. Null if the platform gave no number.",
  })
  readonly quotes?: number;

  @Field(() => Float, {
    nullable: true,
    description: "How often the post was seen. Null if the platform gave no number.",
  })
  readonly views?: number;
}

@Directive("@shareable")
@ObjectType("PollOption", {
  description: "One thing that readers of a poll may choose, and how many did.",
  simpleResolvers: true,
})
class PollOptionType implements PollOption {
  @Field(() => String, { description: "The words of the choice, as plain text." })
  readonly text!: string;

  @Field(() => Float, {
    nullable: true,
    description: "How many have chosen it. Null if the platform gave no number.",
  })
  readonly votes?: number;
}

@Directive("@shareable")
@ObjectType("Poll", {
  description: "A question with choices. The text of the post asks it. In ActivityStreams: Question.",
  simpleResolvers: true,
})
export class PollType implements Poll {
  @Field(() => [PollOptionType], { description: "The choices in the order of the post." })
  readonly options!: readonly PollOption[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether one may choose several. Null if it is not known.",
  })
  readonly isMultiple?: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the poll ends or ended. Null if it is not known." })
  readonly endsAt?: PreciseDate;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many people have voted: fewer than there are votes, if one may choose several. Null if the platform gave no " +
      "number.",
  })
  readonly voters?: number;
}

@Directive("@shareable")
@ObjectType("LinkCard", {
  description: "What a post shows of a web page that it links to. In ActivityStreams: preview.",
  simpleResolvers: true,
})
export class LinkCardType implements LinkCard {
  @Field(() => UrlScalar, { description: "The address of the web page." })
  readonly url!: string;

  @Field(() => String, { nullable: true, description: "The title of the web page. Null if the post shows none." })
  readonly title?: string;

  @Field(() => String, {
    nullable: true,
    description: "The words that the post shows of the web page, as plain text. Null if it shows none.",
  })
  readonly description?: string;

  @Field(() => ImageType, { nullable: true, description: "The picture of the card. Null if the post shows none." })
  readonly image?: Image;
}

@Directive("@shareable")
@ObjectType("PostEdit", {
  implements: SpannedTextInterface,
  description: "An earlier version of a post's text.",
  simpleResolvers: true,
})
export class PostEditType extends SpannedTextInterface {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when the text stood so. Null if it is not known.",
  })
  readonly writtenAt?: PreciseDate;
}
