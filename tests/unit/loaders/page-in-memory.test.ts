import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { inListOrder, pageInMemory } from "../../../src/loaders/page-in-memory";
import type { PageKey, PageRequest } from "../../../src/loaders/page";

const rows = (count: number) => inListOrder(Array.from({ length: count }, (_, index) => ({ id: `item${index}` })));
const key = (index: number): PageKey => ({ sortKey: String(index).padStart(6, "0"), id: `item${index}` });

describe("a page in memory", () => {
  it("keeps the order of numbers beyond ten", () => {
    const { rows: page } = pageInMemory(rows(12), { order: "ASC", take: { first: 2 }, after: key(9) });
    expect(page.map(({ id }) => id)).toEqual(["item10", "item11"]);
  });

  it("has the rows between the cursors, from the given end, and says whether there are more", () => {
    const bounds = fc.record({
      count: fc.nat(15),
      after: fc.option(fc.nat(16)),
      before: fc.option(fc.nat(16)),
      size: fc.integer({ min: 1, max: 6 }),
      fromEnd: fc.boolean(),
    });
    fc.assert(
      fc.property(bounds, ({ count, after, before, size, fromEnd }) => {
        const take: PageRequest["take"] = fromEnd ? { last: size } : { first: size };
        const page = pageInMemory(rows(count), {
          order: "ASC",
          take,
          ...(after !== null && { after: key(after) }),
          ...(before !== null && { before: key(before) }),
        });
        const range = Array.from({ length: count }, (_, index) => index).filter(
          (index) => (after === null || index > after) && (before === null || index < before),
        );
        const expected = fromEnd ? range.slice(-size) : range.slice(0, size);
        expect(page.rows.map(({ id }) => id)).toEqual(expected.map((index) => `item${index}`));
        expect(page.hasNext).toBe(fromEnd ? before !== null : range.length > size || before !== null);
        expect(page.hasPrevious).toBe(fromEnd ? range.length > size || after !== null : after !== null);
      }),
    );
  });
});
