import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { RECORD_KINDS } from "../../src/domain/item";
import { canonicalJson } from "../../src/domain/objects";
import {
  accountKey,
  hashedKey,
  idKey,
  isReadableKey,
  nameKey,
  nativeKey,
  urlKey,
  wikidataKey,
} from "../../src/domain/identity/identity";
import { kindOf, type Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { copyStore } from "../../src/upkeep/copy-store";
import { ingestDocuments } from "../../src/ingest/ingest";
import { mergeStore } from "../../src/upkeep/merge-store";
import { repairStore } from "../../src/upkeep/repair";
import { createWriter } from "../../src/ingest/serial-writer";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore, dyingStore } from "../builders/altered-store";
import { tarOf, zipOf } from "../builders/archives";
import { draftsDocument } from "../builders/documents";
import {
  aCountryDraft,
  aPersonDraft,
  aPostDraft,
  anArticleDraft,
  embed,
  paragraph,
  readAlso,
} from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { rejectionsOf } from "../builders/writes";

const clock = () => "2024-03-01T08:00:00.000Z";
const pilot = {
  type: "SocialAccount" as const,
  platform: "OTHER" as const,
  handle: "quayside_pilot",
  nativeId: "600",
  displayName: "Quayside Pilot",
};
const post = aPostDraft("Zinnober fog over Mali", { platform: "OTHER", nativeId: "81", author: pilot });
const source = { type: "Source" as const, name: "Quayside Courier", url: "https://quayside.example/" };
const story = anArticleDraft("Marigold pier closes", {
  url: "https://quayside.example/marigold",
  source,
  summary: "Nobody knows until when.",
  authors: ["Ilse Vantongeren"],
  body: [paragraph("Cranes of the marigold pier stand still, says Oda Brekke."), embed(post)],
});
const citing = anArticleDraft("Another day", {
  url: "https://quayside.example/another",
  body: [paragraph("Oda Brekke was there."), readAlso("Marigold pier closes", "https://quayside.example/marigold")],
});
const oda = aPersonDraft("Oda Brekke", {
  wikidataId: "Q990081",
  descriptions: { en: "harbour master of the marigold pier" },
});
const DRAFTS: readonly ItemDraft[] = [aCountryDraft("ML", { en: "Mali" }), oda, story, citing];

const ITEMS: readonly (readonly [RecordKind, string, readonly string[]])[] = [
  ["article", urlKey("https://quayside.example/marigold"), ["Nobody knows", "Cranes of the", "Vantongeren"]],
  ["post", nativeKey("OTHER", "81"), ["Zinnober"]],
  ["account", nativeKey("OTHER", "600"), ["quayside_pilot", "Quayside Pilot"]],
  ["source", urlKey("https://quayside.example/"), ["Quayside Courier", "quayside courier"]],
  ["entity", wikidataKey("Q990081"), ["harbour master", "Q990081"]],
];

