import { ownCopy } from "../../domain/collections/remembered";
import { isFraction } from "../../domain/text/words/decimals";
import { IntPool, type KeptInts } from "./int-pool";
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

  /** `pieces`: where each begins and ends. `isMixedCase`: whether it has both capitals and small letters. */
  constructor(
    readonly text: string,
    private readonly pieces: KeptInts,
    readonly isMixedCase: boolean,
  ) {}

  get written(): readonly WrittenWord[] {
    return (this.known ??= this.newWritten());
  }

  /** Whether a piece is the 5 of 2.5. */
  isFraction(piece: number): boolean {
    return isFraction(this.text, this.startOf(piece), this.endOf(piece));
  }

  /** The words of its pieces. A name is one or several of them. */
  get words(): PlacedWords {
    return (this.placed ??= placedWords(this.written, (piece) => this.startOf(piece)));
  }

  private startOf(piece: number): number {
    const { cells, from } = this.pieces;
    return cells[from + piece * 2] ?? 0;
  }

  private endOf(piece: number): number {
    const { cells, from } = this.pieces;
    return cells[from + piece * 2 + 1] ?? 0;
  }

  private newWritten(): WrittenWord[] {
    const { text, pieces } = this;
    const { cells, from, to } = pieces;
    const written: WrittenWord[] = [];
    for (let at = from; at < to; at += 2) written.push(writtenWordAt(text, cells[at] ?? 0, cells[at + 1] ?? 0));
    return written;
  }
}

/** Words, and where they are. */
export interface PlacedWords {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function placedWords(written: readonly WrittenWord[], startOf: (piece: number) => number): PlacedWords {
  const [words, starts, ends]: [Word[], number[], number[]] = [[], [], []];
  written.forEach(({ cut }, piece) => {
    const start = startOf(piece);
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
const keptPieces = new IntPool();

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

function remember(words: TextWords): ScannedText {
  const { text, isMixedCase } = words;
  const scanned = new ScannedText(ownCopy(text), words.keepPieces(keptPieces), isMixedCase);
  if (text.length < MOST_KEPT) recent.add(scanned);
  return scanned;
}
