import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeErasing } from "../contract/erasing.contract";
import { describeErasingElsewhere } from "../contract/erasing-elsewhere.contract";

async function open() {
  const store = await openSqlite(":memory:");
  return { store, close: () => store.close() };
}

describeErasing("sqlite", open);
describeErasingElsewhere("sqlite", open);
