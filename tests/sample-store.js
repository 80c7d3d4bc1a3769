"use strict";
// Runs once before the tests: fills a store with the reference profiles (REFERENCE_STORE names it), and another one
// with the sample too (SAMPLE_STORE), for tests to copy.
const { copyFileSync, mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const root = join(__dirname, "..");

module.exports = async function fillStores() {
  const { build } = await import(pathToFileURL(join(root, "scripts", "build.mjs")).href);
  await build();
  const { openStore } = require("../dist/src/store/open-store.js");
  const { loadReference, loadSample } = require("../dist/src/cli/bundled-data.js");
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-tests-"));
  process.env.REFERENCE_STORE = join(folder, "reference.db");
  process.env.SAMPLE_STORE = join(folder, "sample.db");
  const reference = await openStore(`sqlite:${process.env.REFERENCE_STORE}`);
  await loadReference(reference);
  await reference.close();
  copyFileSync(process.env.REFERENCE_STORE, process.env.SAMPLE_STORE);
  const sample = await openStore(`sqlite:${process.env.SAMPLE_STORE}`);
  await loadSample(sample);
  await sample.close();
};
