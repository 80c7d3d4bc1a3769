"use strict";
// What tests get as "fast-check". Property tests run from one seed, so that a run says of a change and not of chance.
// PROPERTY_SEED names another to look further. By its path, since its name leads here.
const fastCheck = require("../node_modules/fast-check/lib/cjs/fast-check.js");

fastCheck.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 7) });
module.exports = fastCheck;
