import { alteredStore } from "../builders/altered-store";
import { describeParting } from "../contract/parting.contract";
import { openHarness } from "./databases";

async function open(transactions: boolean) {
  const { store, close } = await openHarness({ transactions });
  return alteredStore(store, { close });
}

describeParting("MongoDB", () => open(true), ["after"]);
describeParting("MongoDB without transactions", () => open(false), ["after"]);
