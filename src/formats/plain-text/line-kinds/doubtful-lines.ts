import { isTime } from "../../reading/dates";
import { isListHeading } from "../../reading/page-words/furniture-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isOfPlatform } from "../posts/platform-labels";
import { namesPlatform } from "../posts/post-marks";
import { fieldsIn } from "../header/header-fields";
import { isOfAgencies, mayBeOfAgencies } from "../header/header-lines";
import { isDense, isSignedProse, wordsOf } from "../line-shapes";
import { isUrl } from "../lines";
import { QUOTED } from "../quotes";
import { withBoxLists } from "./box-lists";
import type { LineKind } from "./line-kinds";
import type { Places } from "./line-features";
import type { LineView } from "./line-view";
import type { PageView } from "./page-view";
import { isTimed, withTimedUpdates } from "./timed-updates";

/**
 * The kinds, where in doubt a line stays: a sentence or a heading between two lines of the text, and a sentence
 * directly below it, if it has no word of a site's.
 */
export function withDoubtful(kinds: readonly LineKind[], page: PageView, places: Places): LineKind[] {
  const { lines } = page;
  const { comments, lists } = places;
  const timed = withTimedUpdates(kinds, lines, isSentence);
  const told = withAlikeQuestions(withBoxLists(timed, lines, isOfSite), lines);
  const isText = (at: number): boolean => told[at] === "text" || told[at] === "heading";
  const [first, last] = [told.indexOf("text"), told.findLastIndex((kind) => kind === "text")];
  const end = comments < 0 ? told.length : Math.max(comments, last + 1);
  for (let at = told.indexOf("headline") + 1; at < first; at += 1) {
    if (told[at] !== "page") continue;
    if (isUnstopped(lines[at])) told[at] = "text";
    // "Source: AFP" above the text.
    else if (namesAgency(lines[at]?.text ?? "")) told[at] = "author";
    else if (at + 1 === first && isTimedHeading(lines, told, at)) told[at] = "heading";
  }
  for (let at = first + 1; first >= 0 && at < end; at += 1) {
    const line = lines[at];
    if (told[at] === "heading" && lists[at]?.label === "list") told[at] = "page";
    // "Tags: ferry, harbour"
    if (
      told[at] === "heading" &&
      at > last &&
      isListHeading(/^([^:：]{2,30})[:：]\s?\S/u.exec(line?.text ?? "")?.[1] ?? "")
    )
      told[at] = "page";
    // "Read also: …" among the text.
    if (told[at] === "page" && at < last && line?.labels.includes("related title") === true) told[at] = "related";
    if (told[at] === "related" && isHeadingBelowRelated(lines, told, at)) told[at] = "heading";
    if (at < last && line !== undefined && isOfList(lines, places, at, told[at])) told[at] = "text";
    if (line === undefined || isText(at) || isOfSite(line)) continue;
    const isBetween =
      told[at] === "page" &&
      (isText(at - 1) || isTime(lines[at - 1]?.text ?? "")) &&
      (isText(at + 1) || lines[at + 1]?.isPost === true);
    const isBelow = at > last && (isText(at - 1) || isBelowPost(lines, at - 1, isText));
    if (isSentence(line) ? isBetween || (isBelow && isOfNoSite(line)) : isBetween && QUOTED.test(line.text))
      told[at] = "text";
    else if (
      isBetween &&
      isText(at + 1) &&
      lists[at]?.label === "none" &&
      (isHeading(page, places, at, kinds[0] === "headline" ? 1 : 2) || isUnderTime(lines, at))
    )
      told[at] = "heading";
  }
  return told;
}

const LONGEST_SOURCE = 60;

function namesAgency(text: string): boolean {
  const fields = text.length > LONGEST_SOURCE || !mayBeOfAgencies(text) ? undefined : fieldsIn(text, {});
  return fields !== undefined && isOfAgencies(fields);
}

const LONGEST_QUESTION = 160;

/** The questions of an interview are alike: one that stands alone may look like a heading. */
function withAlikeQuestions(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const isQuestion = (at: number): boolean =>
    /[?؟？]$/u.test(lines[at]?.text ?? "") && (lines[at]?.text.length ?? 0) <= LONGEST_QUESTION;
  const isAsked = kinds.some((kind, at) => kind === "text" && isQuestion(at) && lines[at]?.isPost !== true);
  return isAsked ? kinds.map((kind, at) => (kind === "heading" && isQuestion(at) ? "text" : kind)) : [...kinds];
}

/** "14:30 The fire is out": the first heading of a live page, if others begin with their time too. */
const isTimedHeading = (lines: readonly LineView[], told: readonly LineKind[], at: number): boolean =>
  isTimed(lines[at]?.text ?? "") &&
  lines.some(({ text }, place) => place > at && told[place] === "heading" && isTimed(text));

const MOST_WORDS_BELOW_RELATED = 8;

/**
 * A few words between "Read also: …", which has its title, and a sentence are the next heading. A list has more titles
 * than one.
 */
