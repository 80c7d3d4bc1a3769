import { setTimeout as sleepMs } from "node:timers/promises";
import { BadDocument, MediagraphError } from "../domain/errors/errors";
import { inMebibytes, reasonOf, statusOf, type Fetcher } from "../fetching/fetcher";
import type { HostNotes } from "./host-notes";
import { retryAfterMs } from "./pull-times";
import { LARGEST_ROBOTS, ROBOTS_LIFE_MS, robotsRules, type RobotsRules } from "./robots";
import { Slots, Turns } from "./turns";

export interface Answer {
  /** After redirects. */
  readonly url: string;
  /** Where the address has moved for good. */
  readonly movedTo?: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Why something could not be fetched. */
export class FetchFault extends Error {
  constructor(
    message: string,
    readonly details: {
      readonly status?: number;
      /** The server wants to be left alone until then. */
      readonly closedUntilMs?: number;
      /** Asking again later is no use. */
      readonly isFinal?: boolean;
    } = {},
  ) {
    super(message);
  }
}

export interface Politeness {
  /** Between the end of one request and the start of the next one to the same host, in milliseconds. */
  readonly delayMs?: number;
  readonly nowMs?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** How long a server may take for one answer. */
  readonly longestMs?: number;
  readonly largest?: number;
}

interface Request {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

const DELAY_MS = 1_000;
const LONGEST_MS = 60_000;
/** What a sitemap may have at most by its standard. */
const LARGEST = 52_428_800;
/** Answers that are fetched, or held in memory until they are read. */
const MOST_AT_ONCE = 16;

/**
 * Fetches from many hosts side by side. Sends one host one request at a time, with a pause after each, and none that
 * its robots.txt forbids. What a server asks with Retry-After holds for all addresses of its host, and for all
 * processes that share the notes.
 */
export class PoliteFetcher {
  private readonly hosts = new Map<string, Host>();
  private readonly slots = new Slots(MOST_AT_ONCE);
  private readonly politeness: Required<Politeness>;

  constructor(
    private readonly fetcher: Fetcher,
    private readonly notes: HostNotes,
    politeness: Politeness = {},
  ) {
    this.politeness = {
      delayMs: DELAY_MS,
      nowMs: Date.now,
      sleep: async (ms, signal) => sleepMs(ms, undefined, { signal }),
      longestMs: LONGEST_MS,
      largest: LARGEST,
      ...politeness,
    };
  }

  /**
   * Throws FetchFault. `use` gets an answer that is 2xx or 304, while no more than so many are in memory. The next
   * request to the host does not wait until it is used. `use` must not fetch: it might wait for itself.
   */
  async get<T>(address: string, request: Request, use: (answer: Answer) => Promise<T>): Promise<T> {
    const url = new URL(address);
    const host = this.hostOf(url);
    const { answer, free } = await host.turns.take(async () => {
      await this.untilAllowed(host, url, request.signal);
      return this.inSlot(() => this.fetched(host, url.href, request, this.politeness.largest));
    });
    try {
      return await use(answered(answer, host));
    } finally {
      free();
    }
  }

  /** The sitemaps that the robots.txt of a site names, if something of the site was fetched. */
  sitemapsAt(address: string): readonly string[] {
    return this.hosts.get(new URL(address).origin)?.rules?.rules.sitemaps ?? [];
  }

  private async inSlot(work: () => Promise<Answer>): Promise<{ readonly answer: Answer; free(): void }> {
    const free = await this.slots.take();
    try {
      return { answer: await work(), free };
    } catch (error) {
      free();
      throw error;
    }
  }

  private hostOf(url: URL): Host {
    const { origin } = url;
    const host = this.hosts.get(origin) ?? { origin, turns: new Turns(), freeAtMs: 0, closedUntilMs: 0 };
    this.hosts.set(origin, host);
    return host;
  }

  private async untilAllowed(host: Host, url: URL, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { nowMs } = this.politeness;
    await this.recall(host);
    if (host.closedUntilMs > nowMs()) {
      const until = new Date(host.closedUntilMs).toISOString();
      throw new FetchFault(`the server ${url.host} asks to be left alone until ${until}`, closedBy(host));
    }
    const rules = await this.rulesOf(host, signal);
    if (!rules.allows(url.href)) throw new FetchFault("robots.txt of the site forbids it", { isFinal: true });
    const delayMs = Math.max(rules.delayMs, this.politeness.delayMs);
    await this.rest(host.freeAtMs + delayMs - nowMs(), signal);
  }

  private async rest(ms: number, signal: AbortSignal): Promise<void> {
    if (ms <= 0) return;
    await this.politeness.sleep(ms, signal).catch(() => undefined);
    signal.throwIfAborted();
  }

  /** What another process found out meanwhile. */
  private async recall(host: Host): Promise<void> {
    const { closedUntilMs = 0, robots } = await this.notes.of(host.origin);
    host.closedUntilMs = Math.max(host.closedUntilMs, closedUntilMs);
    if (robots === undefined || robots.readAtMs <= (host.rules?.readAtMs ?? 0)) return;
    host.rules = { rules: robotsRules(robotsAddress(host), robots.text), readAtMs: robots.readAtMs };
  }

