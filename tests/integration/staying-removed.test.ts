import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeStayingRemoved } from "../contract/staying-removed.contract";

describeStayingRemoved("sqlite", async () => {
  const store = await openSqlite(":memory:");
  return { store, close: () => store.close() };
});
