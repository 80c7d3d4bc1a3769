import type { Image } from "../../domain/media";
import type { NamedEdition } from "../format-reader";

/** A text of a feed, in the form in which the feed has it. */
export interface FeedText {
  readonly text: string;
  readonly isHtml: boolean;
  /** Where relative links in it start from. */
  readonly base?: string | undefined;
}

/** A file that a feed names: a picture, a sound, a video, another document. */
export interface FeedMedia {
  readonly url: string;
  /** A media type (`audio/mpeg`), or its first part alone. Undefined if the feed does not say. */
  readonly type?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly alternativeText?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export interface FeedPerson {
  readonly name: string;
  /** What the person did, if it is not the author. */
  readonly role?: "contributor" | undefined;
  readonly url?: string | undefined;
}

/** Who publishes a feed, or an item that the feed took over from elsewhere. */
export interface FeedSource {
  readonly name: string;
  /** The web site. */
  readonly url?: string | undefined;
  readonly feed?: string | undefined;
}

/** An item of a feed in the words of feeds. All syntaxes are read into it, and it becomes an article from here. */
export interface FeedItem {
  /** Absolute. */
  readonly url?: string | undefined;
  readonly title?: FeedText | undefined;
  /** What is said to be a teaser. */
  readonly summary?: FeedText | undefined;
  /** What is said to be the text. */
  readonly content?: FeedText | undefined;
  /** What may be a teaser or the text: the description of RSS. */
  readonly description?: FeedText | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly people: readonly FeedPerson[];
  /** The author line as it is written, if it says more than the names. */
  readonly byline?: string | undefined;
  readonly language?: string | undefined;
  readonly keywords: readonly string[];
  readonly section?: string | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly media: readonly FeedMedia[];
  readonly image?: Image | undefined;
  readonly source?: FeedSource | undefined;
  readonly isAccessibleForFree?: boolean | undefined;
  /** Addresses of what the item is about, such as the page that a link blog points to. */
  readonly isBasedOn?: readonly string[] | undefined;
  readonly edition?: NamedEdition | undefined;
  /** What readers wrote below an article. */
  readonly isComment?: boolean;
  /** What it is, if it is in the document but was never published: a draft in an export. */
  readonly unpublished?: string | undefined;
}

/** What a feed says of itself. */
export interface FeedInfo {
  readonly title?: FeedText | undefined;
  readonly description?: FeedText | undefined;
  /** The feed's own address. */
  readonly url?: string | undefined;
  readonly siteUrl?: string | undefined;
  readonly next?: string | undefined;
  readonly refreshSeconds?: number | undefined;
  readonly language?: string | undefined;
  readonly logo?: Image | undefined;
  /** Who wrote the items that name nobody. */
  readonly people: readonly FeedPerson[];
  /** The names that authors show, by those that items name them by. */
  readonly authorNames?: ReadonlyMap<string, string>;
  /** Whether the feed takes items back. */
  readonly tellsWithdrawals?: boolean;
}
