import { primary } from "./languages";

/**
 * Where a name may begin and end. Scripts that are written without spaces have no word boundaries to see; Korean
 * particles are written onto a name; an apostrophe parts a name from what is elided or added (l'Irak, Mali'nin,
 * Russia's).
 */
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGUL = /\p{Script=Hangul}/u;

export function isStart(text: string, at: number): boolean {
  const [before, after] = [characterBefore(text, at), characterAt(text, at)];
  return !WORD.test(before) || UNSPACED.test(after) || UNSPACED.test(before);
}

export function isEnd(text: string, at: number, language = "und"): boolean {
  const [before, after] = [characterBefore(text, at), characterAt(text, at)];
  return (
    !WORD.test(after) ||
    UNSPACED.test(before) ||
    UNSPACED.test(after) ||
    HANGUL.test(before) ||
    isGenitive(text, at, language)
  );
}

/** Languages that write the s of the genitive onto a name without an apostrophe: Frankreichs, Rysslands. */
const WITH_GENITIVE_S = new Set(["de", "sv", "da", "nb", "nn", "no"]);

function isGenitive(text: string, at: number, language: string): boolean {
  return (
    text[at] === "s" &&
    WITH_GENITIVE_S.has(primary(language)) &&
    /(?!s)\p{Ll}/u.test(characterBefore(text, at)) &&
    !WORD.test(characterAt(text, at + 1))
  );
}

/** The longest proclitics have four letters, each with a few marks. */
const LONGEST_PREFIX = 24;

/** Where the word that `at` stands in begins; undefined where that is farther away than proclitics reach. */
export function wordStart(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && WORD.test(characterBefore(text, start))) {
    start -= characterBefore(text, start).length;
    if (at - start > LONGEST_PREFIX) return undefined;
  }
  return start;
}

/**
 * Arabic and Hebrew prepositions and conjunctions written onto the next word, folded, with the length that a name must
 * have not to be met by chance behind them. The Hebrew article makes another word of most names: מצרים is Egypt, and
 * המצרים the Egyptians.
 */
const PROCLITICS: readonly (readonly [prefix: RegExp, shortestName: number])[] = [
  [/^[وف]?[بكل]?$/, 3],
  [/^ו?[בלמ]?$/, 3],
  [/^ו?כ?ש?[בלמ]?$/, 5],
  [/^ו?כ$/, 4],
];
const LAM_ARTICLE = /^[وف]?لل$/;

/** Whether a name of `length` may begin behind this folded beginning of an Arabic or Hebrew word. */
export function isProclitic(prefix: string, length: number): boolean {
  return prefix !== "" && PROCLITICS.some(([form, shortest]) => length >= shortest && form.test(prefix));
}

export function isLamWithArticle(prefix: string): boolean {
  return LAM_ARTICLE.test(prefix);
}

/** The languages in Arabic script that have no such proclitics. */
const WITHOUT_PROCLITICS = new Set(["fa", "ur", "ps", "ckb", "ku", "ug", "sd"]);

export function hasProclitics(language: string): boolean {
  return !WITHOUT_PROCLITICS.has(primary(language));
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}
