import { fold } from "../../../../domain/text/folding/fold";
import { endsSentence } from "../../line-shapes";
import type { LineKind } from "../line-kinds";
import { isUnmarked } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";
import type { Places } from "../line-features";

const LONGEST_NAME = 40;
const MOST_AROUND_NAME = 40;
const MOST_IN_BOX = 12;

/** "list 2 of 3The title": some sites say it to screen readers before each title. */
export const PLACE_BEFORE_TITLE = /^(?:list|item) \p{Nd}{1,3} of \p{Nd}{1,3}\s?(?=\S)/iu;

/** Lists of other articles that are known by their form. */
export function withListsOfLinks(kinds: readonly LineKind[], page: PageView, { lists }: Places): LineKind[] {
  const { lines, shared } = page;
  const told = withNamedBoxes(kinds, lines);
  tellAlone(told, lines);
  const heading = kinds.indexOf("heading");
  for (let at = told.indexOf("headline") + 1; at < lines.length; at += 1) {
    const { text = "", stems } = lines[at] ?? {};
    if (PLACE_BEFORE_TITLE.test(text)) told[at] = "related";
    if (isShortTitle(told, lines, at)) told.fill("related label", at - 1, at).fill("related", at, at + 1);
    if (told[at] === "related" && told[at - 1] === "related" && isForeign(text, lines[at - 1]?.text ?? ""))
      told[at] = "page";
    if (isAboveLink(told, lines, at)) {
      told[at] = "related";
      told.fill("page", at - 1, at).fill("page", at + 1, at + 2);
    }
    const titled = titlesBelowDots(told, lines, at, heading);
    if (titled > at) told.fill("related label", at, at + 1).fill("related", at + 1, titled);
    if (isQuestionInList(told, lines, at)) told[at] = "related";
    if (told[at] === "related" && isButtonAgain(told, page, at)) told[at] = "page";
    // A second title below a label: a heading has words of the text, and is short.
    const isBelowTitle = told[at] === "heading" && told[at - 1] === "related" && lists[at]?.label === "related";
    const isOfOther = (stems?.size ?? 0) >= FEWEST_STEMS && shared[at] === 0;
    if (isBelowTitle && (isOfOther || isLastTitle(page, at) || namesOther(lines, at))) told[at] = "related";
  }
  return told;
}

/** "Read also" in words that we know, and below it a title so short that it looks like the label. */
const isShortTitle = (told: readonly LineKind[], lines: readonly LineView[], at: number): boolean =>
  told[at] === "related label" &&
  told[at + 1] === "related" &&
  lines[at]?.labels.length === 0 &&
  (lines[at].look === "short" || lines[at].look === "middling") &&
  lines[at - 1]?.labels.includes("related") === true;

const FEWEST_STEMS = 5;

/** The last line of a block between empty lines, where these part the text: a heading has one above. */
const isLastTitle = ({ lines, isProseGapped }: PageView, at: number): boolean =>
  isProseGapped &&
  lines[at - 1]?.labels.length === 0 &&
  lines[at]?.afterGap === false &&
  lines[at + 1]?.afterGap === true;

const FEWEST_WORDS_OF_OTHER = 5;
const NEAR = 3;
const NAME = /(?<=\s)\p{Lu}[\p{L}\p{M}]{2,}/gu;

/** "The council of Marin hires staff", where the next paragraphs name no Marin, and the next one has no word of it. */
function namesOther(lines: readonly LineView[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || line.words < FEWEST_WORDS_OF_OTHER) return false;
  const names = line.text.match(NAME) ?? [];
  const near = lines.slice(at + 1, at + 1 + NEAR);
  const isSaid = names.some((name) => near.some(({ text }) => text.includes(name)));
  return names.length > 0 && !isSaid && ![...line.stems].some((stem) => below.stems.has(stem));
}

const FEWEST_FOREIGN = 4;

/** "This section has related articles" in English: a note of the program that made the page, at the end of a box. */
export const isForeign = (note: string, other: string): boolean =>
  !/[^\p{Script=Latin}\P{L}]/u.test(note) &&
  !/\p{Script=Latin}/u.test(other) &&
  note.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length >= FEWEST_FOREIGN;

