const base = require("./jest.config.js");

/** What a person sees, in Debian's Chromium: CHROMIUM names the program. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testPathIgnorePatterns: ["/node_modules/"],
  testMatch: ["**/tests/browser/**/*.test.ts"],
  maxWorkers: 1,
  testTimeout: 120_000,
};