function isHeadingBelowRelated(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const isLabelled = told[at - 1] === "related label" || told[at - 1] === "related";
  if (!isLabelled || (relatedLine(above?.text ?? "")?.title ?? "") === "" || relatedLine(text) !== undefined)
    return false;
  if (words > MOST_WORDS_BELOW_RELATED || /[.!?؟:،,…]$|https?:/u.test(text)) return false;
  return told[at + 1] === "text" && below !== undefined && isSentence(below);
}

const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SHORTEST_UNSTOPPED = 36;

/** A sentence of a script without stops. */
const isUnstopped = (line: LineView | undefined): boolean =>
  line !== undefined && UNSTOPPED.test(line.text) && line.text.length >= SHORTEST_UNSTOPPED && line.labels.length === 0;

/** An item of a list, or the line with a colon above it. Items below a label of the site's are others. */
function isOfList(lines: readonly LineView[], { lists }: Places, at: number, kind?: LineKind): boolean {
  const { text = "", labels = [] } = lines[at] ?? {};
  if (lists[at]?.label !== "none" || labels.some((label) => OF_SITES.has(label))) return false;
  const isItem = (place: number): boolean => ITEM.test(lines[place]?.text ?? "");
  // A single one is a heading with its number.
  return isItem(at) ? isItem(at - 1) || isItem(at + 1) : kind !== "heading" && /[:：]$/u.test(text) && isItem(at + 1);
}

const ITEM = /^(?:[-•▪◾*·‣]|[\d٠-٩۰-۹]{1,2}[.)])\s+\S/u;

/** The date, the counts and the address of a post are not many lines. */
const FARTHEST_POST = 24;

/** The date, the counts and the address of a post may stand below its text. */
function isBelowPost(lines: readonly LineView[], from: number, isText: (at: number) => boolean): boolean {
  let at = from;
  const isPages = ({ isDated, look, text }: LineView): boolean =>
    isDated || look === "wordless" || isUrl(text) || isButtonOfPlatform(text);
  for (let line = lines[at]; line !== undefined && isPages(line) && from - at < FARTHEST_POST; line = lines[at])
    at -= 1;
  const below = lines[at + 1]?.text ?? "";
  // A line of the post's text, below who wrote it.
  if (lines[at]?.isPost === true || lines[at - 1]?.isPost === true) return true;
  return at < from && isText(at) && (isUrl(below) || isButtonOfPlatform(below));
}

const MOST_WORDS_OF_BUTTON = 5;

/** "Translate post", "Read more on X" */
const isButtonOfPlatform = (text: string): boolean =>
  isOfPlatform(text) || (wordsOf(text) <= MOST_WORDS_OF_BUTTON && namesPlatform(text));

const isSentence = ({ text }: LineView): boolean =>
  (/[.。।۔]["»”'’)」』]?$/u.test(text) && !text.endsWith("..")) || isSignedProse(text);

const SHORTEST_LAST = 3;
const SHORTEST_DENSE = 8;

/** Below the text a site speaks of itself. */
const isOfNoSite = ({ words, labels, text }: LineView): boolean =>
  (isDense(text) ? text.length >= SHORTEST_DENSE : words >= SHORTEST_LAST) &&
  !labels.some((label) => ON_SITES.has(label));

const ON_SITES: ReadonlySet<string> = new Set(["site", "network", "subscription"]);

const isOfSite = ({ labels, isDated }: LineView): boolean => isDated || labels.some((label) => OF_SITES.has(label));

const OF_SITES: ReadonlySet<string> = new Set([
  "furniture",
  "list",
  "comments",
  "related",
  "related title",
  "newsletter",
  "consent",
  "subscribers",
  "credit",
]);

const FEWEST_WORDS = 2;
const MOST_WORDS = 14;

/** A live page: a time of day on its own line, then what is new in a few words, then the text. */
function isUnderTime(lines: readonly LineView[], at: number): boolean {
  const { words = 0, labels = [], fields = [] } = lines[at] ?? {};
  const isPlain = words >= FEWEST_WORDS && words <= MOST_WORDS && labels.length === 0 && fields.length === 0;
  return isPlain && isTime(lines[at - 1]?.text ?? "");
}

/** A few words that the page says once, between sentences. */
function isHeading({ lines, times, isProse }: PageView, { sentences }: Places, at: number, fewest: number): boolean {
  const { text = "", words = 0, labels = [], fields = [] } = lines[at] ?? {};
  if (words < FEWEST_WORDS || words > MOST_WORDS || labels.length > 0 || fields.length > 0) return false;
  // A name and what its owner does has a comma. Below the summary stands a button.
  if (/[,،、，]/u.test(text) || (sentences[at] ?? 0) < fewest) return false;
  if ((times.get(text) ?? 0) > 1 || !/^[\p{L}\p{Nd}«“"„'‘¿¡].*[\p{L}\p{M}\p{Nd}?؟»”"'’]$/u.test(text)) return false;
  return isProse[at - 1] === true && isProse[at + 1] === true;
}
