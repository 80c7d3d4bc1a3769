import { describe, expect, it } from "@jest/globals";
import { compareCodePoints } from "../../../src/domain/collections/lists";

describe("texts in the order of code points", () => {
  it("stand as their bytes in UTF-8 do, also above U+FFFF", () => {
    const texts = ["", "a", "ab", "b", "é", "خبر", "\ue000", "\ufffd", "😀", "😀a", "🚢", "a😀", "a\ufffd"];
    const inBytes = [...texts].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    expect([...texts].reverse().sort(compareCodePoints)).toEqual(inBytes);
    expect(compareCodePoints("😀", "😀")).toBe(0);
  });
});
