import { describeInterleavings } from "../contract/interleavings.contract";
import { describeRemovals } from "../contract/removals.contract";
import { openHarness } from "./databases";

const open = () => openHarness();

describeInterleavings("MongoDB", { alone: open, together: open }, 2);
describeRemovals("MongoDB", { alone: open, together: open }, 2);
