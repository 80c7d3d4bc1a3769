import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft } from "../builders/drafts";
import { exported } from "../builders/exported";
import { openHarness } from "./databases";

const clock = () => "2024-05-01T08:00:00.000Z";

let harness: Awaited<ReturnType<typeof openHarness>>;

beforeAll(async () => {
  harness = await openHarness();
}, 60_000);

afterAll(() => harness.close(), 60_000);

/** Gives the export, and the profile that the rejected name finds. */
async function correct(store: Store): Promise<readonly unknown[]> {
  const drafts = ["Q1", "Q2", "Q3"].map((wikidataId) =>
    aPersonDraft("Amina Okello", { wikidataId, names: { en: "Amina Okello", fr: "Mme Okello" } }),
  );
  await ingestDocuments(store, [draftsDocument("profiles", ...drafts)], { clock });
  const writer = createWriter(store, clock);
  const [one] = await store.reader().lookup("entity", ["wikidata:Q1"]);
  const naming = { entity: one?.id ?? "entity_", language: "en", name: "Amina Okello" } as const;
  await writer.correct({ action: "REJECT_NAME", naming, by: "desk" });
  await writer.settle({ items: ["wikidata:Q1", "wikidata:Q2"], same: false, correctedBy: "desk" });
  await writer.settle({ items: ["wikidata:Q2", "wikidata:Q3"], same: true, correctedBy: "desk" });
  await writer.settle({ items: ["wikidata:Q1", "wikidata:Q2"], same: null });
  const [named] = await store.reader().lookup("entity", ["name:amina okello"]);
  expect((await verifyStore(store)).faults).toEqual([]);
  return [await exported(store), named?.id === one?.id, named?.names];
}

describe("what people say of profiles", () => {
  it("gives the same on both stores", async () => {
    const sqlite = await openSqlite(":memory:");
    const expected = await correct(sqlite);
    expect(expected.slice(1)).toEqual([false, { en: "Amina Okello", fr: "Mme Okello" }]);
    expect(await correct(harness.store)).toEqual(expected);
    await sqlite.close();
  }, 60_000);
});
