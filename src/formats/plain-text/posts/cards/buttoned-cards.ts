import type { Platform } from "../../../../domain/addresses/platform";
import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isProse, isShort, isWordless, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import { mayBeHead } from "./post-heads";
import { isAudience, isOfPlatform, isPlatformMenu, isReactingLabel } from "../labels/platform-labels";
import { platformIn } from "../labels/platform-names";
import { countsOf, furnitureEnd, isCountAmongOthers } from "../closings/post-closing";
import { countsIn, isSeparatorLine } from "../labels/post-labels";
import { textEnd } from "../closings/text-end";

const LONGEST_TIME = 60;
const MOST_LINES = 12;

/**
 * A post as Facebook, LinkedIn and VK show it inside an article, in any interface language: a name below a sentence,
 * perhaps what its owner does, the time, the words, and a row of buttons: "Like", "Comment", "Share". Instead of the
 * buttons may be what was counted: "348 reactions", "52 comments".
 */
export function buttonedCard(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const head = headAt(lines, at, free, context);
  if (head === undefined) return undefined;
  const from = wordsStart(lines, at + 1);
  const isDotted = lines.slice(at + 1, from).some(({ text }) => isSeparatorLine(plainLine(text))) || head.isDotted;
  const row = rowBelow(lines, from, isDotted);
  if (row === undefined || lines[from]?.afterGap === true || !isWords(lines, from, row.start, context))
    return undefined;
  if (!isDotted && !isInside(lines, head.start, row.end)) return undefined;
  if (row.isCounted && isAboveHead(lines, row.end, context)) return undefined;
  const own = lines.slice(from, row.start);
  const end = from + textEnd(own);
  const postedAt = findDate(head.stated, context);
  return {
    platform: platformOf(lines, head, isDotted, row),
    displayName: plainLine(lines[head.start]?.text),
    ...(postedAt && { postedAt }),
    text: joinedText(lines.slice(from, end)),
    counts: countsOf(lines.slice(end, row.end)),
    start: head.start,
    end: row.end,
    opens: false,
    isNote: true,
  };
}

interface Head {
  readonly start: number;
  readonly stated: string;
  /** Whether a line between the name and the time says what its owner does. */
  readonly hasRole: boolean;
  readonly isDotted: boolean;
}

function headAt(lines: readonly Line[], at: number, free: number, context: DateContext): Head | undefined {
  const said = plainLine(lines[at]?.text);
  if (lines[at]?.afterGap !== false || said.length > LONGEST_TIME || at - 1 < free) return undefined;
  const stated = said.replace(DOT_BEHIND, "");
  if (!isStated(stated, context)) return undefined;
  const isDotted = stated !== said;
  const hasRole = at - 2 >= free && isRole(lines[at - 1]) && isAuthor(lines, at - 2, context);
  // "Director of the Harbour Museum" looks like a name: the box begins above it, below an empty line.
  const isOfBox = hasRole && lines[at - 2]?.afterGap === true;
  if (!isOfBox && isAuthor(lines, at - 1, context)) return { start: at - 1, stated, hasRole: false, isDotted };
  return hasRole ? { start: at - 2, stated, hasRole, isDotted } : undefined;
}

/** "2 d ·", "1 týden • Upraveno" */
const DOT_BEHIND = /\s?[·•](?:\s?[\p{L}\s]{0,20})?$/u;
/** "1 týden": how long ago, without a word for "ago". */
const AGE = /^\p{Nd}{1,3}\s?\p{L}[\p{L}\p{M}]{0,11}\.?$/u;

const isStated = (text: string, context: DateContext): boolean =>
  isDate(text, context) || isTimeAgo(text) || AGE.test(text);

const isAuthor = (lines: readonly Line[], at: number, context: DateContext): boolean => {
  const name = plainLine(lines[at]?.text);
  return mayBeHead(lines, at) && !isDate(name, context) && !isTimeAgo(name) && !isWordless(name) && !isOfPlatform(name);
};

const MOST_WORDS_OF_ROLE = 16;

const isRole = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.afterGap &&
  wordsOf(line.text) <= MOST_WORDS_OF_ROLE &&
  !SENTENCE_END.test(line.text) &&
  !isOfPlatform(line.text) &&
  isName(plainLine(line.text).replace(/\|/gu, ""));

const MOST_LINES_OF_HEAD = 4;

/** Below the time: dots, who may read, the button "Follow". */
function wordsStart(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < from + MOST_LINES_OF_HEAD && isOfHead(plainLine(lines[at]?.text))) at += 1;
  return at;
}

const isOfHead = (text: string): boolean => isSeparatorLine(text) || isAudience(text) || isPlatformMenu(text);

interface Row {
  readonly start: number;
  readonly end: number;
  readonly isCounted: boolean;
}

