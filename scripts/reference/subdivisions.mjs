// CLDR's names of the parts of countries (ISO 3166-2). Many a part is a city, or is called like its main one. The npm
// packages of CLDR in JSON leave these names out, because nobody has confirmed them; those in XML have them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SUBDIVISION = /<subdivision type="([a-z]{2})([a-z0-9]+)"[^>]*>([^<]+)</g;

/** In so many languages a part has the name of the city, so that it is the city or called like it. */
const ENOUGH = 2;
/** A word in so many names of a country's parts is that for a province: provincia, 주. */
const MANY_PARTS = 3;
/** Here the word for a province changes nothing in the name beside it: "provincia di Ankara", but "Ankaran maakunta". */
const UNINFLECTED = new Set(["bn", "de", "es", "fr", "hi", "id", "it", "ko", "nl", "pt", "sw", "ur"]);
/** Words are not written apart in these: a word for "province" in a name does not show. */
const UNSPACED = new Set(["ja", "th", "zh", "zh-Hant"]);

/**
 * Finds the names of a place by those that it has: the parts of its country that are called so in most languages. A
 * name that has more words than the English one without those for a province, or a bracket, is left out.
 */
export function readSubdivisions(folder, languages, fold) {
  const byLanguage = languages
    .filter((language) => !UNSPACED.has(language))
    .map((language) => [language, readLanguage(folder, language)]);
  return (names, country) => {
    if (country === undefined) return {};
    const inCountry = byLanguage.map(([language, parts]) => [language, parts.get(country.toLowerCase()) ?? new Map()]);
    const codes = partsCalledSo(names, inCountry, fold);
    const found = inCountry.map(([language, parts]) => [
      language,
      language === "vi"
        ? plainVietnameseName(codes, parts, names.en)
        : plainName(codes, { parts, language, fold }, names.en),
    ]);
    return Object.fromEntries(found);
  };
}

/**
 * Vietnamese writes syllables apart, so that Bắc Kinh is one word and "north" none for a province. A longer name begins
 * with that word, and one without Vietnamese letters is in another language.
 */
function plainVietnameseName(codes, parts, english) {
  const own = english.split(" ");
  return codes
    .map((code) => parts.get(code) ?? "")
    .filter((name) => name.split(" ").length <= own.length + 1 && !own.some((word) => name.includes(word)))
    .find((name) => /[đ\p{M}]/iu.test(name.normalize("NFD")));
}

function partsCalledSo(names, inCountry, fold) {
  const votes = new Map();
  for (const [language, parts] of inCountry)
    for (const [code, name] of parts)
      if (names[language] !== undefined && fold(name) === fold(names[language]))
        votes.set(code, (votes.get(code) ?? 0) + 1);
  const enough = [...votes].filter(([, count]) => count >= ENOUGH);
  return enough.sort(([, one], [, other]) => other - one).map(([code]) => code);
}

function plainName(codes, { parts, language, fold }, english) {
  const own = fold(english).split(" ");
  const isOfProvinces = (word) =>
    !own.includes(fold(word)) &&
    [...parts.values()].filter((name) => name.split(" ").includes(word)).length >= MANY_PARTS;
  return codes
    .map((code) => parts.get(code) ?? "")
    .filter((name) => /^[\p{L}\p{M}’' -]+$/u.test(name))
    .map((name) => ({ name, words: name.split(" ").filter((word) => !isOfProvinces(word)) }))
    .filter(({ name, words }) =>
      words.join(" ") === name ? words.length <= own.length : UNINFLECTED.has(language) && words.length === own.length,
    )
    .map(({ words }) => words.join(" "))[0];
}

/** Names by country and code: `cn` and `bj`. */
function readLanguage(folder, language) {
  const file = join(folder, "3rdparty", "cldr", "common", "subdivisions", `${language.replace("-", "_")}.xml`);
  const byCountry = new Map();
  if (!existsSync(file)) return byCountry;
  for (const [, country, part, name] of readFileSync(file, "utf8").matchAll(SUBDIVISION)) {
    if (!byCountry.has(country)) byCountry.set(country, new Map());
    byCountry.get(country).set(part, name);
  }
  return byCountry;
}
