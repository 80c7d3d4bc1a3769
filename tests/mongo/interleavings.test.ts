import { describeInterleavings } from "../contract/interleavings.contract";
import { openHarness } from "./databases";

const open = () => openHarness();

describeInterleavings("MongoDB", { alone: open, together: open }, 2);
