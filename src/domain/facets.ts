import { comparableHandle } from "./identity/handles";
import type { Availability } from "./social-post";
import type { EntityType, PlaceKind } from "./entity";
import type { Id } from "./ids";
import type { MentionField, MentionMethod } from "./mention";
import type { Platform } from "./addresses/platform";
import { canonicalTag } from "./text/languages/language-tag";

/** Items are counted by the facets that begin with one of these two. */
export const LANGUAGE_FACETS = "language:";
export const SOURCE_FACETS = "source:";

/**
 * Items are filtered by their facets: strings `name:value`, such as `platform:X`. They are stored with the item when it
 * is saved. `Filter.all` and `Filter.any` name them when items are read. Free text is folded first.
 */
export const facet = {
  language: (tag: string) => `${LANGUAGE_FACETS}${canonicalTag(tag).toLowerCase()}`,
  source: (id: Id<"source">) => `${SOURCE_FACETS}${id}`,
  /** The item itself mentions the entity. */
  entity: (id: Id<"entity">) => `entity:${id}`,
  platform: (platform: Platform) => `platform:${platform}`,
  hashtag: (folded: string) => `hashtag:${folded}`,
  /** The name of an author of an article. */
  author: (folded: string) => `author:${folded}`,
  /** The account that wrote a post. */
  account: (id: Id<"account">) => `account:${id}`,
  /** An account by its platform and handle, as the profile names it that says the account is its own. */
  handle: (platform: Platform, handle: string) => `handle:${platform}:${comparableHandle(platform, handle)}`,
  availability: (availability: Availability) => `availability:${availability}`,
  type: (type: EntityType) => `type:${type}`,
  placeKind: (kind: PlaceKind) => `placeKind:${kind}`,
  /** ISO 3166-1 alpha-2. */
  country: (code: string) => `country:${code.toUpperCase()}`,
  field: (field: MentionField) => `field:${field}`,
  method: (method: MentionMethod) => `method:${method}`,
  /** The article's headline, folded and hashed. A “read also” line without a URL is resolved by it. */
  headline: (hash: string) => `headline:${hash}`,
  /** The article has a “read also” line with this URL, and the graph does not have that article yet. */
  wantsUrl: (url: string) => `wants-url:${url}`,
  /** The article has a “read also” line that this headline resolves, or would resolve. */
  wantsHeadline: (hash: string) => `wants-headline:${hash}`,
  /** The item has a correction about the profile. */
  corrects: (id: Id) => `corrects:${id}`,
  /** Somebody says that the item names this one, and the item shows what another speaker says. */
  unshown: (id: Id) => `unshown:${id}`,
  /** The item names another one that is removed or not there yet. It is saved again when that one comes back. */
  wantsId: (id: Id) => `wants-id:${id}`,
} as const;
