import { primary } from "../../domain/text/languages/language-tag";

/**
 * Where a name may begin and end. Scripts without spaces show no word boundaries, but a run of katakana is one word:
 * タイヤ is a tyre, not Thailand. Korean particles are written onto the name. An apostrophe separates a name from another
 * part (l'Irak, Mali'nin, Russia's).
 */
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** With the long vowel, which is of no script. */
const KATAKANA = /[\p{Script=Katakana}ーｰ]/u;

const IS_WORD = 1;
const IS_UNSPACED = 2;
const IS_HANGUL = 4;
const IS_SEEN = 8;
const IS_KATAKANA = 16;
/** By UTF-16 unit. 0 if it was not seen yet, or is half of a pair. */
const TRAITS = new Uint8Array(0x10000);

export const isWordCharacter = (character: string): boolean => WORD.test(character);
/** Of a script without spaces. */
export const isUnspaced = (character: string): boolean => UNSPACED.test(character);
export const isHangul = (character: string): boolean => HANGUL.test(character);

/** Persian writes it between the parts of one word: بی‌چین is "without pleats", چین‌ها are no countries. */
const JOINER = "\u200c";

export function isStart(text: string, at: number): boolean {
  if (text.charAt(at - 1) === JOINER && isWordCharacter(characterBefore(text, at - 1))) return false;
  const before = traitsBefore(text, at);
  const after = traitsAt(text, at);
  return (before & IS_WORD) === 0 || isBetweenUnspaced(before, after);
}

export function isEnd(text: string, at: number, language = "und"): boolean {
  if (text.charAt(at) === JOINER && isWordCharacter(characterAt(text, at + 1))) return false;
  const before = traitsBefore(text, at);
  const after = traitsAt(text, at);
  return (
    (after & IS_WORD) === 0 ||
    isBetweenUnspaced(before, after) ||
    ((before & IS_HANGUL) !== 0 && KOREAN_PARTICLES.test(text.slice(at, at + LONGEST_PARTICLES))) ||
    isGenitive(text, at, language)
  );
}

/** Whether a sentence, a quotation or a point of a list begins behind this. */
export function startsSentence(before: string): boolean {
  const last = before.length - 1;
  if (last < 0 || isBeforeSentence(before.charCodeAt(last))) return true;
  return isSpace(before, last) && (last === 0 || isBeforeSentence(before.charCodeAt(last - 1)));
}

const BEFORE_SENTENCE: ReadonlySet<number> = new Set([...'.!?…:»"”\n«“‘—–•'].map((sign) => sign.charCodeAt(0)));
const isBeforeSentence = (unit: number): boolean => BEFORE_SENTENCE.has(unit);

/** Mostly it is a plain one. */
const isSpace = (text: string, at: number): boolean => text.charAt(at) === " " || /\s/u.test(text.charAt(at));

/** Whether a text has these letters as a word of its own. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isStart(text, at) && isEnd(text, at + word.length)) return true;
  return false;
}

/** Whether a word may end between two characters, one of which is of a script without spaces. */
function isBetweenUnspaced(before: number, after: number): boolean {
  return ((before | after) & IS_UNSPACED) !== 0 && (before & after & IS_KATAKANA) === 0;
}

function traitsBefore(text: string, at: number): number {
  if (at === 0) return 0;
  return TRAITS[text.charCodeAt(at - 1)] || newTraits(characterBefore(text, at));
}

function traitsAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  return TRAITS[text.charCodeAt(at)] || newTraits(characterAt(text, at));
}

function newTraits(character: string): number {
  const traits =
    IS_SEEN |
    (WORD.test(character) ? IS_WORD : 0) |
    (UNSPACED.test(character) ? IS_UNSPACED : 0) |
    (HANGUL.test(character) ? IS_HANGUL : 0) |
    (KATAKANA.test(character) ? IS_KATAKANA : 0);
  if (character.length === 1 && !isSurrogate(character)) TRAITS[character.charCodeAt(0)] = traits;
  return traits;
}

/** Half of a pair that stands alone says nothing of the pairs that it is in. */
function isSurrogate(character: string): boolean {
  return character >= "\ud800" && character <= "\udfff";
}

/**
 * What Korean writes onto a name: particles, or a word for its side, its army, its goods, or the way from or to it.
 * What makes an adjective or a people of it is none: 중국인 are Chinese people, 영국식 is British, 인도적 is "humane".
 */
const KOREAN_PARTICLES =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|측|군|보다|처럼|부터|까지|이나|나|라는|이라는|이라고|라고|이며|이고|산|발|행)?(?:은|는|이|가|을|를|의|도|에서|에|에게|만|과|와|로|으로)*(?!\p{Script=Hangul})/u;
const LONGEST_PARTICLES = 8;

/** Languages that write the s of the genitive without an apostrophe: Frankreichs, Rysslands. */
const WITH_GENITIVE_S = new Set(["de", "sv", "da", "nb", "nn", "no"]);

export const hasGenitiveS = (language: string): boolean => WITH_GENITIVE_S.has(primary(language));

function isGenitive(text: string, at: number, language: string): boolean {
  return (
    text[at] === "s" &&
    hasGenitiveS(language) &&
    /(?!s)\p{Ll}/u.test(characterBefore(text, at)) &&
    (traitsAt(text, at + 1) & IS_WORD) === 0
  );
}

/** The longest proclitics have four letters, each with some marks. */
const LONGEST_PREFIX = 24;

/** The start of the word that contains `at`. Undefined if it is farther away than proclitics reach. */
export function wordStart(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && WORD.test(characterBefore(text, start))) {
    start -= characterBefore(text, start).length;
    if (at - start > LONGEST_PREFIX) return undefined;
  }
  return start;
}

/**
 * Arabic and Hebrew prepositions and conjunctions that are written onto the next word, folded. A shorter name than
 * `shortestName` often follows them by chance. The Hebrew article is not here: it makes another word. מצרים is Egypt,
 * המצרים is "the Egyptians".
 */
const PROCLITICS: readonly (readonly [prefix: RegExp, shortestName: number])[] = [
  [/^[وف]?[بكل]?$/, 3],
  [/^ו?ש?ב$/, 3],
  [/^ו?[בלמ]?$/, 3],
  [/^ו?כ?ש$/, 4],
  [/^ו?כ?ש?[בלמ]?$/, 5],
  [/^ו?כ$/, 4],
];
const LAM_ARTICLE = /^[وف]?لل$/;

/** Whether a name of `length` may come after these folded first letters of an Arabic or Hebrew word. */
export function isProclitic(prefix: string, length: number): boolean {
  return prefix !== "" && PROCLITICS.some(([form, shortest]) => length >= shortest && form.test(prefix));
}

export function isLamWithArticle(prefix: string): boolean {
  return LAM_ARTICLE.test(prefix);
}

/** Languages in Arabic and Hebrew script without such proclitics. */
const WITHOUT_PROCLITICS = new Set(["fa", "ur", "ps", "ckb", "ku", "ug", "sd", "yi"]);

export function hasProclitics(language: string): boolean {
  return !WITHOUT_PROCLITICS.has(primary(language));
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return isPair ? text.slice(at - 2, at) : text.charAt(at - 1);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff ? String.fromCodePoint(code) : text.charAt(at);
}
