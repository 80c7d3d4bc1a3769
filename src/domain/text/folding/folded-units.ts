import { foldCharacter, isDroppedMark, isJoining, isTatweel } from "./folding-table";

/**
 * How one UTF-16 unit folds: to one unit, or to one of the three constants below. It is filled from the table when a
 * unit is first seen.
 */
const FOLDED_UNITS = new Uint16Array(0x10000);
const UNKNOWN = 0;
export const DROPPED = 0xfffd;
/** Dropped, and counted as part of the letter before it. */
export const DROPPED_MARK = 0xfffe;
export const SPECIAL = 0xffff;

/** Whether a base and a mark, one unit each, stay unchanged side by side. This makes Thai and Hindi fast. */
const INERT_PAIRS = new Map<number, boolean>();
const FOLDED_CHARACTERS = new Map<string, string>();

/** One unit, or DROPPED, DROPPED_MARK or SPECIAL. */
export function foldedUnit(unit: number): number {
  return FOLDED_UNITS[unit] || learn(unit);
}

/** How many units at the start of a text fold to themselves. */
export function unchangedLength(text: string): number {
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (foldedUnit(unit) !== unit || unit >= DROPPED) break;
    at += 1;
  }
  return at;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldCharacter(character);
  FOLDED_UNITS[unit] = unitFor(character, folded);
  return FOLDED_UNITS[unit] ?? UNKNOWN;
}

function unitFor(character: string, folded: string): number {
  if (isSurrogate(character.charCodeAt(0))) return SPECIAL;
  if (folded === "") return dropped(character);
  const unit = folded.charCodeAt(0);
  return folded.length === 1 && unit < DROPPED && !isJoining(folded) ? unit : SPECIAL;
}

function dropped(character: string): number {
  const isAccentOfLetters = /[\u0300-\u036f]/.test(character);
  if (isAccentOfLetters) return SPECIAL;
  return isDroppedMark(character) || isTatweel(character) ? DROPPED_MARK : DROPPED;
}

/** `pair` is the base times 0x10000 and the mark. */
export function isInert(pair: number): boolean {
  let inert = INERT_PAIRS.get(pair);
  if (inert === undefined) {
    const [base, mark] = [String.fromCharCode(pair >>> 16), String.fromCharCode(pair & 0xffff)];
    inert =
      !isSurrogate(pair & 0xffff) && !isLowSurrogate(pair >>> 16) && foldCharacter(mark) === mark && !isJoining(base);
    inert &&= (base + mark).normalize("NFC") === base + mark;
    remember(INERT_PAIRS, pair, inert);
  }
  return inert;
}

export function foldedCharacter(character: string): string {
  let folded = FOLDED_CHARACTERS.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    remember(FOLDED_CHARACTERS, character, folded);
  }
  return folded;
}

/** Limits the memory, whatever texts come. */
function remember<K, V>(memory: Map<K, V>, key: K, value: V): void {
  if (memory.size >= 50_000) memory.clear();
  memory.set(key, value);
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
export const isLowSurrogate = (unit: number | undefined): boolean =>
  unit !== undefined && unit >= 0xdc00 && unit <= 0xdfff;
