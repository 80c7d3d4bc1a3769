import { BadDocument } from "../domain/errors";
import type { SourceDocument } from "../ingest/ingest-types";
import type { InputOptions } from "./read-inputs";

export interface DownloadLimits {
  /** Bytes of a document, unpacked. */
  readonly largest: number;
  /** How long a server may send nothing before it is given up. */
  readonly stallMs: number;
}

const MIB = 1_048_576;
export const DOWNLOAD_LIMITS: DownloadLimits = { largest: 100 * MIB, stallMs: 20_000 };

/** For help and reports. */
export const LARGEST_DOWNLOAD = sizeOf(DOWNLOAD_LIMITS.largest);

/**
 * A document at a URL, fetched when its turn comes. Its address is its base and, without `--url`, its own URL. Reading it throws
 * BadDocument when it cannot be fetched, stalls, or is larger than the limit.
 */
export function fetchDocument(address: string, options: InputOptions, signal: AbortSignal, limits: DownloadLimits = DOWNLOAD_LIMITS): SourceDocument {
  return { url: address, ...options, name: address, open: () => new Download(address, signal, limits).chunks() };
}

class Download {
  /** Aborted when the document is not read any further: the connection is let go, whatever it would still send. */
  private readonly over = new AbortController();
  private isStalled = false;
  private received = 0;

  constructor(
    private readonly address: string,
    private readonly signal: AbortSignal,
    private readonly limits: DownloadLimits,
  ) {}

  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      const body = await this.fetched(this.open());
      for (let next = await this.fetched(body?.next()); next?.done === false; next = await this.fetched(body?.next())) {
        this.receive(next.value.length);
        yield next.value;
      }
    } finally {
      this.over.abort();
    }
  }

  private async open(): Promise<AsyncIterator<Uint8Array> | undefined> {
    const response = await fetch(this.address, { signal: AbortSignal.any([this.signal, this.over.signal]), headers: { "user-agent": "mediagraph" } });
    if (!response.ok) throw new BadDocument(`could not be fetched: the server answered ${response.status} ${response.statusText}`.trimEnd());
    this.refuseAbove(Number(response.headers.get("content-length")));
    return (response.body as AsyncIterable<Uint8Array> | null)?.[Symbol.asyncIterator]();
  }

  private receive(bytes: number): void {
    this.received += bytes;
    this.refuseAbove(this.received);
  }

  private refuseAbove(size: number): void {
    if (size <= this.limits.largest) return;
    throw new BadDocument(`${this.address} is larger than ${sizeOf(this.limits.largest)}, the most that is read from an address. Download it, and ingest the file.`);
  }

  /** The server's time is measured, not that of whoever reads: only what is waited for can stall. */
  private async fetched<T>(work: Promise<T> | undefined): Promise<T | undefined> {
    const timer = setTimeout(() => {
      this.isStalled = true;
      this.over.abort();
    }, this.limits.stallMs);
    try {
      return await work;
    } catch (error) {
      if (error instanceof BadDocument) throw error;
      throw new BadDocument(`could not be fetched: ${this.isStalled ? `the server sent nothing for ${this.limits.stallMs / 1000} seconds; try again later` : reasonOf(error)}`);
    } finally {
      clearTimeout(timer);
    }
  }
}

function sizeOf(bytes: number): string {
  return `${bytes / MIB} MiB`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
