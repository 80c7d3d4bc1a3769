// Writes src/linking/evidence/word-lists/business-words.ts: what languages call shops, hotels and restaurants, and the
// legal forms of firms, folded as the program folds texts. Run it by hand after a new version of the packages:
//   node scripts/build-business-words.mjs FOLDER CLEANCO
// FOLDER has the unpacked package `@openstreetmap/id-tagging-schema` of npm, CLEANCO the package `cleanco` of PyPI.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder, cleanco] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (cleanco === undefined) throw new Error("Usage: node scripts/build-business-words.mjs FOLDER CLEANCO");
const { fold } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");

/**
 * Languages that say with another word, or with the genitive, where a shop is: "hotel de Roma", "Hotel in Rom", "hotely
 * Prahy". So "Hotel Roma" is a name.
 */
const LANGUAGES =
  "ar bg bs ca cs da de el en es fa fi fr gl he hr hu id it ja ko mk nl no pl pt ro ru sk sl sr sv tr uk";
/** Serbian is written in the letters of Croatian as well. */
const SAME_LANGUAGE = { sr: ["sr", "hr"] };
/** What is called after a place. Banks, hospitals and schools are not here: those of a place have its name. */
const TO_STAY = /^tourism\/(?:hotel|hostel|motel|guest_house)$/;
const TO_VISIT = /^amenity\/(?:restaurant|cafe|bar|pub|nightclub|pharmacy)$/;
/** Words beside those of the presets, which have one for each. */
const ALSO = { it: ["hotel"], ru: ["отель"], tr: ["restoran"] };
/** Swedish has only "medicine" for the counter of a pharmacy. */
const NO_BUSINESSES = ["läkemedel"];
const SHOP = /^(?:shop\/|amenity\/ice_cream$)/;
/**
 * Only these have all kinds of shops. In others many kinds are called like their goods, or their words are compounds
 * that hardly any text has.
 */
