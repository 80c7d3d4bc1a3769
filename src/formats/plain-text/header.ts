import type { ArticleDraft } from "../../domain/draft";
import { fold } from "../../domain/text/fold";
import { detectLanguage } from "../../domain/text/language";
import { canonicalUrl } from "../../domain/urls";
import { parsePostUrl } from "../../domain/platform-urls";
import { parseDate } from "../reading/dates";
import type { StatedDate } from "../reading/dates";
import { AUTHOR_SEPARATOR, BYLINES, MODIFIED, NO_SOURCE, PUBLISHED, SOURCES } from "./header-labels";
import type { Line } from "./lines";
import { isUrl } from "./lines";
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
export function headerOf(written: readonly Line[]): Header | undefined {
  const headlineAt = written.findIndex(({ text }) => !isUrl(text));
  const headline = written[headlineAt]?.text;
  if (headline === undefined) return undefined;
  const language = detectLanguage(headline);
  let facts = written
    .slice(0, headlineAt)
    .reduce<HeaderFields>((known, { text }) => joinedFields(known, fieldsIn(text, language) ?? {}), {});
  let lines = written;
  const readFields = (at: number, allowed: (found: HeaderFields) => boolean): boolean => {
    const found = fieldsIn(lines[at]?.text ?? "", language);
    if (found === undefined || !allowed(found)) return false;
    facts = joinedFields(facts, found);
    return true;
  };
  let bodyStart = headlineAt + 1;
  while (bodyStart < lines.length && readFields(bodyStart, () => true)) bodyStart += 1;
  if (facts.publishedAt === undefined) {
    const below = fieldLinesBelow(lines, bodyStart, language);
    for (let at = below.start; at < below.end; at += 1) readFields(at, () => true);
    lines = [...lines.slice(0, below.start), ...lines.slice(below.end)];
  }
  let bodyEnd = lines.length;
  // Do not take an address or an author below the prose: it may belong to something else.
  while (
    bodyEnd > bodyStart &&
    readFields(bodyEnd - 1, (found) => found.url === undefined && found.byline === undefined)
  )
    bodyEnd -= 1;
  return { headline, fields: facts, lines, bodyStart, bodyEnd };
}

/** A dateline (Moscow - Agencies) and a summary may come between the headline and its date. */
const MOST_ABOVE_FIELDS = 2;

/** The lines of fields below one or two lines of prose. One of them must be a date. None if the prose may be a post. */
function fieldLinesBelow(lines: readonly Line[], bodyStart: number, language: string): { start: number; end: number } {
  const stated = lines
    .slice(bodyStart, bodyStart + MOST_ABOVE_FIELDS + MOST_FIELD_LINES)
    .map(({ text }) => fieldsIn(text, language));
  const above = stated.findIndex((facts) => facts !== undefined);
  const none = { start: bodyStart, end: bodyStart };
  if (
    above < 1 ||
    above > MOST_ABOVE_FIELDS ||
    lines.slice(bodyStart, bodyStart + above).some(({ text }) => hasPostMark(text) || hasTag(text))
  )
    return none;
  const run = stated.slice(above);
  const count = run.findIndex((facts) => facts === undefined);
  const taken = count < 0 ? run : run.slice(0, count);
  return taken.some((facts) => facts?.publishedAt !== undefined)
    ? { start: bodyStart + above, end: bodyStart + above + taken.length }
    : none;
}

const MOST_FIELD_LINES = 5;

const LONGEST_FIELD_LINE = 2000;

/** The fields of both. Where they differ, the first wins. */
export function joinedFields(first: HeaderFields, second: HeaderFields): HeaderFields {
  const rules = { ...second.rules, ...first.rules };
  return { ...second, ...first, ...(Object.keys(rules).length > 0 && { rules }) };
}

/** The fields that a whole line gives, as one field or in parts (`By A. Writer | 7 February 2023`). */
function fieldsIn(text: string, language: string): HeaderFields | undefined {
  if (text.length > LONGEST_FIELD_LINE) return undefined;
  const parts = text.split(/\s[|·•–—-]\s|\s(?=(?:来源|來源)\s*[:：])/u).map((part) => fieldIn(part.trim(), language));
  if (!parts.every((part) => part !== undefined)) return fieldIn(text, language);
  return parts.reduce<HeaderFields>((known, part) => joinedFields(known, part), {});
}

function fieldIn(text: string, language: string): HeaderFields | undefined {
  return addressIn(text) ?? datesIn(text, language) ?? sourceIn(text) ?? bylineIn(text);
}

function addressIn(text: string): HeaderFields | undefined {
  const url = isUrl(text) && parsePostUrl(text) === undefined ? canonicalUrl(text) : undefined;
  return url === undefined ? undefined : { url };
}

function datesIn(text: string, language: string): HeaderFields | undefined {
  const bare = parseDate(text, { language }) ?? labelledDate(text, PUBLISHED, language);
  if (bare !== undefined) return { publishedAt: bare.date, ...(bare.rule && { rules: { publishedAt: bare.rule } }) };
  const modified = labelledDate(text, MODIFIED, language);
  return modified && { modifiedAt: modified.date, ...(modified.rule && { rules: { modifiedAt: modified.rule } }) };
}

function labelledDate(text: string, labels: readonly string[], language: string): StatedDate | undefined {
  const folded = fold(text);
  const label = labels.find((each) => folded.startsWith(each));
  return label === undefined ? undefined : parseDate(folded.slice(label.length).replace(/^[\s:：-]+/u, ""), { language });
}

const LONGEST_NAME = 80;

function sourceIn(text: string): HeaderFields | undefined {
  const colon = text.search(/[:：]/u);
  const [label, name] = [text.slice(0, Math.max(colon, 0)).trimEnd(), text.slice(colon + 1).trimStart()];
  if (!SOURCES.includes(fold(label)) || name === "") return undefined;
  if (isUrl(name)) return addressIn(name);
  if (name.length > LONGEST_NAME || /[.!?؟]$/u.test(name)) return undefined;
  return NO_SOURCE.has(fold(name)) ? {} : { source: { type: "Source", name } };
}

const LONGEST_BYLINE = 120;

function bylineIn(text: string): HeaderFields | undefined {
  const opening = BYLINES.map((byline) => byline.exec(text)?.[0]).find((found) => found !== undefined);
  if (opening === undefined || text.length > LONGEST_BYLINE || /[.!?؟:…]$/u.test(text)) return undefined;
  const authors = text
    .slice(opening.length)
    .split(AUTHOR_SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return authors.length === 0 ? undefined : { byline: text, authors };
}
