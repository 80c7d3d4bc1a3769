import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { PreciseDate } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import type { Media } from "../../src/domain/media";
import type { Platform } from "../../src/domain/addresses/platform";
import type { Span } from "../../src/domain/rich-text";
import type { Availability, LinkCard, Poll, PostMetrics, PostPlace, SocialPost } from "../../src/domain/social-post";
import { describedEnum, PlatformEnum } from "../shared-enums";
import { MediaType } from "../media/media.type";
import { MentionSubjectInterface } from "../mention/mention.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { DateTimeScalar, UrlScalar } from "../scalars";
import { SpanType } from "../text/text.type";
import { LinkCardType, PollType, PostMetricsType } from "./post-parts.type";

export const AvailabilityEnum = describedEnum<Availability>(
  "Availability",
  "Whether the platform still shows a post, as far as the inputs said.",
  {
    AVAILABLE: "The platform shows the post to everybody.",
    DELETED: "The platform no longer has the post. What this graph stored of it stays.",
    PRIVATE: "The platform shows the post only to some people, such as followers.",
    UNKNOWN: "No input said whether the platform still shows the post.",
  },
);

@Directive("@shareable")
@ObjectType("PostPlace", { description: "The place that a post says it was written from.", simpleResolvers: true })
export class PostPlaceType implements Omit<PostPlace, "entityId"> {
  @Field(() => String, { description: 'The name of the place as the post gives it, e.g. `"Bamako, Mali"`.' })
  readonly name!: string;
}

type Named = "authorId" | "quotedPostId" | "replyToId" | "repostOfId" | "edits" | "mentions";
type Inherited = "url" | "language" | "direction" | "inputs" | "provenance" | "firstSeenAt";
type Own = Omit<SocialPost, "type" | Named | Inherited>;

@Directive('@key(fields: "id")')
@Directive('@key(fields: "platform nativeId")')
@ObjectType("SocialPost", {
  implements: [NodeInterface, RecordedInterface, MentionSubjectInterface],
  description:
    "A post on a social platform, as this graph stored it. Reading it asks nothing of the platform, so a " +
    "post that was deleted there can still be read. In schema.org: SocialMediaPosting.",
  simpleResolvers: true,
})
export class SocialPostType implements Own {
  @Field(() => ID, {
    description:
      "The id of the post in the whole graph. Treat it as opaque: give it back as it is, and read nothing " +
      "from it.",
  })
  readonly id!: Id<"post">;

  @Field(() => PlatformEnum, { description: "The platform that the post was published on, such as X or Telegram." })
  readonly platform!: Platform;

  @Field(() => String, {
    nullable: true,
    description:
      'The id that the platform itself gave the post, e.g. `"1622907593721790464"` on X. Null if it is not ' + "known.",
  })
  readonly nativeId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The words of the post as plain text, never HTML. Null if only the address of the post is known, " +
      "e.g. because an article links to it.",
  })
  readonly text?: string;

  @Field(() => [SpanType], {
    description:
      "The text cut into pieces: plain text, links, hashtags and so on. Joined together they are the whole " +
      "text. Empty if there is no text.",
  })
  readonly spans!: readonly Span[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the post was published. Null if it is not known. `postedAtPrecision` says how exact it is.",
  })
  readonly postedAt?: PreciseDate;

  @Field(() => PostPlaceType, {
    nullable: true,
    description: "The place that the post says it was written from. Null if it names none.",
  })
  readonly place?: PostPlace;

  @Field(() => [String], {
    description: 'The hashtags of the text without `#`, in their order and as written, e.g. `["RussiaMali"]`.',
  })
  readonly hashtags!: readonly string[];

  @Field(() => [String], {
    description: 'The handles of accounts that the text names, without `@`, in their order, e.g. `["mfa_russia"]`.',
  })
  readonly handles!: readonly string[];

  @Field(() => [UrlScalar], { description: "The addresses of the links in the text, in their order." })
  readonly links!: readonly string[];

  @Field(() => [MediaType], { description: "The pictures, videos and other attachments of the post." })
  readonly media!: readonly Media[];

  @Field(() => PostMetricsType, {
    nullable: true,
    description: "Likes, reposts and other numbers, with the time when they were read. Null if no input gave any.",
  })
  readonly metrics?: PostMetrics;

  @Field(() => AvailabilityEnum, { description: "Whether the platform still shows the post." })
  readonly availability!: Availability;

  @Field(() => PollType, {
    nullable: true,
    description: "The choices that the post asks about. Null if it is no poll. In ActivityStreams: Question.",
  })
  readonly poll?: Poll;

  @Field(() => LinkCardType, {
    nullable: true,
    description: "What the post shows of a web page that it links to. Null if it shows none.",
  })
  readonly linkCard?: LinkCard;

  @Field(() => String, {
    nullable: true,
    description:
      "The words that stand before the text and hide it until the reader asks for it, as plain text. Null if there " +
      "are none. In ActivityStreams: summary.",
  })
  readonly contentWarning?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the post is marked as not for everybody's eyes, such as for its pictures. Null if no input said so.",
  })
  readonly isSensitive?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When its author last changed it. Null if it is not known. `modifiedAtPrecision` says how exact it is.",
  })
  readonly modifiedAt?: PreciseDate;
}

export const PostConnection = connectionType("SocialPost", () => SocialPostType);
