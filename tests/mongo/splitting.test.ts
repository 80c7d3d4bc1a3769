import { describeSplitting } from "../contract/splitting.contract";
import { alteredStore } from "../builders/altered-store";
import { openHarness } from "./databases";

async function open(transactions: boolean) {
  const { store, close } = await openHarness({ transactions });
  return alteredStore(store, { close });
}

describeSplitting("MongoDB", () => open(true));
describeSplitting("MongoDB without transactions", () => open(false));