const WITH_SHOPS = "ar ca de en es fa fr gl he it pt tr".split(" ");
/** "Tienda de muebles" and "magasin de meubles": the goods stand for the shop in its name. */
const OF_GOODS = /^(\S+) (?:de |di |d['’]|da )(\S+)$/u;
/** "Mobilya mağazası": the goods stand for the shop behind its name. */
const GOODS_FIRST = /^(\S+) (\S+)$/u;
/** So many kinds of shops begin with the word for a shop, or end with it. */
const MANY_KINDS = 8;
/** A German word for a shop is one for a deal as well. */
const WITHOUT_HEADS = ["de"];
/** These have the word for a shop at the end of its kind, and right behind its name. */
const WITH_LAST_HEADS = ["en", "tr"];
/**
 * Scripts that write few vowels have more words of three letters: Hebrew ספר is a barber and a book, Persian بار a bar and
 * a load. Those for a place to stay are words of other languages: هتل.
 */
const SHORTEST = 3;
const SHORTEST_WITHOUT_VOWELS = 4;
/** Katakana alone stands right before a name: レストランローマ. */
const KATAKANA = /^[\p{Script=Katakana}ー]+/u;

function wordsOf(language) {
  const path = join(folder, "dist", "translations", `${language}.json`);
  const presets = Object.entries(JSON.parse(readFileSync(path, "utf8"))[language].presets.presets);
  const named = (kind) => presets.flatMap(([key, { name }]) => (kind.test(key) && name ? [name] : []));
  const terms = () => presets.flatMap(([key, one]) => (SHOP.test(key) && one.terms ? one.terms.split(",") : []));
  const stays = [...named(TO_STAY), ...(ALSO[language] ?? [])];
  const [visits, shops] = [named(TO_VISIT), named(SHOP)];
  if (language === "ja")
    return { businesses: clean([...stays, ...visits].map((name) => KATAKANA.exec(name)?.[0] ?? "")), goods: [] };
  const heads = headsOf([...visits, ...shops], language);
  const businesses = [...stays, ...visits, ...(WITH_SHOPS.includes(language) ? [...heads, ...shops] : [])];
  const ofGoods = [...shops, ...terms().filter((term) => isOfHead(term, heads))];
  const goods = ofGoods.flatMap((name) => OF_GOODS.exec(name)?.[2] ?? []);
  const first = language === "tr" ? shops.flatMap((name) => goodsFirst(name, heads)) : [];
  const words = [...clean(businesses.flatMap(withConstruct(language))), ...clean(stays, SHORTEST)];
  return { businesses: words, goods: clean([...goods, ...first, ...heads]) };
}

/** The words for a shop as such. */
function headsOf(names, language) {
  if (WITHOUT_HEADS.includes(language)) return [];
  const at = WITH_LAST_HEADS.includes(language) ? -1 : 0;
  const words = names.filter((name) => / /.test(name)).map((name) => name.split(" ").at(at));
  return [...new Set(words)].filter((word) => words.filter((other) => other === word).length >= MANY_KINDS);
}

const isOfHead = (term, heads) => heads.some((head) => term.startsWith(`${fold(head)} `));

function goodsFirst(name, heads) {
  const [, goods, head] = GOODS_FIRST.exec(name) ?? [];
  return heads.includes(head) ? [goods] : [];
}

/** Before a name, a Hebrew feminine noun has another ending: מסעדת רומא. */
const withConstruct = (language) => (word) =>
  language === "he" && /ה$/u.test(word) ? [word, word.replace(/ה$/u, "ת")] : [word];

function clean(words, shortest = SHORTEST_WITHOUT_VOWELS) {
  const written = words.filter((word) => {
    if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) return word.length >= shortest;
    return word.length >= (/\p{Script=Hangul}/u.test(word) ? 2 : SHORTEST);
  });
  return written
    .filter((word) => /^[\p{L}ー]+$/u.test(word) && !NO_BUSINESSES.includes(word.toLowerCase()))
    .map((word) => fold(word));
}

/** GmbH, S.A., Ltd: without their dots. Longer ones are words, as "company" is. The keys of the lists are countries. */
function legalForms() {
  const source = readFileSync(join(cleanco, "cleanco", "termdata.py"), "utf8");
  const terms = Array.from(source.matchAll(/'([^'\n]+)'(:?)/g), ([, term, isKey]) =>
    isKey === "" ? fold(term.replaceAll(".", "")) : "",
  );
  return [...new Set(terms.filter((term) => /^[\p{L}/]{2,5}$/u.test(term)))].sort();
}

const words = LANGUAGES.split(" ").map((language) => {
  const all = (SAME_LANGUAGE[language] ?? [language]).map(wordsOf);
  const businesses = new Set(all.flatMap((one) => one.businesses));
  const goods = new Set(all.flatMap((one) => one.goods).filter((word) => !businesses.has(word)));
  return { language, businesses: [...businesses].sort(), goods: [...goods].sort() };
});
const listed = (of) =>
  words
    .filter((one) => one[of].length > 0)
    .map((one) => `  ${one.language}: \`\n${wrapped(one[of])}\`,\n`)
    .join("");
const text = `// Made by scripts/build-business-words.mjs from @openstreetmap/id-tagging-schema 6.19.2 (ISC) and cleanco 2.3 (MIT).
// Do not edit.

/** What a language calls shops, hotels and restaurants, folded. */
export const BUSINESS_WORDS: Readonly<Record<string, string>> = {
${listed("businesses")}};

/** Goods that stand for the shop in its name, folded. */
export const SHOP_GOODS: Readonly<Record<string, string>> = {
${listed("goods")}};

/** Legal forms of firms, folded, without dots. */
export const LEGAL_FORMS = \`
${wrapped(legalForms())}\`;
`;
writeOrCheck(
  join(root, "src", "linking", "evidence", "word-lists", "business-words.ts"),
  text,
  "build-business-words.mjs",
);
