import type { ArticleDraft } from "../../domain/draft";
import { fold, foldWithOffsets } from "../../domain/text/fold";
import { detectLanguage } from "../../domain/text/language";
import { canonicalUrl } from "../../domain/addresses/urls";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { findDate, isDate, isTime, isTimeAgo, parseDate } from "../reading/dates";
import type { DateContext, StatedDate } from "../reading/dates";
import { labelledByline, nameAlone, unlabelledByline } from "../reading/page-words/byline";
import type { Byline } from "../reading/page-words/byline";
import { AGENCIES, MODIFIED, NO_SOURCE, PUBLISHED, SOURCES } from "../reading/page-words/header-labels";
import type { Line } from "./lines";
import { isUrl } from "./lines";
import { isReadingTime, isWordless } from "./page-furniture";
import { hasPostMark, hasTag } from "./post-marks";

/** The fields that lines above and below an article's prose give, such as its date and authors. */
export type HeaderFields = Pick<
  ArticleDraft,
  "url" | "byline" | "authors" | "publishedAt" | "modifiedAt" | "source" | "rules"
>;

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
export function headerOf(written: readonly Line[], hinted: DateContext): Header | undefined {
  const headlineAt = written.findIndex(({ text }) => !isUrl(text));
  const headline = written[headlineAt]?.text;
  if (headline === undefined) return undefined;
  const context = { ...hinted, language: detectLanguage(headline) };
  let statements = written
    .slice(0, headlineAt)
    .reduce<HeaderFields>((known, { text }) => joinedFields(known, fieldsIn(text, context) ?? {}), {});
  let lines = written;
  const readFields = (at: number, allowed: (found: HeaderFields) => boolean): boolean => {
    const found = fieldsIn(lines[at]?.text ?? "", context);
    if (found === undefined || !allowed(found)) return false;
    statements = joinedFields(statements, found);
    return true;
  };
  let bodyStart = headlineAt + 1;
  const readByline = (at: number): boolean => {
    const found = statements.byline === undefined ? bylineWithoutLabel(lines, at, headlineAt, context) : undefined;
    if (found !== undefined) statements = joinedFields(statements, fieldsOf(found));
    return found !== undefined;
  };
  const isAside = (at: number): boolean => {
    const text = lines[at]?.text ?? "";
    const isBelowFields = statements.publishedAt !== undefined && at + 1 < lines.length;
    return (
      (isBelowFields && isButtonLike(text)) ||
      asideIn(text) !== undefined ||
      isWordless(text) ||
      isOffice(lines, at, statements.byline, context)
    );
  };
  while (bodyStart < lines.length && (readFields(bodyStart, () => true) || readByline(bodyStart) || isAside(bodyStart)))
    bodyStart += 1;
  if (statements.publishedAt === undefined) {
    const below = fieldLinesBelow(lines, bodyStart, context);
    for (let at = below.start; at < below.end; at += 1) readFields(at, () => true);
    const isSigned = below.end > below.start && below.start - 1 >= bodyStart && readByline(below.start - 1);
    lines = [...lines.slice(0, below.start - (isSigned ? 1 : 0)), ...lines.slice(below.end)];
  }
  let bodyEnd = lines.length;
  // Do not take an address or an author below the prose: it may belong to something else.
  while (
    bodyEnd > bodyStart &&
    readFields(bodyEnd - 1, (found) => found.url === undefined && found.byline === undefined)
  )
    bodyEnd -= 1;
  return { headline, fields: statements, lines, bodyStart, bodyEnd };
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
  return unlabelledByline(text) ?? (besideField ? nameAlone(text, isDated(at + 1)) : undefined);
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
): { start: number; end: number } {
  const stated = lines
    .slice(bodyStart, bodyStart + MOST_ABOVE_FIELDS + MOST_FIELD_LINES)
    .map(({ text }) => fieldsIn(text, context));
  const above = stated.findIndex((statements) => statements !== undefined);
  const none = { start: bodyStart, end: bodyStart };
  if (
    above < 1 ||
    above > MOST_ABOVE_FIELDS ||
    lines.slice(bodyStart, bodyStart + above).some(({ text }) => hasPostMark(text) || hasTag(text))
  )
    return none;
  const run = stated.slice(above);
  const count = run.findIndex((statements) => statements === undefined);
  const taken = count < 0 ? run : run.slice(0, count);
  return taken.some((statements) => statements?.publishedAt !== undefined)
    ? { start: bodyStart + above, end: bodyStart + above + taken.length }
    : none;
}

/** One word between the date and the text is a button, in a language that we do not know too. So is a time alone. */
function isButtonLike(text: string): boolean {
  if (isTime(text)) return true;
  const longest = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? 4 : 12;
  return text.length <= longest && /^\p{L}[\p{L}\p{M}]+$/u.test(text);
}

const MOST_FIELD_LINES = 5;
const LONGEST_OFFICE = 50;

const LONGEST_FIELD_LINE = 2000;

/** The fields of both. Where they differ, the first wins. */
export function joinedFields(first: HeaderFields, second: HeaderFields): HeaderFields {
  const rules = { ...second.rules, ...first.rules };
  return { ...second, ...first, ...(Object.keys(rules).length > 0 && { rules }) };
}

