import { isListHeading } from "../../reading/page-words/furniture-labels";
import { namesDay } from "../../reading/dates";
import { isOfPlatform } from "../posts/labels/platform-labels";
import { namesPlatform } from "../posts/post-marks";
import { BULLETS, endsInArrow, hasComma, isBulleted, isDense, wordsOf } from "../line-shapes";
import { isUrl } from "../lines";
import { QUOTED } from "../quotes";
import {
  CORNER_QUOTE,
  isAboveCall,
  isBelowText,
  isGoingOn,
  isHeadingBelowList,
  isHeadingBelowRelated,
  isInBrackets,
  isInLetterBox,
  isQuestionBelowPicture,
  isQuote,
  isQuotedHeading,
  isSayingBelowBox,
} from "./beside-text/asides";
import { withBoxLists } from "./lists/box-lists";
import { withoutBoxLines, withTextBelowBoxes } from "./lists/boxes-in-text";
import type { LineKind } from "./line-kinds";
import type { Places } from "./line-features";
import { isStopped, isTimeLine, isUnmarked } from "./line-view";
import type { LineView } from "./line-view";
import type { PageView } from "./page-view";
import { withoutCaptions, withoutOtherTitle, withTitlesBehindLabels } from "./beside-text/captions-in-text";
import { headingSeries } from "./headings/heading-series";
import { withHeadingsInText } from "./headings/headings-in-text";
import { withListsInText } from "./lists/lists-in-text";
import { withListsOfLinks } from "./lists/lists-of-links";
import { withoutConsentBoxes, withTextBelowConsent } from "./lists/consent-boxes";
import { withPointsAbove } from "./lists/points-above";
import { withPlainItems } from "./lists/plain-items";
import { withLedLines } from "./led-lines";
import { withLoneHeadings } from "./headings/lone-headings";
import { withLostText } from "./lost-text";
import { withNotesOnFirms } from "./headings/notes-on-firms";
import { withNumberedHeadings } from "./headings/numbered-headings";
import { tellAbove, withoutCaptionsAbove } from "./beside-text/above-text";
import { withoutNotesBelow } from "./beside-text/notes-below";
import { withoutSiteLines } from "./beside-text/site-lines";
import { withoutSiteName } from "./headings/window-title";
import { withTimedUpdates } from "./timed-updates";

/**
 * The kinds, where in doubt a line stays: a sentence or a heading between two lines of the text, and a sentence
 * directly below it, if it has no word of a site's.
 */
export function withDoubtful(kinds: readonly LineKind[], page: PageView, places: Places): LineKind[] {
  const { lines } = page;
  const { comments } = places;
  const whole = withoutBoxLines(
    withTextBelowConsent(withTextBelowBoxes(withoutCaptionsAbove(kinds, lines), page), page),
    page,
  );
  const timed = withTimedUpdates(whole, lines);
  const listed = withListsInText(withLostText(withBoxLists(timed, page, isOfSite), page, isOfSite), page);
  const points = withPointsAbove(listed, page);
  const told = withListsOfLinks(withAlikeQuestions(points, lines), page, places);
  const headline = told.indexOf("headline");
  const [first, last] = [told.indexOf("text"), told.lastIndexOf("text")];
  tellAbove(told, page, headline, first);
  const series = headingSeries(page);
  const end = comments < 0 ? told.length : Math.max(comments, last + 1);
  for (let at = first + 1; first >= 0 && at < end; at += 1) {
    tellByForm(told, page, places, at, last);
    if (at > last && isGoingOn(page, places, told, at, series.has(at - 1)))
      told.fill("heading", at - 1, at).fill("text", at, at + 1);
    // "Cats of the park, Tehran" above the second sentence: a caption without a name.
    const isCaption = told[at] === "heading" && at === first + 1 && headline < first;
    if (isCaption && /\p{L}[,،]\s/u.test(lines[at]?.text ?? "")) told[at] = "page";
    tellBetween(told, page, places, at, last);
  }
  const sited = withNumberedHeadings(withoutCaptions(withoutSiteLines(told, page), page), page);
  const open = withoutConsentBoxes(sited, page);
  tellListsAtEnd(open, page);
  const headed = withLoneHeadings(withLedLines(withPlainItems(open, lines), lines), page);
  const titled = withoutOtherTitle(withHeadingsInText(withTitlesBehindLabels(headed, page), page), page);
  return withNotesOnFirms(withoutSiteName(withoutNotesBelow(titled, page), lines), lines);
}

