import { readConfig } from "../../server/config";
import { openExistingStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import type { Terminal } from "../terminal";

/** The store that the settings of a command name. Throws StoreUnavailable if there is none. */
export async function existingStore({ env }: Pick<Terminal, "env">): Promise<Store> {
  const { storeUrl, changeLog } = readConfig(env);
  return openExistingStore(storeUrl, changeLog);
}
