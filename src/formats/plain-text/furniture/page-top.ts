import { isDate, isTimeAgo } from "../../reading/dates";
import { isButton, isConsentNotice } from "../../reading/page-words/furniture-labels";
import { isFurniture } from "./furniture-lines";
import { isDense, isShort, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";

/** What stands above the headline of a page. */
export interface PageTop {
  /** Index of the headline's line. */
  readonly end: number;
  /** The section of the site that these lines name. */
  readonly section?: string;
  /** Index of a date directly above the headline. */
  readonly dateAt?: number;
}

const MOST_ABOVE = 60;

/** The lines above the headline: a menu, a breadcrumb, the section, a banner. `isPost` tells the lines of posts. */
export function topOf(lines: readonly Line[], isPost: (at: number) => boolean): PageTop {
  let end = 0;
  let section: string | undefined;
  let dateAt: number | undefined;
  let short = 0;
  while (end < Math.min(lines.length - 1, MOST_ABOVE) && !isPost(end)) {
    const text = lines[end]?.text ?? "";
    const crumbs = crumbsIn(text);
    if (crumbs !== undefined) {
      section = crumbs.at(-1);
      // A date above a breadcrumb is today's.
      dateAt = undefined;
    } else if (isDate(text)) {
      if (!isAboveHeadline(lines, end, true)) break;
      dateAt = end;
    } else if (isShort(text) && isAboveHeadline(lines, end, short > 0)) {
      short += 1;
      // Of several short lines, a menu, none is surely the section.
      section = short > 1 ? undefined : text;
    } else if (!isFurniture(text) && !(end > 0 && isWordless(text)) && !isCallAboveBanner(lines, end)) break;
    end += 1;
  }
  return {
    end,
    ...(section !== undefined && !isButton(section) && { section }),
    ...(dateAt !== undefined && { dateAt }),
  };
}

const ARROW = /[>›»→]/u;
const BREADCRUMB = /[>›»→/|]/u;
const LONGEST_CRUMB = 30;

/** `Home > World > Africa`: short parts between arrows. `/ Africa`: a part on a line of its own. */
function crumbsIn(text: string): string[] | undefined {
  if (text.length > 120) return undefined;
  const parts = text
    .split(BREADCRUMB)
    .map((part) => part.trim())
    .filter(Boolean);
  const fewest = /^[>›»→/|]/u.test(text) ? 1 : ARROW.test(text) ? 2 : 3;
  const isCrumb = (part: string) => part.length <= LONGEST_CRUMB && !SENTENCE_END.test(part) && !/\p{Nd}/u.test(part);
  return parts.length >= fewest && parts.every(isCrumb) ? parts : undefined;
}

/**
 * Whether a short line has the headline below it: a longer line that ends no sentence. One line of three words may be a
 * headline itself, with the summary below.
 */
function isAboveHeadline(lines: readonly Line[], at: number, isInMenu: boolean): boolean {
  let below = at + 1;
  while (below < Math.min(lines.length, at + MOST_ABOVE) && isAside(lines[below]?.text ?? "")) below += 1;
  const text = lines[at]?.text ?? "";
  const headline = lines[below]?.text ?? "";
  if (below >= lines.length - 1 || SENTENCE_END.test(headline.replace(/[?؟]$/u, "")) || isDate(headline)) return false;
  if (/^[@#📍(]|[@＠]|https?:/u.test(headline) || isTimeAgo(headline) || !mayHoldColon(headline)) return false;
  const isMuchLonger = isDense(headline)
    ? headline.length >= 2 * text.length || isInMenu
    : wordsOf(headline) >= 4 && headline.length >= (isInMenu || below > at + 1 ? 1 : 1.6) * text.length;
  const isSection =
    isInMenu || below > at + 1 || wordsOf(text) <= 2 || (text === text.toUpperCase() && text !== text.toLowerCase());
  return isMuchLonger && isSection;
}

const FEWEST_WORDS_AROUND_COLON = 5;

/** A label such as "Published: 17 March 2024" is no headline. "The ferry sails again: two years of repairs" is one. */
function mayHoldColon(headline: string): boolean {
  if (!/[:：]/u.test(headline)) return true;
  if (/\p{Nd}[:：]\p{Nd}|[:：]$/u.test(headline)) return false;
  return isDense(headline) ? headline.length >= 12 : wordsOf(headline) >= FEWEST_WORDS_AROUND_COLON;
}

function isAside(text: string): boolean {
  return isShort(text) || isFurniture(text) || isWordless(text) || isDate(text) || crumbsIn(text) !== undefined;
}

const FEWEST_IN_MENU = 3;
const LONGEST_CALL = 40;

/**
 * "Make us your favourite source" above a banner or a breadcrumb, "Skip to the main text" above a menu. The headline is
 * below them.
 */
function isCallAboveBanner(lines: readonly Line[], at: number): boolean {
  const call = lines[at]?.text ?? "";
  if (SENTENCE_END.test(call)) return false;
  let hasBanner = false;
  let inMenu = 0;
  let below = at + 1;
  while (below < Math.min(lines.length, at + MOST_ABOVE) && isAside(lines[below]?.text ?? "")) {
    const text = lines[below]?.text ?? "";
    hasBanner ||= crumbsIn(text) !== undefined || isConsentNotice(text);
    if (isDate(text)) return false;
    if (isShort(text) && (!isButton(text) || at === 0)) inMenu += 1;
    below += 1;
  }
  const isLonger = (lines[below]?.text.length ?? 0) > call.length && call.length <= LONGEST_CALL;
  return (hasBanner || (inMenu >= FEWEST_IN_MENU && isLonger)) && isAboveHeadline(lines, at, true);
}
