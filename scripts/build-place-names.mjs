// Adds names in more languages to cities and to the parts of a country that CLDR names: in data/profiles/places.jsonl
// and in data/reference/capitals.json. Run it by hand after a new version of the package, or after a new profile:
//   node scripts/build-place-names.mjs FOLDER
// FOLDER has the unpacked package `cldr` of npm. Names that a profile has stay as they are.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeOrCheck } from "./generated-files.mjs";
import { capitalProfiles, exemplarCities, plain } from "./reference/capitals.mjs";
import { readPackages } from "./reference/packages.mjs";
import { readSubdivisions } from "./reference/subdivisions.mjs";
import { countryProfiles } from "./reference/territories.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folder === undefined) throw new Error("Usage: node scripts/build-place-names.mjs FOLDER");
const { fold } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");

const packages = readPackages(root);
const zones = exemplarCities(packages);
const inSubdivisions = readSubdivisions(folder, packages.cityLanguages, fold);
/** A shorter one is too often a word of its language: Hindi दोहा is a couplet, and Korean 가자 "let us go". */
const SHORTEST = 5;
const SHORTEST_HANGUL = 3;
const isLongEnough = (name) => name.length >= (/\p{Script=Hangul}/u.test(name) ? SHORTEST_HANGUL : SHORTEST);

const countries = countryProfiles(packages);
/** A name that a country has too belongs to the country: Persian calls the United Kingdom انگلستان, and England too. */
const ofCountries = new Set(
  countries.flatMap(({ names, aliases }) =>
    [...Object.entries(names), ...Object.entries(aliases)].flatMap(([language, texts]) =>
      [texts].flat().map((text) => `${language} ${fold(text)}`),
    ),
  ),
);

/** The names in languages in which the place has none yet. One that is the English name says nothing. */
function newNames(names, found) {
  const english = [fold(names.en), fold(withoutCity(names.en))];
  return Object.entries(found)
    .filter(([language, name]) => names[language] === undefined && name !== undefined && isLongEnough(name))
    .filter(([language, name]) => !english.includes(fold(name)) && !ofCountries.has(`${language} ${fold(name)}`))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const withoutCity = (name) => name.replace(/ City$/, "");
const written = (entries) => entries.map(([language, name]) => `, "${language}": ${JSON.stringify(name)}`).join("");

function rewrite(path, change) {
  const file = join(root, ...path);
  const lines = readFileSync(file, "utf8").split("\n");
  writeOrCheck(file, lines.map(change).join("\n"), "build-place-names.mjs");
}

rewrite(["data", "profiles", "places.jsonl"], (line) => {
  const { names, country, placeKind } = line === "" ? {} : JSON.parse(line);
  if (names === undefined || !(placeKind === "CITY" || country !== undefined)) return line;
  const inZones = zones.get(plain(withoutCity(names.en)));
  const { vi, ...others } = inSubdivisions(names, country?.slice("iso3166:".length));
  // In Vietnamese, other parts of a country are often called like the country: Anh Quốc is England and Britain.
  const more = newNames(names, { ...others, ...(placeKind === "CITY" && { vi }), ...inZones });
  return line.replace(/(?<="names": \{[^}]*)\}/, `${written(more)}}`);
});

const capitals = new Map(capitalProfiles(packages, countries, fold).map(({ code, profile }) => [code, profile.names]));

// The build itself takes the names of capitals from the time zones.
rewrite(["data", "reference", "capitals.json"], (line) => {
  const [, code] = /^ {2}"([A-Z]{2})": /.exec(line) ?? [];
  const names = capitals.get(code);
  const more = names === undefined ? [] : newNames(names, inSubdivisions(names, code));
  if (more.length === 0) return line;
  if (/"names": \{/.test(line)) return line.replace(/(?<="names": \{[^}]*)\}/, `${written(more)}}`);
  return line.replace(/\}(?=,?$)/, `, "names": {${written(more).slice(2)}}}`);
});
