// Writes src/domain/text/queries/number-word-list.ts from the package cldr-rbnf: what languages call the numbers that
// are one word. Run it by hand after a new version of that package or of the folding: node
// scripts/build-number-words.mjs
// With --check it writes nothing, and ends with 1 if the file is not what it would write.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "node_modules", "cldr-rbnf");
const target = join(root, "src/domain/text/queries/number-word-list.ts");
const { fold, FOLDING_VERSION } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");

const LANGUAGES = ["en", "ar", "fr", "ru", "fa", "he", "tr", "de", "es", "it", "pt", "uk"];
const RULES = /^%spellout-(?:cardinal|numbering)(?:-(?:masculine|feminine|neuter))?$/u;
/** "One" and "zero" say little. Larger numbers are written in figures. */
const [SMALLEST, LARGEST] = [2, 100];
/** Shorter words are others too: on is ten in Turkish. */
const SHORTEST = 3;

function numberWords() {
  const found = new Map();
  for (const language of LANGUAGES) {
    const all = JSON.parse(readFileSync(join(folder, "rbnf", `${language}.json`), "utf8")).rbnf.rbnf.SpelloutRules;
    for (const [, rules] of Object.entries(all).filter(([name]) => RULES.test(name)))
      for (const [key, rule] of rules) add(found, Number(key), wordOf(rule));
  }
  return [...found].sort(([one], [other]) => one - other).map(([number, words]) => [number, ...words].join(" "));
}

function add(found, number, word) {
  if (!(number >= SMALLEST && number <= LARGEST) || !/^\p{L}+$/u.test(word) || word.length < SHORTEST) return;
  (found.get(number) ?? found.set(number, new Set()).get(number)).add(word);
}

/** Without what stands there only for a larger number: "twenty[-→→];". */
const wordOf = (rule) => fold(rule.replaceAll(/\[[^\]]*\]|[;\u00ad']/gu, "").trim());

const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
writeOrCheck(
  target,
  `// Written by scripts/build-number-words.mjs from cldr-rbnf ${version}, folding ${FOLDING_VERSION}. Do not edit.
// The words are from Unicode's CLDR, Unicode-3.0: data/README.md.

/** Each number, with what languages call it. */
export const NUMBER_WORDS = \`
${numberWords().join("\n")}
\`;
`,
  "build-number-words.mjs",
);
