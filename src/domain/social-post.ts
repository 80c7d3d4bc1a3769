import type { Correction } from "./correction";
import type { Instant, PreciseDate } from "./dates";
import type { Id } from "./ids";
import type { Media } from "./media";
import type { Mention } from "./mention";
import type { Platform } from "./addresses/platform";
import type { Recorded } from "./provenance";
import type { Direction, Span } from "./rich-text";

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
}

export const AVAILABILITIES = ["AVAILABLE", "DELETED", "PRIVATE", "UNKNOWN"] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** Counts as the platform gave them at `readAt`. */
export interface PostMetrics {
  readonly readAt: Instant;
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
  /** The mentions in the post's own text and in its author's name and handle. */
  readonly mentions: readonly Mention[];
  /** What people said of its mentions. The key is made of the place in the text and the entity. */
  readonly corrections?: Readonly<Record<string, Correction>>;
}
