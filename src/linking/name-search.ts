import { HEAD, hasLength, type TermTable } from "./term-table";
import { hashOfLetters, hashWithoutLast, joinedHash } from "./term-hash";
import type { Word } from "./written-words";
import type { ScannedText } from "./scanned-text";

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
export function searchText(scanned: ScannedText, terms: TermTable, options: SearchOptions, tell: Tell): void {
  const search = new TextSearch(scanned, terms, options, tell);
  scanned.words.forEach((word, index) => search.from(index, word, scanned.starts[index] ?? 0));
}

const S = "s".charCodeAt(0);

class TextSearch {
  constructor(
    private readonly all: ScannedText,
    private readonly terms: TermTable,
    private readonly options: SearchOptions,
    private readonly tell: Tell,
  ) {}

  /** Finds what begins at a word, or behind its proclitics. */
  from(index: number, word: Word, start: number): void {
    const { length } = word;
    if (length < HEAD) this.fromShort(index, word, start);
    else {
      const known = this.terms.lengthsWith(word);
      if (known !== 0 || length === HEAD) this.whole(index, word.hash, length, known, start);
    }
    if (word.inner.length > 0 && this.options.hasProclitics)
      for (const { at, word: rest } of word.inner) this.from(index, rest, start + at);
  }

  /** Shorter names are looked up as they are. For longer ones the first letters of the next words are needed. */
  private fromShort(index: number, word: Word, start: number): void {
    const { words, ends } = this.all;
    let [hash, length] = [word.hash, word.length];
    for (let at = index; ;) {
      this.look(ends[at] ?? 0, hash, length, 0, start);
      at += 1;
      if (at >= words.length) return;
      const next = words[at] as Word;
      const missing = HEAD - length;
      const first = next.heads[missing - 1];
      const head = first === undefined ? 0 : joinedHash(hash, first, missing);
      hash = joinedHash(hash, next.hash, next.length);
      length += next.length;
      if (first !== undefined) return this.whole(at, hash, length, this.terms.lengthsOf(head), start);
    }
  }

  /** `known`: the lengths of the names that begin so. */
  private whole(index: number, firstHash: number, firstLength: number, known: number, start: number): void {
    const { words, ends } = this.all;
    if (known === 0) {
      // No longer name begins so, but a shorter one may have an s here: "Maos" is Mao's.
      if (firstLength === HEAD) this.lookBeforeS(ends[index] ?? 0, firstHash, firstLength, known, start);
      return;
    }
    const longest = this.terms.longestOf(known);
    let [hash, length] = [firstHash, firstLength];
    for (let at = index; ;) {
      this.look(ends[at] ?? 0, hash, length, known, start);
      at += 1;
      if (length >= longest || at >= ends.length) return;
      const next = words[at] as Word;
      hash = joinedHash(hash, next.hash, next.length);
      length += next.length;
    }
  }

  private look(end: number, hash: number, length: number, known: number, start: number): void {
    this.lookBeforeS(end, hash, length, known, start);
    this.lookUp(end, hash, length, known, start);
  }

  private lookBeforeS(end: number, hash: number, length: number, known: number, start: number): void {
    if (this.options.hasGenitiveS && this.all.text.charCodeAt(end - 1) === S && end - 1 > start)
      this.lookUp(end - 1, hashWithoutLast(hash, S), length - 1, known, start);
  }

  private lookUp(end: number, hash: number, length: number, known: number, start: number): void {
    if ((length < HEAD || hasLength(known, length)) && this.terms.has(hash)) this.tell(start, end, hash);
  }
}

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
