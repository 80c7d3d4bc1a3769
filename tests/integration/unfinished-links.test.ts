import { describe, expect, it } from "@jest/globals";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ItemDraft } from "../../src/domain/draft";
import type { ItemOf, RecordKind } from "../../src/domain/item";
import { ingestDocuments } from "../../src/ingest/ingest";
import { repairStore } from "../../src/upkeep/repair";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore, dyingStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPostDraft, anArticleDraft, embed, readAlso } from "../builders/drafts";
import { runCommand } from "../builders/run-command";
import { aWrite, saveAll } from "../builders/writes";

const clock = () => "2023-02-07T08:00:00.000Z";
const mali = draftsDocument("profiles", aCountryDraft("ML", { en: "Mali" }));
const known = draftsDocument("known", aCountryDraft("TD", { en: "Chad" }));
const texts = draftsDocument(
  "texts",
  anArticleDraft("Rain in Mali"),
  aPostDraft("Wind at home", { nativeId: "1", place: "Mali" }),
);

/**
 * Texts, and a profile that they name. The run dies when the profile is saved, or when it begins to look at the texts.
 */
async function cutShort(moment: "saved" | "looking", path = ":memory:"): Promise<Store> {
  const store = await openSqlite(path);
  await ingestDocuments(store, [known, texts], { clock });
  const scan = <K extends RecordKind>(kind: K): AsyncIterable<ItemOf<K>> => {
    if (kind !== "entity") throw new Error("the process died");
    return store.scan(kind);
  };
  const dying = moment === "saved" ? dyingStore(store, 0, "after") : alteredStore(store, { scan });
  await expect(ingestDocuments(dying, [mali], { clock })).rejects.toThrow("the process died");
  return store;
}

async function linkFaults(store: Store): Promise<string[]> {
  return (await verifyStore(store)).faults.map(
    ({ rule, fault }) => `${rule}: ${fault.replace(/\b[a-z]+_[0-9a-f]{32}/gu, "ID")}`,
  );
}

const UNLINKED = [
  'links: lacks the mention "Mali" of ID at 8-12 of HEADLINE',
  'links: its place "Mali" leads to no profile, not to ID',
];
const CUT_SHORT = expect.stringContaining("links: a run that changed profiles was interrupted");

