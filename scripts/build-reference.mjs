// Writes dist/data/reference.jsonl: the profiles of countries, capitals and regions, made from the data packages,
// dist/data/country-spellings.txt: what all languages call countries, and dist/data/country-adjectives.txt. It runs after the sources are compiled, because it folds and identifies names with the program's own code.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { adjectiveLines } from "./reference/adjectives.mjs";
import { capitalProfiles } from "./reference/capitals.mjs";
import { readPackages } from "./reference/packages.mjs";
import { spellingLines } from "./reference/spellings.mjs";
import { countryProfiles, regionProfiles, territoryProfiles, wikidataOf } from "./reference/territories.mjs";

/** What CLDR names like a country, and has a profile of another kind: two organisations, and a country's main place. */
const OTHERS = ["DG", "EU", "UN"];

export function buildReference(root) {
  const dist = join(root, "dist");
  const require = createRequire(join(dist, "data.cjs"));
  const { fold } = require("./src/domain/text/folding/fold.js");
  const { profileKey, wikidataKey } = require("./src/domain/identity/identity.js");
  const keyOf = ({ wikidataId, type, names, country }) =>
    wikidataId ? wikidataKey(wikidataId) : profileKey(type, fold(names.en), country);

  const packages = readPackages(root);
  const countries = countryProfiles(packages);
  const capitals = capitalProfiles(packages, countries, fold);
  const capitalKeys = new Map(capitals.map(({ code, profile }) => [code, keyOf(profile)]));
  const withCapital = countries.map((country) => ({
    ...country,
    ...(capitalKeys.has(country.isoCode) && { capital: capitalKeys.get(country.isoCode) }),
  }));

  const territories = territoryProfiles(packages);
  // A name leads to the first that has it: to a country before its capital, and to a city before a region.
  const profiles = [
    ...withCapital,
    ...territories.map(({ profile }) => profile),
    ...capitals.map(({ profile }) => profile),
    ...regionProfiles(packages),
  ];
  write(
    dist,
    "reference.jsonl",
    [{ mediagraph: 1 }, ...profiles].map((line) => JSON.stringify(line)),
  );

  const forms = {
    ...require("./src/domain/text/names/loose-name.js"),
    ...require("./src/domain/text/names/official-form.js"),
  };
  const notCountries = [...territories.map(({ code }) => code), ...OTHERS];
  const keys = Object.fromEntries(notCountries.map((code) => [code, wikidataKey(wikidataOf(packages, code))]));
  const named = [...countries.map((profile) => ({ code: profile.isoCode, profile })), ...territories];
  write(dist, "country-spellings.txt", spellingLines(packages, named, keys, forms));
  write(dist, "country-adjectives.txt", adjectiveLines(root, countries, fold));
}

function write(dist, name, lines) {
  mkdirSync(join(dist, "data"), { recursive: true });
  const path = join(dist, "data", name);
  writeFileSync(`${path}.${process.pid}`, lines.map((line) => `${line}\n`).join(""));
  renameSync(`${path}.${process.pid}`, path);
}
