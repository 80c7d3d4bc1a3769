import { isWireHead } from "../../reading/page-words/wire-heads";
import { isBulleted, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { featuresAt, placesIn } from "./line-features";
import type { Places } from "./line-features";
import {
  isNumberOfIssue,
  mayBeHeadline,
  withHeadlineAboveDateline,
  withHeadlineAboveFields,
  withHeadlineAbovePoints,
  withHeadlineBelowIssue,
  withHeadlineBelowLetterhead,
  withHeadlineBelowMessage,
  withHeadlineBelowNote,
  withHeadlineBelowTitles,
  withHeadlineInQuotes,
  withLongerHeadline,
} from "./headings/certain-headline";
import { withHeadlineBelowKicker } from "./headings/kickers";
import { namesSiteBehind } from "./beside-text/captions-in-text";
import { isSourceLine } from "../header/header-shapes";
import { withHeadlineOfWindow } from "./headings/window-title";
import { withDoubtful } from "./doubtful-lines";
import { LINE_WEIGHTS } from "./line-weights";
import { viewOf } from "./line-view";
import { withWikiKinds } from "./headings/wiki-sections";
import { withListAlone } from "./lists/lists-in-text";
import type { LineView } from "./line-view";
import { pageViewOf } from "./page-view";
import type { PageView } from "./page-view";

/** What a line of a page is. */
export const LINE_KINDS = [
  "above",
  "headline",
  "author",
  "page",
  "text",
  "heading",
  "related",
  "related label",
  "foot",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/**
 * The numbers that say how much each feature speaks for each kind, and how well a kind follows another one. Both have
 * one number for each of LINE_KINDS, in their order.
 */
export interface LineWeights {
  readonly features: ReadonlyMap<string, readonly number[]>;
  readonly follows: readonly (readonly number[])[];
}

/** What each line of a page is: the row of kinds that its features, and the kinds beside it, speak for most. */
export function lineKinds(lines: readonly Line[], isPost: (at: number) => boolean): LineKind[] {
  const page = pageViewOf(lines.map((line, at) => viewOf(line, isPost(at))));
  const places = placesIn(page);
  const kinds = bestRow(
    lines.map((_, at) => featuresAt(page, places, at)),
    LINE_WEIGHTS,
    (at, kind) => unlikely(page, places, at, kind),
  );
  const certain = withLongerHeadline(withHeadlineAboveFields(kinds, page.lines), page.lines);
  const titled = [
    withHeadlineBelowLetterhead,
    withHeadlineBelowNote,
    withHeadlineInQuotes,
    withHeadlineOfWindow,
  ].reduce((told, next) => next(told, page.lines), certain);
  const headed = [
    withHeadlineAbovePoints,
    withHeadlineAbove,
    withHeadlineBelowCrumbs,
    withHeadlineBelowMessage,
    withHeadlineBelowKicker,
    withHeadlineAboveDateline,
    withHeadlineBelowIssue,
    withHeadlineBelowTitles,
  ].reduce((told, next) => next(told, page), titled);
  const told = withDoubtful(headed, page, places);
  return [...withWikiKinds(withListAlone(told, page.lines), page)];
}

const FEWEST_WORDS_OF_HEADLINE = 6;
const MOST_WORDS_OF_MENU = 3;

/** Above the headline a site may say it once more, in fewer words. */
const isShortened = (line: LineView, below: LineView): boolean =>
  [...line.stems].filter((stem) => below.stems.has(stem)).length * 2 >= line.stems.size;

/** "Last minute: …", "Home / Cities" */
const OF_LABELS = /[:：/>»|]/u;

const isOfMenu = ({ words, labels, isDated }: LineView): boolean =>
  words <= MOST_WORDS_OF_MENU || labels.includes("button") || isDated;

/** "Skip to the main content" */
const isForeign = ({ words, ends }: LineView, shared = 0): boolean =>
  words < FEWEST_WORDS_OF_HEADLINE && !ends && shared <= 1;

/**
 * A line of some words that the page says once, directly below its menu and above a second such line: the headline with
 * its summary below.
 */
function withHeadlineAbove(kinds: readonly LineKind[], { lines, shared }: PageView): readonly LineKind[] {
  const at = kinds.indexOf("headline") - 1;
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || below.words < FEWEST_WORDS_OF_HEADLINE) return kinds;
  const isHeadline =
    line.words >= FEWEST_WORDS_OF_HEADLINE &&
    !line.ends &&
    !isNoHeadline(line) &&
    line.labels.length === 0 &&
    line.fields.length === 0 &&
    !OF_LABELS.test(line.text) &&
    !isShortened(line, below) &&
    lines.slice(0, at).every((above, place) => isOfMenu(above) || isForeign(above, shared[place])) &&
    lines.every(({ text }, place) => place === at || text !== line.text);
  if (!isHeadline) return kinds;
  const told = [...kinds];
  told[at] = "headline";
  told[at + 1] = "text";
  return told;
}

const FARTHEST_CRUMBS = 4;
const FEWEST_BELOW_CRUMBS = 4;

/** The name of the site, the weather, "News > Harbourside": the headline stands below the way to the page. */
function withHeadlineBelowCrumbs(kinds: readonly LineKind[], { lines, shared }: PageView): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const found = lines.slice(told + 1, told + FARTHEST_CRUMBS).findIndex(({ text }) => isBreadcrumb(text));
  const at = told + 1 + found + 1;
  const line = lines[at];
  if (told < 0 || found < 0 || !lines.slice(told + 1, at - 1).every(isOfMenu) || !mayBeHeadline(line)) return kinds;
  const isTold = (shared[at] ?? 0) > Math.max(1, shared[told] ?? 0);
  if (!isTold || (line?.words ?? 0) < FEWEST_BELOW_CRUMBS) return kinds;
  return kinds.map((kind, place) => (place < at ? "above" : place === at ? "headline" : kind));
}

