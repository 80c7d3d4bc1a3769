import { isDate, parseDate } from "../../reading/dates";
import type { DateContext } from "../../reading/dates";
import { isOccupation } from "../../reading/page-words/offices";
import { NO_SOURCE } from "../../reading/page-words/header-labels";
import { detectLanguage } from "../../../domain/text/languages/language";
import { fold } from "../../../domain/text/folding/fold";
import { asideIn, fieldsIn, isLabelledModified, yearIn } from "./header-fields";
import { isSourceLine } from "./header-shapes";
import { headlineIn } from "./header-lines";
import { fieldsBelow, isCaptionLike } from "./page-fields";
import { withoutOtherNames } from "./other-names";
import { datedLead, isUnlabelled, namesAbove, namesSite, withLabelled, withoutPhotographers } from "./page-names";
import { isLabelShaped, isProse, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";

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
  const near = fieldsBelow(lines, headlineAt, isPost, context, written);
  const lead = datedLead(near, lines, headlineAt + 1, context);
  const found = withLabelled(lead === undefined ? near : new Map([...near].filter(([at]) => at !== lead)), context);
  const all = withoutOtherNames(found, lines, written, context);
  const fields = withYear(withoutPhotographers(all, lines, written), lines, context);
  if (fields.size === 0) return withoutPageLines(lines, context);
  const places = [...fields.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const above = namesAbove(written, lines[headlineAt]);
  const summary: Line[] = [];
  const leftOut: number[] = [];
  // The time of day that the day above it was read with.
  const isRead = (at: number): boolean => fields.get(at - 1)?.text.endsWith(` ${lines[at]?.text}`) === true;
  for (let at = headlineAt + 1; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined || fields.has(at) || isRead(at)) continue;
    // A photographer, and the caption above.
    const isPicture = all.has(at) || (at > headlineAt + 1 && all.has(at + 1) && !fields.has(at + 1));
    if (
      (line.kind === "page" && at !== lead) ||
      line.kind === "author" ||
      isPicture ||
      namesSite(line.text, above) ||
      (at !== lead && isOfPage(lines, at, headlineAt, first))
    )
      leftOut.push(line.number);
    else summary.push({ ...line, isSummary: true });
  }
  const bodyStart = textStart(lines, last + 1);
  for (const { number } of lines.slice(isRead(last + 1) ? last + 2 : last + 1, bodyStart)) leftOut.push(number);
  const ordered = [...fields]
    .sort(([a, x], [b, y]) => rankOf(x, context) - rankOf(y, context) || a - b)
    .map(([, line]) => marked(line, context));
  const rest = withoutPageLines(lines.slice(bodyStart), context);
  return {
    lines: [...lines.slice(0, headlineAt + 1), ...ordered, ...summary, ...rest.lines],
    leftOut: [...leftOut, ...rest.leftOut],
  };
}

/** A day with a month that nobody knows, directly below the author of a page that says no other day. */
function withYear(
  fields: ReadonlyMap<number, Line>,
  lines: readonly Line[],
  context: DateContext,
): ReadonlyMap<number, Line> {
  const found = [...fields].map(([at, { text }]) => ({ at, said: fieldsIn(text, context) }));
  if (found.some(({ said }) => said?.publishedAt !== undefined || said?.modifiedAt !== undefined)) return fields;
  const author = found.find(({ at, said }) => said?.byline !== undefined && yearIn(lines[at + 1]?.text ?? ""));
  const line = author === undefined ? undefined : lines[author.at + 1];
  return author === undefined || line === undefined ? fields : new Map([...fields, [author.at + 1, line]]);
}

/** Of lines that are known to be the page's own, only fields of the header stay. */
function withoutPageLines(lines: readonly Line[], context: DateContext): OrderedHeader {
  const isLeftOut = ({ kind, text }: Line): boolean =>
    kind === "author" || (kind === "page" && fieldsIn(text, context) === undefined);
  return {
    lines: lines.filter((line) => !isLeftOut(line)),
    leftOut: lines.filter(isLeftOut).map(({ number }) => number),
  };
}

const marked = (line: Line, context: DateContext): Line =>
  line.kind === "author" || isUnlabelled(line.text, context) ? { ...line, isByline: true } : line;

/** When a text was changed stands below when it was published, and a month of another calendar below the day. */
function rankOf({ text }: Line, context: DateContext): number {
  if (isLabelledModified(text)) return 1;
  const precision = isDate(text, context) ? parseDate(text, context)?.date.precision : undefined;
  return precision === "MONTH" || precision === "YEAR" ? 1 : 0;
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
  if (text === lines[headlineAt]?.text || isOccupation(text)) return true;
  if (at === headlineAt + 1) return isLabelShaped(text) && wordsOf(text) < FEWEST_OF_SUMMARY;
  return isLabelShaped(text) || at > firstField + 1;
}

const FEWEST_OF_SUMMARY = 4;

/** Where the text begins below the fields: buttons, captions and places may come first. */
function textStart(lines: readonly Line[], from: number): number {
  const start = lines.findIndex(({ kind }, at) => at >= from && kind !== "page" && kind !== "author");
  if (start < 0) return from;
  return isCaptionBelowFields(lines[start]?.text ?? "", lines[start + 1]?.text ?? "") ? start + 1 : start;
}

/** "A bus in the mountains (Harbour News)" above the first sentence: whoever took the picture stands in brackets. */
const isCaptionBelowFields = (text: string, below: string): boolean =>
  text.length <= LONGEST_FIELD && /\S\s[(（][^()（）]{2,30}[)）]$/u.test(text) && isProse(below);

/** A caption, also one of which the next line says who took the picture. */
function isCaptionAt(lines: readonly Line[], at: number, firstField: number): boolean {
  const text = lines[at]?.text ?? "";
  if (isCaptionLike(text) || isSourceLine(text)) return true;
  const below = lines[at + 1]?.text ?? "";
  return at > firstField && !SENTENCE_END.test(text) && (isSourceLine(below) || /^(?:©|ⓒ|\(c\))/iu.test(below));
}
