import { remembered } from "../../collections/remembered";
import { caseForms, DECLENSIONS } from "./case-forms";
import { SAME, type Declension } from "./declensions";
import { RUSSIAN, russianCases } from "./russian-cases";

/** What a name may be in the nominative, and in which language. */
export interface Nominative {
  readonly text: string;
  readonly language: string;
}

interface Endings {
  readonly ofCase: string;
  readonly ofNominative: string;
  readonly declension: RegExp;
}

const BY_SCRIPT: readonly (readonly [script: RegExp, languages: readonly string[], shortest: number])[] = [
  [/^[\p{Script=Cyrillic} -]+$/u, ["ru", "uk"], 3],
  [/^[\p{Script=Greek} ]+$/u, ["el"], 3],
  // Short words of English are too often like a form of some name.
  [/^[\p{Script=Latin} ]+$/u, ["pl", "cs", "sk", "hr", "sl"], 5],
];
const MOST_WORDS = 3;
/** Of a longer list hardly one is a name. */
const MOST_TRIED = 60;
const SHORTEST_STEM = 2;
/** Behind what stands before it, the letters that a declension replaces. The first of them may be one of several. */
const REPLACED = /(?:\[(\p{L}{1,12})\])?(\p{L}{0,12})\$$/u;

/** By language. They are made at its first word: a server starts sooner so. */
const rulesOf = remembered(DECLENSIONS.size + 1, (language): readonly Endings[] =>
  (language === "ru" ? RUSSIAN : (DECLENSIONS.get(language) ?? [])).flatMap(endingsOf),
);

function endingsOf({ ending, forms, person = [] }: Declension & { readonly person?: readonly string[] }): Endings[] {
  const [, first = "", rest = ""] = REPLACED.exec(ending.source) ?? [];
  const nominatives = first === "" ? [rest] : [...first].map((letter) => letter + rest);
  const cases = [...new Set([...forms, ...person].flatMap((form) => form.split("|")))].filter((form) => form !== SAME);
  return cases.flatMap((ofCase) => nominatives.map((ofNominative) => ({ ofCase, ofNominative, declension: ending })));
}

/** What the names of places and organizations may be that have such a case form. The words are written, not folded. */
export function nominativesOf(written: string): Nominative[] {
  const words = written.split(" ");
  const [, languages = [], shortest = 0] = BY_SCRIPT.find(([script]) => script.test(written)) ?? [];
  if (words.length > MOST_WORDS || written.length < shortest) return [];
  const capital = words.map(capitalized);
  const spelled = [...new Set([capital.join(" "), capitalized(words.join(" "))])];
  return languages.flatMap((language) =>
    spelled.flatMap((name) => tried(name, language).map((text) => ({ text, language }))),
  );
}

/** The family names that may have such a form. */
export const familyNamesOf = (written: string): readonly string[] =>
  /^\p{Script=Cyrillic}{4,}$/u.test(written) ? beforeCases(`ru ${capitalized(written)}`) : [];

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

function tried(name: string, language: string): string[] {
  const [first = [], ...others] = name.split(" ").map((word) => [word, ...beforeCases(`${language} ${word}`)]);
  let names: readonly string[] = first;
  for (const next of others) {
    if (names.length * next.length > MOST_TRIED) return [];
    names = names.flatMap((before) => next.map((word) => `${before} ${word}`));
  }
  return names.filter((one) => one !== name && formsOf(one, language).includes(name));
}

const formsOf = (name: string, language: string): readonly string[] =>
  language === "ru"
    ? [...russianCases(name, "Place"), ...russianCases(name, "Organization")]
    : caseForms(name, language);

const MOST_REMEMBERED = 5_000;

/** What a word of a language may be in the nominative. The key is the language and the word. */
const beforeCases = remembered(MOST_REMEMBERED, (key): readonly string[] => {
  const [language = "", word = ""] = key.split(" ");
  const found = new Set<string>();
  for (const { ofCase, ofNominative, declension } of rulesOf(language)) {
    if (!word.endsWith(ofCase) || word.length - ofCase.length < SHORTEST_STEM) continue;
    const nominative = word.slice(0, word.length - ofCase.length) + ofNominative;
    if (nominative !== word && declension.test(nominative)) found.add(nominative);
  }
  return [...found];
});
