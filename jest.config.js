// Jest does not know <rootDir> in the patterns of `transform`.
const root = __dirname.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

// As in a deployment. Without it graphql-js checks more, for developers, which takes a seventh of the CPU time.
process.env.NODE_ENV = "production";

// Workers get these arguments. Tests make much that is garbage at once: collecting it in larger portions takes less.
// They also run most functions a few times and never again: optimizing these takes longer than it saves, an eighth of
// the CPU time of the tests. So V8 optimizes a function later than it does by itself. Later versions than that of Node 20
// have no such flag, and do not start with it.
const optimizesLate = process.versions.v8.startsWith("11.") ? ["--interrupt-budget=500000"] : [];
process.execArgv.push("--min-semi-space-size=64", "--max-semi-space-size=64", ...optimizesLate);

/** @type {import("jest").Config} */
module.exports = {
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/tests/mongo/",
    "/tests/browser/",
    "/tests/corpus/",
    "\\.slow\\.test\\.ts$",
  ],
  globalSetup: "<rootDir>/tests/sample-store.js",
  globalTeardown: "<rootDir>/tests/sample-store-removal.js",
  moduleNameMapper: { "^fast-check$": "<rootDir>/tests/seeded-fast-check.js" },
  reporters: ["default", "<rootDir>/tests/skipped-reporter.js"],
  testSequencer: "<rootDir>/tests/longest-first.js",
  testEnvironment: "<rootDir>/tests/one-realm-environment.js",
  // The program and its packages are loaded once per worker, and not again for each test file.
  transform: {
    [`^${root}/(src|schema|resolvers)/.*\\.ts$`]: "<rootDir>/tests/shared-module.js",
    "/node_modules/.*\\.c?js$": "<rootDir>/tests/shared-module.js",
    "\\.ts$": "@swc/jest",
  },
  // Jest loads its own packages by itself.
  transformIgnorePatterns: ["/node_modules/(@jest/|jest|expect/)"],
  maxWorkers: "100%",
  // Against what never ends. It must be longer than any test takes on a machine that is busy with other things.
  testTimeout: 300_000,
};