/** On any engine an erased item is gone and never comes back. */
export function describeErasing(
  name: string,
  open: () => Promise<{ readonly store: Store; close(): Promise<void> }>,
): void {
  describe(`erasing on ${name}`, () => {
    let harness: Awaited<ReturnType<typeof open>>;
    let store: Store;
    const others: Store[] = [];
    beforeEach(async () => {
      harness = await open();
      ({ store } = harness);
      await ingest(DRAFTS);
    });
    afterEach(async () => {
      expect((await verifyStore(store)).faults).toEqual([]);
      for (const other of others.splice(0)) await other.close();
      await harness.close();
    });

    const ingest = async (drafts: readonly ItemDraft[], into: Store = store) => {
      const report = await ingestDocuments(into, [draftsDocument("drafts", ...drafts)], { clock });
      expect(report.rejected).toEqual([]);
      return report;
    };
    const another = async (): Promise<Store> => {
      const other = await openSqlite(":memory:");
      others.push(other);
      return alteredStore(other, { address: `another ${others.length}` });
    };
    const idOf = async (kind: RecordKind, key: string): Promise<Id> =>
      (await store.find(kind, [key]))[0]?.item.id ?? fail(key);
    const erase = async (id: Id) =>
      expect(await createWriter(store, clock).erase(id)).toMatchObject({ id, outcome: "erased" });

    it.each(ITEMS)("the %s %s leaves nothing of it anywhere, and does not come back", async (kind, key, said) => {
      const id = await idOf(kind, key);
      await erase(id);
      const left = await everythingIn(store);
      for (const words of said) expect([words, left.includes(words)]).toEqual([words, false]);
      expect(await keysOf(store, kind, id)).toEqual([]);
      const report = await ingest(DRAFTS);
      expect([report.accepted, report.updated]).toEqual([0, 0]);
      expect(await store.find(kind, [idKey(id)])).toMatchObject([
        { item: { id, erased: true, inputs: {}, provenance: {} }, removedAt: clock() },
      ]);
      for (const words of said) expect(await everythingIn(store)).not.toContain(words);
    });

    it.each(ITEMS)("the %s %s may have been removed before, and cannot be restored", async (kind, key, [said = ""]) => {
      const id = await idOf(kind, key);
      const writer = createWriter(store, clock);
      await writer.remove(id);
      await erase(id);
      expect(await everythingIn(store)).not.toContain(said);
      await expect(writer.restore(id)).rejects.toThrow(`${id} was erased: nothing is left to restore.`);
      await ingestDocuments(store, [draftsDocument("drafts", ...DRAFTS)], { clock, restore: true });
      expect(await everythingIn(store)).not.toContain(said);
      expect(await writer.erase(id)).toMatchObject({ id, outcome: "unchanged" });
      expect(await writer.remove(id)).toEqual({ id, outcome: "unchanged" });
    });

    it("is completed by running it again when it was cut short at any save", async () => {
      const id = await idOf("article", urlKey("https://quayside.example/marigold"));
      for (const save of [0, 1, 2]) {
        for (const moment of ["before", "after"] as const) {
          const writer = createWriter(dyingStore(store, save, moment), clock);
          await writer.erase(id).catch((error: unknown) => expect(error).toEqual(new Error("the process died")));
        }
      }
      await createWriter(store, clock).erase(id);
      expect(await everythingIn(store)).not.toContain("Cranes of the");
      expect(await keysOf(store, "article", id)).toEqual([]);
    });

    it("leaves the posts of an article, the words of others about it, and what they name", async () => {
      await erase(await idOf("article", urlKey("https://quayside.example/marigold")));
      const [kept, other] = [
        await store.find("post", [nativeKey("OTHER", "81")]),
        await store.find("article", [urlKey("https://quayside.example/another")]),
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
      await erase(await idOf("article", urlKey("https://quayside.example/marigold")));
      const before = await store.reader().count("article");
      await ingest(
        [
          { ...story, url: "https://mirror.example/marigold" },
          { ...story, url: undefined },
        ].map((draft) => JSON.parse(JSON.stringify(draft)) as ItemDraft),
      );
      expect(await store.reader().count("article")).toBe(before);
      expect(await everythingIn(store)).not.toContain("Cranes of the");
      await ingest([anArticleDraft("Marigolds bloom", { url: "https://mirror.example/marigold" })]);
      expect(await store.reader().count("article")).toBe(before + 1);
    });

    it("also erases an item that later turns out to be the same", async () => {
      const [twin] = (
        await ingest([
          aPostDraft("Zinnober fog, seen again", {
            platform: "OTHER",
            url: "https://m.example/@p/81",
            author: pilot,
          }),
        ])
      ).items;
      const id = await idOf("post", nativeKey("OTHER", "81"));
      await erase(id);
      await ingest([
        aPostDraft("Zinnober, both", {
          platform: "OTHER",
          nativeId: "81",
          url: "https://m.example/@p/81",
          author: pilot,
        }),
      ]);
      const [record, same] = await store.find("post", [idKey(twin?.id ?? ""), idKey(id)]);
      expect(record).toMatchObject({ item: { erased: true } });
      expect(same).toEqual(record);
      expect(await everythingIn(store)).not.toContain("Zinnober");
      expect(await keysOf(store, "post", record?.item.id ?? id)).toEqual([]);
    });

    it("deletes the kept inputs that contain the item, by address or by words, and no others", async () => {
      const kept = (id: string, overrides: object) => ({
        id,
        input: `${id}.txt`,
        reason: "is broken",
        rejectedAt: clock(),
        ...overrides,
      });
      const bytes = (text: string) => new Uint8Array(Buffer.from(text));
      await store.rejections.keep([
        kept("words", { content: bytes("…\nCRANES of the Marigold pier stand still, says  Oda Brekke.\n{") }),
        kept("escaped", { content: bytes('{"type": "Article", "summary": "Nobody\\nknows \\u0075ntil when."') }),
        kept("address", { url: "https://quayside.example/marigold?utm_source=mail" }),
        kept("named", { input: "https://quayside.example/marigold" }),
        kept("other", {
          url: "https://quayside.example/",
          content: bytes("The pier, the cranes, and nobody who knows."),
        }),
        kept("empty", {}),
      ]);
      const report = await createWriter(store, clock).erase(
        await idOf("article", urlKey("https://quayside.example/marigold")),
      );
      expect(report.keptInputs).toBe(4);
      expect((await rejectionsOf(store)).map(({ id }) => id).sort()).toEqual(["empty", "other"]);
    });

    it("deletes the kept archives that contain the item or cannot be searched, and no others", async () => {
      const text = "CRANES of the Marigold pier stand still, says Oda Brekke.";
      const contents: Record<string, Uint8Array> = {
        zip: zipOf({ path: "a.json", content: "{" }, { path: "b.txt", content: `A pier\n\n${text}` }),
        gzip: gzipSync(`{"text": "${text}"`),
        tar: gzipSync(tarOf({ path: "in.zip", content: zipOf({ path: "c.json", content: `{ "a": "${text}` }) })),
        wide: Buffer.from(`\ufeff{"text": "${text}"`, "utf16le"),
        mail: Buffer.from(
          `From: a@b.example\nTo: c@d.example\nSubject: Pier\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString("base64")}`,
        ),
        encrypted: zipOf({ path: "a.txt", content: "secret", flags: 1 }),
        damaged: gzipSync("The pier, the cranes.".repeat(99)).subarray(0, 40),
        other: zipOf({ path: "a.json", content: "{" }, { path: "b.txt", content: "A pier\n\nNobody works there." }),
        packed: gzipSync('{"text": "Nobody works there."'),
      };
      await store.rejections.keep(
        Object.entries(contents).map(([id, content]) => ({
          id,
          input: `${id}.bin`,
          reason: "is broken",
          rejectedAt: clock(),
          content: new Uint8Array(content),
        })),
      );
      await createWriter(store, clock).erase(await idOf("article", urlKey("https://quayside.example/marigold")));
      expect((await rejectionsOf(store)).map(({ id }) => id).sort()).toEqual(["other", "packed"]);
    });

    it("is kept by a repair, by computing everything again, and by a copy of the store", async () => {
      for (const [kind, key] of ITEMS) await erase(await idOf(kind, key));
      const before = await everythingIn(store);
      await recomputeAll(store);
      expect(await repairStore(store)).toMatchObject({ repaired: [], unsaved: [] });
      expect(await everythingIn(store)).toBe(before);
      const copy = await another();
      expect((await copyStore(store, copy)).differing).toEqual([]);
      expect(await everythingIn(copy)).toBe(before);
    });

    it("reaches another store by a merge and by an export, whether or not that store has the item", async () => {
      const [full, empty, fromExport] = [await another(), await another(), await another()];
      for (const other of [full, fromExport]) await ingest(DRAFTS, other);
      for (const [kind, key] of ITEMS) await erase(await idOf(kind, key));
      for (const other of [full, empty]) await mergeStore(store, other);
      await ingestExport(fromExport, await exported(store));
      for (const other of [full, empty, fromExport]) {
        const left = await everythingIn(other);
        for (const words of ITEMS.flatMap(([, , said]) => said))
          expect([words, left.includes(words)]).toEqual([words, false]);
        expect(await ingest(DRAFTS, other)).toMatchObject({ accepted: 0, updated: 0 });
        expect((await verifyStore(other)).faults).toEqual([]);
      }
      const again = await mergeStore(store, full);
      expect([again.outcomes.accepted, again.outcomes.updated]).toEqual([0, 0]);
    });

    it("holds against a store and an export that still have the item", async () => {
      const full = await another();
      await ingest(DRAFTS, full);
      await ingest(
        [
          aPostDraft("Zinnober fog over Mali", {
            platform: "OTHER",
            nativeId: "81",
            author: pilot,
            availability: "AVAILABLE",
          }),
        ],
        full,
      );
      const text = await exported(full);
      for (const [kind, key] of ITEMS) await erase(await idOf(kind, key));
      const merged = await mergeStore(full, store);
      expect(merged.found).toBe(merged.ids);
      await ingestExport(store, text);
      const left = await everythingIn(store);
      for (const words of ITEMS.flatMap(([, , said]) => said))
        expect([words, left.includes(words)]).toEqual([words, false]);
      const again = await mergeStore(full, store);
      expect([again.outcomes.accepted, again.outcomes.updated]).toEqual([0, 0]);
    });

    it("reaches a store that knows the item under another id, by the hash of a key", async () => {
      const other = await another();
      const byUrl = { platform: "OTHER" as const, url: "https://m.example/@p/82", author: pilot };
      await ingest([aPostDraft("Zinnober at noon", { ...byUrl, nativeId: "82" })]);
      await ingest([aPostDraft("Zinnober at night", byUrl)], other);
      await erase(await idOf("post", urlKey("https://m.example/@p/82")));
      await mergeStore(store, other);
      expect(await everythingIn(other)).not.toContain("Zinnober at night");
      expect(await ingest([aPostDraft("Zinnober at dawn", byUrl)], other)).toMatchObject({ accepted: 0, updated: 0 });
      expect(
        await other.find("post", [urlKey("https://m.example/@p/82"), hashedKey(urlKey("https://m.example/@p/82"))]),
      ).toMatchObject([null, { item: { erased: true } }]);
    });

    it("is incomplete for a check if a part of the item is left", async () => {
      const id = await idOf("source", urlKey("https://quayside.example/"));
      await erase(id);
      const [record] = await store.find("source", [idKey(id)]);
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
      await store.save([
        {
          ...write,
          item: { ...item, name: "Quayside Courier" },
          identities: [{ key: nameKey("quayside courier"), exclusive: true }],
        },
      ]);
      expect((await verifyStore(store)).faults).toEqual([
        { id, rule: "erasures", fault: "is erased and still has content" },
        { id, rule: "erasures", fault: "is erased and is known by 1 keys that can be read" },
      ]);
      await createWriter(store, clock).erase(id);
    });

    it("lets another account have the handle, and another source the name", async () => {
      await erase(await idOf("account", nativeKey("OTHER", "600")));
      const [next] = (await ingest([{ ...pilot, nativeId: "601", displayName: "The next pilot" }])).items;
      expect(await store.find("account", [idKey(next?.id ?? ""), accountKey("OTHER", "quayside_pilot")])).toMatchObject(
        [{ item: { displayName: "The next pilot" } }, null],
      );
    });
  });
}

/** Everything that can be read from a store, as one text. */
async function everythingIn(store: Store): Promise<string> {
  const parts: unknown[] = [];
  for (const kind of RECORD_KINDS) {
    for await (const { item, removedAt } of store.upkeep.records<RecordKind>(kind)) {
      const [rows] = await store.upkeep.derived(kind, [item.id as Id<RecordKind>]);
      const { edges = [], facets = [], identities = [], mentions = [], sortKey } = rows ?? {};
      parts.push({
        item,
        removedAt,
        sortKey,
        edges: edges.map(String).sort(),
        facets: [...facets].sort(),
        identities: [...identities].sort(),
        mentions: mentions.map((mention) => JSON.stringify(mention)).sort(),
      });
    }
  }
  parts.push(await rejectionsOf(store));
  // The fields of an item come in the order of the engine.
  return canonicalJson(parts);
}

async function keysOf(store: Store, kind: RecordKind, id: Id): Promise<string[]> {
  const [keys] = await store.upkeep.identities(kind, [id]);
  return (keys ?? []).filter(isReadableKey);
}

function fail(key: string): never {
  throw new Error(`Expected an item known by ${key}, a ${kindOf(key) ?? "key"}.`);
}