/** "Most read" below the last sentence, and titles below it: the end of the page. */
function tellListsAtEnd(told: LineKind[], { lines, lastProse }: PageView): void {
  const start = lines.findIndex(({ labels, isPost }, at) => at > lastProse && labels.includes("list") && !isPost);
  if (start < 0 || lastProse < 0 || isBulleted(lines[start + 1]?.text ?? "")) return;
  for (let at = start; at < lines.length; at += 1)
    if ((told[at] === "heading" || told[at] === "text") && lines[at]?.isPost === false) told[at] = "foot";
}

/** What the form of a line and of those beside it tells, whatever it looks like. */
function tellByForm(told: LineKind[], page: PageView, places: Places, at: number, last: number): void {
  const { lines } = page;
  const line = lines[at];
  if (line === undefined) return;
  if (told[at] === "heading" && places.lists[at]?.label === "list") told[at] = "page";
  const isTitle = told[at] === "heading" || told[at] === "related";
  if (isTitle && at > last && isTopics(line.text)) told[at] = "page";
  // "Read also: …" among the text.
  if (told[at] === "page" && at < last && line.labels.includes("related title")) told[at] = "related";
  if (told[at] === "related" && isHeadingBelowRelated(lines, told, at)) told[at] = "heading";
  const isAboveText = told[at] === "text" && told[at + 1] === "text";
  if (isQuestionBelowPicture(lines, told, at)) told[at] = "heading";
  if (told[at] === "text" && isSayingBelowBox(lines, told, at)) told[at] = "heading";
  if (isAboveText && (CORNER_QUOTE.test(line.text) || isQuotedHeading(lines, at))) told[at] = "heading";
  if (told[at] === "page" && isHeadingBelowList(page, told, at)) told[at] = "heading";
  if (told[at] === "text" && (isAboveCall(lines, at) || isInLetterBox(lines, at))) told[at] = "page";
  if (told[at] === "related" && NUMBER_BEHIND_LABEL.test(line.text)) told[at] = "page";
  if (told[at] === "text" && isEndBelowLinks(page, told, at, last)) {
    if (told[at - 1] === "heading") told[at - 1] = "foot";
    told[at] = "foot";
  }
  if (at < last && isOfList(lines, places, at, told[at])) told[at] = "text";
}

/** "Licence: 0123": a title of an article has words. */
const NUMBER_BEHIND_LABEL = /^\p{L}[^:：]{1,30}[:：][\p{Nd}\s.-]+$/u;

/**
 * "Comments are closed.": a few words at the end, and none of the text, below titles of other articles and a button
 * above these. "Read also: …" among the text has none. A heading may stand above ("Leave a comment"), and a longer line
 * speaks of what a reader leaves there ("Your e-mail address will not be published.").
 */
function isEndBelowLinks({ lines, shared }: PageView, told: readonly LineKind[], at: number, last: number): boolean {
  const isOther = lines[at]?.isProse === false || lines[at]?.labels.includes("subscription") === true;
  if (at !== last || !isOther || (shared[at] ?? 0) >= FEWEST_OF_END) return false;
  const isHeaded = told[at - 1] === "heading" && (shared[at - 1] ?? 0) < FEWEST_OF_END;
  const titles = isHeaded ? at - 2 : at - 1;
  let above = titles;
  while (told[above] === "related" || told[above] === "related label") above -= 1;
  return above < titles && told[above] === "foot";
}

const FEWEST_OF_END = 2;

/** "Tags: ferry, harbour" */
const isTopics = (text: string): boolean => isListHeading(/^([^:：]{2,30})[:：]\s?\S/u.exec(text)?.[1] ?? "");

