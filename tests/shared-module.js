"use strict";
// What Jest loads in place of a module of the program or of a package: the module that Node's own `require` loads once
// per worker (tests/one-realm-environment.js). Of the program that is the compiled file in dist, which
// tests/sample-store.js has brought up to date.
const { join, relative } = require("node:path");

const root = join(__dirname, "..");

function pathForNode(path) {
  const file = relative(root, path);
  return /^(src|schema|resolvers)\b.*\.ts$/.test(file) ? join(root, "dist", file.replace(/\.ts$/, ".js")) : path;
}

// Jest loads the global setup through this file too, outside of the tests. There a module stays as it is.
const isInTests = () => "requireShared" in globalThis;

exports.process = (source, path) => ({
  code: isInTests() ? `module.exports = requireShared(${JSON.stringify(pathForNode(path))});` : source,
});

exports.getCacheKey = (_source, path) => `shared-module 2 ${isInTests()} ${path}`;
