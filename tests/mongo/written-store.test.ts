import { describeWrites } from "../contract/store.contract";
import { openHarness } from "./databases";

// Reads are the same code either way: read-store.test.ts.
describeWrites("MongoDB with transactions", (log) => openHarness({ ...(log && { changeLog: log }) }));
describeWrites("MongoDB without transactions", (log) =>
  openHarness({ transactions: false, ...(log && { changeLog: log }) }),
);
