import { Field, ID, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import { accountKey, urlKey } from "../../src/domain/identity/identity";
import type { Platform } from "../../src/domain/addresses/platform";
import { parseAccountUrl } from "../../src/domain/addresses/platform-urls";
import type { ItemLookup } from "../../src/loaders/item-lookup";
import { withoutSign, type Naming } from "../filter";
import { PlatformEnum } from "../shared-enums";
import { canonicalAddress, lookupById, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("AccountHandle", {
  description: "An account by its platform and its handle there: the account that holds the handle now.",
})
export class AccountHandle {
  @Field(() => PlatformEnum, { description: "The platform that the account is on, such as X or Telegram." })
  platform!: Platform;

  @Field(() => String, {
    description:
      'The handle with or without `@`, e.g. `"mfa_russia"`. On Mastodon with the server: ' +
      '`"name@mastodon.social"`. Letter case does not matter.',
  })
  handle!: string;
}

@InputType("SocialAccountBy", { description: "How to find one account. Give exactly one of these fields." })
export class SocialAccountBy {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the account, e.g. `account_0123456789abcdef0123456789abcdef`.",
  })
  id?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The address of its web page on the platform, e.g. `"https://x.com/mfa_russia"`.',
  })
  url?: string | null;

  @Field(() => AccountHandle, {
    nullable: true,
    description: 'Its platform and handle, e.g. `{ platform: X, handle: "mfa_russia" }`.',
  })
  handle?: AccountHandle | null;
}

export function accountLookups(by: SocialAccountBy, argument = "by"): ItemLookup[] {
  return onlyOneOf<SocialAccountBy, ItemLookup[]>(by, argument, {
    id: (id) => [lookupById("account", id, `${argument}.id`)],
    url: (url) => accountKeysOfUrl(url, `${argument}.url`).map((key) => ({ kind: "account", key })),
    handle: ({ platform, handle }) => [{ kind: "account", key: accountKey(platform, withoutSign(handle, "@")) }],
  });
}

/** How a filter of posts names the accounts that wrote them. */
export const WRITTEN_BY: Naming<SocialAccountBy> = {
  lookups: accountLookups,
  facetsOf: (item) => (item.type === "SocialAccount" ? [facet.account(item.id)] : []),
};

function accountKeysOfUrl(url: string, argument: string): string[] {
  const account = parseAccountUrl(url);
  const key = urlKey(canonicalAddress(url, argument));
  return account ? [accountKey(account.platform, account.handle), key] : [key];
}
