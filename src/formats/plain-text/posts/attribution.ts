import type { Platform } from "../../../domain/addresses/platform";
import { detectLanguage } from "../../../domain/text/languages/language";
import { findDate, isDate, isTimeAgo } from "../../reading/dates";
import type { DateContext, StatedDate } from "../../reading/dates";
import {
  bracketedCredit,
  creditBeforeDot,
  creditOnPlatform,
  creditWithName,
  creditWithoutDate,
  oneLineEmbed,
  sharedWithoutDate,
} from "./credit";
import type { Credit } from "./credit";
import { platformOfLink } from "./cards/dated-cards";
import { platformOfHandle } from "../../reading/page-words/author-handles";
import { wordsOf } from "../line-shapes";
import { platformIn } from "./labels/platform-names";
import type { Line } from "../lines";
import { plainLine } from "../lines";
import { addressBelow, creditBelow } from "./led-posts";
import { isShortAge } from "./pages/comment-labels";
import { platformHeading } from "./pages/platform-headings";
import { isPlatformMenu, saysAnswered } from "./labels/platform-labels";
import { furnitureEnd, isClosedBelow } from "./closings/post-closing";
import type { Counts } from "./closings/post-closing";
import { isQuoteLabel, isSeparatorLine } from "./labels/post-labels";

/** What the lines above or below a pasted post say about it: `— Display Name (@handle) February 7, 2023`. */
export interface Attribution {
  /** Without the `@`. Absent where a platform shows only a name. */
  readonly handle?: string;
  readonly displayName?: string;
  /** Absent unless the lines name the platform. */
  readonly platform?: Platform;
  readonly postedAt?: StatedDate;
  readonly url?: string;
  /** The whole text of a post that is on one line with its attribution. */
  readonly text?: string;
  /** What the platform counts, where `text` is known too: its lines hold the whole post. */
  readonly counts?: Counts;
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  /** Whether this form of attribution comes before the post's text. */
  readonly opens: boolean;
  /** These are all lines of the post, as of an embed that shows no more than "View this post on …". */
  readonly isNote?: true;
  /** The attribution of the post that this one quotes. It comes inside the lines of this post. */
  readonly quoted?: Attribution;
}

/** The attributions in `lines` from index `from` on, in order. */
export function attributionsIn(lines: readonly Line[], from: number, context: DateContext = {}): Attribution[] {
  const found: Attribution[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const last = found.at(-1);
    const free = last?.quoted?.end ?? last?.end ?? from;
    if (at < free) continue;
    const attribution = attributionAt(lines, at, free, context);
    if (attribution === undefined) continue;
    if (last !== undefined && quotes(lines, last, attribution))
      found[found.length - 1] = { ...last, quoted: attribution };
    else if (last !== undefined && isAnswered(lines, last, attribution))
      found[found.length - 1] = { ...last, end: handlesEnd(lines, attribution.end) };
    else found.push(attribution);
  }
  return found;
}

function quotes(lines: readonly Line[], outer: Attribution, inner: Attribution): boolean {
  const isFree = outer.opens && inner.opens && outer.quoted === undefined && inner.start > outer.end;
  if (!isFree || inner.start - outer.end >= FARTHEST_QUOTE) return false;
  return isQuoteLabel(lines[inner.start - 1]?.text ?? "") || isQuotedInEmbed(lines, outer, inner);
}

/**
 * Whether X shows a post inside another, as other pages embed it. "Follow" stands in the head of the outer one, a day
 * in that of the inner one, and the whole time of the outer one below both.
 */
function isQuotedInEmbed(lines: readonly Line[], outer: Attribution, inner: Attribution): boolean {
  const textsIn = (from: number, to: number): string[] => lines.slice(from, to).map(({ text }) => plainLine(text));
  const [head, own, quoted] = [
    textsIn(outer.start, outer.end),
    textsIn(outer.end, inner.start),
    textsIn(inner.start, inner.end),
  ];
  const isTimed = (texts: readonly string[]): boolean => texts.some((text) => isStated(text));
  if (!head.some((text) => isPlatformMenu(text)) || isTimed(head) || isTimed(own) || !isTimed(quoted)) return false;
  const below = textsIn(inner.end + 1, inner.end + FARTHEST_QUOTE);
  const closing = below.find((text) => isStated(text)) ?? "";
  return findDate(closing)?.date.precision === "MINUTE";
}

