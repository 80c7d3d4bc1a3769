import { STATUS_CODES } from "node:http";
import type { Readable } from "node:stream";
import ipaddr from "ipaddr.js";
import type * as Undici from "undici";
import { BadDocument } from "../domain/errors/errors";
import { unpacked } from "./content-encoding";
import { guardedLookup, isPublicAddress, refuseAddress, type AllowsAddress } from "./public-addresses";

export interface FetcherOptions {
  /** The IP addresses that may be connected to. Those of the public internet if absent. */
  readonly allows?: AllowsAddress;
  /** The program's name and version, for the servers' logs. */
  readonly userAgent?: string;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called with where a redirect leads, before that is asked for. */
  readonly beforeRedirect?: (url: URL) => Promise<void>;
}

export interface FetchedResponse {
  /** Where the answer came from after redirects. */
  readonly url: string;
  /** Where the address has moved for good, if the server says so. */
  readonly movedTo?: string;
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes without their content encoding. Must be read to its end, or the signal aborted. */
  readonly body: AsyncIterable<Uint8Array>;
}

const MOST_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);

/**
 * It is loaded for the first address: a command that fetches nothing starts faster. (`import()` would need a file
 * extension, which the resolver of the tests does not know.)
 */
// oxlint-disable-next-line typescript/no-require-imports
const undici = (): typeof Undici => require("undici");

/**
 * Sends GET requests on the inputs' behalf. Anybody may write an input, so it must lead nowhere but to the public
 * internet: only http and https, and no address of this machine or of a private network, also after redirects.
 */
export class Fetcher {
  private agent: Undici.Agent | undefined;
  private readonly allows: AllowsAddress;
  private readonly userAgent: string;

  constructor({ allows = isPublicAddress, userAgent = "mediagraph" }: FetcherOptions = {}) {
    this.allows = allows;
    this.userAgent = userAgent;
  }

  /** Throws BadDocument for an address that may not be fetched. Other errors are those of the network. */
  async get(address: string, { signal, headers = {}, beforeRedirect }: FetchOptions): Promise<FetchedResponse> {
    let url = this.checked(address);
    const given = url;
    let moved: URL | undefined = url;
    let movedTo: URL | undefined;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await undici().request(url, {
        dispatcher: this.connections(),
        signal,
        headers: { "user-agent": this.userAgent, accept: "*/*", "accept-encoding": "gzip, br", ...headers },
      });
      const received = headersOf(response.headers);
      const { location } = received;
      if (!REDIRECTS.has(response.statusCode) || location === undefined)
        return {
          url: url.href,
          ...(movedTo !== undefined && { movedTo: movedTo.href }),
          status: response.statusCode,
          headers: received,
          body: unpacked(response.body, received["content-encoding"]),
        };
      await dump(response.body);
      url = this.checked(location, url);
      moved = moved !== undefined && FOR_GOOD.has(response.statusCode) && mayMove(given, url) ? url : undefined;
      movedTo = moved ?? movedTo;
      if (redirects < MOST_REDIRECTS) await beforeRedirect?.(url);
    }
    throw new BadDocument(`could not be fetched: the server redirects more than ${MOST_REDIRECTS} times`);
  }

  /** Made for the first address. Most commands fetch nothing. */
  private connections(): Undici.Agent {
    // The caller measures the time: only it knows when it is busy itself.
    return (this.agent ??= new (undici().Agent)({
      bodyTimeout: 0,
      headersTimeout: 0,
      connect: { lookup: guardedLookup(this.allows) },
    }));
  }

  private checked(address: string, base?: URL): URL {
    if (!URL.canParse(address, base)) throw new BadDocument(`could not be fetched: ${address} is no address`);
    const url = new URL(address, base);
    if (url.protocol !== "http:" && url.protocol !== "https:")
      throw new BadDocument(`could not be fetched: ${url.protocol} addresses are not read, only http: and https:`);
    refuseAddress(url.hostname, this.allows);
    return url;
  }
}

/** As the media type of an answer says, or does not deny. Feeds and exports are no pages. */
export const isWebPage = (mediaType = "text/html"): boolean =>
  /^\s*(?:text\/html|application\/xhtml\+xml|application\/octet-stream)\b/i.test(mediaType);

/** What was encrypted stays so, and what is public does not become an address of a private network. */
export function mayMove(from: URL, to: URL): boolean {
  const isLocal = ({ hostname }: URL): boolean => {
    const literal = hostname.replace(/^\[|\]$/g, "");
    return literal === "localhost" || (ipaddr.isValid(literal) && !isPublicAddress(literal));
  };
  return !(from.protocol === "https:" && to.protocol === "http:") && (isLocal(from) || !isLocal(to));
}

/** Of a repeated header the first value counts. */
function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}

/** Nobody reads what a redirect says. A short answer leaves its connection usable; a long one is cut off. */
async function dump(body: Readable & { dump(options: { limit: number }): Promise<void> }): Promise<void> {
  await body.dump({ limit: 65_536 }).catch(() => body.destroy());
}

/** What a server answered, for a message: `the server answered 404 Not Found`. */
export const statusOf = (status: number): string =>
  `the server answered ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd();

/** Why a fetch failed. The networking library wraps the fault of the system in one of its own. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** `100 MiB`, `1.91 MiB` */
export const inMebibytes = (bytes: number): string => `${Number((bytes / 1_048_576).toPrecision(3))} MiB`;
