import { LATIN_SCRIPT } from "./language-profiles-latin";

/** The small words by which a language in Latin script is told: "the", "of", "and". None of other languages. */
export const functionWords = (language: string): ReadonlySet<string> =>
  new Set(LATIN_SCRIPT.find((profile) => profile.language === language)?.words?.split(/\s+/u));
