// Writes src/linking/evidence/word-lists/business-words.ts: what languages call shops, hotels and restaurants, folded as
// the program folds texts. Run it by hand after a new version of the package:
//   node scripts/build-business-words.mjs FOLDER
// FOLDER has the unpacked package `@openstreetmap/id-tagging-schema` of npm.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folder === undefined) throw new Error("Usage: node scripts/build-business-words.mjs FOLDER");
const { fold } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");

/** Languages that say with another word where a shop is: "hotel de Roma", "Hotel in Rom". So "Hotel Roma" is a name. */
const LANGUAGES = ["ar", "de", "en", "es", "fa", "fr", "he", "it", "pt"];
/** What is called after a place. Banks, hospitals and schools are not here: those of a place have its name. */
const BUSINESSES =
  /^(?:shop\/|tourism\/(?:hotel|hostel|motel|guest_house)$|amenity\/(?:restaurant|cafe|bar|pub|nightclub|pharmacy|ice_cream)$)/;
/** "Tienda de muebles" and "magasin de meubles": the goods stand for the shop in its name. */
const OF_GOODS = /^(\S+) (?:de |di |d['’]|da )(\S+)$/u;
/** So many kinds of shops begin with the word for a shop. */
const MANY_KINDS = 8;
/** Scripts that write few vowels have more words of three letters: Hebrew ספר is a barber and a book. */
const SHORTEST = 3;
const SHORTEST_WITHOUT_VOWELS = 4;
/** Here kinds of shops do not begin with a word for a shop: in Hebrew many begin with "institute" and "agency". */
const WITHOUT_HEADS = ["de", "en", "he"];

function wordsOf(language) {
  const path = join(folder, "dist", "translations", `${language}.json`);
  const presets = JSON.parse(readFileSync(path, "utf8"))[language].presets.presets;
  const names = Object.entries(presets).flatMap(([key, { name }]) => (BUSINESSES.test(key) && name ? [name] : []));
  const firsts = names.filter((name) => / /.test(name)).map((name) => name.split(" ")[0]);
  const heads = WITHOUT_HEADS.includes(language) ? [] : firsts;
  const goods = names.flatMap((name) => OF_GOODS.exec(name)?.[2] ?? []);
  const businesses = [
    ...names,
    ...heads.filter((word) => heads.filter((other) => other === word).length >= MANY_KINDS),
  ].flatMap((word) => [word, ...constructOf(word, language)]);
  const words = clean(businesses);
  return { businesses: words, goods: clean(goods).filter((word) => !words.includes(word)) };
}

/** Before a name, a Hebrew feminine noun has another ending: מסעדת רומא. */
const constructOf = (word, language) => (language === "he" && /ה$/u.test(word) ? [word.replace(/ה$/u, "ת")] : []);

function clean(words) {
  const written = words.filter((word) =>
    /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
      ? word.length >= SHORTEST_WITHOUT_VOWELS
      : word.length >= SHORTEST,
  );
  return [...new Set(written.filter((word) => /^\p{L}+$/u.test(word)).map((word) => fold(word)))].sort();
}

const words = LANGUAGES.map((language) => ({ language, ...wordsOf(language) }));
const listed = (of) =>
  words
    .filter((one) => one[of].length > 0)
    .map((one) => `  ${one.language}: \`\n${wrapped(one[of])}\`,\n`)
    .join("");
const text = `// Made by scripts/build-business-words.mjs from @openstreetmap/id-tagging-schema 6.19.2 (ISC). Do not edit.

/** What a language calls shops, hotels and restaurants, folded. */
export const BUSINESS_WORDS: Readonly<Record<string, string>> = {
${listed("businesses")}};

/** Goods that stand for the shop in its name, folded. */
export const SHOP_GOODS: Readonly<Record<string, string>> = {
${listed("goods")}};
`;
writeOrCheck(
  join(root, "src", "linking", "evidence", "word-lists", "business-words.ts"),
  text,
  "build-business-words.mjs",
);
