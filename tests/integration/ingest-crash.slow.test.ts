import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { nativeKey } from "../../src/domain/identity/identity";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { RecordWrite, Store } from "../../src/store/store";
import { alteredStore, dyingStore } from "../builders/altered-store";
import { author, both, clock, runAll } from "../builders/connected-runs";
import { draftsDocument } from "../builders/documents";
import { aPostDraft, anArticleDraft, embed, readAlso } from "../builders/drafts";
import { graphState } from "../builders/graph-state";
import { isThorough } from "../builders/thorough";

const MOMENTS = ["before", "after"] as const;

describe("a crash at any save", () => {
  it("is completed by doing the same again", async () => {
    const whole = await openSqlite(":memory:");
    const all: RecordWrite[][] = [];
    await runAll(alteredStore(whole, { save: (writes, note) => (all.push([...writes]), whole.save(writes, note)) }));
    const expected = await graphState(whole);
    const saves = all.length;
    expect(all.flat().filter(({ absorbs }) => absorbs !== undefined)).toHaveLength(1);
    // In npm test each ninth save is tried, at one of the two moments.
    for (let n = 0; n < saves; n += isThorough ? 1 : 9) {
      for (const moment of isThorough ? MOMENTS : MOMENTS.slice(n % 2, (n % 2) + 1)) {
        const store = await openSqlite(":memory:");
        await expect(runAll(dyingStore(store, n, moment))).rejects.toThrow("the process died");
        await runAll(store);
        expect({ n, moment, state: await graphState(store) }).toEqual({ n, moment, state: expected });
        await store.close();
      }
    }
  });

  it("within a save, where there are no transactions, is completed as well", async () => {
    const whole = await openSqlite(":memory:");
    await runAll(whole);
    const expected = await graphState(whole);
    for (let n = 0; n < 10; n += isThorough ? 1 : 7) {
      const store = await openSqlite(":memory:");
      await expect(runAll(halfSaving(store, n))).rejects.toThrow("the process died");
      await runAll(store);
      expect({ n, state: await graphState(store) }).toEqual({ n, state: expected });
      await store.close();
    }
  });
});

/** Saves only the first half of its `n`th batch of writes, then dies. */
function halfSaving(store: Store, n: number): Store {
  let saves = 0;
  return alteredStore(store, {
    async save(writes, note) {
      if (saves++ < n) return store.save(writes, note);
      if (note !== undefined) await store.setMeta(note.name, note.value);
      await store.save(writes.slice(0, Math.floor(writes.length / 2)));
      throw new Error("the process died");
    },
  });
}

describe("a crash in the middle of a removal", () => {
  it("is completed by removing again", async () => {
    const ready = async () => {
      const store = await openSqlite(":memory:");
      await runAll(store);
      const [post] = await store.reader().lookup("post", [nativeKey("OTHER", "9")]);
      if (post === undefined || post === null) throw new Error("expected the post");
      return { store, id: post.id };
    };
    const whole = await ready();
    await removeItem(whole.store, whole.id, clock);
    const expected = await graphState(whole.store);
    for (let n = 0; n < 2; n++) {
      for (const moment of ["before", "after"] as const) {
        const { store, id } = await ready();
        await expect(removeItem(dyingStore(store, n, moment), id, clock)).rejects.toThrow("the process died");
        await removeItem(store, id, clock);
        expect({ n, moment, state: await graphState(store) }).toEqual({ n, moment, state: expected });
      }
    }
  });
});

