import { canonicalUrl, parseWebUrl } from "../../domain/addresses/urls";
import type { SourceDraft } from "../../domain/draft";
import { BY_HOST } from "../../domain/statements/provenance";
import type { DocumentHints, Read, ReadFeed } from "../format-reader";
import type { FeedInfo } from "./feed-item";
import { lineOf, plainOf } from "./feed-texts";
import type { Warning } from "../../domain/errors/warning";

/** What all items of a feed have in common. */
export interface FeedContext {
  readonly feed: FeedInfo;
  readonly hints: DocumentHints;
  readonly source: SourceDraft | undefined;
  /** The canonical address of the web site. */
  readonly site: string | undefined;
}

export function contextOf(feed: FeedInfo, hints: DocumentHints): FeedContext {
  const site = feed.siteUrl === undefined ? undefined : canonicalUrl(feed.siteUrl);
  return { feed, hints, site, source: sourceOf(feed, hints, "in short") };
}

/**
 * The publisher of a feed. `in short` is what each article says of it: enough to find it. Undefined if neither the feed
 * nor a hint gives a name or a site.
 */
function sourceOf(feed: FeedInfo, hints: DocumentHints, how: "in full" | "in short"): SourceDraft | undefined {
  const site = feed.siteUrl === undefined ? undefined : parseWebUrl(feed.siteUrl);
  const title = lineOf(feed.title);
  const name = hints.source ?? title ?? site?.hostname;
  if (name === undefined) return undefined;
  const short = {
    type: "Source" as const,
    name,
    ...(site !== undefined && { url: site.href }),
    ...(feed.language !== undefined && { language: feed.language }),
    ...(name === site?.hostname && title === undefined && { rules: { name: BY_HOST } }),
  };
  if (how === "in short") return short;
  const own = feed.url ?? hints.url;
  const description = plainOf(feed.description);
  return {
    ...short,
    ...(own !== undefined && { feeds: [own] }),
    ...(feed.logo !== undefined && { logo: feed.logo }),
    ...(description !== undefined && description !== name && { description }),
  };
}

/** What the end of a feed gives: its publisher, and what it says of itself. */
export function* feedReads(feed: FeedInfo, hints: DocumentHints, warnings: readonly Warning[]): Generator<Read> {
  const draft = sourceOf(feed, hints, "in full");
  if (draft !== undefined) yield { outcome: "item", draft, place: "feed" };
  const title = lineOf(feed.title);
  const read: ReadFeed = {
    outcome: "feed",
    place: "feed",
    ...(feed.url !== undefined && { url: feed.url }),
    ...(title !== undefined && { title }),
    ...(feed.siteUrl !== undefined && { siteUrl: feed.siteUrl }),
    ...(feed.next !== undefined && { next: feed.next }),
    ...(feed.refreshSeconds !== undefined && { refreshSeconds: feed.refreshSeconds }),
    ...(warnings.length > 0 && { warnings }),
  };
  yield read;
}
