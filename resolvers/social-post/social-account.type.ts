import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import type { Image } from "../../src/domain/media";
import type { Platform } from "../../src/domain/addresses/platform";
import type { AccountMetrics, SocialAccount } from "../../src/domain/social-post";
import { ImageType } from "../media/media.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { DateTimeScalar, UrlScalar } from "../scalars";
import { PlatformEnum } from "../shared-enums";

@Directive("@shareable")
@ObjectType("HeldHandle", {
  description: "A handle that an account was seen with. Handles pass from one account to another.",
  simpleResolvers: true,
})
export class HeldHandleType {
  @Field(() => String, { description: "Without the leading sign, as the platform showed it." })
  readonly handle!: string;

  @Field(() => DateTimeScalar, { description: "When the account was first seen with it." })
  readonly from!: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When another account was first seen with it; null where this account is its last known holder.",
  })
  readonly until?: Instant;
}

@Directive("@shareable")
@ObjectType("AccountMetrics", {
  description: "Numbers that the platform gave for an account at one moment, such as its followers.",
  simpleResolvers: true,
})
class AccountMetricsType implements AccountMetrics {
  @Field(() => DateTimeScalar, { description: "When the numbers were read from the platform." })
  readonly readAt!: Instant;

  @Field(() => Float, {
    nullable: true,
    description: "How many accounts follow it. Null if the platform gave no number.",
  })
  readonly followers?: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many accounts it follows. Null if the platform gave no number.",
  })
  readonly following?: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many posts it has published. Null if the platform gave no number.",
  })
  readonly posts?: number;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "platform handle")')
@ObjectType("SocialAccount", {
  implements: [NodeInterface, RecordedInterface],
  description: "One account of a person or an organisation on a social platform.",
  simpleResolvers: true,
})
export class SocialAccountType implements Omit<
  SocialAccount,
  "type" | "inputs" | "provenance" | "firstSeenAt" | "heldHandles"
> {
  @Field(() => ID, {
    description:
      "The id of the account in the whole graph. Treat it as opaque: give it back as it is, and read " +
      "nothing from it.",
  })
  readonly id!: Id<"account">;

  @Field(() => PlatformEnum, { description: "The platform that the account is on, such as X or Telegram." })
  readonly platform!: Platform;

  @Field(() => String, {
    description:
      'The name of the account on its platform, without `@`, e.g. `"mfa_russia"`. On Mastodon with the ' +
      'server: `"name@mastodon.social"`.',
  })
  readonly handle!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The id that the platform itself gave the account. It stays when the handle changes. On Mastodon with the server, " +
      'e.g. `"m.example/600"`. Null if it is not known.',
  })
  readonly nativeId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name that the account shows beside its handle, e.g. `"MFA Russia 🇷🇺"`. Null if it is not ' + "known.",
  })
  readonly displayName?: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "The address of the account's web page on the platform. Null if it is not known.",
  })
  readonly url?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What the account says of itself (its bio), as plain text. Null if it is not known. In ActivityStreams: summary.",
  })
  readonly description?: string;

  @Field(() => ImageType, {
    nullable: true,
    description: "The small picture beside its name. Null if it is not known. In ActivityStreams: icon.",
  })
  readonly avatar?: Image;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the platform marks the account as verified. Null if no input said so.",
  })
  readonly isVerified?: boolean;

  @Field(() => AccountMetricsType, {
    nullable: true,
    description: "Followers and other numbers, with the time when they were read. Null if no input gave any.",
  })
  readonly metrics?: AccountMetrics;
}

export const AccountConnection = connectionType("SocialAccount", () => SocialAccountType);
