import type { Omitted } from "./collections/objects";
import type { BodyBlock, PostEmbed, RelatedLink } from "./body-block";
import type { Contributor } from "./article";
import type { PreciseDate } from "./dates";
import type { CreativeWork, Entity, Event, Organization, Person, Place, Topic } from "./entity";
import type { Image, Media } from "./media";
import type { Platform } from "./addresses/platform";
import type { CorrectedIdentity } from "./statements/identity-correction";
import type { CorrectedNames } from "./statements/name-correction";
import type { Recorded } from "./statements/provenance";
import type { AccountMetrics, Availability, LinkCard, Poll, PostEdit, PostMetrics } from "./social-post";
import type { SpannedText } from "./rich-text";

/**
 * What a format yields: an item in the domain's words. Items that belong to it are nested in it, such as the posts in
 * an article. It has no ids yet. A field is absent if the input did not say it. `rules` says, per field, how a value
 * was worked out if the input did not simply say it (see Provenance.rule).
 */
interface Draft {
  readonly rules?: Readonly<Record<string, string>>;
}

export interface PostEmbedDraft {
  readonly type: "PostEmbed";
  readonly post: PostDraft;
}

export type BlockDraft =
  | Omitted<Exclude<BodyBlock, PostEmbed | RelatedLink>, "id">
  | Omit<RelatedLink, "id" | "articleId">
  | PostEmbedDraft;

export interface SourceDraft extends Draft {
  readonly type: "Source";
  readonly name: string;
  readonly url?: string;
  readonly language?: string;
  readonly country?: string;
  /** The addresses of its feeds. */
  readonly feeds?: readonly string[];
  readonly logo?: Image;
  /** Plain text. */
  readonly description?: string;
}

/** Somebody of whom the input says more than a name among the `authors`. */
export interface ContributorDraft extends Omit<Contributor, "accountId"> {
  readonly account?: AccountDraft;
}

export interface ArticleDraft extends Draft {
  readonly type: "Article";
  readonly url?: string;
  readonly source?: SourceDraft;
  readonly headline: string;
  readonly summary?: string;
  readonly authors?: readonly string[];
  readonly contributors?: readonly ContributorDraft[];
  readonly byline?: string;
  readonly language?: string;
  readonly publishedAt?: PreciseDate;
  readonly modifiedAt?: PreciseDate;
  readonly section?: string;
  readonly dateline?: string;
  readonly copyrightNotice?: string;
  readonly keywords?: readonly string[];
  readonly image?: Image;
  readonly isAccessibleForFree?: boolean;
  readonly wordCount?: number;
  /** Addresses of the works that it is made from. */
  readonly isBasedOn?: readonly string[];
  readonly body?: readonly BlockDraft[];
}

export interface AccountDraft extends Draft {
  readonly type: "SocialAccount";
  readonly platform: Platform;
  readonly handle: string;
  readonly nativeId?: string;
  readonly displayName?: string;
  readonly url?: string;
  /** What the account says of itself, as plain text. */
  readonly description?: string;
  readonly avatar?: Image;
  readonly isVerified?: boolean;
  readonly metrics?: AccountMetrics;
}

export interface PostDraft extends Draft {
  readonly type: "SocialPost";
  readonly platform: Platform;
  readonly nativeId?: string;
  /** On a platform where each version of a post has an id of its own: the ids of the other versions. */
  readonly versionIds?: readonly string[];
  readonly url?: string;
  readonly author?: AccountDraft;
  /** Absent if the input only names the post by its URL or native id. */
  readonly content?: SpannedText;
  readonly language?: string;
  readonly postedAt?: PreciseDate;
  readonly place?: string;
  readonly hashtags?: readonly string[];
  readonly handles?: readonly string[];
  readonly links?: readonly string[];
  readonly media?: readonly Media[];
  readonly metrics?: PostMetrics;
  readonly availability?: Availability;
  readonly quotedPost?: PostDraft;
  readonly replyTo?: PostDraft;
  /** The post that this one passes on without words of its own. */
  readonly repostOf?: PostDraft;
  readonly poll?: Poll;
  readonly linkCard?: LinkCard;
  readonly contentWarning?: string;
  readonly isSensitive?: boolean;
  readonly modifiedAt?: PreciseDate;
  /** Earlier versions of the text as the input gives them, the oldest first. */
  readonly edits?: readonly PostEdit[];
}

type ProfileDraft<P extends Entity> = Draft &
  Pick<P, "type"> &
  Partial<Omit<P, "id" | "type" | keyof Recorded | keyof CorrectedNames | keyof CorrectedIdentity>> &
  Pick<P, "names">;
export type EntityDraft =
  | ProfileDraft<Person>
  | ProfileDraft<Organization>
  | (ProfileDraft<Place> & Pick<Place, "placeKind">)
  | ProfileDraft<Event>
  | ProfileDraft<CreativeWork>
  | ProfileDraft<Topic>;

export type ItemDraft = ArticleDraft | PostDraft | AccountDraft | EntityDraft | SourceDraft;
