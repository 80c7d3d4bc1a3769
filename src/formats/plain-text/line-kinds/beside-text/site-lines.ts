import { AGENCIES } from "../../../reading/page-words/header-labels";
import { namesAdvert, namesComments } from "../../../reading/page-words/furniture-labels";
import { isAffiliateNote } from "../../../reading/page-words/site-notes";
import { fold } from "../../../../domain/text/folding/fold";
import type { LineKind } from "../line-kinds";
import { namedAuthors } from "../named-authors";
import { tellNotesAbove } from "./notes-above";
import { isStopped, isTimeLine } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** Lines of the site that read like the text: appeals and notes at its end, credits. */

const MOST_WORDS_OF_APPEAL = 30;
const MOST_WORDS_OF_NOTE = 12;
const MOST_NOTES = 2;
/** What the letter has, and a button, stand between. */
const FARTHEST_NOTE = 4;

/** The kinds with the site's lines told as such. */
export function withoutSiteLines(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  tellBelowWall(told, page);
  tellExclaimed(told, page);
  tellBelowSignature(told, lines);
  tellAppeals(told, page);
  tellNotesAbove(told, page);
  tellNotesOnComments(told, page);
  const last = told.lastIndexOf("text");
  for (let at = told.indexOf("headline") + 1; at < lines.length; at += 1) {
    if (told[at] === "heading" && isLastOfBlock(told, page, at)) told[at] = "page";
    if (isHeadingOfNothing(told, lines, at, last) || (told[at] === "heading" && isAdvert(page, at))) told[at] = "page";
    if (at < last && told[at] === "related label" && isAgency(lines[at])) tellCredit(told, lines, at);
    if (told[at] === "related" && isHeadingBelowTitles(told, lines, at)) told[at] = "heading";
    if (told[at] === "related" && isCountAgain(lines, at)) told[at] = "page";
  }
  return told;
}

/** "Advertising material" in a text that is not about advertising. */
export const isAdvert = ({ lines, shared }: PageView, at: number): boolean =>
  shared[at] === 0 && lines[at]?.isPost === false && namesAdvert(lines[at].text);

/**
 * "The rest is for subscribers.", "Get our newsletter": at most two short sentences below are the site's too, if no
 * more text follows. Those of the newsletter ("This address is not known.") touch it, and say no word of the text.
 */
function tellBelowWall(told: LineKind[], { lines, shared }: PageView): void {
  const first = told.indexOf("text");
  const wall = lines.findLastIndex(
    ({ labels }, at) => at > first && told[at] === "page" && labels.includes("furniture") && labels.some(isOfWall),
  );
  if (wall < 0 || first < 0) return;
  const hasGaps = lines.slice(first, wall).some(({ afterGap }) => afterGap);
  const isLetter = lines[wall]?.labels.includes("subscribers") === false;
  const below = told.flatMap((kind, at) => (at > wall && (kind === "text" || kind === "heading") ? [at] : []));
  const isNote = (at: number): boolean =>
    (lines[at]?.words ?? 0) <= MOST_WORDS_OF_NOTE &&
    lines[at]?.isPost === false &&
    !(isLetter && ((shared[at] ?? 0) > MOST_SHARED || lines[at].afterGap || !hasGaps));
  if (
    below.length <= MOST_NOTES &&
    below.every((at) => at - wall <= (isLetter ? FARTHEST_NOTE : MOST_NOTES) && isNote(at))
  )
    for (const at of below) told[at] = "page";
}

const isOfWall = (label: string): boolean => label === "subscribers" || label === "newsletter";

/** "Follow us on X, Facebook and Instagram.", "Sign up for our newsletter.": the last lines of the text. */
function tellAppeals(told: LineKind[], page: PageView): void {
  const { lines } = page;
  const first = told.indexOf("text");
  const authors = namedAuthors(told, lines).flatMap((name) => name.split(/\s+/u));
  for (let at = told.lastIndexOf("text"); at > first; at -= 1) {
    if (told[at] !== "text") continue;
    const isOfSite =
      isAppeal(lines[at]) ||
      isForSubscribers(page, at) ||
      isBelowSource(page, told, at) ||
      isAddress(lines[at], authors) ||
      (page.shared[at] === 0 && hasTwoAnswers(lines, at)) ||
      isOnSite(page, told, at);
    if (!isOfSite && !isBroadcast(lines, at) && !isOnAir(page, told, at) && !isBelowSigned(page, at)) return;
    told[at] = "page";
  }
}

const FARTHEST_NAME = 20;

