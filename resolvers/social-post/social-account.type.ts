import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { Platform } from "../../src/domain/platform";
import type { SocialAccount } from "../../src/domain/social-post";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { UrlScalar } from "../scalars";
import { PlatformEnum } from "../shared-enums";

@Directive('@key(fields: "id")')
@Directive('@key(fields: "platform handle")')
@ObjectType("SocialAccount", {
  implements: [NodeInterface, RecordedInterface],
  description: "An account on a social platform.",
  simpleResolvers: true,
})
export class SocialAccountType implements Omit<SocialAccount, "type" | "inputs" | "provenance" | "firstSeenAt"> {
  @Field(() => ID, { description: "Global and opaque." })
  readonly id!: Id<"account">;

  @Field(() => PlatformEnum, { description: "Where it lives." })
  readonly platform!: Platform;

  @Field(() => String, {
    description: "Without the leading sign, as the platform shows it; a federated one with its host.",
  })
  readonly handle!: string;

  @Field(() => String, { nullable: true, description: "The platform's own id." })
  readonly nativeId?: string;

  @Field(() => String, { nullable: true, description: "The name that the account gives itself." })
  readonly displayName?: string;

  @Field(() => UrlScalar, { nullable: true, description: "The account's page." })
  readonly url?: string;
}

export const AccountConnection = connectionType("SocialAccount", () => SocialAccountType);
