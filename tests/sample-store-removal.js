"use strict";
const { rmSync } = require("node:fs");
const { dirname } = require("node:path");

module.exports = async function removeSampleStore() {
  rmSync(dirname(process.env.SAMPLE_STORE), { recursive: true, force: true });
};
