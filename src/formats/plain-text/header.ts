import { detectLanguage } from "../../domain/text/language";
import { isDate, isTime } from "../reading/dates";
import type { DateContext } from "../reading/dates";
import {
  datelineAgency,
  isNameAlone,
  isOccupation,
  labelledByline,
  nameAlone,
  unlabelledByline,
} from "../reading/page-words/byline";
import type { Byline } from "../reading/page-words/byline";
import { AGENCIES } from "../reading/page-words/header-labels";
import { fold } from "../../domain/text/fold";
import { attributionsIn } from "./attribution";
import { asideIn, fieldsIn, fieldsOf, joinedFields } from "./header-fields";
import type { HeaderFields } from "./header-fields";
import { isLabelShaped, isWordless, SENTENCE_END, wordsOf } from "./line-shapes";
import type { Line } from "./lines";
import { isUrl } from "./lines";
import { hasPostMark, hasTag } from "./post-marks";

export interface Header {
  readonly headline: string;
  readonly fields: HeaderFields;
  /** All lines, but without lines of fields that were found below the first prose. */
  readonly lines: readonly Line[];
  /** Index of the first line of prose, and of the line after the last. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/**
 * Finds the headline, the fields between it and the prose, and the fields below the prose. Undefined if no line can be
 * a headline.
 */
export function headerOf(
  written: readonly Line[],
  hinted: DateContext,
  captions: readonly string[] = [],
): Header | undefined {
  const headlineAt = headlineIn(written);
  const headline = written[headlineAt]?.text;
  if (headline === undefined) return undefined;
  const context = { ...hinted, language: detectLanguage(headline) };
  const above = written
    .slice(0, headlineAt)
    .reduce<HeaderFields>((known, { text }) => joinedFields(known, fieldsIn(text, context) ?? {}), {});
  let statements: HeaderFields = {};
  let lines = written;
  const ofPosts = linesOfPosts(written, headlineAt + 1, context);
  const isPost = (at: number): boolean => ofPosts.has(lines[at]?.number ?? 0);
  const readFields = (at: number, allowed: (found: HeaderFields) => boolean): boolean => {
    const found = isPost(at) ? undefined : fieldsIn(lines[at]?.text ?? "", context);
    if (found === undefined || !allowed(found)) return false;
    statements = joinedFields(statements, found);
    return true;
  };
  let bodyStart = headlineAt + 1;
  const readByline = (at: number, isSurelyName = false): boolean => {
    if (isPost(at)) return false;
    const text = lines[at]?.text ?? "";
    // A second author, on a line below the first.
    if (statements.byline !== undefined && lines[at - 1]?.text === statements.byline && isNameAlone(text)) {
      statements = { ...statements, authors: [...(statements.authors ?? []), text] };
      return true;
    }
    const unlabelled = () =>
      isSurelyName
        ? nameAlone(text, true)
        : (photographer(lines, at, captions) ?? bylineWithoutLabel(lines, at, headlineAt, context));
    const found = statements.byline === undefined ? unlabelled() : undefined;
    if (found !== undefined) statements = joinedFields(statements, fieldsOf(found));
    return found !== undefined;
  };
  const isAside = (at: number): boolean => {
    const text = lines[at]?.text ?? "";
    if (isPost(at)) return false;
    if (text === headline) return true;
    const isBelowFields = (statements.publishedAt ?? above.publishedAt ?? statements.byline) !== undefined;
    return (
      (isBelowFields && (isPageLabel(lines, at) || isAgencyAgain(text, statements))) ||
      asideIn(text) !== undefined ||
      isWordless(text) ||
      isOffice(lines, at, statements.byline, context)
    );
  };
  while (bodyStart < lines.length && (readFields(bodyStart, () => true) || readByline(bodyStart) || isAside(bodyStart)))
    bodyStart += 1;
  if (statements.publishedAt === undefined) {
    const firstPost = lines.findIndex((_, at) => at >= bodyStart && isPost(at));
    const below = fieldLinesBelow(
      firstPost < 0 ? lines : lines.slice(0, firstPost),
      bodyStart,
      context,
      above.publishedAt !== undefined,
    );
    for (let at = below.start; at < below.end; at += 1) readFields(at, () => true);
    const isSigned = below.end > below.start && below.start - 1 >= bodyStart && readByline(below.start - 1);
    if (below.end === below.start && above.publishedAt !== undefined)
      lines = withoutSignature(lines, bodyStart, readByline);
    let { end } = below;
    while (below.end > below.start && end < lines.length && (readByline(end) || isAside(end))) end += 1;
    lines = [...lines.slice(0, below.start - (isSigned ? 1 : 0)), ...lines.slice(end)];
  }
  let bodyEnd = lines.length;
  // Do not take an address or an author below the prose: it may belong to something else.
  while (
    bodyEnd > bodyStart &&
    readFields(bodyEnd - 1, (found) => found.url === undefined && (found.byline === undefined || isOfAgencies(found)))
  )
    bodyEnd -= 1;
  for (let at = bodyEnd - 1; at > bodyStart && !SENTENCE_END.test(lines[at]?.text ?? ""); at -= 1) {
    if (!readFields(at, isOfAgencies)) continue;
    lines = lines.toSpliced(at, 1);
    bodyEnd -= 1;
  }
  if (statements.byline === undefined && bodyEnd - 2 > bodyStart && !isPost(bodyEnd - 1)) {
    const signed = isNameAlone(lines[bodyEnd - 1]?.text ?? "") && isSentence(lines[bodyEnd - 2]?.text ?? "");
    if (signed && readByline(bodyEnd - 1, true)) bodyEnd -= 1;
  }
  const fields = joinedFields(statements, above);
  const agency = fields.authors === undefined ? agencyOf(lines.slice(bodyStart, bodyStart + 2)) : undefined;
  return {
    headline,
    fields: agency === undefined ? fields : { ...fields, authors: [agency] },
    lines,
    bodyStart,
    bodyEnd,
  };
}

const MOST_HEADER_LINES = 40;

/** The numbers of the lines near the top that say who wrote a post. They have names and dates too. */
function linesOfPosts(lines: readonly Line[], from: number, context: DateContext): ReadonlySet<number> {
  const near = lines.slice(0, from + MOST_HEADER_LINES);
  return new Set(
    attributionsIn(near, from, context).flatMap(({ start, end }) => near.slice(start, end).map(({ number }) => number)),
  );
}

/** Addresses and a date may stand above the headline. */
function headlineIn(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => !isUrl(text));
  return isDate(lines[at]?.text ?? "") && at + 2 < lines.length ? at + 1 : at;
}