/** "list 1 of 3" */
const PLACE_ALONE = /^(?:list|item) \p{Nd}{1,3} (?:of|\/) \p{Nd}{1,3}$/iu;

/** A title that ends with a question: the last one of a list below which no text is, or below its place in a list. */
function isQuestionInList(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const line = lines[at];
  if (told[at] !== "text" || line === undefined || line.isPost) return false;
  if (PLACE_ALONE.test(lines[at - 1]?.text ?? "")) return true;
  if (!/^\p{L}.*[?؟？]["»”]?$/u.test(line.text) || told[at - 1] !== "related") return false;
  return told[at + 1] !== undefined && told[at + 1] !== "text" && told[at + 1] !== "heading";
}

const FEWEST_OF_TITLE = 4;
const MOST_OF_LEAD = 6;

/** "Another story...", its title, "Read the full story": the title between a label with dots and a button below it. */
function isAboveLink(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const [label, line, button] = [lines[at - 1], lines[at], lines[at + 1]];
  if (label === undefined || line === undefined || button?.labels.includes("related") !== true) return false;
  const isLabelAbove = !label.isPost && label.words <= MOST_OF_LEAD && /(?:…|\.{3}|[:：])$/u.test(label.text);
  const isTitle = !line.isPost && !line.ends && line.words >= FEWEST_OF_TITLE && line.labels.length === 0;
  return isLabelAbove && isTitle && told[at] === "text" && told[at + 2] !== "related";
}

const FEWEST_TITLES = 2;

/**
 * "Others also read…", two titles or more, and a sentence: where the titles end. A sentence that trails off has no such
 * lines below it. The last line is a heading where the page has others. `heading`: where the first one is.
 */
function titlesBelowDots(told: readonly LineKind[], lines: readonly LineView[], at: number, heading: number): number {
  const label = lines[at];
  if (label === undefined || label.isPost || told[at] === "related" || label.words > MOST_OF_LEAD) return at;
  if (told[at - 1] === "above" || !/^[^"“”«»„]+(?:…|\.{3})$/u.test(label.text)) return at;
  let end = at + 1;
  while (end < at + MOST_IN_BOX && isTitleAt(told, lines, end)) end += 1;
  if (told[end - 1] === "heading" && heading >= 0 && heading < at) end -= 1;
  return end - at > FEWEST_TITLES && told[end] !== "foot" ? end : at;
}

function isTitleAt(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isUnmarked(line) && !line.ends && line.words >= FEWEST_OF_TITLE && told[at] !== "author";
}

const MOST_WORDS_OF_BUTTON = 5;

/** "Add to your list" below a title, and above the text too: a button. */
const isButtonAgain = (told: readonly LineKind[], { lines, times }: PageView, at: number): boolean =>
  (times.get(lines[at]?.text ?? "") ?? 0) > 1 &&
  (lines[at]?.words ?? 0) <= MOST_WORDS_OF_BUTTON &&
  lines.some(({ text }, place) => place !== at && text === lines[at]?.text && told[place] === "page");

/** Below the text of a message, one line alone that no label opens and no date is beside: links stand in groups. */
function tellAlone(told: LineKind[], lines: readonly LineView[]): void {
  const last = told.lastIndexOf("text");
  // A site's foot has many labels that we do not know. A message has none.
  if (told.indexOf("headline") > 1) return;
  const isLink = (at: number): boolean => told[at] === "related" || isLabel(lines[at]) || isTimeBeside(lines[at]);
  for (let at = last + 1; last >= 0 && at < lines.length; at += 1)
    if (told[at] === "related" && !isLabel(lines[at]) && !isLink(at - 1) && !isLink(at + 1)) told[at] = "page";
  // Who wrote the text, and when.
  if (told[last + 1] === "related label" && lines[last + 1]?.isDated === true && !isLabel(lines[last + 1]))
    told[last + 1] = "page";
}

const isLabel = (line: LineView | undefined): boolean =>
  line?.labels.some((label) => label === "related" || label === "related title" || label === "list") === true;

const isTimeBeside = (line: LineView | undefined): boolean => line?.isDated === true && line.words <= MOST_OF_DATE;

const MOST_OF_DATE = 4;

/**
 * "Skip most read and continue reading", "Most read", titles, "End of most read": a box of titles that has its name in
 * the line above it and in the line below it, in any language.
 */
function withNamedBoxes(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const told = [...kinds];
  for (let at = told.indexOf("headline") + 2; at < lines.length; at += 1) {
    const named = boxEnd(lines, at);
    const end = named ?? edgeEnd(lines, at) ?? namedEnd(lines, at);
    if (end === undefined) continue;
    told.fill("page", named === undefined ? at : at - 1, end + 1);
    at = end;
  }
  return told;
}

function boxEnd(lines: readonly LineView[], at: number): number | undefined {
  const name = lines[at]?.text ?? "";
  const isNamed = name.length >= 4 && name.length <= LONGEST_NAME && !endsSentence(name);
  if (!isNamed || !isAround(lines[at - 1], name)) return undefined;
  for (let end = at + 1; end < Math.min(lines.length, at + MOST_IN_BOX); end += 1) {
    const line = lines[end];
    if (isAround(line, name)) return end > at + 1 ? end : undefined;
    if (line === undefined || line.isProse || line.isPost) return undefined;
  }
  return undefined;
}

/** "Most read", titles, "End of most read": the name of the box, and a word or two before it or behind it. */
function namedEnd(lines: readonly LineView[], at: number): number | undefined {
  const line = lines[at];
  const name = line?.text ?? "";
  if (line === undefined || line.isPost || line.ends || name.length < 4 || name.length > LONGEST_NAME) return undefined;
  for (let end = at + 1; end < Math.min(lines.length, at + MOST_IN_BOX); end += 1) {
    const below = lines[end];
    if (below === undefined || below.isPost) return undefined;
    const isEdge = below.text.startsWith(`${name} `) || below.text.endsWith(` ${name}`);
    if (isEdge && !below.ends && below.words <= line.words + MOST_WORDS_AROUND) return end > at + 2 ? end : undefined;
    if (below.isProse && !/[?؟？]$/u.test(below.text)) return undefined;
  }
  return undefined;
}

const MOST_WORDS_AROUND = 2;

const FEWEST_COMMON = 2;
const MOST_WORDS_OF_EDGE = 6;

/**
 * "Skip past the newsletter box", a title, buttons, "after the newsletter box": the two edges of a box say the same
 * words at their end. Between them is none of the text.
 */
function edgeEnd(lines: readonly LineView[], at: number): number | undefined {
  const top = wordsOfEdge(lines[at]);
  if (top.length === 0) return undefined;
  for (let end = at + 1; end < Math.min(lines.length, at + MOST_IN_BOX); end += 1) {
    const bottom = wordsOfEdge(lines[end]);
    if (end > at + 1 && isEdgeOf(top, bottom)) return end;
    const line = lines[end];
    if (line === undefined || line.isPost || (line.isProse && line.labels.length === 0)) return undefined;
  }
  return undefined;
}

/** Whether a line is the lower edge of a box. */
export function isBoxEnd(lines: readonly LineView[], at: number): boolean {
  for (let top = at - 2; top > Math.max(0, at - MOST_IN_BOX); top -= 1)
    if (boxEnd(lines, top) === at || edgeEnd(lines, top) === at || namedEnd(lines, top) === at) return true;
  return false;
}

function wordsOfEdge(line: LineView | undefined): readonly string[] {
  if (line === undefined || line.isPost || line.ends || line.look === "wordless" || line.words > MOST_WORDS_OF_EDGE)
    return [];
  return fold(line.text).split(" ");
}

/** Each begins with a word or two of its own. */
function isEdgeOf(top: readonly string[], bottom: readonly string[]): boolean {
  let common = 0;
  while (common < Math.min(top.length, bottom.length) && top.at(-1 - common) === bottom.at(-1 - common)) common += 1;
  const own = [top.length - common, bottom.length - common];
  return common >= FEWEST_COMMON && own.every((count) => count === 1 || count === 2);
}

const isAround = (line: LineView | undefined, name: string): boolean =>
  line !== undefined &&
  !line.isPost &&
  line.text.length > name.length + 2 &&
  line.text.length <= name.length + MOST_AROUND_NAME &&
  line.text.includes(name) &&
  !line.ends;