const FEWEST_BUTTONS = 2;
const MOST_BUTTONS = 3;

/**
 * Where the buttons are: two labels at least, perhaps with numbers between. Below a dot alone, as Facebook has it, two
 * or three short lines above a sentence are buttons in a language that we do not know.
 */
function rowBelow(lines: readonly Line[], from: number, isDotted: boolean): Row | undefined {
  const ceiling = Math.min(lines.length, from + MOST_LINES);
  for (let start = from + 1; start < ceiling; start += 1) {
    if (lines[start]?.afterGap === true && !isDotted) return undefined;
    const counted = countedRowEnd(lines, start);
    const end = counted ?? knownRowEnd(lines, start) ?? (isDotted ? shapedRowEnd(lines, start) : undefined);
    if (end !== undefined) return { start, end, isCounted: counted !== undefined };
  }
  return undefined;
}

function knownRowEnd(lines: readonly Line[], start: number): number | undefined {
  if (!isReactingLabel(plainLine(lines[start]?.text))) return undefined;
  const end = furnitureEnd(lines, start, lines.length);
  const labels = lines.slice(start, end).filter(({ text }) => isReactingLabel(plainLine(text)));
  return labels.length >= FEWEST_BUTTONS ? end : undefined;
}

const FEWEST_METRICS = 2;

/** How many reacted, and how many commented or shared, on one line or on several. */
function countedRowEnd(lines: readonly Line[], start: number): number | undefined {
  if (countsIn(plainLine(lines[start]?.text)) === undefined && !isCountAmongOthers(lines, start)) return undefined;
  const gap = lines.slice(start + 1, start + MOST_LINES).findIndex(({ afterGap }) => afterGap);
  const end = furnitureEnd(lines, start, Math.min(lines.length, start + (gap < 0 ? MOST_LINES : gap + 1)));
  const { likes, replies, reposts } = countsOf(lines.slice(start, end));
  const metrics = [likes, replies, reposts].filter((count) => count !== undefined);
  return metrics.length >= FEWEST_METRICS ? end : undefined;
}

/** Another head is directly below: these are the comments of readers, each with its counts. */
const isAboveHead = (lines: readonly Line[], end: number, context: DateContext): boolean =>
  lines.slice(end, end + 2).some(({ text }) => isStated(plainLine(text), context));

function shapedRowEnd(lines: readonly Line[], start: number): number | undefined {
  const isButton = (at: number): boolean => lines[at] !== undefined && isShort(plainLine(lines[at].text));
  let end = start;
  while (end <= start + MOST_BUTTONS && isButton(end)) end += 1;
  const length = end - start;
  if (length < FEWEST_BUTTONS || length > MOST_BUTTONS) return undefined;
  const below = lines[end];
  return below === undefined || below.afterGap || isProse(below.text) ? end : undefined;
}

const FEWEST_WORDS = 3;
const SHORTEST_WORDS = 12;

/** Words, and no other head: that of another post has a time of its own. */
function isWords(lines: readonly Line[], from: number, end: number, context: DateContext): boolean {
  const own = lines.slice(from, end).map(({ text }) => plainLine(text));
  return (
    own.some((text) => wordsOf(text) >= FEWEST_WORDS || text.length >= SHORTEST_WORDS) &&
    !own.some((text) => isStated(text.replace(DOT_BEHIND, ""), context) || isSeparatorLine(text))
  );
}

const NEAR = 4;
const FEWEST_SENTENCES_ABOVE = 2;

/** Whether sentences of an article stand around it: an author's name and the date stand above a whole article too. */
function isInside(lines: readonly Line[], start: number, end: number): boolean {
  const isAfter = lines.slice(end, end + NEAR).some(({ text }) => isProse(text));
  const above = lines.slice(0, start).filter(({ text }) => isProse(text));
  const lead = lines[start - 1]?.text ?? "";
  // A box of the page may stand above it, with an empty line between.
  const isApart = lines[start]?.afterGap === true && lines[end]?.afterGap === true && isAfter;
  return (isProse(lead) || /[:：]$/u.test(lead) || isApart) && (isAfter || above.length >= FEWEST_SENTENCES_ABOVE);
}

/** The sentence above may name the platform. LinkedIn says what somebody does, and VK counts inside its buttons. */
function platformOf(lines: readonly Line[], head: Head, isDotted: boolean, row: Row): Platform {
  const lead = platformIn(lines[head.start - 1]?.text ?? "");
  if (lead !== undefined) return lead;
  if (head.hasRole) return "LINKEDIN";
  const buttons = lines.slice(row.start, row.end).filter(({ text }) => isReactingLabel(text));
  const isCounted = buttons.some(({ text }) => countsIn(text)?.likes !== undefined && /\p{Nd}/u.test(text));
  return isCounted && !isDotted ? "VK" : "FACEBOOK";
}
