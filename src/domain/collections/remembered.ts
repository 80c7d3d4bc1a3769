/** Longer texts are not remembered: they seldom come again, and would take much memory. */
const LONGEST = 200;

/**
 * A function of a text that remembers its last answers, for texts that come again and again, such as words. It
 * remembers at most `most`, and forgets those first that were not asked for since it was half full.
 */
export function remembered<T>(most: number, answerTo: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old: ReadonlyMap<string, T> = young;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST) return answerTo(text);
    const own = ownCopy(text);
    const answer = old.get(own) ?? answerTo(own);
    if (young.size * 2 >= most) [old, young] = [young, new Map()];
    young.set(own, answer);
    return answer;
  };
}

/** V8 copies a part of a text that is shorter. */
const SHORTEST_SHARED = 13;

/** A part of a text holds the whole text in memory. A copy does not. */
export function ownCopy(text: string): string {
  if (text.length < SHORTEST_SHARED) return text;
  // V8 writes the two parts out as one new text before it takes a part of that.
  return ` ${text}`.slice(1);
}
