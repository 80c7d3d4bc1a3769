import { isNameAlone, unlabelledByline } from "../../../reading/page-words/byline";
import { isCredited } from "../../../reading/page-words/credit-labels";
import { isAgencyDateline } from "../../../reading/page-words/dateline";
import { AGENCIES, NO_SOURCE } from "../../../reading/page-words/header-labels";
import { holdsPaidLinks, isAffiliateNote, namesLinks } from "../../../reading/page-words/site-notes";
import { fold } from "../../../../domain/text/folding/fold";
import { fieldsIn } from "../../header/header-fields";
import { isOfAgencies, mayBeOfAgencies } from "../../header/header-lines";
import { holdsTwoSentences, isDense, wordsOf } from "../../line-shapes";
import { namesPlatform } from "../../posts/post-marks";
import { isDateline, isHiddenLabel, namesSiteBehind } from "./captions-in-text";
import type { LineKind } from "../line-kinds";
import { isStopped, isUnmarked } from "../line-view";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";
import { isTimed } from "../timed-updates";

const FARTHEST_CAPTION = 12;

/** The kinds without the captions of pictures that stand above the first sentence and look like a summary. */
export function withoutCaptionsAbove(kinds: readonly LineKind[], lines: readonly LineView[]): LineKind[] {
  const told = [...kinds];
  const headline = told.indexOf("headline");
  const isTextBelow = (at: number): boolean => told.indexOf("text", at + 1) >= 0;
  const isOfPage = headline > 0 || lines.slice(0, FARTHEST_CAPTION).some(({ isDated }) => isDated);
  let isAboveAll = isOfPage;
  for (let at = headline + 1; headline >= 0 && at <= headline + FARTHEST_CAPTION; at += 1) {
    isAboveAll &&= lines[at]?.isPost === false && !(told[at] === "text" && isLongProse(lines[at]));
    const mayBe = (told[at] === "text" || told[at] === "author") && (isAboveAll || isAboveFields(lines, at));
    const isSigned = isSignedCaption(lines[at]) || namesSourceBehind(lines, at);
    if (mayBe && isOfPage && isSigned && isTextBelow(at)) told[at] = "page";
    const isPicture =
      isAbovePhotographer(lines, at) || isAboveSource(lines, at) || isAboveCredit(told, lines, at, headline);
    if (told[at] === "text" && isPicture) {
      told.fill("page", at, at + 2);
      if (told[at - 1] === "heading") told[at - 1] = "page";
    }
    if (told[at] === "text" && (isCaption(lines, at) || isNoteAbove(lines, at)) && isTextBelow(at)) told[at] = "page";
  }
  return told;
}

/** Between the headline and the first sentence. */
export function tellAbove(told: LineKind[], page: PageView, headline: number, first: number): void {
  const { lines } = page;
  const topic = lines[headline]?.stems ?? new Set<string>();
  for (let at = headline + 1; at < first; at += 1) {
    if (told[at] === "author" && (isTopic(lines[at], topic) || isInRow(lines, at))) told[at] = "page";
    if (told[at] !== "page" || isCaption(lines, at)) continue;
    if (isLongSummary(page, at)) {
      told[at] = "text";
      continue;
    }
    if ((at <= headline + FARTHEST_CAPTION && isSigned(lines, at)) || (at + 1 === first && isWithAgency(lines[at])))
      told[at] = "author";
    else if (isUnstopped(lines[at]) || isTwoSentences(lines[at]) || (at + 1 === first && isFirst(lines[at])))
      told[at] = "text";
    // "Source: AFP" above the text.
    else if (namesAgency(lines[at]?.text ?? "")) told[at] = "author";
    else if (at + 1 === first && isTimedHeading(lines, told, at)) told[at] = "heading";
  }
}

const FEWEST_OF_SUMMARY = 14;
const FEWEST_SHARED = 3;
const MOST_OF_TAIL = 5;

