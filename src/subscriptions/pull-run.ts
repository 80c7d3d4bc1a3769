import { inputName, withoutCredentials } from "../domain/addresses/input-name";
import { parseWebUrl } from "../domain/addresses/urls";
import type { Id } from "../domain/ids";
import type { SourceSubscription } from "../domain/source-subscription";
import type { Read } from "../formats/format-reader";
import type { IngestReport, SourceDocument } from "../ingest/ingest-types";
import { speakerOf } from "../ingest/reading/speaker";
import { sentInPlaceOf, storiesOn } from "./find-feeds";
import { LeadRun, type LeadFault } from "./lead-run";
import { addLead, emptyFindings, noteRead, type Findings } from "./leads";
import { readOlderPages } from "./older-pages";
import { FetchFault, type Answer, type PoliteFetcher } from "./polite-fetcher";

/** Saves the items of a document. `onRead` gets what its format reads. */
export type Ingest = (document: SourceDocument, onRead: (read: Read) => void) => Promise<IngestReport>;

interface Means {
  readonly fetcher: PoliteFetcher;
  readonly signal: AbortSignal;
  readonly ingest: Ingest;
  readonly sourceOf: (report: IngestReport) => Promise<Id<"source"> | undefined>;
}

/** One pull of a subscription: reads its document, then what that leads to. */
export class PullRun {
  readonly findings: Findings;
  readonly reports: IngestReport[] = [];
  /** Of what the document leads to. */
  readonly faults: LeadFault[] = [];

  constructor(
    private readonly subscription: SourceSubscription,
    private readonly means: Means,
  ) {
    this.findings = emptyFindings(subscription.url);
  }

  /** Throws FetchFault. */
  async readItself(): Promise<Answer> {
    const { subscription, findings } = this;
    const { url, etag, lastModified } = subscription;
    const headers = {
      ...(etag !== undefined && { "if-none-match": etag }),
      ...(lastModified !== undefined && { "if-modified-since": lastModified }),
    };
    return this.means.fetcher.get(url, { signal: this.means.signal, headers }, async (answer) => {
      if (answer.status === 304) return answer;
      expectItself(subscription, answer);
      const fault = await this.read(documentOf(subscription, answer), findings);
      const stories = subscription.kind === "PAGE" && !hasNews(this.reports) ? storiesOn(answer) : [];
      for (const story of stories) addLead({ url: story, kind: "page" }, findings);
      if (fault !== undefined && stories.length === 0) findings.fault = fault;
      return answer;
    });
  }

  /** Reads the older pages of a feed, then the sitemaps and web pages that were found, until the time is over. */
  async readLeads(first: Answer, isOver: () => boolean): Promise<void> {
    const { subscription, findings, faults } = this;
    const { fetcher, signal } = this.means;
    await readOlderPages(subscription, first, findings, { faults, isOver }, (url, found) =>
      fetcher.get(url, { signal }, async (page) => {
        expectItself(subscription, page);
        await this.read(documentOf(subscription, page), found);
        return page;
      }),
    );
    const leads = new LeadRun(subscription, findings, { faults, isOver }, (url, found) =>
      fetcher.get(url, { signal }, (page) => {
        const source = publisherOf(url, subscription, findings);
        return this.read({ ...documentOf({ url }, page), ...(source !== undefined && { source }) }, found);
      }),
    );
    await leads.readAll();
  }

  /** Gives the reason if nothing of the document could be read. */
  private async read(document: SourceDocument, findings: Findings): Promise<string | undefined> {
    const report = await this.means.ingest(document, (read) => noteRead(read, findings));
    this.reports.push(report);
    findings.sourceId ??= await this.means.sourceOf(report);
    return faultOfAll(report);
  }
}

/** Throws FetchFault where the server sent something else in place of the feed or the sitemap. */
function expectItself({ kind }: SourceSubscription, answer: Answer): void {
  const fault = sentInPlaceOf(kind, answer);
  if (fault !== undefined) throw new FetchFault(fault);
}

/** The speaker is the address that was subscribed to first, wherever it is today. */
function documentOf(
  { url: address, formerUrls: [first = address] = [] }: Pick<SourceSubscription, "url" | "formerUrls">,
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
function publisherOf(page: string, { url, title }: SourceSubscription, { feed }: Findings): string | undefined {
  const isOfSite = hostOf(page) === hostOf(feed?.siteUrl ?? url);
  return isOfSite ? (feed?.title ?? title) : undefined;
}

const hostOf = (url: string): string | undefined => parseWebUrl(url)?.hostname.replace(/^www\./, "");

/** Why nothing of the document could be read. */
function faultOfAll({ accepted, updated, unchanged, skipped, rejected }: IngestReport): string | undefined {
  return accepted + updated + unchanged + skipped === 0 ? rejected[0]?.reason : undefined;
}

export const hasNews = (reports: readonly IngestReport[]): boolean =>
  reports.some(({ accepted, updated }) => accepted + updated > 0);
