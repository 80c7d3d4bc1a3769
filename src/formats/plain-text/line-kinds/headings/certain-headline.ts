import { fold } from "../../../../domain/text/folding/fold";
import { isBulleted } from "../../line-shapes";
import { QUOTED } from "../../quotes";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import { isUnmarked } from "../line-view";
import type { PageView } from "../page-view";

const MOST_FIELDS = 4;
const MOST_WORDS = 14;

/**
 * What is certain of the headline. A sentence directly below the author and the date is the first of the text: the
 * headline stands above them. So it does above a line of some sentences that leads in to a post.
 */
export function withHeadlineAboveFields(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const line = lines[told];
  if (line === undefined) return kinds;
  const isLead = LEAD.test(line.text) && lines[told + 1]?.isPost === true;
  if (!(line.isProse && line.ends) && !isLead) return kinds;
  let start = told;
  while (start > told - MOST_FIELDS && isField(lines[start - 1])) start -= 1;
  const fields = lines.slice(start, told);
  if (!isLead && !fields.some(({ isDated, fields: own }) => isDated || own.includes("date"))) return kinds;
  if (!mayBeHeadline(lines[start - 1])) return kinds;
  return kinds.map((kind, at) => {
    if (at === start - 1) return "headline";
    if (at === told) return "text";
    return at >= start && at < told ? "page" : kind;
  });
}

const DATELINE = /^[\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{2,20})?\s[–—-]\s[\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{2,20}){1,2}$/u;
const FEWEST_ABOVE_DATELINE = 4;

/**
 * "Beirut - Karim Saad" between a line and the date is a place and who wrote there. The text says twice as many
 * words of the headline: it says both sides of a match.
 */
export function withHeadlineAboveDateline(
  kinds: readonly LineKind[],
  { lines, shared }: PageView,
): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const [title, dateline, date] = [lines[told - 1], lines[told], lines[told + 1]];
  if (dateline === undefined || date?.isDated !== true || !DATELINE.test(dateline.text)) return kinds;
  const isTitle = mayBeHeadline(title) && (title?.words ?? 0) >= FEWEST_ABOVE_DATELINE;
  if (!isTitle || (shared[told - 1] ?? 0) < (shared[told] ?? 0) * 2) return kinds;
  return kinds.map((kind, at) => (at === told - 1 ? "headline" : at === told ? "author" : kind));
}

/**
 * The headline of a bulletin stands below its letterhead and its date, directly above the text. The letterhead is in
 * the foot of each page too.
 */
export function withHeadlineBelowLetterhead(
  kinds: readonly LineKind[],
  lines: readonly LineView[],
): readonly LineKind[] {
  const head = lines[0];
  if (kinds[0] !== "headline" || head === undefined) return kinds;
  const at = lines.findIndex((line, place) => place > 0 && !isField(line));
  const line = lines[at];
  if (at < 2 || at > MOST_FIELDS || line === undefined || !mayBeHeadline(line) || line.words < FEWEST_WORDS)
    return kinds;
  const isAbove = lines[at + 1]?.afterGap === true && !line.afterGap;
  const name = fold(head.text);
  const isRunning = lines.some(
    ({ text }, place) => place > at && text.length < LONGEST_RUNNING && fold(text).startsWith(name),
  );
  if (!isAbove || !isRunning) return kinds;
  return kinds.map((kind, place) => (place < at ? "above" : place === at ? "headline" : kind));
}

/**
 * A sentence above the headline says who the author is, or how the site earns its money. The headline stands below it,
 * directly above the date or the author, without a stop and with a button between at most.
 */
export function withHeadlineBelowNote(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const note = lines[told];
  if (note === undefined || told === 0 || !note.isProse || !SENTENCE.test(note.text)) return kinds;
  const isAboveDate = (place: number): boolean => lines[place + 1]?.isDated === true;
  const isAboveName = (place: number): boolean => isField(lines[place + 1]) && isAboveDate(place + 1);
  const at = [told + 1, told + 2].find((place) => isAboveDate(place) || isAboveName(place));
  const line = lines[at ?? -1];
  if (at === undefined || !mayBeHeadline(line) || (line?.words ?? 0) < FEWEST_WORDS) return kinds;
  return kinds.map((kind, place) => (place < at ? "above" : place === at ? "headline" : kind));
}

