"use strict";
// Runs once before the tests: fills a store with the reference profiles (REFERENCE_STORE), and another one with the
// sample too (SAMPLE_STORE), for tests to copy. BARE_STORE says that it has the profiles, and holds nothing: commands
// are quick on it. Beside the first two is the lexicon of their profiles, so that a text is linked without building it.
// FILLING_REPORTS is what loading the data said. Filling takes seconds, so the stores are kept for the
// next run, under the hash of the program that filled them and of this file.
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { createHash } = require("node:crypto");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const root = join(__dirname, "..");
const cache = join(root, "node_modules/.cache/mediagraph/filled");

module.exports = async function fillStores() {
  const { build } = await import(pathToFileURL(join(root, "scripts", "build.mjs")).href);
  await build();
  // dist/.built is the hash of all sources and data (scripts/built-files.mjs).
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "dist", ".built")))
    .update(readFileSync(__filename));
  const filled = join(cache, hash.digest("hex"));
  if (!existsSync(filled)) await fill(filled);
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-tests-"));
  for (const name of ["bare.db", "reference.db", "sample.db", "reference.db-lexicon", "sample.db-lexicon"])
    copyFileSync(join(filled, name), join(folder, name));
  process.env.BARE_STORE = join(folder, "bare.db");
  process.env.REFERENCE_STORE = join(folder, "reference.db");
  process.env.SAMPLE_STORE = join(folder, "sample.db");
  process.env.FILLING_REPORTS = readFileSync(join(filled, "reports.json"), "utf8");
};

async function fill(folder) {
  const { openStore } = require("../dist/src/store/open-store.js");
  const { loadReference, loadSample } = require("../dist/src/cli/bundled-data.js");
  removeFinished();
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const reference = await openStore(`sqlite:${join(unfinished, "reference.db")}`);
  const reports = { reference: await loadReference(reference) };
  await fillBare(join(unfinished, "bare.db"), await reference.upkeep.meta());
  await leaveLexicon(reference);
  await reference.close();
  copyFileSync(join(unfinished, "reference.db"), join(unfinished, "sample.db"));
  const sample = await openStore(`sqlite:${join(unfinished, "sample.db")}`);
  reports.sample = await loadSample(sample);
  await leaveLexicon(sample);
  await sample.close();
  writeFileSync(join(unfinished, "reports.json"), JSON.stringify(reports));
  // Another run may have filled it meanwhile.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

/** As a run does that links texts in a store of many profiles. */
async function leaveLexicon(store) {
  const { storeLinker } = require("../dist/src/ingest/relinking/saved-lexicon.js");
  const { linker } = await storeLinker(store, 1);
  await linker.open();
}

/** Removes the stores of other programs, but not what another run is filling at this moment. */
function removeFinished() {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const [, filledBy] = name.split(".");
    if (filledBy === undefined || !isRunning(Number(filledBy))) rmSync(join(cache, name), { recursive: true });
  }
}

function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function fillBare(path, meta) {
  const { openStore } = require("../dist/src/store/open-store.js");
  const bare = await openStore(`sqlite:${path}`);
  await bare.setMeta("loaded:reference", meta["loaded:reference"]);
  await bare.close();
}
