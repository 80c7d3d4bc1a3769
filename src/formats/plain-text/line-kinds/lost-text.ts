import { fold } from "../../../domain/text/folding/fold";
import { isCaption } from "../../reading/page-words/furniture-labels";
import { BULLETS, holdsTwoSentences } from "../line-shapes";
import type { LineKind } from "./line-kinds";
import { namedAuthors } from "./named-authors";
import { isStopped, isUnmarked } from "./line-view";
import type { LineView } from "./line-view";
import type { PageView } from "./page-view";

/** Text that looks like the end of the page: sentences in items, lists and facts below the last sentence. */

const BULLET = new RegExp(`^[-–*·${BULLETS}]\\s+(?=\\S)`, "u");
const FEWEST_ITEMS = 2;
const MOST_ITEMS = 60;

type IsOfSite = (line: LineView) => boolean;

/** The kinds with the lines told as text that are of it by their form, whatever stands around them. */
export function withLostText(kinds: readonly LineKind[], page: PageView, isOfSite: IsOfSite): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  const headline = told.indexOf("headline");
  const last = told.lastIndexOf("text");
  if (headline < 0 || last < 0) return told;
  for (let at = headline + 2; at < lines.length; at += 1) {
    const end = itemsEnd(lines, at);
    if (end - at >= FEWEST_ITEMS) {
      if (isOneSentence(lines, at, end)) tellSentence(told, lines, at, end);
      else if (last < at - 1) tellList(told, lines, at, end, isOfSite);
      at = end - 1;
    } else if ((told[at] === "page" || told[at] === "foot") && at < last && isParagraph(page, at)) told[at] = "text";
    else if (told[at] !== "text" && isOfParagraph(told, page, at)) told[at] = "text";
    else if (at < last && told[at] !== "text") tellBlock(told, page, at);
  }
  tellFacts(told, lines);
  tellAboveSignature(told, lines, isOfSite);
  tellAroundRole(told, page, isOfSite);
  const end = told.lastIndexOf("text") + 1;
  if (end > headline + 1 && isSignedEnd(page, end)) told[end] = "text";
  if (isLastLine(told, page) || isCutOff(told, page)) told[lines.length - 1] = "text";
  return told;
}

