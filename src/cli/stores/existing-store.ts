import { readConfig } from "../../server/config";
import { openExistingStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { printable, type Terminal } from "../terminal";

/**
 * The store that the settings of a command name, told of where it can only be read. Throws StoreUnavailable if there is
 * none.
 */
export async function existingStore({ env, stderr }: Pick<Terminal, "env" | "stderr">): Promise<Store> {
  const { storeUrl, changeLog } = readConfig(env);
  const store = await openExistingStore(storeUrl, changeLog);
  if (store.isReadOnly) stderr.write(`${printable(store.address)}: ${READ_ONLY}\n`);
  return store;
}

export const READ_ONLY = "the store can only be read, since its file or its disk cannot be written";
