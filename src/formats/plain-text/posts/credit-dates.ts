import { isDate, isTimeAgo } from "../../reading/dates";
import type { Counts } from "./closings/post-closing";
import { countsIn } from "./labels/post-labels";

/** "Feb 7, 2023 · 1.2K likes": the date, and what the platform counts. */
export function withoutCounts(stated: string): { stated: string; counts?: Counts } {
  const found = isDate(stated) ? undefined : partedAtDate(stated, (rest) => countsIn(rest) !== undefined);
  const counts = found === undefined ? undefined : countsIn(found.rest);
  return found === undefined ? { stated } : { stated: found.stated, ...(counts && { counts }) };
}

const MOST_WORDS_OF_DATE = 10;

/** The longest date, and behind it what is no date. */
export function partedAtDate(
  said: string,
  isRest: (rest: string, stated: string) => boolean,
): { stated: string; rest: string } | undefined {
  const gaps = [...said.trimEnd().matchAll(/\s+/gu)].slice(0, MOST_WORDS_OF_DATE).toReversed();
  for (const { index, 0: gap } of gaps) {
    const stated = said.slice(0, index).replace(/\s?[·•|]$/u, "");
    const rest = said.slice(index + gap.length).replace(/^[·•|]\s?/u, "");
    if ((isDate(stated.trim()) || isTimeAgo(stated.trim())) && isRest(rest, stated)) return { stated, rest };
  }
  return undefined;
}
