import { describeReads } from "../contract/store.contract";
import { openHarness } from "./databases";

describeReads("MongoDB", (log) => openHarness({ ...(log && { changeLog: log }) }), 12);
