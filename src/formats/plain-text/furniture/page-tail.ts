import { fold } from "../../../domain/text/fold";
import { isDate } from "../../reading/dates";
import { isNameAlone } from "../../reading/page-words/byline";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isLabelShaped, isSignedProse, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";

const SHORTEST_LIST = 3;
const LONGEST_TITLE = 60;

/**
 * Three or more short lines without a sentence at the very end are a list of the site's, whatever its heading says. A
 * line with a colon, a number or a sign of a list or a post is none of these. One or two words at the very end are a
 * button. `from`: lines above it stay.
 */
export function dropTail(
  lines: readonly Line[],
  dropped: Set<number>,
  isPost: (at: number) => boolean,
  from = 0,
): void {
  const tail: number[] = [];
  let end = lines.length;
  for (let at = lines.length - 1; at > Math.max(0, from - 1) && !isPost(at); at -= 1) {
    const text = lines[at]?.text ?? "";
    if (dropped.has(at) || isWordless(text)) end = at;
    else if (isNameAlone(text) && SENTENCE_END.test(lines[at - 1]?.text ?? "")) {
      // The author signs below the text. What follows is the page's.
      if (tail.length > 0) end = at;
      break;
    } else if (relatedLine(text) !== undefined) {
      // Titles below "Read also" stay, up to the page's next line.
      const last = lines.findIndex((_, below) => below > at && dropped.has(below));
      while (tail.length > 0 && (last < 0 || (tail.at(-1) ?? last) < last)) tail.pop();
      break;
    } else if (isCapitalLabel(text)) {
      tail.push(at);
      end = at;
    } else if (isOfTail(text) || (end < lines.length && isLabelShaped(text))) tail.push(at);
    else break;
  }
  // Beside buttons and lists of the page's, it is the page's too. So are one or two words at the very end.
  const [last] = tail;
  const isHeaded = tail.length >= SHORTEST_LIST && /[:：]$/u.test(lines[tail.at(-1) ?? 0]?.text ?? "");
  const isButtonAlone = tail.length === 1 && last !== undefined && wordsOf(lines[last]?.text ?? "") <= 2;
  const isApart = tail.length >= SHORTEST_LIST && lines[tail.at(-1) ?? 0]?.afterGap === true;
  if (end < lines.length || isButtonAlone || isHeaded || isApart) for (const at of tail) dropped.add(at);
}

/** A short line that ends no sentence. One with a colon, a number or a sign of a list or a post may be the author's. */
function isOfTail(text: string): boolean {
  if (text.length > LONGEST_TITLE || !/^\*?\s?[\p{L}\p{M}]/u.test(text) || SENTENCE_END.test(text)) return false;
  if (AGENCIES.has(fold(text)) || isSignedProse(text)) return false;
  return !/[\p{Nd}@#/—–]|[:：](?!$)|https?/u.test(text) && !isDate(text);
}

/** "VIDEO: the most seen" */
const isCapitalLabel = (text: string): boolean =>
  text.length <= LONGEST_TITLE && /^\p{Lu}{3,}(?:\s\p{Lu}{3,}){0,2}:\s/u.test(text);
