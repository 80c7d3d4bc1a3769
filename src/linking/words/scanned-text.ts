import { ownCopy } from "../../domain/remembered";
import { isFraction } from "../../domain/text/decimals";
import { TextWords } from "./text-words";
import { writtenWordAt } from "./word-book";
import type { Word, WrittenWord } from "./written-words";

/**
 * A text cut into its pieces, each of which stands between two separators. Its mentions, its words of searches and its
 * traces are all found in these. Most pieces of a text are known from earlier texts: then they cost one lookup.
 */
export class ScannedText {
  private known: readonly WrittenWord[] | undefined;
  private placed: PlacedWords | undefined;

  /** `bounds`: where each piece begins and ends. `isMixedCase`: whether it has both capitals and small letters. */
  constructor(
    readonly text: string,
    private readonly bounds: Int32Array,
    readonly isMixedCase: boolean,
  ) {}

  get written(): readonly WrittenWord[] {
    return (this.known ??= this.newWritten());
  }

  /** Whether a piece is the 5 of 2.5. */
  isFraction(piece: number): boolean {
    return isFraction(this.text, this.bounds[piece * 2] ?? 0, this.bounds[piece * 2 + 1] ?? 0);
  }

  /** The words of its pieces. A name is one or several of them. */
  get words(): PlacedWords {
    return (this.placed ??= placedWords(this.written, this.bounds));
  }

  private newWritten(): WrittenWord[] {
    const { text, bounds } = this;
    const written: WrittenWord[] = [];
    for (let at = 0; at < bounds.length; at += 2)
      written.push(writtenWordAt(text, bounds[at] ?? 0, bounds[at + 1] ?? 0));
    return written;
  }
}

/** Words, and where they are. */
export interface PlacedWords {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function placedWords(written: readonly WrittenWord[], bounds: Int32Array): PlacedWords {
  const [words, starts, ends]: [Word[], number[], number[]] = [[], [], []];
  written.forEach(({ cut }, piece) => {
    const start = bounds[piece * 2] ?? 0;
    cut.words.forEach((word, index) => {
      words.push(word);
      starts.push(start + (cut.starts[index] ?? 0));
      ends.push(start + (cut.ends[index] ?? 0));
    });
  });
  return { words, starts, ends };
}

/** In UTF-16 units. An article is linked and stored at once, so few texts are enough. */
const MOST_KEPT = 100_000;
const MOST_TEXTS = 500;

/**
 * The texts that were scanned last. They are mostly asked for in the order in which they came: so they are found
 * without a hash, which would take a look at every letter.
 */
class RecentScans {
  private young: ScannedText[] = [];
  private old: readonly ScannedText[] = [];
  private units = 0;
  /** Behind the one that was found last. */
  private next = 0;

  get(text: string): ScannedText | undefined {
    return this.foundIn(this.young, text) ?? this.foundIn(this.old, text);
  }

  add(scanned: ScannedText): void {
    this.young.push(scanned);
    this.units += scanned.text.length;
    if (this.units < MOST_KEPT && this.young.length < MOST_TEXTS) return;
    [this.old, this.young, this.units] = [this.young, [], 0];
  }

  private foundIn(scans: readonly ScannedText[], text: string): ScannedText | undefined {
    for (let [at, left] = [this.next, scans.length]; left > 0; at++, left--) {
      if (at >= scans.length) at = 0;
      if (scans[at]?.text !== text) continue;
      this.next = at + 1;
      return scans[at];
    }
    return undefined;
  }
}

const recent = new RecentScans();
/** One text is read at a time. */
const forNames = new TextWords();
const forOthers = new TextWords();

/** The words of a text, to look up names. They hold until the next text is read so. */
export function wordsToLink(text: string): TextWords {
  const words = forNames.read(text);
  remember(words);
  return words;
}

/** A text is scanned to be linked, for its words of searches, and for its traces: it is scanned only once. */
export function scannedText(text: string): ScannedText {
  return recent.get(text) ?? remember(forOthers.read(text));
}

function remember({ text, pieces, isMixedCase }: TextWords): ScannedText {
  const scanned = new ScannedText(ownCopy(text), pieces, isMixedCase);
  if (text.length < MOST_KEPT) recent.add(scanned);
  return scanned;
}
