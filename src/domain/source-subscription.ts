import type { Instant } from "./dates";
import type { Id } from "./ids";

const SUBSCRIPTION_KINDS = ["FEED", "SITEMAP", "PAGE"] as const;
export type SubscriptionKind = (typeof SUBSCRIPTION_KINDS)[number];

/** An address that is read again and again, and what is known of it since the last time. */
export interface SourceSubscription {
  /** The address of the feed, the sitemap or the web page. No two subscriptions have the same. */
  readonly url: string;
  readonly kind: SubscriptionKind;
  /** The web page that was given, if its feed was found on it. */
  readonly foundOn?: string;
  /** Where it was before the server said that it has moved for good, the first address first. */
  readonly formerUrls?: readonly string[];
  /** The page of the feed with older items that is still to be read. */
  readonly olderPage?: string;
  /** As the feed calls itself. */
  readonly title?: string;
  /** The source that its items are of. */
  readonly sourceId?: Id<"source">;
  readonly addedAt: Instant;
  /** Whether the web pages of new items are read too. A feed may have only the first lines of its articles. */
  readonly readsFullText?: true;
  /** When the server last gave an answer that could be read, or said that nothing has changed. */
  readonly pulledAt?: Instant;
  /** Not before this time. Absent if it is never pulled again: the server said that it is gone. */
  readonly nextPullAt?: Instant;
  /** What the next request shows the server, so that it answers only with something new. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** How many pulls failed since the last good one, and why the last one did. */
  readonly failures?: number;
  readonly fault?: string;
  /** How often the feed asks to be read. */
  readonly refreshSeconds?: number;
  /** Hashes of the addresses whose web pages were read for the items that the feed has now. */
  readonly readPages?: readonly string[];
}
