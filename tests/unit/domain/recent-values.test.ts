import { describe, expect, it } from "@jest/globals";
import { RecentValues } from "../../../src/domain/collections/recent-values";

describe("values by their keys", () => {
  it("are kept if they were asked for of late, and forgotten else", () => {
    const values = new RecentValues<number, string>(8);
    for (let key = 0; key < 100; key += 1) {
      values.set(key, `v${key}`);
      expect(values.get(0)).toBe("v0");
    }
    expect(values.get(99)).toBe("v99");
    expect(values.get(50)).toBeUndefined();
    const kept = Array.from({ length: 100 }, (_, key) => values.get(key)).filter((value) => value !== undefined);
    expect(kept.length).toBeLessThanOrEqual(8);
  });

  it("are gone once they are deleted, also those that were not asked for of late", () => {
    const values = new RecentValues<number, string>(4);
    for (let key = 0; key < 3; key += 1) values.set(key, "a");
    values.delete(0);
    values.delete(2);
    expect([0, 1, 2].map((key) => values.get(key))).toEqual([undefined, "a", undefined]);
    values.clear();
    expect(values.get(1)).toBeUndefined();
  });
});
