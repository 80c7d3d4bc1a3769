import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { countryKey, accountKey, nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { Writer } from "../../src/ingest/writing/writer";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import type { Store } from "../../src/store/store";
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
import { graphState } from "../builders/graph-state";

const clock = () => "2023-02-07T08:00:00.000Z";

const owner = aPersonDraft("Awa Keïta", {
  wikidataId: "Q990001",
  accounts: [{ platform: "MASTODON", handle: "awa_keita@river.example" }],
});
const author = {
  type: "SocialAccount" as const,
  platform: "MASTODON" as const,
  handle: "awa_keita@river.example",
  displayName: "Awa 🇲🇱",
};
const quoted = aPostDraft("On the river in Mali", { platform: "MASTODON", nativeId: "1", author });
const post = aPostDraft("Read on #MaliRiver", {
  platform: "MASTODON",
  nativeId: "2",
  author,
  quotedPost: quoted,
  place: "Mali",
  url: "https://river.example/@awa_keita/2",
});
const answer = aPostDraft("🇲🇱 indeed", {
  platform: "MASTODON",
  nativeId: "3",
  author: { ...author, handle: "other", displayName: "Other" },
  replyTo: post,
});
const target = anArticleDraft("A river of Mali", {
  url: "https://news.example/river",
  source: { type: "Source", name: "News", url: "https://news.example/" },
});
const story = anArticleDraft("Boats for Awa Keïta", {
  url: "https://news.example/boats",
  source: { type: "Source", name: "News", url: "https://news.example/" },
  body: [paragraph("They sail in Mali."), embed(post), readAlso("A river of Mali")],
});
const DRAFTS: readonly ItemDraft[] = [aCountryDraft("ML", { en: "Mali", ar: "مالي" }), owner, answer, story, target];

const ITEMS: readonly (readonly [RecordKind, string])[] = [
  ["article", urlKey("https://news.example/boats")],
  ["article", urlKey("https://news.example/river")],
  ["post", nativeKey("MASTODON", "river.example/1")],
  ["post", nativeKey("MASTODON", "river.example/2")],
  ["account", accountKey("MASTODON", "awa_keita@river.example")],
  ["source", urlKey("https://news.example/")],
  ["entity", countryKey("ML")],
  ["entity", wikidataKey("Q990001")],
];

/** Removing any item and restoring it leaves the graph as it was, on any engine. */
export function describeRestoring(
  name: string,
  open: () => Promise<{ readonly store: Store; close(): Promise<void> }>,
): void {
  describe(`removing and restoring on ${name}`, () => {
    let harness: Awaited<ReturnType<typeof open>>;
    let store: Store;
    let writer: Writer;
    beforeEach(async () => {
      harness = await open();
      ({ store } = harness);
      writer = createWriter(store, clock);
      await ingest(DRAFTS);
    });
    afterEach(() => harness.close());

    const ingest = async (drafts: readonly ItemDraft[]) => {
      const report = await writer.ingest([draftsDocument("drafts", ...drafts)]);
      expect(report.rejected).toEqual([]);
      return report;
    };
    const idOf = async (kind: RecordKind, key: string): Promise<Id> => {
      const [record] = await store.find(kind, [key]);
      if (record === undefined || record === null) throw new Error(`expected ${key}`);
      return record.item.id;
    };
    const faults = async () => (await verifyStore(store)).faults;

    it.each(ITEMS)("the %s %s comes back with every edge, mention and reference", async (kind, key) => {
      const before = await graphState(store);
      const id = await idOf(kind, key);
      expect(await writer.remove(id)).toEqual({ id, outcome: "removed" });
      expect(await faults()).toEqual([]);
      const without = await graphState(store);
      expect(without.items.map((item) => item.id)).not.toContain(id);
      expect(JSON.stringify(without.edges)).not.toContain(id);
      expect(JSON.stringify(without.items.flatMap((item) => ("mentions" in item ? item.mentions : [])))).not.toContain(
        id,
      );
      expect(await ingest(DRAFTS)).toMatchObject({ accepted: 0, updated: 0, unchanged: DRAFTS.length });
      expect(await graphState(store)).toEqual(without);
      expect(await writer.remove(id)).toEqual({ id, outcome: "unchanged" });
      expect(await writer.restore(id)).toEqual({ id, outcome: "restored" });
      expect(await faults()).toEqual([]);
      expect(await graphState(store)).toEqual(before);
      expect(await writer.restore(id)).toEqual({ id, outcome: "unchanged" });
      expect(await graphState(store)).toEqual(before);
    });

    it("all items at once come back too, in the other order", async () => {
      const before = await graphState(store);
      const ids = await Promise.all(ITEMS.map(([kind, key]) => idOf(kind, key)));
      for (const id of ids) await writer.remove(id);
      expect(await faults()).toEqual([]);
      for (const id of ids) await writer.restore(id);
      expect(await faults()).toEqual([]);
      expect(await graphState(store)).toEqual(before);
    });

    it("a profile is also found in texts that came while it was removed", async () => {
      const mali = await idOf("entity", countryKey("ML"));
      await writer.remove(mali);
      await ingest([anArticleDraft("وصل إلى مالي", { url: "https://news.example/later" })]);
      const later = await idOf("article", urlKey("https://news.example/later"));
      await writer.restore(mali);
      const [articles] = await store.reader().related("Entity.articles", [mali], { order: "ASC", take: { first: 10 } });
      expect(articles?.rows.map(({ id }) => id)).toContain(later);
      expect(await faults()).toEqual([]);
    });

    it("a profile comes back the same way by an ingest with the option to restore", async () => {
      const before = await graphState(store);
      await writer.remove(await idOf("entity", countryKey("ML")));
      await ingestDocuments(store, [draftsDocument("drafts", ...DRAFTS)], { clock, restore: true });
      expect(await graphState(store)).toEqual(before);
    });

    it("an article shows the post that its own one was united with while the article was removed", async () => {
      const boats = await idOf("article", urlKey("https://news.example/boats"));
      const known = await ingest([
        aPostDraft("Seen twice", { platform: "OTHER", url: "https://p.example/1" }),
        aPostDraft("Seen twice, by number", { platform: "OTHER", nativeId: "77" }),
        anArticleDraft("Embeds the younger", {
          url: "https://news.example/younger",
          body: [embed(aPostDraft("Seen twice, by number", { platform: "OTHER", nativeId: "77" }))],
        }),
      ]);
      const [elder, younger, article] = known.items.map(({ id }) => id);
      if (!elder || !younger || !article) throw new Error("expected three items");
      await writer.remove(article);
      await ingest([
        aPostDraft("Seen twice, by number", { platform: "OTHER", nativeId: "77", url: "https://p.example/1" }),
      ]);
      await writer.restore(article);
      const [posts] = await store.reader().related("Article.posts", [article], { order: "ASC", take: { first: 5 } });
      expect(posts?.rows.map(({ id }) => id)).toEqual([elder]);
      expect(await faults()).toEqual([]);
      expect(await writer.remove(younger)).toEqual({ id: elder, outcome: "removed" });
      expect(await writer.restore(boats)).toEqual({ id: boats, outcome: "unchanged" });
    });

    it("an unknown item gets another answer than an item that is already in this state", async () => {
      for (const id of [`article_${"0".repeat(32)}`, `mention_${"0".repeat(32)}`] as const) {
        expect(await writer.remove(id)).toEqual({ id, outcome: "unknown" });
        expect(await writer.restore(id)).toEqual({ id, outcome: "unknown" });
      }
    });
  });
}
