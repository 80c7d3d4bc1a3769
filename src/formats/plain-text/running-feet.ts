import { fold } from "../../domain/text/folding/fold";
import { isDate } from "../reading/dates";
import type { Line } from "./lines";
import { endsInArrow, isWordless, SENTENCE_END, wordsOf } from "./line-shapes";

const LONGEST_NUMBER = 20;
/** "1/2", "- 1 -", "Page 1", "1 of 2", "Seite 1 von 2" */
const PAGE_NUMBER = /^(?:\p{L}{1,8}\.?\s)?[-–—]?\s?(\d{1,3})(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,3})?\s?[-–—]?$/u;
const FEWEST_WORDS = 3;
const LONGEST_FOOT = 160;

/**
 * The lines without the feet of printed pages, and the numbers of the lines that were left out. Each page ends with the
 * same words and its number, which rises by one. A sentence may go on below them.
 * The last foot stays below a letterhead, because it tells that these words above the headline are one.
 */
export function withoutRunningFeet(lines: readonly Line[]): { lines: readonly Line[]; leftOut: readonly number[] } {
  const feet = feetIn(lines);
  if (feet.size === 0) return { lines, leftOut: [] };
  const own: Line[] = [];
  lines.forEach((line, at) => {
    if (feet.has(at)) return;
    const isGoingOn = /^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(own.at(-1)?.text ?? ".");
    own.push(feet.has(at - 1) ? { ...line, afterGap: !isGoingOn } : line);
  });
  return { lines: own, leftOut: [...feet].map((at) => lines[at]?.number ?? 0) };
}

function feetIn(lines: readonly Line[]): ReadonlySet<number> {
  const numbered = lines.flatMap((line, at) => {
    const number = pageNumber(line.text);
    return number === undefined ? [] : [{ at, number }];
  });
  const feet = new Set<number>();
  for (const side of [-1, 1])
    numbered.forEach(({ at, number }, place) => {
      const foot = lines[at + side]?.text ?? "";
      const next = numbered[place + 1];
      if (next?.number !== number + 1 || lines[next.at + side]?.text !== foot || !mayBeFoot(foot)) return;
      for (const line of [at, next.at]) feet.add(line).add(line + side);
    });
  numbered.forEach(({ at, number }, place) => {
    const next = numbered[place + 1];
    const isHead = isBelowLetterhead(lines, lines[at + 1]?.text ?? "");
    if (next?.number !== number + 1 || isHead || !isSameTotal(lines[at]?.text ?? "", lines[next.at]?.text ?? ""))
      return;
    feet.add(at).add(next.at);
    // "Next page »" alone between the two.
    if (next.at === at + 2 && endsInArrow(lines[at + 1]?.text ?? "")) feet.add(at + 1);
  });
  const last = lines.slice(-2).some(({ text }) => isBelowLetterhead(lines, text)) ? lines.length - 1 : -1;
  for (let at = last; feet.has(at); at -= 1) feet.delete(at);
  return feet;
}

/** "Page 1 of 2", "Page 2 of 2": the same words and the same number of pages, without any other foot. */
function isSameTotal(text: string, next: string): boolean {
  const [own, other] = [text, next].map((each) => TOTALLED.exec(each));
  if (own === null || own === undefined || other === null || other === undefined) return false;
  return own[1] === other[1] && own[2] === other[2] && !isWordless(text);
}

const TOTALLED = /^(\p{L}{1,8}\.?\s)\d{1,3}(\s?(?:\/|\p{L}{1,4})\s?\d{1,3})$/u;

/** The foot begins with the name that the first line has. */
const isBelowLetterhead = (lines: readonly Line[], foot: string): boolean =>
  fold(foot).startsWith(fold(lines[0]?.text ?? foot));

function pageNumber(text: string): number | undefined {
  // "February 11" above messages is their day.
  const isDay = /^\p{L}/u.test(text) && isDate(text);
  const digits = text.length > LONGEST_NUMBER || isDay ? undefined : PAGE_NUMBER.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whoever writes posts stands above each of them too, with a name of the platform, or with a date. */
const mayBeFoot = (text: string): boolean =>
  text.length <= LONGEST_FOOT && wordsOf(text) >= FEWEST_WORDS && !/[@·•#]/u.test(text) && !isDate(text);
