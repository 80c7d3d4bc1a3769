import type { Platform } from "../../../../domain/addresses/platform";
import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isFurniture } from "../../furniture/furniture-lines";
import { isShort, isWordless, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import { ACCOUNT, accountCard, isDotted, isTimeBelow } from "./dated-cards";
import { isOfPlatform, isPlatformMenu, isReactingLabel } from "../labels/platform-labels";
import { platformAlone, platformIn } from "../labels/platform-names";
import { countsIn, isSeparatorLine } from "../labels/post-labels";
import { headWithSource, namesSource } from "./weibo-head";

const LONGEST = 120;

/**
 * The head of a post of a platform that shows no `@handle`, as an article shows it: the name, then the platform or the
 * time, then the words. Undefined if nothing but a name and a date are there: they are an article's own too.
 */
export function namedCard(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  const name = plainLine(lines[at - 1]?.text);
  if (at - 1 >= free && lines[at]?.afterGap === false) {
    const account = instagramCard(lines, at, name, context) ?? accountCard(lines, at, free, context);
    if (account !== undefined) return account;
  }
  if (at - 1 < free || text.length > LONGEST || lines[at]?.afterGap === true) return undefined;
  if (!hasSign(lines, at, text) || !mayBeAuthor(name, context)) return undefined;
  return (
    cardAbovePlatform(lines, at, name, context) ??
    cardOfPlatform(lines, at, name, context) ??
    cardWithSource(lines, at, name, context) ??
    cardBelowLead(lines, at, free, name, context) ??
    cardOfLinkedin(lines, at, free, context) ??
    dottedCard(lines, at, name, context)
  );
}

/** What is quickly seen of a card. Most lines have none of it. */
const hasSign = (lines: readonly Line[], at: number, text: string): boolean =>
  platformAlone(lines[at + 1]?.text ?? "") !== undefined ||
  CHANNEL.test(plainLine(lines[at + 1]?.text)) ||
  WIDGET_TIME.test(lines[at + 2]?.text ?? "") ||
  platformAlone(text) !== undefined ||
  namesSource(text) ||
  namesSource(lines[at + 1]?.text ?? "") ||
  /[:：]$/u.test(lines[at - 2]?.text ?? "") ||
  /[:：]$/u.test(lines[at - 3]?.text ?? "") ||
  isDotted(lines, at);

export const mayBeAuthor = (name: string, context: DateContext): boolean =>
  isName(name) &&
  !isDate(name, context) &&
  !isTimeAgo(name) &&
  !isWordless(name) &&
  !isOfPlatform(name) &&
  !isFurniture(name) &&
  platformAlone(name) === undefined;

/** The name, "Telegram", the words, and below them the time or the counts: a row of buttons has none. */
function cardOfPlatform(
  lines: readonly Line[],
  at: number,
  displayName: string,
  context: DateContext,
): Attribution | undefined {
  const platform = platformAlone(plainLine(lines[at]?.text));
  if (platform === undefined) return undefined;
  // "Read on", "Ada's site", "Telegram": a row of buttons.
  const above = lines[at - 2];
  if (above !== undefined && lines[at - 1]?.afterGap === false && isShort(above.text)) return undefined;
  const head = headFrom(lines, at + 1, context);
  const { end } = head;
  if (!isWords(lines[end], context)) return undefined;
  if (head.stated === "" && !isClosed(lines, end + 1, context)) return undefined;
  return attributionOf({ platform, displayName, stated: head.stated, start: at - 1, end }, context);
}

/** "Feb 5 at 09:37" */
const WIDGET_TIME = /^[A-Z][a-z]{2} \d{1,2}(?:, \d{4})? at \d{1,2}:\d{2}$/;

/**
 * The name, the words on one line, "Telegram" or the address of the channel, the views and the time, as Telegram shows
 * a message in other pages.
 */
function cardAbovePlatform(
  lines: readonly Line[],
  at: number,
  displayName: string,
  context: DateContext,
): Attribution | undefined {
  const foot = plainLine(lines[at + 1]?.text);
  const named = platformAlone(foot) ?? (CHANNEL.test(foot) ? "TELEGRAM" : undefined);
  const below = named === undefined ? at + 1 : at + 2;
  const views = countsIn(plainLine(lines[below]?.text)) === undefined ? 0 : 1;
  const dated = lines[below + views];
  const isWidget = views > 0 && isWidgetTime(lines, at - 2, dated?.text ?? "");
  const platform = named ?? (isWidget ? "TELEGRAM" : undefined);
  if (platform === undefined || !isWords(lines[at], context)) return undefined;
  const stated = plainLine(dated?.text);
  if (dated?.afterGap !== false || !isDate(stated, context)) return undefined;
  const text = lines[at]?.text ?? "";
  const card = { platform, displayName, text, stated, start: at - 1, end: below + views + 1 };
  return { ...attributionOf(card, context), opens: false };
}

/** The address of a channel of Telegram: `t.me/harbour_news`. */
const CHANNEL = /^(?:https?:\/\/)?t\.me\/\w+$/u;

/** Telegram's own box may show no more than the views and its time, in English or below a line that names Telegram. */
const isWidgetTime = (lines: readonly Line[], lead: number, time: string): boolean =>
  WIDGET_TIME.test(time) || platformOfLead(lines[lead]?.text ?? "") === "TELEGRAM";

const platformOfLead = (lead: string): Platform | undefined => (/[:：]$/u.test(lead) ? platformIn(lead) : undefined);

const FARTHEST_CLOSING = 12;

/** `account`, a dot and "Follow", the words, and how long ago that was, as Instagram shows a picture. */
function instagramCard(
  lines: readonly Line[],
  at: number,
  handle: string,
  context: DateContext,
): Attribution | undefined {
  if (!ACCOUNT.test(handle) || !isSeparatorLine(plainLine(lines[at]?.text))) return undefined;
  const end = at + 2;
  const button = plainLine(lines[at + 1]?.text);
  if (!isOfPlatform(button) || !isWords(lines[end], context)) return undefined;
  return isClosed(lines, end + 1, context)
    ? { platform: "INSTAGRAM", handle, start: at - 1, end, opens: true }
    : undefined;
}

/** Whether the lines below are words down to a date, counts alone or a row of buttons. No gap is between. */
function isClosed(lines: readonly Line[], from: number, context: DateContext): boolean {
  for (const [at, { text, afterGap }] of lines.slice(from, from + FARTHEST_CLOSING).entries()) {
    if (afterGap) return false;
    if (isDate(text, context) || isTimeAgo(text) || countsIn(text) !== undefined) return true;
    if (isReactingLabel(text) && isReactingLabel(lines[from + at + 1]?.text ?? "")) return true;
  }
  return false;
}

/** The name, then the time with the program that a post of Weibo is from. */
function cardWithSource(
  lines: readonly Line[],
  at: number,
  displayName: string,
  context: DateContext,
): Attribution | undefined {
  const head = headWithSource(lines, at, context);
  return head && attributionOf({ platform: "OTHER", displayName, ...head, start: at - 1 }, context);
}

/** "The town wrote on Facebook:", then the name, the time and the words. */
function cardBelowLead(
  lines: readonly Line[],
  at: number,
  free: number,
  displayName: string,
  context: DateContext,
): Attribution | undefined {
  const lead = lines[at - 2]?.text ?? "";
  if (at - 2 < free || !/[:：]$/u.test(lead)) return undefined;
  const platform = platformIn(lead);
  const head = headFrom(lines, at, context);
  const { stated } = head;
  const end = stated !== "" && isDotted(lines, at) ? head.end + 1 : head.end;
  if (platform === undefined || stated === "" || !isWords(lines[end], context)) return undefined;
  const isAccount = OF_ACCOUNTS.has(platform) && ACCOUNT.test(displayName);
  const author = isAccount ? { handle: displayName } : { displayName };
  return attributionOf({ platform, ...author, stated, start: at - 1, end }, context);
}

/** "She wrote on LinkedIn:", then the name, what she does, the time and the words. */
function cardOfLinkedin(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const displayName = plainLine(lines[at - 2]?.text);
  if (at - 3 < free || platformOfLead(lines[at - 3]?.text ?? "") !== "LINKEDIN") return undefined;
  const { stated, end } = headFrom(lines, at, context);
  if (stated === "" || !mayBeAuthor(displayName, context) || !isWords(lines[end], context)) return undefined;
  return attributionOf({ platform: "LINKEDIN", displayName, stated, start: at - 2, end }, context);
}

/** Platforms whose posts show an account, and no name. */
const OF_ACCOUNTS: ReadonlySet<Platform> = new Set(["INSTAGRAM", "THREADS", "TIKTOK"]);

/** The name, the time, a dot on its own line, the words, and below them the counts: a post of Facebook. */
function dottedCard(
  lines: readonly Line[],
  at: number,
  displayName: string,
  context: DateContext,
): Attribution | undefined {
  if (!isDotted(lines, at) || !isTimeBelow(lines, at, context)) return undefined;
  const { stated } = headFrom(lines, at, context);
  const end = at + 2;
  if (!isWords(lines[end], context) || !isClosed(lines, end + 1, context)) return undefined;
  return attributionOf({ platform: "FACEBOOK", displayName, stated, start: at - 1, end }, context);
}

/** A time below a name, if there is one, with the dot behind it, and perhaps a word or two: "2w • Edited". */
export function headFrom(lines: readonly Line[], at: number, context: DateContext): { stated: string; end: number } {
  const line = lines[at];
  const said = plainLine(line?.text).replace(/\s?[·•][\p{L}\p{M}\s]{0,20}$/u, "");
  const isStated = line?.afterGap === false && (isDate(said, context) || isTimeAgo(said));
  return isStated ? { stated: said, end: at + 1 } : { stated: "", end: at };
}

const FEWEST_WORDS = 3;

export const isWords = (line: Line | undefined, context: DateContext): boolean =>
  line?.afterGap === false &&
  (wordsOf(line.text) >= FEWEST_WORDS || SENTENCE_END.test(line.text) || line.text.length >= LONGEST_LABEL) &&
  !isDate(line.text, context) &&
  !isFurniture(line.text) &&
  !isPlatformMenu(line.text);

const LONGEST_LABEL = 12;

interface Card {
  readonly platform: Platform;
  readonly displayName?: string;
  readonly handle?: string;
  readonly text?: string;
  readonly stated: string;
  readonly start: number;
  readonly end: number;
}

function attributionOf({ stated, ...card }: Card, context: DateContext): Attribution {
  const postedAt = stated === "" ? undefined : findDate(stated, context);
  return { ...card, ...(postedAt && { postedAt }), opens: true };
}
