/** A line that says something. */
export interface Line {
  /** From 1, empty lines counted. */
  readonly number: number;
  /** As written, without white space and direction marks at its ends. */
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly afterGap: boolean;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** White space, zero-width space and the controls of the bidirectional algorithm (UAX 9, section 2). */
const EDGE = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  text.split(LINE_END).forEach((written, index) => {
    const trimmed = trimLine(written);
    if (trimmed !== "") lines.push({ number: index + 1, text: trimmed, afterGap });
    afterGap = trimmed === "";
  });
  return lines;
}

export function trimLine(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
