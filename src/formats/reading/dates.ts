import type { PreciseDate } from "../../domain/dates";
import { fold } from "../../domain/text/folding/fold";
import { instantOf } from "./dates/calendars";
import { lunarDate } from "./dates/lunar-calendar";
import { cutTime } from "./dates/clock";
import type { TimeOfDay } from "./dates/clock";
import { datePartsOf } from "./dates/date-parts";
import type { DatePart } from "./dates/date-parts";
import { AGO_MARKERS, AMBIGUOUS_ZONES, ONE_WORDS, ONE_WORDS_BEHIND, RECENT } from "./dates/date-words";
import { impliedYear } from "./dates/implied-year";
import { LOUD_SIGN, statedDay } from "./dates/stated-day";
import type { StatedDay } from "./dates/stated-day";

/** A printed date. `rule` names what was assumed (see Provenance.rule). */
export interface StatedDate {
  readonly date: PreciseDate;
  readonly rule?: typeof ZONE_ASSUMED | typeof ZONE_HINTED | typeof YEAR_OF_PAGE;
}

/** The time has no zone. UTC is assumed. */
export const ZONE_ASSUMED = "time-zone-assumed-utc";
/** The time has no zone. The person who gave the document said which one is meant. */
export const ZONE_HINTED = "time-zone-hinted";

/** The day has no year. It is of the year in which the page was published or captured. */
export const YEAR_OF_PAGE = "year-of-page";

/** What is known about a printed date besides its words. */
export interface DateContext {
  /**
   * A language tag, with its country if that is known. Tells `02/07/2023` from `07/02/2023`, and months that two
   * languages name alike.
   */
  readonly language?: string;
  /** The IANA zone or offset of times that state none. */
  readonly timeZone?: string;
  /** When the page with the date was published or captured. Tells the year of a day that states none. */
  readonly seenOn?: PreciseDate;
}

/**
 * The date, if the whole of `text` is one: in any language of CLDR, with digits of any script, with or without a time.
 * One unknown word is left out if the day, the month and the year are there. Undefined if there are other words, or no
 * year. If day and month cannot be told apart (`02/07/2023` in English), gives the year only.
 */
export function parseDate(text: string, context: DateContext = {}): StatedDate | undefined {
  const found = isAgoWithoutYear(text) ? undefined : readDate(text, context);
  return found === undefined || !isSure(found) ? undefined : dateOf(found, context);
}

/** "40 min ago · 12 views": a short word of one language is the month of another, and 40 would be a year. */
const isAgoWithoutYear = (text: string): boolean =>
  !/\p{Nd}{4}/u.test(text) && text.split(SEGMENT_END, MOST_SEGMENTS).some((part) => isTimeAgo(part.trim()));

/**
 * The date in a text that is known to begin with one or to be one, whatever else it says. Looks at parts between `·`,
 * `•` and `|` too: "10:15 AM · Feb 7, 2023 · 12.5K Views".
 */
export function findDate(text: string, context: DateContext = {}): StatedDate | undefined {
  const whole = parseDate(text, context);
  if (whole !== undefined) return whole;
  const segments = text.split(SEGMENT_END).slice(0, MOST_SEGMENTS);
  for (let length = segments.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= segments.length; from += 1) {
      const segment = segments.slice(from, from + length).join(" · ");
      const found = isAgoWithoutYear(segment) ? undefined : readDate(segment, context);
      const date = found && (isSure(found) || length === 1) ? dateOf(found, context) : undefined;
      if (date !== undefined) return date;
    }
  }
  return dateAhead(text, context);
}

/** "Feb 7, 2023 10:15 AM 3 min read": a whole date with its year, and behind it words with numbers of their own. */
function dateAhead(text: string, context: DateContext): StatedDate | undefined {
  const words = text.length > LONGEST_DATE ? [] : text.trim().split(/\s+/u);
  for (let count = words.length - 1; count > 0 && count >= words.length - MOST_WORDS_BEHIND; count -= 1) {
    const found = readDate(words.slice(0, count).join(" "), context);
    const isWhole = found?.day.unknownWords === 0 && found.day.year !== undefined && found.day.day !== undefined;
    if (found !== undefined && isWhole) return dateOf(found, context);
  }
  return undefined;
}

/** Whether the whole of `text` is a date, with or without a year. No unknown word may be in it. */
export function isDate(text: string, context: DateContext = {}): boolean {
  const found = readDate(text, context);
  return found?.day.unknownWords === 0 && (found.day.year === undefined || dateOf(found, context) !== undefined);
}

const LAST_DAY = 31;

