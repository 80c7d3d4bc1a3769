import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { accountKey, idKey, nameKey, nativeKey, urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import { dyingStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPostDraft, anArticleDraft } from "../builders/drafts";
import {
  clock,
  DRAFTS,
  Erasing,
  everythingIn,
  ITEMS,
  keysOf,
  type Opened,
  pilot,
  story,
} from "../builders/erased-items";

/** On any engine an erased item is gone and never comes back. */
export function describeErasing(name: string, open: () => Opened): void {
  describe(`erasing on ${name}`, () => {
    const erasing = new Erasing(open);

    it.each(ITEMS)("the %s %s leaves nothing of it anywhere, and does not come back", async (kind, key, said) => {
      const id = await erasing.idOf(kind, key);
      await erasing.erase(id);
      const left = await everythingIn(erasing.store);
      for (const words of said) expect([words, left.includes(words)]).toEqual([words, false]);
      expect(await keysOf(erasing.store, kind, id)).toEqual([]);
      const report = await erasing.ingest(DRAFTS);
      expect([report.accepted, report.updated]).toEqual([0, 0]);
      expect(await erasing.store.find(kind, [idKey(id)])).toMatchObject([
        { item: { id, erased: true, inputs: {}, provenance: {} }, removedAt: clock() },
      ]);
      for (const words of said) expect(await everythingIn(erasing.store)).not.toContain(words);
    });

    it.each(ITEMS)("the %s %s may have been removed before, and cannot be restored", async (kind, key, [said = ""]) => {
      const id = await erasing.idOf(kind, key);
      const writer = createWriter(erasing.store, clock);
      await writer.remove(id);
      await erasing.erase(id);
      expect(await everythingIn(erasing.store)).not.toContain(said);
      await expect(writer.restore(id)).rejects.toThrow(`${id} was erased: nothing is left to restore.`);
      await ingestDocuments(erasing.store, [draftsDocument("drafts", ...DRAFTS)], { clock, restore: true });
      expect(await everythingIn(erasing.store)).not.toContain(said);
      expect(await writer.erase(id)).toMatchObject({ id, outcome: "unchanged" });
      expect(await writer.remove(id)).toEqual({ id, outcome: "unchanged" });
    });

    it("is completed by running it again when it was cut short at any save", async () => {
      const id = await erasing.idOf("article", urlKey("https://quayside.example/marigold"));
      for (const save of [0, 1, 2]) {
        for (const moment of ["before", "after"] as const) {
          const writer = createWriter(dyingStore(erasing.store, save, moment), clock);
          await writer.erase(id).catch((error: unknown) => expect(error).toEqual(new Error("the process died")));
        }
      }
      await createWriter(erasing.store, clock).erase(id);
      expect(await everythingIn(erasing.store)).not.toContain("Cranes of the");
      expect(await keysOf(erasing.store, "article", id)).toEqual([]);
    });

    it("leaves the posts of an article, the words of others about it, and what they name", async () => {
      await erasing.erase(await erasing.idOf("article", urlKey("https://quayside.example/marigold")));
      const [kept, other] = [
        await erasing.store.find("post", [nativeKey("OTHER", "81")]),
        await erasing.store.find("article", [urlKey("https://quayside.example/another")]),
      ];
      expect(kept[0]).toMatchObject({ item: { text: "Zinnober fog over Mali" } });
      expect(other[0]?.item.body[1]).toEqual({
        type: "RelatedLink",
        title: "Marigold pier closes",
        url: "https://quayside.example/marigold",
        id: expect.any(String),
      });
    });

    it("keeps the words of an article out at any address, and an article of other words at another address in", async () => {
      await erasing.erase(await erasing.idOf("article", urlKey("https://quayside.example/marigold")));
      const before = await erasing.store.reader().count("article");
      await erasing.ingest(
        [
          { ...story, url: "https://mirror.example/marigold" },
          { ...story, url: undefined },
        ].map((draft) => JSON.parse(JSON.stringify(draft)) as ItemDraft),
      );
      expect(await erasing.store.reader().count("article")).toBe(before);
      expect(await everythingIn(erasing.store)).not.toContain("Cranes of the");
      await erasing.ingest([anArticleDraft("Marigolds bloom", { url: "https://mirror.example/marigold" })]);
      expect(await erasing.store.reader().count("article")).toBe(before + 1);
    });

    it("also erases an item that later turns out to be the same", async () => {
      const [twin] = (
        await erasing.ingest([
          aPostDraft("Zinnober fog, seen again", {
            platform: "OTHER",
            url: "https://m.example/@p/81",
            author: pilot,
          }),
        ])
      ).items;
      const id = await erasing.idOf("post", nativeKey("OTHER", "81"));
      await erasing.erase(id);
      await erasing.ingest([
        aPostDraft("Zinnober, both", {
          platform: "OTHER",
          nativeId: "81",
          url: "https://m.example/@p/81",
          author: pilot,
        }),
      ]);
      const [record, same] = await erasing.store.find("post", [idKey(twin?.id ?? ""), idKey(id)]);
      expect(record).toMatchObject({ item: { erased: true } });
      expect(same).toEqual(record);
      expect(await everythingIn(erasing.store)).not.toContain("Zinnober");
      expect(await keysOf(erasing.store, "post", record?.item.id ?? id)).toEqual([]);
    });

    it("is incomplete for a check if a part of the item is left", async () => {
      const id = await erasing.idOf("source", urlKey("https://quayside.example/"));
      await erasing.erase(id);
      const [record] = await erasing.store.find("source", [idKey(id)]);
      if (!record) throw new Error("Expected the erased source.");
      const { item, revision, removedAt = "" } = record;
      const write = {
        kind: "source",
        expectedRevision: revision,
        removedAt,
        cause: "INPUT",
        sortKey: "",
        facets: [],
        words: [],
        edges: [],
        mentions: [],
      } as const;
      await erasing.store.save([
        {
          ...write,
          item: { ...item, name: "Quayside Courier" },
          identities: [{ key: nameKey("quayside courier"), exclusive: true }],
        },
      ]);
      expect((await verifyStore(erasing.store)).faults).toEqual([
        { id, rule: "erasures", fault: "is erased and still has content" },
        { id, rule: "erasures", fault: "is erased and is known by 1 keys that can be read" },
      ]);
      await createWriter(erasing.store, clock).erase(id);
    });

    it("lets another account have the handle, and another source the name", async () => {
      await erasing.erase(await erasing.idOf("account", nativeKey("OTHER", "600")));
      const [next] = (await erasing.ingest([{ ...pilot, nativeId: "601", displayName: "The next pilot" }])).items;
      expect(
        await erasing.store.find("account", [idKey(next?.id ?? ""), accountKey("OTHER", "quayside_pilot")]),
      ).toMatchObject([{ item: { displayName: "The next pilot" } }, null]);
    });
  });
}
