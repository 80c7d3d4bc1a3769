import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { propertyRuns } from "../builders/thorough";
import { describeProfileHistories } from "../contract/profile-histories.contract";

describeProfileHistories("SQLite", () => openSqlite(":memory:"), propertyRuns(2, 20));