/** The fields that a whole line gives, as one field or in parts (`By A. Writer | 7 February 2023 · 4 min read`). */
function fieldsIn(text: string, context: DateContext): HeaderFields | undefined {
  if (text.length > LONGEST_FIELD_LINE) return undefined;
  const parts = partsOf(text);
  const fields = parts.map((part) => fieldIn(part, context) ?? asideIn(part));
  if (parts.length < 2 || !fields.every((part) => part !== undefined)) return fieldIn(text, context);
  const found = fields.filter((part) => part !== ASIDE);
  return found.length === 0 ? undefined : found.reduce((known, part) => joinedFields(known, part), {});
}

/** A part between signs, or before the label of another date: `Published: 17.03.2024 Updated: 18.03.2024`. */
function partsOf(text: string): string[] {
  return text
    .split(/\s[|·•–—-]\s|[|·•]|\s(?=(?:来源|來源)\s*[:：])/u)
    .flatMap(atLabels)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const LONGEST_DATED = 200;

function atLabels(text: string): string[] {
  if (text.length > LONGEST_DATED) return [text];
  const folded = foldWithOffsets(text);
  const starts = [...MODIFIED, ...PUBLISHED]
    .map((label) => folded.text.indexOf(` ${label}`, 1))
    .filter((at) => at > 0 && /\p{Nd}/u.test(folded.text.slice(0, at)))
    .sort((a, b) => a - b);
  const [start] = starts;
  if (start === undefined) return [text];
  const at = folded.startOf(start + 1);
  return [text.slice(0, at), ...atLabels(text.slice(at))];
}

/** Says nothing that we keep. */
const ASIDE: HeaderFields = {};

/** How long ago, how long the reading takes, a day without its year. */
function asideIn(text: string): HeaderFields | undefined {
  const label = labelOf(text, [...MODIFIED, ...PUBLISHED]);
  const said = label === undefined ? text : label.rest;
  return isReadingTime(text) || isTimeAgo(said) || isDate(said) ? ASIDE : undefined;
}

function fieldIn(text: string, context: DateContext): HeaderFields | undefined {
  return addressIn(text) ?? datesIn(text, context) ?? sourceIn(text) ?? bylineIn(text, context);
}

function addressIn(text: string): HeaderFields | undefined {
  const url = isUrl(text) && parsePostUrl(text) === undefined ? canonicalUrl(text) : undefined;
  return url === undefined ? undefined : { url };
}

function datesIn(text: string, context: DateContext): HeaderFields | undefined {
  const bare = parseDate(text, context) ?? labelledDate(text, PUBLISHED, context);
  if (bare !== undefined) return { publishedAt: bare.date, ...(bare.rule && { rules: { publishedAt: bare.rule } }) };
  const modified = labelledDate(text, MODIFIED, context);
  return modified && { modifiedAt: modified.date, ...(modified.rule && { rules: { modifiedAt: modified.rule } }) };
}

function labelledDate(text: string, labels: readonly string[], context: DateContext): StatedDate | undefined {
  const found = labelOf(text, labels);
  if (found === undefined) return undefined;
  return parseDate(found.rest, context) ?? (isHeaderLike(found.rest) ? findDate(found.rest, context) : undefined);
}

function labelOf(text: string, labels: readonly string[]): { rest: string } | undefined {
  const folded = fold(text.slice(0, LONGEST_DATED));
  const label = labels.find((each) => folded.startsWith(each) && !/^[\p{L}\p{M}]/u.test(folded.slice(each.length)));
  return label === undefined ? undefined : { rest: folded.slice(label.length).replace(/^[\s:：-]{1,5}/u, "") };
}

const LONGEST_LABELLED = 60;

/** Behind a label a date may have a few more words. */
const isHeaderLike = (rest: string): boolean => rest.length <= LONGEST_LABELLED && /^\p{Nd}/u.test(rest);

const LONGEST_NAME = 80;

function sourceIn(text: string): HeaderFields | undefined {
  const colon = text.search(/[:：]/u);
  const [label, name] = [text.slice(0, Math.max(colon, 0)).trimEnd(), text.slice(colon + 1).trimStart()];
  if (!SOURCES.includes(fold(label)) || name === "") return undefined;
  if (isUrl(name)) return addressIn(name);
  if (AGENCIES.has(fold(name))) return { byline: text, authors: [name] };
  if (name.length > LONGEST_NAME || /[.!?؟]$/u.test(name)) return undefined;
  return NO_SOURCE.has(fold(name)) ? {} : { source: { type: "Source", name } };
}

/** `By A. Writer, 17 March 2024`, `Posted on 17 March 2024 by A. Writer`. */
function bylineIn(text: string, context: DateContext): HeaderFields | undefined {
  const found = labelledByline(text, context);
  if (found !== undefined) return fieldsOf(found);
  const by = /\s(?:by|par|por|von|بقلم|автор:?)\s+(?=[\p{L}])/iu.exec(text.slice(0, LONGEST_DATED));
  const dates = by === null ? undefined : datesIn(text.slice(0, by.index).replace(/[,،]$/u, ""), context);
  const signed =
    by === null ? undefined : labelledByline(`By ${capitalized(text.slice(by.index + by[0].length))}`, context);
  if (dates === undefined || signed === undefined) return undefined;
  return joinedFields(dates, { byline: text, authors: [text.slice((by?.index ?? 0) + (by?.[0].length ?? 0))] });
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fieldsOf({ byline, authors, publishedAt }: Byline): HeaderFields {
  return {
    byline,
    ...(authors.length > 0 && { authors }),
    ...(publishedAt && { publishedAt: publishedAt.date }),
    ...(publishedAt?.rule && { rules: { publishedAt: publishedAt.rule } }),
  };
}
