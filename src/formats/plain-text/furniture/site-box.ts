import { mayBeOfSite } from "../../reading/page-words/furniture-labels";
import { isLabelShaped, isShort, isProse, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { sharedWords, stemCounts } from "../shared-words";

const SHORTEST_NAME = 5;
const MOST_WORDS = 4;
const FEWEST_NAMED = 2;

/** What a site calls itself: short lines above the headline that longer lines say again. */
export function siteNames(lines: readonly Line[], headlineAt: number): string[] {
  return lines.slice(0, headlineAt).flatMap(({ text }) => {
    if (!isShort(text) || text.length < SHORTEST_NAME || wordsOf(text) > MOST_WORDS) return [];
    const others = lines.filter((line) => line.text.length > text.length && line.text.includes(text));
    return others.length >= FEWEST_NAMED ? [text] : [];
  });
}

const LONGEST_HEADING = 80;
const LONGEST_LINE = 300;
const MOST_LINES = 3;
const FEWEST_SHARED = 2;
const FARTHEST_STORY = 40;

/**
 * Where a box ends in which the site asks for something: a heading with its name, one or two sentences of a
 * site that have no words of the story, and a button. The line itself if there is none.
 */
export function siteBoxEnd(lines: readonly Line[], at: number, names: readonly string[], headlineAt: number): number {
  const heading = lines[at]?.text ?? "";
  if (heading.length > LONGEST_HEADING || SENTENCE_END.test(heading)) return at;
  if (!names.some((name) => heading.includes(name))) return at;
  const story = stemCounts(lines.slice(Math.max(headlineAt, at - FARTHEST_STORY), at).map(({ text }) => text));
  for (let end = at + 1; end <= at + MOST_LINES; end += 1) {
    const text = lines[end]?.text ?? "";
    if (isLabelShaped(text) && end > at + 1) return end + 1;
    if (!mayBeOfSite(text) || !isProse(text) || text.length > LONGEST_LINE || sharedWords(text, story) >= FEWEST_SHARED)
      return at;
  }
  return at;
}
