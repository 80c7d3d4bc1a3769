import type { Article } from "../domain/article";
import type { BodyBlock, PostEmbed, RelatedLink } from "../domain/body-block";
import type { Instant } from "../domain/dates";
import type { AccountRef, CreativeWork, Entity, EntityType, Event, Organization, Person, Place, Topic } from "../domain/entity";
import type { Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import type { Platform } from "../domain/platform";
import type { InputRecord, Provenance, Recorded } from "../domain/provenance";
import type { SpannedText } from "../domain/rich-text";
import type { SocialAccount } from "../domain/social-account";
import type { SocialPost } from "../domain/social-post";
import type { Source } from "../domain/source";

/**
 * What inputs said of an item, and nothing that is computed from it: this is what merging joins. Each value has its provenance under
 * the name of its field; the collections of KEYED_FIELDS are joined entry by entry, under `field:key`.
 */
export interface Facts<K extends RecordKind = RecordKind> {
  readonly id: Id<K>;
  readonly firstSeenAt: Instant;
  readonly inputs: Readonly<Record<string, InputRecord>>;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly values: ValuesOf[K];
}

export const KEYED_FIELDS: ReadonlySet<string> = new Set(["names", "aliases", "descriptions", "accounts"]);

type WithoutId<B> = B extends unknown ? Omit<B, "id"> : never;
/** A block without its id, which depends on the article's, and without what is resolved. */
export type BlockValue = WithoutId<Exclude<BodyBlock, PostEmbed | RelatedLink>> | Omit<PostEmbed, "id"> | Omit<RelatedLink, "id" | "articleId">;

type ArticleField =
  | "url" | "sourceId" | "headline" | "summary" | "authors" | "byline" | "language" | "publishedAt" | "modifiedAt" | "section" | "keywords" | "image";
type PostField =
  | "platform" | "nativeId" | "url" | "authorId" | "language" | "postedAt" | "hashtags" | "handles" | "links" | "media" | "metrics" | "availability"
  | "quotedPostId" | "replyToId";

export type ArticleValues = Partial<Pick<Article, ArticleField>> & { readonly body?: readonly BlockValue[] };
export type PostValues = Partial<Pick<SocialPost, PostField>> & { readonly text?: SpannedText; readonly place?: string };
export type AccountValues = Partial<Pick<SocialAccount, "platform" | "handle" | "nativeId" | "displayName" | "url">>;
export type SourceValues = Partial<Pick<Source, "name" | "url" | "language" | "country">>;

type ProfileFields<E extends Entity> = Partial<Omit<E, "id" | "type" | "accounts" | keyof Recorded>>;
export type EntityValues = ProfileFields<Person> &
  ProfileFields<Organization> &
  ProfileFields<Place> &
  ProfileFields<Event> &
  ProfileFields<CreativeWork> &
  ProfileFields<Topic> & {
    readonly type?: EntityType;
    readonly accounts?: Readonly<Partial<Record<Platform, readonly AccountRef[]>>>;
  };

export interface ValuesOf {
  article: ArticleValues;
  post: PostValues;
  account: AccountValues;
  source: SourceValues;
  entity: EntityValues;
}

/** Where one input's values come from, for each of them. */
export function provenanceOf(values: object, inputHash: string, rules: Readonly<Record<string, string>> = {}): Record<string, Provenance> {
  const origin = (field: string): Provenance => (rules[field] === undefined ? { inputHash } : { inputHash, rule: rules[field] });
  return Object.fromEntries(flatten(values).map(([path, , field]) => [path, origin(field)]));
}

/** The values with their paths: `headline`, or `names:ar` for an entry of a keyed field. */
export function flatten(values: object): [path: string, value: unknown, field: string][] {
  return Object.entries(values).flatMap(([field, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (!KEYED_FIELDS.has(field) || typeof value !== "object" || value === null) return [[field, value, field]];
    return Object.entries(value).map(([key, entry]): [string, unknown, string] => [`${field}:${key}`, entry, field]);
  });
}

/** The way back from `flatten`. */
export function unflatten(entries: Iterable<readonly [path: string, value: unknown]>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const keyed = new Map<string, Record<string, unknown>>();
  for (const [path, value] of entries) {
    const colon = path.indexOf(":");
    if (colon < 0) {
      values[path] = value;
      continue;
    }
    const field = path.slice(0, colon);
    const group = keyed.get(field) ?? {};
    group[path.slice(colon + 1)] = value;
    keyed.set(field, group);
  }
  return Object.assign(values, Object.fromEntries(keyed));
}

