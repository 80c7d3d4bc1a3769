import { afterEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { sampleStore } from "../builders/filled-stores";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { exported, exportedWithoutRemoved, ingestExport } from "../builders/exported";
import { graphState } from "../builders/graph-state";
import { itSlowly, propertyRuns } from "../builders/thorough";
import { happenings, play } from "../builders/random-graph";

const stores: Store[] = [];
afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));

async function emptyStore(): Promise<Store> {
  const store = await openSqlite(":memory:");
  stores.push(store);
  return store;
}

async function sampleToExport(): Promise<Store> {
  const store = await sampleStore();
  stores.push(store);
  return store;
}

describe("an export", () => {
  itSlowly(
    "of the sample gives the same items, edges and bytes in another store, and changes nothing in its own",
    async () => {
      const [store, other] = [await sampleToExport(), await emptyStore()];
      const text = await exported(store);
      const lines = text.trimEnd().split("\n");
      expect(await ingestExport(other, text)).toMatchObject({
        accepted: lines.length - 1,
        updated: 0,
        unchanged: 0,
        rejected: [],
      });
      expect(await exported(other)).toBe(text);
      expect(await graphState(other)).toEqual(await graphState(store));
      expect(await ingestExport(store, text)).toMatchObject({ accepted: 0, updated: 0, unchanged: lines.length - 1 });
      expect(await exported(store)).toBe(text);
    },
  );

  it("of any graph gives the same bytes in an empty store, its lines in any order, and leaves every invariant whole", async () => {
    const property = fc.asyncProperty(happenings, fc.infiniteStream(fc.nat()), async (all, order) => {
      const [store, other, shuffled] = [
        await openSqlite(":memory:"),
        await openSqlite(":memory:"),
        await openSqlite(":memory:"),
      ];
      await play(store, all);
      const text = await exported(store);
      expect((await ingestExport(other, text)).rejected).toEqual([]);
      expect(await exported(other)).toBe(text);
      await ingestExport(shuffled, inOrder(text, order));
      expect(await exported(shuffled)).toBe(text);
      for (const filled of [other, shuffled]) expect((await verifyStore(filled)).faults).toEqual([]);
      expect(await ingestExport(store, text)).toMatchObject({ accepted: 0, updated: 0, rejected: [] });
      expect(await exported(store)).toBe(text);
      const bare = await openSqlite(":memory:");
      const told = await exportedWithoutRemoved(store);
      expect((await ingestExport(bare, inOrder(told, order))).rejected).toEqual([]);
      expect(await exportedWithoutRemoved(bare)).toBe(told);
      expect((await verifyStore(bare)).faults).toEqual([]);
      await bare.close();
      await Promise.all([store, other, shuffled].map((each) => each.close()));
    });
    await fc.assert(property, { numRuns: propertyRuns(2, 50) });
  });
});

function inOrder(text: string, order: fc.Stream<number>): string {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const ranked = lines.map((line) => ({ line, rank: order.next().value ?? 0 }));
  return [header, ...ranked.sort((a, b) => a.rank - b.rank).map(({ line }) => line)].join("\n");
}
