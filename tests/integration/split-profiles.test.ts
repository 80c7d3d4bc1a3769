import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeSplitting } from "../contract/splitting.contract";

describeSplitting("SQLite", () => openSqlite(":memory:"));
