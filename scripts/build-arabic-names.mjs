// Writes src/linking/evidence/word-lists/arabic-given-names.ts: Arabic given names of the Faker of PyPI, most of which
// @faker-js/faker lacks, folded as the program folds texts. Run it by hand after a new version of the package or of the
// folding:
//   node scripts/build-arabic-names.mjs FOLDER
// FOLDER is the unpacked package, which data/README.md names.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src", "linking", "evidence", "word-lists", "arabic-given-names.ts");
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: node scripts/build-arabic-names.mjs FOLDER");

const load = createRequire(join(root, "dist", "data.cjs"));
const { fold, FOLDING_VERSION } = load("./src/domain/text/folding/fold.js");
const { GIVEN_NAMES } = load("./src/linking/evidence/word-lists/given-names.js");

const PROVIDERS = ["ar_AA", "ar_DZ"];
const LISTS = /first_names_(?:fe)?male(?:: [^=\n]+)? = \(\n([^)]*)\)/gu;
/** Shorter words are mostly something else too. */
const SHORTEST = 3;

function arabicNames() {
  const known = new Set(GIVEN_NAMES.ar.split(/\s+/));
  const names = PROVIDERS.flatMap((provider) => {
    const text = readFileSync(join(folder, "faker", "providers", "person", provider, "__init__.py"), "utf8");
    return [...text.matchAll(LISTS)].flatMap(([, list]) => [...list.matchAll(/"([^"]+)"/gu)].map(([, name]) => name));
  }).map((name) => fold(name));
  return [...new Set(names)].filter(
    (name) => /^\p{Script=Arabic}+$/u.test(name) && name.length >= SHORTEST && !known.has(name),
  );
}

const text = `/* eslint-disable max-lines -- data */
// Written by scripts/build-arabic-names.mjs from Faker 40.63.0 of PyPI, folding ${FOLDING_VERSION}. Do not edit.
// Its licence is MIT: copyright (c) 2012 Daniele Faraglia. data/README.md has the text of the licence.

/** Arabic given names that GIVEN_NAMES lacks, folded, separated by white space. */
export const ARABIC_GIVEN_NAMES = \`
${wrapped(arabicNames().sort())}
\`;
`;
writeOrCheck(target, text, "build-arabic-names.mjs FOLDER");
