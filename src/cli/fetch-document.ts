import { BadDocument } from "../domain/errors";
import type { SourceDocument } from "../ingest/ingest-types";
import type { InputOptions } from "./read-inputs";

const TIMEOUT_MS = 20_000;

/** A document at a URL, fetched when its turn comes. Its address is its base and, without `--url`, its own URL. */
export function fetchDocument(address: string, options: InputOptions, signal: AbortSignal, fetcher: typeof fetch = fetch): SourceDocument {
  return { url: address, ...options, name: address, open: () => download(address, signal, fetcher) };
}

async function* download(address: string, signal: AbortSignal, fetcher: typeof fetch): AsyncIterable<Uint8Array> {
  try {
    const response = await fetcher(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]), headers: { "user-agent": "mediagraph" } });
    if (!response.ok) throw new BadDocument(`could not be fetched: the server answered ${response.status} ${response.statusText}`.trimEnd());
    if (response.body) yield* response.body as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof BadDocument) throw error;
    throw new BadDocument(`could not be fetched: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `it was not all there within ${TIMEOUT_MS / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