const SIGNED = /[.!?؟…。」۔।]["»”]?\s?[(（][\p{L}\p{M}・]{2,12}[)）]$/u;

/**
 * "…と笑った。（小野寺）", "… in spring. (End)": the last sentence, directly below the text, with its words, and behind it
 * the name of the reporter or a word that says it is the last.
 */
const isSignedEnd = ({ lines, shared }: PageView, at: number): boolean =>
  lines[at]?.labels.length === 0 &&
  SIGNED.test(lines[at].text) &&
  (shared[at] ?? 0) >= (lines[at].words < FEWEST_OF_CUT ? FEWEST_OF_SIGNED : 1);

/** A caption is short, and has a word of the text by chance. */
const FEWEST_OF_SIGNED = 2;

const FEWEST_OF_LAST = 8;

/**
 * "Ada Marin, potter, born 3 May 1933; died 19 January 2025": the last line of a text that was copied without its page,
 * directly below a sentence, with words of the text.
 */
function isLastLine(told: readonly LineKind[], { lines, shared }: PageView): boolean {
  const at = lines.length - 1;
  const line = lines[at];
  if (line === undefined || told[0] !== "headline" || told[at - 1] !== "text" || lines[at - 1]?.ends !== true)
    return false;
  const isPlain = isUnmarked(line) && !/^\*/u.test(line.text);
  return isPlain && line.words >= FEWEST_OF_LAST && (shared[at] ?? 0) >= FEWEST_SHARED;
}

const FEWEST_OF_CUT = 10;
/** "… is one of them. She trains behind": a sentence ends inside the line, and the next one does not. */
const CUT_OFF = /\p{L}{2}[.!?؟。।۔]["”“»」]?\s?\p{L}[^.!?؟。।۔:：|©]*[\p{L}\p{M},]$/u;

/** The last line of a selection that ends within a paragraph. What a site says below its text is whole. */
function isCutOff(told: readonly LineKind[], { lines }: PageView): boolean {
  const line = lines.at(-1);
  if (line === undefined || told.at(-1) === "text" || line.words < FEWEST_OF_CUT || line.isPost) return false;
  return line.labels.length === 0 && line.fields.length === 0 && CUT_OFF.test(line.text);
}

const FEWEST_OF_SAME = 3;
const FEWEST_OF_BLOCK = 3;

/** "What to bring:", "a towel", "a hat": lines between the same two empty lines, in a text without a menu above it. */
function tellBlock(told: LineKind[], { lines, isGapped }: PageView, at: number): void {
  const lead = lines[at];
  if (!isGapped || told.indexOf("headline") > 1 || lead?.afterGap !== true || !/[:：]$/u.test(lead.text)) return;
  let end = at + 1;
  while (end < at + MOST_ITEMS && lines[end]?.afterGap === false) end += 1;
  const block = lines.slice(at, end);
  const isPlain = block.every((line) => isUnmarked(line));
  if (isPlain && block.length >= FEWEST_OF_BLOCK && told[end] === "text") told.fill("text", at, end);
}

/** "For questions: Ada, 0599 000 000": directly below a sentence, where empty lines stand between paragraphs. */
function isOfParagraph(told: readonly LineKind[], { lines, isGapped }: PageView, at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!isGapped || told.indexOf("headline") > 1 || told[at - 1] !== "text" || line === undefined) return false;
  const isPlain = isUnmarked(line) && line.words >= FEWEST_OF_SAME;
  return isPlain && !line.afterGap && above?.afterGap === true && isStopped(above) && !above.isPost;
}

function itemsEnd(lines: readonly LineView[], from: number): number {
  let end = from;
  while (end < from + MOST_ITEMS && BULLET.test(lines[end]?.text ?? "") && lines[end]?.isPost !== true) end += 1;
  return end;
}

/** "the roof," "the walls," "and the garden.": items that a comma parts and a full stop ends. */
const isOneSentence = (lines: readonly LineView[], from: number, end: number): boolean =>
  /[.。।۔]$/u.test(lines[end - 1]?.text ?? "") &&
  lines.slice(from, end - 1).every(({ text }) => /[,;،؛、；]$/u.test(text));

const MOST_WORDS_OF_HEADING = 4;

/** The sentence that items go on with, and a heading above it: a site's own label may have the same words. */
function tellSentence(told: LineKind[], lines: readonly LineView[], from: number, end: number): void {
  told.fill("text", from, end);
  const [heading, lead] = [lines[from - 2], lines[from - 1]];
  if (lead === undefined || !/[:：]$/u.test(lead.text)) return;
  told[from - 1] = "text";
  const isHeading = heading !== undefined && !heading.ends && heading.words <= MOST_WORDS_OF_HEADING;
  if (isHeading && told[from - 3] === "text" && !/[:：]$/u.test(heading.text)) told[from - 2] = "heading";
}

const MOST_WORDS_OF_LEAD = 10;

/** "You will need:" below the text, and items that are no titles: most begin with a small letter or a number. */
function tellList(told: LineKind[], lines: readonly LineView[], from: number, end: number, isOfSite: IsOfSite): void {
  const [lead, items] = [lines[from - 1], lines.slice(from, end)];
  const isBelow = told[from - 2] === "text";
  if (lead === undefined || !isBelow || !/[:：]$/u.test(lead.text) || lead.words > MOST_WORDS_OF_LEAD) return;
  if ([lead, ...items].some((line) => isOfSite(line) || line.labels.length > 0)) return;
  const plain = items.filter(({ text }) => /^[\p{Ll}\p{Nd}]/u.test(text.replace(BULLET, "")));
  if (plain.length * 2 <= items.length) return;
  told.fill("text", from, end);
  told[from - 1] = lead.words <= MOST_WORDS_OF_HEADING ? "heading" : "text";
}

const FEWEST_FACTS = 3;
const FACT = /^\p{L}[^:：.!?]{1,30}[:：]\s?\S/u;
/** How to reach the press office. */
const CONTACT = /@|www\.|https?:|\p{Nd}{3}[\p{Nd}\s/()-]{4}/u;

/** "Ground: Harbour Park", "Referee: Ada Marin", "Goals: …": three or more directly below a sentence. */
function tellFacts(told: LineKind[], lines: readonly LineView[]): void {
  const isFact = (line: LineView | undefined): boolean =>
    line !== undefined && FACT.test(line.text) && isUnmarked(line);
  for (let from = told.indexOf("text") + 1; from < lines.length; from += 1) {
    let end = from;
    while (isFact(lines[end])) end += 1;
    const facts = lines.slice(from, end);
    const isBelowText = told[from - 1] === "text" && lines[from - 1]?.ends === true;
    const isWhole = facts.length >= FEWEST_FACTS && !facts.some(({ text }) => CONTACT.test(text));
    if (isBelowText && isWhole) told.fill("text", from, end);
    from = Math.max(from, end);
  }
}

const MOST_BELOW_ROLE = 3;

/** "Change your mind!", "Ada Marin", "nurse, Quay Street": a reader's letter ends so, and the site speaks below it. */
function tellAroundRole(told: LineKind[], { lines, shared }: PageView, isOfSite: IsOfSite): void {
  const first = told.indexOf("text");
  const at = lines.findIndex(
    ({ fields, labels }, place) =>
      place > first + 2 &&
      told[place] !== "text" &&
      told[place - 2] === "text" &&
      fields.includes("name") &&
      labels.length === 0 &&
      isRole(lines[place + 1]),
  );
  const above = lines[at - 1];
  if (above === undefined || first < 0 || !above.ends || above.isPost || isOfSite(above)) return;
  const below = told.flatMap((kind, place) => (place > at && (kind === "text" || kind === "heading") ? [place] : []));
  const isOther = (place: number): boolean => lines[place]?.isPost === false && (shared[place] ?? 0) <= 1;
  if (below.length > MOST_BELOW_ROLE || !below.every(isOther)) return;
  told[at - 1] = "text";
  for (const place of [at, at + 1, ...below]) told[place] = "foot";
}

const FARTHEST_SIGNATURE = 6;
const MOST_WORDS_OF_ROLE = 6;

/** "nurse, Quay Street" */
const isRole = (line: LineView | undefined): boolean =>
  line !== undefined && /^\p{Ll}/u.test(line.text) && !line.ends && line.words <= MOST_WORDS_OF_ROLE;

/** A sentence directly above the author's name, which the header has too: the end of the text, below an appeal. */
function tellAboveSignature(told: LineKind[], lines: readonly LineView[], isOfSite: IsOfSite): void {
  const last = told.lastIndexOf("text");
  const names = namedAuthors(told.slice(0, last), lines.slice(0, last));
  const isName = ({ text, fields }: LineView): boolean =>
    fields.includes("name") && names.some((name) => name.includes(fold(text)));
  const near = lines.slice(last + 1, last + 1 + FARTHEST_SIGNATURE);
  const signature = near.findIndex(isName);
  const line = near[signature - 1];
  if (line !== undefined && isStopped(line) && line.isProse && !isOfSite(line) && line.labels.length === 0)
    told[last + signature] = "text";
}

const FEWEST_SHARED = 3;
/** "The oven bakes twenty loaves. Photo: archive", in any language: a caption, a label and a few words. */
const LABELLED_BEHIND = /\p{L}{2}[.۔।။]\s\p{L}[\p{L}\p{M}]{1,14}:\s\p{L}[^.:۔।]{1,30}$/u;
const FEWEST_WORDS = 16;

/** A long sentence among buttons and captions that has words of the text. What a site says of itself has none. */
function isParagraph({ lines, shared }: PageView, at: number): boolean {
  const line = lines[at];
  if (line === undefined || !isStopped(line) || !line.isProse || line.labels.length > 0 || line.isPost) return false;
  const isCredit = (place: number): boolean => lines[place]?.labels.includes("credit") === true;
  // A caption has one sentence, and whoever took the picture below it. One behind its label is whole.
  const above = lines[at - 1]?.text ?? "";
  const isBelowPicture = isCredit(at - 1) || isCaption(above) || LABELLED_BEHIND.test(above);
  if (isCredit(at + 1) || !(isBelowPicture || holdsTwoSentences(line.text))) return false;
  return line.words >= FEWEST_WORDS && (shared[at] ?? 0) >= FEWEST_SHARED;
}
