/** Words that Arabic and Persian write onto the next one of a name, or apart: عبد الله, عبدالله. */
export const JOINED_WORDS = ["عبد", "ابو", "ابا", "ابي", "بو", "ام", "بن", "آل"];

/** Others that only searches write in both ways: بور سعيد, بيت لحم; میشود, می شود. */
const FIRST_WORDS = [...JOINED_WORDS, "بور", "بيت", "مي", "نمي"];
/** Second words that people write onto the one before: نورالدين, رام الله, ملک‌زاده, دولت ها. */
export const JOINED_SECOND_WORDS = ["الله", "الدين", "زاده", "پور", "نژاد"];
/** Persian endings that people write apart. Most words that end so are no Persian ones. */
const ENDINGS = ["ها", "هاي", "هايي", "تر", "ترين"];
/** Shorter rests are endings: أبوه, أمها. */
const SHORTEST_REST = 3;
const ARABIC_WORD = /^[\p{Script=Arabic}\p{M}]+$/u;
const JOINER = "\u200c";
const JOINED_IN_ARABIC = /(?<=[\p{Script=Arabic}\p{M}])\u200c(?=\p{Script=Arabic})/u;

/** 1,250 and 3 500 are two words each, 1250 is one. */
const THOUSANDS = /^[1-9]\p{N}{0,2}$/u;
const THREE_DIGITS = /^\p{N}{3}$/u;
const LARGE_NUMBER = /^([1-9]\p{N}{0,2}?)((?:\p{N}{3}){1,2})$/u;
const YEAR = /^(?:19|20)\p{N}{2}$/u;
/** F16, covid19. */
const NUMBERED = /^(\p{L}{1,10})(\p{N}{1,4})$/u;

/** Whether people write these two folded words also as one. */
export function isJoinable(first: string, second: string): boolean {
  if (THREE_DIGITS.test(second) && THOUSANDS.test(first)) return true;
  if (!ARABIC_WORD.test(first) || !ARABIC_WORD.test(second)) return false;
  if (FIRST_WORDS.includes(first) && second.length >= SHORTEST_REST) return true;
  // A Persian ending behind a mute h.
  return JOINED_SECOND_WORDS.includes(second) || ENDINGS.includes(second) || (second === "اي" && first.endsWith("ه"));
}

/** The words that a number may be written as: 1250000 is 1,250,000, and F16 is F-16. A year is written as one. */
export function numberPieces(word: string): string[] {
  const [, before = "", groups = ""] = (YEAR.test(word) ? null : LARGE_NUMBER.exec(word)) ?? [];
  if (before !== "") return [before, ...(groups.match(/.{3}/gu) ?? [])];
  const [, letters = "", digits = ""] = NUMBERED.exec(word) ?? [];
  return letters === "" ? [] : [letters, digits];
}

/** The two words that a folded word may be written as. A guess: most of them stand in no text. */
export function apartForms(word: string): (readonly [first: string, second: string])[] {
  if (!ARABIC_WORD.test(word)) return [];
  const firsts = FIRST_WORDS.filter((first) => word.startsWith(first) && word.length >= first.length + SHORTEST_REST);
  const seconds = JOINED_SECOND_WORDS.filter((second) => word.endsWith(second) && word.length >= second.length + 2);
  return [
    ...firsts.map((first) => [first, word.slice(first.length)] as const),
    ...seconds.map((second) => [word.slice(0, -second.length), second] as const),
  ];
}

/** Co-operation, Wi-Fi, anti-war: people write these beginnings with a hyphen, or as a part of the word. */
const HYPHENED =
  /^(anti|bi|co|counter|cyber|euro|inter|mid|multi|non|post|pre|pro|re|semi|sub|super|ultra|vice|wi|анти|вице|контр|экс)(\p{L}{2,})$/u;

/** The two words that a folded word is with a hyphen behind its beginning. */
export function hyphenedForms(word: string): (readonly [first: string, second: string])[] {
  const [, first, second] = HYPHENED.exec(word) ?? [];
  return first === undefined || second === undefined ? [] : [[first, second]];
}

const JOINED_BY_CAPITALS = /^\p{L}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;
const AT_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/u;

/** The words that capitals join: JeanLuc. None if it is one word. */
export const capitalPieces = (written: string): string[] =>
  JOINED_BY_CAPITALS.test(written) ? written.split(AT_CAPITAL) : [];

/** The pieces of a Persian word between its joiners: `مشکل‌ها` is مشکل and ها. One piece if it has none. */
export function joinedPieces(written: string): string[] {
  return written.includes(JOINER) ? written.split(JOINED_IN_ARABIC) : [written];
}
