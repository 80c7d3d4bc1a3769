import { findDate, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isProse, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { endsInPictogram, hasTagAtEdge } from "../post-marks";

const LONGEST = 160;
const MOST_WORDS_OF_DAY = 9;
const FEWEST_WORDS = 4;
const FARTHEST = 8;
/** The article's sentences above and below are not farther. */
const FAR = 40;

/** What Facebook's embed says below the words, by interface language: "Posted by Ada Marin on Tuesday, March 3". */
const POSTED_BY =
  /^(?:posted by|publiée? par|publicad[ao] por|gepostet von|pubblicato da|geplaatst door|opublikowan[ey] przez|опубликовано|опубліковано|تم النشر بواسطة|منشور بواسطة|פורסם על ידי|publicerat av|publisert av|slået op af|zveřejnila?|publicată de|publicat de|δημοσιεύτηκε από|được đăng bởi|dikirim oleh|julkaissut)\s/iu;

/**
 * The words, and directly below them whose post it is, with the weekday and the day. A page may say so of its author
 * too: that stands below a headline, or below the last words of the page, without the direction marks of the embed.
 */
export function facebookEmbed(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  if (at - 1 < free || lines[at]?.afterGap !== false || text.length > LONGEST || !POSTED_BY.test(text))
    return undefined;
  const said = weekdayAndDay(text, context);
  const postedAt = said === undefined ? undefined : findDate(said, context);
  if (postedAt === undefined || !isWords(plainLine(lines[at - 1]?.text))) return undefined;
  if (!isInside(lines, at) && !MARKED_NAME.test(lines[at]?.text ?? "")) return undefined;
  const start = wordsStart(lines, at, free);
  return { platform: "FACEBOOK", postedAt, text: joinedText(lines.slice(start, at)), start, end: at + 1, opens: false };
}

/** Whether sentences of the article stand above the words, and below all. */
const isInside = (lines: readonly Line[], at: number): boolean =>
  [lines.slice(Math.max(0, at - 1 - FAR), at - 1), lines.slice(at + 1, at + 1 + FAR)].every((each) =>
    each.some(({ text }) => isProse(text)),
  );

/** Facebook puts direction marks around a name that is written from right to left. */
const MARKED_NAME = /[\u200e\u200f]\p{L}.{0,80}[\u200e\u200f]/u;

const isWords = (text: string): boolean =>
  isProse(text) ||
  (wordsOf(text) >= FEWEST_WORDS && (SENTENCE_END.test(text) || hasTagAtEdge(text) || endsInPictogram(text)));

/** The longest end of a line that is a date and begins with the day of the week. */
function weekdayAndDay(text: string, context: DateContext): string | undefined {
  const words = text.split(/\s+/u);
  for (let count = Math.min(MOST_WORDS_OF_DAY, words.length - 2); count > 2; count -= 1) {
    const said = words.slice(-count);
    const isWhole =
      !/\p{Nd}/u.test(said[0] ?? "") && [said, said.slice(1)].every((each) => isDate(each.join(" "), context));
    if (isWhole) return said.join(" ");
  }
  return undefined;
}

/** Empty lines above and below part all the words of a post from the article. Without them one line is the post's. */
function wordsStart(lines: readonly Line[], at: number, free: number): number {
  const floor = Math.max(free, at - FARTHEST);
  let start = at - 1;
  while (start > floor && lines[start]?.afterGap === false) start -= 1;
  if (lines[start]?.afterGap !== true || lines[at + 1]?.afterGap !== true) return at - 1;
  // "The town wrote on Facebook:"
  return /[:：]$/u.test(lines[start]?.text ?? "") && start + 1 < at ? start + 1 : start;
}
