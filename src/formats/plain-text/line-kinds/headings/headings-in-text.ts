import { BULLETS, hasComma } from "../../line-shapes";
import { QUOTED } from "../../quotes";
import type { LineKind } from "../line-kinds";
import { isAdvert } from "../beside-text/site-lines";
import { isStopped, isTimeLine, isUnmarked } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** Headings of the text that look like labels of the site: above a list, and of a single word. */

const ITEM = new RegExp(`^[-–${BULLETS}]\\s+\\S`, "u");
const MOST_WORDS = 8;
const MOST_WORDS_OF_LABEL = 3;
const FEWEST_LABELS = 2;

/** The kinds with the lists that belong to the last text, and with the headings between lines of the text. */
export function withHeadingsInText(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  tellFigures(told, page);
  const first = told.indexOf("text");
  if (told[first - 1] === "page" && isPlain(page, first - 1) && isAboveFirst(told, lines, first))
    told[first - 1] = "heading";
  const last = told.lastIndexOf("text");
  const labels: number[] = [];
  for (let at = told.indexOf("text") + 1; at > 0 && at < last; at += 1) {
    if (told[at] === "page" && isBeforeColon(lines[at]) && isBetween(told, lines, at)) told[at] = "heading";
    if (!isPlain(page, at, true)) continue;
    // "Ingredients" above its items is a label of titles to who knows no word of it.
    if (told[at] === "related label" && isAboveItems(told, lines, at)) told[at] = "heading";
    // The page does not end above text.
    if (told[at] !== "page" && told[at] !== "foot") continue;
    if (isAboveItems(told, lines, at) || isBelowItems(told, page, at)) told[at] = "heading";
    else if (!isPlain(page, at)) continue;
    else if (isBetween(told, lines, at)) labels.push(at);
  }
  // One alone may be a label of the site's. Sections come in twos or more, and the text says the word of one, or what
  // somebody says stands below ("Statements").
  const known = told.flatMap((kind, at) => (kind === "heading" ? [at] : []));
  const sections = [...labels, ...known];
  const isAlike = known.every((at) => (lines[at]?.words ?? 0) <= MOST_WORDS_OF_LABEL);
  const isSaid = (at: number): boolean => QUOTED.test(lines[at + 1]?.text ?? "");
  const isOfText = sections.some((at) => (page.shared[at] ?? 0) > 0) || labels.some(isSaid);
  const isSeries = sections.length >= FEWEST_LABELS && isAlike && isOfText;
  for (const at of labels) if (isSeries || isApartAsText(page, at)) told[at] = "heading";
  return told;
}

/** Empty lines stand around it as around the paragraphs. */
const isApartAsText = (page: PageView, at: number): boolean =>
  page.isProseGapped &&
  page.lines[at]?.afterGap === true &&
  page.lines[at + 1]?.afterGap === true &&
  !isAdvert(page, at);

const isAboveFirst = (told: readonly LineKind[], lines: readonly LineView[], first: number): boolean =>
  isTimed(lines, first) ||
  (isApart(lines, first - 1) && told.some((kind, at) => kind === "heading" && isApart(lines, at)));

/** An empty line stands above it and none below, as around the headings of a report. */
const isApart = (lines: readonly LineView[], at: number): boolean =>
  lines[at]?.afterGap === true && lines[at + 1]?.afterGap === false;

/** The first entry of a live page: its time stands above its heading, and others have a time below. */
const isTimed = (lines: readonly LineView[], first: number): boolean =>
  isTimeLine(lines[first - 2]) && lines.some((line, at) => at > first && isTimeLine(line));

/**
 * "• Harbour East 41%", "• Harbour West 35%": items with a figure each, directly below the last sentence, or below a
 * heading of their own, if it or they have a word of the text.
 */
