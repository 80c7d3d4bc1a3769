import { newFileOf, openStore } from "../../store/open-store";
import { printable, type Terminal } from "../terminal";

/**
 * Opens a store, and tells where it has made a new one that nobody named: in another folder than the last time, the
 * store would seem to be empty.
 */
export const openTellingNew =
  ({ env, stderr }: Pick<Terminal, "env" | "stderr">): typeof openStore =>
  async (url, ...others) => {
    const made = newFileOf(url);
    const store = await openStore(url, ...others);
    if (made !== undefined && !env["STORE_URL"]) stderr.write(`A new store: ${printable(made)}\n`);
    return store;
  };
