import { isTimeZone } from "../../domain/time-zones";
import { fold } from "../../domain/text/folding/fold";
import { instantOf } from "./dates/calendars";
import { meaningOf, nameWords } from "./dates/date-lexicon";
import type { DateContext, StatedDate } from "./dates";
import { findDate, ZONE_ASSUMED, ZONE_HINTED } from "./dates";

/**
 * ISO 8601 and RFC 3339, with what documents in the wild do to them: a space for the `T`, an offset without its colon
 * or after a space, one-digit months, a comma before the fraction. A time is a sign that the day is whole.
 */
const ISO =
  /^(\d{4})(?:-?(\d{1,2})(?:-?(\d{1,2})(?:(?:[Tt]|\s{1,3})(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,12})?)?)?\s?(.{0,12}))?)?)?$/;

/**
 * RFC 5322, 3.3 (RFC 822, 2822): `Tue, 07 Feb 2023 10:15:00 +0300`. The weekday may be wrong or in any language, the
 * year may have two digits, the zone may have a name.
 */
const RFC_5322 =
  /^(?:[\p{L}\p{M}.]{1,20},?\s{0,3})?(\d{1,2})[\s-]{1,3}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[\s-]{1,3}(\d{2}|\d{4})(?:,?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s{0,3}(.{0,12}))?$/iu;

/** `Sun Mar 17 10:00:00 +0000 2024`, as X writes it; C's asctime has no zone, and Git has it behind the year. */
const ASCTIME =
  /^[a-z]{3,9},?\s{1,3}([a-z]{3,9})\s{1,3}(\d{1,2})\s(\d{1,2}:\d{2}:\d{2})\s(?:([+-]\d{4}|[a-z]{1,5})\s)?(\d{4})(?:\s([+-]\d{4}))?$/iu;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 5322, 4.3; and the zones that feeds write too. The names of one zone that means several are left out. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 1,
    bst: 1,
    cet: 1,
    cest: 2,
    met: 1,
    mest: 2,
    eet: 2,
    eest: 3,
    msk: 3,
  },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
  ...{
    jst: 9,
    kst: 9,
    aest: 10,
    aedt: 11,
    acst: 9.5,
    acdt: 10.5,
    awst: 8,
    nzst: 12,
    nzdt: 13,
    sgt: 8,
    hkt: 8,
    sast: 2,
  },
};

/**
 * The date that a machine wrote, with the precision that was written: ISO 8601, RFC 5322, else as people write it in
 * the language of the context. A time without a zone is in the zone of the context, else UTC is assumed, and `rule`
 * says so. Undefined if it is no date.
 */
export function readDate(text: string, context: DateContext = {}): StatedDate | undefined {
  const written = text.trim();
  if (written.length > LONGEST) return undefined;
  return (
    usualDate(written) ?? isoDate(written, context) ?? mailDate(written, context) ?? localizedDate(written, context)
  );
}

/** `Seg, 24 Set 2018 19:42:40 -0300`: in words of a language, but with the offset of a machine at its end. */
function localizedDate(text: string, context: DateContext): StatedDate | undefined {
  const [whole = "", hours = "", minutes = ""] = /:\d{2} ?([+-]\d{2}):?(\d{2})$/.exec(text) ?? [];
  const end = text.length - whole.length + ":00".length;
  const local =
    whole === "" ? undefined : findDate(text.slice(0, end), { ...context, timeZone: `${hours}:${minutes}` });
  return local === undefined ? zonedDate(text, context) : { date: local.date };
}

/** `Feb 3, 2026 10:00 am EST`: people's words, and a zone by the letters of RFC 5322. */
function zonedDate(text: string, context: DateContext): StatedDate | undefined {
  const found = findDate(text, context);
  if (found?.rule !== ZONE_ASSUMED && found?.rule !== ZONE_HINTED) return found;
  const [whole = "", name = ""] = /\s\(?([A-Z]{3,4})\)?$/.exec(text) ?? [];
  const hours = ZONE_HOURS[name.toLowerCase()];
  const local =
    hours === undefined ? undefined : findDate(text.slice(0, -whole.length), { ...context, timeZone: offsetOf(hours) });
  return local === undefined ? found : { date: local.date };
}

