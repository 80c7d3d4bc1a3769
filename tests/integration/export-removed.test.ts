import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import type { RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { restoreItem } from "../../src/ingest/removing/restore";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";
import { exported, exportedWithoutRemoved, ingestExport } from "../builders/exported";
import { graphState } from "../builders/graph-state";

const clock = () => "2024-03-01T08:00:00.000Z";
const keeper = {
  type: "SocialAccount" as const,
  platform: "OTHER" as const,
  handle: "lampkeeper",
  nativeId: "31",
  displayName: "The Lamp Keeper",
};
const post = aPostDraft("Oil for the beacon", { platform: "OTHER", nativeId: "32", author: keeper });
const source = { type: "Source" as const, name: "Beacon Post", url: "https://beacon.example/" };
const DRAFTS: readonly ItemDraft[] = [
  aPersonDraft("Greta Holm", {
    wikidataId: "Q990031",
    aliases: { en: ["The Keeper"] },
    descriptions: { en: "keeper of a light" },
  }),
  anArticleDraft("The beacon is dark", {
    url: "https://beacon.example/dark",
    source,
    summary: "Since Tuesday",
    authors: ["Greta Holm"],
    body: [paragraph("Nobody lit the beacon."), embed(post)],
  }),
  anArticleDraft("Harvest begins", { url: "https://beacon.example/harvest", source }),
];
const REMOVED: readonly (readonly [RecordKind, string, readonly string[]])[] = [
  ["article", urlKey("https://beacon.example/dark"), ["beacon is dark", "Since Tuesday", "Nobody lit"]],
  ["post", nativeKey("OTHER", "32"), ["Oil for the beacon"]],
  ["account", nativeKey("OTHER", "31"), ["lampkeeper", "Lamp Keeper"]],
  ["source", urlKey("https://beacon.example/"), ["Beacon Post", "beacon post"]],
  ["entity", wikidataKey("Q990031"), ["keeper of a light", "The Keeper", "the keeper"]],
];

let stores: Store[];
beforeEach(() => {
  stores = [];
});
afterEach(async () => {
  for (const store of stores) expect((await verifyStore(store)).faults).toEqual([]);
  await Promise.all(stores.map((store) => store.close()));
});

async function aStore(...drafts: readonly ItemDraft[]): Promise<Store> {
  const store = await openSqlite(":memory:");
  stores.push(store);
  await ingest(store, drafts);
  return store;
}

const ingest = (store: Store, drafts: readonly ItemDraft[]) =>
  ingestDocuments(store, [draftsDocument("drafts", ...drafts)], { clock });

async function idOf(store: Store, kind: RecordKind, key: string) {
  const [record] = await store.find(kind, [key]);
  if (!record) throw new Error(`Expected ${key}.`);
  return record.item.id;
}

describe("an export without removed content", () => {
  it.each(REMOVED)(
    "says nothing of the removed %s %s, and keeps it removed wherever it is read",
    async (kind, key, said) => {
      const store = await aStore(...DRAFTS);
      const id = await idOf(store, kind, key);
      await removeItem(store, id, clock);
      const text = await exportedWithoutRemoved(store);
      for (const words of said) expect([words, text.includes(words)]).toEqual([words, false]);
      const whole = await exported(store);
      expect(said.some((words) => whole.includes(words))).toBe(true);
      const [full, empty] = [await aStore(...DRAFTS), await aStore()];
      for (const other of [full, empty]) {
        expect((await ingestExport(other, text)).rejected).toEqual([]);
        expect(await ingest(other, DRAFTS)).toMatchObject({ accepted: 0, updated: 0 });
        expect(await other.find(kind, [key])).toMatchObject([{ item: { id }, removedAt: clock() }]);
        expect((await graphState(other)).items.map((item) => item.id)).not.toContain(id);
        expect(await ingestExport(other, text)).toMatchObject({ accepted: 0, updated: 0 });
      }
    },
  );

  it("leaves what the reader has of it to be restored, and gives nothing to restore where the reader has none", async () => {
    const store = await aStore(...DRAFTS);
    const id = await idOf(store, "article", urlKey("https://beacon.example/dark"));
    await removeItem(store, id, clock);
    const [full, empty] = [await aStore(...DRAFTS), await aStore()];
    for (const other of [full, empty]) await ingestExport(other, await exportedWithoutRemoved(store));
    expect(await restoreItem(full, id)).toBe(true);
    expect(await full.reader().get("article", [id])).toMatchObject([{ headline: "The beacon is dark" }]);
    await expect(restoreItem(empty, id)).rejects.toThrow(
      /came from another store as a tombstone without its content\. .*--include-removed/,
    );
    await ingestExport(empty, await exported(store));
    expect(await restoreItem(empty, id)).toBe(true);
    expect(await empty.reader().get("article", [id])).toMatchObject([{ headline: "The beacon is dark" }]);
  });

  it("takes nothing away that only looks like what was removed: an article of the same words at another address", async () => {
    const twin = (url: string) => anArticleDraft("Low water", { url, body: [paragraph("It fell by a metre.")] });
    const store = await aStore(twin("https://beacon.example/low"));
    await removeItem(store, await idOf(store, "article", urlKey("https://beacon.example/low")), clock);
    const [full, empty] = [await aStore(twin("https://other.example/low")), await aStore()];
    for (const other of [full, empty]) {
      await ingestExport(other, await exportedWithoutRemoved(store));
      await ingest(other, [twin("https://other.example/low")]);
      expect(await other.find("article", [urlKey("https://other.example/low")])).toMatchObject([
        { item: { headline: "Low water" } },
      ]);
      expect(await other.reader().count("article")).toBe(1);
    }
  });

  it("removes what the reader knows by handle or name alone, under another id", async () => {
    const store = await aStore({ ...keeper }, { ...source });
    for (const [kind, key] of [
      ["account", nativeKey("OTHER", "31")],
      ["source", urlKey("https://beacon.example/")],
    ] as const)
      await removeItem(store, await idOf(store, kind, key), clock);
    const other = await aStore(
      { type: "SocialAccount", platform: "OTHER", handle: "LampKeeper" },
      { type: "Source", name: "Beacon Post" },
    );
    await ingestExport(other, await exportedWithoutRemoved(store));
    expect([await other.reader().count("account"), await other.reader().count("source")]).toEqual([0, 0]);
    expect(await ingest(other, [keeper, source])).toMatchObject({ accepted: 0, updated: 0 });
  });

  it("has tombstones as docs/interchange.md shows them", async () => {
    const page = readFileSync(join(__dirname, "../../docs/interchange.md"), "utf8");
    const shown = /```json\n(\{"type": "Tombstone".*?)```/s.exec(page)?.[1] ?? "";
    const store = await aStore();
    expect(await ingestExport(store, shown)).toMatchObject({ accepted: 1, rejected: [] });
    const news = anArticleDraft("News", { url: "https://news.example/1" });
    expect(await ingest(store, [news])).toMatchObject({ unchanged: 1 });
    expect(await ingestExport(store, shown.replace('"removedAt"', '"removed"'))).toMatchObject({
      rejected: [{ reason: expect.stringContaining("recorded.removedAt: expected") }],
    });
  });

  it("made before a removal does not bring the item back", async () => {
    const store = await aStore(...DRAFTS);
    const text = await exported(store);
    for (const [kind, key] of REMOVED) await removeItem(store, await idOf(store, kind, key), clock);
    const before = await graphState(store);
    expect(await ingestExport(store, text)).toMatchObject({ accepted: 0, updated: 0 });
    expect(await graphState(store)).toEqual(before);
  });
});
