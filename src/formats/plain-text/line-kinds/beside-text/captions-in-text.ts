import { fold } from "../../../../domain/text/folding/fold";
import { endsInPicture } from "../../../reading/page-words/credit-labels";
import { relatedLine } from "../../../reading/page-words/related-line";
import { holdsTwoSentences } from "../../line-shapes";
import { namesNetwork } from "./site-lines";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** Captions, credits, notes and titles of other articles among the text that look like its headings and sentences. */

const FARTHEST_NAME = 20;
const IN_BRACKETS = /\s[(（]([^()（）]{2,30})[)）]$/u;

/** "The new hall of the museum (Quay News)": behind a caption stands the name of the site, which is above it too. */
export function namesSiteBehind(lines: readonly LineView[], at: number): boolean {
  const name = IN_BRACKETS.exec(lines[at]?.text ?? "")?.[1];
  if (name === undefined) return false;
  const said = fold(name);
  return lines.slice(0, Math.min(at, FARTHEST_NAME)).some(({ text }) => fold(text) === said);
}

/** The kinds with the lines told that are the page's by their form, and with titles below their label. */
export function withoutCaptions(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  const first = told.indexOf("text");
  for (let at = told.indexOf("headline") + 1; at < lines.length; at += 1) {
    if (isCaptionTwice(lines, at)) told.fill("page", at, at + 3);
    if (isBody(told[at]) && isNamedPicture(lines[at])) told[at] = "page";
  }
  for (let at = first + 1; first >= 0 && at < lines.length; at += 1) {
    if (isBody(told[at]) && isCredit(lines[at]) && isBody(told[at + 1])) tellPicture(told, lines, at);
    if (told[at] === "heading" && isButtonOfPicture(page, at)) told[at] = "page";
    if (told[at] === "heading" && isDateline(lines[at + 1])) told[at] = "page";
    if (told[at] !== "page" && (isCall(lines[at]) || isHiddenLabel(lines[at]))) told[at] = "page";
    tellTitle(told, lines, at);
  }
  return told;
}

/** "The quay at dusk. Photo Quay News/A. M." */
const isNamedPicture = (line: LineView | undefined): boolean =>
  line !== undefined && !line.isPost && endsInPicture(line.text);

const isBody = (kind: LineKind | undefined): boolean => kind === "text" || kind === "heading";

/** "Provided by Marin & Sole Architects", "Foto von Ada Marin": a word, "by", and names. */
const CREDIT =
  /^\p{Lu}\p{L}{2,14}\s(?:by|par|por|von|door|da|av|af|przez)\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|&|(?:of|de|di|für|for)\s\p{Lu}\p{L}*)(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|&))*$/u;

const isCredit = (line: LineView | undefined): boolean => line !== undefined && !line.isPost && CREDIT.test(line.text);

const MOST_WORDS_OF_NAMES = 6;
/** A name of one word or more, each with a capital, or in a script that has none: "PABLO RÍOS (EFE)". */
const isOfNames = (text: string): boolean =>
  text.split(/[\s/|,&·()（）]+/u).every((word) => word === "" || /^(?:\p{Lu}|\p{Lo})/u.test(word));

/** A line that stands twice, one below the other, and below them whose picture it is: its title and its caption. */
function isCaptionTwice(lines: readonly LineView[], at: number): boolean {
  const [one, other, credit] = [lines[at], lines[at + 1], lines[at + 2]];
  if (one === undefined || credit === undefined || one.isPost || credit.isPost || one.text !== other?.text)
    return false;
  const isOfPicture = credit.labels.includes("credit") || isCredit(credit) || isOfNames(credit.text);
  return isOfPicture && !credit.ends && credit.words <= MOST_WORDS_OF_NAMES && one.words <= MOST_WORDS_OF_CAPTION;
}

const MOST_WORDS_OF_BUTTON = 5;

/** "See the picture alone" below a caption: no sentence says a word of it. */
function isButtonOfPicture({ lines, shared }: PageView, at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined || !above.labels.includes("credit")) return false;
  return shared[at] === 0 && line.words <= MOST_WORDS_OF_BUTTON && /^[\p{L}\s]+$/u.test(line.text);
}

/** The kinds with the title of another article told that stands alone between two sentences. */
export function withoutOtherTitle(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const only = kinds.indexOf("heading");
  const isOther = only >= 0 && only === kinds.lastIndexOf("heading") && isOtherTitle(page, kinds, only);
  return kinds.map((kind, at) => (isOther && at === only ? "related" : kind));
}

export const TITLE_BEHIND_LABEL = /^(\p{L}[^:：.!?؟]{2,30})[:：]\s(\p{L}[^:：.!?؟]{12,90}[\p{L}\p{M}\p{Nd}])$/u;
const FEWEST_BEHIND_LABEL = 4;

