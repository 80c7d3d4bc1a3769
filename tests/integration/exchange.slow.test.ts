import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { propertyRuns } from "../builders/thorough";
import { describeExchange } from "../contract/exchange.contract";

const open = () => openSqlite(":memory:");

describeExchange("SQLite", [open, open], propertyRuns(2, 20));
