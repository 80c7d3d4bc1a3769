// The results of a bench: printed beside what they must be, and written as JSON for bench/publish.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machineLine } from "./machine.mjs";
import { TARGETS, verdict } from "./targets.mjs";

export const RESULTS = fileURLToPath(new URL("../results", import.meta.url));

/**
 * `values` by the id of the target. `details` is a list of tables, `{ title, columns, rows }`, with what the values were
 * computed from. `isWhole`: whether the sizes are those that the docs may show.
 */
export function report(bench, { machine, values, details, settings, isWhole }) {
  console.log(`\n${machineLine(machine)}; ${settings}\n`);
  for (const { title, columns, rows } of details) console.log(`${title}\n\n${table(columns, rows)}\n`);
  console.log(table(["", "measured", "unit", "must", "aim", "reached"], targetRows(values)));
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    `${RESULTS}/${bench}.json`,
    `${JSON.stringify({ machine, settings, isWhole, values, details }, null, 2)}\n`,
  );
}

/** A row for each target that has a value; with `all`, for the others too. */
export function targetRows(values, all = false) {
  return TARGETS.filter(({ id }) => all || values[id] !== undefined).map((target) => {
    const value = values[target.id];
    const measured = value === undefined ? "not measured" : number(value);
    const reached = value === undefined ? "" : verdict(target, value);
    return [target.what, measured, target.unit, number(target.must), number(target.aim), reached];
  });
}

/** The values that a table of `targetRows` shows, by the id of the target. */
export function published(text) {
  const rows = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const numbers = TARGETS.map(({ id, what }) => {
    const [, , measured = ""] = rows.find(([, first]) => first === what) ?? [];
    return [id, Number.parseFloat(measured.replaceAll(",", ""))];
  });
  return Object.fromEntries(numbers.filter(([, value]) => !Number.isNaN(value)));
}

export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    `|${columns.map((_, index) => (index === 0 ? "---" : "--:")).join("|")}|`,
    ...rows.map(line),
  ].join("\n");
}

export function number(value) {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
