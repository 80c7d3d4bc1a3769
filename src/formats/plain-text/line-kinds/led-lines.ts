import { BULLETS, holdsTwoSentences } from "../line-shapes";
import { referredPost } from "../posts/pasted-post";
import type { LineKind } from "./line-kinds";
import type { LineView } from "./line-view";
import { isUnmarked } from "./line-view";

/** Lines that a colon leads to, and the rows of tables. */

const ITEM = new RegExp(`^(?:[-–—*·${BULLETS}]|\\p{Nd}{1,2}[.)-])\\s+\\S`, "u");
const FEWEST_WORDS = 4;
const FEWEST_ROWS = 2;

/** The kinds with what leads to a list or to a conversation told as text, and with what a sentence leads to. */
export function withLedLines(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const told = [...kinds];
  const first = told.indexOf("text");
  const last = told.lastIndexOf("text");
  const headline = told.indexOf("headline");
  for (let at = headline + 1; headline >= 0 && at < lines.length; at += 1)
    if (told[at] !== "text" && leadsToPost(lines, at)) told[at] = "text";
  for (let at = first + 1; first >= 0 && at < lines.length; at += 1) {
    if (told[at] === "heading" && (isLead(lines, told, at) || saysWho(lines, told, at))) told[at] = "text";
    if (at < last && told[at] !== "text" && isLostLead(lines, told, at)) told[at] = "text";
    if (at < last && told[at] !== "text" && isLed(lines, told, at)) told.fill("text", at, ledEnd(lines, told, at));
    const end = at < last ? rowsEnd(lines, at) : at;
    if (end - at < FEWEST_ROWS) continue;
    told.fill("text", at, end);
    at = end - 1;
  }
  return told;
}

const MOST_ITEMS = 60;

/**
 * "The council wants to:" above items below which the text goes on, "Here is what they said:" above a question. A word
 * alone ("Background:") is a heading.
 */
function isLead(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  if (words < 2 || !/[:：]$/u.test(text)) return false;
  let end = at + 1;
  while (end <= at + MOST_ITEMS && told[end] === "text" && ITEM.test(lines[end]?.text ?? "")) end += 1;
  return end > at + 1 && (told[end] === "text" || told[end] === "heading" || lines[end - 1]?.ends === true);
}

/** "Minister Ada Marin said:" between two sentences: a name, and a word in small letters at the end. */
const NAMES_TWO = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]{1,20}\s\p{Lu}[\p{L}\p{M}'’-]{1,20}(?![\p{L}\p{M}])/u;
const SMALL_LAST = /(?<=\s\p{Ll}[\p{L}\p{M}]{1,15})\s?:$/u;

function saysWho(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  const isBetween = told[at - 1] === "text" && told[at + 1] === "text" && lines[at + 1]?.ends === true;
  return isBetween && words >= FEWEST_WORDS && NAMES_TWO.test(text) && SMALL_LAST.test(text);
}

const FEWEST_OF_TWO = 8;

/** A sentence that leads on, with another one before it, or between the text and what it leads to. */
function isLostLead(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0, labels = [], fields = [], isPost = true } = lines[at] ?? {};
  if (!/[:：]$/u.test(text) || words < FEWEST_WORDS || labels.length > 0 || fields.length > 0 || isPost) return false;
  if (words >= FEWEST_OF_TWO && holdsTwoSentences(text)) return true;
  const isAboveText =
    (told[at + 1] === "text" && !ITEM.test(lines[at + 1]?.text ?? "")) || rowsEnd(lines, at + 1) - at > FEWEST_ROWS;
  const isBelowText = (place: number): boolean => told[place - 1] === "text" && lines[place - 1]?.ends === true;
  return isAboveText && (isBelowText(at) || (isFewWords(lines[at - 1]) && isBelowText(at - 1)));
}

const FARTHEST_POST = 3;
/** A lead names the platform, and perhaps a page or a channel of it. */
const OF_LEADS: ReadonlySet<string> = new Set(["network", "site"]);

/** "The festival named its days, and its director wrote on Instagram:" above the post, be it the first line of text. */
function leadsToPost(lines: readonly LineView[], at: number): boolean {
  const { text = "", words = 0, labels = [], fields = [], isPost = true } = lines[at] ?? {};
  if (!/[:：]$/u.test(text) || words < FEWEST_OF_TWO || fields.length > 0 || isPost) return false;
  if (labels.some((label) => !OF_LEADS.has(label))) return false;
  return lines
    .slice(at + 1, at + 1 + FARTHEST_POST)
    .some((line) => line.isPost || referredPost(line.text) !== undefined);
}

/** What may be a heading: "How does a nap help?" */
const isFewWords = (line: LineView | undefined): boolean =>
  line !== undefined &&
  (!line.ends || /[?؟？]$/u.test(line.text)) &&
  line.words >= 2 &&
  line.words <= MOST_WORDS_OF_HEADING &&
  isUnmarked(line);

const MOST_WORDS_OF_HEADING = 8;

/** "This command does it:" above the command. */
function isLed(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || line === undefined || told[at - 1] !== "text" || above.isPost) return false;
  if (!/[:：]$/u.test(above.text) || above.words < FEWEST_WORDS || line.isPost || below?.isPost === true) return false;
  return (
    line.labels.length === 0 && line.fields.length === 0 && line.look !== "wordless" && !told[at]?.startsWith("rel")
  );
}

const MOST_WORDS_OF_ITEM = 12;

/**
 * "41 boats", "63 barges", "a raft": the lines below the first one that a colon leads to, down to the next sentence.
 * They begin with a number or a small letter, as no heading and no title does.
 */
function ledEnd(lines: readonly LineView[], told: readonly LineKind[], from: number): number {
  const isItem = (line: LineView | undefined): boolean =>
    line !== undefined &&
    /^(?:\p{Nd}|\p{Ll})/u.test(line.text) &&
    line.words > 1 &&
    line.words <= MOST_WORDS_OF_ITEM &&
    !line.ends &&
    !line.isPost &&
    !line.isDated &&
    line.labels.length === 0;
  let end = from;
  while (isItem(lines[end])) end += 1;
  return end > from && told[end] === "text" && lines[end]?.ends === true ? end : from + 1;
}

/** The rows of a table: tabs divide them into as many cells, or they end with as many numbers. */
function rowsEnd(lines: readonly LineView[], from: number): number {
  const tabbed = runEnd(lines, from, cellsOf);
  const counted = runEnd(lines, from, numbersOf);
  return counted - from >= FEWEST_COUNTED ? Math.max(tabbed, counted) : tabbed;
}

const FEWEST_COUNTED = 3;

function runEnd(lines: readonly LineView[], from: number, count: (line: LineView | undefined) => number): number {
  const cells = count(lines[from]);
  if (cells < 2) return from;
  let end = from + 1;
  while (end < lines.length && count(lines[end]) === cells) end += 1;
  return end;
}

const mayBeRow = (line: LineView | undefined): line is LineView =>
  line !== undefined && !line.isPost && !line.ends && !line.isDated && line.labels.length === 0;

const cellsOf = (line: LineView | undefined): number => (mayBeRow(line) ? line.text.split("\t").length : 0);

const FIGURE = /^\p{Nd}[\p{Nd}.,%]*$/u;

/** How many numbers a row ends with: "Harbour East 4.2 90" has two. */
function numbersOf(line: LineView | undefined): number {
  const words = mayBeRow(line) && /^\p{L}/u.test(line.text) ? line.text.split(/\s+/u) : [];
  const last = words.findLastIndex((word) => !FIGURE.test(word));
  return last < 0 ? 0 : words.length - 1 - last;
}
