import { omit } from "../../../domain/collections/objects";
import { meaningOf, orderIn, shortenedMonths } from "./date-lexicon";
import type { Calendar, NamedMonth } from "./date-lexicon";
import type { DatePart } from "./date-parts";

/** A day, a month or a year as printed, and how many of the words beside it are not known. */
export interface StatedDay {
  readonly calendar: Calendar;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly unknownWords: number;
}

/** The day that the parts of a date state, without its time. Undefined if they state none. */
export function statedDay(parts: readonly DatePart[], tag: string): StatedDay | undefined {
  const named = withoutOrdinals(parts);
  const [language = "und", ...rest] = tag.toLowerCase().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/.test(part));
  return numericDay(named, language, region) ?? writtenDay(named, language);
}

/** "7th", "1er", "7-én": letters that touch a number and are no known word belong to it. */
function withoutOrdinals(parts: readonly DatePart[]): DatePart[] {
  return parts.filter((part, at) => {
    if (part.value !== undefined || part.isSign || part.meaning?.months !== undefined || !part.glued) return true;
    const before = parts[at - 1];
    if (before?.value !== undefined) return part.text.length > 3 || part.meaning !== undefined;
    // The apostrophe of a case: "şubat'ta".
    return !(
      /^['’-]$/.test(before?.text ?? "") &&
      part.text.length <= 4 &&
      parts[at - 2] !== undefined &&
      part.meaning === undefined
    );
  });
}

const SEPARATOR = /^[./‐‑–-]$/;
const PERSIAN_LANGUAGES = ["fa", "ps"];
/** Years of two digits up to this one are of this century. */
const LAST_SHORT_YEAR = 69;

/** A date in numbers: `2023-02-07`, `7/2/2023`, `7. 2. 2023`. */
function numericDay(parts: readonly DatePart[], language: string, region?: string): StatedDay | undefined {
  const at = parts.findIndex(
    ({ value }, index) =>
      value !== undefined &&
      isSeparator(parts[index + 1]) &&
      parts[index + 2]?.value !== undefined &&
      parts[index + 3]?.text === parts[index + 1]?.text &&
      parts[index + 4]?.value !== undefined,
  );
  const numbers = [parts[at], parts[at + 2], parts[at + 4]];
  if (at < 0 || numbers.some((part) => (part?.text.length ?? 5) > 4)) return undefined;
  const around = restOf([...parts.slice(0, at), ...parts.slice(at + 5)]);
  if (around === undefined) return undefined;
  const day = dayOfNumbers(
    numbers.map((part) => part?.text ?? ""),
    parts[at + 1]?.text ?? "",
    language,
    region,
  );
  return day && { ...day, unknownWords: around };
}

const isSeparator = (part: DatePart | undefined): boolean => part !== undefined && SEPARATOR.test(part.text);

function dayOfNumbers(
  texts: readonly string[],
  sign: string,
  language: string,
  region: string | undefined,
): Omit<StatedDay, "unknownWords"> | undefined {
  const [first = 0, middle = 0, last = 0] = texts.map(Number);
  const order = orderIn(language);
  if (texts[0]?.length === 4 || first > 31) {
    if (texts[0]?.length !== 4) return undefined;
    return {
      calendar: first < 1500 && PERSIAN_LANGUAGES.includes(language) ? "persian" : "gregorian",
      year: first,
      month: middle,
      day: last,
    };
  }
  const isShort = texts[2]?.length === 2;
  if (texts[2]?.length !== 4 && !isShort) return undefined;
  // Of three short numbers only the language tells which is the year.
  if (isShort && (language === "und" || order === undefined)) return undefined;
  if (isShort && order === "ymd") return shortDay(longYear(first), middle, last);
  const year = isShort ? longYear(last) : isBuddhistYear(last) ? last - BUDDHIST_YEARS : last;
  if (Number.isNaN(year)) return undefined;
  const calendar = !isShort && last < 1500 && PERSIAN_LANGUAGES.includes(language) ? "persian" : "gregorian";
  if (middle > 12) return { calendar, year, month: first, day: middle };
  const dayFirst = first > 12 || first === middle || sign === "." || isDayFirst(language, region, order);
  if (dayFirst === false) return { calendar, year, month: first, day: middle };
  return { calendar, year, ...(dayFirst === true && { month: middle, day: first }) };
}

/** Undefined where the language is written in countries of both orders, and the country is not said. */
function isDayFirst(language: string, region: string | undefined, order: string | undefined): boolean | undefined {
  if (language === "en") return region === undefined || region === "ca" ? undefined : !MONTH_FIRST.has(region);
  return language === "und" || order === "mdy" ? undefined : true;
}

/** Countries that write English dates in numbers with the month first. */
const MONTH_FIRST = new Set(["us", "ph", "pr", "gu"]);

const shortDay = (year: number, month: number, day: number): Omit<StatedDay, "unknownWords"> | undefined =>
  Number.isNaN(year) ? undefined : { calendar: "gregorian", year, month, day };

/** A text is not from the future: then the century of "66" is not known (NaN). */
function longYear(year: number): number {
  const long = year + (year <= LAST_SHORT_YEAR ? 2000 : 1900);
  return isAhead(long) ? NaN : long;
}

const isAhead = (year: number): boolean => year > new Date().getUTCFullYear();

/** "2 เม.ย. 66": Thai pages count the years of the Buddha, here 2566. */
function longYearBeside(year: number, parts: readonly DatePart[]): number {
  const long = longYear(year);
  const isThai = parts.some(({ meaning }) => meaning?.months?.some(({ language }) => language === "th") === true);
  const buddhist = year + 2500 - BUDDHIST_YEARS;
  return Number.isNaN(long) && isThai && !isAhead(buddhist) ? buddhist : long;
}

const BUDDHIST_YEARS = 543;

/** No text is from so late a year of ours. */
const isBuddhistYear = (year: number): boolean => year > 2400 && year < 2700;

/** A date with its month in words: `7 February 2023`, `February 7`, `٧ شباط/فبراير ٢٠٢٣`, `令和5年2月7日`. */
function writtenDay(parts: readonly DatePart[], language: string): StatedDay | undefined {
  const own = withShortenedMonth(withoutLaterMonths(withoutOtherCalendars(parts)), language);
  const months = surelyMonths(own, language);
  if (months.length === 0) return undefined;
  const numbers = numbersOf(own);
  const month = monthBeside(numbers?.year, months, language);
  const unknownWords = restOf(own);
  if (numbers === undefined || unknownWords === undefined || month === "none") return undefined;
  const { year, day } = numbers;
  if (year === undefined && day === undefined) return undefined;
  if (isMonthLast(own, months)) return undefined;
  const calendar = month?.calendar ?? "gregorian";
  const isBuddhist = calendar === "gregorian" && year !== undefined && isBuddhistYear(year);
  return {
    calendar,
    ...(year !== undefined && { year: isBuddhist ? year - BUDDHIST_YEARS : year }),
    ...(month !== undefined && { month: month.month }),
    ...(month !== undefined && day !== undefined && { day }),
    unknownWords,
  };
}

/**
 * Tigrinya has the names of Ethiopian months for those of our calendar. A year that would be ahead tells which it is.
 */
function monthBeside(
  year: number | undefined,
  months: readonly DatePart[],
  language: string,
): NamedMonth | "none" | undefined {
  const month = commonMonth(months, language);
  const isEthiopic = month !== undefined && month !== "none" && month.calendar === "ethiopic";
  return isEthiopic && year !== undefined && isAhead(year + 7) ? commonMonth(months, "ti") : month;
}

/** "7, 2023 Set": a month behind a day and a year that stand side by side is the end of another text. */
function isMonthLast(parts: readonly DatePart[], months: readonly DatePart[]): boolean {
  const named = parts.findIndex((part) => months.includes(part));
  const numbers = parts.slice(0, named).filter(({ isSign }) => !isSign);
  return numbers.some(({ value, text }, at) => {
    const next = numbers[at + 1];
    return isDayNumber({ value, text }) && next?.value !== undefined && next.text.length === 4;
  });
}

const isDayNumber = ({ value = 0, text }: { value?: number | undefined; text: string }): boolean =>
  value > 0 && value <= 31 && text.length <= 2;

/**
 * Behind a whole date no word is a month: in "Feb 7, 2023, Set" the last word is a month in Italian. Such a word keeps
 * what else it means.
 */
function withoutLaterMonths(parts: readonly DatePart[]): readonly DatePart[] {
  const isMonth = ({ meaning, isInflected }: DatePart) => meaning?.months !== undefined && isInflected !== true;
  const places = [
    parts.findIndex(isMonth),
    parts.findIndex(isDayNumber),
    parts.findIndex(({ value, text }) => value !== undefined && text.length === 4),
  ];
  if (places.includes(-1)) return parts;
  const end = places.reduce((most, place) => Math.max(most, place));
  // "7 2023 شباط/فبراير": both names are of the date.
  return parts.map((part, at) => {
    if (at <= end || part.meaning?.months === undefined || parts[at - 1]?.text === "/") return part;
    const meaning = omit(part.meaning, "months");
    const bare = omit(part, "meaning", "isInflected");
    return Object.keys(meaning).length === 0 ? bare : { ...bare, meaning };
  });
}

/**
 * "06. Mrz 2024": the one unknown word of a date with its day and its year may be short for a month. It still counts as
 * unknown, so such words alone do not make a line a date.
 */
function withShortenedMonth(parts: readonly DatePart[], language: string): readonly DatePart[] {
  if (parts.length > MOST_PARTS || parts.some(({ meaning }) => meaning?.months !== undefined)) return parts;
  const unknown = parts.filter((part) => !part.isSign && part.value === undefined && !isKnown(part));
  const [word] = unknown;
  const hasYear = parts.some(({ value, text }) => value !== undefined && text.length === 4);
  const hasDay = parts.some(({ value = 0, text }) => value > 0 && value <= 31 && text.length <= 2);
  if (word === undefined || unknown.length > 1 || !hasYear || !hasDay) return parts;
  const months = shortenedMonths(word.text, language).filter((month) => FREQUENT.has(month.language));
  return months.length === 0
    ? parts
    : parts.map((part) => (part === word ? { ...part, meaning: { months }, isInflected: true as const } : part));
}

const MOST_PARTS = 24;

/** The names of months. "mar" is a weekday too, and "de" a preposition: beside a surer name they are not months. */
function surelyMonths(parts: readonly DatePart[], language: string): DatePart[] {
  const all = parts.filter(({ meaning }) => meaning?.months !== undefined);
  const exact = all.filter(({ isInflected }) => isInflected !== true);
  const named = exact.length > 0 ? exact : all;
  if (named.length < 2) return named;
  const only = named.filter(({ meaning }) => meaning?.isEmpty !== true);
  if (only.length > 0) return only;
  const own = named.filter(({ meaning }) => meaning?.months?.some((month) => month.language === language) === true);
  if (own.length > 0) return own;
  // "Sun Mar 17": "sun" is a month too, of languages that few news texts are in.
  const frequent = named.filter(
    ({ meaning }) => meaning?.months?.some(({ language: of }) => FREQUENT.has(of)) === true,
  );
  return frequent.length > 0 ? frequent : named;
}

/**
 * Without the months of other calendars, with the day before each and the year behind it, if there is a month of our
 * calendar too: "7 فبراير 2023 - 16 رجب 1444 هـ". A lunar day is less sure than any other.
 */
function withoutOtherCalendars(parts: readonly DatePart[]): DatePart[] {
  const isOnly = (part: DatePart, calendar: Calendar) =>
    part.meaning?.months?.every((month) => month.calendar === calendar) === true;
  const hasGregorian = parts.some(
    (part) =>
      part.meaning?.months?.some(({ calendar }) => calendar === "gregorian") === true && part.meaning.isEmpty !== true,
  );
  const hasSolar = hasGregorian || parts.some((part) => isOnly(part, "persian"));
  const foreign = new Set<number>();
  parts.forEach((part, at) => {
    if (!(hasSolar && isOnly(part, "islamic")) && !(hasGregorian && isOnly(part, "persian"))) return;
    for (const index of [at - 1, at, at + 1]) {
      const value = parts[index]?.value;
      if (index === at || (value !== undefined && (index < at ? value <= 31 : value > 1200 && value < 1600)))
        foreign.add(index);
    }
  });
  return parts.filter((_, at) => !foreign.has(at));
}

/**
 * Languages of many news texts. Without the language of the text, a name means what it means in these: "mac" is March
 * in Malay. Where these differ, as over "listopada", the month is not known.
 */
const FREQUENT = new Set(
  "am ar az bg bn bs cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv mk ms nb nl no pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh".split(
    " ",
  ),
);

/** The one month that all names mean. Undefined if it cannot be told; "none" if they mean different months. */
function commonMonth(names: readonly DatePart[], language: string): NamedMonth | "none" | undefined {
  const candidates = names.map(({ meaning }) => {
    const months = meaning?.months ?? [];
    const own = months.filter((month) => month.language === language);
    return own.length > 0 ? own : months;
  });
  const [first = [], ...others] = candidates;
  const shared = first.filter((month) =>
    others.every((months) => months.some((other) => other.month === month.month && other.calendar === month.calendar)),
  );
  if (shared.length === 0) return "none";
  return theOne(shared) ?? theOne(shared.filter((month) => FREQUENT.has(month.language)));
}

function theOne(months: readonly NamedMonth[]): NamedMonth | undefined {
  const [first, ...others] = months;
  return others.every((other) => other.month === first?.month && other.calendar === first.calendar) ? first : undefined;
}

/** The year and the day among the numbers. Undefined if there are too many. */
function numbersOf(parts: readonly DatePart[]): { year?: number; day?: number } | undefined {
  const all: number[] = [];
  const days: number[] = [];
  const short: { value: number; at: number }[] = [];
  parts.forEach(({ value, text, glued }, at) => {
    if (value === undefined) return;
    const era = parts[at - 1]?.meaning?.era;
    if (era !== undefined) all.push(value + era);
    else if (text.length === 4 || (value > 31 && text.length === 3)) all.push(value);
    else if (/^['’]$/.test(parts[at - 1]?.text ?? "") && glued && text.length === 2)
      all.push(longYearBeside(value, parts));
    else if (value > 0 && value <= 31 && text.length <= 2) short.push({ value, at });
    else if (text.length === 2) all.push(longYearBeside(value, parts));
    else all.push(NaN, NaN);
  });
  // "令和7年(2025年)": the same year twice.
  const years = parts.some(({ meaning }) => meaning?.era !== undefined) ? [...new Set(all)] : all;
  const [first, second] = short;
  if (short.length > 2 || years.length > 1) return undefined;
  if (first !== undefined) days.push(first.value);
  if (second !== undefined) {
    // "7 Feb 23": the day, the month, and the year of two digits.
    const monthAt = parts.findIndex(({ meaning }) => meaning?.months !== undefined);
    if (years.length > 0 || first === undefined || monthAt < first.at || monthAt > second.at) return undefined;
    years.push(longYearBeside(second.value, parts));
  }
  if (years.some(Number.isNaN)) return undefined;
  return { ...(years[0] !== undefined && { year: years[0] }), ...(days[0] !== undefined && { day: days[0] }) };
}

/** Signs that may stand in a date. */
const PLAIN_SIGN = /^[\p{Po}\p{Pd}\p{Ps}\p{Pe}|’·]$/u;
/** A sign that no date has, whatever stands around it. */
export const LOUD_SIGN = /[!?¡¿؟#@&%*"。]/u;

/** The number of unknown words beside the numbers and the months. Undefined if something there is no part of a date. */
function restOf(parts: readonly DatePart[]): number | undefined {
  let unknown = 0;
  for (const part of parts) {
    if (part.isSign && (!PLAIN_SIGN.test(part.text) || LOUD_SIGN.test(part.text))) return undefined;
    if (!part.isSign && part.value === undefined && (!isKnown(part) || part.isInflected === true)) unknown += 1;
  }
  return unknown;
}

function isKnown({ meaning, text }: DatePart): boolean {
  if (meaning === undefined) return false;
  return (
    meaning.isEmpty === true ||
    meaning.months !== undefined ||
    meaning.unit !== undefined ||
    meaning.era !== undefined ||
    meaning.half !== undefined ||
    (meaning.zone !== undefined && meaningOf(text)?.isAgo !== true)
  );
}
