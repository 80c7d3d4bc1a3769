import type { Instant } from "../domain/dates";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Between pulls, in seconds, where neither the feed nor the server asks for something else. */
const USUAL = 30 * MINUTE;
const [SHORTEST, LONGEST] = [5 * MINUTE, DAY];
/** A server that asks for a longer rest is asked again after this time. */
const LONGEST_REST_MS = 7 * DAY * 1000;
/** From here on the pause would be longer than the longest one. */
const MOST_DOUBLINGS = 10;

/** A number from 0 to 1, as `Math.random` gives it. */
export type Random = () => number;

/** How long the server asks to be left alone (RFC 9110, 10.2.3), in milliseconds. Undefined if it does not. */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? "";
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : /[a-z]{3}/i.test(text) ? Date.parse(text) - nowMs : NaN;
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(asked, 0), LONGEST_REST_MS);
}

/** How long an answer is fresh, in seconds. */
export function freshSeconds(cacheControl: string | undefined): number | undefined {
  const [, seconds] = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? "") ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}

/** The usual pause, or the one that the feed or the server asks for. Up to a tenth more, so that they come apart. */
export function nextPull(nowMs: number, asked: readonly (number | undefined)[], random: Random): Instant {
  return instantOf(nowMs + pauseSeconds(asked) * 1000 * (1 + random() / 10));
}

/** After each failure twice the pause, of which a random half is left out: servers that come back are not overrun. */
export function retryTime(
  nowMs: number,
  failures: number,
  { asked, restMs = 0 }: { readonly asked: readonly (number | undefined)[]; readonly restMs?: number },
  random: Random,
): Instant {
  const doubled = Math.min(pauseSeconds(asked) * 2 ** Math.min(failures, MOST_DOUBLINGS), LONGEST);
  return instantOf(nowMs + Math.max(doubled * 1000 * (0.5 + random() / 2), restMs));
}

/** The sources of a host that opens again do not come all at once. */
export function soonAfter(ms: number, random: Random): Instant {
  return instantOf(ms + SHORTEST * 1000 * random());
}

function pauseSeconds(asked: readonly (number | undefined)[]): number {
  const longest = asked.reduce<number>((most, seconds = 0) => Math.max(most, seconds), 0);
  return Math.min(Math.max(longest === 0 ? USUAL : longest, SHORTEST), LONGEST);
}

const instantOf = (ms: number): Instant => new Date(ms).toISOString();
