/**
 * Words of a text with some of what stands beside them, so that they are found again in a text that was changed:
 * `exact`, `prefix` and `suffix` of a TextQuoteSelector (W3C Web Annotation Data Model, section 4.2.4).
 */
export interface Quote {
  readonly exact: string;
  /** Absent at the start of the text. */
  readonly prefix?: string | undefined;
  /** Absent at the end of the text. */
  readonly suffix?: string | undefined;
}

/** In UTF-16 units. */
const BESIDE = 32;
/** So many units beside the words must be the same, or all of them if they are fewer. */
const ENOUGH = 16;

const isHalf = (text: string, at: number): boolean => {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

export function quoteOf(text: string, start: number, end: number): Quote {
  let [from, to] = [Math.max(0, start - BESIDE), Math.min(text.length, end + BESIDE)];
  if (isHalf(text, from)) from += 1;
  if (isHalf(text, to)) to -= 1;
  return {
    exact: text.slice(start, end),
    ...(from < start && { prefix: text.slice(from, start) }),
    ...(to > end && { suffix: text.slice(end, to) }),
  };
}

/** Where words start in a text, and how many units beside them are the same. */
export interface QuotePlace {
  readonly start: number;
  readonly same: number;
}

/** The best place, and the first of equal ones. Undefined if none has enough of what stood beside the words. */
export function placeOfQuote(text: string, { exact, prefix = "", suffix = "" }: Quote): QuotePlace | undefined {
  const beside = prefix.length + suffix.length;
  // Nothing stood beside the words: they were the whole text.
  if (beside === 0) return text === exact ? { start: 0, same: 0 } : undefined;
  let best: QuotePlace | undefined;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const same = sameBefore(text, start, prefix) + sameFrom(text, start + exact.length, suffix);
    if (same > (best?.same ?? Math.min(ENOUGH, beside) - 1)) best = { start, same };
  }
  return best;
}

function sameBefore(text: string, end: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text.charCodeAt(end - 1 - same) === prefix.charCodeAt(prefix.length - 1 - same))
    same += 1;
  return same;
}

function sameFrom(text: string, start: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text.charCodeAt(start + same) === suffix.charCodeAt(same)) same += 1;
  return same;
}
