import { isLamWithArticle, isProclitic } from "./boundaries";

/** The letters of the Arabic and Hebrew words that are written onto the next one, and how many letters they have. */
const LETTERS = "وفبكلוכשבלמ";
const LONGEST = 4;
const BASE = LETTERS.length + 1;

/** By UTF-16 unit: the number of the letter, from 1. */
const NUMBERS = new Uint8Array(0x10000);
[...LETTERS].forEach((letter, index) => (NUMBERS[letter.charCodeAt(0)] = index + 1));

/** By the numbers of the letters: whether a name may follow them. 0 if it is not known yet. */
const KNOWN = new Uint8Array(BASE ** LONGEST);
const NO = 1;
const YES = 2;

/** Whether a name may stand behind a word's first letters. */
export const mayBeginProclitic = (unit: number): boolean => NUMBERS[unit] !== 0;

const NONE: readonly number[] = [];

/** How many letters may be cut off a folded word so that a name begins there. */
export function prefixesOf(letters: string): readonly number[] {
  let found: number[] | undefined;
  let path = 0;
  for (let at = 0; at < LONGEST && at + 1 < letters.length; at++) {
    path = nextPath(path, letters.charCodeAt(at));
    if (path === 0) break;
    if (isPrefix(path)) (found ??= []).push(at + 1);
  }
  return found ?? NONE;
}

/** The path of some letters and one more, which begins with 0. 0 if the letter is in no proclitic. */
export function nextPath(path: number, unit: number): number {
  const number = NUMBERS[unit] ?? 0;
  return number === 0 ? 0 : path * BASE + number;
}

/** Whether a name may follow the letters of a path. There are at most four. */
export function isPrefix(path: number): boolean {
  const known = KNOWN[path] || learn(path);
  return known === YES;
}

export const LONGEST_PREFIX = LONGEST;

function learn(path: number): number {
  let prefix = "";
  for (let left = path; left > 0; left = Math.floor(left / BASE)) prefix = LETTERS.charAt((left % BASE) - 1) + prefix;
  return (KNOWN[path] = isProclitic(prefix, Infinity) || isLamWithArticle(prefix) ? YES : NO);
}
