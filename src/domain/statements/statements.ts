import type { Article } from "../article";
import type { BodyBlock, PostEmbed, RelatedLink } from "../body-block";
import type { Instant } from "../dates";
import type {
  AccountRef,
  CreativeWork,
  Entity,
  EntityType,
  Event,
  Organization,
  Person,
  Place,
  Topic,
} from "../entity";
import type { Id } from "../ids";
import type { IdentityNotes } from "../identity/identity-notes";
import type { RecordKind } from "../item";
import type { Platform } from "../addresses/platform";
import type { InputRecord, Provenance, Recorded } from "./provenance";
import type { SpannedText } from "../rich-text";
import type { SocialAccount, SocialPost } from "../social-post";
import type { Source } from "../source";

/**
 * What inputs said of an item, and nothing that is computed from it: this is what merging joins. Each value has its
 * provenance under the name of its field; keyed collections are joined entry by entry, under `field:key`.
 */
export interface Statements<K extends RecordKind = RecordKind> extends IdentityNotes {
  readonly id: Id<K>;
  readonly firstSeenAt: Instant;
  readonly inputs: Readonly<Record<string, InputRecord>>;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly values: ValuesOf[K];
  readonly erased?: true;
}

type WithoutId<B> = B extends unknown ? Omit<B, "id"> : never;
/** A block without its id, which depends on the article's, and without what is resolved. */
export type BlockValue =
  | WithoutId<Exclude<BodyBlock, PostEmbed | RelatedLink>>
  | Omit<PostEmbed, "id">
  | Omit<RelatedLink, "id" | "articleId">;

type ArticleField =
  | "url"
  | "sourceId"
  | "headline"
  | "summary"
  | "authors"
  | "byline"
  | "language"
  | "publishedAt"
  | "modifiedAt"
  | "section"
  | "dateline"
  | "copyrightNotice"
  | "keywords"
  | "image"
  | "contributors"
  | "isAccessibleForFree"
  | "wordCount"
  | "isBasedOn"
  | "corrections";
type PostField =
  | "platform"
  | "nativeId"
  | "url"
  | "authorId"
  | "language"
  | "postedAt"
  | "hashtags"
  | "handles"
  | "links"
  | "media"
  | "metrics"
  | "availability"
  | "quotedPostId"
  | "replyToId"
  | "repostOfId"
  | "poll"
  | "linkCard"
  | "contentWarning"
  | "isSensitive"
  | "modifiedAt"
  | "edits"
  | "corrections";

export type ArticleValues = Partial<Pick<Article, ArticleField>> & { readonly body?: readonly BlockValue[] };
export type PostValues = Partial<Pick<SocialPost, PostField>> & {
  readonly text?: SpannedText;
  readonly place?: string;
};
type AccountField =
  | "platform"
  | "handle"
  | "nativeId"
  | "displayName"
  | "url"
  | "description"
  | "avatar"
  | "isVerified"
  | "metrics";
export type AccountValues = Partial<Pick<SocialAccount, AccountField>>;
export type SourceValues = Partial<
  Pick<Source, "name" | "url" | "language" | "country" | "feeds" | "logo" | "description">
>;

type ProfileFields<E extends Entity> = Partial<Omit<E, "id" | "type" | "accounts" | "namesAsSaid" | keyof Recorded>>;
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