describe("what a run that died left undone", () => {
  it("has no line that leads to an article which was not saved, whoever reads something else next", async () => {
    const store = await openSqlite(":memory:");
    const line = anArticleDraft("Harbour news", { body: [readAlso("The pier opens")] });
    await ingestDocuments(store, [draftsDocument("citing", line)], { clock });
    const cited = draftsDocument("cited", anArticleDraft("The pier opens", { url: "https://pier.example/opens" }));
    await expect(ingestDocuments(dyingStore(store, 0, "after"), [cited], { clock })).rejects.toThrow(
      "the process died",
    );
    expect(await linkFaults(store)).toContain("references: names ID, which is not stored");
    await ingestDocuments(store, [known], { clock });
    expect(await linkFaults(store)).toEqual([]);
    await ingestDocuments(store, [cited], { clock });
    expect(await linkFaults(store)).toEqual([]);
    await store.close();
  });

  it("has no post with the name of its author that was not saved, whoever reads something else next", async () => {
    const named = (displayName: string) =>
      draftsDocument("account", { type: "SocialAccount", platform: "OTHER", handle: "ada", displayName });
    const post = aPostDraft("Wind at home", {
      platform: "OTHER",
      nativeId: "1",
      author: { type: "SocialAccount", platform: "OTHER", handle: "ada" },
    });
    for (let save = 0; save < 4; save++) {
      const store = await openSqlite(":memory:");
      await ingestDocuments(store, [mali, known, named("Ada in Mali"), draftsDocument("post", post)], { clock });
      const later = { clock: () => "2023-02-08T08:00:00.000Z" };
      await ingestDocuments(dyingStore(store, save, "after"), [named("Ada")], later).catch(() => undefined);
      await ingestDocuments(store, [known], later);
      expect(await linkFaults(store)).toEqual([]);
      await store.close();
    }
  });

  it.each([
    ["by the start of a server", (store: Store) => createWriter(store, clock).finishRelinking()],
    ["by a run that reads nothing new", (store: Store) => ingestDocuments(store, [known], { clock })],
    ["by a run that reads nothing", (store: Store) => ingestDocuments(store, [], { clock })],
    [
      "by a mutation",
      async (store: Store) =>
        createWriter(store, clock).remove((await store.find("entity", ["iso3166:TD"]))[0]?.item.id ?? "entity_"),
    ],
    ["by repairing", (store: Store) => repairStore(store)],
  ])("is done %s", async (_, next) => {
    for (const moment of ["saved", "looking"] as const) {
      const store = await cutShort(moment);
      expect(await linkFaults(store)).toEqual(expect.arrayContaining(UNLINKED));
      await next(store);
      expect(await linkFaults(store)).toEqual([]);
      expect(Object.keys(await store.upkeep.meta()).filter((name) => name.startsWith("saving:"))).toEqual([]);
    }
  });

  it("has no article without the hashtag of its post, whoever reads something else next", async () => {
    const store = await openSqlite(":memory:");
    const post = (text: string) => aPostDraft(text, { nativeId: "1" });
    await ingestDocuments(
      store,
      [draftsDocument("desk", anArticleDraft("Rain", { body: [embed(post("Wet #Rain"))] }))],
      {
        clock,
      },
    );
    // The post loses its hashtag: the article is saved without it, and the run dies before the post is saved.
    const later = draftsDocument("desk", post("Wet"));
    const dying = dyingStore(store, 0, "after");
    await expect(ingestDocuments(dying, [later], { clock: () => "2023-02-08T08:00:00.000Z" })).rejects.toThrow("died");
    expect((await verifyStore(store)).faults).toMatchObject([{ fault: "lacks the facet hashtag:rain" }]);
    await ingestDocuments(store, [known], { clock });
    expect((await verifyStore(store)).faults).toEqual([]);
    await store.close();
  });

  it("is reported by check, also from the mark if there is one", async () => {
    expect((await linkFaults(await cutShort("saved"))).sort()).toEqual([...UNLINKED].sort());
    expect(await linkFaults(await cutShort("looking"))).toEqual(expect.arrayContaining([CUT_SHORT, ...UNLINKED]));
  });

  it("is reported by the command, and repaired by --repair", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "mediagraph-")), "store.db");
    await (await cutShort("saved", path)).close();
    const env = { STORE_URL: `sqlite:${path}` };
    expect(await runCommand(["check"], { env })).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('lacks the mention "Mali"'),
    });
    expect(await runCommand(["check", "--repair"], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2 faults found, 2 repaired"),
    });
  });

  it("is nothing where a profile has changed in what texts do not depend on", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [known, mali, texts], { clock });
    const described = { ...aCountryDraft("ML", { en: "Mali" }), descriptions: { en: "a country on the Niger" } };
    const reads: string[] = [];
    const watched = alteredStore(store, { scan: (kind) => (reads.push(kind), store.scan(kind)) });
    await ingestDocuments(watched, [draftsDocument("described", described as ItemDraft)], { clock });
    expect(reads).toEqual([]);
    expect(await linkFaults(store)).toEqual([]);
  });

  it("is no work for the start of a server where all was done", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [known, texts, mali], { clock });
    const reads: string[] = [];
    const watched = alteredStore(store, { scan: (kind) => (reads.push(kind), store.scan(kind)) });
    await createWriter(watched, clock).finishRelinking();
    expect(reads).toEqual([]);
  });
});

describe("checking links", () => {
  it("finds a mention that the text does not give, and one that is stored with other values", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [known, mali, texts], { clock });
    const [stored] = await store.records("article", [
      (await store.reader().list("article", { order: "ASC", take: { first: 1 } })).rows[0]?.item.id ?? "article_",
    ]);
    const [mention] = stored?.item.mentions ?? [];
    const [chad] = await store.find("entity", ["iso3166:TD"]);
    if (!stored || !mention || !chad) throw new Error("Expected the article with its mention, and the other profile.");
    const broken = {
      ...stored.item,
      mentions: [
        { ...mention, confidence: 0.1 },
        {
          ...mention,
          id: `mention_${"0".repeat(32)}` as const,
          entityId: chad.item.id,
          start: 0,
          end: 4,
          surface: "Rain",
        },
      ],
    };
    await saveAll(store, [aWrite(broken, { expectedRevision: stored.revision, sortKey: "x" })]);
    expect(await linkFaults(store)).toEqual(
      expect.arrayContaining([
        'links: has the mention "Mali" of ID at 8-12 of HEADLINE with other values than its text gives',
        'links: has the mention "Rain" of ID at 0-4 of HEADLINE, which its text does not give',
      ]),
    );
  });

  it("compares nothing where an older linker made the links, since the next run makes them anew", async () => {
    const store = await cutShort("looking");
    await store.setMeta("linker", "1");
    expect(await linkFaults(store)).toEqual([]);
  });
});
