import { relatedLine } from "../../../reading/page-words/related-line";
import { QUOTED } from "../../quotes";
import type { Places } from "../line-features";
import type { LineKind } from "../line-kinds";
import { isStopped, isUnmarked } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";
import { namesSite } from "./site-lines";

/** Headings, quotes and sentences beside what is none of the text: buttons, lists of links, boxes, players. */

const MOST_WORDS_BELOW_RELATED = 8;

/**
 * A few words between "Read also: …", which has its title, and a sentence are the next heading. A list has more titles
 * than one.
 */
export function isHeadingBelowRelated(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const isLabelled = told[at - 1] === "related label" || told[at - 1] === "related";
  if (!isLabelled || (relatedLine(above?.text ?? "")?.title ?? "") === "" || relatedLine(text) !== undefined)
    return false;
  if (words > MOST_WORDS_BELOW_RELATED || /[.!?؟:،,…]$|https?:/u.test(text)) return false;
  return told[at + 1] === "text" && below !== undefined && isStopped(below);
}

/** A few words below a button, the end of a list of links, or its only title, above a sentence. */
export function isHeadingBelowList({ lines }: PageView, told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0, labels = [], fields = [], isPost = false } = lines[at] ?? {};
  const [above, below] = [lines[at - 1], lines[at + 1]];
  if (above === undefined || below === undefined || isPost || told[at + 1] !== "text") return false;
  const isEnd =
    /^end of list$/iu.test(above.text) ||
    (relatedLine(above.text)?.title ?? "") !== "" ||
    (above.labels.includes("furniture") &&
      !isConsentAlone(lines, at - 1) &&
      isBelowText(lines, told, at) &&
      !isInHeader(lines, told, at));
  const isFew = words >= 2 && words <= MOST_WORDS_BELOW_RELATED && labels.length === 0 && fields.length === 0;
  return isEnd && isFew && isStopped(below) && !/[.!:،,…]$|https?:/u.test(text);
}

/** A banner has buttons below. In a box that offers a newsletter there are none. */
const isConsentAlone = (lines: readonly LineView[], at: number): boolean =>
  lines[at]?.labels.includes("consent") === true && lines[at - 2]?.labels.includes("subscription") !== true;

/** Below the date of the header, with nothing of the text between: a button. */
export function isInHeader(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  let above = at - 1;
  while (above > 0 && told[above] !== "text" && told[above] !== "heading" && lines[above]?.isDated === false)
    above -= 1;
  return lines[above]?.isDated === true && lines[above]?.isPost === false;
}

const MOST_BUTTONS = 5;

/** Whether nothing but buttons and links stands between a line and the text above it. */
export function isBelowText(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const isAside = (place: number): boolean =>
    told[place] === "related" ||
    told[place] === "related label" ||
    told[place] === "page" ||
    lines[place]?.labels.some((label) => label === "furniture" || label === "button") === true;
  let above = at - 1;
  while (above > at - MOST_BUTTONS && isAside(above)) above -= 1;
  return told[above] === "text";
}

/** 「…」 alone on its line is a heading in papers of Japan. */
export const CORNER_QUOTE = /^「[^「」。]{4,30}」$/u;

const FEWEST_WORDS_OF_QUOTE = 6;
const NEAR = 12;

/** Words in quotation marks that the text near them says too, or some more. Others are a heading. */
export function isQuote(lines: readonly LineView[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  const said = text.replaceAll(/^[«“„"\s]{1,4}|[»”“"\s.,،]{1,4}$/gu, "");
  const near = lines.slice(Math.max(0, at - NEAR), at + NEAR);
  return words >= FEWEST_WORDS_OF_QUOTE || near.some((line) => line.text !== text && line.text.includes(said));
}

const FEWEST_WORDS_OF_HEADING = 3;

export function isQuotedHeading(lines: readonly LineView[], at: number): boolean {
  const { text = "", words = 0, ends = true } = lines[at] ?? {};
  return !ends && words >= FEWEST_WORDS_OF_HEADING && QUOTED.test(text) && !isQuote(lines, at);
}

const MOST_WORDS_OF_SAYING = 10;

/**
 * Words in quotation marks between a box, a post or a picture and a sentence, which says them with others around: the
 * heading of what is below. What is pulled out of the text stands between two of its sentences.
 */
export function isSayingBelowBox(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0, ends = true, isPost = true } = lines[at] ?? {};
  const below = lines[at + 1];
  if (ends || isPost || words > MOST_WORDS_OF_SAYING || !QUOTED.test(text) || told[at + 1] !== "text") return false;
  const isBelowBox = told[at - 1] === "related" || told[at - 1] === "page";
  const said = text.replaceAll(/^[«“„"\s]{1,4}|[»”“"\s.,،]{1,4}$/gu, "");
  return isBelowBox && below !== undefined && isStopped(below) && below.text.includes(said);
}

