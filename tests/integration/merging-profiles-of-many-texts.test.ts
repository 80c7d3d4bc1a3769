import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft } from "../builders/drafts";

const at = (time: string) => ({ clock: () => time });

/** A store with a profile that so many posts mention, and an older one that it is to become a part of. */
async function storeWith(posts: number): Promise<Store> {
  const store = await openSqlite(":memory:");
  const elder = aPersonDraft("Kelm Anwari", { wikidataId: "Q900" });
  await ingestDocuments(store, [draftsDocument("elder", elder)], at("2023-02-07T08:00:00.000Z"));
  const texts = Array.from({ length: posts }, (_, index) =>
    aPostDraft(`Number ${index}: Awa Keita speaks`, { nativeId: `${index}` }),
  );
  const mentioned = aPersonDraft("Awa Keita", { wikidataId: "Q901" });
  await ingestDocuments(store, [draftsDocument("others", mentioned, ...texts)], at("2023-02-08T08:00:00.000Z"));
  return store;
}

async function mentionedIn(store: Store): Promise<string[]> {
  const ids = new Set<string>();
  let count = 0;
  for await (const { mentions } of store.scan("post"))
    for (const { entityId } of mentions) {
      ids.add(entityId);
      count += 1;
    }
  return [`${count}`, ...ids];
}

describe("a profile that many texts mention, and that becomes a part of another one", () => {
  it("is answered after as few saves and reads for many texts as for few, and all texts follow", async () => {
    const work: { saved: number; read: number }[] = [];
    for (const posts of [250, 400]) {
      const store = await storeWith(posts);
      let [saved, read] = [0, 0];
      const meter = { roundTrip: () => undefined, documents: (count: number) => void (read += count) };
      const counting = alteredStore(store, {
        save: (writes, ...rest) => {
          saved += writes.length;
          return store.save(writes, ...rest);
        },
        reader: () => store.reader(meter),
      });
      const writer = createWriter(counting, at("2023-02-09T08:00:00.000Z").clock, undefined, undefined, {
        mostTexts: 100,
      });
      const items = await idsOf(store);
      const { id, outcome } = await writer.settle({ items, same: true });
      work.push({ saved, read });
      expect([id, outcome]).toEqual([items[0], "united"]);
      await writer.finishRelinking();
      expect(await mentionedIn(store)).toEqual([`${posts}`, id]);
      expect((await verifyStore(store)).faults).toEqual([]);
      await store.close();
    }
    expect(work[1]).toEqual(work[0]);
  });
});

async function idsOf(store: Store) {
  const [elder, mentioned] = await store.find("entity", ["wikidata:Q900", "wikidata:Q901"]);
  if (!elder || !mentioned) throw new Error("A profile is missing.");
  return [elder.item.id, mentioned.item.id] as const;
}
