import { describe, expect, it } from "@jest/globals";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { runAll } from "../builders/connected-runs";
import { aWrite, saveAll } from "../builders/writes";

describe("checking a store", () => {
  // tests/integration/ingest-reference-data.test.ts: it finds no fault in the sample.
  it("finds a lost edge, a span that does not fit and a reference to nothing", async () => {
    const store = await openSqlite(":memory:");
    await runAll(store);
    const { rows } = await store.reader().list("article", { order: "DESC", take: { first: 10 } });
    const item = rows.find((row) => row.item.mentions.length > 0)?.item;
    const [stored] = item ? await store.records("article", [item.id]) : [];
    if (!item || !stored) throw new Error("the runs save articles");
    const [mention, ...others] = item.mentions;
    if (!mention) throw new Error("one of them mentions something");
    const broken = {
      ...item,
      sourceId: `source_${"0".repeat(32)}` as const,
      mentions: [{ ...mention, start: mention.start + 1 }, ...others],
    };
    await saveAll(store, [aWrite(broken, { expectedRevision: stored.revision, sortKey: "x" })]);
    const told = (await verifyStore(store)).faults.map(({ fault }) => fault).join("\n");
    expect(told).toContain(`the mention "${mention.surface}" is not at ${mention.start + 1}`);
    expect(told).toContain(`names ${broken.sourceId}, which is not stored`);
    expect(told).toContain(`Entity.articles of ${mention.entityId} lacks ${item.id}`);
  });
});
