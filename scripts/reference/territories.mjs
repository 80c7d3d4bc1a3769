import { Names } from "./names.mjs";

/**
 * In these countries CLDR's short form is the usual name ("Hong Kong", not "Hong Kong SAR China"). In others ("US") it
 * is an alias.
 */
const SHORT_FORM_IS_NAME = new Set(["BA", "HK", "MM", "MO", "PS"]);
/** CLDR distinguishes these two countries by their capitals ("Congo - Kinshasa"), the other package by their names. */
const NAME_FROM_ISO = new Set(["CD", "CG"]);
/** In these countries CLDR adds a second name in parentheses ("Myanmar (Burma)"). */
const WITHOUT_PARENTHESES = new Set(["CC", "MM"]);

/** Islands and towns that CLDR names beside the entries of ISO 3166-1, by the country that they belong to. */
const TERRITORIES = { AC: "SH", CP: "FR", CQ: "GG", EA: "ES", IC: "ES", TA: "SH" };

/** "world" and similar names are ordinary words before they are places. */
const WORLD = "001";

/** A profile per entry of ISO 3166-1. */
export function countryProfiles(packages) {
  return Object.keys(packages.isoNames.en)
    .sort()
    .map((code) => countryProfile(packages, code));
}

function countryProfile(packages, code) {
  const country = packages.countries[code];
  const { wikidataId, aliases, without } = packages.additions.countries[code] ?? {};
  const names = new Names(without);
  for (const language of packages.languages) addNames(names, packages, language, code);
  addRegionalForms(names, packages, code);
  addNamesAlone(names, packages, code, country.languages[0]);
  names.addAliases({ en: [country.name, ...(country.alias ?? [])] });
  names.addAliases(aliases);
  const baseLanguage = country.languages[0];
  if (country.native && baseLanguage) names.add(baseLanguage, country.native);
  return {
    type: "Place",
    wikidataId: wikidataId ?? wikidataOf(packages, code),
    ...names.toFields(),
    ...(baseLanguage && { baseLanguage }),
    placeKind: "COUNTRY",
    isoCode: code,
  };
}

/**
 * The names in languages whose texts are linked by countries alone. A name that is the English one, or that of the home
 * language, is left out: readers get that anyhow, and texts are linked by it.
 */
function addNamesAlone(names, { countryLanguages, listed }, code, home) {
  for (const { locale, text } of listed.get(code) ?? []) {
    const tag = locale?.split("-")[0];
    if (!countryLanguages.includes(tag) || text === names.name("en") || text === names.name(home)) continue;
    if (tag !== VIETNAMESE || !isSyllable(text)) names.add(tag, text);
  }
}

/** Vietnamese names of one syllable are words and names of people as well: Anh is the United Kingdom, "he", and Mr Anh. */
const VIETNAMESE = "vi";
const isSyllable = (text) =>
  /^[^aeiouy\s-]*[aeiouy]+[^aeiouy\s-]*$/i.test(text.normalize("NFD").replace(/\p{M}/gu, ""));

/** Scripts of English that no news text is written in. */
const UNUSUAL_SCRIPTS = /-(?:Dsrt|Shaw)\b/;

/** How other countries of our languages write it: the Persian of Afghanistan, the Serbian in Latin letters. */
function addRegionalForms(names, { languages, listed }, code) {
  for (const { locale, text } of listed.get(code) ?? []) {
    if (locale === undefined || UNUSUAL_SCRIPTS.test(locale) || text === names.name("en")) continue;
    const parts = locale.split("-");
    const tag = [locale, parts.slice(0, 2).join("-"), parts[0]].find((one) => languages.includes(one));
    if (tag !== undefined) names.alias(tag, text);
  }
}

export function wikidataOf({ borders }, code) {
  return borders.find((border) => border.iso1A2 === code)?.wikidata;
}

function addNames(names, packages, language, code) {
  const territories = packages.territories[language];
  const isoNames = [packages.isoNames[language][code] ?? []].flat();
  const short = territories[`${code}-alt-short`];
  if (NAME_FROM_ISO.has(code)) names.add(language, isoNames[0] ?? territories[`${code}-alt-variant`]);
  if (short && SHORT_FORM_IS_NAME.has(code)) names.add(language, short);
  if (WITHOUT_PARENTHESES.has(code)) names.add(language, territories[code]?.replace(/\s*[(（].*$/u, ""));
  names.add(language, territories[code]);
  for (const [key, text] of Object.entries(territories)) if (key.startsWith(`${code}-alt-`)) names.add(language, text);
  for (const text of isoNames) names.add(language, text);
}

/** A profile per island or town that CLDR names and that is no country of ISO 3166-1. */
export function territoryProfiles(packages) {
  return Object.entries(TERRITORIES).map(([code, country]) => {
    const names = new Names();
    for (const language of packages.languages) addNames(names, packages, language, code);
    addRegionalForms(names, packages, code);
    addNamesAlone(names, packages, code);
    return {
      code,
      profile: {
        type: "Place",
        wikidataId: wikidataOf(packages, code),
        ...names.toFields(),
        placeKind: "OTHER",
        country: `iso3166:${country}`,
      },
    };
  });
}

/** A profile per region of the world that CLDR names by its UN M.49 code. */
export function regionProfiles(packages) {
  return Object.keys(packages.territories.en)
    .filter((code) => /^\d{3}$/.test(code) && code !== WORLD && packages.additions.regions[code]?.without !== true)
    .sort()
    .map((code) => regionProfile(packages, code));
}

function regionProfile(packages, code) {
  const names = new Names();
  for (const language of packages.languages) names.add(language, packages.territories[language][code]);
  const added = packages.additions.regions[code] ?? {};
  names.addAliases(added.aliases);
  const found = packages.borders.find((border) => border.m49 === code)?.wikidata;
  const wikidataId = added.wikidataId === undefined ? found : added.wikidataId;
  return { type: "Place", ...(wikidataId && { wikidataId }), ...names.toFields(), placeKind: "REGION", isoCode: code };
}
