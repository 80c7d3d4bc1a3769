import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { parsePostUrl } from "../../../../domain/addresses/platform-urls";
import { isForwardLabel } from "../../../reading/page-words/forwarded";
import { isAgeLine } from "./comment-labels";
import { isName } from "../credit";
import { isProse, isShort, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { isOfPlatform, isPlatformMenu } from "../labels/platform-labels";
import { isPictureLabel } from "../labels/picture-labels";
import { platformAlone } from "../labels/platform-names";
import { countsOf } from "../closings/post-closing";
import { countsIn, isNamesWithNumber } from "../labels/post-labels";
import type { PostLines } from "../post-lines";

/** The post of a page whose lines have no `@handle`, as Telegram and Instagram show one post. */
export function namelessPost(lines: readonly Line[], context: DateContext): PostLines | undefined {
  return telegramPost(lines, context) ?? instagramPost(lines, context);
}

const MOST_LINES = 80;
const TELEGRAM_URL = /^(?:https?:\/\/)?t\.me\/(?:s\/)?\w{4,40}\/\d{1,12}$/iu;

/** The channel's name, the text, the post's address, and then only counts and the date. */
function telegramPost(lines: readonly Line[], context: DateContext): PostLines | undefined {
  const urlAt = lines.length > MOST_LINES ? -1 : lines.findIndex(({ text }) => TELEGRAM_URL.test(text));
  const [name] = lines;
  if (urlAt < 2 || name === undefined || !isName(name.text)) return undefined;
  const below = lines.slice(urlAt + 1);
  if (below.some(({ text }) => !isDate(text) && !isOfPlatform(text))) return undefined;
  const stated = below.map(({ text }) => findDate(text, context)).find((date) => date !== undefined);
  const url = parsePostUrl(lines[urlAt]?.text.replace(/^(?!https?:)/iu, "https://") ?? "")?.url;
  if (url === undefined) return undefined;
  const end = isForwardLabel(lines[1]?.text ?? "") && urlAt > 2 ? 2 : 1;
  return {
    attribution: { platform: "TELEGRAM", displayName: name.text, url, start: 0, end, opens: true },
    start: 0,
    end: lines.length,
    closing: { start: urlAt, end: lines.length, ...(stated && { postedAt: stated }), counts: countsOf(below) },
  };
}

const ACCOUNT = /^[a-z0-9][a-z0-9._]{1,28}[a-z0-9_]$/u;
const FARTHEST_AGAIN = 10;
/** "3w", "2 sett.": how long ago, in the shortest form of each language. "Edited" may stand before it. */
const AGE = /^(?:\p{L}[\p{L}\p{M}\s]{1,20}[•·・]\s?)?\p{Nd}{1,3}\s?\p{L}[\p{L}\p{M}]{0,6}\.?$/u;

/**
 * The account's name above its buttons, mostly again above the text, comments with their age, the day below all. The
 * platform's menu may be above.
 */
function instagramPost(lines: readonly Line[], context: DateContext): PostLines | undefined {
  const head = lines.length > MOST_LINES ? -1 : accountBelowMenu(lines);
  const handle = lines[head]?.text ?? "";
  if (!ACCOUNT.test(handle)) return undefined;
  const isOfHead = (text: string): boolean => isMenu(text) || isPicture(text, handle);
  const again = lines.findIndex(({ text }, at) => at > head && at <= head + FARTHEST_AGAIN && text === handle);
  // One line may be the place.
  const others = lines
    .slice(head + 1, Math.max(head + 1, again))
    .filter(
      ({ text }, at, all) =>
        !isOfHead(text) && !(again >= 0 && isDescription(text, handle, head)) && !isPictureOfMany(all, at),
    );
  if (!others.every(({ text }) => isPlace(text)) || (head === 0 && others.length > 1)) return undefined;
  let start = Math.max(head, again) + 1;
  while (start < lines.length && isOfHead(lines[start]?.text ?? "")) start += 1;
  const isAge = (text: string): boolean =>
    AGE.test(text) || isTimeAgo(text) || (/[•·・]/u.test(text) && isAgeLine(text, {}));
  // How long ago stands below the account, or below the words.
  const isAgedAbove = again >= 0 && isAge(lines[start]?.text ?? "");
  if (isAgedAbove) start += 1;
  const age = lines.findIndex(({ text }, at) => at > start && isAge(text));
  const dateAt = lines.findLastIndex(({ text }, at) => at > Math.max(age, start) && isDate(text, context));
  // Where how long ago stands above the words, a new post says so again below the likes, and no day.
  const foot = dateAt < 0 && isAgedAbove ? age : dateAt;
  if (foot < 0 || (age < 0 && !isAgedAbove)) return undefined;
  const end = age < 0 || foot === age ? wordsEnd(lines, foot) : age;
  const stated = findDate(lines[foot]?.text ?? "", context);
  const counts = countsIn(lines[foot - 1]?.text ?? "") ?? {};
  // Where the account is there once, its buttons and the likes above the day tell that it is one.
  if (again < 0 && (start < 2 || isMenu(handle) || counts.likes === undefined)) return undefined;
  return {
    attribution: { platform: "INSTAGRAM", handle, start: head, end: start, opens: true },
    start: head,
    end: lines.length,
    closing: { start: end, end: lines.length, ...(stated && { postedAt: stated }), counts },
  };
}

/** Above the day may stand who likes the post. */
const wordsEnd = (lines: readonly Line[], dateAt: number): number =>
  isNamesWithNumber(lines[dateAt - 1]?.text ?? "") || countsIn(lines[dateAt - 1]?.text ?? "") !== undefined
    ? dateAt - 1
    : dateAt;

/** The first line, or the account below "Instagram", the entries of its menu and "Ada's profile picture". */
function accountBelowMenu(lines: readonly Line[]): number {
  const named = lines.slice(0, FARTHEST_AGAIN).findIndex(({ text }) => platformAlone(text) === "INSTAGRAM");
  if (named < 0) return 0;
  const at = lines.findIndex(({ text }, place) => place > named && ACCOUNT.test(text) && !isMenu(text));
  const account = lines[at]?.text ?? "";
  const above = lines.slice(0, at);
  const isOwn = (text: string): boolean => isMenu(text) || isShort(text) || isPicture(text, account);
  return at > 0 && at <= FARTHEST_AGAIN * 2 && above.every(({ text }) => isOwn(text)) ? at : 0;
}

/** "Porto, Portugal" */
export const isPlace = (text: string): boolean =>
  isShort(text.replaceAll(/[,،、，]/gu, "")) ||
  (wordsOf(text) <= MOST_WORDS_OF_PLACE && /^\p{Lu}[^.!?:#@\p{Nd}]+$/u.test(text));

const MOST_WORDS_OF_PLACE = 5;
const LONGEST_AROUND_ACCOUNT = 40;

/** "Profile picture of ada.marin", in any language. */
const isPicture = (text: string, account: string): boolean =>
  text !== account && text.includes(account) && text.length <= account.length + LONGEST_AROUND_ACCOUNT;

/**
 * "Photo by Ada Marin on 3 March 2025. May be an image of a boat.", in any language: what the picture shows stands
 * between the account and the account again. Below the menu a whole page has been copied, so a sentence is that too.
 */
const isDescription = (text: string, account: string, head: number): boolean =>
  text.length <= LONGEST_DESCRIPTION && (text.includes(account) || isPictureLabel(text) || (head > 0 && isProse(text)));

const LONGEST_DESCRIPTION = 300;

/** "Photo by Ada on 3 March. May be an image of …", several times: what each picture shows. They begin alike. */
const isPictureOfMany = (lines: readonly Line[], at: number): boolean => {
  const opening = (lines[at]?.text ?? "").slice(0, LONGEST_OPENING);
  const isLong = opening.length === LONGEST_OPENING;
  return isLong && lines.some(({ text }, place) => place !== at && text.startsWith(opening));
};

const LONGEST_OPENING = 16;

const isMenu = (text: string): boolean => isPlatformMenu(text) || /^[•·]$/u.test(text);
