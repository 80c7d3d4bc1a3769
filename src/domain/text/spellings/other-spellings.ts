import { fold } from "../folding/fold";
import { hanSpellings } from "./han-spellings";
import { withOtherApostrophe, withOtherUmlauts } from "./latin-spellings";

/** A place in a word where writers set one letter or another: the seats of the hamza. */
interface Seats {
  readonly at: RegExp;
  readonly letters: readonly string[];
}

/** By country, and by the age of a text. Elsewhere another seat makes another word: رئيس is no رايس, كأس no كيس. */
const SEATS: readonly Seats[] = [
  // Before a long u: شؤون, شئون, رءوس.
  { at: /[ؤئء](?=و)/gu, letters: ["ؤ", "ئ", "ء"] },
  // The case of a noun, before its possessor: وزراؤه, وزراءه, وزرائه.
  { at: /(?<=ا)[ؤئء](?=(?:ه|ها|هم|هن|هما|كم|نا)$)/gu, letters: ["ؤ", "ئ", "ء"] },
  // تفاؤل is often written تفائل. Behind other letters it is another word: حائل, حاول.
  { at: /(?<=ت\p{L}ا)[ؤئ](?=\p{L}$)/gu, letters: ["ؤ", "ئ"] },
  // هيئة, هيأة.
  { at: /(?<=[يیى])[أئ](?=\p{L})/gu, letters: ["أ", "ئ"] },
  // مسأله, مسئله; نشأت, نشئت.
  { at: /(?<=\p{L}{2})(?<!ا)[أئ](?=(?:[ةهت]|ل[ةه])$)/gu, letters: ["أ", "ئ"] },
  // مئة, مائة.
  { at: /(?<=م)ا?ئ(?=[ةه]$|تين?$|تان$)/gu, letters: ["ئ", "ائ"] },
  // At the end: شئ for شيء, and مباديء for مبادئ. شي is a name.
  { at: /(?:ئ|(?<=\p{L}{3})[يیى]ء)$/gu, letters: ["ئ", "يء"] },
];
/** The first letter of a word has one seat. */
const INNER_HAMZA = /(?<=[\p{L}\p{M}])[أؤئء]/u;
const NOT_LETTERS = /[\p{M}\p{Cf}ـ]/gu;

const HEBREW_LETTERS = /^[\u05d0-\u05ea]{2,6}$/;
const HEBREW_ABBREVIATION = /^[\u05d0-\u05ea]+"[\u05d0-\u05ea]+$/;

/** How others write the same word, folded, without the word itself. */
export function otherSpellings(written: string): string[] {
  const folded = fold(written);
  const found = new Set([
    ...acrossTheOcean(folded),
    ...withOtherSeats(written).map(fold),
    ...hebrewAbbreviation(folded),
    ...withOtherApostrophe(folded),
    ...withOtherUmlauts(written, folded).map(fold),
    ...hanSpellings(folded),
  ]);
  found.delete(folded);
  return [...found];
}

export const hasInnerHamza = (text: string): boolean => INNER_HAMZA.test(text);

/** The word, as it is written, with its hamzas on other seats. */
export function withOtherSeats(written: string): string[] {
  const word = written.normalize("NFC").replace(NOT_LETTERS, "");
  if (!hasInnerHamza(word)) return [];
  return SEATS.flatMap(({ at, letters }) => letters.map((letter) => word.replace(at, letter))).filter(
    (form) => form !== word,
  );
}

/** Few words have this ending in two spellings. */
const OUR =
  "col|lab|fav|flav|hon|hum|neighb|harb|rum|behavi|misbehavi|endeav|arm|tum|vap|parl|splend|vig|od|sav|cand|clam|ferv|ranc|rig|val|discol|dishon";
/** Endings that British and American writers spell otherwise: organise, colour, theatre, defence. */
const OCEAN: readonly (readonly [at: RegExp, one: string, other: string])[] = [
  [/(?<=[a-z]{4})i[sz](?=(?:e[ds]?|ers?|ing|ations?|ational)$)/u, "is", "iz"],
  [new RegExp(`(?<=^(?:${OUR}))ou?r(?=(?:s|ed|ing|ful|able|ites?)?$)`, "u"), "or", "our"],
  [/(?<=^(?:cent|theat|lit|(?:kilo|milli|centi)?met|amphitheat))(?:re|er)(?=s?$)/u, "re", "er"],
  [/(?<=^(?:def|off|lic|pret)en)[cs]e(?=s?$)/u, "ce", "se"],
];

function acrossTheOcean(folded: string): string[] {
  return OCEAN.flatMap(([at, ...both]) => (at.test(folded) ? both.map((ending) => folded.replace(at, ending)) : []));
}

/** An abbreviation without its sign, or a word as if it were one: צה״ל, צהל. */
function hebrewAbbreviation(folded: string): string[] {
  if (HEBREW_ABBREVIATION.test(folded)) return [folded.replace('"', "")];
  return HEBREW_LETTERS.test(folded) ? [`${folded.slice(0, -1)}"${folded.slice(-1)}`] : [];
}

const HEBREW_WORD = /^[\u05d0-\u05ea]{4,}$/u;
/** A vowel letter inside of a word, which many leave out: תוכנית, תכנית; אונייה, אנייה. */
const VOWEL_LETTER = /(?<=[\u05d0-\u05ea])(?:ו{1,2}|י{1,2})(?=[\u05d0-\u05ea]{2})/gu;

/** A Hebrew word with one vowel letter less, or with a vav behind its first letter. Some of them are other words. */
export function withOtherHebrewVowels(folded: string): string[] {
  if (!HEBREW_WORD.test(folded)) return [];
  const without = Array.from(
    folded.matchAll(VOWEL_LETTER),
    ({ 0: letters, index }) => folded.slice(0, index) + letters.slice(1) + folded.slice(index + letters.length),
  );
  const vav = folded.charAt(1) === "ו" ? [] : [`${folded.charAt(0)}ו${folded.slice(1)}`];
  return [...without, ...vav];
}