/** Whether a sentence names a day: a number beside the name of a month, "on Saturday, 3 May, at noon". */
export function namesDay(text: string): boolean {
  const parts = datePartsOf(text).filter(({ isSign }) => !isSign);
  const isDay = (part: DatePart | undefined): boolean => (part?.value ?? 0) >= 1 && (part?.value ?? 0) <= LAST_DAY;
  return parts.some(
    ({ meaning }, at) => meaning?.months !== undefined && (isDay(parts[at - 1]) || isDay(parts[at + 1])),
  );
}

/** Whether the whole of `text` is a time of day. */
export function isTime(text: string): boolean {
  if (text.length > LONGEST_AGO) return false;
  const { rest, time } = cutTime(datePartsOf(text));
  return time !== undefined && rest.every(({ isSign, meaning }) => isSign || meaning?.isEmpty === true);
}

/** Whether the whole of `text` says how long ago something was: "2 hr 5 min ago", "yesterday", "منذ ٣ ساعات". */
export function isTimeAgo(text: string): boolean {
  if (text.length > LONGEST_AGO) return false;
  if (RECENT_DAYS.has(fold(text)) || isRecentTime(text)) return true;
  const parts = datePartsOf(text).filter(({ isSign }) => !isSign);
  const named = parts.filter(({ value }) => value === undefined);
  const numbers = parts.length - named.length;
  // "An hour ago", "سنة واحدة": one may be a word.
  const words = numbers > 0 ? named : named.filter((part) => !ONES.has(part.text));
  // "2024. gada 25. dec.": a year.
  if (parts.some(({ value = 0 }) => value > MOST_AGO)) return false;
  return (
    words.length > 0 &&
    words.length <= 4 &&
    (numbers === 1 || (numbers === 2 && words.length > 1) || (numbers === 0 && isOneAgo(named, words))) &&
    words.every(({ meaning }) => meaning?.isAgo === true)
  );
}

/** "منذ ساعتين", "a year ago", "ساعة واحدة": a unit with the word for "ago", or with "one" behind it. */
function isOneAgo(named: readonly DatePart[], words: readonly DatePart[]): boolean {
  const markers = words.filter(({ text }) => MARKERS_OF_AGO.has(text)).length;
  return (markers > 0 && markers < words.length) || (words.length === 1 && ONES_BEHIND.has(named.at(1)?.text ?? ""));
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(fold));
const ONES = setOf(ONE_WORDS);
const ONES_BEHIND = setOf(ONE_WORDS_BEHIND);
const MARKERS_OF_AGO = setOf(AGO_MARKERS);

/** "Hier à 17:04" */
function isRecentTime(text: string): boolean {
  const day = /^\p{L}[\p{L}\p{M}]{1,12}(?=[\s,،])/u.exec(text)?.[0] ?? "";
  return RECENT_DAYS.has(fold(day)) && isTime(text.slice(day.length).replace(/^[,،]?\s(?:\p{L}{1,3}\s)?/u, ""));
}

const RECENT_DAYS = new Set(RECENT.split(";").map(fold));
const LONGEST_DATE = 120;
const LONGEST_AGO = 40;
const MOST_AGO = 999;
const SEGMENT_END = /[·•|]/u;
const MOST_SEGMENTS = 5;
const MOST_WORDS_BEHIND = 12;

interface FoundDate {
  readonly day: StatedDay;
  readonly time?: TimeOfDay;
}

/** "No. 12/2021": the number of an issue. */
const ISSUE = /(?:^|\s)(?:no|nr|n[°º]|№|núm|num)\.?\s?\p{Nd}{1,4}\s?\/\s?\p{Nd}{2,4}$/iu;

/** A line is looked at a few times: as a date, as an attribution, as the end of a post. */
const lastRead = new Map<string, FoundDate | undefined>();
const MOST_REMEMBERED = 200;

function readDate(text: string, { language = "und" }: DateContext): FoundDate | undefined {
  if (text.length > LONGEST_DATE || !/\p{Nd}/u.test(text) || ISSUE.test(text)) return undefined;
  const key = `${language} ${text}`;
  if (lastRead.has(key)) return lastRead.get(key);
  if (lastRead.size >= MOST_REMEMBERED) lastRead.clear();
  const found = readDateAnew(text, language);
  lastRead.set(key, found);
  return found;
}

/** "1447/5/12 هـ الموافق 2025/11/03 م": the lunar day in numbers, beside ours. */
const LUNAR_NUMBERS =
  /(?<=^|\s)(?:\p{Nd}{4}[/-]\p{Nd}{1,2}[/-]\p{Nd}{1,2}|\p{Nd}{1,2}[/-]\p{Nd}{1,2}[/-]\p{Nd}{4})\s?(?:هـ|ه)(?=[\s,،-]|$)/u;

