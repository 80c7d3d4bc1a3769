import type { Platform } from "../../../../domain/addresses/platform";
import { isTimeAgo } from "../../../reading/dates";
import type { StatedDate } from "../../../reading/dates";
import { isDegree } from "./comment-labels";
import { isWordless } from "../../line-shapes";
import type { Line } from "../../lines";
import { countsInRow } from "./count-rows";
import { countsOf } from "../closings/post-closing";
import type { Counts } from "../closings/post-closing";
import { isCountedNames, isMoreButton } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { isOfPlatform } from "../labels/platform-labels";

/** "2d", "3w", "2mo •", "2 sett.": how long ago, in the shortest form of each language. */
const AGE = /^\p{Nd}{1,3}\s?\p{L}{1,6}\.?(?:\s?[•·].{0,20})?$/u;
/** "3-14": TikTok leaves out the year. */
const MONTH_AND_DAY = /^\p{Nd}{1,2}-\p{Nd}{1,2}$/u;

export const isAge = (text: string): boolean =>
  (AGE.test(text) || MONTH_AND_DAY.test(text) || isTimeAgo(text)) && !isDegree(text);

/** Where the words end and the counts and buttons begin. */
export function contentEnd(lines: readonly Line[], from: number, ceiling: number): number {
  let end = from + 1;
  while (end < ceiling && !isBelowWords(lines[end]?.text ?? "") && !isCountedNames(lines, end)) end += 1;
  return Math.min(end, ceiling);
}

export const isBelowWords = (text: string): boolean =>
  isWordless(text) || isOfPlatform(text) || TRANSLATE.test(text) || isMoreButton(text);

const TRANSLATE =
  /^(?:translate|see translation|traduire|traducir|traduzir|übersetzen|traduci|vertalen|перевести|çevir|ترجمة|عرض الترجمة|翻訳|翻译)$/iu;

export function postOf(
  lines: readonly Line[],
  author: { platform: Platform; handle?: string; displayName?: string },
  head: number,
  start: number,
  end: number,
  closingEnd: number,
  postedAt: StatedDate | undefined,
): PostLines {
  const below = lines.slice(end, closingEnd);
  const counts: Counts = { ...countsInRow(below, author.platform), ...countsOf(below) };
  return {
    attribution: { ...author, start: head, end: start, opens: true },
    start: head,
    end: closingEnd,
    closing: { start: end, end: closingEnd, ...(postedAt && { postedAt }), counts },
  };
}
