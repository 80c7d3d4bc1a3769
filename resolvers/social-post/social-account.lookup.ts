import { Field, ID, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import { accountKey, urlKey } from "../../src/domain/identity";
import type { Platform } from "../../src/domain/platform";
import { parseAccountUrl } from "../../src/domain/platform-urls";
import { fold } from "../../src/domain/text/fold";
import type { Reference } from "../../src/loaders/reference";
import { withoutSign, type Naming } from "../filter";
import { PlatformEnum } from "../shared-enums";
import { canonical, nodeOf, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("AccountHandle", { description: "An account by its platform and handle." })
export class AccountHandle {
  @Field(() => PlatformEnum, { description: "The platform." })
  platform!: Platform;

  @Field(() => String, { description: "With or without the sign; letter case does not matter." })
  handle!: string;
}

@InputType("SocialAccountBy", { description: "What an account is known by: exactly one of these." })
export class SocialAccountBy {
  @Field(() => ID, { nullable: true, description: "Its id." })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: "The address of its page." })
  url?: string | null;

  @Field(() => AccountHandle, { nullable: true, description: "Its platform and handle." })
  handle?: AccountHandle | null;
}

export function accountReferences(by: SocialAccountBy, argument = "by"): Reference[] {
  return onlyOneOf<SocialAccountBy, Reference[]>(by, argument, {
    id: (id) => [nodeOf("account", id, `${argument}.id`)],
    url: (url) => accountKeysOfUrl(url, `${argument}.url`).map((key) => ({ kind: "account", key })),
    handle: ({ platform, handle }) => [{ kind: "account", key: handleKey(platform, handle) }],
  });
}

/** For a filter of what accounts wrote. */
export const WRITTEN_BY: Naming<SocialAccountBy> = {
  references: accountReferences,
  facetsOf: (item) => (item.type === "SocialAccount" ? [facet.account(item.id)] : []),
};

export const handleKey = (platform: Platform, handle: string): string =>
  accountKey(platform, fold(withoutSign(handle, "@")));

function accountKeysOfUrl(url: string, argument: string): string[] {
  const account = parseAccountUrl(url);
  const key = urlKey(canonical(url, argument));
  return account ? [accountKey(account.platform, fold(account.handle)), key] : [key];
}
