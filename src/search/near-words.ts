import { fold } from "../domain/text/folding/fold";

/** The letters of a script as folded words have them. They are folded at the first word: a server starts sooner so. */
function alphabet(first: string, last: string, others = ""): () => readonly string[] {
  let letters: readonly string[] | undefined;
  return () => (letters ??= foldedLetters(first, last, others));
}

function foldedLetters(first: string, last: string, others: string): readonly string[] {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  const range = Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset));
  const letters = [...range, ...others].map(fold).filter((letter) => /^\p{L}$/u.test(letter));
  return [...new Set(letters)];
}

const ALPHABETS: readonly (readonly [script: RegExp, letters: () => readonly string[], shortest: number])[] = [
  [/^\p{Script=Latin}+$/u, alphabet("a", "z"), 4],
  [/^\p{Script=Arabic}+$/u, alphabet("ء", "ي", "پچژکگی"), 3],
  [/^\p{Script=Hebrew}+$/u, alphabet("א", "ת"), 3],
  [/^\p{Script=Cyrillic}+$/u, alphabet("а", "я", "іїєґўј"), 4],
  [/^\p{Script=Greek}+$/u, alphabet("α", "ω"), 4],
];
/** A longer word has too many neighbours, and is rarely one that somebody typed. */
const LONGEST = 20;

/**
 * All words that are one letter away from a folded word: a letter more, less or changed, or two that changed places. No
 * words for those of other scripts, and for words that are so short that everything is near them.
 */
export function nearWords(folded: string): string[] {
  const [, letters, shortest] = ALPHABETS.find(([script]) => script.test(folded)) ?? [];
  const word = [...folded];
  if (letters === undefined || shortest === undefined || word.length < shortest || word.length > LONGEST) return [];
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, here = "", next = ""] = [word.slice(0, at).join(""), word[at], word[at + 1]];
    const after = word.slice(at + 1).join("");
    for (const letter of letters()) {
      found.add(before + letter + here + after);
      if (here !== "") found.add(before + letter + after);
    }
    if (here !== "") found.add(before + after);
    if (next !== "") found.add(before + next + here + word.slice(at + 2).join(""));
  }
  found.delete(folded);
  return [...found];
}
