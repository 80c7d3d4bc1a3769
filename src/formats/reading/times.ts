import { fold } from "../../domain/text/fold";
import { zoneNamed } from "./date-words";

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Minutes east of UTC. Absent if the text does not say. */
  readonly zone?: number;
}

const AFTERNOON = ["pm", "p.m", "م", "مساء", "ب.ظ", "ös"].map(fold);
const MORNING = ["am", "a.m", "ص", "صباحا", "ق.ظ", "öö"].map(fold);
const HALF = [...AFTERNOON, ...MORNING].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(".", "\\."));

const CLOCK = "(?<hour>\\d{1,2})\\s?(?::|h)\\s?(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?";
const HALF_OF_DAY = `(?:\\s?(?<half>${HALF.join("|")})\\.?(?!\\p{L}))?`;
const ZONE =
  "(?:\\s?\\(?(?:بتوقيت |по |ساعت )?(?<name>z|utc|gmt|\\p{L}{3,9})?(?<offset>[+-]\\d{1,2}(?::?\\d{2})?)?(?!\\p{L})\\)?)?";
const TIME = new RegExp(`(?<![\\d:])${CLOCK}${HALF_OF_DAY}${ZONE}`, "u");

/** Finds the time of day in a folded text. `rest` is the text without it. */
export function cutTime(text: string): { rest: string; time?: TimeOfDay } {
  const groups = TIME.exec(text)?.groups;
  const clock = groups && clockOf(groups);
  if (groups === undefined || clock === undefined) return { rest: text };
  const zone = zoneOf(groups["name"], groups["offset"]);
  // A word that is not a time zone belongs to the date: "at 10:15 on 7 February".
  const kept = zone === undefined ? ` ${groups["name"] ?? ""} ` : " ";
  // "2023-02-07T10:15": the T is not a word.
  const rest = text.replace(TIME, kept).replace(/(?<=\d)t(?=\s)/, " ");
  return { rest, time: { ...clock, ...(zone !== undefined && { zone }) } };
}

function clockOf(groups: Readonly<Record<string, string | undefined>>): TimeOfDay | undefined {
  const [hour, minute] = [Number(groups["hour"]), Number(groups["minute"])];
  const second = groups["second"] === undefined ? undefined : Number(groups["second"]);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  return { hour: hourOf(hour, groups["half"]), minute, ...(second !== undefined && { second }) };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (AFTERNOON.includes(half) ? 12 : 0);
}

function zoneOf(name: string | undefined, offset: string | undefined): number | undefined {
  if (name !== undefined && zoneNamed(name) === undefined) return undefined;
  if (offset === undefined) return name === undefined ? undefined : zoneNamed(name);
  const [, sign, hours, minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
