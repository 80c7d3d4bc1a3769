import { describe, expect, it } from "@jest/globals";
import { doubling, isTooMuch } from "../../builders/doubling";

describe("the measure of twice the work", () => {
  it.each([
    ["grows with the square", { once: 10, twice: 40, fourTimes: 160, sixteenTimes: 2_560 }, true],
    ["grows with the power of 1.6", { once: 10, twice: 30, fourTimes: 92, sixteenTimes: 845 }, true],
    ["has not been looked at further", { once: 10, twice: 40 }, true],
    ["takes one step up", { once: 10, twice: 46, fourTimes: 110 }, false],
    ["takes two steps up and goes on with the size", { once: 10, twice: 27, fourTimes: 73, sixteenTimes: 300 }, false],
    ["is too little to be judged", { once: 1, twice: 19 }, false],
  ])("tells of work that %s", (_, measured, expected) => {
    expect(isTooMuch({ size: 8_192, ...measured })).toBe(expected);
  });

  it("goes on until there is enough work to judge", async () => {
    const sizes: number[] = [];
    await doubling(
      65_536,
      (size) => size,
      (size) => sizes.push(size),
    );
    expect(sizes).toEqual([8_192, 16_384, 32_768, 65_536]);
  });
});
