import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { AccountDraft, ItemDraft, SourceDraft } from "../../src/domain/draft";
import { accountKey, idKey, nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import { kindOf, type Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { Clock } from "../../src/ingest/ingest-types";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store, StoredRecord } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "../builders/drafts";

const URL_A = "https://tide.example/harbour";
const URL_B = "https://mirror.example/harbour";
const day = { instant: "2024-03-01T00:00:00.000Z", precision: "DAY" } as const;
const harbour = (overrides: Partial<Parameters<typeof anArticleDraft>[1]> = {}) =>
  anArticleDraft("The harbour closes", { body: [paragraph("Cranes stand still since Friday.")], ...overrides });
const reworded = (url: string) =>
  anArticleDraft("The harbour closes again", { url, body: [paragraph("Cranes stand still since Saturday.")] });
const note = (text: string, overrides: Partial<Parameters<typeof aPostDraft>[1]> = {}) =>
  aPostDraft(text, {
    platform: "OTHER",
    author: { type: "SocialAccount", platform: "OTHER", handle: "pilot" },
    postedAt: day,
    ...overrides,
  });
const account = (handle: string, nativeId?: string): AccountDraft => ({
  type: "SocialAccount",
  platform: "X",
  handle,
  ...(nativeId !== undefined && { nativeId }),
});
const source = (name: string, url?: string): SourceDraft => ({
  type: "Source",
  name,
  ...(url !== undefined && { url }),
});

/** Each: what is removed when it is poorly known, the same richer, and that one with other words. */
const POOR_THEN_RICH: readonly (readonly [string, ItemDraft, ItemDraft, ItemDraft])[] = [
  ["an article known by its text", harbour(), harbour({ url: URL_A }), reworded(URL_A)],
  [
    "a post known by its text",
    note("Fog at the pier"),
    note("Fog at the pier", { nativeId: "71" }),
    note("Fog at the pier, lifting", { nativeId: "71" }),
  ],
  ["an account known by its handle", account("pilot"), account("pilot", "500"), account("pilot_two", "500")],
  [
    "a source known by its name",
    source("Tide"),
    source("Tide", "https://tide.example/"),
    source("Tide Daily", "https://tide.example/"),
  ],
  [
    "a profile known by its name",
    aPersonDraft("Ida Kross"),
    aPersonDraft("Ida Kross", { wikidataId: "Q990071" }),
    aPersonDraft("Ida Kross-Lund", { wikidataId: "Q990071" }),
  ],
];

/** Each: what is removed when it is surely known, a live twin that is only like its next form, and that next form. */
const SURE_AND_TWIN: readonly (readonly [string, ItemDraft, ItemDraft, ItemDraft, string])[] = [
  ["an article and a pasted copy", reworded(URL_A), harbour(), harbour({ url: URL_A }), urlKey(URL_A)],
  [
    "a post and a pasted copy",
    note("Fog lifts", { nativeId: "72" }),
    note("Fog at the pier"),
    note("Fog at the pier", { nativeId: "72" }),
    nativeKey("OTHER", "72"),
  ],
  [
    "an account and one of its next handle",
    account("mate", "501"),
    account("pilot"),
    account("pilot", "501"),
    nativeKey("X", "501"),
  ],
  [
    "a source and one of its next name",
    source("Ebb", "https://tide.example/"),
    source("Tide"),
    source("Tide", "https://tide.example/"),
    urlKey("https://tide.example/"),
  ],
  [
    "a profile and one of its next name",
    aPersonDraft("I. Kross", { wikidataId: "Q990072" }),
    aPersonDraft("Ida Kross"),
    aPersonDraft("Ida Kross", { wikidataId: "Q990072" }),
    wikidataKey("Q990072"),
  ],
];

/** On any engine a removed item stays removed, for every later input. */
export function describeStayingRemoved(
  name: string,
  open: () => Promise<{ readonly store: Store; close(): Promise<void> }>,
): void {
  describe(`what was removed on ${name}`, () => {
    let harness: Awaited<ReturnType<typeof open>>;
    let store: Store;
    let hours = 0;
    const clock: Clock = () => new Date(Date.UTC(2024, 2, 1, hours++)).toISOString();
    beforeEach(async () => {
      harness = await open();
      ({ store } = harness);
    });
    afterEach(async () => {
      expect((await verifyStore(store)).faults).toEqual([]);
      await harness.close();
    });

    const ingest = async (...drafts: readonly ItemDraft[]): Promise<readonly Id[]> => {
      const { rejected, items } = await ingestDocuments(store, [draftsDocument("drafts", ...drafts)], { clock });
      expect(rejected).toEqual([]);
      return items.map(({ id }) => id ?? fail());
    };
    const one = async (draft: ItemDraft): Promise<Id> => (await ingest(draft))[0] ?? fail();
    const remove = async (id: Id) =>
      expect(await createWriter(store, clock).remove(id)).toEqual({ id, outcome: "removed" });
    const restore = (id: Id) => createWriter(store, clock).restore(id);
    const leadOf = (id: Id) => recordOf(store, id);
    const lead = async (kind: RecordKind, key: string): Promise<StoredRecord | null> =>
      (await store.find(kind, [key]))[0] ?? null;

    it.each(POOR_THEN_RICH)(
      "%s stays removed when it comes with more, and when that is changed",
      async (_case, poor, rich, changed) => {
        const id = await one(poor);
        await remove(id);
        for (const draft of [rich, changed, changed, poor]) expect([draft, await one(draft)]).toEqual([draft, id]);
        expect(await leadOf(id)).toMatchObject({ removedAt: expect.any(String) });
        expect(await store.reader().count(kindOf(id) as RecordKind)).toBe(0);
      },
    );

    it.each(POOR_THEN_RICH)(
      "%s stays removed when both come in one document, and comes back whole when it is restored",
      async (_case, poor, rich, changed) => {
        const id = await one(poor);
        await remove(id);
        expect(await ingest(rich, changed)).toEqual([id, id]);
        expect(await restore(id)).toEqual({ id, outcome: "restored" });
        expect(await ingest(rich, changed)).toEqual([id, id]);
        expect(await store.reader().count(kindOf(id) as RecordKind)).toBe(1);
      },
    );

    it.each(SURE_AND_TWIN)(
      "%s: the sure one stays removed and the other as it is",
      async (_case, sure, twin, next, key) => {
        const id = await one(sure);
        await remove(id);
        const live = await one(twin);
        const before = await leadOf(live);
        expect(await one(next)).toBe(id);
        expect(await leadOf(live)).toEqual(before);
        expect(await lead(kindOf(id) as RecordKind, key)).toMatchObject({
          item: { id },
          removedAt: expect.any(String),
        });
      },
    );

    it("and a live item that are surely one become one removed item, which is restored with both their ids", async () => {
      const [byNumber, byUrl] = [
        await one(note("Two boats", { nativeId: "73" })),
        await one(note("Two boats at dusk", { url: "https://p.example/73" })),
      ];
      const embedding = await one(
        anArticleDraft("Boats", {
          url: "https://tide.example/boats",
          body: [embed(note("Two boats at dusk", { url: "https://p.example/73" }))],
        }),
      );
      await remove(byNumber);
      await one(note("Two boats, again", { nativeId: "73", url: "https://p.example/73" }));
      expect(await leadOf(byUrl)).toMatchObject({ item: { id: byNumber }, removedAt: expect.any(String) });
      expect(await store.reader().countRelated("Article.posts", [embedding])).toEqual([0]);
      await restore(byUrl);
      const [posts] = await store.reader().related("Article.posts", [embedding], { order: "ASC", take: { first: 5 } });
      expect(posts?.rows.map((row) => row.id)).toEqual([byNumber]);
    });

    it("and an older live item that are surely one become one removed item too", async () => {
      const [byNumber, byUrl] = [
        await one(note("Two boats", { nativeId: "74" })),
        await one(note("Two boats at dusk", { url: "https://p.example/74" })),
      ];
      const embedding = await one(
        anArticleDraft("Boats", {
          url: "https://tide.example/boats-4",
          body: [embed(note("Two boats", { nativeId: "74" }))],
        }),
      );
      await remove(byUrl);
      await one(note("Two boats, again", { nativeId: "74", url: "https://p.example/74" }));
      expect(await leadOf(byUrl)).toMatchObject({ item: { id: byNumber }, removedAt: expect.any(String) });
      expect(await store.reader().countRelated("Article.posts", [embedding])).toEqual([0]);
    });

    it("as a text does not come back as the next text of a live article", async () => {
      const live = await one(reworded(URL_A));
      const pasted = await one(harbour());
      await remove(pasted);
      expect(await one(harbour({ url: URL_A }))).toBe(live);
      expect(await leadOf(live)).toMatchObject({ item: { headline: "The harbour closes again" } });
      await one(anArticleDraft("The harbour opens", { url: URL_A }));
      expect(await leadOf(live)).toMatchObject({ item: { headline: "The harbour opens" } });
    });

    it("as a handle or a name stops no other account or source that comes to bear it", async () => {
      const [other, firm] = await ingest(account("deckhand", "502"), source("Dock News", "https://dock.example/"));
      const [handle, name] = await ingest(account("harbourmaster"), source("Harbour News"));
      for (const id of [handle, name]) await remove(id ?? fail());
      expect(await ingest(account("harbourmaster", "502"), source("Harbour News", "https://dock.example/"))).toEqual([
        other,
        firm,
      ]);
      expect(await leadOf(other ?? fail())).toMatchObject({ item: { handle: "harbourmaster" } });
      expect(await leadOf(firm ?? fail())).toMatchObject({ item: { name: "Harbour News" } });
    });

    it("takes nothing away from another article of the same words, before and after it is known by its address", async () => {
      const pasted = await one(harbour());
      await remove(pasted);
      expect(await one(harbour({ url: URL_A }))).toBe(pasted);
      const other = await one(harbour({ url: URL_B }));
      expect(other).not.toBe(pasted);
      expect(await leadOf(other)).not.toHaveProperty("removedAt");
      await restore(pasted);
      expect([await one(harbour({ url: URL_A })), await one(harbour({ url: URL_B }))]).toEqual([pasted, other]);
      expect(await lead("article", urlKey(URL_A))).toMatchObject({ item: { id: pasted, url: URL_A } });
      expect(await lead("article", urlKey(URL_B))).toMatchObject({ item: { id: other, url: URL_B } });
    });

    it("is not mixed with another article of the same words that comes right after it was restored", async () => {
      const pasted = await one(harbour());
      await remove(pasted);
      await one(harbour({ url: URL_A }));
      await restore(pasted);
      expect(await one(harbour({ url: URL_B }))).not.toBe(pasted);
      expect(await one(harbour({ url: URL_A }))).toBe(pasted);
    });

    it("stays away from articles that embed, quote or answer it", async () => {
      const id = await one(note("Fog at the pier"));
      await remove(id);
      const known = note("Fog at the pier", { nativeId: "75" });
      const [article, quoting] = await ingest(
        anArticleDraft("Fog", { url: "https://tide.example/fog", body: [embed(known)] }),
        note("Seen", { nativeId: "76", quotedPost: note("Fog at the pier, lifting", { nativeId: "75" }) }),
      );
      expect(await leadOf(article ?? fail())).toMatchObject({ item: { body: [{ postId: id }] } });
      expect(await leadOf(quoting ?? fail())).toMatchObject({ item: { quotedPostId: id } });
      expect(await store.reader().countRelated("Article.posts", [article ?? fail()])).toEqual([0]);
      expect(await store.reader().countRelated("SocialPost.quotedBy", [id])).toEqual([0]);
    });

    it("is brought back, learned identities and all, by an ingest that is told to restore", async () => {
      const id = await one(harbour());
      await remove(id);
      await one(harbour({ url: URL_A }));
      await ingestDocuments(store, [draftsDocument("drafts", reworded(URL_A))], { clock, restore: true });
      const record = await leadOf(id);
      expect(record).toMatchObject({ item: { headline: "The harbour closes again", url: URL_A } });
      expect(record).not.toHaveProperty("removedAt");
    });

    it("by one writer stays removed for another that was reading it in meanwhile", async () => {
      const id = await one(harbour());
      await Promise.all([
        remove(id),
        ingest(harbour({ url: URL_A })),
        ingest(harbour({ url: URL_A, summary: "All ships wait." })),
      ]);
      expect(await one(reworded(URL_A))).toBe(id);
      expect(await leadOf(id)).toMatchObject({ removedAt: expect.any(String) });
    });

    it("keeps nothing from a post that another writer saves right after its removal, having read before it", async () => {
      const author = account("lookout", "503");
      const id = await one(author);
      const later = draftsDocument("drafts", aPostDraft("Ship ahoy", { nativeId: "77", author }));
      await ingestDocuments(
        meanwhile(store, "post", () => remove(id)),
        [later],
        { clock },
      );
      expect(await store.reader().countRelated("SocialAccount.posts", [id])).toEqual([0]);
    });

    it("keeps nothing from a post that another writer saves right before its removal is saved", async () => {
      const author = account("lookout", "505");
      const id = await one(author);
      const late = meanwhile(store, "account", () => ingest(aPostDraft("Ship ahoy", { nativeId: "79", author })));
      expect(await createWriter(late, clock).remove(id)).toEqual({ id, outcome: "removed" });
      expect(await store.reader().countRelated("SocialAccount.posts", [id])).toEqual([0]);
    });

    it("that comes back keeps all from a post that another writer saves at that moment", async () => {
      const author = account("lookout", "504");
      const id = await one(author);
      await remove(id);
      const later = aPostDraft("Land ahoy", { nativeId: "78", author });
      await ingestDocuments(
        meanwhile(store, "post", () => restore(id)),
        [draftsDocument("drafts", later)],
        { clock },
      );
      expect(await store.reader().countRelated("SocialAccount.posts", [id])).toEqual([1]);
    });

    it("says unchanged and is written once for each thing that it learns", async () => {
      const id = await one(account("pilot"));
      await remove(id);
      await one(account("pilot", "500"));
      const learned = await leadOf(id);
      const { unchanged, updated, accepted } = await ingestDocuments(
        store,
        [draftsDocument("drafts", account("pilot", "500"), account("pilot"))],
        { clock },
      );
      expect([unchanged, updated, accepted]).toEqual([2, 0, 0]);
      expect(await leadOf(id)).toEqual(learned);
      expect(await lead("account", accountKey("X", "pilot"))).toMatchObject({ item: { id } });
    });
  });
}

/** A store that runs something else just before the first save of that kind. */
function meanwhile(store: Store, kind: RecordKind, work: () => Promise<unknown>): Store {
  let isDone = false;
  return alteredStore(store, {
    async save(writes, note) {
      if (!isDone && writes.some((write) => write.kind === kind)) {
        isDone = true;
        await work();
      }
      return store.save(writes, note);
    },
  });
}

async function recordOf(store: Store, id: Id): Promise<StoredRecord | null> {
  const kind = kindOf(id);
  return kind === undefined || kind === "mention"
    ? null
    : ((await store.find<RecordKind>(kind, [idKey(id)]))[0] ?? null);
}

function fail(): never {
  throw new Error("Expected an item with an id.");
}