/** "ט״ו באדר ב׳ תשפ״ד, 25 במרץ 2024": the day of the Hebrew calendar in letters, beside ours. */
const HEBREW_DAY =
  /(?<![\u05d0-\u05ea])[\u05d0-\u05ea]{1,2}["״'׳][\u05d0-\u05ea]?\s[\u05d0-\u05ea]{2,8}(?:\s[\u05d0-\u05ea]['׳]?)?\s(?:ה['׳]?)?תש[\u05d0-\u05ea]{0,2}["״][\u05d0-\u05ea](?![\u05d0-\u05ea])[\s,|·–-]{0,4}/u;

/** "March 4, 2025 @ 6:30 pm" */
const TIME_BEHIND_AT = /\s@\s(?=\p{Nd}{1,2}[:.\s\p{L}])/u;

function readDateAnew(text: string, language: string): FoundDate | undefined {
  const ours = text.replace(LUNAR_NUMBERS, "").replace(HEBREW_DAY, "");
  const said = (/\p{Nd}/u.test(ours) ? ours : text).replace(TIME_BEHIND_AT, " ");
  if (LOUD_SIGN.test(said)) return undefined;
  return readParts(said, language);
}

function readParts(text: string, language: string): FoundDate | undefined {
  const parts = withZonesOf(datePartsOf(text), language);
  const { rest, time } = cutTime(parts);
  const day = dayWithout(rest, parts, time, language);
  return day && { day: day.day, ...(day.time !== undefined && { time: day.time }) };
}

/** "AST" is the time of Arabia in Arabic texts, and of the Atlantic coast in those of Canada. */
function withZonesOf(parts: readonly DatePart[], language: string): readonly DatePart[] {
  if (!parts.some(({ text }) => text in AMBIGUOUS_ZONES)) return parts;
  const tags = language.toLowerCase().split(/[-_]/);
  return parts.map((part) => {
    const zone = AMBIGUOUS_ZONES[part.text]?.find(([each]) => each.split(" ").some((tag) => tags.includes(tag)))?.[1];
    return zone === undefined ? part : { ...part, meaning: { ...part.meaning, zone } };
  });
}

/** What looked like a time was a part of the date if no date is left without it. */
function dayWithout(
  rest: readonly DatePart[],
  parts: readonly DatePart[],
  time: TimeOfDay | undefined,
  language: string,
): FoundDate | undefined {
  const stated = statedDay(rest, language);
  // "2023 10:15 Pro": a month with a time, and no day.
  const isCut = time !== undefined && stated?.month !== undefined && stated.day === undefined;
  const day = isCut ? undefined : stated;
  if (day !== undefined) return { day, ...(time !== undefined && { time }) };
  // A colon stands in times alone.
  const isOfDate = time !== undefined && !parts.some(({ text }) => text === ":");
  const whole = isOfDate ? statedDay(parts, language) : undefined;
  return whole && { day: whole };
}

function isSure({ day }: FoundDate): boolean {
  return day.unknownWords === 0 || (day.unknownWords === 1 && day.year !== undefined && day.day !== undefined);
}

function dateOf(found: FoundDate, context: DateContext): StatedDate | undefined {
  const { day } = found;
  if (day.year !== undefined || context.seenOn === undefined) return statedDate(found, context);
  const year = impliedYear(day, context.seenOn);
  const dated = year === undefined ? undefined : statedDate({ ...found, day: { ...day, year } }, context);
  return dated && { ...dated, rule: YEAR_OF_PAGE };
}

function statedDate({ day, time }: FoundDate, { timeZone }: DateContext): StatedDate | undefined {
  const { calendar, year, month, day: number } = day;
  if (year === undefined) return undefined;
  if (calendar === "islamic") {
    const date = lunarDate(year, month, number);
    return date && { date };
  }
  const zone = time?.zone ?? timeZone;
  const timed =
    number === undefined || time === undefined ? undefined : { ...time, ...(zone !== undefined && { zone }) };
  const instant = instantOf({
    calendar,
    year,
    ...(month !== undefined && { month }),
    ...(number !== undefined && { day: number }),
    ...timed,
  });
  if (instant === undefined) return undefined;
  if (month === undefined) return { date: { instant, precision: "YEAR" } };
  if (number === undefined) return { date: { instant, precision: "MONTH" } };
  if (time === undefined) return { date: { instant, precision: "DAY" } };
  const date: PreciseDate = { instant, precision: time.second === undefined ? "MINUTE" : "SECOND" };
  if (time.zone !== undefined) return { date };
  return { date, rule: timeZone === undefined ? ZONE_ASSUMED : ZONE_HINTED };
}
