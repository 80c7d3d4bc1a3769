import { fold } from "../../domain/text/folding/fold";
import { isDense } from "./line-shapes";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SHORTEST_WORD = 4;
const STEM = 5;
/** "And", "the", "in", "for" are written with the next word. */
const JOINED_ARABIC = /^(?:و|ف)?(?:ال|بال|كال|لل|ب|ل|و)(?=\p{L}{3})/u;

/**
 * The stems of the longer words of a text, whatever its language: their first letters. A script without spaces gives
 * pairs of characters. What two lines share tells that they are of one story.
 */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of fold(text).matchAll(WORD)) {
    if (isDense(word)) for (let at = 0; at + 2 <= word.length; at += 1) stems.add(word.slice(at, at + 2));
    else {
      const stem = word.replace(JOINED_ARABIC, "");
      if (stem.length >= SHORTEST_WORD || (/^\p{Lo}/u.test(stem) && stem.length >= 3)) stems.add(stem.slice(0, STEM));
    }
  }
  return stems;
}

/** How many lines each stem is in. */
export function stemCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** How many stems of a text are in others. `own`: whether the text itself was counted. */
export function sharedWords(text: string, counts: ReadonlyMap<string, number>, own = false): number {
  let shared = 0;
  for (const stem of stemsOf(text)) if ((counts.get(stem) ?? 0) > (own ? 1 : 0)) shared += 1;
  return shared;
}
