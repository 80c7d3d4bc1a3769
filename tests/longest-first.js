"use strict";
const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * The files that take longest, the longest first. Jest begins with what took longest the last time. Where it never ran,
 * as in CI, it goes by the sizes of the files, which say little here. A long file that begins last keeps one worker busy
 * while the other has nothing left to do.
 */
const LONG = [
  ...["mongo/written-store", "mongo/read-store", "mongo/ingest", "mongo/cut-short-runs", "mongo/profile-histories"],
  ...["mongo/staying-removed", "mongo/interleavings", "mongo/parting", "mongo/killed-processes", "mongo/splitting"],
  ...["mongo/restoring", "mongo/schema-versions", "mongo/steps", "mongo/export", "mongo/moves"],
  ...["browser/reader", "browser/schema-pages", "browser/reader-large", "browser/visits", "browser/playground"],
  ...["integration/doubling", "integration/docs-commands", "integration/parts-of-profiles", "linking/lexicon"],
  ...["integration/interleavings.slow", "contract/formats", "integration/cut-short-runs.slow"],
  ...["integration/bad-lines", "integration/several-writers", "integration/compiled-errors.slow"],
  ...["store/mongo/fake-server", "integration/downloads", "integration/sources-command", "contract/sqlite-store"],
];

class LongestFirst extends Sequencer {
  async sort(tests) {
    const placeOf = ({ path }) => {
      const place = LONG.findIndex((name) => path.endsWith(`/${name}.test.ts`));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(tests)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

module.exports = LongestFirst;
