import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { alteredStore } from "../builders/altered-store";
import { propertyRuns } from "../builders/thorough";
import { describeExchange } from "../contract/exchange.contract";
import { describeProfileHistories } from "../contract/profile-histories.contract";
import { openHarness } from "./databases";

async function open(transactions: boolean) {
  const { store, close } = await openHarness({ transactions });
  return alteredStore(store, { close });
}

describeProfileHistories("MongoDB", () => open(true), propertyRuns(1, 5));
describeProfileHistories("MongoDB without transactions", () => open(false), propertyRuns(1, 5));
describeExchange("SQLite and MongoDB", [() => openSqlite(":memory:"), () => open(true)], propertyRuns(1, 5));