/** "… on Wednesday. Ada Marin", "… on Wednesday | Quay News", "… (archive)", "A/B": behind a caption is whose it is. */
function hasTail(text: string): boolean {
  if (/[)）|]|\p{L}\/\p{L}/u.test(text)) return true;
  const behind = text
    .split(/[.!?؟。।۔]|\s[–—-]\s/u)
    .slice(1)
    .at(-1)
    ?.trim();
  return behind !== undefined && wordsOf(behind) <= MOST_OF_TAIL;
}

/** So many words without a stop, with words of the text, sum it up. A caption is shorter. */
const isLongSummary = ({ lines, shared }: PageView, at: number): boolean =>
  lines[at] !== undefined &&
  lines[at].words >= FEWEST_OF_SUMMARY &&
  !lines[at].ends &&
  (shared[at] ?? 0) >= FEWEST_SHARED &&
  isUnmarked(lines[at]) &&
  lines[at + 1]?.labels.includes("credit") !== true &&
  !hasTail(lines[at].text);

const IN_BRACKETS = /\s[(（]([^()（）]{2,30})[)）]$/u;
/** "… this Wednesday.Ada Marin": the name of who took the picture touches the stop. */
const GLUED_NAME = /\p{Ll}\.(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,2})$/u;
/** "… in Harbour Street. Archive photo" */
const LAST_WORDS = /[.!?]\s(\S+(?:\s\S+){0,2})$/u;

const NEAR = 4;

/** The author and the date stand a few lines below. */
const isAboveFields = (lines: readonly LineView[], at: number): boolean =>
  lines.slice(at + 1, at + 1 + NEAR).some(({ isDated, isPost }) => isDated && !isPost);

const LONGEST_SUMMARY = 40;

/** The first paragraph. A summary is shorter. */
const isLongProse = (line: LineView | undefined): boolean =>
  line !== undefined && line.isProse && (line.words > LONGEST_SUMMARY || holdsTwoSentences(line.text));

const FEWEST_OF_CAPTION = 4;
const MOST_OF_CAPTION = 30;
const SIGNED_IN_BRACKETS = /^([^()（）]+)\s[(（]([^()（）\p{Nd}]{2,30})[)）]$/u;
/** "The crier on the square, last Thursday. Ada Marin" */
const NAME_BEHIND = /^[^.!?]+[^.!?\s]\.\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** "The World Health Organization (WHO)" */
const SHORT_NAME = /^\p{Lu}{2,6}$/u;

/** Words without a stop, and behind them in brackets whose picture it is, or one sentence and a name behind it. */
function isSignedCaption(line: LineView | undefined): boolean {
  if (line === undefined || line.ends || line.isDated || line.words > MOST_OF_CAPTION) return false;
  if (line.fields.some((field) => field !== "occupation")) return false;
  const [, words = "", name = ""] = SIGNED_IN_BRACKETS.exec(line.text) ?? [];
  const isInBrackets = name !== "" && (!SHORT_NAME.test(name) || AGENCIES.has(fold(name))) && !/[:：]/u.test(words);
  return (isInBrackets && wordsOf(words) >= FEWEST_OF_CAPTION) || NAME_BEHIND.test(line.text);
}

/** A caption by its end, between the headline and the text: who took the picture, or that it is one. */
function isCaption(lines: readonly LineView[], at: number): boolean {
  const { text = "", isPost = false } = lines[at] ?? {};
  if (isPost || text.length > LONGEST_CAPTION || isWithAgency(lines[at])) return false;
  const bracketed = fold(IN_BRACKETS.exec(text)?.[1] ?? "");
  if (AGENCIES.has(bracketed) || NO_SOURCE.has(bracketed) || namesSiteBehind(lines, at)) return true;
  if (GLUED_NAME.test(text)) return true;
  // "… this morning (photo Ada Marin)."
  const bare = text.replace(/([)）])[.。]$/u, "$1");
  if (bare !== text && isCredited(bare)) return true;
  const last = LAST_WORDS.exec(text)?.[1];
  const below = lines[at + 1];
  const isAboveCredit = below?.labels.includes("credit") === true || /^©/u.test(below?.text ?? "");
  return last !== undefined && isAboveCredit && isPictureWord(last);
}

