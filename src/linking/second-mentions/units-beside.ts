import type { Range } from "../../domain/text/spans/overlaps";

const BITS_LOG = 16;
/** So many units are looked at together. Fewer are found too often. */
const UNITS = 3;

interface Text {
  readonly text: { readonly text: string };
  /** In their order. */
  readonly named: readonly { readonly occurrence: Range & { readonly name: unknown } }[];
}

/**
 * A bit for each three units that stand side by side in texts, the first of them in no name that was found surely. One
 * that was not may be a family name, so its first three units count.
 */
export class UnitsBeside {
  /** Signed ones: V8 makes an object of a larger number. */
  private readonly bits = new Int32Array(2 ** (BITS_LOG - 5));

  /** Takes the place of the texts before. */
  read(texts: readonly Text[]): this {
    this.bits.fill(0);
    for (const { text, named } of texts) {
      let at = 0;
      for (const { occurrence } of named) {
        this.add(text.text, at, occurrence.name === undefined ? occurrence.start + 1 : occurrence.start);
        at = Math.max(at, occurrence.end);
      }
      this.add(text.text, at, text.text.length);
    }
    return this;
  }

  /** False if no text has these letters beside the names. True if one may have. `bit`: that of the letters. */
  mayHave(bit: number): boolean {
    return bit === ANY || ((this.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  private add(text: string, from: number, to: number): void {
    let first = text.charCodeAt(from);
    let second = text.charCodeAt(from + 1);
    for (let at = from; at < to && at + UNITS <= text.length; at++) {
      const third = text.charCodeAt(at + 2);
      const hash = hashOf(first, second, third);
      this.bits[hash >>> 5] = (this.bits[hash >>> 5] ?? 0) | (1 << (hash & 31));
      first = second;
      second = third;
    }
  }
}

/** Too few letters have no bit: a text may always have them. */
export const ANY = -1;

/** The bit of the first letters. */
export function bitOf(letters: string): number {
  if (letters.length < UNITS) return ANY;
  return hashOf(letters.charCodeAt(0), letters.charCodeAt(1), letters.charCodeAt(2));
}

/** The letters of a script differ in their last five or six bits. */
function hashOf(first: number, second: number, third: number): number {
  return ((first << 11) ^ (second << 5) ^ third) & (2 ** BITS_LOG - 1);
}

/** One item is read at a time. */
const beside = new UnitsBeside();

export const unitsBeside = (texts: readonly Text[]): UnitsBeside => beside.read(texts);
