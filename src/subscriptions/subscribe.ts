import { parseWebUrl } from "../domain/addresses/urls";
import { BadDocument, BadUserInput } from "../domain/errors/errors";
import { omit } from "../domain/collections/objects";
import type { Instant } from "../domain/dates";
import type { SourceSubscription } from "../domain/source-subscription";
import type { SubscribedSource, WantedSource } from "../ingest/writing/writer";
import type { Store } from "../store/store";
import { feedsOf, kindOfDocument } from "./find-feeds";
import { FetchFault, type PoliteFetcher } from "./polite-fetcher";

/**
 * Subscribes to the feed, the sitemap or the web page at an address. If the page names a feed, the subscription is to
 * that. Throws BadUserInput if the address cannot be read.
 */
export async function subscribe(
  store: Store,
  fetcher: PoliteFetcher,
  { url, readsFullText }: WantedSource,
  { now, signal }: { readonly now: Instant; readonly signal: AbortSignal },
): Promise<SubscribedSource> {
  const address = addressOf(url);
  const known = await store.subscriptions.get(address);
  const found = known === null ? await findAt(address, fetcher, signal) : { subscription: known, others: [] };
  return { ...(await keep(store, found.subscription, { now, readsFullText })), others: found.others };
}

/** Subscribes to an address that is said to be of a feed, as in a list of sources. Its server is not asked now. */
export async function subscribeToFeed(
  store: Store,
  { url, readsFullText }: WantedSource,
  now: Instant,
): Promise<SubscribedSource> {
  return { ...(await keep(store, { url: addressOf(url), kind: "FEED" }, { now, readsFullText })), others: [] };
}

async function keep(
  store: Store,
  subscription: Omit<SourceSubscription, "addedAt">,
  { now, readsFullText }: { readonly now: Instant; readonly readsFullText: boolean | undefined },
): Promise<Omit<SubscribedSource, "others">> {
  for (;;) {
    const before = await store.subscriptions.get(subscription.url);
    const wanted = withFullText(before ?? { ...subscription, addedAt: now, nextPullAt: now }, readsFullText);
    if (before !== null && before.readsFullText === wanted.readsFullText)
      return { outcome: "unchanged", subscription: before };
    if (await store.subscriptions.replace(before, wanted))
      return { outcome: before === null ? "added" : "changed", subscription: wanted };
  }
}

/** With the web pages wanted, what the feed has now is read again, for the pages of its items. */
function withFullText(subscription: SourceSubscription, readsFullText: boolean | undefined): SourceSubscription {
  if (readsFullText === undefined || readsFullText === (subscription.readsFullText ?? false)) return subscription;
  const rest = omit(subscription, "readsFullText", "etag", "lastModified");
  return readsFullText ? { ...rest, readsFullText: true, nextPullAt: rest.addedAt } : rest;
}

type Found = { readonly subscription: Omit<SourceSubscription, "addedAt">; readonly others: readonly string[] };

async function findAt(address: string, fetcher: PoliteFetcher, signal: AbortSignal): Promise<Found> {
  try {
    return await fetcher.get(address, { signal }, async (answer) => {
      const kind = kindOfDocument(answer);
      const [feed, ...others] = kind === "PAGE" ? feedsOf(answer) : [];
      const sitemaps = kind === "PAGE" ? fetcher.sitemapsAt(address) : [];
      if (feed === undefined) return { subscription: { url: answer.movedTo ?? address, kind }, others: [...sitemaps] };
      return { subscription: { url: feed, kind: "FEED", foundOn: address }, others: [...others, ...sitemaps] };
    });
  } catch (error) {
    if (error instanceof FetchFault || error instanceof BadDocument)
      throw new BadUserInput("url", `${address} was not added: ${error.message}`);
    throw error;
  }
}

/** As a browser would write it, so that one address is not there twice. */
export function addressOf(url: string): string {
  const parsed = parseWebUrl(url);
  if (parsed === undefined) throw new BadUserInput("url", `${JSON.stringify(url)} is no address: expected http(s)://…`);
  parsed.hash = "";
  return parsed.href;
}
