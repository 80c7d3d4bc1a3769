import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store } from "../../src/store/store";
import { sampleStore } from "../builders/filled-stores";

let store: Store;

beforeAll(async () => {
  store = await sampleStore();
});
afterAll(() => store.close());

describe("checking a store", () => {
  it("finds no fault in one that ingest wrote, and looks at all of it", async () => {
    const { items, edges, faults } = await verifyStore(store);
    expect(faults).toEqual([]);
    expect(items).toMatchObject({ article: 64, post: 51, source: 11 });
    expect(edges).toBeGreaterThan(500);
  });

  it("finds a lost edge, a span that does not fit and a reference to nothing", async () => {
    const page = await store.reader().list("article", { order: "DESC", take: { first: 1 } });
    const item = page.rows[0]?.item;
    const [stored] = item ? await store.records("article", [item.id]) : [];
    if (!item || !stored) throw new Error("the sample has articles");
    const [mention, ...others] = item.mentions;
    if (!mention) throw new Error("each article of the sample mentions something");
    const broken = {
      ...item,
      sourceId: `source_${"0".repeat(32)}` as const,
      mentions: [{ ...mention, start: mention.start + 1 }, ...others],
    };
    await store.save([
      {
        kind: "article",
        item: broken,
        expectedRevision: stored.revision,
        identities: [],
        sortKey: "x",
        facets: [],
        words: [],
        edges: [],
        mentions: [],
      },
    ]);
    const told = (await verifyStore(store)).faults.map(({ fault }) => fault).join("\n");
    expect(told).toContain(`the mention "${mention.surface}" is not at ${mention.start + 1}`);
    expect(told).toContain(`names ${broken.sourceId}, which is not stored`);
    expect(told).toContain(`Entity.articles of ${mention.entityId} lacks ${item.id}`);
  });
});
