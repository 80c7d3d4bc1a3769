import { remembered } from "../domain/remembered";
import { fold, foldWithOffsets } from "../domain/text/fold";
import { isJoining } from "../domain/text/folding-table";
import { compactOf } from "./aliases";
import { isLamWithArticle, isProclitic, isUnspaced, isHangul, isWordCharacter } from "./boundaries";
import { HEAD } from "./term-table";
import { hashOfLetters } from "./term-hash";

/** A piece of a text, as names are looked up: its letters, digits and marks, folded. */
export interface Word {
  readonly letters: string;
  readonly hash: number;
  /** The hash of the first letters. 0 if the word is shorter. */
  readonly head: number;
  /** Where a name may begin inside the word: after Arabic and Hebrew prepositions and conjunctions. */
  readonly inner: readonly InnerWord[];
}

/** The rest of a word after a proclitic. `at` counts UTF-16 units of the text from the start of the word. */
export interface InnerWord {
  readonly at: number;
  readonly word: Word;
}

/** The pieces of a text in its order. A name is one or several of them. */
export interface TextWords {
  readonly words: readonly Word[];
  /** The hash and the length of the letters of each word: a search looks at few words themselves. */
  readonly hashes: readonly number[];
  readonly lengths: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether something that stays when it is folded stands before the word, such as a space. */
  readonly isApart: readonly boolean[];
}

/** Signs and spaces. */
const SIGN = 1;
/** Folding drops it: joiners, bidi controls. */
const DROPPED = 2;
/** A sign that folds to letters: №. */
const LETTERS = 3;
const WORD = 4;
/** Belongs to the character before it, with which it may fold to one letter. */
const JOINED = 5;
const UNSPACED = 6;
const HANGUL = 7;

/** By UTF-16 unit. 0 if it was not seen yet, or is half of a pair. */
const CLASSES = new Uint8Array(0x10000);
const CLASSES_OF_PAIRS = new Map<string, number>();
const MOST_KNOWN = 20_000;
const LONGEST_PROCLITIC = 4;
const PROCLITIC_LETTERS = new Set("وفبكلוכשבלמ");

/**
 * Cuts a text wherever a name may begin or end, as `isStart` and `isEnd` have it (`boundaries.ts`). It may cut at other
 * places too. A word that comes again is folded only once.
 */
export function textWords(text: string): TextWords {
  const words: Word[] = [];
  const [hashes, lengths, starts, ends]: [number[], number[], number[], number[]] = [[], [], [], []];
  const apart: boolean[] = [];
  let isApart = true;
  for (let at = 0; at < text.length;) {
    const first = classAt(text, at);
    const next = at + sizeAt(text, at);
    if (first === SIGN || first === DROPPED) {
      isApart ||= first === SIGN;
      at = next;
      continue;
    }
    const end = endOfWord(text, next, first);
    const word = wordOf(text.slice(at, end));
    if (word.letters !== "") {
      words.push(word);
      hashes.push(word.hash);
      lengths.push(word.letters.length);
      starts.push(at);
      ends.push(end);
      apart.push(isApart);
      isApart = false;
    }
    at = end;
  }
  return { words, hashes, lengths, starts, ends, isApart: apart };
}

function endOfWord(text: string, from: number, first: number): number {
  let before = first;
  let end = from;
  while (end < text.length) {
    const found = classAt(text, end);
    if (found !== JOINED) {
      if (found <= LETTERS || before === LETTERS) break;
      if (found === UNSPACED || before === UNSPACED || before === HANGUL) break;
      before = found;
    }
    end += sizeAt(text, end);
  }
  return end;
}

const wordOf = remembered(MOST_KNOWN, (written): Word => {
  const letters = compactOf(fold(written));
  return { ...withHashes(letters), inner: innerWords(written, letters) };
});

function withHashes(letters: string): Omit<Word, "inner"> {
  const head = letters.length < HEAD ? 0 : hashOfLetters(letters.slice(0, HEAD));
  return { letters, hash: hashOfLetters(letters), head };
}

function innerWords(written: string, letters: string): InnerWord[] {
  const found: InnerWord[] = [];
  for (let length = 1; length <= LONGEST_PROCLITIC && length < letters.length; length++) {
    if (!PROCLITIC_LETTERS.has(letters.charAt(length - 1))) break;
    const prefix = letters.slice(0, length);
    if (!isProclitic(prefix, Infinity) && !isLamWithArticle(prefix)) continue;
    const folded = foldWithOffsets(written);
    if (folded.text.startsWith(prefix))
      found.push({ at: folded.startOf(length), word: { ...withHashes(letters.slice(length)), inner: [] } });
  }
  return found;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit];
  if (known) return known;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  if (character.length === 1) return (CLASSES[unit] = classOf(character));
  const found = CLASSES_OF_PAIRS.get(character) ?? classOf(character);
  if (CLASSES_OF_PAIRS.size < MOST_KNOWN) CLASSES_OF_PAIRS.set(character, found);
  return found;
}

function classOf(character: string): number {
  const folded = fold(character);
  if (isUnspaced(character)) return UNSPACED;
  if (/\p{M}/u.test(character) || isJoining([...folded][0] ?? "")) return JOINED;
  if (isHangul(character)) return HANGUL;
  // Folding drops a tatweel, which stretches the letter before it.
  if (isWordCharacter(character)) return folded === "" ? JOINED : WORD;
  if (folded === "") return DROPPED;
  return compactOf(folded) === "" ? SIGN : LETTERS;
}

function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