/**
 * What speaks against a kind whatever the weights say. A date, an author behind a label, and who wrote a post are no
 * headlines, unless nothing else is there. A heading ends with no full stop. Below the heading of readers' comments
 * stands no text.
 */
export function unlikely({ lines }: PageView, { comments }: Places, at: number, kind: LineKind): number {
  const line = lines[at];
  const below = lines[at + 1];
  if (kind === "headline") {
    const isTextOfPost = at > 0 && below?.isPost === true && !below.afterGap;
    const isOther = isTextOfPost || isOffice(lines, at) || namesSiteBehind(lines, at) || isListItem(lines, at);
    return isNoHeadline(line) || isOther ? NO_HEADLINE : 0;
  }
  if (kind === "author" && line !== undefined && isNoAuthor(line)) return NO_HEADING;
  if (kind.startsWith("related") && isSourceLine(line?.text ?? "")) return NO_HEADING;
  if (kind === "related" && isSourceLine(lines[at - 1]?.text ?? "")) return NO_HEADING;
  if (kind === "heading" && /[.!。।۔]$/u.test(line?.text ?? "")) return NO_HEADING;
  const isText = kind === "text" || kind === "heading";
  return isText && comments >= 0 && at > comments && line?.isPost !== true ? BELOW_COMMENTS : 0;
}

const isNoAuthor = ({ text, words, labels }: LineView): boolean =>
  words > MOST_WORDS_OF_AUTHOR || labels.includes("related title") || LABEL_ALONE.test(text);

/** "News provided by": the name is on the next line. */
const LABEL_ALONE = /\s(?:by|par|por|von|door|da|av|af|przez|de către)$/u;

const isNoHeadline = (line: LineView | undefined): boolean =>
  line === undefined ||
  line.isPost ||
  line.isDated ||
  line.look === "wordless" ||
  line.fields.includes("header field") ||
  isWireHead(line.text) ||
  isNumberOfIssue(line.text) ||
  isBreadcrumb(line.text);

/** An item beside another one. */
const isListItem = (lines: readonly LineView[], at: number): boolean =>
  isBulleted(lines[at]?.text ?? "") && [lines[at - 1], lines[at + 1]].some((line) => isBulleted(line?.text ?? ""));

const MOST_WORDS_OF_CRUMB = 4;
const LONGEST_CRUMBS = 120;

