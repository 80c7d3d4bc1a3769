/** Control characters, line ends among them, and what turns the direction of all that follows. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line of a report: names and texts from outside stand in it, and must not write lines of their own or tell the
 * terminal what to do.
 */
export function printable(line: string): string {
  return line.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
