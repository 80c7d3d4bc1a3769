import { describe, expect, it } from "@jest/globals";
import { IntPool } from "../../../src/linking/words/int-pool";

const read = ({ cells, from, to }: ReturnType<IntPool["keep"]>): number[] => [...cells.slice(from, to)];

describe("a pool of numbers", () => {
  it("keeps lists as they were, also when its array is full and when one is longer than that", () => {
    const pool = new IntPool();
    const lists = [3, 0, 9_000, 9_000, 20_000, 5].map((length, first) =>
      Int32Array.from({ length }, (_, index) => first * 100_000 + index),
    );
    const kept = lists.map((list) => pool.keep(list, list.length));
    expect(kept.map(read)).toEqual(lists.map((list) => [...list]));
  });

  it("copies no more than it is told, and does not change when the source does", () => {
    const source = Int32Array.of(7, 8, 9);
    const kept = new IntPool().keep(source, 2);
    source.fill(0);
    expect(read(kept)).toEqual([7, 8]);
  });
});
