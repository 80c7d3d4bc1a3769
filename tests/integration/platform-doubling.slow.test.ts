import { describe, expect, it } from "@jest/globals";
import { doubling, isTooMuch } from "../builders/doubling";
import { PLATFORM_SHAPES } from "../builders/hostile-platforms";
import { outcomeOf } from "../builders/hostile-reading";
import { everyNth } from "../builders/thorough";

describe("twice the document is at most two and a half times the work:", () => {
  it.each(everyNth(PLATFORM_SHAPES, 16))("$format: $name", async ({ format, of }) => {
    await outcomeOf(format, of(2_000));
    expect(isTooMuch(await doubling(524_288, of, (text) => outcomeOf(format, text)))).toBe(false);
  });
});
