import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeErasing } from "../contract/erasing.contract";

describeErasing("sqlite", async () => {
  const store = await openSqlite(":memory:");
  return { store, close: () => store.close() };
});