/** The title of an interview may be what somebody says: the first line of all, in quotation marks. */
export function withHeadlineInQuotes(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const [first] = lines;
  const isTitle = first !== undefined && QUOTED.test(first.text) && mayBeHeadline(first) && first.words >= FEWEST_WORDS;
  if (!isTitle || kinds.indexOf("headline") !== 1) return kinds;
  return kinds.map((kind, at) => (at === 0 ? "headline" : at === 1 ? "text" : kind));
}

const FARTHEST_TITLE = 12;
const FEWEST_SHARED = 2;
const MOST_OF_BUTTON = 3;

const FEWEST_OF_LONGER = 4;
const TIMES_AS_MANY = 3;

/**
 * A message of the site above the page's date ("Please open the link in the mail"), of which the text says no word, and
 * below it buttons and the section alone; or who owns the site, directly above the date. The headline stands below the
 * date and the address: the text says its words.
 */
export function withHeadlineBelowMessage(kinds: readonly LineKind[], page: PageView): readonly LineKind[] {
  const { lines, shared } = page;
  const told = kinds.indexOf("headline");
  const message = lines[told];
  if (message === undefined) return kinds;
  const date = lines.findIndex(({ isDated }, at) => at > told && at < told + FARTHEST_TITLE && isDated);
  const between = lines.slice(told + 1, date);
  const isButton = ({ words, fields, isPost }: LineView): boolean =>
    !isPost && words <= MOST_OF_BUTTON && fields.length === 0;
  if (date < 0 || !between.every(isButton)) return kinds;
  let at = date + 1;
  while (at < date + MOST_FIELDS + 1 && (isField(lines[at]) || lines[at]?.look === "wordless")) at += 1;
  const line = lines[at];
  if (line === undefined || !mayBeHeadline(line) || lines[at + 1] === undefined) return kinds;
  const isOther = shared[told] === 0 && between.length > 0 && line.words >= FEWEST_WORDS;
  const isTold = (shared[at] ?? 0) >= Math.max(FEWEST_OF_LONGER, (shared[told] ?? 0) * TIMES_AS_MANY);
  const isLonger = told > 0 && message.words * 2 <= line.words && isTold;
  if (!(isOther || isLonger) || (shared[at] ?? 0) < FEWEST_SHARED) return kinds;
  return kinds.map((kind, place) => (place < at ? "above" : place === at ? "headline" : kind));
}

const SENTENCE = /[.。।۔]$/u;

const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SHORTEST_TITLE = 24;

/**
 * Scripts without spaces and stops: an entry of the menu is as much a sentence as the headline. The first longer one
 * above the date is the headline.
 */
export function withLongerHeadline(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const line = lines[told];
  if (line === undefined || !UNSTOPPED.test(line.text) || line.text.length >= SHORTEST_TITLE) return kinds;
  const date = lines.findIndex(({ isDated }, at) => at > told && isDated);
  const isNear = date > told + 1 && date <= told + MOST_FIELDS;
  const shortest = Math.max(SHORTEST_TITLE, line.text.length * 2);
  const title = lines.findIndex(({ text }, at) => at > told && at < date && text.length >= shortest);
  if (!isNear || title < 0) return kinds;
  return kinds.map((kind, at) => (at < title ? "above" : at === title ? "headline" : at < date ? "page" : kind));
}

const FEWEST_WORDS = 3;
const LONGEST_RUNNING = 160;

/** "The council met. The mayor wrote on Mastodon:" */
const LEAD = /[.!?؟。]\s.{0,200}[:：]$/u;

const isField = (line: LineView | undefined): boolean =>
  line !== undefined && !line.isPost && (line.isDated || line.fields.length > 0 || isNumberOfIssue(line.text));

/** "Press bulletin No. 12/2021" */
const NUMBER_OF_ISSUE = /^[^.!?؟]{0,40}(?:No|Nr|N[°º]|№|Núm)\.?\s?\p{Nd}{1,4}(?:\s?\/\s?\p{Nd}{2,4})?$/iu;

export const isNumberOfIssue = (text: string): boolean => NUMBER_OF_ISSUE.test(text);

