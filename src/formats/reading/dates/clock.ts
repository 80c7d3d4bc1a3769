import type { DatePart } from "./date-parts";

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Minutes east of UTC, or an IANA zone. Absent if the text does not say. */
  readonly zone?: number | string;
}

interface Clock {
  readonly time: TimeOfDay;
  /** Indexes of the parts that it takes. */
  readonly taken: ReadonlySet<number>;
}

/** Finds the time of day among the parts of a date. `rest` are the parts without it. */
export function cutTime(parts: readonly DatePart[]): { rest: DatePart[]; time?: TimeOfDay } {
  const clock = clockIn(parts, isColon) ?? clockIn(parts, isHourMark) ?? clockIn(parts, isDot) ?? hourIn(parts);
  if (clock === undefined) return { rest: [...parts] };
  return { rest: parts.filter((_, index) => !clock.taken.has(index)), time: clock.time };
}

const isColon = (part: DatePart | undefined): boolean => part?.text === ":";
const isHourMark = (part: DatePart | undefined): boolean => part?.meaning?.unit === "hour";
const isDot = (part: DatePart | undefined): boolean => part?.text === "." && part.glued;

function clockIn(parts: readonly DatePart[], isMark: (part: DatePart | undefined) => boolean): Clock | undefined {
  for (let at = 0; at + 2 < parts.length; at += 1) {
    if (!isMark(parts[at + 1])) continue;
    const [hour, minute] = [parts[at]?.value, parts[at + 2]?.value];
    if (hour === undefined || minute === undefined || hour > 23 || minute > 59 || parts[at + 2]?.text.length !== 2)
      continue;
    // "21: 16:40": the first colon ends the date. Bengali papers print "১৫: ১০" at the end.
    if (
      (parts[at]?.text.length ?? 0) > 2 ||
      (parts[at + 1]?.glued === true &&
        isColon(parts[at + 1]) &&
        parts[at + 2]?.glued !== true &&
        parts[at + 3] !== undefined)
    )
      continue;
    // "7.02.2023" and "2023.02.07" are dates.
    if (isMark === isDot && (isDotted(parts, at - 1) || isDotted(parts, at + 3) || parts[at + 2]?.glued !== true))
      continue;
    return finished(parts, at, at + 3, { hour, minute });
  }
  return undefined;
}

const isDotted = (parts: readonly DatePart[], at: number): boolean =>
  parts[at]?.text === "." &&
  ((parts[at + 1]?.value !== undefined && parts[at + 1]?.glued === true) ||
    (parts[at]?.glued === true &&
      parts[at - 1]?.value !== undefined &&
      at + 1 < parts.length &&
      parts[at + 1]?.glued === true));

/** Hours alone: "4 pm", "10 h", "午後4時". */
function hourIn(parts: readonly DatePart[]): Clock | undefined {
  for (let at = 0; at < parts.length; at += 1) {
    const hour = parts[at]?.value;
    if (hour === undefined || hour > 23 || (parts[at]?.text.length ?? 0) > 2) continue;
    const next = parts[at + 1];
    if (next?.meaning?.unit === "hour") return finished(parts, at, at + 2, { hour, minute: 0 });
    // "2023 م" is a year: such a word must have no other meaning.
    if (hour <= 12 && next?.meaning?.half !== undefined && next.meaning.isEmpty !== true)
      return finished(parts, at, at + 1, { hour, minute: 0 });
  }
  return undefined;
}

/** Takes what stands around a clock too: seconds, the half of the day, the zone. */
function finished(parts: readonly DatePart[], start: number, after: number, time: TimeOfDay): Clock {
  const taken = new Set<number>();
  for (let at = start; at < after; at += 1) taken.add(at);
  let end = after;
  const take = (count: number): void => {
    for (let i = 0; i < count; i += 1) taken.add(end + i);
    end += count;
  };
  if (parts[end]?.meaning?.unit === "minute") take(1);
  let second: number | undefined;
  const seconds = parts[end + 1]?.value;
  if (isColon(parts[end]) && seconds !== undefined && seconds < 60) {
    second = seconds;
    take(2);
    if (isDot(parts[end]) && parts[end + 1]?.value !== undefined && parts[end + 1]?.glued === true) take(2);
  } else if (parts[end]?.value !== undefined && parts[end + 1]?.meaning?.unit === "second") {
    second = parts[end]?.value;
    take(2);
  }
  const before = parts[start - 1];
  // "2023-02-07T10:15": the T is not a word.
  if (before?.text === "t" && before.glued && parts[start]?.glued === true) taken.add(start - 1);
  let half = parts[end]?.meaning?.half;
  if (half === undefined) half = halfBefore(parts, start, taken);
  else {
    take(1);
    if (parts[end]?.text === "." && parts[end]?.glued === true) take(1);
  }
  const zone = zoneAfter(parts, end, taken) ?? zoneBefore(parts, start, taken);
  return {
    time: {
      hour: hourOf(time.hour, half),
      minute: time.minute,
      ...(second !== undefined && { second }),
      ...(zone !== undefined && { zone }),
    },
    taken,
  };
}

