import { append } from "../../domain/collections/lists";
import { fold } from "../../domain/text/folding/fold";
import { compactOf } from "./letters";
import { isUnspaced } from "./boundaries";

/**
 * Traces are words that are stored with a text beside the words of searches, so that each text that may name a profile
 * is found by the word index (`trace-queries.ts`). Most names are words of searches too. A trace is needed where they
 * are not: in hashtags, in scripts without spaces, in flags and handles. No word of a search begins as a trace does.
 */
const TRACE = "=";

export const traceOfKey = (key: string): string => `${TRACE}${key}`;
export const traceOfPlace = (name: string): string => `${TRACE}place:${compactOf(fold(name))}`;
export const traceOfLetters = (letters: string): string => `${TRACE}${letters}`;

/** The letters of a string two by two: mali is ma, al and li. */
export function pairsIn(letters: string): string[] {
  const characters = [...letters];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}

/** Words that stand side by side may be one in a name, and their letters may be cut otherwise. */
export function tracesOfWords(words: readonly string[]): string[] {
  const traces = pairsIn(words.join("")).map(traceOfLetters);
  append(traces, words.filter((letters) => letters.length === 1 && !isUnspaced(letters)).map(traceOfLetters));
  return traces;
}
