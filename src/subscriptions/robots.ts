import robotsParser from "robots-parser";
import { parseWebUrl } from "../domain/addresses/urls";

/** What a site's robots.txt says to this program. */
export interface RobotsRules {
  allows(url: string): boolean;
  /** How long to wait between two requests, in milliseconds. */
  readonly delayMs: number;
  /** Addresses of the sitemaps that it names. */
  readonly sitemaps: readonly string[];
}

/** RFC 9309, 2.5: at least 500 KiB are read. */
export const LARGEST_ROBOTS = 524_288;
/** RFC 9309, 2.4: rules are not used for longer. */
export const ROBOTS_LIFE_MS = 24 * 60 * 60 * 1000;

const NAME = "mediagraph";
const MOST_SITEMAPS = 20;
/** With a longer delay a site would never be read. */
const LONGEST_DELAY_MS = 60_000;
/** Comparing takes as many steps as the address times the file is long. No honest rule is about what comes later. */
const MOST_COMPARED = 1_000;

/** `url` is the address of the robots.txt. An empty text allows everything. */
export function robotsRules(url: string, text: string): RobotsRules {
  const robots = robotsParser(url, text);
  const seconds = robots.getCrawlDelay(NAME) ?? 0;
  return {
    // It does not know about addresses of other hosts.
    allows: (address) => robots.isAllowed(address.slice(0, MOST_COMPARED), NAME) ?? true,
    delayMs: Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, LONGEST_DELAY_MS) : 0,
    sitemaps: robots
      .getSitemaps()
      .flatMap((address) => parseWebUrl(address)?.href ?? [])
      .slice(0, MOST_SITEMAPS),
  };
}
