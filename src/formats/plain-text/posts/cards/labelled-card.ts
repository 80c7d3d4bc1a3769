import { findDate, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isProse, isShort, SENTENCE_END } from "../../line-shapes";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { countsOf } from "../closings/post-closing";
import { platformAlone } from "../labels/platform-names";
import { countsIn, isPostFurniture } from "../labels/post-labels";
import { headFrom, isWords, mayBeAuthor } from "./named-cards";

const FARTHEST = 14;
const MOST_LINES_OF_FOOT = 6;
const HANDLE = /^@[\w.]{2,40}$/u;

/**
 * "Telegram" alone below a sentence of the article, the name, perhaps the handle, the words, and tightly below them
 * what was counted or the day: a box that has the platform's name above all else.
 */
export function labelledCard(lines: readonly Line[], at: number, context: DateContext): Attribution | undefined {
  const platform = platformAlone(plainLine(lines[at]?.text));
  const name = plainLine(lines[at + 1]?.text);
  if (platform === undefined || !isBelowText(lines, at) || lines[at + 1]?.afterGap !== false) return undefined;
  if (isProse(name) || SENTENCE_END.test(name) || !mayBeAuthor(name, context)) return undefined;
  const below = plainLine(lines[at + 2]?.text);
  const handle = HANDLE.test(below) ? below.slice(1) : undefined;
  const head = headFrom(lines, handle === undefined ? at + 2 : at + 3, context);
  if (!isWords(lines[head.end], context)) return undefined;
  const foot = footBelow(lines, head.end + 1, context);
  if (foot === undefined) return undefined;
  const closing = lines.slice(foot.start, foot.end);
  const dated = [head.stated, ...closing.map(({ text }) => plainLine(text))].find((text) => isDate(text, context));
  const postedAt = dated === undefined ? undefined : findDate(dated, context);
  return {
    platform,
    displayName: name,
    ...(handle !== undefined && { handle }),
    ...(postedAt && { postedAt }),
    text: joinedText(lines.slice(head.end, foot.start)),
    counts: countsOf(closing),
    start: at,
    end: foot.end,
    opens: false,
    isNote: true,
  };
}

/** Buttons to share a page, and an author's accounts, stand among short lines. */
const isBelowText = (lines: readonly Line[], at: number): boolean => {
  const above = plainLine(lines[at - 1]?.text);
  return isProse(above) || /[:：]$/u.test(above) || (SENTENCE_END.test(above) && !isShort(above));
};

/** The counts and the day directly below the words. */
function footBelow(
  lines: readonly Line[],
  from: number,
  context: DateContext,
): { start: number; end: number } | undefined {
  const isStated = (text: string): boolean => isDate(text, context);
  const isFoot = (at: number): boolean => {
    const text = plainLine(lines[at]?.text);
    return lines[at]?.afterGap === false && (isStated(text) || isPostFurniture(text));
  };
  let start = from;
  while (start < from + FARTHEST && lines[start]?.afterGap === false && !isFoot(start)) start += 1;
  let end = start;
  while (end < start + MOST_LINES_OF_FOOT && isFoot(end)) end += 1;
  const isClosed = lines
    .slice(start, end)
    .some(({ text }) => isStated(text) || Object.keys(countsIn(plainLine(text)) ?? {}).length > 0);
  return isClosed ? { start, end } : undefined;
}
