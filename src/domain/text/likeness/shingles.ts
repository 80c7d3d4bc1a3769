import { fnv1a, mixed } from "../hashes";

/** Words that stand in a row. Shorter runs are in any two texts, and longer ones do not survive an editor. */
const WORDS_IN_SHINGLE = 3;
/** A text with fewer shingles says too little to be anybody's copy. */
const FEWEST_SHINGLES = 12;
/**
 * How many keys a text has: its shingles with the lowest hashes. That is a bottom sketch, as in "On the resemblance and
 * containment of documents" (Broder, 1997). Two texts that share half of their shingles have one of their three
 * lowest in common in nine of ten cases.
 */
const KEYS = 3;
/** Bits of a key: six digits. Keys are stored with each article, and what shares one is compared word by word. */
const KEY_BITS = 30;
const BASE = 36;
const DIGITS = 6;
/** No word of a text begins with it. */
const COPY = "\uE002";

/** The hashes of all runs of three folded words, each once. */
export function shinglesOf(words: Iterable<string>): Set<number> {
  const shingles = new Set<number>();
  forEachShingle(words, (shingle) => shingles.add(shingle));
  return shingles;
}

/**
 * The keys by which copies of a text find each other: signs that stand among its stored words. None for a very short
 * text.
 */
export function copyKeysOf(words: Iterable<string>): string[] {
  // Not more than tell that there are enough: a set of all takes half of the time.
  const some = new Set<number>();
  const lowest: number[] = [];
  forEachShingle(words, (shingle) => {
    if (some.size < FEWEST_SHINGLES) some.add(shingle);
    keepLowest(lowest, shingle);
  });
  return some.size < FEWEST_SHINGLES ? [] : lowest.map(keyOf);
}

function forEachShingle(words: Iterable<string>, take: (shingle: number) => void): void {
  let [first, second, place] = [0, 0, 0];
  for (const word of words) {
    const third = fnv1a(word);
    if (place >= WORDS_IN_SHINGLE - 1) take(hashOfThree(first, second, third));
    [first, second, place] = [second, third, place + 1];
  }
}

/** Adds a shingle to the lowest ones, which stand in their order, each once. */
function keepLowest(lowest: number[], shingle: number): void {
  if (lowest.length === KEYS && shingle >= (lowest[KEYS - 1] ?? 0)) return;
  if (lowest.includes(shingle)) return;
  let at = lowest.length === KEYS ? KEYS - 1 : lowest.length;
  for (; at > 0 && (lowest[at - 1] ?? 0) > shingle; at--) lowest[at] = lowest[at - 1] ?? 0;
  lowest[at] = shingle;
}

/** Without the upper bits: the lowest hashes are small numbers. */
const keyOf = (shingle: number): string => COPY + (shingle % 2 ** KEY_BITS).toString(BASE).padStart(DIGITS, "0");

/** How much of the shorter text stands in the other one: 0 to 1. */
export function sharedPart(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size < FEWEST_SHINGLES) return 0;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return shared / shorter.size;
}

/** The order of the words counts. */
function hashOfThree(first: number, second: number, third: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d)) >>> 0;
}
