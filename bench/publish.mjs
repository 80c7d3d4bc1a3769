// Puts the last results of the benches into docs/scale.md, and draws docs/scale.svg from what stands there then. What was
// not measured on this machine stays as it is.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machineLine } from "./measuring/machine.mjs";
import { RESULTS, published, table, targetRows } from "./measuring/report.mjs";
import { drawTargets } from "./measuring/draw-targets.mjs";

const DOCS = fileURLToPath(new URL("../docs", import.meta.url));
const BENCHES = {
  reads: "npm run bench",
  writes: "npm run bench:ingest",
  linking: "npm run bench:linking",
  sizes: "npm run bench:scale",
};

const COLUMNS = ["", "measured", "unit", "must", "aim", "reached"];

const page = readFileSync(`${DOCS}/scale.md`, "utf8");
const [start, old, end] = page.split(/(?<=<!-- measured:.*-->\n)|(?=<!-- \/measured -->)/);
const [oldTable, ...oldParts] = old.split(/\n(?=### )/).map((part) => part.trim());
const results = Object.keys(BENCHES).flatMap(resultOf);
const values = Object.assign(published(oldTable), ...results.map((result) => result.values));
const parts = Object.entries(BENCHES).map(([bench, command]) => {
  const result = results.find((one) => one.bench === bench);
  const heading = `### \`${command}\``;
  if (result !== undefined) return `${heading}\n\n${partOf(result)}`;
  return oldParts.find((part) => part.startsWith(`${heading}\n`)) ?? `${heading}\n\nNot measured yet.`;
});
const measured = [table(COLUMNS, targetRows(values, true)), ...parts].join("\n\n");
writeFileSync(`${DOCS}/scale.md`, `${start}\n${measured}\n\n${end}`);
writeFileSync(`${DOCS}/scale.svg`, drawTargets(published(measured)));

/** A run with small sizes only shows that a bench works. */
function resultOf(bench) {
  const path = `${RESULTS}/${bench}.json`;
  const result = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  if (result?.isWhole === false) console.error(`The last ${BENCHES[bench]} had small sizes, and is left out.`);
  return result?.isWhole === true ? { bench, ...result } : [];
}

function partOf({ machine, settings, details }) {
  const tables = details.map(({ title, columns: names, rows }) => `${title}:\n\n${table(names, rows)}`);
  return [`${machineLine(machine)}. ${settings}.`, ...tables].join("\n\n");
}
