const base = require("./jest.config.js");

/** Real documents, read in place: `npm run corpus`. */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/tests/corpus"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: undefined,
  globalTeardown: undefined,
};
