import type { ArticleDraft } from "../../../domain/draft";
import { fold, foldWithOffsets } from "../../../domain/text/folding/fold";
import { canonicalUrl } from "../../../domain/addresses/urls";
import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import { isInstant } from "../../../domain/dates";
import { withoutWordsBeside } from "./dated-words";
import { findDate, isDate, isTime, isTimeAgo, parseDate } from "../../reading/dates";
import type { DateContext, StatedDate } from "../../reading/dates";
import { isNameAlone, isPersonWithDate, labelledByline } from "../../reading/page-words/byline";
import { isEdited } from "../../reading/page-words/furniture-labels";
import { isRole } from "../../reading/page-words/offices";
import type { Byline } from "../../reading/page-words/byline";
import { AGENCIES, MODIFIED, NO_SOURCE, PUBLISHED, SOURCES } from "../../reading/page-words/header-labels";
import { isReadingTime } from "../furniture/furniture-lines";
import { isUrl } from "../lines";

/** The fields that lines above and below an article's prose give, such as its date and authors. */
export type HeaderFields = Pick<
  ArticleDraft,
  "url" | "byline" | "authors" | "contributors" | "publishedAt" | "modifiedAt" | "source" | "rules"
>;

const LONGEST_FIELD_LINE = 2000;
/** What stands before a date. */
const DATED = [...MODIFIED, ...PUBLISHED];

/** The fields of both. Where they differ, the first wins. */
export function joinedFields(first: HeaderFields, second: HeaderFields): HeaderFields {
  const rules = { ...second.rules, ...first.rules };
  return { ...second, ...first, ...(Object.keys(rules).length > 0 && { rules }) };
}

/** The fields that a whole line gives, as one field or in parts (`By A. Writer | 7 February 2023 · 4 min read`). */
export function fieldsIn(text: string, context: DateContext): HeaderFields | undefined {
  if (text.length > LONGEST_FIELD_LINE) return undefined;
  const parts = partsOf(text);
  // An agency beside a date is no part of it.
  const isBesideAgency = parts.length > 1 && parts.some((part) => agencyIn(part) !== undefined);
  if (!isBesideAgency && isDate(text, context)) return fieldIn(text, context);
  // "23 May 2024 (changed 24 May 2024 | 10:20)"
  const ofAgency = placedAgency(text, context);
  if (ofAgency !== undefined) return ofAgency;
  const dated = /^([^()（）]{6,60}?)\s?[(（][^()（）]{4,60}[)）]$/u.exec(text)?.[1];
  if (dated !== undefined && isDate(dated, context)) return fieldIn(dated, context);
  const labelled = labelOf(text, DATED);
  if (labelled !== undefined && isDate(labelled.rest, context)) return fieldIn(text, context);
  // "Published: 14 March 2025 - 09:12 Updated: 14 March 2025 - 11:40": the dash stands inside the dates.
  const dates = datesAtLabels(text, context);
  if (dates.length > 1 && dates.every((part) => part !== undefined)) return joined(dates);
  const known = parts.map((part) => fieldIn(part, context) ?? agencyIn(part) ?? asideIn(part));
  const isSigned = known.some((part) => part?.byline !== undefined);
  // "By A. Writer · 7 February 2023 · This post may have affiliate links · 4 comments"
  const isWhole =
    parts.some((part) => (labelledByline(part, context)?.authors ?? []).length > 0) &&
    known.some((part) => part?.publishedAt ?? part?.modifiedAt);
  const fields = known.map((part, at) => {
    const other = at === 0 ? nameBefore(parts) : undefined;
    const year = isSigned ? yearIn(parts[at] ?? "") : undefined;
    return part ?? other ?? year ?? (isWhole ? asWords(parts[at]) : undefined);
  });
  if (parts.length < 2 || !fields.every((part) => part !== undefined)) return fieldIn(text, context);
  const found = fields.filter((part) => part !== ASIDE);
  return found.length === 0 ? undefined : joined(found);
}

