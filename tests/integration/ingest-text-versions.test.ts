import { hostname } from "node:os";
import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { markProfilesChanged } from "../../src/ingest/store-marks";
import { bringTextsUpToDate, oldVersions } from "../../src/ingest/relinking/text-versions";
import type { Store } from "../../src/store/store";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { dyingStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft } from "../builders/drafts";
import { graphState } from "../builders/graph-state";

/** A process on this computer that lives. */
const anotherProcess = (): string => `${process.ppid} ${hostname()}`;

async function olderStore(): Promise<Store> {
  const store = await openSqlite(":memory:");
  await bringTextsUpToDate(store, { folding: 1 });
  await ingestDocuments(store, [draftsDocument("article", anArticleDraft("In Mali"))]);
  return store;
}

/** What a process leaves that brings the texts to version 2. */
function noteWork(store: Store, by: string, done: number): Promise<void> {
  const place = { goal: '{"folding":2}', mark: null, kind: "source", after: "", done, of: 40, by };
  return store.setMeta("recomputing", JSON.stringify(place));
}

async function revisionOfArticle(store: Store): Promise<number | undefined> {
  const [article] = (await graphState(store)).items.flatMap((item) => (item.type === "Article" ? [item] : []));
  const [record] = await store.records("article", article === undefined ? [] : [article.id]);
  return record?.revision;
}

describe("a store's versions of texts", () => {
  it("are noted in a new store, and an equal start changes nothing", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { folding: 1, linker: 3 });
    await bringTextsUpToDate(store, { folding: 1, linker: 3 });
    expect([await store.getMeta("folding"), await store.getMeta("linker")]).toEqual(["1", "3"]);
  });

  it("make a start on an older store compute its items anew", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { folding: 1, linker: 1 });
    await ingestDocuments(store, [
      draftsDocument("article", anArticleDraft("In Mali")),
      draftsDocument("profile", aCountryDraft("ML", { en: "Mali" })),
    ]);
    const [article] = (await graphState(store)).items.flatMap((item) => (item.type === "Article" ? [item] : []));
    expect(article?.mentions).toHaveLength(1);
    await bringTextsUpToDate(store, { folding: 2, linker: 1 });
    expect(await store.getMeta("folding")).toBe("2");
    expect((await store.records("article", article === undefined ? [] : [article.id]))[0]).toMatchObject({
      revision: 2,
      item: article,
    });
  });

  it("are brought up to date from where a run was cut short, unless profiles changed or the versions are others", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { folding: 1 });
    const many = Array.from({ length: 250 }, (_, index) => anArticleDraft(`Number ${index}`));
    await ingestDocuments(store, [draftsDocument("articles", ...many)]);
    const runs = async (versions: Record<string, number>, saves: number) => {
      const told: number[] = [];
      const onProgress = (done: number) => void told.push(done);
      const dying = saves === 0 ? store : dyingStore(store, saves, "after");
      await bringTextsUpToDate(dying, versions, onProgress).catch(() => undefined);
      return told;
    };
    expect(await runs({ folding: 2 }, 2)).toEqual([100, 200]);
    expect(await oldVersions(store, { folding: 2 })).toEqual(["folding"]);
    expect(await runs({ folding: 2 }, 0)).toEqual([250]);
    expect(await oldVersions(store, { folding: 2 })).toEqual([]);
    expect(await runs({ folding: 3 }, 1)).toEqual([100]);
    expect(await runs({ folding: 4 }, 1)).toEqual([100]);
    await markProfilesChanged(store);
    expect(await runs({ folding: 4 }, 0)).toEqual([100, 200, 250]);
    expect(await store.getMeta("recomputing")).toBeNull();
  });

  it("are awaited while another process brings them up to date, and it is told how far that is", async () => {
    const store = await olderStore();
    const told: string[] = [];
    await noteWork(store, anotherProcess(), 10);
    const steps = [20, 30];
    const pause = async () => {
      const step = steps.shift();
      if (step !== undefined) return noteWork(store, anotherProcess(), step);
      await store.setMeta("folding", "2");
      return store.setMeta("recomputing", null);
    };
    await bringTextsUpToDate(store, { folding: 2 }, (done, of) => void told.push(`${done} of ${of}`), { pause });
    expect(told).toEqual(["10 of 40", "20 of 40", "30 of 40"]);
    expect(await revisionOfArticle(store)).toBe(1);
  });

  it.each([
    ["is dead", () => `999999999 ${hostname()}`, 0],
    ["does not get on", anotherProcess, 60],
  ])("are brought up to date here if the other process %s", async (_, by, waits) => {
    const store = await olderStore();
    await noteWork(store, by(), 10);
    let waited = 0;
    await bringTextsUpToDate(store, { folding: 2 }, undefined, { pause: async () => (waited += 1) });
    expect([waited, await store.getMeta("folding"), await store.getMeta("recomputing")]).toEqual([waits, "2", null]);
    expect(await revisionOfArticle(store)).toBe(2);
  });

  it("are not awaited any longer by a run that is stopped", async () => {
    const store = await olderStore();
    await noteWork(store, anotherProcess(), 10);
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = bringTextsUpToDate(store, { folding: 2 }, () => controller.abort(), { signal });
    await expect(waiting.catch((error: unknown) => error === signal.reason)).resolves.toBe(true);
    expect(await revisionOfArticle(store)).toBe(1);
  });

  it("refuse a store of a newer program, and name it", async () => {
    const store = await openSqlite(":memory:");
    await bringTextsUpToDate(store, { linker: 2 });
    await expect(bringTextsUpToDate(store, { linker: 1 })).rejects.toThrow(/newer version.*linker 2, this one has 1/);
  });
});
