// Writes dist/data/reference.jsonl: the profiles of countries, capitals and regions, made from the data packages. It
// runs after the sources are compiled, because it folds and identifies names with the program's own code.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { capitalProfiles } from "./reference/capitals.mjs";
import { readPackages } from "./reference/packages.mjs";
import { countryProfiles, regionProfiles } from "./reference/territories.mjs";

export function buildReference(root) {
  const dist = join(root, "dist");
  const require = createRequire(join(dist, "data.cjs"));
  const { fold } = require("./src/domain/text/fold.js");
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

  const lines = [
    { mediagraph: 1 },
    ...regionProfiles(packages),
    ...withCapital,
    ...capitals.map(({ profile }) => profile),
  ];
  mkdirSync(join(dist, "data"), { recursive: true });
  const path = join(dist, "data", "reference.jsonl");
  writeFileSync(`${path}.${process.pid}`, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  renameSync(`${path}.${process.pid}`, path);
}
