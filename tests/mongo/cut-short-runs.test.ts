import { describeCutShortRuns } from "../contract/cut-short-runs.contract";
import { openHarness } from "./databases";

describeCutShortRuns("MongoDB", () => openHarness(), { every: 15, runs: 2 });
describeCutShortRuns("MongoDB without transactions", () => openHarness({ transactions: false }), {
  every: 40,
  runs: 1,
});
