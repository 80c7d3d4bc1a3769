import type { DateContext } from "../../reading/dates";
import { isTimeAgo } from "../../reading/dates";
import {
  isNameAlone,
  isOfficeName,
  labelledByline,
  nameAlone,
  unlabelledByline,
} from "../../reading/page-words/byline";
import { AGENCIES, NO_SOURCE, SOURCES } from "../../reading/page-words/header-labels";
import { isCaption } from "../../reading/page-words/furniture-labels";
import { isCredited } from "../../reading/page-words/credit-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { detectLanguage } from "../../../domain/text/language";
import { fold } from "../../../domain/text/fold";
import { asideIn, fieldsIn } from "./header-fields";
import { headlineIn, isSentence } from "./header-lines";
import { hasFields, writtenField } from "./header-shapes";
import { isLabelShaped, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { hasPostMark, hasTag } from "../posts/post-marks";

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
export function headerFirst(lines: readonly Line[], isPost: IsPost, hinted: DateContext): OrderedHeader {
  const headlineAt = headlineIn(lines);
  const context = { ...hinted, language: detectLanguage(lines[headlineAt]?.text ?? "") };
  const fields = fieldsBelow(lines, headlineAt, isPost, context);
  if (fields.size === 0) return { lines, leftOut: [] };
  const places = [...fields.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const summary: Line[] = [];
  const leftOut: number[] = [];
  for (let at = headlineAt + 1; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined || fields.has(at)) continue;
    if (isOfPage(lines, at, headlineAt, first)) leftOut.push(line.number);
    else summary.push({ ...line, isSummary: true });
  }
  const bodyStart = textStart(lines, last + 1, isPost, summary.length > 0);
  for (const { number } of lines.slice(last + 1, bodyStart)) leftOut.push(number);
  const found = [...fields].sort(([a], [b]) => a - b).map(([, line]) => line);
  return { lines: [...lines.slice(0, headlineAt + 1), ...found, ...summary, ...lines.slice(bodyStart)], leftOut };
}

/** The lines of the header between the headline and the text, as the reader of fields knows them. */
function fieldsBelow(
  lines: readonly Line[],
  headlineAt: number,
  isPost: IsPost,
  context: DateContext,
): Map<number, Line> {
  const fields = new Map<number, Line>();
  let sentences = 0;
  let datedAfter = -1;
  for (let at = headlineAt + 1; at < Math.min(lines.length, headlineAt + FARTHEST_FIELD); at += 1) {
    const line = lines[at];
    if (line === undefined || isPost(at) || hasPostMark(line.text) || relatedLine(line.text) !== undefined) break;
    const written = fieldOf(lines, at, headlineAt, fields, context);
    if (written === undefined) {
      if (isSentence(line.text)) sentences += 1;
      if (sentences > MOST_SENTENCES) break;
      continue;
    }
    const isDated = fieldsIn(written, context)?.publishedAt !== undefined;
    // Dates between sentences are the text's: what happened when.
    if (isDated && datedAfter >= 0 && sentences > datedAfter) break;
    if (isDated) datedAfter = sentences;
    fields.set(at, written === line.text ? line : { ...line, text: written });
  }
  return withLabelled(fields, context);
}

/** Where a label says who the author is, a name alone is something else. */
function withLabelled(fields: Map<number, Line>, context: DateContext): Map<number, Line> {
  const isLabelled = ({ text }: Line): boolean => (labelledByline(text, context)?.authors.length ?? 0) > 0;
  if (![...fields.values()].some(isLabelled)) return fields;
  return new Map([...fields].filter(([, line]) => isLabelled(line) || !isUnlabelled(line.text, context)));
}

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
  const text = lines[at]?.text ?? "";
  if (text.length > LONGEST_FIELD || hasTag(text) || text === lines[headlineAt]?.text) return undefined;
  if (fieldsIn(text, context) !== undefined) return text;
  const above = fields.has(at - 1) || fields.has(at - 2) ? lines[at - 1]?.text : undefined;
  if (unlabelledByline(text, context)?.publishedAt !== undefined) return text;
  const written = writtenField(text, lines[at - 1]?.text ?? "", context);
  if (written !== undefined) return written;
  if (SENTENCE_END.test(text) || isCaptionLike(text) || asideIn(text) !== undefined) return undefined;
  const below = [lines[at + 1], lines[at + 2]].map((line) => line?.text ?? "");
  const isAboveField = below.some((line) => hasFields(line, context)) || isTimeAgo(below[0] ?? "");
  if (AGENCIES.has(fold(text)) || isOfficeName(text)) return isAboveField || above !== undefined ? text : undefined;
  if (!isAboveField && above === undefined && !isNameAlone(text)) return undefined;
  return unlabelledByline(text, context) === undefined && nameAlone(text, isAboveField) === undefined
    ? undefined
    : text;
}

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
    const isNote = isWordless(text) || asideIn(text) !== undefined || isCaptionAt(lines, start, from - 1);
    const isButton = isLabelShaped(text) && (hasSummary || start > from) && hasSentence(lines, start + 1);
    if (!isNote && !isButton) break;
    start += 1;
  }
  return start;
}

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

const isCaptionLike = (text: string): boolean => isCredited(text) || isCaption(text);

/** "Source: Depot 2" */
function isSourceLine(text: string): boolean {
  const colon = text.search(/[:：]/u);
  return colon > 0 && text.length <= LONGEST_FIELD && SOURCES.includes(fold(text.slice(0, colon).trimEnd()));
}
