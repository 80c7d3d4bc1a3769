import type { SourceSubscription } from "../domain/source-subscription";
import { isWebPage } from "../fetching/fetcher";
import type { Read } from "../formats/format-reader";
import { ingestDocuments } from "../ingest/ingest";
import type { IngestReport, InputLimits, SourceDocument } from "../ingest/ingest-types";
import type { PullOutcome } from "../ingest/writing/writer";
import { KnownProfiles } from "../ingest/relinking/known-profiles";
import type { Store } from "../store/store";
import type { LeadFault } from "./lead-run";
import { claim } from "./claims";
import { sourceOf } from "./leads";
import { FetchFault, type PoliteFetcher } from "./polite-fetcher";
import { hasNews, PullRun, type Ingest } from "./pull-run";
import { saveState } from "./moved";
import { afterFailure, afterPull, isDue, type PullMoment } from "./subscription-states";
import type { Random } from "./pull-times";
import { Turns } from "./turns";

export interface Pull {
  readonly subscription: SourceSubscription;
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
  async pullDue({ url }: SourceSubscription, signal: AbortSignal): Promise<Pull | undefined> {
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
  async pullNow(asked: SourceSubscription, signal: AbortSignal): Promise<Pull> {
    const free = await claim(this.store, asked.url, this.nowMs());
    if (free === undefined) return { subscription: asked, outcome: "busy", reports: [], faults: [] };
    try {
      return await this.pull((await this.store.subscriptions.get(asked.url)) ?? asked, signal);
    } finally {
      await free();
    }
  }

  /** Throws only if the store fails or the signal is aborted. The caller has claimed the subscription. */
  private async pull(before: SourceSubscription, signal: AbortSignal): Promise<Pull> {
    const { fetcher, leadsMs = Infinity } = this.options;
    const ingest: Ingest = (document, onRead) => this.ingest(document, onRead, signal);
    const run = new PullRun(before, { fetcher, signal, ingest, sourceOf: (report) => sourceOf(this.store, report) });
    const { next, outcome, movedTo } = await this.stateAfter(before, run, signal, leadsMs);
    const { reports, faults } = run;
    return { subscription: await saveState(this.store, before, next, movedTo), outcome, reports, faults };
  }

  private async stateAfter(
    before: SourceSubscription,
    run: PullRun,
    signal: AbortSignal,
    leadsMs: number,
  ): Promise<{
    readonly next: SourceSubscription;
    readonly outcome: PullOutcome;
    readonly movedTo?: string | undefined;
  }> {
    try {
      const answer = await run.readItself();
      const endMs = this.nowMs() + leadsMs;
      await run.readLeads(answer, () => this.nowMs() > endMs);
      signal.throwIfAborted();
      const next = afterPull(before, answer, run.findings, this.moment());
      const outcome = next.fault !== undefined ? "failed" : hasNews(run.reports) ? "read" : "unchanged";
      return { next, outcome, movedTo: answer.movedTo };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof FetchFault)) throw error;
      const next = afterFailure(before, error, this.moment());
      return { next, outcome: next.nextPullAt === undefined ? "gone" : "failed" };
    }
  }

  private async ingest(
    document: SourceDocument,
    onRead: (read: Read) => void,
    signal: AbortSignal,
  ): Promise<IngestReport> {
    const { limits } = this.options;
    const capturedAt = new Date(this.nowMs()).toISOString();
    return this.turns.take(() =>
      ingestDocuments(
        this.store,
        // Counts on a page were read now. A feed says itself of when its posts are.
        [isWebPage(document.mediaType) ? { ...document, capturedAt } : document],
        {
          clock: () => new Date(this.nowMs()).toISOString(),
          // The next pull is the next try.
          keepRejections: false,
          signal,
          onRead,
          ...(limits !== undefined && { limits }),
        },
        this.known,
      ).catch((error: unknown) => {
        this.known.forget();
        throw error;
      }),
    );
  }

  private moment(): PullMoment {
    return { nowMs: this.nowMs(), random: this.random };
  }
}
