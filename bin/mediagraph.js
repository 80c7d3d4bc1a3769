#!/usr/bin/env node
"use strict";
// In a checkout, dist is rebuilt first when a source is newer; in an installed package there is only dist.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const root = join(__dirname, "..");
const builder = join(root, "scripts", "build.mjs");

async function main() {
  if (existsSync(builder) && existsSync(join(root, "src"))) {
    const { build } = await import(pathToFileURL(builder).href);
    await build();
  }
  const { main: run } = require(join(root, "dist", "src", "main.js"));
  await run(process.argv);
}

main().catch((error) => {
  process.stderr.write(`mediagraph: ${error && error.message ? error.message : error}\n`);
  process.exitCode = 1;
});
