import type { Store } from "../../src/store/store";
import { wrappedReader } from "./wrapped-reader";

/** A store whose answers come after a while, each later or sooner than those before it, as over a network. */
export function lateStore(store: Store, delay: () => number): Pick<Store, "reader"> {
  return {
    reader: (meter) =>
      wrappedReader(store.reader(meter), async (read) => {
        const answer = await read();
        await new Promise((resolve) => setTimeout(resolve, delay()));
        return answer;
      }),
  };
}
