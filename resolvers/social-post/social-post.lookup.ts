import { Field, ID, InputType } from "type-graphql";
import { nativeKey, urlKey } from "../../src/domain/identity/identity";
import type { Platform } from "../../src/domain/addresses/platform";
import { parsePostUrl, qualifiedPostId } from "../../src/domain/addresses/platform-urls";
import type { ItemLookup } from "../../src/loaders/item-lookup";
import { PlatformEnum } from "../shared-enums";
import { canonicalAddress, lookupById, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("NativePostId", { description: "A post by its platform and the id that the platform gave it." })
export class NativePostId {
  @Field(() => PlatformEnum, { description: "The platform that the post is on, such as X or Telegram." })
  platform!: Platform;

  @Field(() => String, {
    description:
      "The id that the platform itself gave the post: the value of `SocialPost.nativeId`. If a channel, a server or an " +
      "account counts its own posts, that stands before it: `newsone/123` on Telegram, " +
      "`m.example/110000000000000001` on Mastodon.",
  })
  id!: string;
}

@InputType("SocialPostBy", { description: "How to find one post. Give exactly one of these fields." })
export class SocialPostBy {
  @Field(() => ID, { nullable: true, description: "The id of the post, e.g. `post_0123456789abcdef0123456789abcdef`." })
  id?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      "The address of the post on its platform, in any form that the platform uses, e.g. `twitter.com` for " +
      "`x.com`.",
  })
  url?: string | null;

  @Field(() => NativePostId, { nullable: true, description: "Its platform and the id that the platform gave it." })
  native?: NativePostId | null;
}

export function postLookups(by: SocialPostBy, argument = "by"): ItemLookup[] {
  return onlyOneOf<SocialPostBy, ItemLookup[]>(by, argument, {
    id: (id) => [lookupById("post", id, `${argument}.id`)],
    url: (url) => postKeysOfUrl(url, `${argument}.url`).map((key) => ({ kind: "post", key })),
    native: ({ platform, id }) => [{ kind: "post", key: nativeKey(platform, qualifiedPostId(platform, id) ?? id) }],
  });
}

/** The keys for an address: the platform's id, if the address has one, then the address itself. */
function postKeysOfUrl(url: string, argument: string): string[] {
  const post = parsePostUrl(url);
  const key = urlKey(canonicalAddress(url, argument));
  return post ? [nativeKey(post.platform, post.nativeId), key] : [key];
}
