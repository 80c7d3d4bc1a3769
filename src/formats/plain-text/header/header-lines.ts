import { fold } from "../../../domain/text/folding/fold";
import { isDate, isTime } from "../../reading/dates";
import type { DateContext } from "../../reading/dates";
import { datelineAgency, datelineReporters } from "../../reading/page-words/dateline";
import { labelledByline, nameAlone, unlabelledByline } from "../../reading/page-words/byline";
import { isOccupation, isOfficeName } from "../../reading/page-words/offices";
import type { Byline } from "../../reading/page-words/byline";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { attributionsIn } from "../posts/attribution";
import { fieldsIn } from "./header-fields";
import type { HeaderFields } from "./header-fields";
import { endsSentence, isDense, isLabelShaped, isWordless, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { isUrl } from "../lines";
import { closingOf } from "../posts/closings/post-closing";
import { hasPostMark, hasTag } from "../posts/post-marks";

/** The numbers of the lines that say who wrote a post, and when. They have names and dates too. */
export function linesOfPosts(lines: readonly Line[], from: number, context: DateContext): ReadonlySet<number> {
  const attributions = attributionsIn(lines, from, context);
  return new Set(
    attributions.flatMap((attribution, index) => {
      const ceiling = attributions[index + 1]?.start ?? lines.length;
      const closing = closingOf(lines, attribution, ceiling, context);
      return [attribution, ...(closing === undefined ? [] : [closing])].flatMap(({ start, end }) =>
        lines.slice(start, end).map(({ number }) => number),
      );
    }),
  );
}

/** Addresses and a date may stand above the headline. */
export function headlineIn(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => !isUrl(text));
  return isDate(lines[at]?.text ?? "") && at + 2 < lines.length ? at + 1 : at;
}

/** The reporters or the agency that the first sentence names. A summary may come before it. */
export function authorsInText(lines: readonly Line[]): string[] {
  const reporters = lines.map(({ text }) => datelineReporters(text)).find((names) => names.length > 0);
  if (reporters !== undefined) return reporters;
  return lines.flatMap(({ text }) => datelineAgency(text) ?? []).slice(0, 1);
}

/** Whether a line has what `isOfAgencies` asks of its byline. */
export const mayBeOfAgencies = (text: string): boolean => /[:：]/u.test(text);

/** "Source: AFP" below the text. */
export const isOfAgencies = ({ authors = [], byline = "" }: HeaderFields): boolean =>
  mayBeOfAgencies(byline) && authors.length > 0 && authors.every((author) => AGENCIES.has(fold(author)));

/** "(AFP)" below the line that names the author. */
export function isAgencyAgain(text: string, { byline }: HeaderFields): boolean {
  const agency = /^[(（]([^()（）]{2,30})[)）]$/u.exec(text)?.[1];
  return byline !== undefined && agency !== undefined && AGENCIES.has(fold(agency));
}

/** A name without spaces is one if the author also took a picture. */
export function photographer(lines: readonly Line[], at: number, captions: readonly string[]): Byline | undefined {
  const text = lines[at]?.text ?? "";
  const isNamed = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{3,10}$/u.test(text);
  return isNamed && captions.some((caption) => caption.includes(text)) ? { byline: text, authors: [text] } : undefined;
}

/** An author without a label. A name alone is an author only beside another line of the header. */
export function bylineWithoutLabel(
  lines: readonly Line[],
  at: number,
  headlineAt: number,
  context: DateContext,
  isDatedAbove = false,
): Byline | undefined {
  const text = lines[at]?.text ?? "";
  if (at + 1 >= lines.length) return undefined;
  const isDated = (below: number) => fieldsIn(lines[below]?.text ?? "", context)?.publishedAt !== undefined;
  const besideField = isDatedAbove || at > headlineAt + 1 || isDated(at + 1) || isDated(at + 2);
  if (besideField && (AGENCIES.has(fold(text)) || isOfficeName(text))) return { byline: text, authors: [text] };
  const isAboveDate = isDated(at + 1) || (isOccupation(lines[at + 1]?.text ?? "") && (isDatedAbove || isDated(at + 2)));
  return unlabelledByline(text, context) ?? (besideField ? nameAlone(text, { isDated: isAboveDate }) : undefined);
}

/** "Transport correspondent", "Quay News, Cairo": between the author and the date, or below a name without a label. */
export function isOffice(
  lines: readonly Line[],
  at: number,
  byline: string | undefined,
  context: DateContext,
): boolean {
  const text = lines[at]?.text ?? "";
  if (byline === undefined || text.length > LONGEST_OFFICE || /[.!?:،؟。]$/u.test(text)) return false;
  if (fieldsIn(lines[at + 1]?.text ?? "", context)?.publishedAt !== undefined) return true;
  return (
    lines[at - 1]?.text === byline && labelledByline(byline, context) === undefined && /^\p{Lu}.*,\s\p{Lu}/u.test(text)
  );
}

/** A dateline (Moscow - Agencies) and a summary may come between the headline and its date. */
export const MOST_ABOVE_FIELDS = 2;

/** The lines of fields below one or two lines of prose. One of them must be a date. None if the prose may be a post. */
export function fieldLinesBelow(
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
    above >
      MOST_ABOVE_FIELDS +
        (nameAlone(lines[bodyStart + above - 1]?.text ?? "", { isDated: true }) === undefined ? 0 : 1) ||
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
export function isPageLabel(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (isTime(text)) return at + 1 < lines.length;
  if (/^@|[·•]\s*$/u.test(lines[at + 1]?.text ?? "") || hasPostMark(text) || hasTag(text)) return false;
  if (ONE_WORD.test(text) && at + 1 < lines.length) return true;
  // "Cairo –" alone.
  const isLabel = isLabelShaped(text) || isLabelShaped(text.replace(/\s?[-–—]$/u, ""));
  return isLabel && lines.slice(at + 1, at + 1 + FARTHEST_PROSE).some((line) => isWholeSentence(line.text));
}

/** The line ends as a sentence does, and is long enough to be one. */
export const isWholeSentence = (text: string): boolean =>
  endsSentence(text) && (text.length >= (isDense(text) ? 8 : 24) || wordsOf(text) >= 4);

const ONE_WORD = /^\p{L}[\p{L}\p{M}]{1,11}$/u;
const FARTHEST_PROSE = 12;
const MOST_FIELD_LINES = 5;
const LONGEST_OFFICE = 50;