/** `+09:30` */
function offsetOf(hours: number): string {
  const minutes = Math.abs(hours) * 60;
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${hours < 0 ? "-" : "+"}${digits.join(":")}`;
}

/** A Unix time in seconds, or in milliseconds where the number is too large for seconds of this era. */
export function unixDate(time: number): StatedDate | undefined {
  const milliseconds = Math.abs(time) >= FIRST_IN_MILLISECONDS ? time : time * 1000;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 9999) return undefined;
  return { date: { instant: date.toISOString(), precision: "SECOND" } };
}

const LONGEST = 200;

/** As seconds it is the year 5138, as milliseconds the year 1973. */
const FIRST_IN_MILLISECONDS = 100_000_000_000;

function isoDate(text: string, context: DateContext): StatedDate | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (year === undefined || Number(year) < 1) return undefined;
  return dateFrom({ year, month, day, hour, minute, second, zone }, context);
}

/** Nearly all dates of feeds: `Thu, 26 Nov 2026 08:00:10 +0100`. Each part has its place. */
const USUAL =
  /^[A-Z][a-z]{2}, [0-3]\d [A-Z][a-z]{2} [12]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d (?:GMT|[+-][01]\d[0-5]\d)$/;
/** The number of a month, and how many days it has at least. */
const USUAL_MONTHS: ReadonlyMap<string, readonly [number: string, days: number]> = new Map(
  MONTHS.map((name, index) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    [String(index + 1).padStart(2, "0"), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][index] ?? 0],
  ]),
);

/** The same as the general way gives, in a tenth of the time. Of days that a month may not have that way decides. */
export function usualDate(text: string): StatedDate | undefined {
  if (!USUAL.test(text)) return undefined;
  const day = text.slice(5, 7);
  const [month, days = 0] = USUAL_MONTHS.get(text.slice(8, 11)) ?? [];
  if (month === undefined || +day < 1 || +day > days) return undefined;
  const local = `${text.slice(12, 16)}-${month}-${day}T${text.slice(17, 25)}.000Z`;
  if (text.endsWith("GMT")) return { date: { instant: local, precision: "SECOND" } };
  const east = (text[26] === "-" ? -1 : 1) * (+text.slice(27, 29) * 60 + +text.slice(29, 31));
  const minutes = +text.slice(17, 19) * 60 + +text.slice(20, 22) - east;
  // Mostly the day is the same in UTC. The Date of JavaScript takes ten times as long.
  const instant =
    minutes >= 0 && minutes < 24 * 60
      ? `${local.slice(0, 11)}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}${local.slice(16)}`
      : new Date(Date.parse(local) - east * 60_000).toISOString();
  return { date: { instant, precision: "SECOND" } };
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

function mailDate(text: string, context: DateContext): StatedDate | undefined {
  const inOrder = text.replace(
    ASCTIME,
    (_, month: string, day: string, time: string, zone = "", year: string, last: string = zone) =>
      `${day} ${month} ${year} ${time} ${last}`,
  );
  const [comment = "", inBrackets] = /\s{0,3}\(([^()]{0,40})\)$/.exec(inOrder.trimEnd()) ?? [];
  const match = RFC_5322.exec(inOrder.trimEnd().slice(0, -comment.length || undefined));
  if (match === null) return undefined;
  const [, day, name = "", written = "", hour, minute, second, stated] = match;
  // "+0100 (CET)" names the offset again. "22:15 (CET)" has no other.
  const zone = stated === "" ? inBrackets : stated;
  // "05:40PM" is a time as people write it.
  if (/^[ap]\.?m\b/i.test(zone ?? "")) return undefined;
  // RFC 5322, 4.3: two digits below 50 are of this century.
  const year = written.length === 2 ? String(Number(written) + (Number(written) < 50 ? 2000 : 1900)) : written;
  // A text is not from the future.
  if (written.length === 2 && Number(year) > new Date().getUTCFullYear()) return undefined;
  const month = String(MONTHS.indexOf(name.toLowerCase()) + 1);
  return dateFrom({ year, month, day, hour, minute, second, zone }, context);
}

interface WrittenDate {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly zone: string | undefined;
}

function dateFrom(written: WrittenDate, { timeZone }: DateContext): StatedDate | undefined {
  const { year, month, day, hour, minute = "0", second } = written;
  const offset = written.zone === undefined || written.zone === "" ? undefined : zoneOf(written.zone);
  const zone = offset ?? timeZone;
  const time = hour === undefined ? undefined : timeOf(hour, minute, second);
  if (hour !== undefined && time === undefined) return undefined;
  const instant = instantOf({
    calendar: "gregorian",
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...time,
    ...(time !== undefined && zone !== undefined && { zone }),
  });
  if (instant === undefined) return undefined;
  if (month === undefined) return { date: { instant, precision: "YEAR" } };
  if (day === undefined) return { date: { instant, precision: "MONTH" } };
  if (time === undefined) return { date: { instant, precision: "DAY" } };
  const date = { instant, precision: second === undefined ? ("MINUTE" as const) : ("SECOND" as const) };
  if (offset !== undefined) return { date };
  return { date, rule: timeZone === undefined ? ZONE_ASSUMED : ZONE_HINTED };
}

/** `24:00` is the end of the day, and second 60 is a leap second: both are counted on. */
function timeOf(hour: string, minute: string, second = "0") {
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  const isTime = time.hour < 24 || (time.hour === 24 && time.minute === 0 && time.second === 0);
  return isTime && time.minute < 60 && time.second <= 60 ? time : undefined;
}

/** Minutes east of UTC, or an IANA zone. Undefined for a name that is not known: then the time has no zone. */
function zoneOf(zone: string): number | string | undefined {
  const offset = /^(?:utc|gmt)?\s?([+-])(\d{1,2}):?(\d{2})?(?:\s.*)?$/i.exec(zone.trim());
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? "0");
    return minutes > 24 * 60 ? undefined : (offset[1] === "-" ? -1 : 1) * minutes;
  }
  const hours = ZONE_HOURS[zone.trim().toLowerCase()];
  if (hours !== undefined) return hours * 60;
  if (zone.includes("/")) return isTimeZone(zone.trim()) ? zone.trim() : undefined;
  return meaningOf(nameWords(fold(zone)))?.zone;
}