const LONGEST_WORDS = 60;

/** Behind the author and the date a few words more on the same line are the page's own, whatever they say. */
const asWords = (part = ""): HeaderFields | undefined =>
  part.length <= LONGEST_WORDS && !/[.!?؟。:：]$/u.test(part) ? ASIDE : undefined;

/** "7 Feb, 22:15 / Updated 8 Feb 2023, 06:40": the first day has the year of the second. */
function datesAtLabels(text: string, context: DateContext): readonly (HeaderFields | undefined)[] {
  const parts = atLabels(text).map((part) => part.replace(/\s[/|·•]\s*$/u, "").trim());
  const dates = parts.map((part) => datesIn(part, context));
  const seenOn = dates.find((found) => found?.modifiedAt !== undefined)?.modifiedAt;
  return seenOn === undefined || parts.length < 2
    ? dates
    : dates.map((found, at) => found ?? datesIn(parts[at] ?? "", { ...context, seenOn }));
}

const UNKNOWN_MONTH =
  /^(?:\p{L}[\p{L}\p{M}]{1,12}\.?,?\s)?\p{Nd}{1,2}\.?\s\p{L}[\p{L}\p{M}'’׳-]{2,15}(?:\s[\u05d0-\u05ea]['’׳]?)?,?\s((?:19|20)\d{2})(?:,?\s\p{Nd}{1,2}[:.]\p{Nd}{2})?$/u;

/** "12 Xyzember 2024" beside the author: the month has a name that no language of CLDR has. The year is sure. */
export function yearIn(text: string): HeaderFields | undefined {
  const year = UNKNOWN_MONTH.exec(text)?.[1];
  if (year === undefined) return undefined;
  return { publishedAt: { instant: `${year}-01-01T00:00:00.000Z`, precision: "YEAR" } };
}

const joined = (parts: readonly HeaderFields[]): HeaderFields =>
  parts.reduce((known, part) => joinedFields(known, part), {});

/** `Reuters` or `Rabat (Reuters)`, as a part of a header. */
function agencyIn(part: string): HeaderFields | undefined {
  const name = /^[\p{L}\p{M} ’'-]{2,40}\s?[(（]([^()（）]{2,30})[)）]$/u.exec(part)?.[1]?.trim() ?? part;
  return AGENCIES.has(fold(name)) ? { byline: part, authors: [name] } : undefined;
}

const PLACED = /^\p{L}[\p{L}\p{M}'’-]{1,20}(?:\s\p{L}[\p{L}\p{M}'’-]{1,20}){0,2},?\s(?=\p{Nd})/u;

/** `Place 20 Ramadan 1447 / 9 March 2026 AGENCY`: a whole day between the place and the agency, and no sentence. */
function placedAgency(text: string, context: DateContext): HeaderFields | undefined {
  const place = text.length > LONGEST_DATED ? undefined : PLACED.exec(text)?.[0];
  const [, day = "", agency = ""] = /^(.{6,80}?),?\s([\p{L}\p{M}]{2,20})$/u.exec(text.slice(place?.length ?? 0)) ?? [];
  if (place === undefined || !AGENCIES.has(fold(agency)) || !isDate(day, context)) return undefined;
  return { ...datesIn(day, context), byline: text, authors: [agency] };
}

/** `NAME - yesterday at 17:04 | updated 5 September 2024`: a name before two parts of a header or more. */
function nameBefore(parts: readonly string[]): HeaderFields | undefined {
  const [name = ""] = parts;
  return parts.length > 2 && (isNameAlone(name) || isPersonWithDate(name))
    ? { byline: name, authors: [name] }
    : undefined;
}

