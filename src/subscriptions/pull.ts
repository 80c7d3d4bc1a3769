import { inputName, withoutCredentials } from "../domain/addresses/input-name";
import { parseWebUrl } from "../domain/addresses/urls";
import type { Subscription } from "../domain/subscription";
import { ingestDocuments } from "../ingest/ingest";
import type { IngestReport, InputLimits, SourceDocument } from "../ingest/ingest-types";
import type { PullOutcome } from "../ingest/writing/writer";
import { speakerOf } from "../ingest/reading/speaker";
import { KnownProfiles } from "../ingest/relinking/known-profiles";
import type { Store } from "../store/store";
import { LeadRun, type LeadFault } from "./lead-run";
import { claim } from "./claims";
import { sentInPlaceOf, storiesOn } from "./find-feeds";
import { addLead, emptyFindings, noteRead, sourceOf, type Findings } from "./leads";
import { FetchFault, type Answer, type PoliteFetcher } from "./polite-fetcher";
import { saveState } from "./moved";
import { readOlderPages } from "./older-pages";
import { afterFailure, afterPull, isDue, type PullMoment } from "./subscription-states";
import type { Random } from "./pull-times";
import { Turns } from "./turns";

export interface Pull {
  readonly subscription: Subscription;
  readonly outcome: PullOutcome;
  readonly reports: readonly IngestReport[];
  /** Web pages and sitemaps behind the subscription that could not be fetched, with the reasons. */
  readonly faults: readonly LeadFault[];
}

export interface PullerOptions {
  readonly fetcher: PoliteFetcher;
  readonly nowMs?: () => number;
  readonly random?: Random;
  readonly limits?: InputLimits;
  /** How long one pull goes on to fetch what the document leads to. The next pull goes on with the others. */
  readonly leadsMs?: number;
}

/**
 * Pulls subscriptions. Many may be pulled at the same time; what they give is saved one after another. The new state of
 * a subscription is saved last. So after a crash the same is pulled again, and changes nothing that was saved.
 */
export class Puller {
  private readonly turns = new Turns();
  private readonly known: KnownProfiles;
  private readonly nowMs: () => number;
  private readonly random: Random;

  constructor(
    private readonly store: Store,
    private readonly options: PullerOptions,
  ) {
    this.known = new KnownProfiles(store);
    this.nowMs = options.nowMs ?? Date.now;
    this.random = options.random ?? Math.random;
  }

  /**
   * Pulls a subscription that is due. Undefined if another process pulls it at this moment, or has pulled it since it
   * was read.
   */
  async pullDue({ url }: Subscription, signal: AbortSignal): Promise<Pull | undefined> {
    const free = await claim(this.store, url, this.nowMs());
    if (free === undefined) return undefined;
    try {
      const now = await this.store.subscriptions.get(url);
      return now === null || !isDue(now, this.nowMs()) ? undefined : await this.pull(now, signal);
    } finally {
      await free();
    }
  }

  /** Pulls a subscription that somebody asks for now. "busy" if another process pulls it at this moment. */
  async pullNow(asked: Subscription, signal: AbortSignal): Promise<Pull> {
    const free = await claim(this.store, asked.url, this.nowMs());
    if (free === undefined) return { subscription: asked, outcome: "busy", reports: [], faults: [] };
    try {
      return await this.pull((await this.store.subscriptions.get(asked.url)) ?? asked, signal);
    } finally {
      await free();
    }
  }

