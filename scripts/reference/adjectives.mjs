// What people say of a country beside its name: Norwegian, норвежский. For searches.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What may stand behind an adjective of these languages in `i18n-nationality`, which gives it as a dictionary does. */
const LISTED = {
  en: [[/$/u, "", "s"]],
  fr: [
    [/(?=[ns]$)/u, ""],
    [/$/u, "", "s", "e", "es", "ne", "nes"],
    [/c$/u, "que", "ques", "cque", "cques"],
  ],
  de: [[/$/u, "", "e", "en", "er", "es", "em"]],
  es: [
    [/o$/u, "o", "a", "os", "as"],
    [/(?<!o)$/u, "", "a", "es", "as", "s"],
  ],
  it: [
    [/[oe]$/u, "o", "a", "i", "e"],
    [/(?<=a)$/u, "", "i"],
  ],
};

const PLURALS = ["", "lar", "ler"];
const ARABIC = ["ي", "يه", "يون", "يين", "يات"];

/**
 * In languages without such a list: what is taken off a country's name, or off the name of its language, and what
 * stands there instead. A guess that is no word is in no text. A star: other endings may follow.
 */
const MADE = {
  ru: {
    names: [
      [/(?<=л)ия$/u, "ьск*"],
      [/и?я$|и?а$|е?и$|$/u, "ск*", "йск*", "ийск*", "анск*"],
    ],
    languages: [[/[иы]й$/u, "*"]],
  },
  tr: {
    names: [[/$/u, "li*", "lu*"]],
    languages: [[/c[ae]$/u, ...PLURALS]],
  },
  ar: { names: [[/^(?:ال)?(.*?)(?:يا|ا|ه)?$/u, ...ARABIC.map((end) => `$1${end}`)]], languages: [] },
  he: {
    names: [
      [/(?:יה|ים|ה)?$/u, "י*"],
      [/(?<!ה)$/u, "אי*"],
    ],
    languages: [],
  },
  fa: {
    names: [
      [/(?:يه|ه)?$/u, "ي"],
      [/(?<=ا)$/u, "يي"],
      [/ه$/u, "وي"],
    ],
    languages: [],
  },
};

const SHORTEST = 4;
/** In letters and the star. */
const SHORTEST_BEGINNING = 6;

/** The lines of dist/data/country-adjectives.txt: each adjective behind its country's code, sorted. With a star it is a beginning. */
export function adjectiveLines(root, countries, fold) {
  const found = new Map();
  const add = (made, code) => {
    const form = fold(made);
    if (form.length < (form.endsWith("*") ? SHORTEST_BEGINNING : SHORTEST) || !/^\p{L}+\*?$/u.test(form)) return;
    (found.get(form) ?? found.set(form, new Set()).get(form)).add(code);
  };
  const english = readList(root, "en");
  const languagesOf = languagesNamed(root, english);
  for (const { isoCode: code, names, aliases } of countries) {
    for (const language of Object.keys(LISTED))
      for (const form of formed(fold(readList(root, language)[code] ?? ""), LISTED[language])) add(form, code);
    for (const [language, rules] of Object.entries(MADE)) {
      const own = [names[language], ...(aliases?.[language] ?? [])].filter((name) => name !== undefined);
      for (const name of own) for (const form of formed(fold(name), rules.names)) add(form, code);
      for (const name of languagesOf(language, code))
        for (const form of formed(fold(name), rules.languages)) add(form, code);
    }
  }
  const names = new Set(
    countries.flatMap(({ names, aliases }) =>
      [names, aliases].flatMap((some) => Object.values(some ?? {}).flat()).map(fold),
    ),
  );
  return [...found]
    .filter(([form, codes]) => codes.size === 1 && !names.has(form))
    .map(([form, [code]]) => code + form)
    .sort();
}

function formed(word, rules) {
  if (!/^\p{L}+$/u.test(word)) return [];
  return rules.flatMap(([ending, ...replacements]) =>
    ending.test(word) ? replacements.map((replacement) => word.replace(ending, replacement)) : [],
  );
}

function readList(root, language) {
  const path = join(root, "node_modules/i18n-nationality/langs", `${language}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).nationalities : {};
}

/** The names of the language that is called as a country's people are: Norwegian, and so норвежский. */
function languagesNamed(root, english) {
  const read = (locale) =>
    JSON.parse(readFileSync(join(root, "node_modules/cldr-localenames-full/main", locale, "languages.json"), "utf8"))
      .main[locale].localeDisplayNames.languages;
  const tags = new Map(Object.entries(read("en")).map(([tag, name]) => [name, tag]));
  const names = new Map();
  return (locale, code) => {
    const all = names.get(locale) ?? names.set(locale, read(locale)).get(locale);
    const name = all[tags.get(english[code]) ?? ""];
    return name === undefined ? [] : [name];
  };
}