/** A sentence or a heading between two lines of the text, or a sentence below it. */
function tellBetween(told: LineKind[], page: PageView, places: Places, at: number, last: number): void {
  const { lines } = page;
  const line = lines[at];
  const isText = (place: number): boolean => told[place] === "text" || told[place] === "heading";
  if (line === undefined || isText(at) || isOfSite(line)) return;
  const isBetween =
    told[at] === "page" &&
    (isText(at - 1) || isTimeLine(lines[at - 1])) &&
    (isText(at + 1) || lines[at + 1]?.isPost === true || opensEmbed(lines, at + 1));
  // The page does not end above text.
  const isBelow =
    (at > last || (told[at] === "foot" && line.isProse)) &&
    (isText(at - 1) || isBelowPost(lines, at - 1, isText) || (isText(at - 2) && isInBrackets(lines[at - 1])));
  const fewest = told[0] === "headline" ? 1 : 2;
  if (
    isStopped(line)
      ? isBetween || (isBelow && (isOfNoSite(line) || isLongOfText(page, at)))
      : isBetween && (QUOTED.test(line.text) || leadsToPost(lines, at))
  )
    told[at] = isStopped(line) || isQuote(lines, at) || leadsToPost(lines, at) ? "text" : "heading";
  else if (
    isBetween &&
    isText(at + 1) &&
    places.lists[at]?.label === "none" &&
    (isHeading(page, places, at, fewest) || isUnderTime(lines, at))
  )
    told[at] = "heading";
}

const LONGEST_QUESTION = 160;

/** The questions of an interview are alike: one of them may look like a heading. */
function withAlikeQuestions(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const isQuestion = (at: number): boolean =>
    /[?؟？]$/u.test(lines[at]?.text ?? "") && (lines[at]?.text.length ?? 0) <= LONGEST_QUESTION;
  const asked = kinds.flatMap((kind, at) =>
    kind === "text" && isQuestion(at) && lines[at]?.isPost !== true ? [at] : [],
  );
  const isText = (at: number): boolean => kinds[at] === "text";
  const [first = -1] = asked;
  const isHeading =
    asked.length === 1 && isBelowText(lines, kinds, first) && isText(first + 1) && isFewWords(lines[first]);
  if (isHeading) return kinds.map((kind, at) => (at === first ? "heading" : kind));
  if (asked.length === 0) return [...kinds];
  return kinds.map((kind, at) => {
    if (!isQuestion(at)) return kind;
    const isBetween = kind === "page" && isText(at - 1) && isText(at + 1) && lines[at]?.labels.length === 0;
    return kind === "heading" || isBetween ? "text" : kind;
  });
}

