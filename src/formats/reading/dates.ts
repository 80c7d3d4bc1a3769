import type { PreciseDate } from "../../domain/dates";
import { fold } from "../../domain/text/fold";
import { instantOf } from "./calendars";
import { isEmptyDateWord } from "./date-words";
import { monthNamed } from "./month-names";
import type { NamedMonth } from "./month-names";
import { cutTime } from "./times";

/** A printed date. `rule` names what was assumed (see Provenance.rule). */
export interface StatedDate {
  readonly date: PreciseDate;
  readonly rule?: typeof ZONE_ASSUMED;
}

/** The time has no zone. UTC is assumed. */
export const ZONE_ASSUMED = "time-zone-assumed-utc";

/**
 * The date, if the whole of `text` is one. Reads the languages of `month-names.ts`, digits of any script, with or
 * without a time. Undefined if there are other words, or no year. If day and month cannot be told apart (`02/07/2023`
 * in English), gives the year only.
 */
export function parseDate(text: string, language = "und"): StatedDate | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const { rest, time } = cutTime(normalized(text));
  const day = numericDay(rest, language) ?? writtenDay(rest);
  if (day?.year === undefined) return undefined;
  const instant = instantOf({ ...day, year: day.year, ...(day.day !== undefined && time) });
  if (instant === undefined) return undefined;
  if (day.month === undefined) return { date: { instant, precision: "YEAR" } };
  if (day.day === undefined) return { date: { instant, precision: "MONTH" } };
  if (time === undefined) return { date: { instant, precision: "DAY" } };
  const date: PreciseDate = { instant, precision: time.second === undefined ? "MINUTE" : "SECOND" };
  return time.zone === undefined ? { date, rule: ZONE_ASSUMED } : { date };
}

/** Whether the whole of `text` is a date, with or without a year. */
export function isDate(text: string): boolean {
  if (text.length > LONGEST_DATE) return false;
  return parseDate(text) !== undefined || writtenDay(cutTime(normalized(text)).rest) !== undefined;
}

const LONGEST_DATE = 120;

interface StatedDay {
  readonly calendar: NamedMonth["calendar"];
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

function normalized(text: string): string {
  // Do this before folding: folding splits Hangul syllables.
  const numeric = asciiDigits(text).replace(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u, "$1-$2-$3 ");
  return fold(numeric).replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/g, "$1");
}

/** The zero of each script whose digits news texts use: Arabic-Indic, Persian, Devanagari, Bengali, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Replaces the digits of every script by 0 to 9. The length stays the same. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.findLast((start) => start <= code) ?? code;
    return String(code - zero);
  });
}

const NUMERIC = /(?<!\d)(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)/;

function numericDay(text: string, language: string): StatedDay | undefined {
  const match = NUMERIC.exec(text);
  if (match === null || !isEmpty(text.replace(match[0], " "))) return undefined;
  const [first, middle, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first > 31)
    return {
      calendar: first < 1500 && language === "fa" ? "persian" : "gregorian",
      year: first,
      month: middle,
      day: last,
    };
  if (middle > 12) return { calendar: "gregorian", year: last, month: first, day: middle };
  const dayFirst = first > 12 || first === middle || match[2] === "." || !["en", "und"].includes(language);
  return { calendar: "gregorian", year: last, ...(dayFirst && { month: middle, day: first }) };
}

/** A date with its month in words: `7 February 2023`, `February 7`, `٧ شباط/فبراير ٢٠٢٣`, `۱۸ بهمن ۱۴۰۱`. */
function writtenDay(text: string): StatedDay | undefined {
  const words = text.match(/\d+|[\p{L}'’]+/gu) ?? [];
  const months: NamedMonth[] = [];
  const numbers: number[] = [];
  const rest: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word = "", next = ""] = words.slice(i, i + 2);
    const pair = monthNamed(`${word} ${next}`);
    const month = pair ?? monthNamed(word);
    if (pair !== undefined) i += 1;
    if (month?.calendar === "islamic") i += dropIslamic(numbers, words[i + 1]);
    else if (month !== undefined) months.push(month);
    else if (/^\d/.test(word)) numbers.push(Number(word));
    else rest.push(word);
  }
  return isEmpty(`${rest.join(" ")} ${text.replace(/[\p{L}\d'’]/gu, "")}`) ? dayOf(months, numbers) : undefined;
}

/**
 * Drops the day before an Islamic month. Gives the number of words after the month to skip: 1 if the next word is its
 * year.
 */
function dropIslamic(numbers: number[], next: string | undefined): number {
  numbers.pop();
  return next !== undefined && /^1[34]\d\d$/.test(next) ? 1 : 0;
}

function dayOf(months: readonly NamedMonth[], numbers: readonly number[]): StatedDay | undefined {
  const [month, ...others] = months;
  if (month === undefined || others.some((other) => other.month !== month.month || other.calendar !== month.calendar))
    return undefined;
  const years = numbers.filter((number) => number > 31);
  const days = numbers.filter((number) => number <= 31);
  if (years.length > 1 || days.length > 1 || numbers.length === 0) return undefined;
  return {
    ...month,
    ...(years[0] !== undefined && { year: years[0] }),
    ...(days[0] !== undefined && { day: days[0] }),
  };
}

function isEmpty(text: string): boolean {
  if (/[^\p{L}\p{M}\p{Z}\s,.،·•|/()\-–—'’:]/u.test(text)) return false;
  return (text.match(/[\p{L}'’]+/gu) ?? []).every(isEmptyDateWord);
}
