const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・ ]+$/u;
const GAPS = /[・ ]+/gu;
/** Two letters may be two words. */
const SHORTEST_NAME = 3;

/** Whether a folded text has letters of Chinese, Japanese and Korean alone, with spaces and dots or without. */
export const isOfEastAsianLetters = (folded: string): boolean => EAST_ASIAN.test(folded);

/** Chinese, Japanese and Korean write a name with spaces, dots or nothing between its words: 山田 太郎, 山田太郎. */
export const isEastAsianName = (folded: string): boolean =>
  isOfEastAsianLetters(folded) && withGaps(folded, "").length >= SHORTEST_NAME;

/** The name with the same sign between all of its words. */
export const withGaps = (name: string, sign: "" | " " | "・"): string => name.replace(GAPS, sign);
