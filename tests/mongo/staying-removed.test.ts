import { describeErasing } from "../contract/erasing.contract";
import { describeErasingElsewhere } from "../contract/erasing-elsewhere.contract";
import { describeStayingRemoved } from "../contract/staying-removed.contract";
import { openHarness } from "./databases";

describeStayingRemoved("mongo", () => openHarness());
describeErasing("mongo", () => openHarness());
describeErasingElsewhere("mongo", () => openHarness());