/** "See more news of the harbour on Quay News.": the name stands above the headline, and beside the copyright. */
export function namesSite(lines: readonly LineView[], told: readonly LineKind[], at: number): boolean {
  const { text = "" } = lines[at] ?? {};
  const top = lines.slice(0, Math.min(told.indexOf("headline"), FARTHEST_NAME));
  const names = top.filter((line) => line.words > 1 && !line.ends && text.includes(line.text));
  const rights = lines.slice(at + 1, at + 1 + FARTHEST_RIGHTS).filter((line) => line.text.includes("©"));
  return names.some((name) => rights.some((line) => line.text.includes(name.text)));
}

const isOnSite = ({ lines, shared }: PageView, told: readonly LineKind[], at: number): boolean =>
  lines[at]?.isPost === false &&
  lines[at].words <= MOST_WORDS_OF_NOTE &&
  shared[at] === 0 &&
  namesSite(lines, told, at);

const LONGEST_ANSWER = 4;

/** "Was this page useful?" above "Yes" and "No": the buttons of a poll. */
export const hasTwoAnswers = (lines: readonly LineView[], at: number): boolean =>
  /[?؟？]$/u.test(lines[at]?.text ?? "") &&
  [lines[at + 1], lines[at + 2]].every((line) => line?.words === 1 && line.text.length <= LONGEST_ANSWER);

const SHORTEST_NAME = 3;
const E_MAIL = /[\p{L}\p{Nd}._-]@[\p{L}\p{Nd}-]+\.\p{L}/u;

/** "Reach Ada Marin at ada@quay.example or 555-0148." */
function isAddress(line: LineView | undefined, authors: readonly string[]): boolean {
  if (line === undefined || line.isPost || line.words > MOST_WORDS_OF_APPEAL || !E_MAIL.test(line.text)) return false;
  const words = new Set(lettersIn(line.text));
  return authors.some((word) => word.length >= SHORTEST_NAME && words.has(word));
}

const OF_SITES: ReadonlySet<string> = new Set(["site", "subscription", "newsletter"]);

/** "Ada", whom the header names, and below it "You receive this mail because you subscribed.": the end of a letter. */
function tellBelowSignature(told: LineKind[], lines: readonly LineView[]): void {
  const names = new Set(
    lines.flatMap(({ fields, text }, at) =>
      told[at] === "author" || fields.includes("byline") ? lettersIn(text) : [],
    ),
  );
  const first = told.indexOf("text");
  const signature = lines.findIndex(
    ({ words, text, ends }, at) => at > first && words === 1 && !ends && told[at] !== "text" && names.has(fold(text)),
  );
  const below = told.flatMap((kind, at) => (signature > 0 && at > signature && kind === "text" ? [at] : []));
  if (below.every((at) => lines[at]?.labels.some((label) => OF_SITES.has(label))))
    for (const at of below) told[at] = "page";
}

const MOST_WORDS_OF_CALL = 5;
const MOST_BELOW_CALL = 2;

