import { BadDocument } from "../../domain/errors/errors";
import type { Instant } from "../../domain/dates";
import { inputName } from "../../domain/addresses/input-name";
import { FETCH_LIMITS, type FetchLimits } from "../../server/fetch-limits";
import { Fetcher, inMebibytes, isWebPage, reasonOf, statusOf } from "../../fetching/fetcher";
import type { SourceDocument } from "../../ingest/ingest-types";
import { readConfig } from "../../server/config";
import type { Politeness } from "../../subscriptions/polite-fetcher";
import { VERSION } from "../package-root";
import { ReadAhead } from "./read-ahead";
import type { InputOptions } from "./read-inputs";
import type { Terminal } from "../terminal";

export interface DownloadLimits {
  /** Bytes of a document, decompressed. */
  readonly largest: number;
  /** How long a server may send nothing before the download fails. */
  readonly stallMs: number;
  /** How long the whole download may take. The time in which the document is read and saved does not count. */
  readonly longestMs?: number;
}

const MINUTE_MS = 60_000;
export const DOWNLOAD_LIMITS = downloadLimits(FETCH_LIMITS);

/** What may be downloaded as the settings say. */
export const downloadLimitsOf = ({ env }: Pick<Terminal, "env">): DownloadLimits =>
  downloadLimits(readConfig(env).fetching);

function downloadLimits({ bytes, stallSeconds, minutes }: FetchLimits): DownloadLimits {
  return { largest: bytes, stallMs: stallSeconds * 1000, longestMs: minutes * MINUTE_MS };
}

/** How long one answer to a subscription may be, and take. */
export function answerLimitsOf({ env }: Pick<Terminal, "env">): Pick<Politeness, "largest" | "longestMs"> {
  const { sourceBytes, sourceSeconds } = readConfig(env).fetching;
  return { largest: sourceBytes, longestMs: sourceSeconds * 1000 };
}

/** Fetches as the settings allow. */
export function createFetcher({ env }: Pick<Terminal, "env">): Fetcher {
  const { fetchesPrivateAddresses } = readConfig(env);
  return new Fetcher({ ...(fetchesPrivateAddresses && { allows: () => true }), userAgent: `mediagraph/${VERSION}` });
}

/**
 * A document at a URL, fetched when its turn comes. Relative addresses in it are relative to this URL, and without
 * `--url` it is also the document's own. Reading throws BadDocument when the document cannot be fetched, when the
 * server stops sending, or when it is larger than the limit.
 */
export type FetchedDocument = SourceDocument & {
  /** Fetches it before its turn, up to a size. */
  begin(): void;
};

/** What fetches documents, and how much of them. */
export interface Fetching {
  readonly fetcher: Fetcher;
  readonly signal: AbortSignal;
  readonly downloads?: DownloadLimits;
}

export function fetchDocument(
  address: string,
  options: InputOptions,
  { fetcher, signal, downloads }: Fetching,
  limits: DownloadLimits = downloads ?? DOWNLOAD_LIMITS,
): FetchedDocument {
  let download: Download | undefined;
  let ahead: ReadAhead | undefined;
  const fetched = (): AsyncGenerator<Uint8Array> =>
    (download = new Download(address, fetcher, signal, limits)).chunks();
  return {
    ...options,
    /** After redirects, which are known after the first bytes. */
    get url() {
      return options.url ?? download?.url ?? address;
    },
    name: address,
    origin: inputName(address),
    /** Known after the first bytes. */
    get mediaType() {
      return download?.mediaType;
    },
    /** Counts on a page, such as those of followers, were read when it was fetched. A file may be much older. */
    get capturedAt() {
      return download !== undefined && isWebPage(download.mediaType) ? download.answeredAt : undefined;
    },
    begin: () => void (ahead ??= new ReadAhead(fetched())),
    open: () => ahead?.chunks() ?? fetched(),
  } as FetchedDocument;
}

class Download {
  /**
   * Aborted when the document is not read any further. This closes the HTTP connection, whatever the server would still
   * send.
   */
  private readonly over = new AbortController();
  mediaType: string | undefined;
  url: string | undefined;
  answeredAt: Instant | undefined;
  private givenUp: string | undefined;
  private received = 0;
  private waited = 0;

  constructor(
    private readonly address: string,
    private readonly fetcher: Fetcher,
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
    const { url, status, headers, body } = await this.fetcher.get(this.address, {
      signal: AbortSignal.any([this.signal, this.over.signal]),
    });
    if (status === 206)
      throw new BadDocument("could not be fetched: the server sent a part of it only (206); try again later");
    if (status < 200 || status > 299) throw new BadDocument(`could not be fetched: ${statusOf(status)}`);
    this.url = url;
    this.answeredAt = new Date().toISOString();
    this.mediaType = headers["content-type"];
    this.refuseAbove(Number(headers["content-length"] ?? 0));
    return body[Symbol.asyncIterator]();
  }

  private receive(bytes: number): void {
    this.received += bytes;
    this.refuseAbove(this.received);
  }

  private refuseAbove(size: number): void {
    if (size <= this.limits.largest) return;
    throw new BadDocument(
      `${this.address} is larger than ${inMebibytes(this.limits.largest)}, the most that is read from an address. Download it and ingest the file, or raise FETCH_BYTES.`,
    );
  }

  /** Measures only the time that the server takes, not the time of the code that reads. */
  private async fetched<T>(work: Promise<T> | undefined): Promise<T | undefined> {
    const { stallMs, longestMs = Infinity } = this.limits;
    const left = longestMs - this.waited;
    const since = Date.now();
    const timer = setTimeout(
      () => {
        const seconds = (stallMs < left ? stallMs : longestMs) / 1000;
        this.givenUp =
          stallMs < left
            ? `the server sent nothing for ${seconds} seconds; try again later`
            : `the server had not sent all of it after ${seconds} seconds`;
        this.over.abort();
      },
      Math.min(stallMs, left),
    );
    try {
      return await work;
    } catch (error) {
      if (error instanceof BadDocument) throw error;
      throw new BadDocument(`could not be fetched: ${this.givenUp ?? reasonOf(error)}`);
    } finally {
      clearTimeout(timer);
      this.waited += Date.now() - since;
    }
  }
}