/** A part between signs, or before the label of another date: `Published: 17.03.2024 Updated: 18.03.2024`. */
function partsOf(text: string): string[] {
  return text
    .split(
      /\s[|·•–—-]\s|[|·•]|\s(?=(?:来源|來源|作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编)\s*[:：])|(?<=\p{Script=Han})\s(?=\p{Nd}{4}[-/.年]\p{Nd})/u,
    )
    .flatMap(atLabels)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const LONGEST_DATED = 200;

function atLabels(text: string): string[] {
  // A label of a date divides only behind another date.
  if (text.length > LONGEST_DATED || !/\p{Nd}/u.test(text)) return [text];
  const folded = foldWithOffsets(text);
  const starts = DATED.map((label) => folded.text.indexOf(` ${label}`, 1))
    .filter((at) => at > 0 && /\p{Nd}/u.test(folded.text.slice(0, at)))
    .sort((a, b) => a - b);
  const [start] = starts;
  if (start === undefined) return [text];
  const at = folded.startOf(start + 1);
  return [text.slice(0, at), ...atLabels(text.slice(at))];
}

/** Says nothing that we keep. */
const ASIDE: HeaderFields = {};

/** How long ago, how long the reading takes, a day without its year, a time of day, what the author does. */
export function asideIn(text: string): HeaderFields | undefined {
  const label = labelOf(text, DATED);
  const said = label === undefined ? text : label.rest;
  const timed = said.replace(/\s?[(（][^()（）]{2,40}[)）]$/u, "");
  return isReadingTime(text) ||
    isTimeAgo(said) ||
    isDate(said) ||
    isTime(timed) ||
    isRole(text) ||
    isEditor(text) ||
    IN_OTHER_CALENDAR.test(text)
    ? ASIDE
    : undefined;
}

/** "责任编辑：李红" beside other fields: who edited the text is no author. */
const isEditor = (text: string): boolean => /[:：]/u.test(text) && isEdited(text);

/** "21 Chingash 1403" beside a date: the same day in a calendar that we do not know. */
const IN_OTHER_CALENDAR = /^\p{Nd}{1,2}\.?\s\p{L}[\p{L}\p{M}’'-]{1,14}(?:\s\p{L}[\p{L}\p{M}’'-]{1,14})?,?\s\p{Nd}{4}$/u;

function fieldIn(text: string, context: DateContext): HeaderFields | undefined {
  return (
    feedIn(text) ??
    addressIn(text) ??
    datesIn(text, context) ??
    sourceIn(text) ??
    bylineIn(text, context) ??
    dateBesideWords(text, context)
  );
}

/** "7 Feb 2023 10:15 Agency Staff", "3 min read 7 Feb 2023": a date with its label, and a few words that are none. */
function dateBesideWords(text: string, context: DateContext): HeaderFields | undefined {
  const isWhole = (part: string) => isDate(labelOf(part, DATED)?.rest ?? part, context);
  const date = text.length > LONGEST_DATED ? undefined : withoutWordsBeside(text, isWhole);
  const fields = date === undefined ? undefined : datesIn(date.text, context);
  if (fields === undefined || date === undefined) return undefined;
  return date.isOfPage || isTimed(fields) ? fields : undefined;
}

const isTimed = ({ publishedAt, modifiedAt }: HeaderFields): boolean =>
  [publishedAt, modifiedAt].some((date) => date !== undefined && isInstant(date));

/** `Quay News by Ana Prado / 4h // keep unread`, as a reader of feeds shows an item. */
const OF_FEED = /^(\S.{0,58}?) by (\S.{0,58}?) \/ \p{Nd}{1,3}\s?(?:min|mo|h|d|w|y)(?: \/\/ .{0,40})?$/u;

function feedIn(text: string): HeaderFields | undefined {
  const [, name, author] = (text.length > LONGEST_DATED || !text.includes(" / ") ? null : OF_FEED.exec(text)) ?? [];
  if (name === undefined || author === undefined) return undefined;
  return { byline: author, authors: [author], source: { type: "Source", name } };
}

function addressIn(text: string): HeaderFields | undefined {
  const url = isUrl(text) && parsePostUrl(text) === undefined ? canonicalUrl(text) : undefined;
  return url === undefined ? undefined : { url };
}

