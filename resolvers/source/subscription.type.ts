import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { SourceSubscription, SubscriptionKind } from "../../src/domain/source-subscription";
import type { PulledSource, PullOutcome as Outcome, SubscribedSource } from "../../src/ingest/writing/writer";
import { DateTimeScalar, UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const SubscriptionKindEnum = describedEnum<SubscriptionKind>(
  "SubscriptionKind",
  "What is read at an address: a feed, a sitemap or a web page.",
  {
    FEED: "A feed, such as RSS, or another document with items.",
    SITEMAP: "A sitemap, or an index of sitemaps.",
    PAGE: "A web page that names no feed.",
  },
);

@Directive("@shareable")
@ObjectType("SourceSubscription", {
  description: "An address that is read again and again, and how its last reading went.",
  simpleResolvers: true,
})
export class SourceSubscriptionType implements Pick<SourceSubscription, "kind" | "title" | "addedAt" | "nextPullAt"> {
  @Field(() => SubscriptionKindEnum, { description: "Whether it is a feed, a sitemap or a web page." })
  readonly kind!: SubscriptionKind;

  @Field(() => String, { nullable: true, description: "What the feed calls itself. Null if it is not known." })
  readonly title?: string;

  @Field(() => DateTimeScalar, { description: "When somebody subscribed to it." })
  readonly addedAt!: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "It is not read again before this time. Null if it never is, since the server said that it is gone.",
  })
  readonly nextPullAt?: Instant;
}

export type SubscribeOutcome = Uppercase<SubscribedSource["outcome"]>;

export const SubscribeOutcomeEnum = describedEnum<SubscribeOutcome>(
  "SubscribeOutcome",
  "What subscribing to an address did.",
  {
    ADDED: "The subscription was not there before.",
    CHANGED: "The subscription was there, and reads full texts now, or no longer.",
    UNCHANGED: "The subscription was there already, as it was asked for.",
  },
);

@ObjectType("AddedSource", { description: "What subscribing to an address did.", simpleResolvers: true })
export class AddedSourceType implements Pick<SubscribedSource, "subscription" | "others"> {
  @Field(() => SourceSubscriptionType, { description: "The address that is read from now on, and how." })
  readonly subscription!: SourceSubscription;

  @Field(() => [UrlScalar], { description: "Other feeds that the web page names. Add those that you want too." })
  readonly others!: readonly string[];
}

export type PullOutcome = Uppercase<Outcome>;

export const PullOutcomeEnum = describedEnum<PullOutcome>("PullOutcome", "What reading a subscription brought.", {
  READ: "Something new or changed was read.",
  UNCHANGED: "There was nothing new to read.",
  FAILED: "It could not be read. It is tried again later.",
  GONE: "The server says that it is gone. It is not tried again.",
  BUSY: "Another process reads it at this moment. Or a process died while it read it, less than ten minutes ago.",
});

@ObjectType("PulledSource", { description: "What reading a subscription brought.", simpleResolvers: true })
export class PulledSourceType implements Pick<PulledSource, "subscription" | "accepted" | "updated"> {
  @Field(() => SourceSubscriptionType, { description: "The subscription as it is after it was read." })
  readonly subscription!: SourceSubscription;

  @Field(() => Int, { description: "How many items were new." })
  readonly accepted!: number;

  @Field(() => Int, { description: "How many items were known already and got something new." })
  readonly updated!: number;
}
