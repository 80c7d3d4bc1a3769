import type { Entity } from "../../domain/entity";
import { primary } from "../../domain/text/languages/language-tag";
import type { Alias } from "./aliases";

/**
 * Whether a name counts in a text of a language. One language's name is another language's word: Island is Iceland in
 * German only, and ترکی is Turkey in Urdu but "Turkish" in Arabic.
 *
 * A name counts in texts of its own languages. In all other texts it counts if it is English; if it has several words;
 * if it is in the profile's home language and the text writes its accents (Ísland); or if its script is not the script
 * of the profile's name in the text's language. Long names of neighbouring languages count too, and if the profile has
 * no name in the text's language, long names of any language. Unknown language: treat as English. Inflected forms match
 * only their own language.
 */
export function countsIn({ entity, languages, text, isInflected }: Alias, language: string, surface: string): boolean {
  const wanted = language === UNKNOWN ? "en" : primary(language);
  const isInSyllables = entity.type === "Place" && languages.includes(SYLLABLES);
  if (languages.includes(wanted)) {
    if (isInflected && ACCENTS_TELL_CASES.has(wanted)) return isWrittenAlike(text, surface);
    return !isInSyllables || wanted !== SYLLABLES || isSameSyllables(text, surface);
  }
  if (isInflected) return false;
  if (isInSyllables && languages.length === 1) return !ASCII.test(text) && text.normalize() === surface.normalize();
  if (text.length >= LONG && NEIGHBOURS[wanted]?.some((neighbour) => languages.includes(neighbour))) return true;
  if (languages.includes("en") || SEVERAL_WORDS.test(text)) return true;
  if (isAtHome(entity, languages) && isWrittenAlike(text, surface)) return true;
  const own = nameIn(entity, wanted);
  return own === undefined ? text.length >= LONG : scriptOf(own) !== scriptOf(text);
}

/** Here an accent makes the case form of a country an adjective: do Ruska is "to Russia", and Ruská armáda its army. */
const ACCENTS_TELL_CASES = new Set(["cs", "sk"]);
/**
 * Vietnamese writes syllables apart, each with a capital in a name. With other accents or letters they are words:
 * Ai Cập is Egypt, and ai cấp "who gives". In texts of other languages a name without accents, as that of Poland
 * (Ba Lan), is a word too.
 */
const SYLLABLES = "vi";
const ASCII = /^[\0-\x7f]*$/;
const ALL_CAPITALS = /^[^\p{Ll}]+$/u;

const isSameSyllables = (text: string, surface: string): boolean =>
  ALL_CAPITALS.test(surface) ? isWrittenAlike(text, surface) : text.normalize() === surface.normalize();

const UNKNOWN = "und";
const SEVERAL_WORDS = /\p{L}[\s-]+\p{L}/u;
const LONG = 5;
/** Texts in these languages take names from their neighbours: Pashto writes Germany as Persian and Urdu do. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  ckb: ["fa", "ar"],
  ps: ["fa", "ur", "ar"],
  sd: ["ur", "fa", "ar"],
  bs: ["hr"],
};
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];

function isAtHome({ baseLanguage }: Entity, languages: readonly string[]): boolean {
  return baseLanguage !== undefined && languages.includes(primary(baseLanguage));
}

/** For Latin letters, whether the accents are the same. */
function isWrittenAlike(text: string, surface: string): boolean {
  return !/\p{Script=Latin}/u.test(text) || text.normalize().toLowerCase() === surface.normalize().toLowerCase();
}

function nameIn({ names }: Entity, language: string): string | undefined {
  return names[language] ?? Object.entries(names).find(([tag]) => primary(tag) === language)?.[1];
}

/** All scripts not listed count as one: none of them is used by two languages of the profiles. */
function scriptOf(text: string): number {
  return SCRIPTS.findIndex((script) => script.test(text));
}

/** Their lists and officials write the family name first, and Hungarian always does. */
const FAMILY_FIRST = new Set(["ru", "uk", "be", "hu"]);

export const mayHaveFamilyFirst = (language: string): boolean => FAMILY_FIRST.has(primary(language));
