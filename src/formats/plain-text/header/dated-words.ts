import { fold } from "../../../domain/text/folding/fold";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { isReadingTime } from "../furniture/furniture-lines";

const MOST_WORDS_BESIDE = 4;
const MOST_WORDS = 16;

/**
 * The part of a line that is a date (`isWhole`): without the few words behind it, or how long the reading takes.
 * `isOfPage`: the words beside it are such a time, or begin with an agency. A sentence has no such part.
 */
export function withoutWordsBeside(
  text: string,
  isWhole: (part: string) => boolean,
): { readonly text: string; readonly isOfPage: boolean } | undefined {
  const words = /\p{Nd}/u.test(text) ? text.split(/\s+/u, MOST_WORDS + 1) : [];
  if (words.length > MOST_WORDS || /[.!?؟。:：]$/u.test(text)) return undefined;
  for (let count = 1; count <= Math.min(MOST_WORDS_BESIDE, words.length - 1); count += 1) {
    const ahead = words.slice(count).join(" ");
    if (isReadingTime(words.slice(0, count).join(" ")) && isWhole(ahead)) return { text: ahead, isOfPage: true };
    const date = words.slice(0, -count).join(" ");
    if (isWhole(date)) return { text: date, isOfPage: isAside(words.slice(-count)) };
  }
  return undefined;
}

const isAside = (words: readonly string[]): boolean =>
  isReadingTime(words.join(" ")) || AGENCIES.has(fold(words[0] ?? ""));
