import { relatedLine } from "../../reading/page-words/related-line";
import { isProse } from "../line-shapes";
import type { Line } from "../lines";
import { sharedWords, stemCounts } from "../shared-words";

/** A headline, a summary and the first sentence come before. */
const EARLIEST = 2;
const MOST_LINES = 10;
const LONGEST_LINE = 400;
const FEWEST_SHARED = 2;

/**
 * The indexes of the lines below a text that say who its author is: they begin with the author's name, which the text
 * does not name. Nothing of the story may follow.
 */
export function authorBox(lines: readonly Line[], bodyStart: number, authors: readonly string[]): Set<number> {
  const isNamed = (text: string): boolean => authors.some((author) => author.length > 3 && text.startsWith(author));
  const start = lines.findIndex(({ text }, at) => at >= bodyStart + EARLIEST && isNamed(text));
  if (start < 0) return new Set();
  const story = lines.slice(bodyStart, start);
  if (story.some(({ text }) => authors.some((author) => text.includes(author)))) return new Set();
  const counts = stemCounts(story.map(({ text }) => text));
  const box = new Set<number>();
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    if (relatedLine(text) !== undefined) break;
    const isOfStory = isProse(text) && !isNamed(text) && sharedWords(text, counts) >= FEWEST_SHARED;
    if (isOfStory || text.length > LONGEST_LINE || box.size === MOST_LINES) return new Set();
    box.add(at);
  }
  return box;
}