export const mayBeHeadline = (line: LineView | undefined): boolean =>
  line !== undefined &&
  !line.isPost &&
  !line.isDated &&
  !line.ends &&
  line.fields.length === 0 &&
  line.labels.length === 0 &&
  line.words <= MOST_WORDS &&
  !isBulleted(line.text) &&
  line.look !== "wordless";

const FEWEST_POINTS = 3;
const FEWEST_OF_POINT = 4;
const FEWEST_OF_TITLE = 6;
const MOST_OF_LABEL = 3;

/** "Key points", and three lines or more directly below it: the headline is no one of them, it stands above. */
export function withHeadlineAbovePoints(kinds: readonly LineKind[], { lines }: PageView): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  let start = told;
  while (isPoint(lines[start]) && lines[start]?.afterGap === false) start -= 1;
  let end = told;
  while (isPoint(lines[end]) && (end === told || lines[end]?.afterGap === false)) end += 1;
  const [title, label] = [lines[start - 1], lines[start]];
  if (title === undefined || label === undefined || end - start <= FEWEST_POINTS || label.afterGap) return kinds;
  const isLabel = isUnmarked(label) && !label.ends && label.words <= MOST_OF_LABEL;
  if (!isLabel || !title.afterGap || !mayBeHeadline(title) || title.words < FEWEST_OF_TITLE) return kinds;
  return kinds.map((kind, at) => {
    if (at === start - 1) return "headline";
    return at === start ? "page" : at > start && at < end ? "text" : kind;
  });
}

const isPoint = (line: LineView | undefined): boolean =>
  line !== undefined &&
  line.words >= FEWEST_OF_POINT &&
  !line.ends &&
  !line.isPost &&
  !line.isDated &&
  line.fields.length === 0 &&
  line.labels.every((label) => label === "site");

const FEWEST_OF_ISSUE = 3;

/**
 * "The letter of the slow traveller", the date, the headline, "by Ada Marin", and the text: below the date of an issue
 * stands its headline, which says more of the text than what the letter says of itself.
 */
export function withHeadlineBelowIssue(kinds: readonly LineKind[], { lines, shared }: PageView): readonly LineKind[] {
  const at = kinds.indexOf("headline");
  const [date, line, author, text] = lines.slice(at + 1, at + 5);
  if (at < 0 || date?.isDated !== true || line === undefined || author?.fields.includes("byline") !== true)
    return kinds;
  const isTitle = !line.ends && isUnmarked(line);
  const isIssue = (shared[at + 2] ?? 0) > (shared[at] ?? 0) && text?.isProse === true;
  if (!isTitle || line.words < FEWEST_OF_ISSUE || line.words > MOST_WORDS || !isIssue) return kinds;
  return kinds.map((kind, place) =>
    place === at + 2 ? "headline" : place === at || place === at + 1 ? "above" : kind,
  );
}

const FEWEST_OTHER = 4;
const MOST_OF_SECTION = 3;

/**
 * Titles of other articles stand above the headline: two of some words, and below them the section in a word or two.
 * The headline stands below that, above its author or its date, and says far more words of the text than they do.
 */
export function withHeadlineBelowTitles(
  kinds: readonly LineKind[],
  { lines, shared, firstProse }: PageView,
): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const isTitle = (line: LineView | undefined): boolean =>
    line !== undefined && isUnmarked(line) && !line.ends && line.words >= FEWEST_OTHER;
  if (!isTitle(lines[told]) || !(isTitle(lines[told + 1]) || isTitle(lines[told - 1]))) return kinds;
  const fewest = Math.max(FEWEST_OF_LONGER, (shared[told] ?? 0) * TIMES_AS_MANY);
  const at = lines.findIndex((line, place) => {
    if (place <= told + 1 || place >= Math.min(firstProse, told + FARTHEST_TITLE)) return false;
    const section = lines[place - 1];
    const isBelowSection = section !== undefined && isUnmarked(section) && section.words <= MOST_OF_SECTION;
    const isAboveFields = lines.slice(place + 1, place + 3).some((below) => below.isDated && !below.isPost);
    return isTitle(line) && isBelowSection && isAboveFields && (shared[place] ?? 0) >= fewest;
  });
  if (at < 0) return kinds;
  return kinds.map((kind, place) => (place < at ? "above" : place === at ? "headline" : kind));
}
