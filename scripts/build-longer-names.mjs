// Writes src/linking/words/longer-han-names.ts: Chinese names of provinces that begin like a place in another country.
// They are taken from the names of subdivisions in CLDR. Run it by hand after a new version of the package:
//   node scripts/build-longer-names.mjs FOLDER
// FOLDER has the unpacked package `cldr` of npm. With --check it writes nothing, and ends with 1 if the file is not what
// it would write.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wrapped, writeOrCheck } from "./generated-files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "src", "linking", "words", "longer-han-names.ts");
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folder === undefined) throw new Error("Usage: node scripts/build-longer-names.mjs FOLDER");
const LONGEST_PLACE = 3;
const KIND = /(?:自治区|自治州|共和国|大区|地区|[省市州区區郡县縣岛])$/u;

function placesIn(...path) {
  const lines = readFileSync(join(root, ...path), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line)).filter(({ type, names }) => type === "Place" && names.zh !== undefined);
}

const places = [...placesIn("dist", "data", "reference.jsonl"), ...placesIn("data", "profiles", "places.jsonl")]
  .map(({ names, isoCode, country }) => ({ name: names.zh, code: isoCode ?? country?.slice("iso3166:".length) }))
  .filter(({ code }) => code !== undefined);
const xml = readFileSync(join(folder, "3rdparty", "cldr", "common", "subdivisions", "zh.xml"), "utf8");
const subdivisions = [...xml.matchAll(/<subdivision type="(\w\w)\w*"[^>]*>(\p{Script=Han}+)</gu)].map(
  ([, code, name]) => ({
    code: code.toUpperCase(),
    name: name.replace(KIND, ""),
  }),
);
const own = new Set(places.map(({ name }) => name));
const longer = subdivisions
  .filter(({ name }) => !own.has(name))
  .filter(({ name, code }) =>
    places.some((one) => one.name.length <= LONGEST_PLACE && one.code !== code && name.startsWith(one.name)),
  )
  .map(({ name }) => name);

writeOrCheck(
  target,
  `// Written by scripts/build-longer-names.mjs from names of subdivisions in CLDR. Do not edit.

/** Names that begin like a place in another country, and are not of it: 利马索尔 is Limassol, 利马 Lima. */
export const LONGER_HAN_NAMES = \`
${wrapped([...new Set(longer)].sort())}
\`;
`,
  "build-longer-names.mjs",
);
