/** A point, a comma, and the sign of Arabic numbers. */
const SIGNS = ".,\u066b";
const DIGIT = /\p{Nd}/u;
const MOST_DIGITS = 2;
const MOST_FIGURES = 20;

/**
 * Whether the word there is what stands behind the sign of a decimal: the 5 of 2.5, which is no number of its own.
 * 12.08.2023 and 1,2,3 are no decimals, and in 1,250 the comma parts thousands.
 */
export function isFraction(text: string, start: number, end: number): boolean {
  if (end - start > MOST_DIGITS || start < 2 || !isSign(text, start - 1) || !isDigit(text, start - 2)) return false;
  for (let at = start; at < end; at++) if (!isDigit(text, at)) return false;
  if (isSign(text, end) && isDigit(text, end + 1)) return false;
  let before = start - 2;
  // So many figures of a number are looked at, however long it is.
  while (isDigit(text, before - 1) && start - before < MOST_FIGURES) before -= 1;
  return !isSign(text, before - 1) || !isDigit(text, before - 2);
}

/** How it stands among other words: no query for 5 finds 2.5. */
export const fraction = (digits: string): string => `.${digits}`;

const isSign = (text: string, at: number): boolean => at >= 0 && at < text.length && SIGNS.includes(text.charAt(at));
const isDigit = (text: string, at: number): boolean => DIGIT.test(text.charAt(at));
