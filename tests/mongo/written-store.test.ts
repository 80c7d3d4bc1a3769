import { afterEach, beforeEach, describe } from "@jest/globals";
import { changesContract } from "../contract/changes.contract";
import { concurrencyContract } from "../contract/concurrency.contract";
import { identitiesContract } from "../contract/identities.contract";
import { derivedRowsContract } from "../contract/derived-rows.contract";
import { recordsContract } from "../contract/records.contract";
import { removalContract } from "../contract/removal.contract";
import { describeStore, type Harness } from "../contract/store.contract";
import { openHarness } from "./databases";

describeStore("MongoDB with transactions", (log) => openHarness({ ...(log && { changeLog: log }) }));

// What reads alone is the same code either way.
describe("MongoDB without transactions as a store that is written to", () => {
  let harness: Harness | undefined;
  const opened = (): Harness => {
    if (harness === undefined) throw new Error("The store is opened for each test; use it inside one.");
    return harness;
  };
  beforeEach(async () => {
    harness = await openHarness({ transactions: false });
  });
  afterEach(() => harness?.close());

  recordsContract(opened);
  identitiesContract(opened);
  derivedRowsContract(opened);
  removalContract(opened);
  concurrencyContract(opened);
  changesContract(opened, (log) => openHarness({ transactions: false, ...(log && { changeLog: log }) }));
});
