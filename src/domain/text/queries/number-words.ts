import { NUMBER_WORDS } from "./number-word-list";

let numerals: ReadonlyMap<string, readonly string[]> | undefined;

/** A small number in the words of all languages, or its figures: 5 and پنج. The words are those of CLDR. */
export const otherNumerals = (folded: string): readonly string[] => (numerals ??= readNumerals()).get(folded) ?? [];

function readNumerals(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of NUMBER_WORDS.trim().split("\n")) {
    const [figures = "", ...words] = line.split(" ");
    found.set(figures, words);
    for (const word of words) found.set(word, [...(found.get(word) ?? []), figures]);
  }
  return found;
}
