"use strict";
// Runs once before the tests: fills a store with the reference profiles and the sample, for tests to copy (SAMPLE_STORE
// names it).
const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const root = join(__dirname, "..");

module.exports = async function fillSampleStore() {
  const { build } = await import(pathToFileURL(join(root, "scripts", "build.mjs")).href);
  await build();
  const { openStore } = require("../dist/src/store/open-store.js");
  const { loadReference, loadSample } = require("../dist/src/cli/bundled-data.js");
  process.env.SAMPLE_STORE = join(mkdtempSync(join(tmpdir(), "mediagraph-tests-")), "sample.db");
  const store = await openStore(`sqlite:${process.env.SAMPLE_STORE}`);
  await loadReference(store);
  await loadSample(store);
  await store.close();
};
