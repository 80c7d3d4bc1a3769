import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import { isDense, isShort, isWordless, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { isBadge } from "./comment-labels";
import { platformAlone } from "../labels/platform-names";
import { isAudience, isOfPlatform, isPlatformMenu } from "../labels/platform-labels";
import { countsIn, isSeparatorLine } from "../labels/post-labels";

const LONGEST = 120;

/** `Name` above `March 17 at 2:05 PM ·`: Facebook ends the time with a dot, before the sign of who may read. */
export function facebookHeading(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const stated = plainLine(lines[at]?.text);
  const nameAt = aboveMenu(lines, at - 1, free);
  const name = plainLine(lines[nameAt]?.text);
  const ending = stated.length > LONGEST ? -1 : audienceStart(stated);
  if (at - 1 < free || ending < 0 || lines[at]?.afterGap === true || !isName(name)) return undefined;
  const said = stated
    .slice(0, ending)
    .replace(/^[·•]\s?/u, "")
    .trim();
  const isAge = AGE.test(said) && isAudience(plainLine(lines[at + 1]?.text));
  return isStated(said, context) || isAge ? headOf(name, said, nameAt, audienceEnd(lines, at + 1), context) : undefined;
}

/** Where the last dot of the line stands, with a sign or words behind it for who may read, or nothing. */
function audienceStart(stated: string): number {
  const dot = stated.lastIndexOf("·");
  const behind = stated.slice(dot + 1).trim();
  return behind === "" || /^(?:🌐|🌍|🌎|🌏|👥)$/u.test(behind) || isAudience(behind) ? dot : -1;
}

/** "3時間": how long ago, in the shortest form of each language. */
const AGE = /^\p{Nd}{1,3}\s?\p{L}{1,6}\.?$/u;

/** The button "Follow", and the dot before it, stand between the name and the time. */
function aboveMenu(lines: readonly Line[], from: number, free: number): number {
  let at = from;
  while (at > Math.max(free, from - FARTHEST_NAME) && lines[at]?.afterGap === false && isOfMenu(lines[at])) at -= 1;
  return isOfMenu(lines[at]) ? from : at;
}

const FARTHEST_NAME = 4;
const FARTHEST_PAGE_TOP = 30;
const FARTHEST_REACTIONS = 200;
/** A dot, the place, a dot, and who may read. */
const MOST_AUDIENCE_LINES = 4;

/**
 * The same with the dot, or who may read, on lines of their own. A news page has its author and its date there too, so
 * nothing but the platform's menu may be above, and who may read or the reactions must be said.
 */
export function facebookPage(lines: readonly Line[], at: number, context: DateContext): Attribution | undefined {
  const stated = plainLine(lines[at]?.text);
  if (at === 0 || stated.length > LONGEST) return undefined;
  const isNext = isOfFeed(lines, at, context);
  if (at > FARTHEST_PAGE_TOP && !isNext) return undefined;
  if (!isStated(stated, context) && !(AGE.test(stated) && isSeparatorLine(lines[at + 1]?.text ?? ""))) return undefined;
  const end = audienceEnd(lines, at + 1);
  const isCounted =
    end === at + 1 &&
    (endsInCountedButtons(lines, end, plainLine(lines[at - 1]?.text), context) ||
      (at <= FARTHEST_PAGE_TOP && lines.some(({ text }) => VK_ORDER.test(text))));
  // Farther down there are heads on a page of VK alone.
  if (!isCounted && (end === at + 1 || at > FARTHEST_PAGE_TOP)) return undefined;
  let nameAt = at - 1;
  const isBelowName = (line: Line | undefined): boolean => isOfMenu(line) || isBadge(plainLine(line?.text));
  while (nameAt > at - FARTHEST_NAME && nameAt > 0 && isBelowName(lines[nameAt])) nameAt -= 1;
  // What somebody is in the group stands below the name, which is the line below how large the group is.
  if (isGroupSize(lines[nameAt - 2])) nameAt -= 1;
  const name = plainLine(lines[nameAt]?.text);
  if (isOfMenu(lines[nameAt])) return undefined;
  const isAbove = (line: Line): boolean =>
    isOfMenu(line) || platformAlone(plainLine(line.text)) !== undefined || isAbout(line.text, name);
  const isWhole = end > at + 1 && isReactedTo(lines, end);
  if (isWhole && isDoing(name) && lines.slice(0, nameAt).every(isAbove))
    return headOf(undefined, stated, nameAt, end, context);
  if (!isName(name)) return undefined;
  if (isNext && isCounted) return { ...headOf(name, stated, nameAt, end, context), platform: "VK" };
  // A newspaper has a headline there. It says no age with a dot, and does not stand below "Facebook".
  const isOnFacebook = AGE.test(stated) || isTimeAgo(stated) || saysFacebook(lines.slice(0, nameAt));
  const group = isGroupSize(lines[nameAt - 1]) ? nameAt - 2 : nameAt - 1;
  const start = isWhole && isOnFacebook && mayBeGroup(lines, group) ? group : nameAt;
  // Below "Facebook" itself a few words are of its menu, where the whole post with its reactions is there.
  const isNamed = isWhole && platformAlone(plainLine(lines[0]?.text)) === "FACEBOOK";
  const mayBeShort = isNamed || (isCounted && isRepeated(lines, at, context));
  if (!lines.slice(0, start).every((line) => isAbove(line) || (mayBeShort && isShort(line.text)))) return undefined;
  if (isCounted)
    return wordsOf(name) > MOST_WORDS_OF_NAME
      ? undefined
      : { ...headOf(name, stated, start, end, context), platform: "VK" };
  const saysAudience = lines.slice(at + 1, end).some(({ text }) => isAudience(text));
  return saysAudience || hasReactions(lines, end) ? headOf(name, stated, start, end, context) : undefined;
}

/** The platform's buttons below, with a total or the number of the comments: no news page has both with a dot. */
const isReactedTo = (lines: readonly Line[], from: number): boolean =>
  hasReactions(lines, from) &&
  (hasTotal(lines, from) || lines.slice(from).some(({ text }) => countsIn(text)?.replies !== undefined));

/** "Ada Marin is with Ben Lowe at the harbour.", "Ada Marin updated her cover photo.": in any language. */
const isDoing = (text: string): boolean =>
  (isDense(text) || wordsOf(text) >= FEWEST_WORDS_OF_DOING) &&
  text.length <= LONGEST &&
  /[^.。]{12}[.。]$/u.test(text) &&
  !/[!?:#@]/u.test(text);

const FEWEST_WORDS_OF_DOING = 4;

/** "Private group · 6.2K members", below the name of the group. */
const isGroupSize = (line: Line | undefined): boolean => GROUP_SIZE.test(plainLine(line?.text));

const GROUP_SIZE =
  /^\p{L}[^·•.!?\p{Nd}]{2,30}\s?[·•]\s?\p{Nd}[\p{Nd}.,٫٬]{0,9}(?:\s?\p{L}[\p{L}\p{M}]{0,15}\.?){1,3}$/u;

/** The name of the group stands above who posts there. */
const mayBeGroup = (lines: readonly Line[], at: number): boolean => {
  const name = plainLine(lines[at]?.text);
  return (
    isName(name) && wordsOf(name) <= MOST_WORDS_OF_GROUP && !isOfMenu(lines[at]) && platformAlone(name) === undefined
  );
};

const MOST_WORDS_OF_GROUP = 8;

const saysFacebook = (above: readonly Line[]): boolean =>
  above.some(({ text }) => platformAlone(plainLine(text)) === "FACEBOOK");

/** "Ada Marin's post", as a page is titled. */
const isAbout = (text: string, name: string): boolean =>
  name.length >= SHORTEST_NAME && text.includes(name) && text.length <= name.length + MOST_AROUND_NAME;

const SHORTEST_NAME = 4;
const MOST_AROUND_NAME = 16;

const isStated = (said: string, context: DateContext): boolean => isDate(said, context) || isTimeAgo(said);

const isOfMenu = (line: Line | undefined): boolean =>
  line !== undefined && (isPlatformMenu(line.text) || isSeparatorLine(line.text) || isWordless(line.text));

/** Below the time: dots, and who may read. One word that we do not know says so too, if there are reactions. */
function audienceEnd(lines: readonly Line[], from: number): number {
  const isWord = /^\p{L}{3,14}$/u.test(plainLine(lines[from]?.text));
  if (isWord && hasTotal(lines, from + 1) && hasReactions(lines, from + 1)) return from + 1;
  let end = from;
  while (
    end < Math.min(lines.length, from + MOST_AUDIENCE_LINES) &&
    (isSeparatorLine(lines[end]?.text ?? "") || isAudience(lines[end]?.text ?? "") || isPlaceAt(lines, end, from))
  )
    end += 1;
  return end;
}

/** A place between two dots. */
const isPlaceAt = (lines: readonly Line[], at: number, from: number): boolean =>
  at > from &&
  [at - 1, at + 1].every((beside) => isSeparatorLine(lines[beside]?.text ?? "")) &&
  isName(lines[at]?.text ?? "");

/** Two of the platform's buttons or more, one below the other, and then nothing that is not short. */
function hasReactions(lines: readonly Line[], from: number): boolean {
  const below = lines.slice(from, from + FARTHEST_REACTIONS);
  return below.some(
    ({ text }, at) => at > 0 && [text, below[at + 1]?.text, below[at + 2]?.text].every((each) => isReaction(each)),
  );
}

/** "All reactions:" above their number, in any language. */
const hasTotal = (lines: readonly Line[], from: number): boolean =>
  lines
    .slice(from, from + FARTHEST_REACTIONS)
    .some(({ text }, at) => /^[^\p{Nd}]{3,30}[:：]$/u.test(text) && isCount(lines[from + at + 1]?.text));

const isCount = (text: string | undefined): boolean =>
  text !== undefined && /^\p{Nd}[\p{Nd}.,٫٬]*\s?\p{L}{0,5}$/u.test(text);

/**
 * VK shows behind each of its buttons how often it was used, and no word for who may read. A news page has such buttons
 * too: there the headline is longer than a name, or sentences follow.
 */
function endsInCountedButtons(lines: readonly Line[], from: number, name: string, context: DateContext): boolean {
  const below = lines.slice(from, from + FARTHEST_REACTIONS).map(({ text }) => text);
  const isButtonWithCount = (at: number): boolean => isReaction(below[at]) && isCount(below[at + 1]);
  const first = below.findIndex((_, at) => isButtonWithCount(at) && isButtonWithCount(at + 2));
  if (first <= 0) return false;
  const next = nextHead(lines, from + first, name, context);
  return lines.slice(from + first, next).every(({ text }) => wordsOf(text) <= MOST_WORDS_BELOW || isPlatformMenu(text));
}

/** The head of the next post of the same community: its name above another time. */
function nextHead(lines: readonly Line[], from: number, name: string, context: DateContext): number {
  const next = lines.findIndex((_, at) => at > from && isHeadOf(lines, at, name, context));
  return next < 0 ? lines.length : next;
}

const isHeadOf = (lines: readonly Line[], at: number, name: string, context: DateContext): boolean =>
  plainLine(lines[at]?.text) === name && isStated(plainLine(lines[at + 1]?.text), context);

/** Whether the name above a time stands above another time farther down. */
const isRepeated = (lines: readonly Line[], at: number, context: DateContext): boolean =>
  nextHead(lines, at, plainLine(lines[at - 1]?.text), context) < lines.length;

/** Whether the name above a time stands above another time farther up: a page shows several posts of a community. */
const isOfFeed = (lines: readonly Line[], at: number, context: DateContext): boolean =>
  lines
    .slice(0, Math.min(at - 1, FARTHEST_PAGE_TOP))
    .some(({ text }, above) => text === lines[at - 1]?.text && isHeadOf(lines, above, plainLine(text), context));

/** How VK orders the comments below a post. */
const VK_ORDER = /^(?:сначала (?:интересные|новые|старые)|спочатку (?:цікаві|нові|старі)|спачатку цікавыя)$/iu;

const MOST_WORDS_OF_NAME = 4;
const MOST_WORDS_BELOW = 4;

const isReaction = (text: string | undefined): boolean =>
  text !== undefined &&
  /\p{L}/u.test(text) &&
  !/\p{Nd}/u.test(text) &&
  (isPlatformMenu(text) || (isOfPlatform(text) && !isTimeAgo(text)));

function headOf(name: string | undefined, said: string, start: number, end: number, context: DateContext): Attribution {
  const postedAt = findDate(said, context);
  const displayName = name === undefined ? {} : { displayName: name };
  return { platform: "FACEBOOK", ...displayName, ...(postedAt && { postedAt }), start, end, opens: true };
}