/**
 * "Topics for you: What rice costs today" directly below a sentence, and an empty line below it: a title of another
 * article, in any language. A heading touches the text that it is of. Where several hang so, they have one label.
 */
export function withTitlesBehindLabels(kinds: readonly LineKind[], { lines }: PageView): LineKind[] {
  const hung = kinds.flatMap((kind, at) =>
    kind === "heading" && lines[at]?.afterGap === false && lines[at + 1]?.afterGap === true ? [at] : [],
  );
  const labels = new Set(hung.map((at) => TITLE_BEHIND_LABEL.exec(lines[at]?.text ?? "")?.[1]));
  const isTitle = (at: number): boolean =>
    [at - 1, at + 1].every((place) => kinds[place] === "text" && lines[place]?.isPost === false) &&
    (lines[at]?.words ?? 0) > FEWEST_BEHIND_LABEL;
  if (labels.size !== 1 || labels.has(undefined) || !hung.every(isTitle)) return [...kinds];
  const titles = new Set(hung);
  return kinds.map((kind, at) => (titles.has(at) ? "related" : kind));
}

const FEWEST_OF_OTHER = 9;
const MOST_BY_CHANCE = 1;

/**
 * As long as a headline, and the sentences say one word of it at most.
 */
function isOtherTitle({ lines, shared, times }: PageView, told: readonly LineKind[], at: number): boolean {
  const line = lines[at];
  if (
    line === undefined ||
    line.words < FEWEST_OF_OTHER ||
    (shared[at] ?? 0) > MOST_BY_CHANCE ||
    times.get(line.text) !== 1
  )
    return false;
  const isPlain = !line.isPost && line.labels.length === 0 && !/["“”„«»:：?؟？]/u.test(line.text);
  return isPlain && told[at - 1] === "text";
}

const MOST_WORDS_OF_CAPTION = 25;

/** The credit, and the caption above it: one sentence in which nobody speaks. */
function tellPicture(told: LineKind[], lines: readonly LineView[], at: number): void {
  told[at] = "page";
  const caption = lines[at - 1];
  if (caption === undefined || caption.isPost || told[at - 1] !== "text" || caption.words > MOST_WORDS_OF_CAPTION)
    return;
  const isAboveText = told.lastIndexOf("text", at - 2) >= 0;
  if (isAboveText && !holdsTwoSentences(caption.text) && !/["“”«»„]/u.test(caption.text)) told[at - 1] = "page";
}

/** "QUAY CITY – The council …", "QUAY CITY (Agency) -- …": the first sentence of the text. Above it is a note. */
export const isDateline = (line: LineView | undefined): boolean =>
  line !== undefined &&
  /^\p{Lu}[\p{Lu}\s.]{3,30}(?:\s?[(（][^()（）]{2,20}[)）])?\s(?:--|[–—-])\s\p{Lu}[\p{Ll}\s]/u.test(line.text);

const MOST_WORDS_OF_CALL = 12;

/** "📲 Join our channel on WhatsApp": a picture, no stop, and a network. */
const isCall = (line: LineView | undefined): boolean =>
  line !== undefined &&
  /^\p{Extended_Pictographic}/u.test(line.text) &&
  !/^\p{Nd}/u.test(line.text) &&
  namesNetwork(line.text) &&
  !line.ends &&
  !line.isPost &&
  line.words <= MOST_WORDS_OF_CALL;

/** "،تصویر کا کیپشن…": what a page says to screen readers of its pictures. No sentence begins with a comma. */
export const isHiddenLabel = (line: LineView | undefined): boolean =>
  line !== undefined && /^[,،]\s?\p{L}/u.test(line.text) && !line.isPost;

const MOST_BUTTONS = 2;

/** "Read also |", a button or the section in a word, and the title: what stands below the label is the title. */
function tellTitle(told: LineKind[], lines: readonly LineView[], at: number): void {
  if (relatedLine(lines[at]?.text ?? "")?.title !== "" || lines[at]?.isPost === true) return;
  const isBetween = (place: number): boolean =>
    lines[place]?.labels.includes("furniture") === true || (lines[place]?.words === 1 && told[place] !== "text");
  let title = at + 1;
  while (title <= at + MOST_BUTTONS && isBetween(title)) title += 1;
  const line = lines[title];
  if (line === undefined || title === at + 1 || line.ends || line.labels.length > 0 || line.words < FEWEST_OF_TITLE)
    return;
  if (told[title] !== "heading" && told[title] !== "related") return;
  told[at] = "related label";
  told.fill("page", at + 1, title);
  told[title] = "related";
}

const FEWEST_OF_TITLE = 3;
