// Writes src/formats/reading/dates/date-names.ts: the words of printed dates in all languages of CLDR, folded as the
// program folds texts. Run it by hand after a new version of CLDR or of the folding: node scripts/build-date-names.mjs
// With --check it writes nothing, and ends with 1 if the file is not what it would write.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { groupedBy, zoneNames } from "./date-names/zones.mjs";
import { languageRow } from "./date-names/languages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cldr = join(root, "node_modules", "cldr-dates-full");
const target = join(root, "src", "formats", "reading", "dates", "date-names.ts");

/** Scripts of English and Mongolian that no news text is written in today. */
const UNUSUAL_SCRIPTS = /-(?:Dsrt|Shaw|Mong)\b/;

/** The words of a name, folded, with single spaces: "p.m." is "p m". */
function foldedWords(fold) {
  return (name) => (fold(name).match(/\p{Nd}+|[\p{L}\p{M}]+/gu) ?? []).join(" ");
}

export function dateNames() {
  const { fold, FOLDING_VERSION } = createRequire(join(root, "dist", "data.cjs"))("./src/domain/text/folding/fold.js");
  const words = foldedWords(fold);
  const locales = readdirSync(join(cldr, "main")).filter((locale) => !UNUSUAL_SCRIPTS.test(locale));
  const readers = locales.map((locale) => ({
    locale,
    language: new Intl.Locale(locale).language,
    read: (file) => JSON.parse(readFileSync(join(cldr, "main", locale, file), "utf8")).main[locale].dates,
  }));
  const byLanguage = groupedBy(readers, ({ language }) => language);
  const rows = [...byLanguage].flatMap(([language, locales]) => languageRow(language, locales, words) ?? []);
  return fileText(rows, zoneNames(readers, words, root), FOLDING_VERSION);
}

function fileText(rows, zones, foldingVersion) {
  const { version } = JSON.parse(readFileSync(join(cldr, "package.json"), "utf8"));
  const made = rowsText(rows, zones);
  return `/* eslint-disable max-lines -- data */
// Written by scripts/build-date-names.mjs from CLDR ${version} (Unicode-3.0, see docs/decisions/dates.md). Do not edit.
// ICU ${process.versions.icu}, scripts ${hashOf(scriptTexts())}, folding ${foldingVersion}, rows ${hashOf([made])}
${made}`;
}

function rowsText(rows, zones) {
  return `
/**
 * A row for each language: its tag, the order of a date in numbers, the twelve months, the days of the week, the words
 * for the morning hours, for the afternoon hours, the words between the numbers, the words of "3 hours ago", the units
 * of time as they stand without "ago". Parts are separated by "|", months by ";" and the names in a part by ",". All
 * names are folded.
 */
export const LANGUAGE_ROWS = \`
${rows.join("\n")}
\`;

/** A row for each time zone: minutes east of UTC or the IANA name, "|", its folded names separated by ",". */
export const ZONE_ROWS = \`
${zones.join("\n")}
\`;
`;
}

/** tests/unit/formats/date-names-file.test.ts computes it too, to tell in no time whether the file is up to date. */
function scriptTexts() {
  const folder = join(root, "scripts", "date-names");
  const parts = readdirSync(folder).sort();
  return [fileURLToPath(import.meta.url), ...parts.map((name) => join(folder, name))].map((path) =>
    readFileSync(path, "utf8"),
  );
}

function hashOf(texts) {
  return createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);
}

/** Another ICU may know other zones and letters. Then a difference says nothing. */
function check(text) {
  const kept = readFileSync(target, "utf8");
  const [, icu] = /^\/\/ ICU (\S+),/m.exec(kept) ?? [];
  if (kept === text) return process.stdout.write(`${target} is up to date\n`);
  if (icu !== undefined && icu !== process.versions.icu)
    return process.stdout.write(`skipped: ${target} was made with ICU ${icu}, and this is ${process.versions.icu}\n`);
  process.stderr.write(`${target} is not up to date: run node scripts/build-date-names.mjs\n`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = dateNames();
  if (process.argv.includes("--check")) check(text);
  else {
    writeFileSync(target, text);
    process.stdout.write(`${target}: ${text.length} characters\n`);
  }
}
