import { fold } from "../../domain/text/folding/fold";
import { isJoining } from "../../domain/text/folding/folding-table";
import { isOutsideWords } from "../../domain/text/words/word-scan";
import { compactOf } from "./letters";
import { isHangul, isUnspaced, isWordCharacter } from "./boundaries";

/** Stands in no word, neither of names nor of searches: a space, a comma, an emoji. */
export const SEPARATOR = 1;
/** A sign between two words of a name, but inside a word of searches: an apostrophe. */
const SIGN = 2;
/** Folding drops it: joiners, bidi controls. */
const DROPPED = 3;
/** A sign that folds to letters: №. */
const LETTERS = 4;
export const WORD = 5;
/** Belongs to the character before it, with which it may fold to one letter. */
export const JOINED = 6;
export const UNSPACED = 7;
export const HANGUL = 8;

/** By UTF-16 unit. 0 if it was not seen yet, or is half of a pair, also of one that stands alone. */
const KINDS = new Uint8Array(0x10000);
const KINDS_OF_PAIRS = new Map<number, number>();
const MOST_KNOWN = 20_000;

/**
 * Calls `tell` with each word of what stands between two separators, and whether a sign stands before it. A word is cut
 * off wherever a name may begin or end, as `isStart` and `isEnd` have it (`boundaries.ts`), and at other places. `tell`
 * gives false if folding leaves nothing of the word.
 */
export function cutIntoWords(piece: string, tell: (start: number, end: number, isApart: boolean) => boolean): void {
  let isApart = true;
  for (let at = 0; at < piece.length;) {
    const first = kindAt(piece, at);
    const next = at + sizeAt(piece, at);
    if (first <= DROPPED) {
      isApart ||= first !== DROPPED;
      at = next;
      continue;
    }
    const end = endOfWord(piece, next, first);
    if (tell(at, end, isApart)) isApart = false;
    at = end;
  }
}

function endOfWord(text: string, from: number, first: number): number {
  let before = first;
  let end = from;
  while (end < text.length) {
    const found = kindAt(text, end);
    if (found !== JOINED) {
      if (found <= LETTERS || before === LETTERS) break;
      if (found === UNSPACED || before === UNSPACED || before === HANGUL) break;
      before = found;
    }
    end += sizeAt(text, end);
  }
  return end;
}

/** Whether what is of this kind stands in no word of a name. */
export const isGap = (kind: number): boolean => kind <= DROPPED;

export const isSeparatorAt = (text: string, at: number): boolean => kindAt(text, at) === SEPARATOR;

/** What the character there is for names and searches. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = KINDS[unit];
  if (known) return known;
  const code = text.codePointAt(at) ?? unit;
  if (!isSurrogate(unit)) return (KINDS[unit] = kindOf(String.fromCodePoint(code)));
  const found = KINDS_OF_PAIRS.get(code) ?? kindOf(String.fromCodePoint(code));
  if (KINDS_OF_PAIRS.size < MOST_KNOWN) KINDS_OF_PAIRS.set(code, found);
  return found;
}

function kindOf(character: string): number {
  const folded = fold(character);
  if (isUnspaced(character)) return UNSPACED;
  if (/\p{M}/u.test(character) || isJoining([...folded][0] ?? "")) return JOINED;
  if (isHangul(character)) return HANGUL;
  // Folding drops a tatweel, which stretches the letter before it.
  if (isWordCharacter(character)) return folded === "" ? JOINED : WORD;
  if (folded === "") return DROPPED;
  if (compactOf(folded) !== "") return LETTERS;
  return isOutsideWords(character) ? SEPARATOR : SIGN;
}

/** How many UTF-16 units the character there has. */
export function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
