import { afterEach, beforeEach, expect } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { RECORD_KINDS, type RecordKind } from "../../src/domain/item";
import { canonicalJson } from "../../src/domain/collections/objects";
import { isReadableKey, nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import { kindOf, type Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "./altered-store";
import { draftsDocument } from "./documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph, readAlso } from "./drafts";
import { rejectionsOf } from "./writes";

export const clock = () => "2024-03-01T08:00:00.000Z";
export const pilot = {
  type: "SocialAccount" as const,
  platform: "OTHER" as const,
  handle: "quayside_pilot",
  nativeId: "600",
  displayName: "Quayside Pilot",
};
const post = aPostDraft("Zinnober fog over Mali", { platform: "OTHER", nativeId: "81", author: pilot });
const source = { type: "Source" as const, name: "Quayside Courier", url: "https://quayside.example/" };
export const story = anArticleDraft("Marigold pier closes", {
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
/** Each of them says something of one of the items. */
export const DRAFTS: readonly ItemDraft[] = [aCountryDraft("ML", { en: "Mali" }), oda, story, citing];

/** An item of each kind: its kind, a key of it, and words that only it says. */
export const ITEMS: readonly (readonly [RecordKind, string, readonly string[]])[] = [
  ["article", urlKey("https://quayside.example/marigold"), ["Nobody knows", "Cranes of the", "Vantongeren"]],
  ["post", nativeKey("OTHER", "81"), ["Zinnober"]],
  ["account", nativeKey("OTHER", "600"), ["quayside_pilot", "Quayside Pilot"]],
  ["source", urlKey("https://quayside.example/"), ["Quayside Courier", "quayside courier"]],
  ["entity", wikidataKey("Q990081"), ["harbour master", "Q990081"]],
];

export type Opened = Promise<{ readonly store: Store; close(): Promise<void> }>;

/** Before each test a store with the items; after it, the store has no faults. */
export class Erasing {
  private harness: Awaited<Opened> | undefined;
  private readonly others: Store[] = [];

  constructor(open: () => Opened) {
    beforeEach(async () => {
      this.harness = await open();
      await this.ingest(DRAFTS);
    });
    afterEach(async () => {
      expect((await verifyStore(this.store)).faults).toEqual([]);
      for (const other of this.others.splice(0)) await other.close();
      await this.harness?.close();
    });
  }

  get store(): Store {
    if (this.harness === undefined) throw new Error("A store is open in a test alone.");
    return this.harness.store;
  }

  async ingest(drafts: readonly ItemDraft[], into: Store = this.store) {
    const report = await ingestDocuments(into, [draftsDocument("drafts", ...drafts)], { clock });
    expect(report.rejected).toEqual([]);
    return report;
  }

  async another(): Promise<Store> {
    const other = await openSqlite(":memory:");
    this.others.push(other);
    return alteredStore(other, { address: `another ${this.others.length}` });
  }

  async idOf(kind: RecordKind, key: string): Promise<Id> {
    return (await this.store.find(kind, [key]))[0]?.item.id ?? fail(key);
  }

  async erase(id: Id): Promise<void> {
    expect(await createWriter(this.store, clock).erase(id)).toMatchObject({ id, outcome: "erased" });
  }
}

/** Everything that can be read from a store, as one text. */
export async function everythingIn(store: Store): Promise<string> {
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

export async function keysOf(store: Store, kind: RecordKind, id: Id): Promise<string[]> {
  const [keys] = await store.upkeep.identities(kind, [id]);
  return (keys ?? []).filter(isReadableKey);
}

function fail(key: string): never {
  throw new Error(`Expected an item known by ${key}, a ${kindOf(key) ?? "key"}.`);
}
