import type { SourceSubscription } from "../domain/source-subscription";
import { emptyFindings, type Findings, type Lead } from "./leads";
import { FetchFault } from "./polite-fetcher";

export interface LeadFault {
  readonly url: string;
  readonly reason: string;
}

/** Fetches a document and reads it. Throws FetchFault. */
type Read = (url: string, found: Findings) => Promise<unknown>;

/** Documents that one pull fetches for one subscription. The next pull goes on with the others. */
const MOST_FETCHED = 50;

/** Reads what the document of a subscription leads to: sitemaps, and web pages if the subscription is set so. */
export class LeadRun {
  private readonly readBefore: ReadonlySet<string>;
  private fetched = 0;
  private skipsSitemaps = false;

  constructor(
    private readonly subscription: SourceSubscription,
    private readonly findings: Findings,
    private readonly run: { readonly faults: LeadFault[]; readonly isOver: () => boolean },
    private readonly read: Read,
  ) {
    this.readBefore = new Set(subscription.readPages);
  }

  async readAll(): Promise<void> {
    const { findings } = this;
    findings.isUnfinished = !(await this.readList(findings.leads.splice(0)));
    // A sitemap that has not changed may change later. What it lists today is not fetched again then.
    if (this.skipsSitemaps) for (const key of this.readBefore) findings.read.add(key);
  }

  /** Answers whether nothing of it is left for the next pull. */
  private async readList(leads: readonly Lead[]): Promise<boolean> {
    let isAll = true;
    for (const lead of leads) {
      const { kind, key, isAlwaysNew } = lead;
      if (kind === "page" && this.subscription.readsFullText !== true && this.subscription.kind !== "PAGE") continue;
      if (!isAlwaysNew && this.readBefore.has(key)) {
        this.findings.read.add(key);
        this.skipsSitemaps ||= kind === "sitemap";
      } else if (await this.readOne(lead)) this.findings.read.add(key);
      else isAll = false;
    }
    return isAll;
  }

  /**
   * What a sitemap lists is read before the next sitemap. A sitemap of which something is left is read again with the
   * next pull: so each pull gets further, however long the list is.
   */
  private async readOne({ url, kind }: Lead): Promise<boolean> {
    if (this.fetched === MOST_FETCHED || this.run.isOver()) return false;
    this.fetched += 1;
    try {
      // What a web page leads to is not followed.
      await this.read(url, kind === "sitemap" ? this.findings : emptyFindings(url));
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      this.run.faults.push({ url, reason: error.message });
      return error.details.isFinal === true;
    }
    return this.readList(this.findings.leads.splice(0));
  }
}
