// Writes src/linking/evidence/word-lists/common-words.ts: the more frequent words of languages, folded as the program
// folds texts. Run it by hand after a new version of a source or of the folding:
//   node scripts/build-common-words.mjs FOLDER
// FOLDER has the unpacked packages that data/README.md names: pyspellchecker/, cldr-annotations-full/, dictionary-tr/,
// dictionary-ru/.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: node scripts/build-common-words.mjs FOLDER");
const load = createRequire(join(root, "dist", "data.cjs"));
const { fold, FOLDING_VERSION } = load("./src/domain/text/folding/fold.js");

const LANGUAGES = ["ar", "de", "en", "es", "fa", "fr", "he", "ru", "tr"];
const WORD = /^[\p{L}\p{M}]{3,}$/u;
const PER_MILLION = 1e6;
/** How often in a million words. Those of the Persian list that are rarer were not counted. */
const VERY_COMMON = 30;
const COMMON = 2;
const COUNTED_PERSIAN = 40;
const MOST_WORDS = 12_000;
/** Languages whose words were not counted, or too few of them. Those of the pictures are everyday words. */
const EVERYDAY = new Set(["fa", "he"]);
/** A Turkish word with so many endings is an everyday one. */
const MANY_ENDINGS = 60;

/** An Arabic article, and what is written onto a word before it. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)|[وف][بكل]|[وفبكل])/u;

function countsOf(language) {
  const file = join(folder, "pyspellchecker", "spellchecker", "resources", `${language}.json.gz`);
  if (!existsSync(file)) return { counts: new Map(), total: 1 };
  const written = Object.entries(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")));
  const known = new Set(written.map(([word]) => fold(word)));
  const counts = new Map();
  let total = 0;
  for (const [word, count] of written) {
    const folded = language === "ar" ? withoutPrefix(fold(word), known) : fold(word);
    counts.set(folded, (counts.get(folded) ?? 0) + count);
    total += count;
  }
  return { counts, total };
}

/** الحماس and بحماس count as حماس, a word of the list too. */
function withoutPrefix(word, known) {
  const rest = word.replace(ARABIC_PREFIX, "");
  return rest.length >= 3 && known.has(rest) ? rest : word;
}

/** What Unicode calls its pictures: everyday nouns, and no names of people. */
function picturedWords(language) {
  const file = join(folder, "cldr-annotations-full", "annotations", language, "annotations.json");
  const { annotations } = JSON.parse(readFileSync(file, "utf8")).annotations;
  const phrases = Object.values(annotations).flatMap(({ default: words = [], tts = [] }) => [...words, ...tts]);
  const words = phrases.flatMap((phrase) => phrase.split(/[^\p{L}\p{M}]+/u));
  // German nouns have capitals.
  return words.filter((word) => language === "de" || word === word.toLowerCase());
}

function turkishWords() {
  const lines = readFileSync(join(folder, "dictionary-tr", "index.dic"), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [word, endings = ""] = line.split("/");
    return word === word.toLowerCase() && endings.split(",").length >= MANY_ENDINGS ? [word] : [];
  });
}

/** Of nouns in the nominative, of adjectives, and of verbs in the infinitive. */
const RUSSIAN_ENDINGS = [/$/u, /[аяйьоеиуюы]$/u, /[оыи]й$/u, /ть$/u];
const RUSSIAN_CASES = ["", "а", "я", "у", "ю", "е", "и", "ы", "ом", "ем", "ой", "ей"];
const SHORTEST_STEM = 3;

/**
 * Whether the Russian dictionary has a word with a capital alone: it is a name, as Jack is, and none of the frequent
 * words. In a case it has other letters at its end.
 */