/** A single question of a few words is a heading, unless somebody says it. */
const isFewWords = (line: LineView | undefined): boolean =>
  line !== undefined && line.words <= MOST_WORDS_OF_QUESTION && !/^[-–—«“"„]/u.test(line.text);

const MOST_WORDS_OF_QUESTION = 8;

/** An item of a list, or the line with a colon above it. Items below a label of the site's are others. */
function isOfList(lines: readonly LineView[], { lists }: Places, at: number, kind?: LineKind): boolean {
  const { text = "", labels = [] } = lines[at] ?? {};
  if (lists[at]?.label !== "none" || labels.some((label) => OF_SITES.has(label))) return false;
  const isItem = (place: number): boolean => ITEM.test(lines[place]?.text ?? "");
  // A single one is a heading with its number.
  return isItem(at) ? isItem(at - 1) || isItem(at + 1) : kind !== "heading" && /[:：]$/u.test(text) && isItem(at + 1);
}

const ITEM = new RegExp(`^(?:[-*·${BULLETS}]|[\\d٠-٩۰-۹]{1,2}[.)-])\\s+\\S`, "u");

/** The date, the counts and the address of a post are not many lines. */
const FARTHEST_POST = 24;

/** The date, the counts and the address of a post may stand below its text. */
function isBelowPost(lines: readonly LineView[], from: number, isText: (at: number) => boolean): boolean {
  let at = from;
  let isNamed = false;
  // Above "Read more on X" stand the other buttons, in any language.
  const isPages = (line: LineView): boolean =>
    line.isDated ||
    line.look === "wordless" ||
    isUrl(line.text) ||
    isButtonOfPlatform(line.text) ||
    (isNamed && isUnmarked(line) && !line.ends && !line.afterGap && line.words <= MOST_WORDS_OF_UNKNOWN);
  for (let line = lines[at]; line !== undefined && isPages(line) && from - at < FARTHEST_POST; line = lines[at]) {
    isNamed ||= line.labels.includes("network");
    at -= 1;
  }
  const below = lines[at + 1]?.text ?? "";
  // A line of the post's text, below who wrote it.
  if (lines[at]?.isPost === true || lines[at - 1]?.isPost === true) return true;
  return at < from && isText(at) && (isUrl(below) || isButtonOfPlatform(below));
}

const FARTHEST_AUTHOR = 12;
const MOST_WORDS_OF_OPENING = 8;

/** "View this post on Instagram", and below the text of the post who wrote it. */
function opensEmbed(lines: readonly LineView[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.ends || line.words > MOST_WORDS_OF_OPENING || !line.labels.includes("network"))
    return false;
  return lines.slice(at + 1, at + 1 + FARTHEST_AUTHOR).some(({ isPost }) => isPost);
}

const FEWEST_OF_LEAD = 6;

/** "The mayor told it in a post on X:", and below the text of the post who wrote it. */
function leadsToPost(lines: readonly LineView[], at: number): boolean {
  const { text = "", words = 0, labels = [] } = lines[at] ?? {};
  if (!/[:：]$/u.test(text) || words < FEWEST_OF_LEAD || labels.includes("asks reader")) return false;
  return lines.slice(at + 1, at + 1 + FARTHEST_AUTHOR).some(({ isPost }) => isPost);
}

const MOST_WORDS_OF_BUTTON = 5;
const MOST_WORDS_OF_UNKNOWN = 3;

/** "Translate post", "Read more on X" */
const isButtonOfPlatform = (text: string): boolean =>
  isOfPlatform(text) || (wordsOf(text) <= MOST_WORDS_OF_BUTTON && namesPlatform(text));

const SHORTEST_LAST = 3;
const SHORTEST_DENSE = 8;

/** Below the text a site speaks of itself. */
const isOfNoSite = ({ words, labels, text }: LineView): boolean =>
  (isDense(text) ? text.length >= SHORTEST_DENSE : words >= SHORTEST_LAST || (words > 1 && labels.length === 0)) &&
  !labels.some((label) => ON_SITES.has(label));

/**
 * A long sentence with words of the text, though it says "our platform" or the like. One that names a day ("The
 * service is on 3 May. The family asks for donations.") needs fewer.
 */
const isLongOfText = ({ lines, shared }: PageView, at: number): boolean =>
  lines[at] !== undefined &&
  lines[at].isProse &&
  lines[at].words >= FEWEST_OF_LONG &&
  (shared[at] ?? 0) >= (namesDay(lines[at].text) ? FEWEST_WITH_DAY : FEWEST_SHARED) &&
  lines[at].labels.every((label) => label === "site");

const FEWEST_OF_LONG = 16;
const FEWEST_SHARED = 3;
const FEWEST_WITH_DAY = 2;

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
  return isPlain && isTimeLine(lines[at - 1]);
}

/** A few words that the page says once, between sentences. */
function isHeading({ lines, times, isProse }: PageView, { sentences }: Places, at: number, fewest: number): boolean {
  const { text = "", words = 0, labels = [], fields = [] } = lines[at] ?? {};
  if (words < FEWEST_WORDS || words > MOST_WORDS || labels.length > 0 || fields.length > 0) return false;
  // A name and what its owner does has a comma. Below the summary stands a button.
  if (hasComma(text) || (sentences[at] ?? 0) < fewest || endsInArrow(text)) return false;
  if ((times.get(text) ?? 0) > 1 || !/^[\p{L}\p{Nd}«“"„'‘¿¡].*[\p{L}\p{M}\p{Nd}?؟»”"'’]$/u.test(text)) return false;
  return isProse[at - 1] === true && isProse[at + 1] === true;
}
