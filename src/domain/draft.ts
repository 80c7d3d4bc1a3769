import type { Omitted } from "./objects";
import type { Heading, ImageBlock, ListBlock, Paragraph, Quote, RelatedLink, UnknownBlock } from "./body-block";
import type { PreciseDate } from "./dates";
import type { CreativeWork, Entity, Event, Organization, Person, Place, Topic } from "./entity";
import type { Image, Media } from "./media";
import type { Platform } from "./addresses/platform";
import type { Recorded } from "./provenance";
import type { Availability, PostMetrics } from "./social-post";
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
  | Omitted<Paragraph | Heading | Quote | ListBlock | ImageBlock | UnknownBlock, "id">
  | Omit<RelatedLink, "id" | "articleId">
  | PostEmbedDraft;

export interface SourceDraft extends Draft {
  readonly type: "Source";
  readonly name: string;
  readonly url?: string;
  readonly language?: string;
  readonly country?: string;
}

export interface ArticleDraft extends Draft {
  readonly type: "Article";
  readonly url?: string;
  readonly source?: SourceDraft;
  readonly headline: string;
  readonly summary?: string;
  readonly authors?: readonly string[];
  readonly byline?: string;
  readonly language?: string;
  readonly publishedAt?: PreciseDate;
  readonly modifiedAt?: PreciseDate;
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly image?: Image;
  readonly body?: readonly BlockDraft[];
}

export interface AccountDraft extends Draft {
  readonly type: "SocialAccount";
  readonly platform: Platform;
  readonly handle: string;
  readonly nativeId?: string;
  readonly displayName?: string;
  readonly url?: string;
}

export interface PostDraft extends Draft {
  readonly type: "SocialPost";
  readonly platform: Platform;
  readonly nativeId?: string;
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
}

type ProfileDraft<P extends Entity> = Draft &
  Pick<P, "type"> &
  Partial<Omit<P, "id" | "type" | keyof Recorded>> &
  Pick<P, "names">;
export type EntityDraft =
  | ProfileDraft<Person>
  | ProfileDraft<Organization>
  | (ProfileDraft<Place> & Pick<Place, "placeKind">)
  | ProfileDraft<Event>
  | ProfileDraft<CreativeWork>
  | ProfileDraft<Topic>;

export type ItemDraft = ArticleDraft | PostDraft | AccountDraft | EntityDraft | SourceDraft;
