import { fold } from "../folding/fold";
import { phraseQuery } from "./phrase-query";
import type { PhraseQuery } from "./text-query";
import { words } from "../words/words";

/** The languages whose ways to write a large number are asked for. A word that two have is that of the first one. */
const LANGUAGES = ["en", "ar", "fr", "ru", "fa", "he", "tr", "zh", "zh-Hant", "ja", "ko", "de", "es", "it", "pt"];
/** What newspapers write beside the forms of CLDR. */
const SHORT: Readonly<Record<string, number>> = { bn: 1e9, mn: 1e6, mln: 1e6, mrd: 1e9 };
/** Smaller numbers are written in figures. */
const SMALLEST = 10_000;
/** A number with more figures is written with all of them. */
const MOST_FIGURES = 4;
const ENDS_OF_SCALES = [1, 2, 5, 11].flatMap((count) => [1e3, 1e4, 1e6, 1e8, 1e9].map((scale) => count * scale));

/** What is written 11 million, in the ways of all languages. */
interface Scales {
  readonly formats: readonly Intl.NumberFormat[];
  /** How much a word counts, folded: million, млн, 万. */
  readonly words: ReadonlyMap<string, number>;
}

let scales: Scales | undefined;

/** Made for the first number with a word behind it: it takes some 15 ms. */
function scalesOfLanguages(): Scales {
  if (scales !== undefined) return scales;
  const formats = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).map(
      (compactDisplay) =>
        new Intl.NumberFormat(`${language}-u-nu-latn`, {
          notation: "compact",
          compactDisplay,
          maximumFractionDigits: 2,
        }),
    ),
  );
  const found = new Map(Object.entries(SHORT));
  for (const format of formats) {
    for (const value of ENDS_OF_SCALES) {
      const parts = format.formatToParts(value);
      const scale = fold(parts.find(({ type }) => type === "compact")?.value ?? "").replace(/\.$/u, "");
      const count = Number(parts.find(({ type }) => type === "integer")?.value);
      if (scale.length > 1 || /[\p{Script=Han}\p{Script=Hangul}m]/u.test(scale))
        if (!found.has(scale)) found.set(scale, value / count);
    }
  }
  scales = { formats, words: found };
  return scales;
}

const COUNT = /^[0-9]{1,4}(?:[.,][0-9]{1,2})?$/u;
const IN_ONE = /^([0-9]{1,4}(?:[.,][0-9]{1,2})?)([\p{L}]{1,12})$/u;
const IN_FIGURES = /^[1-9][0-9]{0,2}(?:([.,'’\u00a0\u202f٬])?[0-9]{3})(?:\1[0-9]{3}){0,3}$/u;

/** Whether a token may be how many millions there are. */
export const isCount = (text: string): boolean => COUNT.test(fold(text));

/** The other ways to write a number, such as 11 million, `11 млн`, 1100万 and 11,000,000. None for other words. */
export function otherNumbers(count: string, scale: string): PhraseQuery[] {
  const [figures, word] = [fold(count), fold(scale)];
  if (!COUNT.test(figures)) return [];
  const worth = scalesOfLanguages().words.get(word);
  return worth === undefined ? [] : spellingsOf(Math.round(Number(figures.replace(",", ".")) * worth));
}

/** The same, for a number in one token: 1100万, 11m, 11,000,000. */
export function otherNumbersOf(token: string): PhraseQuery[] {
  const folded = fold(token).replace(/^\p{Sc}/u, "");
  const [, count, scale] = IN_ONE.exec(folded) ?? [];
  if (count !== undefined && scale !== undefined) return otherNumbers(count, scale);
  const [, han = ""] = IN_HAN.exec(folded) ?? [];
  if (han !== "") return spellingsOf(hanNumber(han));
  return IN_FIGURES.test(folded) ? spellingsOf(Number(folded.replaceAll(/\D/gu, ""))) : [];
}

const HAN_DIGITS = "零一二三四五六七八九";
const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const LARGE_HAN_SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
/** With what is counted behind it. */
const IN_HAN = /^([零一二两三四五六七八九十百千]{1,7}[万萬亿億][零一二两三四五六七八九十百千]{0,7}[万萬]?)[人元円]?$/u;

/** The number that is written 五百万. */
function hanNumber(text: string): number {
  let [sum, below, digit] = [0, 0, 0];
  for (const letter of text.replaceAll("两", "二")) {
    const [scale, large] = [HAN_SCALES[letter], LARGE_HAN_SCALES[letter]];
    if (scale !== undefined) [below, digit] = [below + (digit || 1) * scale, 0];
    else if (large !== undefined) [sum, below, digit] = [sum + (below + digit) * large, 0, 0];
    else digit = HAN_DIGITS.indexOf(letter);
  }
  return sum + below + digit;
}

/** What is counted is one word with the number in the dictionaries of Chinese: 1100万人. */
const COUNTED = ["", "人", "元", "円"];

const endsOf = (rest: readonly string[]): (readonly string[])[] => {
  const [scale, ...others] = rest;
  const isHan = scale !== undefined && others.length === 0 && /^\p{Script=Han}$/u.test(scale);
  return isHan ? COUNTED.map((counted) => [scale + counted]) : [rest];
};

function spellingsOf(value: number): PhraseQuery[] {
  if (value < SMALLEST || !Number.isSafeInteger(value)) return [];
  if (Number(value.toPrecision(MOST_FIGURES)) !== value) return [];
  const written = [
    String(value),
    value.toLocaleString("en"),
    ...scalesOfLanguages().formats.map((format) => format.format(value)),
    ...Object.entries(SHORT).flatMap(([scale, worth]) => [`${value / worth}${scale}`, `${value / worth} ${scale}`]),
  ];
  const found = new Map<string, PhraseQuery>();
  for (const text of written) {
    const [first, ...rest] = words(text).map(({ folded }) => folded);
    // "11 M" in a text is mostly eleven metres.
    if (first === undefined || rest.some((word) => /^[a-z]$/u.test(word))) continue;
    for (const end of endsOf(rest))
      found.set([first, ...end].join(" "), { ...phraseQuery(first, end), isOtherSpelling: true });
  }
  return [...found.values()];
}
