// Reads the data packages. The paths are built by hand, because two of the packages do not export their data files.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const CLDR = "cldr-localenames-full";
/** Texts in these are linked by cities and countries alone. */
const CITIES_ALONE = ["vi"];

export function readPackages(root) {
  const read = (...path) => JSON.parse(readFileSync(join(root, ...path), "utf8"));
  const fromPackage = (...path) => read("node_modules", ...path);
  const languages = read("data", "reference", "languages.json");
  const of = (tags, load) => Object.fromEntries(tags.map((language) => [language, load(language)]));
  const byLanguage = (load) => of(languages, load);
  const cityLanguages = [...languages, ...CITIES_ALONE];
  const isoNames = (language) => {
    const path = ["i18n-iso-countries", "langs", `${language}.json`];
    return existsSync(join(root, "node_modules", ...path)) ? fromPackage(...path).countries : {};
  };
  const territories = (locale) =>
    fromPackage(CLDR, "main", locale, "territories.json").main[locale].localeDisplayNames.territories;
  const locales = readdirSync(join(root, "node_modules", CLDR, "main")).filter((locale) =>
    existsSync(join(root, "node_modules", CLDR, "main", locale, "territories.json")),
  );
  const isoLanguages = readdirSync(join(root, "node_modules", "i18n-iso-countries", "langs")).map((file) =>
    file.replace(".json", ""),
  );
  return {
    languages,
    cityLanguages,
    countryLanguages: read("data", "reference", "country-languages.json"),
    territories: byLanguage(territories),
    zones: of(
      cityLanguages,
      (tag) => fromPackage("cldr-dates-full", "main", tag, "timeZoneNames.json").main[tag].dates.timeZoneNames.zone,
    ),
    isoNames: byLanguage(isoNames),
    listed: listedNames([
      ...locales.map((locale) => ({ list: `cldr ${locale.split("-")[0]}`, locale, names: territories(locale) })),
      ...isoLanguages.map((language) => ({ list: `iso ${language}`, names: isoNames(language) })),
    ]),
    countries: fromPackage("countries-list", "countries.min.json"),
    borders: fromPackage("@rapideditor", "country-coder", "src", "data", "borders.json").features.map(
      (feature) => feature.properties,
    ),
    additions: {
      countries: read("data", "reference", "countries.json"),
      capitals: read("data", "reference", "capitals.json"),
      regions: read("data", "reference", "regions.json"),
      names: read("data", "reference", "country-names.json"),
    },
  };
}

/**
 * What the lists of all languages call countries, by ISO code, each spelling once per list. The regional forms of a
 * language are one list: `fa-AF` and `fa`. `isMain` tells the name from short forms and variants; `locale` is CLDR's, where the first
 * of them says so.
 */
function listedNames(lists) {
  const byCode = new Map();
  const known = new Set();
  for (const { list, locale, names } of lists) {
    for (const [key, texts] of Object.entries(names)) {
      const code = /^([A-Z]{2})(?:-alt-|$)/.exec(key)?.[1];
      if (code === undefined) continue;
      for (const [index, text] of [texts].flat().entries()) {
        const spelling = [list, code, text].join("|");
        if (text === code || known.has(spelling)) continue;
        known.add(spelling);
        const isMain = key === code && index === 0;
        (byCode.get(code) ?? byCode.set(code, []).get(code)).push({ list, locale, text, isMain });
      }
    }
  }
  return byCode;
}
