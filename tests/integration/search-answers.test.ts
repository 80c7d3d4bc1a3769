import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { describeSearchAnswers } from "../contract/search-answers.contract";

describeSearchAnswers("SQLite", () => openSqlite(":memory:"));