/** Below the summary, one sentence above a name in capitals, with the author's name below in small letters. */
function isAbovePhotographer(lines: readonly LineView[], at: number): boolean {
  const [above, line, name, author] = [lines[at - 1], lines[at], lines[at + 1], lines[at + 2]];
  if (line === undefined || name === undefined || author === undefined || holdsTwoSentences(line.text)) return false;
  const isName = ({ fields, words }: LineView): boolean =>
    words > 1 && (fields.includes("name") || fields.includes("byline"));
  const isLarge = ({ text }: LineView): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
  const isBelowSummary = at > 1 && above !== undefined && !above.isDated && above.fields.length === 0;
  return isBelowSummary && isName(name) && isLarge(name) && isName(author) && !isLarge(author);
}

const SOURCE = /^\p{Lu}{2,6}\s?[/|]\s?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3}\s?$/u;

/** One sentence above "AFP / Ada Marin": an agency and whose picture it is. */
function isAboveSource(lines: readonly LineView[], at: number): boolean {
  const [line, source] = [lines[at], lines[at + 1]];
  if (line === undefined || line.isPost || line.words > MOST_OF_CAPTION || holdsTwoSentences(line.text)) return false;
  return source?.isPost === false && (SOURCE.test(source.text) || (!line.ends && isHiddenLabel(source)));
}

const MOST_OF_CREDIT = 8;

/**
 * A line without a stop below the date, directly above who took the picture. So is one sentence, if the summary stands
 * above it and an empty line below.
 */
function isAboveCredit(told: readonly LineKind[], lines: readonly LineView[], at: number, headline: number): boolean {
  const [line, credit, below] = [lines[at], lines[at + 1], lines[at + 2]];
  if (line === undefined || line.isPost || line.words > MOST_OF_CAPTION || holdsTwoSentences(line.text)) return false;
  const isCredit = credit?.labels.includes("credit") === true && credit.words <= MOST_OF_CREDIT && !credit.afterGap;
  const isApart = below?.afterGap === true && told.indexOf("text", headline + 1) < at;
  const isBelowDate = lines.slice(headline + 1, at).some(({ isDated, isPost }) => isDated && !isPost);
  return isCredit && isBelowDate && (!line.ends || isApart);
}

const BEHIND_BAR = /^[^|]{12,}\s\|\s([^|.!?\p{Nd}]{3,30})$/u;

/** "The boats wait for their planks. | QUAY-NEWS": behind a bar the name of the site, which stands above too. */
function namesSourceBehind(lines: readonly LineView[], at: number): boolean {
  const { text = "", isPost = true, words = 0 } = lines[at] ?? {};
  const name = isPost || words > MOST_OF_CAPTION ? undefined : BEHIND_BAR.exec(text)?.[1];
  if (name === undefined) return false;
  const said = fold(name);
  const caption = text.slice(0, text.indexOf("|")).trim();
  // "The closed office in Quay | AFP-Photo"
  if (AGENCIES.has(said.split(/[\s/-]/u)[0] ?? "") && wordsOf(caption) >= FEWEST_OF_CAPTION && !isNameAlone(caption))
    return true;
  return lines.slice(0, at).some((line) => line.words <= MOST_OF_NAMING && fold(line.text).includes(said));
}

const MOST_OF_NAMING = 8;

