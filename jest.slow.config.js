const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const base = require("./jest.config.js");

process.env.THOROUGH = "yes";

/**
 * The tests that have more cases than `npm test` tries: they import `tests/builders/thorough.ts`. And those that it does
 * not run at all, `*.slow.test.ts`.
 */
const files = readdirSync(join(__dirname, "tests"), { recursive: true, encoding: "utf8" })
  .filter((file) => /^(unit|contract|integration)\b.*\.test\.ts$/.test(file))
  .filter(
    (file) =>
      file.endsWith(".slow.test.ts") ||
      readFileSync(join(__dirname, "tests", file), "utf8").includes('/builders/thorough"'),
  );

/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testPathIgnorePatterns: ["/node_modules/"],
  testMatch: files.map((file) => `<rootDir>/tests/${file}`),
  // The gate runs this, and counts on it: nothing may be left out.
  reporters: ["default", ["<rootDir>/tests/skipped-reporter.js", { maySkip: false }]],
};
