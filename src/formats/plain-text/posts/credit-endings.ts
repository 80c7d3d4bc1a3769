import { isDate, isTimeAgo } from "../../reading/dates";
import { endsSentence, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import type { Counts } from "./closings/post-closing";
import { creditDateStart } from "./credit";
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

const isApart = (rest: string, stated: string): boolean =>
  isAllMarks(rest)
    ? /^(?:#|pic\.)/u.test(rest)
    : /[.。]$/u.test(stated) && wordsOf(rest) >= FEWEST_OF_SENTENCE && endsSentence(rest);

/** "Feb 7, 2023 · 1.2K likes": the date, and what the platform counts. */
export function withoutCounts(stated: string): { stated: string; counts?: Counts } {
  const found = isDate(stated) ? undefined : partedAtDate(stated, (rest) => countsIn(rest) !== undefined);
  const counts = found === undefined ? undefined : countsIn(found.rest);
  return found === undefined ? { stated } : { stated: found.stated, ...(counts && { counts }) };
}

const MOST_WORDS_OF_DATE = 10;

/** The longest date, and behind it what is no date. */
function partedAtDate(
  said: string,
  isRest: (rest: string, stated: string) => boolean,
): { stated: string; rest: string } | undefined {
  const gaps = [...said.trimEnd().matchAll(/\s+/gu)].slice(0, MOST_WORDS_OF_DATE).toReversed();
  for (const { index, 0: gap } of gaps) {
    const stated = said.slice(0, index).replace(/\s?[·•|]$/u, "");
    const rest = said.slice(index + gap.length).replace(/^[·•|]\s?/u, "");
    if ((isDate(stated.trim()) || isTimeAgo(stated.trim())) && isRest(rest, stated)) return { stated, rest };
  }
  return undefined;
}
