// Puts the last results of the benches into docs/scale.md and draws docs/scale.svg. The table says what was not measured.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machineLine } from "./measuring/machine.mjs";
import { RESULTS, table, targetRows } from "./measuring/report.mjs";
import { drawTargets } from "./measuring/draw-targets.mjs";

const DOCS = fileURLToPath(new URL("../docs", import.meta.url));
const BENCHES = {
  reads: "npm run bench",
  writes: "npm run bench:ingest",
  linking: "npm run bench:linking",
  sizes: "npm run bench:scale",
};

const results = Object.keys(BENCHES).flatMap(resultOf);
const values = Object.assign({}, ...results.map((result) => result.values));
writeFileSync(`${DOCS}/scale.svg`, drawTargets(values));

const columns = ["", "measured", "unit", "must", "aim", "reached"];
const parts = [
  table(columns, targetRows(values, true)),
  ...Object.entries(BENCHES).map(([bench, command]) =>
    partOf(
      command,
      results.find((result) => result.bench === bench),
    ),
  ),
];
const page = readFileSync(`${DOCS}/scale.md`, "utf8");
const between = /(<!-- measured:.*?-->\n).*(<!-- \/measured -->)/s;
writeFileSync(
  `${DOCS}/scale.md`,
  page.replace(between, (_, start, end) => `${start}\n${parts.join("\n\n")}\n\n${end}`),
);

/** A run with small sizes only shows that a bench works. */
function resultOf(bench) {
  const path = `${RESULTS}/${bench}.json`;
  const result = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  if (result?.isWhole === false) console.error(`The last ${BENCHES[bench]} had small sizes, and is left out.`);
  return result?.isWhole === true ? { bench, ...result } : [];
}

function partOf(command, result) {
  if (result === undefined) return `### \`${command}\`\n\nNot measured yet.`;
  const { machine, settings, details } = result;
  const tables = details.map(({ title, columns: names, rows }) => `${title}:\n\n${table(names, rows)}`);
  return [`### \`${command}\``, `${machineLine(machine)}. ${settings}.`, ...tables].join("\n\n");
}
