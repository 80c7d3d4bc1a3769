import { endsSentence, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { creditDateStart } from "./credit";
import { partedAtDate } from "./credit-dates";
import { countsIn } from "./labels/post-labels";
import { isAllMarks } from "./post-marks";

const FEWEST_OF_SENTENCE = 3;

/**
 * The lines where what stands behind the date of "— Name (@handle) Feb 7, 2023" has its own line: a sentence is the
 * article's again, and tags or the address of a picture are the post's.
 */
export function withCreditsAlone(lines: readonly Line[]): readonly Line[] {
  return withCountsBeside(lines).flatMap((line) => {
    const start = creditDateStart(line.text);
    const said = start === undefined ? undefined : partedAtDate(line.text.slice(start), isApart);
    if (start === undefined || said === undefined) return [line];
    const credit = { ...line, text: line.text.slice(0, start) + said.stated };
    return [credit, { number: line.number, text: said.rest, afterGap: !isAllMarks(said.rest) }];
  });
}

/** The lines with "12 likes" on the line of the attribution that it touches from below. */
function withCountsBeside(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isBeside =
      above !== undefined && !line.afterGap && isCount(line.text) && creditDateStart(above.text) !== undefined;
    if (isBeside) joined[joined.length - 1] = { ...above, text: `${above.text} · ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

const isCount = (text: string): boolean => Object.keys(countsIn(text) ?? {}).length > 0;

/** Another post with its attribution, a sentence of the article, or tags. */
const isApart = (rest: string, stated: string): boolean =>
  creditDateStart(rest) !== undefined ||
  (isAllMarks(rest)
    ? /^(?:#|pic\.)/u.test(rest)
    : /[.。]$/u.test(stated) && wordsOf(rest) >= FEWEST_OF_SENTENCE && endsSentence(rest));
