// Puts the last results of the benches into docs/scale.md and draws docs/scale.svg. What was not measured, the table says.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machineLine } from "./measuring/machine.mjs";
import { RESULTS, table, targetRows } from "./measuring/report.mjs";
import { drawTargets } from "./measuring/draw-targets.mjs";

const DOCS = fileURLToPath(new URL("../docs", import.meta.url));
const BENCHES = { reads: "npm run bench", writes: "npm run bench:ingest", sizes: "npm run bench:scale" };

const results = Object.keys(BENCHES).flatMap((bench) => {
  const path = `${RESULTS}/${bench}.json`;
  return existsSync(path) ? { bench, ...JSON.parse(readFileSync(path, "utf8")) } : [];
});
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

function partOf(command, result) {
  if (result === undefined) return `### \`${command}\`\n\nNot measured yet.`;
  const { machine, settings, details } = result;
  const tables = details.map(({ title, columns: names, rows }) => `${title}:\n\n${table(names, rows)}`);
  return [`### \`${command}\``, `${machineLine(machine)}. ${settings}.`, ...tables].join("\n\n");
}
