import { describeStore } from "../contract/store.contract";
import { openHarness } from "./databases";

describeStore("MongoDB with transactions", () => openHarness());
describeStore("MongoDB without transactions", () => openHarness({ transactions: false }));
