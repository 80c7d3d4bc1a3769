import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { isUnmarked } from "../line-view";

/** Items without bullets below the line that leads to them: `The plan would:`, `open a trail`, `limit boats`. */

const MOST_WORDS_OF_ITEM = 12;
const FEWEST_LED = 2;
const FEWEST_BELOW_HEADING = 3;
const MOST_ITEMS = 60;
const MOST_WORDS_OF_HEADING = 3;
/** "Ingredients for four people" */
const MOST_WORDS_ABOVE_AMOUNTS = 5;
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
    const isColon = /[:：]$/u.test(lead.text);
    const namesTo = isColon ? namesEnd(told, lines, at + 1) : at + 1;
    if (namesTo > at + 1) told.fill("text", at, namesTo);
    const end = isColon ? itemsEnd(lines, at + 1) : amountsEnd(told, lines, at + 1);
    const items = lines.slice(at + 1, end);
    // "Read more:" in a language that nobody knows stands above titles.
    if (told[at] === "related label" && !(hasSmall(items) && told[end] === "text")) continue;
    if (isColon ? !isLed(told, lead, items, at) : !areAmounts(told, lines, at, end)) continue;
    told[at] = lead.words <= (isColon ? MOST_WORDS_OF_HEADING : MOST_WORDS_ABOVE_AMOUNTS) ? "heading" : "text";
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

const FEWEST_ABOVE_NAMES = 6;
const FEWEST_NAMES = 3;
const MOST_MEAN_WORDS = 4;

/**
 * "These streets have no water today:", "Quay Street", "Old Market", "Marin Square", and a sentence: short lines in any
 * script, with no empty line between them. The label of a list has fewer words, and titles have more. Where empty lines
 * part the text, they part the names from it too. Gives `from` if they are none.
 */
function namesEnd(told: readonly LineKind[], lines: readonly LineView[], from: number): number {
  const isName = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || line.isPost || line.ends || line.look === "wordless" || line.isDated) return false;
    const isPlain = line.labels.length === 0 && line.fields.every((field) => field === "name");
    const isClose = at === from || !line.afterGap;
    return (
      isPlain && isClose && line.words <= MOST_WORDS_OF_ITEM && !/[:：]$/u.test(line.text) && told[at] !== "related"
    );
  };
  let end = from;
  while (end < from + MOST_ITEMS && isName(end)) end += 1;
  const [lead, below] = [lines[from - 1], lines[end]];
  const words = lines.slice(from, end).reduce((sum, line) => sum + line.words, 0);
  const isWhole = end - from >= FEWEST_NAMES && words <= MOST_MEAN_WORDS * (end - from);
  const isParted = lead?.afterGap === below?.afterGap;
  const isBelowText = told[from - 2] === "text" && lines[from - 2]?.ends === true;
  const isLong = (lead?.words ?? 0) >= FEWEST_ABOVE_NAMES && (told[from - 1] === "text" || isBelowText);
  return isWhole && isParted && isLong && told[end] === "text" && isSentenceBelow(below) ? end : from;
}

/** Among amounts others may stand: "Oil, salt and pepper" begins as a title does. The heading below is none of them. */
function amountsEnd(told: readonly LineKind[], lines: readonly LineView[], from: number): number {
  const mayBe = (line: LineView | undefined): boolean =>
    line !== undefined && (isItem(line) || (mayLead(line) && line.words <= MOST_WORDS_OF_ITEM));
  let end = itemsEnd(lines, from);
  if (end === from) return end;
  while (end < from + MOST_ITEMS && mayBe(lines[end]) && !isHeadingBelow(told, lines, end)) end += 1;
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
    (lines[at]?.words ?? 0) <= MOST_WORDS_ABOVE_AMOUNTS &&
    isAboveText
  );
}

function isHeadingBelow(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const line = lines[at];
  // "How to make it" has an empty line above, if it is longer than most are.
  const most = line?.afterGap === true ? MOST_WORDS_ABOVE_AMOUNTS : MOST_WORDS_OF_HEADING;
  return line !== undefined && mayLead(line) && line.words <= most && told[at + 1] === "text";
}
