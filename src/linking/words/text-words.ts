import { DROPPED, DROPPED_MARK, foldedUnit } from "../../domain/text/folding/folded-units";
import { isCompact } from "./letters";
import { HANGUL, isGap, isSeparatorAt, JOINED, kindAt, SEPARATOR, sizeAt, UNSPACED, WORD } from "./cutting";
import type { IntPool, KeptInts } from "./int-pool";
import { BASE, HEAD, hashOfUnits } from "./term-hash";
import { writtenWordAt } from "./word-book";
import type { InnerWord } from "./written-words";

const { imul } = Math;

/** What a UTF-16 unit is in a text: bits. A letter here folds to one unit, whatever stands beside it. */
const LETTER = 1;
const CAPITAL = 2;
const SMALL_LETTER = 4;
/** A letter of a script without spaces is a word. */
const BEGINS_WORD = 8;
const ENDS_WORD = 16;
/** It stands between words. */
const GAP = 32;
const SEPARATES = 64;
/** Folding drops it from the word that it is in, such as a vowel mark of Arabic. */
const SILENT = 128;
/** Anything else. Then what stands between two separators is looked at as a whole. */
const OTHER = 256;

/** By UTF-16 unit: its role, and behind that the unit that it folds to. 0 if it was not seen yet. */
const TRAITS = new Uint32Array(0x10000);
const ROLE_SHIFT = 16;
const FOLDED = 0xffff;

const FEW = 256;

/**
 * The words of a text as names are looked up, in arrays that the next text fills again. Most words begin no name, so
 * nothing is made for a word: its letters are folded and hashed in one pass over the text.
 */
export class TextWords {
  text = "";
  count = 0;
  /** Where each word stands in the text. */
  starts = new Int32Array(FEW);
  ends = new Int32Array(FEW);
  /** Where its letters stand in `units`, folded, and how many it has. */
  places = new Int32Array(FEW);
  lengths = new Int32Array(FEW);
  units = new Uint16Array(FEW);
  /** The hash of its letters, and of the first ones, if it has so many. */
  hashes = new Int32Array(FEW);
  heads = new Int32Array(FEW);
  /** Whether the text has both capitals and small letters. */
  isMixedCase = false;
  private pieceCount = 0;
  /** Where each piece begins and ends. */
  private bounds = new Int32Array(FEW * 2);
  private used = 0;
  private seen = 0;
  /** Where names may begin inside of words whose letters do not stand in the text one by one. */
  private readonly inner = new Map<number, readonly InnerWord[]>();

  /** Takes the place of the text before. */
  read(text: string): this {
    this.text = text;
    this.count = this.used = this.seen = this.pieceCount = 0;
    if (this.inner.size > 0) this.inner.clear();
    this.reserve(text.length);
    this.readWords(text);
    this.isMixedCase = (this.seen & CAPITAL) !== 0 && (this.seen & SMALL_LETTER) !== 0;
    return this;
  }

  /** Where each piece begins and ends. A piece stands between two separators, and has no signs at its ends. */
  keepPieces(pool: IntPool): KeptInts {
    return pool.keep(this.bounds, this.pieceCount * 2);
  }

  /** The hash of some letters from a place in `units`. */
  hashFrom(place: number, length: number): number {
    return hashOfUnits(this.units, place, length);
  }

  /** Undefined if they are where the letters of the word are. */
  innerOf(index: number): readonly InnerWord[] | undefined {
    return this.inner.size === 0 ? undefined : this.inner.get(index);
  }

  /** Where a letter of a word begins in the text. */
  startOf(index: number, letter: number): number {
    let at = this.starts[index] ?? 0;
    for (let left = letter; ; at++) {
      if (roleAt(this.text, at) === SILENT) continue;
      if (left === 0) return at;
      left -= 1;
    }
  }

  private readWords(text: string): void {
    /** Where the piece begins that stands behind the last separator, and which word is its first. */
    let pieceAt = 0;
    let pieceWord = 0;
    for (let at = 0; at < text.length;) {
      const role = roleAt(text, at);
      if ((role & LETTER) !== 0) {
        at = this.readWord(text, at);
        continue;
      }
      if ((role & GAP) === 0) {
        if (!isSeparatorAt(text, at)) {
          this.restart(pieceWord);
          at = this.readPiece(text, pieceAt, at);
        }
        at += sizeAt(text, at) - 1;
      }
      at += 1;
      if ((role & (SEPARATES | OTHER | SILENT)) === 0) continue;
      this.endPiece(pieceWord);
      pieceAt = at;
      pieceWord = this.count;
    }
    this.endPiece(pieceWord);
  }

  /** Reads the word that begins here. Gives where it ends. */
  private readWord(text: string, start: number): number {
    const { units } = this;
    const place = this.used;
    // Each for itself: a list of them would be made for each word.
    let at = start;
    let used = place;
    let hash = 0;
    let head = 0;
    let seen = 0;
    for (; at < text.length; at++) {
      const traits = traitsAt(text, at);
      const role = traits >>> ROLE_SHIFT;
      if ((role & LETTER) === 0) {
        if (role === SILENT) continue;
        break;
      }
      if ((role & BEGINS_WORD) !== 0 && used > place) break;
      seen |= role;
      const folded = traits & FOLDED;
      units[used++] = folded;
      hash = (imul(hash, BASE) + folded + 1) | 0;
      if (used === place + HEAD) head = hash;
      if ((role & ENDS_WORD) === 0) continue;
      at += 1;
      break;
    }
    this.seen |= seen;
    this.used = used;
    this.push(start, at, used - place, hash, head);
    return at;
  }