  /** Throws only if the store fails or the signal is aborted. The caller has claimed the subscription. */
  private async pull(before: Subscription, signal: AbortSignal): Promise<Pull> {
    const reports: IngestReport[] = [];
    const faults: LeadFault[] = [];
    let next: Subscription;
    let outcome: PullOutcome;
    let movedTo: string | undefined;
    try {
      const findings = emptyFindings(before.url);
      const answer = await this.readSubscription(before, findings, reports, signal);
      const endMs = this.nowMs() + (this.options.leadsMs ?? Infinity);
      const isOver = () => this.nowMs() > endMs;
      const run = { faults, isOver };
      await readOlderPages(before, answer, findings, run, (url, found) =>
        this.options.fetcher.get(url, { signal }, async (page) => {
          expectItself(before, page);
          await this.read(before, page, found, reports, signal);
          return page;
        }),
      );
      await new LeadRun(before, findings, run, (url, found) =>
        this.options.fetcher.get(url, { signal }, (page) => {
          const source = publisherOf(url, before, findings);
          return this.read({ url }, page, found, reports, signal, source);
        }),
      ).readAll();
      signal.throwIfAborted();
      movedTo = answer.movedTo;
      next = afterPull(before, answer, findings, this.moment());
      outcome = next.fault !== undefined ? "failed" : hasNews(reports) ? "read" : "unchanged";
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof FetchFault)) throw error;
      next = afterFailure(before, error, this.moment());
      outcome = next.nextPullAt === undefined ? "gone" : "failed";
    }
    return { subscription: await saveState(this.store, before, next, movedTo), outcome, reports, faults };
  }

  private async readSubscription(
    subscription: Subscription,
    findings: Findings,
    reports: IngestReport[],
    signal: AbortSignal,
  ): Promise<Answer> {
    const { url, etag, lastModified } = subscription;
    const headers = {
      ...(etag !== undefined && { "if-none-match": etag }),
      ...(lastModified !== undefined && { "if-modified-since": lastModified }),
    };
    return this.options.fetcher.get(url, { signal, headers }, async (answer) => {
      if (answer.status === 304) return answer;
      expectItself(subscription, answer);
      const fault = await this.read(subscription, answer, findings, reports, signal);
      const stories = subscription.kind === "PAGE" && !hasNews(reports) ? storiesOn(answer) : [];
      for (const story of stories) addLead({ url: story, kind: "page" }, findings);
      if (fault !== undefined && stories.length === 0) findings.fault = fault;
      return answer;
    });
  }

  /** Gives the reason if nothing of the document could be read. */
  private async read(
    of: Pick<Subscription, "url" | "formerUrls">,
    answer: Answer,
    findings: Findings,
    reports: IngestReport[],
    signal: AbortSignal,
    source?: string,
  ): Promise<string | undefined> {
    return this.turns.take(async () => {
      const report = await ingestDocuments(
        this.store,
        [{ ...documentOf(of, answer), ...(source !== undefined && { source }) }],
        {
          clock: () => new Date(this.nowMs()).toISOString(),
          // The next pull is the next try.
          keepRejections: false,
          signal,
          onRead: (read) => noteRead(read, findings),
          ...(this.options.limits !== undefined && { limits: this.options.limits }),
        },
        this.known,
      ).catch((error: unknown) => {
        this.known.forget();
        throw error;
      });
      reports.push(report);
      findings.sourceId ??= await sourceOf(this.store, report);
      return faultOfAll(report);
    });
  }

  private moment(): PullMoment {
    return { nowMs: this.nowMs(), random: this.random };
  }
}

/** Throws FetchFault where the server sent something else in place of the feed or the sitemap. */
function expectItself({ kind }: Subscription, answer: Answer): void {
  const fault = sentInPlaceOf(kind, answer);
  if (fault !== undefined) throw new FetchFault(fault);
}

/** The speaker is the address that was subscribed to first, wherever it is today. */
function documentOf(
  { url: address, formerUrls: [first = address] = [] }: Pick<Subscription, "url" | "formerUrls">,
  { url, headers, body }: Answer,
): SourceDocument {
  const mediaType = headers["content-type"];
  return {
    name: withoutCredentials(address),
    origin: inputName(address),
    url,
    speaker: { key: speakerOf({ name: first, url: first }) },
    ...(mediaType !== undefined && { mediaType }),
    async *open() {
      yield body;
    },
  };
}

/** A web page may not say who publishes it. The feed of the same site does. */
function publisherOf(page: string, { url, title }: Subscription, { feed }: Findings): string | undefined {
  const isOfSite = hostOf(page) === hostOf(feed?.siteUrl ?? url);
  return isOfSite ? (feed?.title ?? title) : undefined;
}

const hostOf = (url: string): string | undefined => parseWebUrl(url)?.hostname.replace(/^www\./, "");

/** Why nothing of the document could be read. */
function faultOfAll({ accepted, updated, unchanged, skipped, rejected }: IngestReport): string | undefined {
  return accepted + updated + unchanged + skipped === 0 ? rejected[0]?.reason : undefined;
}

const hasNews = (reports: readonly IngestReport[]): boolean =>
  reports.some(({ accepted, updated }) => accepted + updated > 0);
