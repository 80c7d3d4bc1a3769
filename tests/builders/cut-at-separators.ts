import { isGap, kindAt, SEPARATOR, sizeAt } from "../../src/linking/words/cutting";
import type { Range } from "../../src/domain/text/spans/overlaps";

/** What stands between two separators of a text, without the signs at its ends: one character after the other. */
export function cutAtSeparators(text: string): Range[] {
  const found: Range[] = [];
  let [start, end] = [-1, 0];
  for (let at = 0; at < text.length; at += sizeAt(text, at)) {
    const kind = kindAt(text, at);
    if (kind === SEPARATOR && start >= 0) {
      found.push({ start, end });
      start = -1;
    }
    if (isGap(kind)) continue;
    if (start < 0) start = at;
    end = at + sizeAt(text, at);
  }
  return start < 0 ? found : [...found, { start, end }];
}
