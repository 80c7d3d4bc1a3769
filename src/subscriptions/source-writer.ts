import { BadDocument } from "../domain/errors/errors";
import { inOneChunk } from "../formats/reading/decoding/decode-text";
import type { AddressedDocument, InputLimits, SourceDocument } from "../ingest/ingest-types";
import type { SourceAccess } from "../ingest/writing/writer";
import type { Fetcher } from "../fetching/fetcher";
import type { Store } from "../store/store";
import { HostNotes } from "./host-notes";
import { FetchFault, PoliteFetcher, type Politeness } from "./polite-fetcher";
import { Puller } from "./pull";
import { addressOf, subscribe } from "./subscribe";

/** A client waits for the answer. Web pages that take longer are left for the next pull. */
const LEADS_MS = 10_000;

/** What a server does with sources. */
export function createSourceWriter(
  store: Store,
  fetcher: Fetcher,
  limits?: InputLimits,
  politeness: Politeness = {},
): SourceAccess {
  const polite = new PoliteFetcher(fetcher, new HostNotes(store), politeness);
  const puller = new Puller(store, {
    fetcher: polite,
    leadsMs: LEADS_MS,
    ...(limits !== undefined && { limits }),
  });
  const { signal } = new AbortController();
  return {
    addSource: (wanted) => subscribe(store, polite, wanted, { now: new Date().toISOString(), signal }),
    async pullSource(url) {
      const subscription = await store.subscriptions.get(addressOf(url));
      if (subscription === null) return null;
      const { outcome, subscription: after, reports } = await puller.pullNow(subscription, signal);
      const sum = (of: "accepted" | "updated") => reports.reduce((total, report) => total + report[of], 0);
      return { outcome, subscription: after, accepted: sum("accepted"), updated: sum("updated") };
    },
    fetchDocument: (document) => fetched(document, polite, signal),
  };
}

/** After redirects, its address is what people find it by. */
async function fetched(
  { address, ...given }: AddressedDocument,
  fetcher: PoliteFetcher,
  signal: AbortSignal,
): Promise<SourceDocument> {
  try {
    return await fetcher.get(address, { signal }, async ({ url, headers, body }) => {
      const mediaType = headers["content-type"];
      return { ...given, url, ...(mediaType !== undefined && { mediaType }), open: () => inOneChunk(body) };
    });
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    const reason = `could not be fetched: ${error.message}`;
    return { ...given, open: () => failing(new BadDocument(reason, undefined, "NOT_OPENED")) };
  }
}

// oxlint-disable-next-line require-yield -- it is read as a document that cannot be opened
async function* failing(error: Error): AsyncGenerator<Uint8Array> {
  throw error;
}
