import { beforeEach, describe, expect, it } from "@jest/globals";
import { countryKey, nativeKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { restoreItem } from "../../src/ingest/removing/restore";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore, dyingStore } from "../builders/altered-store";
import { clock, runAll } from "../builders/connected-runs";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, anArticleDraft } from "../builders/drafts";
import { graphState } from "../builders/graph-state";
import { everyNth, isThorough } from "../builders/thorough";

/** A store that counts how often all its profiles are read. */
function counting(store: Store): { store: Store; scans(): number } {
  let scans = 0;
  const counted = alteredStore(store, {
    scan(kind) {
      if (kind === "entity") scans += 1;
      return store.scan(kind);
    },
  });
  return { store: counted, scans: () => scans };
}

describe("a writer", () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqlite(":memory:");
    await ingestDocuments(store, [draftsDocument("profiles", aCountryDraft("ML", { en: "Mali" }))], { clock });
  });

  const story = (headline: string) => [draftsDocument(headline, anArticleDraft(headline))];
  const mentionsOf = async (headline: string): Promise<string[]> => {
    const { items } = await graphState(store);
    return items.flatMap((item) =>
      item.type === "Article" && item.headline === headline ? item.mentions.map(({ surface }) => surface) : [],
    );
  };

  it("reads the profiles once for all that it writes", async () => {
    const counted = counting(store);
    const writer = createWriter(counted.store, clock);
    for (const headline of ["Mali one", "Mali two", "Mali three"]) await writer.ingest(story(headline));
    const { items } = await writer.ingest(story("Mali four"));
    await writer.remove(items[0]?.id ?? "article_");
    await writer.restore(items[0]?.id ?? "article_");
    expect(counted.scans()).toBe(1);
    expect(await mentionsOf("Mali three")).toEqual(["Mali"]);
  });

  it("reads them again when another process has saved some", async () => {
    const counted = counting(store);
    const writer = createWriter(counted.store, clock);
    await writer.ingest(story("Mali and Ada Lovelace"));
    await ingestDocuments(store, [draftsDocument("theirs", aPersonDraft("Ada Lovelace"))], { clock });
    await writer.ingest(story("Ada Lovelace in Mali"));
    expect(await mentionsOf("Ada Lovelace in Mali")).toEqual(["Ada Lovelace", "Mali"]);
    expect(counted.scans()).toBe(2);
    await removeItem(store, (await store.find("entity", [countryKey("ML")]))[0]?.item.id ?? "entity_", clock);
    await writer.ingest(story("Mali again"));
    expect(await mentionsOf("Mali again")).toEqual([]);
  });

  it("lets others in while it writes many documents", async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await createWriter(store, clock).ingest(Array.from({ length: 20 }, (_, index) => `Story ${index}`).flatMap(story));
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  it("does not know a profile that it failed to save", async () => {
    let fails = true;
    const failing = alteredStore(store, {
      save: (writes, note) => (fails ? Promise.reject(new Error("the disk is full")) : store.save(writes, note)),
    });
    const writer = createWriter(failing, clock);
    await expect(writer.ingest([draftsDocument("profile", aPersonDraft("Ada Lovelace"))])).rejects.toThrow(
      "the disk is full",
    );
    fails = false;
    await writer.ingest(story("Ada Lovelace in Mali"));
    expect(await mentionsOf("Ada Lovelace in Mali")).toEqual(["Mali"]);
  });

  it("goes on with what waits when one write fails", async () => {
    let saves = 0;
    const failing = alteredStore(store, {
      save: (writes, note) =>
        saves++ === 0 ? Promise.reject(new Error("the disk is full")) : store.save(writes, note),
    });
    const writer = createWriter(failing, clock);
    const [first, second] = await Promise.allSettled([writer.ingest(story("First")), writer.ingest(story("Second"))]);
    expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
  });
});

describe("a crash in the middle of restoring", () => {
  const ready = async (
    key: readonly ["post" | "entity", string],
  ): Promise<{ store: Store; id: Id; whole: Awaited<ReturnType<typeof graphState>> }> => {
    const store = await openSqlite(":memory:");
    await runAll(store);
    const whole = await graphState(store);
    const [found] = await store.find(key[0], [key[1]]);
    if (!found) throw new Error("expected the item");
    await removeItem(store, found.item.id, clock);
    return { store, id: found.item.id, whole };
  };

  it.each([
    ["post", nativeKey("OTHER", "9")],
    ["entity", countryKey("ML")],
  ] as const)("of a %s is completed by restoring again", async (kind, key) => {
    let died = 0;
    for (const n of everyNth([0, 1, 2], 3)) {
      for (const moment of ["before", "after"] as const) {
        const { store, id, whole } = await ready([kind, key]);
        await restoreItem(dyingStore(store, n, moment), id).catch(() => (died += 1));
        await restoreItem(store, id);
        expect({ n, moment, state: await graphState(store) }).toEqual({ n, moment, state: whole });
        await store.close();
      }
    }
    expect(died).toBeGreaterThanOrEqual(isThorough ? 4 : 2);
  });
});
