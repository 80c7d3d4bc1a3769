import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { isUnmarked } from "../line-view";

/** Items without bullets below the line that leads to them: `The plan would:`, `open a trail`, `limit boats`. */

const MOST_WORDS_OF_ITEM = 12;
const FEWEST_LED = 2;
const FEWEST_BELOW_HEADING = 3;
const MOST_ITEMS = 60;
const MOST_WORDS_OF_HEADING = 3;
const FEWEST_WORDS_OF_LEAD = 2;

/**
 * The kinds with such items told as text: between the text, below a line that ends in a colon, or below a heading of a
 * few words where most are amounts (`Ingredients`, `1 kg pumpkin`, `salt to taste`, `Method`, and the sentences).
 */
export function withPlainItems(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const told = [...kinds];
  const [first, last] = [told.indexOf("text"), told.lastIndexOf("text")];
  for (let at = first + 1; first >= 0 && at <= last + 1; at += 1) {
    const lead = lines[at];
    if (lead === undefined || !mayLead(lead) || told[at] === "related") continue;
    const end = itemsEnd(lines, at + 1);
    const items = lines.slice(at + 1, end);
    // "Read more:" in a language that nobody knows stands above titles.
    if (told[at] === "related label" && !(hasSmall(items) && told[end] === "text")) continue;
    if (/[:：]$/u.test(lead.text) ? !isLed(told, lead, items, at) : !areAmounts(told, lines, at, end)) continue;
    told[at] = lead.words <= MOST_WORDS_OF_HEADING ? "heading" : "text";
    told.fill("text", at + 1, end);
    if (isHeadingBelow(told, lines, end)) told[end] = "heading";
    else if (isSentenceBelow(lines[end])) told[end] = "text";
    at = end - 1;
  }
  return told;
}

const hasSmall = (items: readonly LineView[]): boolean => items.some(({ text }) => /^\p{Ll}/u.test(text));

const mayLead = (line: LineView): boolean => !line.ends && isUnmarked(line) && line.look !== "wordless";

/** A title begins with a capital, and so does a button. */
const isItem = ({ text, words, labels, isDated, isPost, look, ends }: LineView): boolean =>
  /^[\p{Ll}\p{Nd}]/u.test(text) &&
  words > 1 &&
  words <= MOST_WORDS_OF_ITEM &&
  !/[:：.]$/u.test(text) &&
  !(ends && words > MOST_WORDS_OF_HEADING) &&
  !labels.some((label) => label !== "site") &&
  !isDated &&
  !isPost &&
  look !== "wordless";

function itemsEnd(lines: readonly LineView[], from: number): number {
  let end = from;
  for (let line = lines[end]; line !== undefined && isItem(line) && end < from + MOST_ITEMS; line = lines[end])
    end += 1;
  return end;
}

const isLed = (told: readonly LineKind[], lead: LineView, items: readonly LineView[], at: number): boolean =>
  items.length >= FEWEST_LED &&
  lead.words >= FEWEST_WORDS_OF_LEAD &&
  (told[at - 1] === "text" || told[at - 1] === "heading") &&
  items.every(({ text }) => !/^\p{Nd}+[.:]\p{Nd}/u.test(text));

const FEWEST_BELOW = 3;

/** With which the text goes on, be it the last one. */
const isSentenceBelow = (line: LineView | undefined): boolean =>
  line !== undefined && /[.。।۔]$/u.test(line.text) && line.words >= FEWEST_BELOW && isUnmarked(line);

/** Most begin with a number, and below them stands a sentence, be it with a heading between. */
function areAmounts(told: readonly LineKind[], lines: readonly LineView[], at: number, end: number): boolean {
  const items = lines.slice(at + 1, end);
  const amounts = items.filter(({ text }) => /^\p{Nd}/u.test(text));
  const isAboveText = told[end] === "text" || isHeadingBelow(told, lines, end);
  return (
    items.length >= FEWEST_BELOW_HEADING &&
    amounts.length * 2 > items.length &&
    (lines[at]?.words ?? 0) <= MOST_WORDS_OF_HEADING &&
    isAboveText
  );
}

function isHeadingBelow(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && mayLead(line) && line.words <= MOST_WORDS_OF_HEADING && told[at + 1] === "text";
}
