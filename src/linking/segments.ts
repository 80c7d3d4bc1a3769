import { RecentTexts } from "../domain/text/recent-texts";
import { primary } from "./languages";

/** Languages without spaces. Their words are those of the dictionaries of ICU, which Node has. */
const SEGMENTED = new Set(["zh", "ja", "th", "lo", "km", "my"]);
/** Longer names are seldom letters of other words by chance, and the dictionaries lack many of them. */
const LONGEST_DOUBTFUL = 3;
const LONGEST_DOUBTFUL_THAI = 5;
/** A longer piece is cut into words only around a name. */
const AROUND = 40;
const CUT = /[\s。、，．！？；：「」『』（）()“”"…·・]/u;
const HAN = /\p{Script=Han}/u;

const segmenters = new Map<string, Intl.Segmenter>();
const recent = new RecentTexts<ReadonlySet<number>>(50_000);

/**
 * Whether a name in a script without spaces is one or several words of the text: 马里 in 军马里有两匹 is the end of
 * "war horse" and "in". Longer names always are.
 */
export function isWordsOfText(text: string, start: number, end: number, language: string): boolean {
  const own = primary(language);
  if (!SEGMENTED.has(own)) return true;
  const isHan = HAN.test(text.charAt(start));
  if (own === "zh" || own === "ja" ? !isHan || end - start > LONGEST_DOUBTFUL : end - start > LONGEST_DOUBTFUL_THAI)
    return true;
  let from = start;
  while (from > 0 && start - from < AROUND && !CUT.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < AROUND && !CUT.test(text.charAt(to))) to += 1;
  const bounds = boundsOf(text.slice(from, to), own);
  return bounds.has(start - from) && bounds.has(end - from);
}

function boundsOf(piece: string, language: string): ReadonlySet<number> {
  const key = `${language} ${piece}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  const bounds = new Set([piece.length]);
  for (const { index } of segmenter.segment(piece)) bounds.add(index);
  recent.set(key, bounds);
  return bounds;
}
