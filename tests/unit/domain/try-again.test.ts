import { describe, expect, it } from "@jest/globals";
import { tryAgain } from "../../../src/domain/try-again";

const NO_PAUSE = { firstPauseMs: 0, longestPauseMs: 0 };

/** Fails so many times, and then gives how many tries failed. */
const failing = (times: number) => (failed: number) =>
  failed < times ? Promise.reject(new Error(`fault ${failed + 1}`)) : Promise.resolve(failed);

describe("tryAgain", () => {
  it("tries until it goes well, and says how many tries failed", async () => {
    expect(await tryAgain(failing(3), { ...NO_PAUSE, mayPass: () => true })).toBe(3);
  });

  it("throws the last error after the last try", async () => {
    const patience = { ...NO_PAUSE, mayPass: (_error: unknown, tries: number) => tries <= 2 };
    await expect(tryAgain(failing(9), patience)).rejects.toThrow("fault 3");
  });

  it("throws at once what will not pass", async () => {
    const patience = { ...NO_PAUSE, mayPass: (error: unknown) => String(error).includes("fault 1") };
    await expect(tryAgain(failing(9), patience)).rejects.toThrow("fault 2");
  });
});
