"use strict";
// Property tests run from one seed, so that a run says of a change and not of chance. PROPERTY_SEED names another to
// look further.
require("fast-check").configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 7) });