/** "Replying to" and a handle, in any language, directly below a head with its time: whom a post answers. */
function isAnswered(lines: readonly Line[], last: Attribution, { start, end, opens }: Attribution): boolean {
  const isTimed = (from: number, to: number): boolean =>
    lines.slice(from, to).some(({ text }) => text.split(/[·•∙|]/u).some((part) => isStated(part.trim())));
  return last.opens && opens && start === last.end && isTimed(last.start, last.end) && !isTimed(start, end);
}

const isStated = (text: string): boolean => isDate(text) || isTimeAgo(text);

/** The counts directly below a post. */
function countsEnd(lines: readonly Line[], from: number): number {
  const gap = lines.findIndex(({ afterGap }, at) => at >= from && afterGap);
  return furnitureEnd(lines, from, gap < 0 ? lines.length : gap);
}

/** A post may answer several people. */
function handlesEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (/^[@＠]\w+$/u.test(plainLine(lines[end]?.text))) end += 1;
  return end;
}

/** A quoted post comes at most so many lines below the head of the post that quotes it. */
const FARTHEST_QUOTE = 40;

function attributionAt(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  const closing = bracketedCredit(text) ?? oneLineEmbed(text);
  if (closing !== undefined) {
    const { stated, ...credit } = closing;
    const postedAt = dateIn(stated, closing.text ?? lines[at - 1]?.text ?? "", context);
    const opens = closing.text === undefined && isHeadBelowLead(lines, at, free);
    return { ...credit, ...(postedAt && { postedAt }), start: at, end: at + 1, opens };
  }
  const below = creditBelow(lines, at, free);
  if (below !== undefined) {
    const { stated, ...credit } = below.credit;
    const postedAt = dateIn(stated, lines[at - 1]?.text ?? "", context);
    return { ...credit, ...(postedAt && { postedAt }), start: below.start, end: at + 1, opens: false };
  }
  const platform = platformHeading(lines, at, free, context);
  if (platform !== undefined) return platform;
  const address = addressBelow(lines, at, free);
  if (address !== undefined) return { ...address, end: countsEnd(lines, at + 1), opens: false, isNote: true };
  const shared = sharedWithoutDate(text);
  if (shared !== undefined) {
    const { stated, ...credit } = shared;
    const postedAt = dateIn(stated, lines[at - 1]?.text ?? "", context);
    return { ...credit, ...(postedAt && { postedAt }), start: at, end: at + 1, opens: false };
  }
  const heading = creditBeforeDot(text) ?? closedCredit(lines, at, text, context);
  if (heading !== undefined) return headed(lines, heading, at, at + 1, context);
  const named =
    at - 1 >= free && lines[at]?.afterGap === false ? creditWithName(plainLine(lines[at - 1]?.text), text) : undefined;
  return named === undefined ? undefined : headed(lines, named, at - 1, at + 1, context);
}

/** `Name (@handle) · 7 February 2023` directly below "She wrote:": what stands below is the post. */
const isHeadBelowLead = (lines: readonly Line[], at: number, free: number): boolean =>
  at > free &&
  at + 1 < lines.length &&
  /^\p{L}.*[)）]\s?[·•]/u.test(lines[at]?.text ?? "") &&
  /[:：]$/u.test(lines[at - 1]?.text ?? "");

function closedCredit(lines: readonly Line[], at: number, text: string, context: DateContext): Credit | undefined {
  const onPlatform = creditOnPlatform(text);
  if (onPlatform !== undefined)
    return isAboveDay(lines, at, context) || isAboveLink(lines, at, onPlatform) ? onPlatform : undefined;
  const credit = creditWithoutDate(text);
  if (credit === undefined) return undefined;
  return isClosedBelow(lines, at + 1, context) || isBetweenLeadAndDay(lines, at, context) ? credit : undefined;
}

/** "The council wrote:", the name with the handle, the words, and a day alone below them. */
const isBetweenLeadAndDay = (lines: readonly Line[], at: number, context: DateContext): boolean =>
  /[:：]$/u.test(lines[at - 1]?.text ?? "") && isAboveDay(lines, at, context);

