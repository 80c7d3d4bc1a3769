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

const MOST_LINES = 20;
const MOST_GAPPED = 9;
const HANDLE = /^@[\w.]{2,40}$/u;

/**
 * "Telegram" alone below a sentence of the article, the name, perhaps the handle, the words, and directly below them
 * what was counted or the day: a box that has the platform's name above all else.
 */
export function labelledCard(lines: readonly Line[], at: number, context: DateContext): Attribution | undefined {
  const platform = platformAlone(plainLine(lines[at]?.text));
  if (platform === undefined || !isBelowText(lines, at)) return undefined;
  const card = linesOfCard(lines, at);
  const name = plainLine(card[1]?.text);
  if (isProse(name) || SENTENCE_END.test(name) || !mayBeAuthor(name, context)) return undefined;
  const below = plainLine(card[2]?.text);
  const handle = HANDLE.test(below) ? below.slice(1) : undefined;
  const head = headFrom(card, handle === undefined ? 2 : 3, context);
  if (!isWords(card[head.end], context)) return undefined;
  const foot = footBelow(card, head.end + 1, context);
  if (foot === undefined) return undefined;
  const closing = card.slice(foot.start, foot.end);
  const dated = [head.stated, ...closing.map(({ text }) => plainLine(text))].find((text) => isDate(text, context));
  const postedAt = dated === undefined ? undefined : findDate(dated, context);
  return {
    platform,
    displayName: name,
    ...(handle !== undefined && { handle }),
    ...(postedAt && { postedAt }),
    text: joinedText(card.slice(head.end, foot.start)),
    counts: countsOf(closing),
    start: at,
    end: at + foot.end,
    opens: false,
    isNote: true,
  };
}

/** The lines of a box touch each other. Where an empty line is between all of them, a few are the box. */
function linesOfCard(lines: readonly Line[], at: number): readonly Line[] {
  const isGapped = lines[at + 1]?.afterGap === true;
  const card = lines.slice(at, at + (isGapped ? MOST_GAPPED : MOST_LINES));
  const end = card.findIndex(({ afterGap }, index) => index > 0 && afterGap !== isGapped);
  return card.slice(0, end < 0 ? card.length : end).map((line) => ({ ...line, afterGap: false }));
}

/** Buttons to share a page, and an author's accounts, stand among short lines. */
const isBelowText = (lines: readonly Line[], at: number): boolean => {
  const above = plainLine(lines[at - 1]?.text);
  return isProse(above) || /[:：]$/u.test(above) || (SENTENCE_END.test(above) && !isShort(above));
};

/** The counts and the day directly below the words. */
function footBelow(
  card: readonly Line[],
  from: number,
  context: DateContext,
): { start: number; end: number } | undefined {
  const texts = card.map(({ text }) => plainLine(text));
  const isFoot = (text: string): boolean => isDate(text, context) || isPostFurniture(text);
  const start = texts.findIndex((text, at) => at >= from && isFoot(text));
  if (start < 0) return undefined;
  const below = texts.findIndex((text, at) => at > start && !isFoot(text));
  const end = below < 0 ? texts.length : below;
  const isClosed = texts
    .slice(start, end)
    .some((text) => isDate(text, context) || Object.keys(countsIn(text) ?? {}).length > 0);
  return isClosed ? { start, end } : undefined;
}
