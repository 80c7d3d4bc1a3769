import { HEAD, hasLength, type TermTable } from "./term-table";
import { hashOfLetters, hashWithoutLast, joinedHash } from "./term-hash";
import type { TextWords, Word } from "./text-words";

/** Gets a place of a text whose letters may be a name. `hash` is that of the name. */
type Tell = (start: number, end: number, hash: number) => void;

export interface SearchOptions {
  /** Whether names may follow proclitics. */
  readonly hasProclitics: boolean;
  /** Whether names may have the s of the genitive. */
  readonly hasGenitiveS: boolean;
}

/**
 * Finds every place of a text whose letters may be a name. Takes time in proportion to the text, however many names
 * there are. Names of the same letters with other signs between them are one here: the caller must compare.
 */
export function searchText(
  text: string,
  { words, starts, ends }: TextWords,
  terms: TermTable,
  { hasProclitics, hasGenitiveS }: SearchOptions,
  tell: Tell,
): void {
  const from = (first: Word, index: number, start: number): void => {
    let { hash } = first;
    let begin = first.letters;
    let length = begin.length;
    let lengths = length < HEAD ? 0 : terms.lengthsOf(first.head);
    for (let at = index; ;) {
      const end = ends[at] ?? 0;
      if (hasGenitiveS && text.charAt(end - 1) === "s" && length > 1 && end - 1 > start) {
        const without = hashWithoutLast(hash, S);
        if (length - 1 < HEAD ? terms.has(without) : hasLength(lengths, length - 1) && terms.has(without))
          tell(start, end - 1, without);
      }
      if (length < HEAD ? terms.has(hash) : hasLength(lengths, length) && terms.has(hash)) tell(start, end, hash);
      if (length >= HEAD && length >= terms.longestOf(lengths)) return;
      const next = words[++at];
      if (next === undefined) return;
      hash = joinedHash(hash, next.hash, next.letters.length);
      length += next.letters.length;
      if (begin.length >= HEAD) continue;
      begin += next.letters.slice(0, HEAD);
      if (length >= HEAD) lengths = terms.lengthsOf(hashOfLetters(begin.slice(0, HEAD)));
    }
  };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const start = starts[index] ?? 0;
    if (word === undefined) continue;
    from(word, index, start);
    if (hasProclitics) for (const { at, word: rest } of word.inner) from(rest, index, start + at);
  }
}

const S = "s".charCodeAt(0);

/** The same in letters that do not show where words begin, as in a hashtag. */
export function searchLetters(letters: string, terms: TermTable, tell: Tell): void {
  for (let start = 0; start < letters.length; start++) {
    const head = hashOfLetters(letters.slice(start, start + HEAD));
    const lengths = start + HEAD <= letters.length ? terms.lengthsOf(head) : 0;
    const longest = Math.max(HEAD - 1, terms.longestOf(lengths));
    let hash = 0;
    for (let end = start + 1; end <= letters.length && end - start <= longest; end++) {
      hash = joinedHash(hash, letters.charCodeAt(end - 1) + 1, 1);
      if ((end - start < HEAD || hasLength(lengths, end - start)) && terms.has(hash)) tell(start, end, hash);
    }
  }
}
