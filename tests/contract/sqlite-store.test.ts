import { propertyRuns } from "../builders/thorough";
import { openInNewFolder } from "./sqlite-harness";
import { describeStore } from "./store.contract";

describeStore("sqlite", openInNewFolder, propertyRuns(1, 12));
