import { hasLength, type TermTable } from "../lexicon/term-table";
import { HEAD, hashBehind, hashOfLetters, hashWithoutLast, joinedHash } from "../words/term-hash";
import { isPrefix, LONGEST_PREFIX, mayBeginProclitic, nextPath } from "../words/proclitics";
import type { TextWords } from "../words/text-words";

/** Gets a place of a text whose letters begin as a name does. They are one if the lexicon has their hash, `hash`. */
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
export function searchText(words: TextWords, terms: TermTable, options: SearchOptions, tell: Tell): void {
  const search = new TextSearch(words, terms, options, tell);
  const { count, lengths, heads } = words;
  for (let index = 0; index < count; index++) {
    // So are most words.
    if ((lengths[index] ?? 0) <= HEAD || terms.mayBegin(heads[index] ?? 0)) search.from(index);
    search.inside(index);
  }
}

/** A given name, perhaps with the father's name. */
const MOST_GIVEN = 2;

/**
 * Finds the places whose first word is the last one of a name, and whose other words are its first ones: "Grey Ada" for
 * "Ada Grey".
 */
export function searchOtherOrder(words: TextWords, terms: TermTable, tell: Tell): void {
  const { count, lengths, hashes, heads, places, starts, ends } = words;
  for (let family = 0; family + 1 < count; family++) {
    const [familyLength, familyHash] = [lengths[family] ?? 0, hashes[family] ?? 0];
    const missing = HEAD - (lengths[family + 1] ?? 0);
    const head =
      missing <= 0 || missing > familyLength
        ? (heads[family + 1] ?? 0)
        : joinedHash(hashes[family + 1] ?? 0, words.hashFrom(places[family] ?? 0, missing), missing);
    const known = terms.lengthsOf(head);
    if (known === 0) continue;
    let [hash, length] = [0, familyLength];
    for (let at = family + 1; at <= family + MOST_GIVEN && at < count; at++) {
      hash = joinedHash(hash, hashes[at] ?? 0, lengths[at] ?? 0);
      length += lengths[at] ?? 0;
      if (hasLength(known, length))
        tell(starts[family] ?? 0, ends[at] ?? 0, joinedHash(hash, familyHash, familyLength));
    }
  }
}

const S = "s".charCodeAt(0);

class TextSearch {
  constructor(
    private readonly all: TextWords,
    private readonly terms: TermTable,
    private readonly options: SearchOptions,
    private readonly tell: Tell,
  ) {}

  /** Finds what begins at a word. */
  from(index: number): void {
    const { all } = this;
    this.at(index, all.lengths[index] ?? 0, all.hashes[index] ?? 0, all.heads[index] ?? 0, all.starts[index] ?? 0);
  }

  /** Finds what begins behind the proclitics of a word. */
  inside(index: number): void {
    const { all } = this;
    if (!mayBeginProclitic(all.units[all.places[index] ?? 0] ?? 0) || !this.options.hasProclitics) return;
    const inner = all.innerOf(index);
    if (inner !== undefined) {
      const start = all.starts[index] ?? 0;
      for (const { at, word } of inner) this.at(index, word.length, word.hash, word.head, start + at);
      return;
    }
    const place = all.places[index] ?? 0;
    const length = all.lengths[index] ?? 0;
    const hash = all.hashes[index] ?? 0;
    let path = 0;
    for (let cut = 1; cut <= LONGEST_PREFIX && cut < length; cut++) {
      path = nextPath(path, all.units[place + cut - 1] ?? 0);
      if (path === 0) return;
      if (!isPrefix(path)) continue;
      const rest = hashBehind(all.hashFrom(place, cut), hash, length - cut);
      const head = length - cut < HEAD ? 0 : all.hashFrom(place + cut, HEAD);
      this.at(index, length - cut, rest, head, all.startOf(index, cut));
    }
  }

  /** The letters are those of a word, or what stands behind its proclitics. */
  private at(index: number, length: number, hash: number, head: number, start: number): void {
    if (length < HEAD) return this.fromShort(index, length, hash, start);
    const known = this.terms.lengthsOf(head);
    if (known !== 0 || length === HEAD) this.whole(index, hash, length, known, start);
  }

  /** Shorter names are looked up as they are. For longer ones the first letters of the next words are needed. */
  private fromShort(index: number, firstLength: number, firstHash: number, start: number): void {
    const { all } = this;
    let hash = firstHash;
    let length = firstLength;
    for (let at = index; ;) {
      this.look(all.ends[at] ?? 0, hash, length, 0, start);
      at += 1;
      if (at >= all.count) return;
      const nextLength = all.lengths[at] ?? 0;
      const missing = HEAD - length;
      const isLong = nextLength >= missing;
      const head = isLong ? joinedHash(hash, all.hashFrom(all.places[at] ?? 0, missing), missing) : 0;
      hash = joinedHash(hash, all.hashes[at] ?? 0, nextLength);
      length += nextLength;
      if (isLong) return this.whole(at, hash, length, this.terms.lengthsOf(head), start);
    }
  }

  /** `known`: the lengths of the names that begin so. */
  private whole(index: number, firstHash: number, firstLength: number, known: number, start: number): void {
    const { all } = this;
    if (known === 0) {
      // No longer name begins so, but a shorter one may have an s here: "Maos" is Mao's.
      if (firstLength === HEAD) this.lookBeforeS(all.ends[index] ?? 0, firstHash, firstLength, known, start);
      return;
    }
    const longest = this.terms.longestOf(known);
    let hash = firstHash;
    let length = firstLength;
    for (let at = index; ;) {
      this.look(all.ends[at] ?? 0, hash, length, known, start);
      at += 1;
      if (length >= longest || at >= all.count) return;
      const nextLength = all.lengths[at] ?? 0;
      hash = joinedHash(hash, all.hashes[at] ?? 0, nextLength);
      length += nextLength;
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
    const mayBe = length < HEAD ? this.terms.mayBegin(hash) : hasLength(known, length);
    if (mayBe) this.tell(start, end, hash);
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
