"use strict";
// Loads a program of a bundle, with the code that V8 has compiled for it: see scripts/build-start.mjs.
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script, constants } = require("node:vm");

/** What the program exports. Without code that this V8 can use, it compiles as it always does. */
exports.load = (bundle, name) => {
  const path = join(__dirname, `${bundle}.cjs`);
  // V8 compares no more than the length of the source with what it compiled, so the name has the rest.
  const code = join(__dirname, `${bundle}-${name}-${process.versions.v8}.code`);
  const script = new Script(readFileSync(path, "latin1"), {
    filename: path,
    cachedData: existsSync(code) ? readFileSync(code) : undefined,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  // Only the build asks for it. At the end V8 has also compiled what a start calls.
  if (process.env.MEDIAGRAPH_KEEP_CODE === "1")
    process.once("exit", () => writeFileSync(code, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, __dirname);
  return module.exports[name]();
};
