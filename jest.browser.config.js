const base = require("./jest.config.js");

/** What a person sees, in Debian's Chromium: CHROMIUM names the program. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  testPathIgnorePatterns: ["/node_modules/"],
  testMatch: ["**/tests/browser/**/*.test.ts"],
  // Each has a browser and servers of its own, and a browser alone uses more than a core now and then.
  maxWorkers: 2,
};
