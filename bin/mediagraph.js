#!/usr/bin/env node
"use strict";
// In a checkout, dist is rebuilt first when a source has changed; in an installed package there is only dist.
const { existsSync } = require("fs");
const { join } = require("path");
const { pathToFileURL } = require("url");

const root = join(__dirname, "..");
const builder = join(root, "scripts", "build.mjs");

/** npm warns of an old Node at most, and what comes of it otherwise names no reason. */
function refuseOldNode() {
  const floor = /[\d.]+/.exec(require("../package.json").engines.node)[0];
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [leastMajor, leastMinor] = floor.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  process.stderr.write(`mediagraph: needs Node ${floor} or newer; this is Node ${process.versions.node}\n`);
  process.exit(1);
}

/**
 * What Node was told to load first, such as a tracer, looks at each package as it is loaded; a debugger and source maps
 * lead to the modules as well.
 */
const LOOKS_AT_MODULES = /(?:^|\s)(?:-r|--(?:require|import|loader|experimental-loader|inspect|enable-source-maps))/;

function looksAtModules() {
  return LOOKS_AT_MODULES.test([...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" "));
}

async function main() {
  refuseOldNode();
  let isStartBuilt = () => existsSync(join(root, "dist", "start", "main.js"));
  if (existsSync(builder) && existsSync(join(root, "src"))) {
    const scripts = await import(pathToFileURL(builder).href);
    isStartBuilt = scripts.isStartBuilt;
    // The reader is built from the schema that this command writes, so it cannot be built first.
    await scripts.build({ programOnly: process.argv[2] === "schema" });
  }
  const folder = isStartBuilt() && !looksAtModules() ? "start" : "src";
  const { main: run } = require(join(root, "dist", folder, "main.js"));
  await run(process.argv);
}

main().catch((error) => {
  process.stderr.write(`mediagraph: ${error && error.message ? error.message : error}\n`);
  process.exitCode = 1;
});
