/**
 * Languages that write case endings onto names, and for which no case forms of profiles are made. In Turkish an
 * apostrophe stands before the ending, and `russian-cases.ts` makes the Russian forms.
 */
const WITH_CASES = new Set([
  "uk",
  "be",
  "pl",
  "cs",
  "sk",
  "sl",
  "hr",
  "sr",
  "bs",
  "lt",
  "lv",
  "et",
  "fi",
  "hu",
  "el",
  "la",
]);

const SHORTEST_STEM = 4;
/** An ending takes the place of so many letters of the name, and has at most so many letters. */
const LOST = 2;
const LONGEST_ENDING = 5;

export const hasCaseForms = (language: string): boolean => WITH_CASES.has(language);

/** Whether the letters may be a case form of a name that the text had before: Tuska of Tusk, Orbánnak of Orbán. */
export function caseFormOf(letters: string, name: string): boolean {
  const stem = name.slice(0, Math.max(SHORTEST_STEM, name.length - LOST));
  return name.length >= SHORTEST_STEM && letters.startsWith(stem) && letters.length <= stem.length + LONGEST_ENDING;
}
