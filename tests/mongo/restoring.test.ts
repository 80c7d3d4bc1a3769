import { describeRestoring } from "../contract/restoring.contract";
import { openHarness } from "./databases";

describeRestoring("mongo", () => openHarness());
