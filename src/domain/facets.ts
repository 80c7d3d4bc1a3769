import type { Availability } from "./social-post";
import type { EntityType, PlaceKind } from "./entity";
import type { Id } from "./ids";
import type { MentionField, MentionMethod } from "./mention";
import type { Platform } from "./platform";
import { fold } from "./text/fold";
import { canonicalTag } from "./text/language-tag";

/** What items are counted by: the facets that begin with this. */
export const LANGUAGE_FACETS = "language:";
export const SOURCE_FACETS = "source:";

/**
 * Facets are what items are filtered by: `name:value` strings written beside each item when it is saved and named by
 * `Filter.all` and `Filter.any` when it is read. Values of free text are folded first.
 */
export const facet = {
  language: (tag: string) => `${LANGUAGE_FACETS}${canonicalTag(tag).toLowerCase()}`,
  source: (id: Id<"source">) => `${SOURCE_FACETS}${id}`,
  /** The item itself mentions the entity. */
  entity: (id: Id<"entity">) => `entity:${id}`,
  platform: (platform: Platform) => `platform:${platform}`,
  hashtag: (folded: string) => `hashtag:${folded}`,
  /** An author's name, of an article. */
  author: (folded: string) => `author:${folded}`,
  /** The account that wrote a post. */
  account: (id: Id<"account">) => `account:${id}`,
  /** An account, by what the profile that owns it says of it. */
  handle: (platform: Platform, handle: string) => `handle:${platform}:${fold(handle)}`,
  availability: (availability: Availability) => `availability:${availability}`,
  type: (type: EntityType) => `type:${type}`,
  placeKind: (kind: PlaceKind) => `placeKind:${kind}`,
  /** ISO 3166-1 alpha-2. */
  country: (code: string) => `country:${code.toUpperCase()}`,
  field: (field: MentionField) => `field:${field}`,
  method: (method: MentionMethod) => `method:${method}`,
  /** An article's own headline, folded and hashed: what a related link without a URL looks for. */
  headline: (hash: string) => `headline:${hash}`,
  /** An article that has a related link to this URL, which leads to no article yet. */
  wantsUrl: (url: string) => `wants-url:${url}`,
  /** An article that has a related link which is resolved by this headline, or would be. */
  wantsHeadline: (hash: string) => `wants-headline:${hash}`,
  /** An item that has a correction about the profile. */
  corrects: (id: Id) => `corrects:${id}`,
  /** An item that refers to this one, which is removed or not there yet: what to save again when it is restored. */
  wantsId: (id: Id) => `wants-id:${id}`,
} as const;
