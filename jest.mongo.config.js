const base = require("./jest.config");

/**
 * The runs that need a MongoDB: `npm run test:mongo`. One file at a time on each server, since fail points and
 * step-downs are of the whole server.
 */
/** @type {import("jest").Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/tests/mongo"],
  testPathIgnorePatterns: ["/node_modules/"],
  setupFiles: ["<rootDir>/tests/mongo/server-of-worker.js"],
  maxWorkers: 1,
  // A test that fails may leave its store open. The run must end all the same.
  forceExit: true,
};
