import { BadDocument } from "../domain/errors";
import type { SourceDocument } from "../ingest/ingest-types";
import type { InputOptions } from "./read-inputs";

const TIMEOUT_MS = 20_000;

/** A document at a URL, fetched when its turn comes. Its address is its base and, without `--url`, its own URL. */
export function fetchDocument(address: string, options: InputOptions, fetcher: typeof fetch = fetch): SourceDocument {
  return { url: address, ...options, name: address, open: () => download(address, fetcher) };
}

async function* download(address: string, fetcher: typeof fetch): AsyncIterable<Uint8Array> {
  const response = await fetcher(address, { signal: AbortSignal.timeout(TIMEOUT_MS), headers: { "user-agent": "mediagraph" } }).catch((error: unknown) => {
    throw new BadDocument(`could not be fetched: ${reasonOf(error)}`);
  });
  if (!response.ok) throw new BadDocument(`could not be fetched: the server answered ${response.status} ${response.statusText}`.trimEnd());
  if (response.body) yield* response.body as AsyncIterable<Uint8Array>;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
