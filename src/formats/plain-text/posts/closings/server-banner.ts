import { isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isProse, isWordless, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { isOfPlatform } from "../labels/platform-labels";
import { platformIn } from "../labels/platform-names";

/**
 * "View source code v4.3.7", "harbour.example: About · Directory · Privacy": a page of Mastodon ends with links of its
 * server, and with the version of the program.
 */
export const isPageFoot = (text: string): boolean =>
  text.length <= LONGEST_FOOT && (VERSION.test(text) || (SERVER.test(text) && text.split("·").length >= FEWEST_LINKS));

const LONGEST_FOOT = 200;
const FEWEST_LINKS = 3;
const VERSION = /(?:^|\s)v\d{1,2}\.\d{1,2}\.\d{1,3}\S{0,20}$/u;
const SERVER = /^(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,20}\s?[:：]\s/iu;

/** "harbour.example is part of the decentralized social network powered by Mastodon.", in any language. */
const isNote = (text: string): boolean =>
  text.length <= LONGEST_FOOT && SERVER_FIRST.test(text) && platformIn(text) === "MASTODON";
const SERVER_FIRST = /^(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,20}(?![\w.@/-]|:\/)/iu;

/**
 * Where the banner of a server of Mastodon begins, below the counts of the last post or above the foot of the page. No
 * time of a post is below it. Undefined if there is none.
 */
export function bannerStart(lines: readonly Line[], from: number, context: DateContext): number | undefined {
  const at = lines.findLastIndex(({ text }, index) => index > from && isNote(text));
  if (at < 0) return undefined;
  const above = lines[at - 1]?.text ?? "";
  const below = lines.slice(at + 1).map(({ text }) => text);
  const isAtEnd = isOfPlatform(above) || isWordless(above) || below.some((text) => isFoot(text));
  return isAtEnd && !below.some((text) => isDate(text, context)) ? at : undefined;
}

const isFoot = (text: string): boolean => isPageFoot(text) || SERVER.test(text);

const MOST_WORDS_OF_LABEL = 4;
const MOST_SENTENCES = 2;

/** The lines above a post without the banner: what the server is, perhaps what it says of itself, who runs it. */
export function withoutBanner(above: readonly Line[]): readonly Line[] {
  const start = above.findIndex(({ text }) => isNote(text));
  if (start < 0) return above;
  const foot = above.findLastIndex(({ text }) => isFoot(text));
  const end = foot < start ? above.length : foot + 1;
  const banner = above.slice(start + 1, end).map(({ text }) => text);
  const isLabelled = banner.some((text) => /[:：]$/u.test(text) && wordsOf(text) <= MOST_WORDS_OF_LABEL);
  const isBanner = isLabelled && banner.filter((text) => isProse(text)).length <= MOST_SENTENCES;
  return isBanner ? [...above.slice(0, start), ...above.slice(end)] : above;
}
