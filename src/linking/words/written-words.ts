import { remembered } from "../../domain/collections/remembered";
import { fold, foldWithOffsets } from "../../domain/text/folding/fold";
import { searchForms } from "../../domain/text/words/words";
import { compactOf } from "./letters";
import { prefixesOf } from "./proclitics";
import { cutIntoWords } from "./cutting";
import { HEAD, hashOfLetters } from "./term-hash";
import { tracesOfWords } from "./traces";

/** The rest of a word after a proclitic. `at` counts UTF-16 units of the text from the start of the word. */
export interface InnerWord {
  readonly at: number;
  readonly word: Word;
}

const NONE: readonly InnerWord[] = [];

/** A piece of a text, as names are looked up: its letters, digits and marks, folded. */
export class Word {
  readonly length: number;
  readonly hash: number;
  /** The hash of its first letters, if it has so many. */
  readonly head: number;

  /** `inner`: where a name may begin inside the word, after Arabic and Hebrew prepositions and conjunctions. */
  constructor(
    readonly letters: string,
    readonly inner: readonly InnerWord[] = NONE,
  ) {
    this.length = letters.length;
    this.hash = hashOfLetters(letters);
    this.head = letters.length < HEAD ? 0 : hashOfLetters(letters.slice(0, HEAD));
  }
}

/** Traces of words with nothing between them that stays when it is folded. */
export interface WordTraces {
  /** If this is a word of searches, the traces are not needed. */
  readonly unless: string | undefined;
  readonly traces: readonly string[];
}

/**
 * What stands in a text between two spaces or other separators: mostly one word, as in `l'Irak` also two. All that is
 * worked out of it depends on its letters alone. So it is worked out once for all texts.
 */
export class WrittenWord {
  /** The item that its words were stored for last. Each item has a number of its own. */
  item = 0;
  private cutWords: CutWords | undefined;
  private searchedForms: readonly (readonly string[])[] | undefined;
  private wordTraces: readonly WordTraces[] | undefined;

  constructor(readonly written: string) {}

  /** Its words as names are looked up. */
  get cut(): CutWords {
    return (this.cutWords ??= cutOf(this.written));
  }

  /** The words of searches: each folded, then its shorter forms. */
  get searched(): readonly (readonly string[])[] {
    return (this.searchedForms ??= searchForms(this.written));
  }

  /** Those that its own words of searches do not make needless. */
  get traces(): readonly WordTraces[] {
    return (this.wordTraces ??= this.newTraces());
  }

  private newTraces(): WordTraces[] {
    const { searched } = this;
    const { words, isApart } = this.cut;
    const found: WordTraces[] = [];
    for (let at = 0; at < words.length;) {
      const first = at;
      do at += 1;
      while (at < words.length && isApart[at] === false);
      const together = words.slice(first, at).map(({ letters }) => letters);
      const unless = together.length === 1 ? together[0] : undefined;
      if (unless === undefined || !searched.some(([folded]) => folded === unless))
        found.push({ unless, traces: tracesOfWords(together) });
    }
    return found;
  }
}

export interface CutWords {
  readonly words: readonly Word[];
  /** Where the words begin and end in the piece. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether something that stays when it is folded stands before the word, such as an apostrophe. */
  readonly isApart: readonly boolean[];
  readonly hasCapitals: boolean;
  readonly hasSmallLetters: boolean;
}

function cutOf(written: string): CutWords {
  const [words, starts, ends, isApart]: [Word[], number[], number[], boolean[]] = [[], [], [], []];
  cutIntoWords(written, (start, end, isFirst) => {
    const word = start === 0 && end === written.length ? wordIn(written) : wordOf(written.slice(start, end));
    if (word.letters === "") return false;
    words.push(word);
    starts.push(start);
    ends.push(end);
    isApart.push(isFirst);
    return true;
  });
  const [hasCapitals, hasSmallLetters] = [/\p{Lu}/u.test(written), /\p{Ll}/u.test(written)];
  return { words, starts, ends, isApart, hasCapitals, hasSmallLetters };
}

const MOST_WORDS = 20_000;

/** In a script without spaces, many words stand between two separators. They come again, but not the whole. */
const wordOf = remembered(MOST_WORDS, wordIn);

function wordIn(written: string): Word {
  const letters = compactOf(fold(written));
  return new Word(letters, innerWords(written, letters));
}

function innerWords(written: string, letters: string): readonly InnerWord[] {
  const lengths = prefixesOf(letters);
  if (lengths.length === 0) return NONE;
  const folded = foldWithOffsets(written);
  return lengths
    .filter((length) => folded.text.startsWith(letters.slice(0, length)))
    .map((length) => ({ at: folded.startOf(length), word: new Word(letters.slice(length)) }));
}
