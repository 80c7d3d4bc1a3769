import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeRestoring } from "../contract/restoring.contract";

describeRestoring("sqlite", async () => {
  const store = await openSqlite(":memory:");
  return { store, close: () => store.close() };
});
