import type { Entity } from "../domain/entity";
import type { Alias } from "./aliases";

/**
 * In which texts a name counts, since one language's name is another's word: Island is Iceland in German only, and ترکی
 * is Turkey in Urdu, but Turkish in Arabic. A name counts in texts of its own languages. Everywhere counts an English
 * one, one of the profile's home language that is written with its accents (Ísland), one of several words, and one in
 * another script than the profile's name in the text's language. Where the profile has no name in that language, long
 * names of other languages are the best there is. A text of unknown language is taken for English, and inflected forms
 * count in their own language alone.
 */
export function countsIn({ entity, languages, text, isInflected }: Alias, language: string, surface: string): boolean {
  const wanted = language === UNKNOWN ? "en" : primary(language);
  if (languages.includes(wanted)) return true;
  if (isInflected) return false;
  if (languages.includes("en") || SEVERAL_WORDS.test(text)) return true;
  if (isAtHome(entity, languages) && isWrittenAlike(text, surface)) return true;
  const own = nameIn(entity, wanted);
  return own === undefined ? text.length >= LONG : scriptOf(own) !== scriptOf(text);
}

export const primary = (language: string): string => language.split("-")[0] ?? language;

const UNKNOWN = "und";
const SEVERAL_WORDS = /\p{L}[\s-]+\p{L}/u;
const LONG = 5;
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

/** Where the letters are told apart by accents. */
function isWrittenAlike(text: string, surface: string): boolean {
  return !/\p{Script=Latin}/u.test(text) || text.normalize().toLowerCase() === surface.normalize().toLowerCase();
}

function nameIn({ names }: Entity, language: string): string | undefined {
  return names[language] ?? Object.entries(names).find(([tag]) => primary(tag) === language)?.[1];
}

/** All other scripts are one here: none of them shares its letters with a second language of the profiles. */
function scriptOf(text: string): number {
  return SCRIPTS.findIndex((script) => script.test(text));
}