/** The agency of the first sentence. A summary may come before it. */
const agencyOf = (lines: readonly Line[]): string | undefined =>
  lines.map(({ text }) => datelineAgency(text)).find((agency) => agency !== undefined);

/** Reads the author's name below one or two lines of a summary, and gives the lines without it. */
function withoutSignature(
  lines: readonly Line[],
  bodyStart: number,
  readByline: (at: number) => boolean,
): readonly Line[] {
  for (let at = bodyStart + 1; at <= bodyStart + MOST_ABOVE_FIELDS; at += 1)
    if (at + 1 < lines.length && readByline(at)) return lines.toSpliced(at, 1);
  return lines;
}

/** "Source: AFP" below the text. */
const isOfAgencies = ({ authors = [], byline = "" }: HeaderFields): boolean =>
  /[:：]/u.test(byline) && authors.length > 0 && authors.every((author) => AGENCIES.has(fold(author)));

/** "(AFP)" below the line that names the author. */
function isAgencyAgain(text: string, { byline }: HeaderFields): boolean {
  const agency = /^[(（]([^()（）]{2,30})[)）]$/u.exec(text)?.[1];
  return byline !== undefined && agency !== undefined && AGENCIES.has(fold(agency));
}

/** A name without spaces is one if the author also took a picture. */
function photographer(lines: readonly Line[], at: number, captions: readonly string[]): Byline | undefined {
  const text = lines[at]?.text ?? "";
  const isNamed = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{3,10}$/u.test(text);
  return isNamed && captions.some((caption) => caption.includes(text)) ? { byline: text, authors: [text] } : undefined;
}