/** Words are directly below, and a day or a time alone directly below them. */
function isAboveDay(lines: readonly Line[], at: number, context: DateContext): boolean {
  if (lines[at + 1]?.afterGap !== false) return false;
  const below = lines.slice(at + 2, at + 2 + MOST_LINES_ABOVE_DAY);
  const gap = below.findIndex(({ afterGap }) => afterGap);
  return (gap < 0 ? below : below.slice(0, gap)).some(({ text }) => isDate(text, context) || isTimeAgo(text));
}

const MOST_LINES_ABOVE_DAY = 4;

/** "View on Threads" below the words, in any language. */
const isAboveLink = (lines: readonly Line[], at: number, { platform }: Credit): boolean =>
  platform !== undefined &&
  lines[at + 1]?.afterGap === false &&
  lines.slice(at + 2, at + 2 + MOST_LINES_ABOVE_DAY).some(({ text }) => platformOfLink(text) === platform);

/** X shows `·`, the date and the button "Follow" on lines of their own below the name and the handle. */
function headed(
  lines: readonly Line[],
  credit: Credit,
  start: number,
  from: number,
  context: DateContext,
): Attribution {
  let end = from;
  let { stated } = credit;
  while (stated === "" && end < from + 3 && lines[end]?.afterGap === false) {
    const text = lines[end]?.text ?? "";
    if (isDate(text) || isTimeAgo(text) || isAgeBelowDot(lines, end)) stated = text;
    else if (!isSeparatorLine(text) && !isPlatformMenu(text) && !isButtonBelowDot(lines, end)) break;
    end += 1;
  }
  if (saysAnswered(lines[end]?.text ?? "") && end + 1 < lines.length) end += 1;
  const { handle, displayName, url } = credit;
  const postedAt = dateIn(stated, lines[end]?.text ?? "", context);
  const platform = credit.platform ?? platformAbove(lines[start - 1]?.text ?? "", handle);
  const said = {
    ...(platform && { platform }),
    handle,
    ...(displayName !== undefined && { displayName }),
    ...(url !== undefined && { url }),
  };
  const first = isAboutAccount(lines, start, handle) ? start - 1 : start;
  return { ...said, ...(postedAt && { postedAt }), start: first, end, opens: true };
}

/** "5分", "3 godz." between the dot alone on its line and the words of the post. */
const isAgeBelowDot = (lines: readonly Line[], at: number): boolean =>
  isSeparatorLine(lines[at - 1]?.text ?? "") && isShortAge(lines[at]?.text ?? "") && lines[at + 1]?.afterGap === false;

/** "Follow", in any language: a word or two between the dot alone on its line and the words of the post. */
function isButtonBelowDot(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]].map((each) => plainLine(each?.text));
  const isWord = /^\p{L}[\p{L}\p{M}’'-]{1,20}(?:\s\p{L}[\p{L}\p{M}]{0,20})?$/u.test(line ?? "");
  const isText = below !== undefined && wordsOf(below) > MOST_WORDS_OF_BUTTON && !isDate(below);
  return isSeparatorLine(above ?? "") && isWord && isText && lines[at + 1]?.afterGap === false;
}

const MOST_WORDS_OF_BUTTON = 3;

/** "X avatar for @ada", in any language: what a picture shows, directly above the name. */
function isAboutAccount(lines: readonly Line[], start: number, handle: string): boolean {
  const above = plainLine(lines[start - 1]?.text);
  const isOfHandle = above.length <= LONGEST_ABOVE && above.endsWith(` @${handle}`) && !/[:：.(（—]/u.test(above);
  return isOfHandle && lines[start]?.afterGap === false && plainLine(lines[start]?.text) !== "";
}

const LONGEST_ABOVE = 60;

/** "The mayor wrote on Truth Social:" tells the platform of a handle that looks like one of X. */
function platformAbove(lead: string, handle: string): Platform | undefined {
  return /[:：]$/u.test(lead) && platformOfHandle(handle) === "X" && !NAMES_X.test(lead) ? platformIn(lead) : undefined;
}

const NAMES_X = /(?<![\p{L}\p{M}])(?:X|Twitter)(?![\p{L}\p{M}])/u;

/** The language of the post tells what the date alone does not. */
function dateIn(stated: string, post: string, context: DateContext): StatedDate | undefined {
  if (stated === "" || isTimeAgo(stated) || isShortAge(stated)) return undefined;
  const found = findDate(stated, context);
  if (found !== undefined && found.date.precision !== "YEAR") return found;
  return findDate(stated, { ...context, language: detectLanguage(post) }) ?? found;
}