function russianNameTest() {
  const lines = readFileSync(join(folder, "dictionary-ru", "index.dic"), "utf8").split("\n");
  const entries = lines.map((line) => line.split("/")[0] ?? "").filter((word) => /^\p{L}+$/u.test(word));
  const isSmall = (word) => word === word.toLowerCase();
  const stemsOf = (words) =>
    new Set(words.flatMap((word) => RUSSIAN_ENDINGS.map((ending) => fold(word).replace(ending, ""))));
  const names = stemsOf(entries.filter((word) => !isSmall(word)));
  const words = stemsOf(entries.filter(isSmall));
  const stemsIn = (word) =>
    RUSSIAN_CASES.filter((ending) => word.endsWith(ending))
      .map((ending) => word.slice(0, word.length - ending.length))
      .filter((stem) => stem.length >= SHORTEST_STEM);
  return (word) => {
    const stems = stemsIn(word);
    return stems.some((stem) => names.has(stem)) && !stems.some((stem) => words.has(stem));
  };
}

/** One-word names of the program's own profiles: New York is no word, though many texts have it. */
function namesIn(language) {
  const files = [
    "dist/data/reference.jsonl",
    ...["places", "people-and-organizations"].map((file) => `data/profiles/${file}.jsonl`),
  ];
  const profiles = files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
  const names = profiles.flatMap(({ names: own = {}, aliases = {} }) =>
    [own[language] ?? [], aliases[language] ?? []].flat(),
  );
  return new Set(names.map((name) => fold(name)).flatMap((name) => [name, name.replace(ARABIC_PREFIX, "")]));
}

function wordsOf(language) {
  const { counts, total } = countsOf(language);
  const names = namesIn(language);
  const isRussianName = language === "ru" ? russianNameTest() : () => false;
  const isWord = (word) => WORD.test(word) && !names.has(word) && !isRussianName(word);
  const counted = [...counts]
    .map(([word, count]) => [word, (count * PER_MILLION) / total])
    .filter(([word, often]) => isWord(word) && often >= (language === "fa" ? COUNTED_PERSIAN : COMMON))
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS);
  const others = [...picturedWords(language), ...(language === "tr" ? turkishWords() : [])].map(fold);
  const more = others.filter(isWord);
  const very = new Set(counted.flatMap(([word, often]) => (often >= VERY_COMMON && language !== "fa" ? [word] : [])));
  if (EVERYDAY.has(language)) for (const word of more) very.add(word);
  const common = new Set([...counted.map(([word]) => word), ...more]);
  return { very: [...very].sort(), common: [...common].filter((word) => !very.has(word)).sort() };
}

/** Each word as how many of its first letters are those of the word before, and the rest. */
function shortened(words) {
  return words.map((word, index) => {
    const before = words[index - 1] ?? "";
    let same = 0;
    while (same < 35 && same < word.length && word[same] === before[same]) same++;
    return `${same.toString(36)}${word.slice(same)}`;
  });
}

const entries = LANGUAGES.map((language) => {
  const { very, common } = wordsOf(language);
  process.stderr.write(`${language}: ${very.length} ${common.length}\n`);
  return `  ${language}: {
    very: \`
${wrapped(shortened(very))}
\`,
    common: \`
${wrapped(shortened(common))}
\`,
  },`;
});

writeOrCheck(
  join(root, "src", "linking", "evidence", "word-lists", "common-words.ts"),
  `/* eslint-disable max-lines -- data */
// Written by scripts/build-common-words.mjs from pyspellchecker 0.9.1, cldr-annotations-full 48.2.0, dictionary-tr
// 2.0.0 and dictionary-ru 3.0.0, folding ${FOLDING_VERSION}. Do not edit. data/README.md has their licences.

/**
 * The more frequent words by language. Each is written as how many of its first letters are those of the word before
 * it, in base 36, and its other letters. \`very\`: at least ${VERY_COMMON} in a million words, or everyday words where
 * nobody counted.
 */
export const COMMON_WORDS: Readonly<Record<string, { readonly very: string; readonly common: string }>> = {
${entries.join("\n")}
};
`,
  "build-common-words.mjs FOLDER",
);
