import { Field, ID, InputType } from "type-graphql";
import { nativeKey, urlKey } from "../../src/domain/identity";
import type { Platform } from "../../src/domain/platform";
import { parsePostUrl } from "../../src/domain/platform-urls";
import type { Reference } from "../../src/loaders/reference";
import { PlatformEnum } from "../shared-enums";
import { canonical, nodeOf, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("NativePostId", { description: "A post by its platform and the platform's own id." })
export class NativePostId {
  @Field(() => PlatformEnum, { description: "The platform." })
  platform!: Platform;

  @Field(() => String, { description: "The platform's own id." })
  id!: string;
}

@InputType("SocialPostBy", { description: "What a post is known by: exactly one of these." })
export class SocialPostBy {
  @Field(() => ID, { nullable: true, description: "Its id." })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: "Its address, in any of its forms." })
  url?: string | null;

  @Field(() => NativePostId, { nullable: true, description: "Its platform and the platform's own id." })
  native?: NativePostId | null;
}

export function postReferences(by: SocialPostBy, argument = "by"): Reference[] {
  return onlyOneOf<SocialPostBy, Reference[]>(by, argument, {
    id: (id) => [nodeOf("post", id, `${argument}.id`)],
    url: (url) => postKeysOfUrl(url, `${argument}.url`).map((key) => ({ kind: "post", key })),
    native: ({ platform, id }) => [{ kind: "post", key: nativeKey(platform, id) }],
  });
}

/** An address that a platform's own id can be read from, else as it stands. */
function postKeysOfUrl(url: string, argument: string): string[] {
  const post = parsePostUrl(url);
  const key = urlKey(canonical(url, argument));
  return post ? [nativeKey(post.platform, post.nativeId), key] : [key];
}
