// Reads the data packages. The paths are built by hand, because two of the packages do not export their data files.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export function readPackages(root) {
  const read = (...path) => JSON.parse(readFileSync(join(root, ...path), "utf8"));
  const fromPackage = (...path) => read("node_modules", ...path);
  const languages = read("data", "reference", "languages.json");
  const byLanguage = (load) => Object.fromEntries(languages.map((language) => [language, load(language)]));
  const isoNames = (language) => {
    const path = ["i18n-iso-countries", "langs", `${language}.json`];
    return existsSync(join(root, "node_modules", ...path)) ? fromPackage(...path).countries : {};
  };
  return {
    languages,
    territories: byLanguage(
      (tag) =>
        fromPackage("cldr-localenames-full", "main", tag, "territories.json").main[tag].localeDisplayNames.territories,
    ),
    zones: byLanguage(
      (tag) => fromPackage("cldr-dates-full", "main", tag, "timeZoneNames.json").main[tag].dates.timeZoneNames.zone,
    ),
    isoNames: byLanguage(isoNames),
    countries: fromPackage("countries-list", "countries.min.json"),
    borders: fromPackage("@rapideditor", "country-coder", "src", "data", "borders.json").features.map(
      (feature) => feature.properties,
    ),
    additions: {
      countries: read("data", "reference", "countries.json"),
      capitals: read("data", "reference", "capitals.json"),
      regions: read("data", "reference", "regions.json"),
    },
  };
}
