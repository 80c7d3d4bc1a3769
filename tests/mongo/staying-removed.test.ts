import { describeErasing } from "../contract/erasing.contract";
import { describeStayingRemoved } from "../contract/staying-removed.contract";
import { openHarness } from "./databases";

describeStayingRemoved("mongo", () => openHarness());
describeErasing("mongo", () => openHarness());