  private async rulesOf(host: Host, signal: AbortSignal): Promise<RobotsRules> {
    const { nowMs, delayMs } = this.politeness;
    if (host.rules !== undefined && host.rules.readAtMs + ROBOTS_LIFE_MS > nowMs()) return host.rules.rules;
    const url = robotsAddress(host);
    await this.rest(host.freeAtMs + delayMs - nowMs(), signal);
    const { answer, free } = await this.inSlot(() => this.fetched(host, url, { signal }, LARGEST_ROBOTS));
    free();
    const { status, body } = answer;
    // RFC 9309, 2.3.1: a site without the file allows all; one that cannot answer allows nothing.
    if (status >= 500 || status === 429)
      throw new FetchFault(`robots.txt could not be read: ${statusOf(status)}`, closedBy(host));
    const text = status >= 200 && status <= 299 ? Buffer.from(body).toString("utf8") : "";
    const readAtMs = nowMs();
    host.rules = { rules: robotsRules(url, text), readAtMs };
    await this.notes.keep(host.origin, { robots: { text, readAtMs } }, readAtMs);
    return host.rules.rules;
  }

  private async fetched(host: Host, url: string, request: Request, largest: number): Promise<Answer> {
    const answer = await this.sent(host, url, request, largest);
    const nowMs = this.politeness.nowMs();
    const restMs = retryAfterMs(answer.headers["retry-after"], nowMs);
    if (restMs !== undefined && (answer.status === 429 || answer.status === 503)) {
      host.closedUntilMs = nowMs + restMs;
      await this.notes.keep(host.origin, { closedUntilMs: host.closedUntilMs }, nowMs);
    }
    return answer;
  }

  private async sent(host: Host, url: string, { signal, headers }: Request, largest: number): Promise<Answer> {
    const { nowMs, longestMs } = this.politeness;
    const clock = new AnswerClock(longestMs);
    const isRobots = largest === LARGEST_ROBOTS;
    try {
      const answer = await this.fetcher.get(url, {
        signal: AbortSignal.any([signal, clock.signal]),
        ...(headers !== undefined && { headers }),
        beforeRedirect: (to) => clock.without(() => this.beforeRedirect(host, to, isRobots, signal)),
      });
      const body = await bodyOf(answer.body, largest, isRobots);
      const { url: from, movedTo, status, headers: received } = answer;
      return { url: from, ...(movedTo !== undefined && { movedTo }), status, headers: received, body };
    } catch (error) {
      signal.throwIfAborted();
      if (clock.signal.aborted)
        throw new FetchFault(`the server had not sent all of it after ${longestMs / 1000} seconds`);
      if (error instanceof FetchFault || (error instanceof MediagraphError && !(error instanceof BadDocument)))
        throw error;
      throw new FetchFault(error instanceof BadDocument ? error.message : `could not be fetched: ${reasonOf(error)}`);
    } finally {
      clock.end();
      host.freeAtMs = nowMs();
    }
  }

  /** A redirect is one more request: to the same host after the usual pause, and not to what its robots.txt forbids. */
  private async beforeRedirect(host: Host, to: URL, isRobots: boolean, signal: AbortSignal): Promise<void> {
    if (to.origin !== host.origin) return;
    const rules = isRobots ? undefined : host.rules?.rules;
    if (rules?.allows(to.href) === false)
      throw new FetchFault("robots.txt of the site forbids where it redirects to", { isFinal: true });
    await this.rest(Math.max(rules?.delayMs ?? 0, this.politeness.delayMs), signal);
  }
}

/** Aborts what takes too long. Pauses that are made on purpose do not count. */
class AnswerClock {
  private readonly over = new AbortController();
  readonly signal = this.over.signal;
  private timer: NodeJS.Timeout;

  constructor(private readonly longestMs: number) {
    this.timer = this.started();
  }

  async without(pause: () => Promise<void>): Promise<void> {
    clearTimeout(this.timer);
    await pause();
    this.timer = this.started();
  }

  end(): void {
    clearTimeout(this.timer);
    this.over.abort();
  }

  private started(): NodeJS.Timeout {
    return setTimeout(() => this.over.abort(), this.longestMs);
  }
}

interface Host {
  readonly origin: string;
  readonly turns: Turns;
  freeAtMs: number;
  closedUntilMs: number;
  rules?: { readonly rules: RobotsRules; readonly readAtMs: number };
}

const robotsAddress = ({ origin }: Host): string => `${origin}/robots.txt`;

/** A robots.txt that is too long is cut; anything else is refused. */
async function bodyOf(chunks: AsyncIterable<Uint8Array>, largest: number, isCut: boolean): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    collected.push(chunk);
    length += chunk.length;
    if (length > largest && isCut) break;
    if (length > largest) throw new FetchFault(`it is larger than ${inMebibytes(largest)}`);
  }
  return Buffer.concat(collected, length).subarray(0, largest);
}

function answered(answer: Answer, host: Host): Answer {
  const { status } = answer;
  if (status === 304 || (status >= 200 && status <= 299 && status !== 206)) return answer;
  const isFinal = status >= 400 && status <= 499 && ![401, 408, 425, 429].includes(status);
  throw new FetchFault(statusOf(status), { status, isFinal, ...closedBy(host) });
}

function closedBy({ closedUntilMs }: Host): { closedUntilMs?: number } {
  return closedUntilMs > 0 ? { closedUntilMs } : {};
}