/** "Support our work!", and a sentence or two on it: the end, with no word of the text. A reader's letter is signed. */
function tellExclaimed(told: LineKind[], { lines, shared }: PageView): void {
  const [first, last] = [told.indexOf("text"), told.lastIndexOf("text")];
  const isOther = (at: number): boolean =>
    lines[at]?.isPost === false && (shared[at] ?? 0) <= MOST_SHARED && (lines[at]?.words ?? 0) <= MOST_WORDS_OF_APPEAL;
  for (let at = last - 1; at >= Math.max(first + 1, last - MOST_BELOW_CALL); at -= 1) {
    const { text = "", words = 0 } = lines[at] ?? {};
    const isCall = /!$/u.test(text) && words <= MOST_WORDS_OF_CALL && !/["“”«»]/u.test(text);
    const box = told.flatMap((kind, place) => (place >= at && kind === "text" ? [place] : []));
    if (isCall && told[at] === "text" && box.every(isOther)) for (const place of box) told[place] = "page";
  }
}

/** "Your comments appear with your full name": below the text, which says nothing of comments. */
function tellNotesOnComments(told: LineKind[], { lines, shared }: PageView): void {
  const [first, last] = [told.indexOf("text"), told.lastIndexOf("text")];
  const rules = lines.findIndex((_, at) => at > first && at >= last - MOST_RULES && isOnComments(lines, at, last));
  if (rules >= 0) told.fill("page", rules, last + 1);
  for (let at = last; at < lines.length; at += 1) {
    const line = lines[at];
    // "The firm did not answer requests for comments." is a sentence of the text.
    const isTitle = told[at] === "related" || (told[at] === "text" && at > first + 1 && !line?.ends);
    if (line === undefined || !isTitle || line.isPost || line.words > MOST_WORDS_OF_APPEAL) continue;
    const isOfText = lines.slice(0, last).some(({ text, isProse }) => isProse && namesComments(text));
    if (namesComments(line.text) && !isOfText && (shared[at] ?? 0) <= MOST_SHARED) told[at] = "page";
  }
}

const MOST_RULES = 3;
const MOST_WORDS_OF_TITLE = 6;

/** "Comments: our rules" and sentences on them: the end of a text that says nothing of comments. */
function isOnComments(lines: readonly LineView[], title: number, last: number): boolean {
  const rules = lines.slice(title, last + 1);
  const [line, below] = rules;
  if (line === undefined || below === undefined || line.ends || line.words > MOST_WORDS_OF_TITLE) return false;
  const isNamed = namesComments(line.text) && namesComments(below.text) && !rules.some(({ isPost }) => isPost);
  return isNamed && !lines.slice(0, title).some(({ text, isProse }) => isProse && namesComments(text));
}

const FARTHEST_RIGHTS = 40;
const SHORTEST_SITE = 6;
const YEAR_AND_TIME = /\p{Nd}{4}\P{Nd}.*\p{Nd}{1,2}[:.]\p{Nd}{2}(?!\p{Nd})/u;

/** "The news on this site are parts of those that subscribers get": the text tells of something else. */
const isForSubscribers = ({ lines, shared }: PageView, at: number): boolean =>
  lines[at]?.isPost === false &&
  lines[at].labels.includes("site") &&
  lines[at].labels.includes("subscription") &&
  (shared[at] ?? 0) <= MOST_SHARED &&
  !/["“”«»]/u.test(lines[at].text);

const MOST_SHARED = 1;

/** "Thank you for reading to the end." below "Source: Quay News": the text ends above its source. */
function isBelowSource({ lines, shared }: PageView, told: readonly LineKind[], at: number): boolean {
  const [source, line] = [lines[at - 1], lines[at]];
  if (source === undefined || line === undefined || line.isPost || line.words > MOST_WORDS_OF_APPEAL) return false;
  const isSource = told[at - 1] !== "text" && source.fields.includes("header field") && !source.isDated;
  return isSource && /^[^:：]{2,20}[:：]\s?\S/u.test(source.text) && (shared[at] ?? 0) <= MOST_SHARED;
}

/** "… indoors when it rains. (Editor: Bo Li) 1150305": the text ends with who edited it, and a number at most. */
const SIGNED_END = /[.。!！?？」]\s?[(（][^()（）]{2,30}[)）]\s?\p{Nd}{0,8}$/u;

/** With a label in the brackets it is no name that a sentence ends with. */
const EDITED_END = /[.。!！?？」]\s?[(（][^()（）:：]{2,12}[:：][^()（）]{2,20}[)）]\s?\p{Nd}{0,8}$/u;

/** What the site says of itself below the signed end of the text. */
const isBelowSigned = ({ lines, shared }: PageView, at: number): boolean =>
  lines[at]?.isPost === false &&
  (lines[at].labels.includes("site") ? SIGNED_END : EDITED_END).test(lines[at - 1]?.text ?? "") &&
  (shared[at] ?? 0) <= MOST_SHARED;

/**
 * "Quaynews spoke of this on 3 May 2026 at 12:00.": a date with its time, and a name that the copyright has too, or
 * letters that stand behind the author's name.
 */
function isBroadcast(lines: readonly LineView[], at: number): boolean {
  const { text = "", words = 0, isPost = true } = lines[at] ?? {};
  if (isPost || words > MOST_WORDS_OF_APPEAL || !YEAR_AND_TIME.test(text)) return false;
  const rights = lines.slice(at + 1, at + FARTHEST_RIGHTS).find((line) => line.text.startsWith("©"))?.text ?? "";
  const names = new Set(lettersIn(rights));
  const initials = lines
    .slice(0, at)
    .flatMap(({ fields, text: line }) => (fields.includes("byline") ? initialsIn(line) : []));
  if (initialsIn(text).some((name) => initials.includes(name))) return true;
  return lettersIn(text).some((word) => word.length >= SHORTEST_SITE && names.has(word));
}

/** The same, with no word of the text. Where empty lines part the text, it is the first line of what stands below. */
const isOnAir = ({ lines, shared, isProseGapped }: PageView, told: readonly LineKind[], at: number): boolean =>
  isProseGapped &&
  lines[at]?.isPost === false &&
  lines[at].words <= MOST_WORDS_OF_APPEAL &&
  shared[at] === 0 &&
  lines[at + 1]?.afterGap === false &&
  told[at + 1] !== "text" &&
  YEAR_AND_TIME.test(lines[at].text);

/** "QNB" */
const initialsIn = (text: string): readonly string[] =>
  text.match(/(?<![\p{L}\p{M}])\p{Lu}{2,6}(?![\p{L}\p{M}])/gu) ?? [];

const lettersIn = (text: string): readonly string[] => fold(text).split(/[^\p{L}]+/u);

/** "Found an error? Select it and press Ctrl + Enter.", as sites say it in many languages. */
const ERROR_KEYS = /(?:^|\s)Ctrl\s?\+\s?Enter(?!\p{L})/iu;

function isAppeal(line: LineView | undefined): boolean {
  if (line === undefined || line.isPost || /["“”«»]/u.test(line.text)) return false;
  if (isAffiliateNote(line.text) || ERROR_KEYS.test(line.text)) return true;
  const has = (label: string): boolean => line.labels.includes(label);
  const isLetter = has("newsletter") && (has("site") || has("asks reader")) && line.words <= MOST_WORDS_OF_NOTE;
  return (
    isLetter || (has("asks reader") && has("network") && line.words <= MOST_WORDS_OF_APPEAL && namesTwo(line.text))
  );
}

/** A sentence of the text names one network. */
export const namesNetwork = (text: string): boolean => text.search(NETWORKS) >= 0;

const NETWORKS =
  /(?<![\p{L}\p{M}])(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|Threads|Bluesky|WhatsApp)(?!\p{L})/gu;

const namesTwo = (text: string): boolean => new Set([...text.matchAll(NETWORKS)].map(([name]) => name)).size > 1;

/** "Share this page" below the text, with nothing of the text below it: above a button. */
const isHeadingOfNothing = (told: readonly LineKind[], lines: readonly LineView[], at: number, last: number): boolean =>
  told[at] === "heading" &&
  at > last &&
  (told[at + 1] === "foot" || told[at + 1] === "page") &&
  lines[at + 1]?.labels.includes("button") === true;

/**
 * "Read later" directly below the buttons, and an empty line below it. Where empty lines part the text, a heading has
 * one above.
 */
export const isLastOfBlock = (told: readonly LineKind[], { lines, isProseGapped }: PageView, at: number): boolean =>
  isProseGapped &&
  told[at - 1] === "page" &&
  lines[at - 1]?.isPost === false &&
  !isTimeLine(lines[at - 1]) &&
  lines[at]?.afterGap === false &&
  lines[at + 1]?.afterGap === true;

const isAgency = (line: LineView | undefined): boolean => line !== undefined && AGENCIES.has(fold(line.text));

/** Whose picture it is, alone on its line, and the caption below it: a few words without a stop above a sentence. */
function tellCredit(told: LineKind[], lines: readonly LineView[], at: number): void {
  const [caption, below] = [lines[at + 1], lines[at + 2]];
  told[at] = "page";
  if (told[at + 1] !== "related" || told[at + 2] !== "text") return;
  if (caption !== undefined && below !== undefined && !caption.ends && isStopped(below)) told[at + 1] = "page";
}

const MOST_WORDS_OF_COUNT = 5;
const FARTHEST_COUNT = 60;

/** "Forum: 186 comments", where the header has the line "186 comments". */
export function isCountAgain(lines: readonly LineView[], at: number): boolean {
  const { text = "", words = 0 } = lines[at] ?? {};
  const count = words > MOST_WORDS_OF_COUNT ? undefined : /\s(\p{Nd}[\p{Nd}.,]*\s\p{L}[\p{L}\p{M}]*)$/u.exec(text)?.[1];
  return count !== undefined && lines.slice(0, Math.min(at, FARTHEST_COUNT)).some((line) => line.text === count);
}

const MOST_WORDS_OF_HEADING = 6;

/** Below two titles or more, a line of fewer words that has a word of the sentence below it, which no title has. */
function isHeadingBelowTitles(told: readonly LineKind[], lines: readonly LineView[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || told[at + 1] !== "text" || !isStopped(below)) return false;
  if (line.ends || line.labels.length > 0 || line.words > MOST_WORDS_OF_HEADING || line.words < 2) return false;
  let from = at;
  while (told[from - 1] === "related") from -= 1;
  const titles = lines.slice(from, at);
  const isShorter = titles.every(({ words }) => words > line.words);
  const own = [...line.stems].filter((stem) => below.stems.has(stem));
  return titles.length > 1 && isShorter && own.some((stem) => titles.every(({ stems }) => !stems.has(stem)));
}
