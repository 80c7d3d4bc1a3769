import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Change } from "../../src/domain/change";
import { idKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, anArticleDraft, aPostDraft, embed, paragraph } from "../builders/drafts";

const clock = () => "2024-01-01T00:00:00.000Z";
const URL = "https://a.example/1";
const mali = aCountryDraft("ML", { en: "Mali" });
const post = aPostDraft("On the way to Bamako", { nativeId: "1" });
const article = anArticleDraft("Talks in Mali", { url: URL, body: [paragraph("Chad was there."), embed(post)] });

let store: Store;
let place = 0;
beforeEach(async () => {
  store = await openSqlite(":memory:");
  place = 0;
  await read(mali, article);
  await news();
});
afterEach(() => store.close());

async function read(...drafts: Parameters<typeof draftsDocument>[1][]): Promise<void> {
  expect((await ingestDocuments(store, [draftsDocument("input", ...drafts)], { clock })).rejected).toEqual([]);
}

/** What the log says since the last look. */
async function news(): Promise<[kind: string, cause: string][]> {
  const { rows, end } = await store.reader().changes({ after: place, first: 1_000 });
  place = end;
  return rows.map(({ kind, cause }: Change): [string, string] => [kind, cause]).sort();
}

async function idOf(kind: "article" | "post", key: string): Promise<Id> {
  const [found] = await store.find(kind, [key]);
  if (!found) throw new Error(`Expected ${key} to be there.`);
  return found.item.id;
}

describe("the log of changes says", () => {
  it("INPUT of what an input brings, and nothing of the same input again", async () => {
    await read(mali, article);
    expect(await news()).toEqual([]);
    await read({ ...article, summary: "They met." });
    expect(await news()).toEqual([["article", "INPUT"]]);
    await read(aPostDraft("Arrived", { nativeId: "2" }));
    expect(await news()).toEqual([["post", "INPUT"]]);
  });

  it("DERIVED of a text in which a new profile is found, and nothing of the others", async () => {
    await read(anArticleDraft("Nothing of interest", { url: "https://a.example/2" }));
    await news();
    await read(aCountryDraft("TD", { en: "Chad" }));
    expect(await news()).toEqual([
      ["article", "DERIVED"],
      ["entity", "INPUT"],
    ]);
  });

  it("nothing, where everything is computed again and comes out the same", async () => {
    await recomputeAll(store);
    expect(await news()).toEqual([]);
  });

  it("CORRECTION of what a person corrects, settles or restores", async () => {
    const correction = {
      type: "MentionCorrection",
      action: "REJECT",
      subject: URL,
      field: "HEADLINE",
      start: 9,
      end: 13,
    };
    const whole = JSON.stringify({ ...correction, surface: "Mali", entity: "iso3166:ML" });
    await ingestDocuments(store, [aDocument("corrections.jsonl", whole)], { clock });
    expect(await news()).toEqual([["article", "CORRECTION"]]);
    await read(aPersonDraft("Awa Keita", { wikidataId: "Q1" }), aPersonDraft("Awa Keita", { wikidataId: "Q2" }));
    await news();
    const writer = createWriter(store, clock);
    await writer.settle({ items: ["wikidata:Q1", "wikidata:Q2"], same: false });
    expect(await news()).toEqual([
      ["entity", "CORRECTION"],
      ["entity", "CORRECTION"],
    ]);
    const id = await idOf("article", `url:${URL}`);
    await writer.remove(id);
    await news();
    await writer.restore(id);
    expect(await news()).toEqual([["article", "CORRECTION"]]);
  });

  it("REMOVAL of what is removed, and of what is erased afterwards", async () => {
    const writer = createWriter(store, clock);
    const id = await idOf("article", `url:${URL}`);
    await writer.remove(id);
    expect(await news()).toEqual([["article", "REMOVAL"]]);
    await writer.remove(id);
    expect(await news()).toEqual([]);
    await writer.erase(id);
    expect(await news()).toEqual([["article", "REMOVAL"]]);
  });

  it("REMOVAL of an item that became a part of another one, and of which", async () => {
    const url = "https://m.example/@a/9";
    const author = { type: "SocialAccount", platform: "OTHER", handle: "a" } as const;
    await read(aPostDraft("One", { platform: "OTHER", url, author }));
    await read(aPostDraft("Two", { platform: "OTHER", nativeId: "9", author }));
    const [first, second] = [await idOf("post", `url:${url}`), await idOf("post", "native:OTHER:9")];
    await news();
    await read(aPostDraft("Two", { platform: "OTHER", nativeId: "9", url, author }));
    const { rows } = await store.reader().changes({ first: 1_000, kinds: ["post"] });
    const removal = rows.find(({ cause }) => cause === "REMOVAL");
    expect([removal?.id, removal?.mergedInto].sort()).toEqual([first, second].sort());
    expect(await store.find("post", [idKey(second)])).toMatchObject([{ item: { id: removal?.mergedInto } }]);
  });
});
