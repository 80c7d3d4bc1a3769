import { primary } from "../../domain/text/languages/language-tag";
import { startsSentence } from "../words/boundaries";
import type { Surroundings } from "./ordinary-words";

const LANGUAGES = new Set(["bs", "cs", "hr", "sk", "sl", "sr"]);
/** Forms of the adjective, which has a small letter inside of a sentence. Czech and Slovak tell it by its accents. */
const ADJECTIVE = /(?:[sšćč]k(?:e|oj|u|om|o|ega|em)|[сшћч]к(?:е|ој|у|ом))$/u;
const WITH_ADJECTIVES = new Set(["bs", "hr", "sl", "sr"]);
/** So short a form is often a word too: of Togo or of that, of Lima or of sheet metal. */
const SHORT = 4;
const GOES_ON = /^ \p{Ll}/u;

/**
 * Whether the case form of a place's name at the start of a sentence is another word: "Hrvatske vlasti", the Croatian
 * authorities. Hardly any sentence begins with a place in a case, without a preposition.
 */
export function isOtherWordAtStart({ before, surface, after }: Surroundings, language: string): boolean {
  const own = primary(language);
  if (!LANGUAGES.has(own) || !startsSentence(before) || !GOES_ON.test(after)) return false;
  return surface.length <= SHORT || (WITH_ADJECTIVES.has(own) && ADJECTIVE.test(surface));
}
