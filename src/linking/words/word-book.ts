import { ownCopy } from "../../domain/collections/remembered";
import { mixed } from "../../domain/text/hashes";
import { BASE } from "./term-hash";
import { WrittenWord } from "./written-words";

/** A power of two. */
const PLACES = 2 ** 15;
/** One takes some 500 bytes with what belongs to it. Twice as many are in memory at most. */
const MOST = 20_000;
/** Longer pieces seldom come again. */
const LONGEST = 200;

/** Open addressing with linear probing. */
class Table {
  count = 0;
  private readonly hashes = new Int32Array(PLACES);
  private readonly words = Array.from({ length: PLACES }, (): WrittenWord | undefined => undefined);

  find(hash: number, text: string, start: number, end: number): WrittenWord | undefined {
    for (let place = hash & (PLACES - 1); ; place = (place + 1) & (PLACES - 1)) {
      const word = this.words[place];
      if (word === undefined) return undefined;
      if (this.hashes[place] === hash && isAt(word.written, text, start, end)) return word;
    }
  }

  add(hash: number, word: WrittenWord): void {
    let place = hash & (PLACES - 1);
    while (this.words[place] !== undefined) place = (place + 1) & (PLACES - 1);
    this.hashes[place] = hash;
    this.words[place] = word;
    this.count += 1;
  }
}

let recent = new Table();
let older = new Table();

/**
 * What stands there in the text, with all that is worked out of it. The pieces of a text come again and again, and are
 * found by their letters where they stand: nothing is made for them.
 */
export function writtenWordAt(text: string, start: number, end: number): WrittenWord {
  if (end - start > LONGEST) return new WrittenWord(text.slice(start, end));
  const hash = hashAt(text, start, end);
  const known = recent.find(hash, text, start, end);
  if (known !== undefined) return known;
  const word = older.find(hash, text, start, end) ?? new WrittenWord(ownCopy(text.slice(start, end)));
  if (recent.count >= MOST) [older, recent] = [recent, new Table()];
  recent.add(hash, word);
  return word;
}

function hashAt(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at) + 1) | 0;
  return mixed(hash);
}

/** Whether the text has these letters there. */
export function isAt(letters: string, text: string, start: number, end: number): boolean {
  if (letters.length !== end - start) return false;
  // `startsWith` takes longer for so few units.
  for (let index = 0; index < letters.length; index++)
    if (letters.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}
