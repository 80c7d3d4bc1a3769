import { RecentTexts } from "../domain/text/recent-texts";
import { cutAtSeparators } from "./cutting";
import { writtenWord, type WrittenWord, type Word } from "./written-words";

/**
 * A text cut into its words. Its mentions, its words of searches and its traces are all found in these. Most words of a
 * text are known from earlier texts: then they cost one lookup.
 */
export interface ScannedText {
  readonly text: string;
  readonly written: readonly WrittenWord[];
  /** Their words, and where they are. A name is one or several of them. */
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether it has both capitals and small letters. */
  readonly isMixedCase: boolean;
}

/** In UTF-16 units. An article is linked and stored at once, so few texts are enough. */
const MOST_KEPT = 100_000;
const recent = new RecentTexts<ScannedText>(MOST_KEPT);

/** A text is scanned to be linked, for its words of searches, and for its traces: it is scanned only once. */
export function scannedText(text: string): ScannedText {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const scanned = scan(text);
  if (text.length < MOST_KEPT) recent.set(text, scanned);
  return scanned;
}

function scan(text: string): ScannedText {
  const [written, words, starts, ends]: [WrittenWord[], Word[], number[], number[]] = [[], [], [], []];
  let [hasCapitals, hasSmallLetters] = [false, false];
  cutAtSeparators(text, (start, end) => {
    const word = writtenWord(text.slice(start, end));
    written.push(word);
    hasCapitals ||= word.hasCapitals;
    hasSmallLetters ||= word.hasSmallLetters;
    for (let index = 0; index < word.words.length; index++) {
      words.push(word.words[index] as Word);
      starts.push(start + (word.starts[index] ?? 0));
      ends.push(start + (word.ends[index] ?? 0));
    }
  });
  return { text, written, words, starts, ends, isMixedCase: hasCapitals && hasSmallLetters };
}
