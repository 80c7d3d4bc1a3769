import type { DateContext } from "../../reading/dates";
import { isDate, isTime, isTimeAgo } from "../../reading/dates";
import {
  authorTold,
  behindFrom,
  isNameAlone,
  labelledByline,
  nameAlone,
  nameBehindLabel,
  unlabelledByline,
} from "../../reading/page-words/byline";
import type { Byline } from "../../reading/page-words/byline";
import { bylineBelowHeadline } from "../../reading/page-words/bylines-below-headline";
import { isAgencyDateline } from "../../reading/page-words/dateline";
import { isOccupation, isOfficeName, nameBeforeOffice } from "../../reading/page-words/offices";
import { isCredited, saysPicture } from "../../reading/page-words/credit-labels";
import { isCaption } from "../../reading/page-words/furniture-labels";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { fold } from "../../../domain/text/folding/fold";
import { asideIn, fieldsIn } from "./header-fields";
import { isWholeSentence } from "./header-lines";
import { hasFields, isSourceLine, writtenField } from "./header-shapes";
import {
  besideSite,
  isByline,
  isOfCopyright,
  isUnlabelled,
  mayBeName,
  namesAbove,
  namesSection,
  namesSite,
  saysOfDate,
} from "./page-names";
import { sharedWords, stemCounts } from "../shared-words";
import { isBulleted, isProse, isWordless, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { hasPostMark, hasTag } from "../posts/post-marks";

/** How far below the headline the date and the author may stand. */
export const FARTHEST_FIELD = 18;
/** Sentences of a summary between the headline and them. */
const MOST_SENTENCES = 2;
const LONGEST_FIELD = 110;

/** The lines of the header between the headline and the text, as the reader of fields knows them. */
export function fieldsBelow(
  lines: readonly Line[],
  headlineAt: number,
  isPost: (at: number) => boolean,
  context: DateContext,
  written: readonly Line[],
): Map<number, Line> {
  const fields = new Map<number, Line>();
  let sentences = 0;
  let datedAfter = -1;
  const above = namesAbove(written, lines[headlineAt]);
  const isTimed = lines.slice(0, headlineAt).some(({ text }) => isTimeOfDay(text, context));
  const hasAuthor = lines.some(
    ({ kind, text }, at) =>
      kind === "author" && authorTold(text) !== undefined && !isPlaceBelowName(lines, at, context),
  );
  for (let at = headlineAt + 1; at < Math.min(lines.length, headlineAt + FARTHEST_FIELD); at += 1) {
    const line = lines[at];
    if (line === undefined || isPost(at) || hasPostMark(line.text) || relatedLine(line.text) !== undefined) break;
    // Below a heading of the text stands no field of the header.
    const isLower = line.kind === "heading" && sentences > 0 && !isAboveFields(lines, at, context);
    if (isLower && !isBelowDate(lines, at, fields, context)) break;
    if (isOfUpdate(lines, at, fields, context)) break;
    const isAbovePoints = line.kind === "heading" && isBulleted(lines[at + 1]?.text ?? "");
    const found = isAbovePoints
      ? undefined
      : (besideSite(lines, at, written, context) ?? fieldOf(lines, at, headlineAt, fields, context));
    const isOther =
      found !== undefined &&
      ((found === line.text &&
        (namesSite(found, above) ||
          namesSection(found, above) ||
          isOfCopyright(found, written) ||
          saysOfDate(lines, at, context))) ||
        (!isAuthors(lines, at) &&
          isUnlabelled(found, context) &&
          !isBehindLabel(lines, at, headlineAt, found) &&
          (hasAuthor ||
            !(isBesideDate(lines, at, isPost, context) || isBelowHeadline(lines, at, headlineAt, context)))));
    const field = isOther ? undefined : found;
    if (field === undefined) {
      if (isWholeSentence(line.text) && line.kind !== "page") sentences += 1;
      if (sentences > MOST_SENTENCES) break;
      continue;
    }
    const isDated = fieldsIn(field, context)?.publishedAt !== undefined;
    // Dates between sentences are the text's: what happened when.
    if (isDated && datedAfter >= 0 && sentences > datedAfter) break;
    // So are they below two sentences where the time of publication stands above the headline.
    if (isDated && isTimed && sentences >= MOST_SENTENCES) break;
    if (isDated) datedAfter = sentences;
    // The time stands below the day.
    const time =
      isDated && isDate(field, context) && isTime(lines[at + 1]?.text ?? "") ? ` ${lines[at + 1]?.text}` : "";
    const said = isDate(field + time, context) ? field + time : field;
    const told = isBelowHeadline(lines, at, headlineAt, context) ? { ...line, isByline: true as const } : line;
    fields.set(at, said === line.text ? told : { ...line, text: said });
  }
  return fields;
}

/** A heading above its own author, where the header has a date and an author: the first update of a live page. */
function isOfUpdate(
  lines: readonly Line[],
  at: number,
  fields: ReadonlyMap<number, Line>,
  context: DateContext,
): boolean {
  if (lines[at]?.kind !== "heading" || lines[at + 1]?.kind !== "author") return false;
  const texts = [...fields.values()].map(({ text }) => text);
  return texts.some((text) => isByline(text, context)) && texts.some((text) => hasFields(text, context));
}

const isAboveFields = (lines: readonly Line[], at: number, context: DateContext): boolean =>
  [lines[at + 1], lines[at + 2]].some((line) => line !== undefined && hasFields(line.text, context));

const NEAR_HEADLINE = 2;

/** "Interview: Ada Marin" below the headline, and directly above the first sentence: no date stands there. */
function isBehindLabel(lines: readonly Line[], at: number, headlineAt: number, found: string): boolean {
  const { text = "", kind } = lines[at] ?? {};
  const isLabelled =
    text !== found && text.endsWith(found) && /^[^\s:：]{3,20}\s?[:：]\s?$/u.test(text.slice(0, -found.length));
  return isLabelled && kind === "page" && at <= headlineAt + NEAR_HEADLINE && isProse(lines[at + 1]?.text ?? "");
}

/** Known to name an author, or the second one below. */
const isAuthors = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.kind === "author" ||
  (lines[at - 1]?.kind === "author" && [at - 1, at].every((place) => isNameAlone(lines[place]?.text ?? "")));

/** A site may have today's date at its top, but no time. */
function isTimeOfDay(text: string, context: DateContext): boolean {
  const precision = fieldsIn(text, context)?.publishedAt?.precision;
  return precision === "MINUTE" || precision === "SECOND";
}

const BESIDE = 2;

/** The date of a post is not the article's. */
function isBesideDate(
  lines: readonly Line[],
  at: number,
  isPost: (at: number) => boolean,
  context: DateContext,
): boolean {
  const from = Math.max(0, at - BESIDE);
  return lines
    .slice(from, at + BESIDE + 1)
    .some(({ text }, index) => !isPost(from + index) && (hasFields(text, context) || isTimeAgo(text)));
}

function fieldOf(
  lines: readonly Line[],
  at: number,
  headlineAt: number,
  fields: ReadonlyMap<number, Line>,
  context: DateContext,
): string | undefined {
  const [text, headline] = [lines[at]?.text ?? "", lines[headlineAt]?.text ?? ""];
  if (text.length > LONGEST_FIELD || (hasTag(text) && !isSigned(text, context)) || text === headline) return undefined;
  if (isOfPicture(lines, at, fields)) return undefined;
  if (isBelowHeadline(lines, at, headlineAt, context)) return text;
  const dated = unlabelledByline(text, context);
  if (dated !== undefined && isPlaceBelowName(lines, at, context)) return withoutPlace(text, dated);
  if (fieldsIn(text, context) !== undefined || lines[at]?.isByline === true) return text;
  const above = fields.has(at - 1) || fields.has(at - 2) ? lines[at - 1]?.text : undefined;
  if (dated?.publishedAt !== undefined) return text;
  const written = writtenField(text, lines[at - 1]?.text ?? "", context);
  if (written !== undefined) return written;
  if (lines[at]?.kind === "author" && authorTold(text) !== undefined) return text;
  // "Ada MARIN.", "Collected by Ada Marin." above the date.
  const stopped = hasFields(lines[at + 1]?.text ?? "", context) ? text.replace(/\.$/u, "") : text;
  if (stopped !== text && (isNameAlone(stopped) || labelledByline(stopped, context) !== undefined)) return stopped;
  const name = nameBehindLabel(text);
  const isAboveDate = hasFields(lines[at + 1]?.text ?? "", context);
  const official = isAboveDate ? nameBeforeOffice(text) : undefined;
  if (official !== undefined) return official;
  const behind = name !== undefined && (isAboveDate || isBehindLabel(lines, at, headlineAt, name)) ? name : undefined;
  if (behind !== undefined) return behind;
  if (SENTENCE_END.test(text) || isCaptionLike(text) || asideIn(text) !== undefined) return undefined;
  const below = [lines[at + 1], lines[at + 2]].map((line) => line?.text ?? "");
  const isNamed = [...fields.values()].some((line) => isByline(line.text, context));
  const isAboveField =
    isBelowDatedHeadline(lines, at, headlineAt, context) ||
    (!isNamed && isBelowDate(lines, at, fields, context) && mayBeName(text, headline)) ||
    isOccupation(below[0] ?? "") ||
    below.some((line) => hasFields(line, context)) ||
    isTimeAgo(below[0] ?? "");
  if (AGENCIES.has(fold(text)) || isOfficeName(text)) return isAboveField || above !== undefined ? text : undefined;
  if (!isAboveField && above === undefined && !isNameAlone(text)) return undefined;
  return unlabelledByline(text, context) === undefined && nameAlone(text, { isDated: isAboveField }) === undefined
    ? undefined
    : text;
}

const FARTHEST_LABEL = 4;

/** An author line without a label directly below the headline, with none that has a label below it. */
function isBelowHeadline(lines: readonly Line[], at: number, headlineAt: number, context: DateContext): boolean {
  const [line, headline] = [lines[at], lines[headlineAt]?.text ?? ""];
  if (at !== headlineAt + 1 || line === undefined || fieldsIn(line.text, context) !== undefined) return false;
  if (bylineBelowHeadline(line.text) === undefined && !isFromAboveDateline(lines, at)) return false;
  if (!/\p{Lu}/u.test(line.text) && sharedWords(line.text, stemCounts([headline])) > 0) return false;
  return lines
    .slice(at + 1, at + FARTHEST_LABEL)
    .every(({ text, kind }) => kind !== "author" && fieldsIn(text, context)?.byline === undefined);
}

/** "من ليلى منصور" above "Cairo 3 May (Agency) - …": one name behind "from". */
const isFromAboveDateline = (lines: readonly Line[], at: number): boolean =>
  behindFrom(lines[at]?.text ?? "") !== undefined && isAgencyDateline(lines[at + 1]?.text ?? "");

const FEWEST_OF_CAPTION = 4;

/** "AFP / Ada Marin" directly below a line that is no field, with fields above: whose picture it is. */
function isOfPicture(lines: readonly Line[], at: number, fields: ReadonlyMap<number, Line>): boolean {
  const [agency = "", name = "", ...others] = (lines[at]?.text ?? "").split("/").map((part) => part.trim());
  const caption = lines[at - 1];
  const isAgency = /^\p{Lu}{2,6}$/u.test(agency) || AGENCIES.has(fold(agency));
  if (others.length > 0 || !isAgency || !isNameAlone(name) || caption === undefined) return false;
  return (
    fields.size > 0 && !fields.has(at - 1) && caption.kind === "page" && wordsOf(caption.text) >= FEWEST_OF_CAPTION
  );
}

/**
 * The line between a headline with its date above and a count or the text. There a column has its writer, also in a
 * script without capitals.
 */
function isBelowDatedHeadline(lines: readonly Line[], at: number, headlineAt: number, context: DateContext): boolean {
  const [text, headline, below] = [at, headlineAt, at + 1].map((place) => lines[place]?.text ?? "");
  const isThere =
    at === headlineAt + 1 && lines[at]?.kind === "page" && isDate(lines[headlineAt - 1]?.text ?? "", context);
  const isNext = isWordless(below ?? "") || isProse(below ?? "");
  return isThere && isNext && mayBeName(text ?? "", headline ?? "");
}

/** "News code 2204417" or "Source: Quay News" may stand between. */
function isBelowDate(
  lines: readonly Line[],
  at: number,
  fields: ReadonlyMap<number, Line>,
  context: DateContext,
): boolean {
  const above = lines[at - 1]?.text ?? "";
  const isBetween = /^\p{L}[^\p{Nd}]{2,20}[\p{Nd}-]{4,}$/u.test(above) || isSourceLine(above);
  return isDate(fields.get(isBetween ? at - 2 : at - 1)?.text ?? "", context);
}

/** "New Quay - 20 May 2026" below a name: the place where the author is. */
const isPlaceBelowName = (lines: readonly Line[], at: number, context: DateContext): boolean =>
  isNameAlone(lines[at - 1]?.text ?? "") && unlabelledByline(lines[at]?.text ?? "", context)?.publishedAt !== undefined;

function withoutPlace(text: string, { authors: [place = ""] }: Byline): string {
  const date = text.slice(place.length).replace(/^\s*[-–—|,·•]\s*/u, "");
  return text.startsWith(place) && isDate(date) ? date : text;
}

/** `By Mona Carter (@monacarter)`: a handle behind an author's name is none of a post. */
const isSigned = (text: string, context: DateContext): boolean =>
  (labelledByline(text, context) ?? unlabelledByline(text, context) ?? nameAlone(text, { isDated: true }))
    ?.contributors !== undefined;

export const isCaptionLike = (text: string): boolean => isCredited(text) || isCaption(text) || saysPicture(text);