function datesIn(text: string, context: DateContext): HeaderFields | undefined {
  // The label goes first: a date may have one unknown word.
  const modified = isDate(text, context) ? undefined : labelledDate(text, MODIFIED, context);
  if (modified !== undefined)
    return { modifiedAt: modified.date, ...(modified.rule && { rules: { modifiedAt: modified.rule } }) };
  const bare = parseDate(text, context) ?? labelledDate(text, PUBLISHED, context);
  return bare && { publishedAt: bare.date, ...(bare.rule && { rules: { publishedAt: bare.rule } }) };
}

/** "First published on 3 May 2024 06:30": a label says that it is the date of publication. */
export const isLabelledPublished = (text: string, context: DateContext): boolean =>
  !isDate(text, context) && labelledDate(text, PUBLISHED, context) !== undefined;

export const isLabelledModified = (text: string): boolean => labelOf(text, MODIFIED) !== undefined;

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

/** Behind the label: "Source: Depot 2". */
export function labelledSource(text: string): string | undefined {
  const colon = text.search(/[:：]/u);
  const isLabelled = colon > 0 && SOURCES.includes(fold(text.slice(0, colon).trimEnd()));
  return isLabelled ? text.slice(colon + 1).trimStart() : undefined;
}

function sourceIn(text: string): HeaderFields | undefined {
  const name = labelledSource(text) ?? "";
  if (name === "") return undefined;
  if (isUrl(name)) return addressIn(name);
  if (AGENCIES.has(fold(name))) return { byline: text, authors: [name] };
  const several = sourcesIn(text, name);
  if (several !== undefined) return several;
  if (name.length > LONGEST_NAME || /[.!?؟]$/u.test(name)) return undefined;
  return NO_SOURCE.has(fold(name)) ? {} : { source: { type: "Source", name } };
}

/** "Quay News + AFP": the site itself, and one agency or more, also without their names. */
function sourcesIn(byline: string, names: string): HeaderFields | undefined {
  if (names.length > LONGEST_NAME || names.endsWith(".")) return undefined;
  const parts = names.split(BETWEEN_SOURCES).map((part) => part.trim());
  const authors = parts.filter((part) => AGENCIES.has(fold(part)));
  const others = parts.filter((part) => !authors.includes(part) && !NO_SOURCE.has(fold(part)));
  const isCredit = authors.length > 0 || others.length < parts.length || (names.includes("+") && others.every(isShort));
  if (parts.length < 2 || !isCredit) return undefined;
  const name = others.length === 1 ? others[0] : undefined;
  return {
    ...(authors.length > 0 && { byline, authors }),
    ...(name !== undefined && { source: { type: "Source", name } }),
  };
}

const isShort = (name: string): boolean => name.split(/\s+/u).length <= MOST_WORDS_OF_SOURCE;
const MOST_WORDS_OF_SOURCE = 4;

/** Whether a line names several sources. It is none of the text, wherever it stands. */
export function namesSources(text: string): boolean {
  const names = text.length > LONGEST_DATED ? undefined : labelledSource(text);
  return names !== undefined && sourcesIn(text, names) !== undefined;
}

const BETWEEN_SOURCES = /\s?[+/،,&]\s?|\s[–—-]\s/u;

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

export function fieldsOf({ byline, authors, contributors, publishedAt, modifiedAt }: Byline): HeaderFields {
  const rules = {
    ...(publishedAt?.rule && { publishedAt: publishedAt.rule }),
    ...(modifiedAt?.rule && { modifiedAt: modifiedAt.rule }),
  };
  return {
    byline,
    ...(authors.length > 0 && { authors }),
    ...(contributors && { contributors }),
    ...(publishedAt && { publishedAt: publishedAt.date }),
    ...(modifiedAt && { modifiedAt: modifiedAt.date }),
    ...(Object.keys(rules).length > 0 && { rules }),
  };
}
