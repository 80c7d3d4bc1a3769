import { fold } from "../../../domain/text/folding/fold";
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
  const names = authors.map((author) => fold(author)).filter((author) => author.length > 3);
  const isNamed = (text: string): boolean => names.some((author) => fold(text).startsWith(author));
  const first = lines.findIndex(({ text }, at) => at >= bodyStart + EARLIEST && isNamed(text));
  if (first < 0) return new Set();
  // "About Ada Marin"
  const above = lines[first - 1];
  const isHeaded = above?.kind === "heading" && names.some((author) => fold(above.text).includes(author));
  const start = isHeaded ? first - 1 : first;
  const story = lines.slice(bodyStart, start);
  if (story.some(({ text }) => names.some((author) => fold(text).includes(author)))) return new Set();
  const lastNames = names
    .flatMap((author) => author.split(" ").slice(-1))
    .filter((name) => name.length > 3 && !story.some(({ text }) => fold(text).includes(name)));
  const isOnAuthor = (text: string): boolean => lastNames.some((name) => fold(text).includes(name));
  const counts = stemCounts(story.map(({ text }) => text));
  const box = new Set<number>();
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    if (relatedLine(text) !== undefined) break;
    const isOfStory =
      isProse(text) && !isNamed(text) && !isOnAuthor(text) && sharedWords(text, counts) >= FEWEST_SHARED;
    if (isOfStory || text.length > LONGEST_LINE || box.size === MOST_LINES) return new Set();
    box.add(at);
  }
  return box;
}