/** "ÖS 7:32", "du. 7:32" */
function halfBefore(
  parts: readonly DatePart[],
  start: number,
  taken: Set<number>,
): "morning" | "afternoon" | undefined {
  const dot = isDot(parts[start - 1]) ? 1 : 0;
  const before = parts[start - 1 - dot];
  if (before?.meaning?.half === undefined || before.text.length < 2) return undefined;
  taken.add(start - 1);
  taken.add(start - 1 - dot);
  return before.meaning.half;
}

function hourOf(hour: number, half: "morning" | "afternoon" | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === "afternoon" ? 12 : 0);
}

const FARTHEST_ZONE = 5;
const BEFORE_ZONE = /^[([,]$/;

/** A zone by its name, by its offset, or both ("GMT+3"). Empty words and brackets may precede it. */
function zoneAfter(parts: readonly DatePart[], from: number, taken: Set<number>): number | string | undefined {
  for (let at = from; at < Math.min(parts.length, from + FARTHEST_ZONE); at += 1) {
    const part = parts[at];
    const found = offsetAt(parts, at, { isAttached: at === from && part?.glued === true });
    if (found !== undefined) {
      for (let i = 0; i < found.count; i += 1) taken.add(at + i);
      return found.minutes;
    }
    const zone = part?.meaning?.zone;
    if (zone !== undefined && (part?.meaning?.months === undefined || hasMonthBeside(parts, at))) {
      taken.add(at);
      const offset = offsetAt(parts, at + 1, { isAttached: true });
      for (let i = 0; i < (offset?.count ?? 0); i += 1) taken.add(at + 1 + i);
      return offset?.minutes ?? zone;
    }
    if (part?.meaning?.isEmpty !== true && !BEFORE_ZONE.test(part?.text ?? "")) return undefined;
  }
  return undefined;
}

/** "EST" and "KST" are months too, of languages that few texts are in. Beside another month they are zones. */
const hasMonthBeside = (parts: readonly DatePart[], at: number): boolean =>
  parts.some(
    ({ meaning, text, glued }, index) =>
      index !== at && (meaning?.months !== undefined || (glued && /^[./-]$/.test(text) && isNumber(parts[index + 1]))),
  );

const isNumber = (part: DatePart | undefined): boolean => part?.value !== undefined;

function zoneBefore(parts: readonly DatePart[], start: number, taken: Set<number>): number | string | undefined {
  const before = parts[start - 1];
  if (before?.meaning?.zone === undefined || before.meaning.isEmpty === true) return undefined;
  taken.add(start - 1);
  return before.meaning.zone;
}

/** `+3`, `+03:00`, `-0330`. The sign must touch its number; alone, it must stand in brackets or touch the clock. */
function offsetAt(
  parts: readonly DatePart[],
  at: number,
  { isAttached }: { readonly isAttached: boolean },
): { minutes: number; count: number } | undefined {
  const sign = parts[at]?.text ?? "";
  const hours = parts[at + 1];
  if (!/^[+−-]$/.test(sign) || hours?.value === undefined || !hours.glued) return undefined;
  const named = parts[at + 2]?.meaning?.zone === 0;
  if (!isAttached && !named && !/^[([]$/.test(parts[at - 1]?.text ?? "") && sign !== "+") return undefined;
  const minutes = parts[at + 3];
  const withColon = isColon(parts[at + 2]) && minutes?.value !== undefined && minutes.text.length === 2;
  const total =
    hours.text.length === 4
      ? Math.floor(hours.value / 100) * 60 + (hours.value % 100)
      : hours.value * 60 + (withColon ? (minutes?.value ?? 0) : 0);
  if (hours.text.length === 3 || hours.text.length > 4 || total > 14 * 60) return undefined;
  // "13:02-12 يونيو": a day, and no offset.
  if (parts[at + 2]?.meaning?.months !== undefined) return undefined;
  return { minutes: (sign === "+" ? 1 : -1) * total, count: 2 + (withColon ? 2 : 0) + (named ? 1 : 0) };
}
