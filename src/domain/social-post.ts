import type { Correction } from "./statements/correction";
import type { Instant, PreciseDate } from "./dates";
import type { Id } from "./ids";
import type { Image, Media } from "./media";
import type { Mention } from "./mention";
import type { Platform } from "./addresses/platform";
import type { Recorded } from "./statements/provenance";
import type { Direction, Span, SpannedText } from "./rich-text";

/** Counts of an account as the platform gave them at `readAt`. */
export interface AccountMetrics {
  readonly readAt: Instant;
  readonly followers?: number;
  readonly following?: number;
  readonly posts?: number;
}

/** An account on a social platform. Its holder is the entity that says the account is its own (see `accountKey`). */
export interface SocialAccount extends Recorded {
  readonly type: "SocialAccount";
  readonly id: Id<"account">;
  readonly platform: Platform;
  /** Without `@`, as the platform shows it. A federated handle keeps its host: `name@host`. */
  readonly handle: string;
  readonly nativeId?: string;
  readonly displayName?: string;
  readonly url?: string;
  /** What the account says of itself, as plain text. */
  readonly description?: string;
  readonly avatar?: Image;
  /** Whether the platform marks the account as verified. */
  readonly isVerified?: boolean;
  readonly metrics?: AccountMetrics;
}

export const AVAILABILITIES = ["AVAILABLE", "DELETED", "PRIVATE", "UNKNOWN"] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** Counts as the platform gave them at `readAt`, which a pasted page does not tell. */
export interface PostMetrics {
  readonly readAt?: Instant;
  readonly likes?: number;
  readonly reposts?: number;
  readonly replies?: number;
  readonly quotes?: number;
  readonly views?: number;
}

/** Where a post says it was written from. */
export interface PostPlace {
  readonly name: string;
  readonly entityId?: Id<"entity">;
}

/** One choice of a poll. */
export interface PollOption {
  readonly text: string;
  readonly votes?: number;
}

/** A question with choices: ActivityStreams Question. The post's text asks it. */
export interface Poll {
  readonly options: readonly PollOption[];
  /** Whether one may choose several. */
  readonly isMultiple?: boolean;
  readonly endsAt?: PreciseDate;
  /** How many people have voted. With several choices a person, there are more votes. */
  readonly voters?: number;
}

/** The string that the mentions in POLL count `start` and `end` in: the choices, joined by line feeds. */
export function pollText({ options }: Poll): string {
  return options.map(({ text }) => text).join("\n");
}

/** What a post shows of a web page that it links to: ActivityStreams `preview`. */
export interface LinkCard {
  readonly url: string;
  readonly title?: string;
  readonly description?: string;
  readonly image?: Image;
}

/** An earlier version of a post's text. */
export interface PostEdit {
  readonly text: SpannedText;
  /** Since when the text stood so. */
  readonly at?: PreciseDate;
}

/**
 * A post on a social platform: schema.org SocialMediaPosting, ActivityStreams Note. Reading it never asks the platform.
 */
export interface SocialPost extends Recorded {
  readonly type: "SocialPost";
  readonly id: Id<"post">;
  readonly platform: Platform;
  /** The platform's own id: a status id, an at:// URI's record key with its DID, … */
  readonly nativeId?: string;
  readonly url?: string;
  readonly authorId?: Id<"account">;
  /** Plain text, never HTML. Absent if no input gave it, e.g. of a post that is only quoted by its address. */
  readonly text?: string;
  /** The spans of the text. Empty if there is no text. */
  readonly spans: readonly Span[];
  /** BCP 47; `und` if it could not be told. */
  readonly language: string;
  readonly direction: Direction;
  readonly postedAt?: PreciseDate;
  readonly place?: PostPlace;
  /** Without the sign, in the order of the text, as written, e.g. `RussiaMali`. */
  readonly hashtags: readonly string[];
  /** Without the sign. */
  readonly handles: readonly string[];
  readonly links: readonly string[];
  readonly media: readonly Media[];
  readonly metrics?: PostMetrics;
  readonly availability: Availability;
  readonly quotedPostId?: Id<"post">;
  readonly replyToId?: Id<"post">;
  /** The post that this one passes on without words of its own: ActivityStreams Announce. */
  readonly repostOfId?: Id<"post">;
  readonly poll?: Poll;
  readonly linkCard?: LinkCard;
  /** The words that stand before the text and hide it: the `summary` of an ActivityStreams Note. */
  readonly contentWarning?: string;
  readonly isSensitive?: boolean;
  readonly modifiedAt?: PreciseDate;
  /** Earlier versions of the text as inputs give them, the oldest first. */
  readonly edits?: readonly PostEdit[];
  /** The mentions in the post's own text and in its author's name and handle. */
  readonly mentions: readonly Mention[];
  /** What people said of its mentions. The key is made of the place in the text and the entity. */
  readonly corrections?: Readonly<Record<string, Correction>>;
}

/** The posts that a post quotes, answers or passes on. */
export function postsNamedIn({
  quotedPostId,
  replyToId,
  repostOfId,
}: Pick<Partial<SocialPost>, "quotedPostId" | "replyToId" | "repostOfId">): Id<"post">[] {
  return [quotedPostId, replyToId, repostOfId].filter((id) => id !== undefined);
}