  /** Notes the piece whose first word this is, unless `readPiece` has. */
  private endPiece(word: number): void {
    const start = this.starts[word] ?? 0;
    const pieces = this.pieceCount;
    if (word === this.count || (pieces > 0 && start < (this.bounds[pieces * 2 - 1] ?? 0))) return;
    this.pushPiece(start, this.ends[this.count - 1] ?? 0);
  }

  private pushPiece(start: number, end: number): void {
    const index = 2 * this.pieceCount++;
    this.bounds[index] = start;
    this.bounds[index + 1] = end;
  }

  private push(start: number, end: number, length: number, hash: number, head: number): void {
    const index = this.count++;
    this.starts[index] = start;
    this.ends[index] = end;
    this.places[index] = this.used - length;
    this.lengths[index] = length;
    this.hashes[index] = hash;
    this.heads[index] = head;
  }

  /** Forgets the words from this one. */
  private restart(word: number): void {
    if (word < this.count) this.used = this.places[word] ?? 0;
    this.count = word;
  }

  /** Reads what stands between two separators. `from`: where to look for the second one. Gives where it is. */
  private readPiece(text: string, start: number, from: number): number {
    let separator = from;
    while (separator < text.length && !isSeparatorAt(text, separator)) separator += sizeAt(text, separator);
    const piece = trimmed(text, start, separator);
    if (piece === undefined) return separator;
    this.pushPiece(piece.start, piece.end);
    const { words, starts, ends, hasCapitals, hasSmallLetters } = writtenWordAt(text, piece.start, piece.end).cut;
    if (hasCapitals) this.seen |= CAPITAL;
    if (hasSmallLetters) this.seen |= SMALL_LETTER;
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    this.reserve(letters + text.length - separator);
    words.forEach((word, index) => {
      for (let at = 0; at < word.length; at++) this.units[this.used++] = word.letters.charCodeAt(at);
      this.inner.set(this.count, word.inner);
      const at = piece.start;
      this.push(at + (starts[index] ?? 0), at + (ends[index] ?? 0), word.length, word.hash, word.head);
    });
    return separator;
  }

  /** Makes room for so many letters. There are no more words than letters, and no more pieces than units. */
  private reserve(letters: number): void {
    const size = this.used + letters;
    if (size <= this.units.length) return;
    const larger = Math.max(size, this.units.length * 2);
    this.units = grown(this.units, new Uint16Array(larger));
    this.starts = grown(this.starts, new Int32Array(larger));
    this.ends = grown(this.ends, new Int32Array(larger));
    this.places = grown(this.places, new Int32Array(larger));
    this.lengths = grown(this.lengths, new Int32Array(larger));
    this.hashes = grown(this.hashes, new Int32Array(larger));
    this.heads = grown(this.heads, new Int32Array(larger));
    this.bounds = grown(this.bounds, new Int32Array(larger * 2));
  }
}

function grown<A extends Uint16Array | Int32Array>(cells: A, larger: A): A {
  larger.set(cells);
  return larger;
}

/** A piece of a text without what stands in no word at its ends. Undefined if nothing is left. */
function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } | undefined {
  let [start, end] = [-1, 0];
  for (let at = from; at < to; at += sizeAt(text, at)) {
    if (isGap(kindAt(text, at))) continue;
    if (start < 0) start = at;
    end = at + sizeAt(text, at);
  }
  return start < 0 ? undefined : { start, end };
}

/** What a unit of a text is, above `ROLE_SHIFT`, and what it folds to. */
function traitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return TRAITS[unit] || newTraits(unit);
}

const roleAt = (text: string, at: number): number => traitsAt(text, at) >>> ROLE_SHIFT;

function newTraits(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = unit >= 0xd800 && unit <= 0xdfff ? 0 : kindAt(character, 0);
  const folded = foldedUnit(unit);
  return (TRAITS[unit] = ((roleIn(character, kind, folded) << ROLE_SHIFT) | (folded & FOLDED)) >>> 0);
}

const NO_SPACES = BEGINS_WORD | ENDS_WORD;

function roleIn(character: string, kind: number, folded: number): number {
  if (kind === SEPARATOR) return GAP | SEPARATES;
  if (kind !== 0 && isGap(kind)) return GAP;
  if (kind === JOINED && folded === DROPPED_MARK) return SILENT;
  const isLetter = kind === WORD || kind === HANGUL || kind === UNSPACED;
  if (!isLetter || folded >= DROPPED || !isCompact(String.fromCharCode(folded))) return OTHER;
  return (
    LETTER |
    (/\p{Lu}/u.test(character) ? CAPITAL : 0) |
    (/\p{Ll}/u.test(character) ? SMALL_LETTER : 0) |
    (kind === UNSPACED ? NO_SPACES : kind === HANGUL ? ENDS_WORD : 0)
  );
}
