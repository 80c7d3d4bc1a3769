import { describe, expect, it } from "@jest/globals";
import { apartFromOthers, doubling, tryAgain } from "../../../src/domain/async/try-again";

const NO_PAUSE = { longestPauseMs: () => 0 };

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

describe("the longest pause", () => {
  const pauses = (longest: (failed: number, tookMs: number) => number, tookMs: number) =>
    [0, 1, 2, 3, 4, 5].map((failed) => longest(failed, tookMs));

  it("doubles after each try, up to a limit", () => {
    expect(pauses(doubling(10, 100), 5_000)).toEqual([10, 20, 40, 80, 100, 100]);
  });

  it("of writers of the same items is as long as their tries and longer, where these are slow", () => {
    expect(pauses(apartFromOthers(10, 100), 1)).toEqual([10, 20, 40, 80, 100, 100]);
    expect(pauses(apartFromOthers(10, 100), 500)).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000]);
  });

  it("is never without a bound", () => {
    expect(apartFromOthers(10, 100)(9, 60_000)).toBe(10_000);
  });

  it("is asked for after each try that failed", async () => {
    const asked: [number, boolean][] = [];
    const longestPauseMs = (failed: number, tookMs: number) => {
      asked.push([failed, tookMs >= 0]);
      return 0;
    };
    await tryAgain(failing(2), { mayPass: () => true, longestPauseMs });
    expect(asked).toEqual([
      [0, true],
      [1, true],
    ]);
  });
});
