import { describeCutShortRuns } from "../contract/cut-short-runs.contract";
import { openHarness } from "./databases";

describeCutShortRuns("MongoDB", () => openHarness(), { every: 40, runs: 1 });
describeCutShortRuns("MongoDB without transactions", () => openHarness({ transactions: false }), {
  every: 40,
  runs: 1,
});
