import { nameAlone } from "../../reading/page-words/byline";
import { hasFields } from "../header/header-shapes";
import { isProse, SENTENCE_END } from "../line-shapes";
import type { Line } from "../lines";

/** Where each text stands. */
export type Places = ReadonlyMap<string, readonly number[]>;

export function placesOf(lines: readonly Line[]): Places {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  });
  return places;
}

const MOST_TIMES = 20;

/**
 * A label that is there three times or more is the site's: "Reply", "Advertisement". So is one between sentences that
 * stood above already. One that is there many more times is of a text of its own kind: a list, a table. A name above a
 * date is the author's, however often the page says it.
 */
export function isRepeatedLabel(lines: readonly Line[], at: number, places: Places): boolean {
  const text = lines[at]?.text ?? "";
  const seen = places.get(text) ?? [];
  if (seen.length < 2 || seen.length > MOST_TIMES || !isLabelLike(text) || isNameOfHeader(lines, at)) return false;
  if (seen.length > 2) return true;
  const other = seen.find((place) => place !== at) ?? at;
  return isBetweenProse(lines, at) && (other < at || isBetweenProse(lines, other));
}

const isLabelLike = (text: string): boolean =>
  text.length <= 40 && !SENTENCE_END.test(text) && !/[@#:：—–]/u.test(text);

const isBetweenProse = (lines: readonly Line[], at: number): boolean =>
  isProse(lines[at - 1]?.text ?? "") && isProse(lines[at + 1]?.text ?? "");

const BESIDE = 3;

const isNameOfHeader = (lines: readonly Line[], at: number): boolean =>
  nameAlone(lines[at]?.text ?? "", true) !== undefined &&
  lines.slice(at + 1, at + 1 + BESIDE).some(({ text }) => hasFields(text, {}));
