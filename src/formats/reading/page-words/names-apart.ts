import { fold } from "../../../domain/text/folding/fold";
import { AGENCIES, AUTHOR_SEPARATOR, JOINED_AND, NO_SOURCE } from "./header-labels";

/** The names of an author line that has more than one: "Ada Marin, Bo Li and Reuters". */
export function namesApart(said: string): string[] {
  return withSigns(said).split(COMMAS).flatMap(joinedApart).flatMap(wordsApart).flatMap(personsApart);
}

const COMMAS = /[,،;、/|]/u;

/** "김민수·이서연", "佐藤花子 鈴木太郎": names that cannot be one name. Two of four letters are two of Japan. */
function withSigns(said: string): string {
  if (WHOLE_NAMES.test(said)) return said.replace(/\s/gu, "、");
  return KOREAN.test(said) ? said.replace(/[·ㆍ]/gu, "、") : JAPANESE.test(said) ? said.replace(/\s/u, "、") : said;
}

/** "王小明 李红霞", "김민수 이서연": parts of three letters are whole names. Of two and three they may be one of Japan. */
const WHOLE_NAMES =
  /^(?:(?!\p{Script=Han}{2}[社报報网網台部])\p{Script=Han}{3}(?:\s\p{Script=Han}{3}){1,3}|\p{Script=Hangul}{3}(?:\s\p{Script=Hangul}{3}){1,3})$/u;
const KOREAN = /^\p{Script=Hangul}{2,4}(?:\s?[·ㆍ]\s?\p{Script=Hangul}{2,4}){1,4}(?:\s\p{Script=Hangul}{2,4})?$/u;
const JAPANESE = /^\p{Script=Han}{4}\s\p{Script=Han}{4}$/u;

/** "سامي وديع حداد" is one name: behind the letter, and before it, there would be one word. */
function joinedApart(said: string): string[] {
  const names = said.replace(JOINED_AND, "، ").split("، ");
  return names.length === 1 || names.every(isWhole) ? names : [said];
}

/** "ليلى منصور وسامي ديب": two names of two words or more. */
export function namesJoined(name: string): string[] {
  const names = name.replace(JOINED_AND, "، ").split("، ");
  return names.every((one) => wordsOf(one) > 1) ? names : [name];
}

/** "José Ortega y Gasset": a family name of two parts. */
function wordsApart(said: string): string[] {
  const names = said.split(AUTHOR_SEPARATOR).map((name = "") => name.trim());
  const [first = "", last = ""] = names;
  const isOne = names.length === 2 && wordsOf(first) > 1 && !isWhole(last) && /\sy\s/u.test(said);
  return isOne ? [said] : names;
}

/** "Ana Prado e Rui Lobo", "Ana Prado · Rui Lobo": signs and short words that names have inside, beside whole names. */
function personsApart(said: string): string[] {
  const names = said.split(doubtfulSeparator()).map((name) => name.trim());
  return names.length > 1 && names.every((name) => PERSON.test(name)) ? names : [said];
}

/** Two words or more with capitals, as a name has them. */
export const CASED_NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|van|von|der|den|bin|ibn|al|el|la|le|du|y)){1,3}$/u;
/** Small words inside names: "فهد بن سالم العمري". They count as part of the next word. */
const PARTICLES = "بن|ابن|بنت|آل|أبو|ابو|عبد|אבן|בן|בת";
const INSIDE = new RegExp(`\\s(?:${PARTICLES})(?=\\s)`, "gu");

/**
 * Names of Hebrew may have a sign inside or at the end: "ברקוביץ'", "בן-דוד". A part of a Japanese name may be one
 * letter.
 */
const UNCASED = "\\p{Lo}[\\p{Lo}\\p{M}'’׳״\\u0640\\u200c-]{1,14}";
const OF_ONE_LETTER = String.raw`\p{Script=Han}{2,4}\s\p{Script=Han}|\p{Script=Han}\s\p{Script=Han}{2,3}`;
export const UNCASED_NAME = new RegExp(
  `^(?:${UNCASED}(?:\\s(?:(?:${PARTICLES})\\s)?${UNCASED}){1,3}|${OF_ONE_LETTER})$`,
  "u",
);

/** How many words a name has without the small ones inside. */
export const wordsOfName = (name: string): number => wordsOf(name.replace(INSIDE, ""));

const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]+(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|van|von|der|bin)){1,3}|[\p{Lo}\p{M}]{2,15}(?:\s[\p{Lo}\p{M}]{2,15}){1,2})$/u;

let separator: RegExp | undefined;

/** The word "and" of every language that writes it between spaces. */
function doubtfulSeparator(): RegExp {
  return (separator ??= new RegExp(`\\s(?:[·•+]|${[...new Set(LANGUAGES.flatMap(andIn))].join("|")})\\s`, "u"));
}

const LANGUAGES =
  "az bg bn bs ca cs da de el en es et eu fi fr ga gl hi hr hu hy id is it ka lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv sw ta tr uk ur vi".split(
    " ",
  );

/** Whether it may stand beside another name: two words, or an agency. */
const isWhole = (name: string): boolean =>
  wordsOf(name) > 1 || AGENCIES.has(fold(name.trim())) || NO_SOURCE.has(fold(name.trim()));

const wordsOf = (text: string): number => text.trim().split(/\s+/u).length;

const andIn = (language: string): string[] => {
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(["A", "B"]);
  return /^A (.+) B$/u.exec(list)?.slice(1) ?? [];
};
