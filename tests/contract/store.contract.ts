import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "../../src/store/store";

/** An engine opened over data of its own for one test. */
export interface Harness {
  readonly store: Store;
  /** A second handle on the same data, as another process would have. */
  readonly other: Store;
  /** Closes both handles and opens the same data again, as a new process would. */
  reopen(): Promise<Store>;
  /** Closes every handle and throws the data away. */
  close(): Promise<void>;
}

/** What every store does, on any engine. */
export function describeStore(name: string, open: () => Promise<Harness>): void {
  describe(`${name} as a store`, () => {
    let harness: Harness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    it("answers a ping", async () => {
      await expect(harness.store.ping()).resolves.toBeUndefined();
    });
  });
}
