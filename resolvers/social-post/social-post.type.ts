import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import type { Instant, PreciseDate } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import type { Media } from "../../src/domain/media";
import type { Platform } from "../../src/domain/platform";
import type { Span } from "../../src/domain/rich-text";
import type { Availability, PostMetrics, PostPlace, SocialPost } from "../../src/domain/social-post";
import { describedEnum, PlatformEnum } from "../shared-enums";
import { MediaType } from "../media/media.type";
import { MentionSubjectInterface } from "../mention/mention.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { DateTimeScalar, UrlScalar } from "../scalars";
import { SpanType } from "../text/text.type";

export const AvailabilityEnum = describedEnum<Availability>(
  "Availability",
  "Whether the platform still shows the post, as far as the inputs told.",
  {
    AVAILABLE: "It is shown.",
    DELETED: "It was deleted. What was stored stays.",
    PRIVATE: "It is shown to some only.",
    UNKNOWN: "Nothing was said.",
  },
);

@Directive("@shareable")
@ObjectType("PostMetrics", {
  description: "Counts as the platform gave them at `readAt`; null where it gave none.",
  simpleResolvers: true,
})
export class PostMetricsType implements PostMetrics {
  @Field(() => DateTimeScalar, { description: "When they were read." })
  readonly readAt!: Instant;

  // Views of a post pass what a GraphQL Int holds.
  @Field(() => Float, { nullable: true, description: "How many liked it." })
  readonly likes?: number;

  @Field(() => Float, { nullable: true, description: "How many passed it on." })
  readonly reposts?: number;

  @Field(() => Float, { nullable: true, description: "How many answered it." })
  readonly replies?: number;

  @Field(() => Float, { nullable: true, description: "How many quoted it." })
  readonly quotes?: number;

  @Field(() => Float, { nullable: true, description: "How often it was seen." })
  readonly views?: number;
}

@Directive("@shareable")
@ObjectType("PostPlace", { description: "Where a post says it was written from.", simpleResolvers: true })
export class PostPlaceType implements Omit<PostPlace, "entityId"> {
  @Field(() => String, { description: "The place in the post's words." })
  readonly name!: string;
}

type Named = "authorId" | "quotedPostId" | "replyToId" | "mentions";
type Inherited = "url" | "language" | "direction" | "inputs" | "provenance" | "firstSeenAt";
type Own = Omit<SocialPost, "type" | Named | Inherited>;

@Directive('@key(fields: "id")')
@Directive('@key(fields: "platform nativeId")')
@ObjectType("SocialPost", {
  implements: [NodeInterface, RecordedInterface, MentionSubjectInterface],
  description:
    "A post on a social platform: schema.org SocialMediaPosting. It is read from the store and never from " +
    "the platform, which it survives.",
  simpleResolvers: true,
})
export class SocialPostType implements Own {
  @Field(() => ID, { description: "Global and opaque." })
  readonly id!: Id<"post">;

  @Field(() => PlatformEnum, { description: "Where it was posted." })
  readonly platform!: Platform;

  @Field(() => String, { nullable: true, description: "The platform's own id." })
  readonly nativeId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The plain text, never HTML. Null where no input gave it: of a post that is only known by its address, " +
      "because an article links to it or another post quotes it.",
  })
  readonly text?: string;

  @Field(() => [SpanType], { description: "The text's partition into spans; none where there is no text." })
  readonly spans!: readonly Span[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was posted." })
  readonly postedAt?: PreciseDate;

  @Field(() => PostPlaceType, { nullable: true, description: "Where it says it was written from." })
  readonly place?: PostPlace;

  @Field(() => [String], { description: "Without the sign, in the order of the text, as written." })
  readonly hashtags!: readonly string[];

  @Field(() => [String], { description: "The handles in the text, without the sign." })
  readonly handles!: readonly string[];

  @Field(() => [UrlScalar], { description: "The links in the text." })
  readonly links!: readonly string[];

  @Field(() => [MediaType], { description: "Pictures, videos and the like." })
  readonly media!: readonly Media[];

  @Field(() => PostMetricsType, { nullable: true, description: "Counts, with the time they were read." })
  readonly metrics?: PostMetrics;

  @Field(() => AvailabilityEnum, { description: "Whether the platform still shows it." })
  readonly availability!: Availability;
}

export const PostConnection = connectionType("SocialPost", () => SocialPostType);
