import { isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { isPlatformMenu } from "../labels/platform-labels";

/** "来自 iPhone客户端": Weibo says behind the time from which program a post is. */
const SOURCE = /来自|來自/u;
const LONGEST_SOURCE = 30;
/** It writes the year with two digits. */
const SHORT_YEAR = /^(?=\p{Nd}{2}-\p{Nd}{1,2}-\p{Nd}{1,2}(?!\p{Nd}))/u;
/** "4-1 21:30": a post of this year. */
const WITHOUT_YEAR = /^\p{Nd}{1,2}-\p{Nd}{1,2} \p{Nd}{1,2}:\p{Nd}{2}$/u;
/** "发布于 广东": from where. */
const PLACE = /^(?:发布于|發佈於|发表于)\s?\S{2,10}$/u;
/** "+关注" */
const PLUS = /^[+＋]\s?/u;

export const namesSource = (text: string): boolean => SOURCE.test(text);

export const withWholeYear = (stated: string): string => stated.replace(SHORT_YEAR, "20");

/** The time below the name, `2024-3-11 10:15 来自 iPhone客户端`, on one line or two, and what stands above the words. */
export function headWithSource(
  lines: readonly Line[],
  at: number,
  context: DateContext,
): { stated: string; end: number } | undefined {
  const text = plainLine(lines[at]?.text);
  const isBehind = SOURCE.test(text);
  const below = plainLine(lines[at + 1]?.text);
  const [said = "", source = "", ...others] = isBehind ? text.split(SOURCE) : [text, ...below.split(SOURCE).slice(1)];
  if (others.length > 0 || source.length > LONGEST_SOURCE || !(isBehind || /^[来來]自/u.test(below))) return undefined;
  const stated = withWholeYear(said.trim());
  if (!isDate(stated, context) && !isTimeAgo(stated) && !WITHOUT_YEAR.test(stated)) return undefined;
  let end = isBehind ? at + 1 : at + 2;
  while (isAboveWords(plainLine(lines[end]?.text))) end += 1;
  return { stated, end };
}

const isAboveWords = (text: string): boolean => PLACE.test(text) || isPlatformMenu(text.replace(PLUS, ""));
