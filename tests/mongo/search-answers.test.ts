import { alteredStore } from "../builders/altered-store";
import { describeSearchAnswers } from "../contract/search-answers.contract";
import { openHarness } from "./databases";

describeSearchAnswers("MongoDB", async () => {
  const { store, close } = await openHarness({ transactions: true });
  return alteredStore(store, { close });
});
