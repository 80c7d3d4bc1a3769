import type { DateContext } from "../../reading/dates";
import { isDate, isTimeAgo } from "../../reading/dates";
import {
  isNameAlone,
  isOfficeName,
  labelledByline,
  nameAlone,
  unlabelledByline,
} from "../../reading/page-words/byline";
import { AGENCIES, NO_SOURCE, SOURCES } from "../../reading/page-words/header-labels";
import { isCaption } from "../../reading/page-words/furniture-labels";
import { isCredited, saysPicture } from "../../reading/page-words/credit-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { detectLanguage } from "../../../domain/text/language";
import { fold } from "../../../domain/text/fold";
import { asideIn, fieldsIn, isLabelledModified, isLabelledPublished } from "./header-fields";
import { headlineIn, isSentence } from "./header-lines";
import { hasFields, writtenField } from "./header-shapes";
import { isLabelShaped, isTitleShaped, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { hasPostMark, hasTag } from "../posts/post-marks";
import { sharedWords, stemCounts } from "../shared-words";

/** How far below the headline the date and the author may stand. */
const FARTHEST_FIELD = 18;
/** Sentences of a summary between the headline and them. */
const MOST_SENTENCES = 2;
const LONGEST_FIELD = 110;

interface OrderedHeader {
  readonly lines: readonly Line[];
  /** The numbers of the lines that were left out. */
  readonly leftOut: readonly number[];
}

type IsPost = (at: number) => boolean;

/**
 * The lines of a page with the date and the author directly below the headline, and the summary below them. Sites put
 * them in any order, with labels in any language and with buttons and captions between. `isPost` tells lines of posts.
 */
export function headerFirst(
  lines: readonly Line[],
  isPost: IsPost,
  hinted: DateContext,
  written: readonly Line[] = lines,
): OrderedHeader {
  const headlineAt = headlineIn(lines);
  const context = { ...hinted, language: detectLanguage(lines[headlineAt]?.text ?? "") };
  const all = withLabelled(fieldsBelow(lines, headlineAt, isPost, context, written), context);
  const fields = withoutPhotographers(all, lines, written);
  if (fields.size === 0) return { lines, leftOut: [] };
  const places = [...fields.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const summary: Line[] = [];
  const leftOut: number[] = [];
  for (let at = headlineAt + 1; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined || fields.has(at)) continue;
    // A photographer, and the caption above.
    const isPicture = all.has(at) || (at > headlineAt + 1 && all.has(at + 1) && !fields.has(at + 1));
    if (isPicture || isOfPage(lines, at, headlineAt, first)) leftOut.push(line.number);
    else summary.push({ ...line, isSummary: true });
  }
  const bodyStart = textStart(lines, last + 1, isPost, summary.length > 0);
  for (const { number } of lines.slice(last + 1, bodyStart)) leftOut.push(number);
  const found = [...fields].sort(([a, x], [b, y]) => rankOf(x) - rankOf(y) || a - b).map(([, line]) => line);
  return { lines: [...lines.slice(0, headlineAt + 1), ...found, ...summary, ...lines.slice(bodyStart)], leftOut };
}

/**
 * Names in a script without capitals stand above the date, as the reader of fields expects them. When a text was changed
 * stands below when it was published.
 */
function rankOf({ text }: Line): number {
  if (isLabelledModified(text)) return 2;
  return !/\p{Lu}/u.test(text) && nameAlone(text, true) !== undefined ? 0 : 1;
}

/** The lines of the header between the headline and the text, as the reader of fields knows them. */
function fieldsBelow(
  lines: readonly Line[],
  headlineAt: number,
  isPost: IsPost,
  context: DateContext,
  written: readonly Line[],
): Map<number, Line> {
  const fields = new Map<number, Line>();
  let sentences = 0;
  let datedAfter = -1;
  for (let at = headlineAt + 1; at < Math.min(lines.length, headlineAt + FARTHEST_FIELD); at += 1) {
    const line = lines[at];
    if (line === undefined || isPost(at) || hasPostMark(line.text) || relatedLine(line.text) !== undefined) break;
    const field = fieldOf(lines, at, headlineAt, fields, context) ?? besideSite(lines, at, written, context);
    if (field === undefined) {
      if (isSentence(line.text)) sentences += 1;
      if (sentences > MOST_SENTENCES) break;
      continue;
    }
    const isDated = fieldsIn(field, context)?.publishedAt !== undefined;
    // Dates between sentences are the text's: what happened when.
    if (isDated && datedAfter >= 0 && sentences > datedAfter) break;
    if (isDated) datedAfter = sentences;
    fields.set(at, field === line.text ? line : { ...line, text: field });
  }
  return fields;
}

/** Where a label says who the author is, a name alone is something else. So is a date alone. */
function withLabelled(fields: ReadonlyMap<number, Line>, context: DateContext): ReadonlyMap<number, Line> {
  const isLabelled = ({ text }: Line): boolean => (labelledByline(text, context)?.authors.length ?? 0) > 0;
  const isPublished = ({ text }: Line): boolean =>
    isLabelledPublished(text, context) && fieldsIn(text, context)?.publishedAt?.precision === "MINUTE";
  const [isSigned, isDated] = [isLabelled, isPublished].map((is) => [...fields.values()].some(is));
  return new Map(
    [...fields].filter(([, line]) => {
      if (isSigned && !isLabelled(line) && isUnlabelled(line.text, context)) return false;
      return !isDated || !isDate(line.text, context);
    }),
  );
}

/** Of names alone, one that the page says again is the author. One that it says once, below a caption, took a picture. */
function withoutPhotographers(
  fields: ReadonlyMap<number, Line>,
  lines: readonly Line[],
  written: readonly Line[],
): ReadonlyMap<number, Line> {
  const isSaidAgain = ({ text }: Line): boolean => written.filter((line) => line.text === text).length > 1;
  const names = [...fields].filter(([, { text }]) => isNameAlone(text));
  if (!names.some(([, line]) => isSaidAgain(line))) return fields;
  const others = names.filter(([at, line]) => !isSaidAgain(line) && isSentence(lines[at - 1]?.text ?? ""));
  const dropped = new Set(others.map(([at]) => at));
  return new Map([...fields].filter(([at]) => !dropped.has(at)));
}

/** `SITE - NAME` above the date: the page says the name of its site again. */
function besideSite(
  lines: readonly Line[],
  at: number,
  written: readonly Line[],
  context: DateContext,
): string | undefined {
  const parts = (lines[at]?.text ?? "").split(/\s[–—|-]\s|\s?[/:]\s?/u);
  if (parts.length !== 2 || !hasFields(lines[at + 1]?.text ?? "", context)) return undefined;
  const [first = 0, second = 0] = parts.map((part) => written.filter(({ text }) => text.includes(part)).length);
  const name = first > second ? parts[1] : parts[0];
  const isOfSite = Math.max(first, second) >= FEWEST_OF_SITE && first !== second;
  return isOfSite && name !== undefined && nameAlone(name, true) !== undefined ? name : undefined;
}

const FEWEST_OF_SITE = 3;

const isByline = (text: string, context: DateContext): boolean =>
  isUnlabelled(text, context) || fieldsIn(text, context)?.byline !== undefined;

const isUnlabelled = (text: string, context: DateContext): boolean =>
  fieldsIn(text, context) === undefined &&
  (nameAlone(text, true) !== undefined || unlabelledByline(text, context) !== undefined);

function fieldOf(
  lines: readonly Line[],
  at: number,
  headlineAt: number,
  fields: ReadonlyMap<number, Line>,
  context: DateContext,
): string | undefined {
  const [text, headline] = [lines[at]?.text ?? "", lines[headlineAt]?.text ?? ""];
  if (text.length > LONGEST_FIELD || hasTag(text) || text === headline) return undefined;
  if (fieldsIn(text, context) !== undefined) return text;
  const above = fields.has(at - 1) || fields.has(at - 2) ? lines[at - 1]?.text : undefined;
  if (unlabelledByline(text, context)?.publishedAt !== undefined) return text;
  const written = writtenField(text, lines[at - 1]?.text ?? "", context);
  if (written !== undefined) return written;
  if (SENTENCE_END.test(text) || isCaptionLike(text) || asideIn(text) !== undefined) return undefined;
  const below = [lines[at + 1], lines[at + 2]].map((line) => line?.text ?? "");
  const isNamed = [...fields.values()].some((line) => isByline(line.text, context));
  const isBelowDate = !isNamed && isDate(fields.get(at - 1)?.text ?? "", context) && mayBeName(text, headline);
  const isAboveField = isBelowDate || below.some((line) => hasFields(line, context)) || isTimeAgo(below[0] ?? "");
  if (AGENCIES.has(fold(text)) || isOfficeName(text)) return isAboveField || above !== undefined ? text : undefined;
  if (!isAboveField && above === undefined && !isNameAlone(text)) return undefined;
  return unlabelledByline(text, context) === undefined && nameAlone(text, isAboveField) === undefined
    ? undefined
    : text;
}

/** Below the date a line without capitals may name a topic: it has a word of the headline then, or an article. */
const mayBeName = (text: string, headline: string): boolean =>
  wordsOf(text) >= 2 && !/^(?:ال|ה)\p{L}{3,}/u.test(text) && sharedWords(text, stemCounts([headline])) === 0;

/** A button, a caption or a note between the fields. A longer line directly below the headline sums the text up. */
function isOfPage(lines: readonly Line[], at: number, headlineAt: number, firstField: number): boolean {
  const text = lines[at]?.text ?? "";
  if (SENTENCE_END.test(text) && !isCaptionLike(text)) return false;
  // "Cairo - agencies": a dateline is of the text.
  if (text.split(/\s[–—-]\s/u).some((part) => NO_SOURCE.has(fold(part)))) return false;
  // The field that a label names is on the next line.
  if (/[:：]$/u.test(text) && wordsOf(text) <= 3) return true;
  if (isWordless(text) || isCaptionAt(lines, at, firstField) || asideIn(text) !== undefined) return true;
  if (text === lines[headlineAt]?.text) return true;
  if (at === headlineAt + 1) return isLabelShaped(text) && wordsOf(text) < FEWEST_OF_SUMMARY;
  return isLabelShaped(text) || at > firstField + 1;
}

const FEWEST_OF_SUMMARY = 4;

/** Where the text begins below the fields: buttons, captions and places may come first. */
function textStart(lines: readonly Line[], from: number, isPost: IsPost, hasSummary: boolean): number {
  let start = from;
  while (start < Math.min(lines.length - 1, from + FARTHEST_FIELD) && !isPost(start)) {
    const text = lines[start]?.text ?? "";
    const isSaid = SENTENCE_END.test(text) && !isCaptionLike(text) && asideIn(text) === undefined;
    const isOther = hasPostMark(text) || hasTag(text) || relatedLine(text) !== undefined || BULLET.test(text);
    if (isSaid || isOther || /^@|[·•]\s*$/u.test(lines[start + 1]?.text ?? "")) break;
    // A list of contents: its titles come again, as headings.
    if (!/\p{Nd}/u.test(text) && lines.slice(from, start).some((line) => line.text === text)) break;
    const isOfContents = !isSaid && lines.slice(start + 1).some((line) => line.text === text);
    const isNote =
      isOfContents ||
      isWordless(text) ||
      NEEDS_SCRIPTS.test(text) ||
      asideIn(text) !== undefined ||
      isCaptionAt(lines, start, from - 1);
    const isLong = hasSummary && isTitleShaped(text) && wordsOf(text) >= FEWEST_OF_CAPTION;
    const isButton = (isLabelShaped(text) || isLong) && (hasSummary || start > from) && hasSentence(lines, start + 1);
    if (!isNote && !isButton) break;
    start += 1;
  }
  return start;
}

/** Below a summary, words that end no sentence are a caption. */
const FEWEST_OF_CAPTION = 6;
const NEEDS_SCRIPTS = /javascript/iu;

const BULLET = /^(?:[-–•▪◾■*·‣]|\p{Nd}{1,2}[.)])\s/u;

const hasSentence = (lines: readonly Line[], from: number): boolean =>
  lines.slice(from, from + FARTHEST_FIELD).some(({ text }) => isSentence(text));

/** A caption, also one of which the next line says who took the picture. */
function isCaptionAt(lines: readonly Line[], at: number, firstField: number): boolean {
  const text = lines[at]?.text ?? "";
  if (isCaptionLike(text) || isSourceLine(text)) return true;
  const below = lines[at + 1]?.text ?? "";
  return at > firstField && !SENTENCE_END.test(text) && (isSourceLine(below) || /^(?:©|ⓒ|\(c\))/iu.test(below));
}

const isCaptionLike = (text: string): boolean => isCredited(text) || isCaption(text) || saysPicture(text);

/** "Source: Depot 2" */
function isSourceLine(text: string): boolean {
  const colon = text.search(/[:：]/u);
  return colon > 0 && text.length <= LONGEST_FIELD && SOURCES.includes(fold(text.slice(0, colon).trimEnd()));
}
