import type { Surroundings } from "./ordinary-words";

/** Not "they admitted that", "the suspects admitted", "give thanks to". */
export function isHebrewIndia({ before, after }: Surroundings): boolean {
  if (isBehindHebrewPreposition({ before }) || /(?:^|[^\p{L}])את $/u.test(before)) return true;
  return !/^ (?:כי|ש\p{L}|ב\p{L}|ל\p{L}|אתמול|היום)/u.test(after) && !/(?:ים|ות|הם|הן|לא) $/u.test(before);
}

/** The adjective stands behind a feminine noun: רוח עזה, ביקורת עזה. */
export function isHebrewGaza({ before }: Surroundings): boolean {
  return !/(?:^|[^\p{L}])(?:\p{L}+ה|רוח|ביקורת|התנגדות|מחלוקת|תחרות|אש) $/u.test(before);
}

export function isBehindHebrewPreposition({ before }: Pick<Surroundings, "before">): boolean {
  return /[בלמ]$/u.test(before);
}