/** How the site earns its money, where the sentences below do not tell of it. */
function isNoteAbove(lines: readonly LineView[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (isAffiliateNote(text)) return !isAffiliateNote(lines[at + 1]?.text ?? "");
  const below = lines.slice(at + 1, at + 1 + FARTHEST_CAPTION);
  return holdsPaidLinks(text) && !below.some((line) => line.isProse && namesLinks(line.text));
}

const LONGEST_CAPTION = 200;

/** "photo", or a word that ends in it: "Archivfoto". */
const isPictureWord = (text: string): boolean =>
  text
    .split(/\s/u)
    .flatMap((word) => [word, word.slice(-4), word.slice(-5)])
    .some((word) => isCredited(`${word}: Ada Marin`));

const SIGNATURE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,10}$/u;

/** A name that stands in brackets behind a sentence of the text: "…います」(高橋美咲)". */
function isSigned(lines: readonly LineView[], at: number): boolean {
  const { text = "", labels = [] } = lines[at] ?? {};
  if (labels.length > 0 || !SIGNATURE.test(text)) return false;
  return lines.some(({ text: other }) => [`(${text})`, `（${text}）`].some((signed) => other.endsWith(signed)));
}

/** "Ada MARIN / PLACE, (AGENCY)" directly above the text. */
function isWithAgency(line: LineView | undefined): boolean {
  if (line === undefined || !/[)）]$/u.test(line.text)) return false;
  return line.labels.length === 0 && (unlabelledByline(line.text)?.authors.length ?? 0) > 1;
}

const ENDING = 4;

/** "Share on X", "Share by mail": the line beside it begins as it does and names a platform, or ends as it does. */
function isInRow(lines: readonly LineView[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  const word = /^\S{3,}\s/u.exec(text)?.[0];
  const isAlike = (other: string): boolean =>
    isDense(text)
      ? text.length > ENDING + 1 && other !== text && other.endsWith(text.slice(-ENDING))
      : word !== undefined && other.startsWith(word) && (namesPlatform(other) || namesPlatform(text));
  return [lines[at - 1]?.text ?? "", lines[at + 1]?.text ?? ""].some(isAlike);
}

/** All of its words are words of the headline: what the text is about, and no name. */
const isTopic = (line: LineView | undefined, ofHeadline: ReadonlySet<string>): boolean =>
  line !== undefined &&
  line.fields.length === 0 &&
  line.stems.size > 0 &&
  [...line.stems].every((stem) => ofHeadline.has(stem));

const SHORTEST_LONG = 16;

/** Two sentences that say nothing of the site are text, also between the fields of the header. A caption has one. */
const isTwoSentences = (line: LineView | undefined): boolean =>
  line !== undefined &&
  line.words >= SHORTEST_LONG &&
  (isStopped(line) || /[:：]$/u.test(line.text)) &&
  holdsTwoSentences(line.text) &&
  line.labels.length === 0 &&
  line.fields.length === 0;

/** A sentence that opens with the place of the report, directly above the others. */
const isFirst = (line: LineView | undefined): boolean =>
  line !== undefined &&
  line.isProse &&
  line.words >= SHORTEST_LONG &&
  isUnmarked(line) &&
  (isDateline(line) || isAgencyDateline(line.text));

const LONGEST_SOURCE = 60;

function namesAgency(text: string): boolean {
  const fields = text.length > LONGEST_SOURCE || !mayBeOfAgencies(text) ? undefined : fieldsIn(text, {});
  return fields !== undefined && isOfAgencies(fields);
}

/** "14:30 The fire is out": the first heading of a live page, if others begin with their time too. */
const isTimedHeading = (lines: readonly LineView[], told: readonly LineKind[], at: number): boolean =>
  isTimed(lines[at]?.text ?? "") &&
  lines.some(({ text }, place) => place > at && told[place] === "heading" && isTimed(text));

const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SHORTEST_UNSTOPPED = 36;

/** A sentence of a script without stops. */
const isUnstopped = (line: LineView | undefined): boolean =>
  line !== undefined && UNSTOPPED.test(line.text) && line.text.length >= SHORTEST_UNSTOPPED && line.labels.length === 0;
