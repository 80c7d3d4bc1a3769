import { canonicalUrl } from "../domain/addresses/urls";
import { hashOf, isId, type Id } from "../domain/ids";
import type { Read, ReadFeed, SkippedLead } from "../formats/format-reader";
import type { IngestReport } from "../ingest/ingest-types";
import type { Store } from "../store/store";

const FIRST = 20;

/** A document that a subscription leads to. */
export interface Lead {
  readonly url: string;
  readonly kind: SkippedLead["kind"];
  /** Names it among those that were read: with another time it has another one. */
  readonly key: string;
  /** Whether it must be fetched at each pull: nothing says whether a sitemap has changed. */
  readonly isAlwaysNew: boolean;
}

/** What one pull finds out. */
export interface Findings {
  feed?: ReadFeed;
  sourceId?: Id<"source"> | undefined;
  readonly leads: Lead[];
  /** The canonical addresses of the documents and of their leads. */
  readonly seen: Set<string>;
  /** The keys of the leads that need not be fetched again. */
  readonly read: Set<string>;
  /** Why nothing of the document of the subscription itself could be read. */
  fault?: string;
  /** The page of the feed with older items. */
  olderPage?: string;
  /** Whether leads are left for the next pull. */
  isUnfinished: boolean;
}

export function emptyFindings(url: string): Findings {
  return { leads: [], seen: new Set([canonicalUrl(url) ?? url]), read: new Set(), isUnfinished: false };
}

/** Notes what a document says of itself, the web pages of its articles, and what it lists. */
export function noteRead(read: Read, findings: Findings): void {
  if (read.outcome === "feed") findings.feed ??= read;
  else if (read.outcome === "skipped" && read.leadsTo !== undefined) addLead(read.leadsTo, findings);
  else if (read.outcome === "item" && read.draft.type === "Article" && read.draft.url !== undefined)
    addLead({ url: read.draft.url, kind: "page" }, findings);
}

export function addLead(found: SkippedLead, findings: Findings): void {
  const canonical = canonicalUrl(found.url);
  if (canonical === undefined || findings.seen.has(canonical)) return;
  findings.seen.add(canonical);
  findings.leads.push(leadOf(found));
}

/** The source that the document is of, or that its first articles are of. */
export async function sourceOf(store: Store, { items }: IngestReport): Promise<Id<"source"> | undefined> {
  const ids = items.flatMap(({ id }) => id ?? []);
  const own = ids.find((id) => isId("source", id));
  if (own !== undefined) return own as Id<"source">;
  const first = ids.filter((id) => isId("article", id)).slice(0, FIRST) as Id<"article">[];
  return (await store.records("article", first)).find((record) => record?.item.sourceId !== undefined)?.item.sourceId;
}

const leadOf = ({ url, kind, modified }: SkippedLead): Lead => ({
  url,
  kind,
  isAlwaysNew: kind === "sitemap" && modified === undefined,
  key: hashOf(`${kind}\n${url}\n${modified ?? ""}`).slice(0, 16),
});
