import { isTime } from "../../../reading/dates";
import type { StatedDate } from "../../../reading/dates";
import type { Line } from "../../lines";
import type { Attribution } from "../attribution";

/** A post of Mastodon has so many characters at most, and one of Bluesky 300. */
const LONGEST_POST = 500;

/**
 * Whether a date with its time, some paragraphs below the head of a post, is of the page and not of the post: the head
 * tells another day; or more stands between than a post has; or the words touch the head, and an empty line stands
 * below them and above the date. X alone puts the time before a dot: "9:12 AM · Feb 7, 2023".
 */
export function isForeignClosing(
  lines: readonly Line[],
  { postedAt }: Attribution,
  from: number,
  at: number,
  closed: StatedDate,
): boolean {
  const own = lines.slice(from, at);
  const isParted = own.slice(1).some(({ afterGap }) => afterGap);
  if (!isParted) return false;
  if (postedAt !== undefined && isDay(postedAt) && dayOf(postedAt) !== dayOf(closed)) return true;
  const [time = "", ...others] = (lines[at]?.text ?? "").split(/[·•]/u);
  if (others.length > 0 && isTime(time.trim())) return false;
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  return length > LONGEST_POST || (own[0]?.afterGap === false && lines[at]?.afterGap === true);
}

const isDay = ({ date }: StatedDate): boolean => date.precision !== "YEAR" && date.precision !== "MONTH";
const dayOf = ({ date }: StatedDate): string => date.instant.slice(0, 10);