/** An author without a label. A name alone is an author only beside another line of the header. */
function bylineWithoutLabel(
  lines: readonly Line[],
  at: number,
  headlineAt: number,
  context: DateContext,
): Byline | undefined {
  const text = lines[at]?.text ?? "";
  if (at + 1 >= lines.length) return undefined;
  const isDated = (below: number) => fieldsIn(lines[below]?.text ?? "", context)?.publishedAt !== undefined;
  const besideField = at > headlineAt + 1 || isDated(at + 1) || isDated(at + 2);
  if (besideField && AGENCIES.has(fold(text))) return { byline: text, authors: [text] };
  const isAboveDate = isDated(at + 1) || (isOccupation(lines[at + 1]?.text ?? "") && isDated(at + 2));
  return unlabelledByline(text, context) ?? (besideField ? nameAlone(text, isAboveDate) : undefined);
}

/** "Transport correspondent", "Quay News, Cairo": between the author and the date, or below a name without a label. */
function isOffice(lines: readonly Line[], at: number, byline: string | undefined, context: DateContext): boolean {
  const text = lines[at]?.text ?? "";
  if (byline === undefined || text.length > LONGEST_OFFICE || /[.!?:،؟。]$/u.test(text)) return false;
  if (fieldsIn(lines[at + 1]?.text ?? "", context)?.publishedAt !== undefined) return true;
  return (
    lines[at - 1]?.text === byline && labelledByline(byline, context) === undefined && /^\p{Lu}.*,\s\p{Lu}/u.test(text)
  );
}

/** A dateline (Moscow - Agencies) and a summary may come between the headline and its date. */
const MOST_ABOVE_FIELDS = 2;

/** The lines of fields below one or two lines of prose. One of them must be a date. None if the prose may be a post. */
function fieldLinesBelow(
  lines: readonly Line[],
  bodyStart: number,
  context: DateContext,
  isDated: boolean,
): { start: number; end: number } {
  const stated = lines
    .slice(bodyStart, bodyStart + MOST_ABOVE_FIELDS + MOST_FIELD_LINES)
    .map(({ text }) => fieldsIn(text, context) ?? (isWordless(text) ? {} : undefined));
  const above = stated.findIndex((statements) => statements !== undefined);
  const none = { start: bodyStart, end: bodyStart };
  if (
    above < 1 ||
    above > MOST_ABOVE_FIELDS + (nameAlone(lines[bodyStart + above - 1]?.text ?? "", true) === undefined ? 0 : 1) ||
    lines.slice(bodyStart, bodyStart + above).some(({ text }) => hasPostMark(text) || hasTag(text))
  )
    return none;
  const run = stated.slice(above);
  const count = run.findIndex((statements) => statements === undefined);
  const taken = count < 0 ? run : run.slice(0, count);
  return taken.some((statements) => statements?.publishedAt !== undefined || (isDated && statements?.byline))
    ? { start: bodyStart + above, end: bodyStart + above + taken.length }
    : none;
}

/**
 * A few words between the date or the author and the text are a button, in a language that we do not know too. So is a
 * time alone. Not above a handle: they are a name then.
 */
function isPageLabel(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (isTime(text)) return at + 1 < lines.length;
  if (/^@|[·•]\s*$/u.test(lines[at + 1]?.text ?? "") || hasPostMark(text) || hasTag(text)) return false;
  if (ONE_WORD.test(text) && at + 1 < lines.length) return true;
  // "Cairo –" alone.
  const isLabel = isLabelShaped(text) || isLabelShaped(text.replace(/\s?[-–—]$/u, ""));
  return isLabel && lines.slice(at + 1, at + 1 + FARTHEST_PROSE).some((line) => isSentence(line.text));
}

const isSentence = (text: string): boolean => SENTENCE_END.test(text) && (text.length >= 24 || wordsOf(text) >= 4);

const ONE_WORD = /^\p{L}[\p{L}\p{M}]{1,11}$/u;
const FARTHEST_PROSE = 12;
const MOST_FIELD_LINES = 5;
const LONGEST_OFFICE = 50;
