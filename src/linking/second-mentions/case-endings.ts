import { HEAD } from "../words/term-hash";
import { wordSet } from "../evidence/name-words";

/**
 * Languages that write case endings onto names, and for which no case forms of people are made. In Turkish an
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

export const hasCaseForms = (language: string): boolean => WITH_CASES.has(language);

/** How a language's family names end in their cases. All are folded. */
interface Endings {
  /** The ending of the nominative, which the cases do not have. */
  readonly nominative: RegExp;
  readonly ofNouns: ReadonlySet<string>;
  /** The nominative of names that are adjectives: Malý, Зеленський. */
  readonly adjective?: RegExp;
  readonly ofAdjectives: ReadonlySet<string>;
  /** A vowel that the cases do not have stands before the last consonant: Němec, Němce; Кравець, Кравця. */
  readonly fleeting: RegExp;
}

/** Women's names of men's (Novákové) and what is theirs (Novákův) have other endings. */
const CZECH: Endings = {
  nominative: /[aeiou]$/u,
  ofNouns: wordSet("a u ovi em e i y ou o um ech ho mu m"),
  adjective: /y$/u,
  ofAdjectives: wordSet("eho emu ym em"),
  fleeting: /e(?=[bcdklmnrtz]$)/u,
};

const SLOVAK: Endings = {
  nominative: /[aeiou]$/u,
  ofNouns: wordSet("a u ovi om e i y ou o ov och ej ho mu m"),
  adjective: /y$/u,
  ofAdjectives: wordSet("eho emu ym om"),
  fleeting: /[eo](?=[bcdklmnrtz]$)/u,
};

const SOUTH_SLAVIC: Endings = {
  nominative: /[aeoаео]$/u,
  ofNouns: wordSet("a u om em e i o ima ega emu m а у ом ем е и о има"),
  adjective: /[iи]$/u,
  ofAdjectives: wordSet("og oga om ome im ja ju jem ega emu ог ога ом оме им ја ју јем"),
  fleeting: /[ae](?=[clr]$)|а(?=ц$)/u,
};

const UKRAINIAN: Endings = {
  nominative: /[аеоіяьйї]$/u,
  ofNouns: wordSet("а у ові еві єві ом ем єм и і ї ів їв ою ею єю ю я о е ої ій"),
  adjective: /[иі]й$/u,
  ofAdjectives: wordSet("ого ому им ім"),
  fleeting: /[еоі](?=[кцлнр]ь?$)/u,
};

const OF_LANGUAGES: Readonly<Record<string, Endings>> = {
  bs: SOUTH_SLAVIC,
  cs: CZECH,
  hr: SOUTH_SLAVIC,
  sk: SLOVAK,
  sl: SOUTH_SLAVIC,
  sr: SOUTH_SLAVIC,
  uk: UKRAINIAN,
};

const SHORTEST_STEM = 3;

/** Whether the letters may be a case form of a name that the text had before: Tuska of Tusk, Orbánnak of Orbán. */
export function caseFormOf(letters: string, name: string, language: string): boolean {
  const endings = OF_LANGUAGES[language];
  if (endings === undefined) return isLooseForm(letters, name);
  const isAdjective = endings.adjective?.test(name) === true;
  const known = isAdjective ? endings.ofAdjectives : endings.ofNouns;
  if (isSoftened(letters, name)) return true;
  return stemsOf(name, endings).some((stem) => letters.startsWith(stem) && known.has(letters.slice(stem.length)));
}

/** What stands before the endings: novak, svobod, nemc, зеленськ. */
function stemsOf(name: string, { nominative, adjective, fleeting }: Endings): string[] {
  const stem = name.replace(adjective?.test(name) === true ? adjective : nominative, "");
  const all = [stem, name, stem === name || name.endsWith("ь") ? stem.replace(fleeting, "") : stem];
  return [...new Set(all)].filter((one) => one.length >= SHORTEST_STEM);
}

/** Before the ending of the dative, nouns in -a have another last consonant: Сорока, Сороці; Straka, Strace. */
const SOFTENED: Readonly<Record<string, string>> = { к: "ц", г: "з", х: "с", k: "c", h: "z", g: "z" };
const SOFTENING = /^(.+)([кгхkhg])[аa]$/u;
const SOFT_ENDINGS = ["і", "и", "e", "i"];

function isSoftened(letters: string, name: string): boolean {
  const [, stem, last = ""] = SOFTENING.exec(name) ?? [];
  if (stem === undefined) return false;
  return SOFT_ENDINGS.some((ending) => letters === `${stem}${SOFTENED[last]}${ending}`);
}

/** The first letters with which the forms of a name begin, as many as texts are looked up by. */
export function headsOf(name: string, language: string): readonly string[] {
  const endings = OF_LANGUAGES[language];
  const heads = [name];
  if (endings !== undefined)
    for (const stem of stemsOf(name, endings)) {
      if (stem.length >= HEAD) heads.push(stem);
      else for (const ending of [...endings.ofNouns, ...endings.ofAdjectives]) heads.push(stem + ending);
    }
  return [...new Set(heads.map((head) => head.slice(0, HEAD)))];
}

const SHORTEST_LOOSE_STEM = 4;
/** An ending takes the place of so many letters of the name, and has at most so many letters. */
const LOST = 2;
const LONGEST_ENDING = 5;

/** Languages in which other letters of a name change too: Duda, Dudzie. */
function isLooseForm(letters: string, name: string): boolean {
  const stem = name.slice(0, Math.max(SHORTEST_LOOSE_STEM, name.length - LOST));
  if (name.length < SHORTEST_LOOSE_STEM || letters.length > stem.length + LONGEST_ENDING) return false;
  return letters.startsWith(stem);
}
