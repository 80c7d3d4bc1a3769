import { Names } from "./names.mjs";

/** In these languages CLDR may leave out a city's name that is the same as in English. */
const LATIN = ["cs", "de", "es", "fi", "fr", "hr", "hu", "id", "it", "ku", "nl", "pl", "pt", "sk", "sv", "sw", "tr"];

/**
 * A profile of each country's capital, with the country's code. `fold` compares names: a name that the country has too
 * in the same language stays with the country, and a capital without another English name is left out. Example:
 * *Tunis* is the capital in English, and the country in Croatian.
 */
export function capitalProfiles(packages, countries, fold) {
  const zones = exemplarCities(packages);
  return countries.flatMap((country) => {
    const code = country.isoCode;
    if (packages.additions.countries[code]?.capital === null) return [];
    const names = capitalNames(packages, code, zones);
    const { wikidataId } = packages.additions.capitals[code] ?? {};
    const fields = names.toFields(isCountryName(country, packages.listed, fold));
    if (fields.names.en === undefined) return [];
    const profile = {
      type: "Place",
      ...(wikidataId && { wikidataId }),
      ...fields,
      placeKind: "CITY",
      country: `iso3166:${code}`,
    };
    return [{ code, profile }];
  });
}

function capitalNames(packages, code, zones) {
  const added = packages.additions.capitals[code] ?? {};
  const names = new Names(added.without);
  const english = packages.countries[code].capital;
  for (const [language, text] of Object.entries(added.names ?? {})) names.add(language, text);
  names.add("en", english);
  if (added.cldrCode !== undefined)
    for (const language of packages.languages) names.add(language, packages.territories[language][added.cldrCode]);
  for (const [language, text] of Object.entries(zones.get(plain(names.name("en"))) ?? {})) names.add(language, text);
  names.addAliases(added.aliases);
  return names;
}

/** City names by language, from CLDR's time zones. The key is the plain English name. */
export function exemplarCities({ zones, cityLanguages }) {
  const cities = new Map();
  for (const path of zonePaths(zones.ar)) {
    const cityIn = (language) => path.reduce((node, key) => node?.[key], zones[language])?.exemplarCity;
    const english = cityIn("en") ?? path.at(-1).replaceAll("_", " ");
    const names = Object.fromEntries(
      cityLanguages.map((tag) => [tag, cityIn(tag) ?? (LATIN.includes(tag) ? english : undefined)]),
    );
    cities.set(plain(english), { ...names, en: english });
  }
  return cities;
}

function zonePaths(node, path = []) {
  return Object.entries(node).flatMap(([key, child]) => {
    if (typeof child !== "object") return [];
    return child._type === "zone" ? [[...path, key]] : zonePaths(child, [...path, key]);
  });
}

/** Says whether a name of the city in a language is its country's too in that language. */
function isCountryName(country, listed, fold) {
  const taken = new Map();
  const take = (language, text) => taken.set(language, (taken.get(language) ?? new Set()).add(fold(text)));
  for (const [language, text] of Object.entries(country.names)) take(language, text);
  for (const [language, texts] of Object.entries(country.aliases)) for (const text of texts) take(language, text);
  for (const { locale, text } of listed.get(country.isoCode) ?? [])
    if (locale !== undefined) take(locale.split("-")[0], text);
  return (language, text) => taken.get(language)?.has(fold(text)) === true;
}

export function plain(name) {
  return name
    ?.normalize("NFD")
    .replace(/[\p{M}’'.]/gu, "")
    .toLowerCase();
}
