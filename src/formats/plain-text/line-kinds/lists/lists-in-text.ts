import { BULLETS } from "../../line-shapes";
import { hasTwoAnswers, isCountAgain } from "../beside-text/site-lines";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { isUnmarked } from "../line-view";
import type { PageView } from "../page-view";

const FEWEST_ITEMS = 3;
const MOST_WORDS_OF_ITEM = 8;
const FEWEST_MEAN_WORDS = 2.5;
const MOST_MEAN_WORDS = 5;
const MOST_WORDS_OF_HEADING = 8;

/**
 * Lists of the text without bullets: three short lines or more below a heading that asks (`What to bring?`, `Gloves`,
 * `A warm hat`, `Water for the day`), or between sentences and built alike (`Monday: Oslo, 10 am`). Titles of other
 * articles are longer, and topics are shorter.
 */
export function withListsInText(
  kinds: readonly LineKind[],
  page: Pick<PageView, "lines" | "isProseGapped">,
): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  const [first, last] = [told.indexOf("text"), told.lastIndexOf("text")];
  for (let at = first + 2; first >= 0 && at < lines.length; at += 1) {
    const heading = lines[at - 1];
    const isOfLinks = told[at - 1] === "related label" || told[at - 1] === "related";
    if (heading === undefined || !isHeading(heading) || isOfLinks) continue;
    const end = itemsEnd(lines, told, at);
    const items = lines.slice(at, end);
    const mean = meanWords(items);
    const isAsked = at <= last + 2 && /[?؟？]$/u.test(heading.text);
    const isAnswer =
      isAsked && mean >= FEWEST_MEAN_WORDS && mean <= MOST_MEAN_WORDS && !(at > last && isOfPage(page, at, end));
    if (items.length < FEWEST_ITEMS || !(isAnswer || (at < last && items.every(isFact)))) continue;
    told.fill("text", at, end);
    told[at - 1] = "heading";
    at = end;
  }
  return told;
}

/**
 * "How do you like the article?", "142 comments", or "Yes" and "No" as buttons. Empty lines that part the text part it
 * from the page's end too.
 */
function isOfPage(
  { lines, isProseGapped }: Pick<PageView, "lines" | "isProseGapped">,
  from: number,
  end: number,
): boolean {
  if (isProseGapped && lines[from - 1]?.afterGap === false && lines[end]?.afterGap === false) return true;
  if (hasTwoAnswers(lines, from - 1)) return true;
  return lines.slice(from, end).some((_, index) => isCountAgain(lines, from + index));
}

function itemsEnd(lines: readonly LineView[], told: readonly LineKind[], from: number): number {
  let end = from;
  while (end < from + MOST_ITEMS && isItemAt(lines, told, end)) end += 1;
  return end;
}

function isItemAt(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isItem(line) && told[at] !== "related";
}

const MOST_ITEMS = 40;

const isItem = (line: LineView): boolean =>
  isPlain(line) && line.words <= MOST_WORDS_OF_ITEM && !/[:：?؟？]$/u.test(line.text);

const isHeading = (line: LineView): boolean => isPlain(line) && line.words <= MOST_WORDS_OF_HEADING;

/** A question ends a sentence too. */
const isPlain = (line: LineView): boolean =>
  (!line.ends || /[?؟？]$/u.test(line.text)) && isUnmarked(line) && line.look !== "wordless";

/** "Monday: Oslo, 10 am" */
const isFact = ({ text }: LineView): boolean => /^[^:：]{2,30}[:：]\s.*\p{Nd}/u.test(text);

const meanWords = (items: readonly LineView[]): number =>
  items.reduce((sum, { words }) => sum + words, 0) / items.length;

const BULLETED = new RegExp(`^(?:[-–—*·${BULLETS}]|\\p{Nd}{1,2}[.)-])\\s+\\S`, "u");
const MOST_FIELDS = 4;

/** The headline, its author and date, and below them nothing but items with bullets: the list is the whole text. */
export function withListAlone(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const [title] = lines;
  const from = lines.findIndex(({ text }) => BULLETED.test(text));
  if (title === undefined || title.isPost || title.isDated || from < 1 || from > MOST_FIELDS + 1) return kinds;
  const isField = ({ isDated, fields, isPost }: LineView, at: number): boolean =>
    !isPost && (isDated || fields.length > 0 || kinds[at + 1] === "author");
  const items = lines.slice(from);
  const isWhole = items.length >= FEWEST_ITEMS && items.every(({ text, isPost }) => !isPost && BULLETED.test(text));
  if (!isWhole || !lines.slice(1, from).every(isField)) return kinds;
  return kinds.map((kind, at) => {
    if (at === 0) return "headline";
    if (at >= from) return "text";
    return kind === "author" ? kind : "page";
  });
}