describe("another writer", () => {
  it("that saves the same item first makes ingest read it again and lose nothing of either", async () => {
    const store = await openSqlite(":memory:");
    let competitor: Promise<unknown> | undefined;
    const contested = alteredStore(store, {
      async save(writes, note) {
        await (competitor ??= ingestDocuments(store, [draftsDocument("theirs", { ...both, place: "Bamako" })], {
          clock,
        }));
        return store.save(writes, note);
      },
    });
    const story = anArticleDraft("Mine", {
      body: [
        embed(aPostDraft("More about Mali", { platform: "OTHER", nativeId: "9", author, availability: "AVAILABLE" })),
      ],
    });
    const report = await ingestDocuments(contested, [draftsDocument("mine", story)], { clock });
    expect(report).toMatchObject({ accepted: 1, rejected: [] });
    const [post] = await store.reader().lookup("post", [nativeKey("OTHER", "9")]);
    expect(post).toMatchObject({ place: { name: "Bamako" }, availability: "AVAILABLE", url: "https://m.example/@a/9" });
    expect(
      Object.values(post?.inputs ?? {})
        .map(({ input }) => input)
        .sort(),
    ).toEqual(["mine", "theirs"]);
  });

  it("that never stops is given up against, with a clear error", async () => {
    const store = await openSqlite(":memory:");
    const contested = alteredStore(store, {
      save: async (writes) => writes.map(() => ({ status: "conflict" as const, reason: "always" })),
    });
    await expect(ingestDocuments(contested, [draftsDocument("mine", both)], { clock })).rejects.toThrow(
      /others kept saving the same items: always/,
    );
  });

  it("that saves a link's article at the same time as the link is seen by one of the two", async () => {
    const store = await openSqlite(":memory:");
    let competitor: Promise<unknown> | undefined;
    const contested = alteredStore(store, {
      async save(writes, note) {
        await (competitor ??= ingestDocuments(store, [draftsDocument("theirs", anArticleDraft("Target"))], { clock }));
        return store.save(writes, note);
      },
    });
    await ingestDocuments(contested, [draftsDocument("mine", anArticleDraft("From", { body: [readAlso("Target")] }))], {
      clock,
    });
    expect((await graphState(store)).edges["Article.cites"]).toHaveLength(1);
  });

  it("that brings a richer form of a post at the same moment makes one of both", async () => {
    const store = await openSqlite(":memory:");
    const address = "https://m.example/@b/12";
    // Without an author there is no other item on which the two could meet.
    const content = spanText("Fog on the river");
    const poor: ItemDraft = { type: "SocialPost", platform: "OTHER", url: address, content };
    let competitor: Promise<unknown> | undefined;
    const contested = alteredStore(store, {
      async save(writes, note) {
        await (competitor ??= ingestDocuments(store, [draftsDocument("theirs", poor)], { clock }));
        return store.save(writes, note);
      },
    });
    await ingestDocuments(contested, [draftsDocument("mine", { ...poor, nativeId: "12" })], { clock });
    expect(await store.reader().count("post")).toBe(1);
    const [byAddress, byNumber] = await store.reader().lookup("post", [`url:${address}`, nativeKey("OTHER", "12")]);
    expect(byNumber).toEqual(byAddress);
    expect(
      Object.values(byNumber?.inputs ?? {})
        .map(({ input }) => input)
        .sort(),
    ).toEqual(["mine", "theirs"]);
  });

  it("that changes a post before the article around it is in is seen when the next article conflicts", async () => {
    const store = await openSqlite(":memory:");
    const [first, second] = ["https://a.example/first", "https://a.example/second"];
    const later = { clock: () => "2023-02-08T08:00:00.000Z" };
    const edited = aPostDraft("Now about #rivers", { nativeId: "30" });
    const theirs = draftsDocument("theirs", edited, anArticleDraft("Second", { url: second, summary: "Fog" }));
    let competitor: Promise<unknown> | undefined;
    const contested = alteredStore(store, {
      async save(writes, note) {
        const hasArticles = writes.some(({ kind }) => kind === "article");
        if (hasArticles) await (competitor ??= ingestDocuments(store, [theirs], later));
        return store.save(writes, note);
      },
    });
    const post = aPostDraft("All about #harbours", { nativeId: "30" });
    const embedding = anArticleDraft("First", { url: first, body: [embed(post)] });
    const mine = draftsDocument("mine", embedding, anArticleDraft("Second", { url: second }));
    const found = async () => {
      const filter = { all: ["hashtag:rivers"] };
      const { rows } = await store.reader().list("article", { order: "ASC", take: { first: 5 }, filter });
      return rows.map(({ item }) => item.url);
    };
    let duringTheRun: unknown;
    async function* documents() {
      yield mine;
      // The batch of two articles is saved, and the run goes on: at its end it would look at all that it noted.
      duringTheRun = await found();
    }
    const report = await ingestDocuments(contested, documents(), { clock, batchSize: 2 });
    expect(duringTheRun).toEqual([first]);
    // The first article was saved at the first attempt, and was new then.
    expect(report.items[0]).toMatchObject({ outcome: "accepted" });
    expect((await verifyStore(store)).faults).toEqual([]);
    expect(await found()).toEqual([first]);
  });

  it("may ingest the same documents at the same time", async () => {
    const [alone, shared] = [await openSqlite(":memory:"), await openSqlite(":memory:")];
    await runAll(alone);
    await Promise.all([runAll(shared), runAll(shared), runAll(shared)]);
    expect(await graphState(shared)).toEqual(await graphState(alone));
  });
});
