// Writes src/linking/evidence/word-lists/given-names.ts: the given and family names of languages of @faker-js/faker,
// folded as the program folds texts. Run it by hand after a new version of that package or of the folding: node
// scripts/build-given-names.mjs
// With --check it writes nothing, and ends with 1 if the file is not what it would write.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { allLocales } from "@faker-js/faker";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src", "linking", "evidence", "word-lists", "given-names.ts");
/** The languages whose lists are long enough to be of use. Chinese, Japanese and Korean write no space behind a name. */
const LANGUAGES = ["ar", "fa", "he", "ru", "tr", "fr", "en", "es", "de", "it", "uk", "pl"];
/** Those whose family names are asked for. */
const WITH_FAMILY_NAMES = ["ar", "fa", "he", "en", "fr"];
/** Shorter words are mostly something else too. */
const SHORTEST = 3;

function givenNames() {
  const { fold, FOLDING_VERSION } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");
  const rowsOf = (languages, namesOf) =>
    languages
      .map((language) => {
        const { generic = [], female = [], male = [] } = namesOf(allLocales[language].person);
        const names = [...generic, ...female, ...male].map((name) => fold(name).replaceAll(/[^\p{L}\p{M}\s-]/gu, ""));
        const words = names.filter((name) => /^[\p{L}\p{M}]+$/u.test(name) && name.length >= SHORTEST);
        return `  ${language}: \`\n${wrapped([...new Set(words)].sort())}\n\`,`;
      })
      .join("\n");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/@faker-js/faker/package.json"), "utf8"));
  return `/* eslint-disable max-lines -- data */
// Written by scripts/build-given-names.mjs from @faker-js/faker ${version}, folding ${FOLDING_VERSION}. Do not edit.
// The names are from faker's lists, which have the MIT licence: copyright (c) 2022-2025 Faker, 2011-2020 Marak Squires,
// 2008-2010 Matthew Bergman & Marak Squires. data/README.md has the text of the licence.

/** Given names by language, folded, separated by white space. */
export const GIVEN_NAMES: Readonly<Record<string, string>> = {
${rowsOf(LANGUAGES, ({ first_name }) => first_name)}
};

/** Family names, the same way. */
export const FAMILY_NAMES: Readonly<Record<string, string>> = {
${rowsOf(WITH_FAMILY_NAMES, ({ last_name }) => last_name)}
};
`;
}

writeOrCheck(target, givenNames(), "build-given-names.mjs");