const MOST_WORDS_OF_QUESTION = 6;

/** A question of a few words in quotation marks between a picture and a sentence, which the text does not say again. */
export function isQuestionBelowPicture(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  const isBelowPicture = told[at - 1] === "page" && lines[at - 1]?.labels.includes("credit") === true;
  const isBetween = told[at] === "text" && told[at + 1] === "text" && isBelowPicture;
  const isAsked = words <= MOST_WORDS_OF_QUESTION && QUOTED.test(text) && /[?؟？]["»”]$/u.test(text);
  return isBetween && isAsked && !isQuote(lines, at);
}

const MOST_WORDS_OF_CALL = 8;

/** What a newsletter is about, between the call to subscribe and the note that whoever does agrees to something. */
export function isInLetterBox(lines: readonly LineView[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || line.words > MOST_WORDS_OF_LETTER) return false;
  const isCall = above?.labels.includes("subscription") === true && above.labels.includes("furniture");
  return isCall && below?.labels.some((label) => OF_LETTER.has(label)) === true;
}

const MOST_WORDS_OF_LETTER = 14;
const OF_LETTER: ReadonlySet<string> = new Set(["consent", "newsletter", "subscription", "subscribers"]);

const FARTHEST_TEXT = 5;

/** A heading and a sentence that has words of the text, a few lines below it: a player, or a note of it, is between. */
export function isGoingOn(
  { lines, shared }: PageView,
  { lists }: Places,
  told: readonly LineKind[],
  at: number,
  isInSeries: boolean,
): boolean {
  const [heading, line] = [lines[at - 1], lines[at]];
  if (line === undefined || heading === undefined || told[at] === "text" || told[at - 1] === "text") return false;
  const isHead =
    isUnmarked(heading) &&
    !isInBrackets(heading) &&
    !heading.ends &&
    heading.words <= MOST_WORDS_BELOW_RELATED &&
    (heading.words > 1 || isInSeries);
  const isWhole = isUnmarked(line) && isStopped(line) && line.words >= FEWEST_GOING_ON && (shared[at] ?? 0) > 0;
  const isNear = told.slice(Math.max(0, at - FARTHEST_TEXT), at).includes("text");
  return isHead && isWhole && isNear && lists[at]?.label === "none" && !namesSite(lines, told, at);
}

const FEWEST_GOING_ON = 10;

/** "Watch for us in your inbox." above "Subscribe now": of a box that offers a newsletter. */
export function isAboveCall(lines: readonly LineView[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || line.isPost) return false;
  const isCall = below.words <= 3 && !below.ends && below.labels.includes("subscription");
  const has = (label: string): boolean => line.labels.includes(label);
  // "Thanks for reading us! Subscribe for free": a longer appeal speaks of the site too.
  const isAppeal = line.words <= MOST_WORDS_OF_APPEAL && has("site") && has("subscription") && !QUOTES.test(line.text);
  return isCall && (isAppeal || (line.words <= MOST_WORDS_OF_CALL && (has("subscription") || has("newsletter"))));
}

const MOST_WORDS_OF_APPEAL = 30;
const QUOTES = /["“”„«»「」]/u;

/** "(Courtesy: the fire department)": the caption of a picture between two sentences. */
export const isInBrackets = (line: LineView | undefined): boolean =>
  /^[(（][^()（）]{3,100}[)）]$/u.test(line?.text ?? "");