function tellFigures(told: LineKind[], page: PageView): void {
  const { lines, shared } = page;
  const last = told.lastIndexOf("text");
  const above = lines[last];
  if (above === undefined || above.isPost) return;
  if (ITEM.test(above.text)) tellRest(told, lines, last);
  if (!isStopped(above)) return;
  const isHeaded = told[last + 1] === "heading" || isPlain(page, last + 1);
  const from = ITEM.test(lines[last + 1]?.text ?? "") || !isHeaded ? last + 1 : last + 2;
  let end = from;
  while (isFigure(lines[end])) end += 1;
  const isOfText = from === last + 1 || shared.slice(last + 1, end).some((count) => count > 0);
  if (end - from < FEWEST_FIGURES || ITEM.test(lines[end]?.text ?? "") || !isOfText) return;
  told.fill("heading", last + 1, from).fill("text", from, end);
}

/** The other items of the list whose first ones are told as text. */
function tellRest(told: LineKind[], lines: readonly LineView[], last: number): void {
  const sign = lines[last]?.text.slice(0, 2) ?? "";
  for (let at = last + 1; lines[at]?.text.startsWith(sign) === true; at += 1) {
    if (lines[at]?.isPost !== false || lines[at]?.labels.length !== 0) return;
    told[at] = "text";
  }
}

const FEWEST_FIGURES = 2;
const MOST_WORDS_OF_FIGURE = 12;

const isFigure = (line: LineView | undefined): boolean =>
  line !== undefined &&
  /^[-–•▪◾‣●]\s+["«“„]?\p{L}.*\p{Nd}/u.test(line.text) &&
  line.words <= MOST_WORDS_OF_FIGURE &&
  line.labels.length === 0 &&
  line.fields.length === 0;

/** A few words that the page says once, of which nothing tells that they are the site's. */
function isPlain({ lines, times }: PageView, at: number, mayHaveComma = false): boolean {
  const { text = "", words = 0, labels = [], fields = [], isPost = true, look } = lines[at] ?? {};
  if (isPost || look === "wordless" || labels.length > 0 || fields.length > 0 || words > MOST_WORDS) return false;
  return (
    times.get(text) === 1 &&
    /^[\p{L}\p{Nd}].*[\p{L}\p{M}\p{Nd}?؟]$/u.test(text) &&
    !/\|/u.test(text) &&
    (mayHaveComma || !hasComma(text))
  );
}

/** "Details:" above a sentence. A site's own label stands above titles, names and dates. */
const isBeforeColon = (line: LineView | undefined): boolean =>
  line !== undefined && /^\p{L}[^:：]*[:：]$/u.test(line.text) && isUnmarked(line);

/** Above two items of the text or more: of these it is the heading, and of no titles. */
function isAboveItems(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const isItem = (place: number): boolean => told[place] === "text" && ITEM.test(lines[place]?.text ?? "");
  return isItem(at + 1) && isItem(at + 2);
}

/**
 * "Method" below the items of "Ingredients", above a sentence: two headings of few words. Where empty lines part the
 * text, one stands above.
 */
function isBelowItems(told: readonly LineKind[], { lines, isProseGapped }: PageView, at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (
    line === undefined ||
    (isProseGapped && !line.afterGap) ||
    line.words > MOST_WORDS_OF_LABEL ||
    below?.isProse !== true
  )
    return false;
  if (told[at + 1] !== "text" || !isStopped(below)) return false;
  let above = at - 1;
  while (told[above] === "text" && ITEM.test(lines[above]?.text ?? "")) above -= 1;
  return at - above > 2 && told[above] === "heading" && (lines[above]?.words ?? 0) <= MOST_WORDS_OF_LABEL;
}

/**
 * Below a sentence of the text, the first line of a post, or with empty lines around below a whole post, and above a
 * sentence or a line that leads on.
 */
function isBetween(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const [line, above, below] = [lines[at], lines[at - 1], lines[at + 1]];
  if (line === undefined || above === undefined || below === undefined || below.isPost) return false;
  if (line.words > MOST_WORDS_OF_LABEL || told[at + 1] !== "text") return false;
  const isBelowText = told[at - 1] === "text" && !above.isPost && isStopped(above);
  const isBelowPost = told[at - 1] === "page" && lines[at - 2]?.isPost === true && above.words > MOST_WORDS;
  const isBelowCredit = above.isPost && line.afterGap && below.afterGap;
  return (isBelowText || isBelowPost || isBelowCredit) && (isStopped(below) || /[:：]$/u.test(below.text));
}
