// Reads folders of real documents and prints how much of them is read right.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const USAGE = `npm run corpus [-- FOLDER] [-- --misses] [-- <Jest's arguments>]

Reads the documents of ../shared/corpus, or of another FOLDER that is laid out alike: a folder for each kind, such as
ninjs, or one such folder by itself. Prints a table of what was read right. Folders that are not there are skipped.
  --misses   lists what was not read right
Ends with 1 if a measure is under its goal. A measure without a case in another FOLDER is not measured.
`;

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = args.find((arg) => !arg.startsWith("-") && existsSync(arg));
const corpus = resolve(folder ?? join(root, "../shared/corpus"));
if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not here. Give the folder of a corpus.`);
  process.exit(0);
}
const scratch = mkdtempSync(join(tmpdir(), "mediagraph-corpus-"));
const table = join(scratch, "table.jsonl");
const code = await runJest(args.filter((arg) => arg !== folder && arg !== "--misses"));
print(
  existsSync(table)
    ? readFileSync(table, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [],
);
rmSync(scratch, { recursive: true });
process.exit(code);

function runJest(own) {
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const child = spawn(process.execPath, [jest, "--config", "jest.corpus.config.js", ...own], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CORPUS: corpus, CORPUS_TABLE: table },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (exitCode) => done(exitCode ?? 1));
  });
}

function print(measures) {
  const rows = measures
    .sort((a, b) => (a.folder + a.name < b.folder + b.name ? -1 : 1))
    .map(({ folder: name, name: measure, reached, of, goal }) => [
      name,
      percent(reached / of),
      goal === null ? "" : percent(goal),
      of === 0 ? "not measured" : `${Math.round(reached)} of ${of}`,
      measure,
    ]);
  const all = [["folder", "reached", "goal", "cases", "measure"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column].length)));
  console.log(`\n${all.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")).join("\n")}`);
  if (!args.includes("--misses")) return;
  for (const { folder: name, name: measure, misses } of measures)
    if (misses.length > 0) console.log(`\n${name}: ${measure}\n${misses.map((miss) => `  ${miss}`).join("\n")}`);
}

function percent(share) {
  return Number.isNaN(share) ? "-" : `${(share * 100).toFixed(1)} %`;
}
