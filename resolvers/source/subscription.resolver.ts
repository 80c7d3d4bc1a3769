import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import { withoutCredentials } from "../../src/domain/addresses/input-name";
import { withoutSecrets } from "../../src/domain/addresses/shown-addresses";
import type { Instant } from "../../src/domain/dates";
import type { Source } from "../../src/domain/source";
import type { SourceSubscription } from "../../src/domain/source-subscription";
import type { PulledSource, SubscribedSource } from "../../src/ingest/writing/writer";
import type { GraphContext } from "../context";
import { DateTimeScalar, UrlScalar } from "../scalars";
import { SourceType } from "./source.type";
import {
  AddedSourceType,
  PulledSourceType,
  PullOutcomeEnum,
  SourceSubscriptionType,
  SubscribeOutcomeEnum,
  type PullOutcome,
  type SubscribeOutcome,
} from "./subscription.type";

@Resolver(() => SourceType)
export class SourceSubscriptionsResolver {
  @FieldResolver(() => [SourceSubscriptionType], {
    description: "The subscriptions through which its items come in. Empty if there is none.",
  })
  subscriptions(
    @Root() { id }: Source,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SourceSubscription[]> {
    return loaders.subscriptions(id, info);
  }
}

@Resolver(() => SourceSubscriptionType)
export class SourceSubscriptionResolver {
  @FieldResolver(() => UrlScalar, { description: "The address that is read, without user name and password." })
  url(@Root() { url }: SourceSubscription): string {
    return withoutSecrets(withoutCredentials(url));
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description: "The web page on which the feed was found. Null if the feed itself was given.",
  })
  foundOn(@Root() { foundOn }: SourceSubscription): string | undefined {
    return foundOn === undefined ? undefined : withoutSecrets(withoutCredentials(foundOn));
  }

  @FieldResolver(() => Boolean, { description: "Whether the web pages of new items are read too." })
  readsFullText(@Root() { readsFullText }: SourceSubscription): boolean {
    return readsFullText === true;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "When it was last read without a fault. Null if it never was.",
  })
  lastPulledAt(@Root() { pulledAt }: SourceSubscription): Instant | undefined {
    return pulledAt;
  }

  @FieldResolver(() => Int, { description: "How many times in a row it could not be read until now." })
  failures(@Root() { failures }: SourceSubscription): number {
    return failures ?? 0;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it could not be read the last time. Null if it was read.",
  })
  fault(@Root() { fault }: SourceSubscription): string | undefined {
    return fault === undefined ? undefined : withoutSecrets(fault);
  }
}

@Resolver(() => AddedSourceType)
export class AddSourceResolver {
  @Mutation(() => AddedSourceType, {
    description:
      "Subscribes to the feed, the sitemap or the web page at an address, as `mediagraph sources add` does. If the " +
      "page names a feed, that is read. Nothing is read into the graph yet: `pullSource` or `mediagraph sources " +
      "watch` does that. Needs the bearer token (header `Authorization`).",
  })
  addSource(
    @Arg("url", () => UrlScalar, { description: "The address of the feed, the sitemap or the web page." }) url: string,
    @Arg("readsFullText", () => Boolean, {
      nullable: true,
      description: "Whether the web pages of new items are read too. Without it as before; for a new one, no.",
    })
    readsFullText: boolean | null | undefined,
    @Ctx() { writer }: GraphContext,
  ): Promise<SubscribedSource> {
    return writer().addSource({ url, ...(typeof readsFullText === "boolean" && { readsFullText }) });
  }

  @FieldResolver(() => SubscribeOutcomeEnum, { description: "Whether the subscription is new, changed or as before." })
  outcome(@Root() { outcome }: SubscribedSource): SubscribeOutcome {
    return outcome.toUpperCase() as SubscribeOutcome;
  }
}

@Resolver(() => PulledSourceType)
export class PullSourceResolver {
  @Mutation(() => PulledSourceType, {
    nullable: true,
    description:
      "Reads now what is new at an address that was subscribed to, due or not, as `mediagraph sources pull` does. " +
      "Null if there is no such subscription. Needs the bearer token (header `Authorization`).",
  })
  pullSource(
    @Arg("url", () => UrlScalar, { description: "The address of the subscription." }) url: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<PulledSource | null> {
    return writer().pullSource(url);
  }

  @FieldResolver(() => PullOutcomeEnum, { description: "Whether something new was read, or what failed." })
  outcome(@Root() { outcome }: PulledSource): PullOutcome {
    return outcome.toUpperCase() as PullOutcome;
  }
}