/** "Home > Food", "You are here: Home / Press / News": two crumbs between arrows, or three between other signs. */
function isBreadcrumb(text: string): boolean {
  const crumbs = text.length > LONGEST_CRUMBS ? [] : text.split(/\s[>›→»/|]\s/u);
  const fewest = /\s[>›→]\s/u.test(text) ? 2 : 3;
  return crumbs.length >= fewest && crumbs.every((crumb) => wordsOf(crumb) <= MOST_WORDS_OF_CRUMB);
}

const FEWEST_ABOVE_AUTHOR = 3;

/** What the author does, between the name and the date, below the headline. */
function isOffice(lines: readonly LineView[], at: number): boolean {
  const [headline, name, line, date] = [lines[at - 2], lines[at - 1], lines[at], lines[at + 1]];
  if (headline === undefined || name === undefined || line?.fields.includes("occupation") !== true) return false;
  const isPlain = (view: LineView): boolean => !view.ends && view.labels.length === 0 && !view.isDated;
  const isNamed = isPlain(name) && name.words > 1 && name.words <= MOST_WORDS_OF_MENU;
  return date?.isDated === true && isNamed && isPlain(headline) && headline.words >= FEWEST_ABOVE_AUTHOR;
}

/** "By Ada Marin in Cairo, Bo Li in Oslo and Carla Sole." */
const MOST_WORDS_OF_AUTHOR = 20;

const NO_HEADLINE = -1e6;
const NO_HEADING = -1e5;
const BELOW_COMMENTS = -1e5;

const NEVER = -1e9;

/** The row with the highest sum (Viterbi's algorithm): linear in the number of lines. */
export function bestRow(
  features: readonly (readonly string[])[],
  weights: LineWeights,
  extra: (at: number, kind: LineKind) => number = () => 0,
): LineKind[] {
  const from: number[][] = [];
  let sums: readonly number[] = [];
  features.forEach((names, at) => {
    const own = scoresOf(names, weights).map((score, kind) => score + extra(at, LINE_KINDS[kind] ?? "text"));
    if (at === 0) {
      sums = own.map((score, kind) => (mayBeFirst(LINE_KINDS[kind]) ? score : NEVER));
      return;
    }
    const best = own.map((_, kind) => bestBefore(sums, kind, weights));
    from.push(best);
    sums = own.map((score, kind) => score + sumFrom(sums, best[kind] ?? 0, kind, weights));
  });
  // A page without a headline is none.
  let kind = LINE_KINDS.indexOf("headline");
  sums.forEach((sum, at) => {
    if (sum > (sums[kind] ?? NEVER) && LINE_KINDS[at] !== "above") kind = at;
  });
  const row = sums.length === 0 ? [] : [kind];
  for (const before of from.toReversed()) {
    kind = before[kind] ?? 0;
    row.push(kind);
  }
  return row.toReversed().map((at) => LINE_KINDS[at] ?? "text");
}

function scoresOf(names: readonly string[], { features }: LineWeights): number[] {
  const scores = LINE_KINDS.map(() => 0);
  for (const name of names) {
    const weights = features.get(name);
    if (weights !== undefined)
      for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (weights[at] ?? 0);
  }
  return scores;
}

function bestBefore(sums: readonly number[], kind: number, weights: LineWeights): number {
  let best = 0;
  for (let before = 1; before < sums.length; before += 1)
    if (sumFrom(sums, before, kind, weights) > sumFrom(sums, best, kind, weights)) best = before;
  return best;
}

const sumFrom = (sums: readonly number[], before: number, kind: number, { follows }: LineWeights): number =>
  mayFollow(LINE_KINDS[before], LINE_KINDS[kind])
    ? (sums[before] ?? NEVER) + (follows[before]?.[kind] ?? 0)
    : NEVER * 2;

const mayBeFirst = (kind: LineKind | undefined): boolean => kind === "above" || kind === "headline";

/** There is one headline. Nothing of the text stands below its end. */
export function mayFollow(before: LineKind | undefined, kind: LineKind | undefined): boolean {
  if (before === "above") return kind === "above" || kind === "headline";
  if (kind === "above" || kind === "headline") return false;
  return before !== "foot" || kind === "foot" || kind === "related" || kind === "related label";
}
