import { Fetcher } from "../../src/fetching/fetcher";
import type { SourceSubscription } from "../../src/domain/source-subscription";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { HostNotes } from "../../src/subscriptions/host-notes";
import { PoliteFetcher } from "../../src/subscriptions/polite-fetcher";
import { Puller, type Pull } from "../../src/subscriptions/pull";
import { subscribe } from "../../src/subscriptions/subscribe";
import { MediaSite, type Respond } from "./media-site";

export const MINUTE = 60_000;
const START = Date.parse("2024-03-01T10:00:00.000Z");
export const { signal } = new AbortController();

/** Sites on this machine, a store that subscribes to them, and a clock that stands still. */
export class PulledSources {
  store!: Store;
  now = START;
  slept: number[] = [];
  private sites: MediaSite[] = [];

  async begin(): Promise<void> {
    this.store = await openSqlite(":memory:");
    [this.now, this.slept, this.sites] = [START, [], []];
  }

  async end(): Promise<void> {
    await this.store.close();
    for (const site of this.sites) await site.stop();
  }

  readonly site = async (routes: Record<string, Respond | string> = {}): Promise<MediaSite> => {
    const started = await new MediaSite(routes).start();
    this.sites.push(started);
    return started;
  };

  /** Time passes only where the test says so, or where a pause is asked for. */
  readonly politeFetcher = (): PoliteFetcher =>
    new PoliteFetcher(new Fetcher({ allows: () => true }), new HostNotes(this.store), {
      nowMs: () => this.now,
      sleep: async (ms) => void this.slept.push(ms),
    });

  readonly puller = (of: Store = this.store): Puller =>
    new Puller(of, { fetcher: this.politeFetcher(), nowMs: () => this.now, random: () => 0 });

  readonly add = async (url: string, readsFullText = false): Promise<SourceSubscription> => {
    const run = { now: new Date(this.now).toISOString(), signal };
    return (await subscribe(this.store, this.politeFetcher(), { url, readsFullText }, run)).subscription;
  };

  readonly pulled = async (url: string, by = this.puller()): Promise<Pull> => {
    const subscription = await this.store.subscriptions.get(url);
    if (subscription === null) throw new Error(`no subscription to ${url}`);
    return by.pullNow(subscription, signal);
  };

  readonly articles = (): Promise<number> => this.store.reader().count("article");
}

export const story = (url: string): string =>
  JSON.stringify({ type: "Article", url, headline: "Ferry", body: [{ type: "Paragraph", text: `All of ${url}.` }] });
