import { describe, expect, it } from "@jest/globals";
import type { ItemDraft, SourceDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { FoldingBuffer } from "../../src/domain/text/folding/folding-buffer";
import { ingestDocuments } from "../../src/ingest/ingest";
import { KnownProfiles } from "../../src/ingest/relinking/known-profiles";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { RecordWrite, Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPostDraft, anArticleDraft, embed, paragraph, readAlso } from "../builders/drafts";
import { graphState } from "../builders/graph-state";

const clock = () => "2023-02-07T08:00:00.000Z";

/** Articles of two sources. Each shows a post; every third one has a "read also" line. */
function articles(count: number): ItemDraft[] {
  return Array.from({ length: count }, (_, index) =>
    anArticleDraft(`Story ${index}`, {
      url: `https://news.example/${index}`,
      source: { type: "Source", name: `Paper ${index % 2}` },
      body: [
        paragraph(`Report ${index} from Mali`),
        embed(aPostDraft(`Post ${index}`, { url: `https://x.com/someone/status/${index + 1}` })),
        ...(index % 3 === 0 ? [readAlso(`Missing story ${index}`)] : []),
      ],
    }),
  );
}

/** Counts the calls of each method of the store and of its readers. */
function countingStore(store: Store): { readonly store: Store; readonly calls: Map<string, number> } {
  const calls = new Map<string, number>();
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const member: unknown = Reflect.get(of, name);
        if (name === "upkeep") return counted(member as object);
        if (typeof member !== "function") return member;
        return (...args: unknown[]): unknown => {
          calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
          const answer: unknown = Reflect.apply(member, of, args);
          return name === "reader" ? counted(answer as object) : answer;
        };
      },
    });
  return { store: counted(store), calls };
}

async function callsFor(drafts: readonly ItemDraft[]): Promise<Record<string, number>> {
  const { store, calls } = countingStore(await openSqlite(":memory:"));
  await ingestDocuments(store, [draftsDocument("profiles.jsonl", aCountryDraft("ML", { en: "Mali" }))], { clock });
  calls.clear();
  const { accepted, rejected } = await ingestDocuments(store, [draftsDocument("input.jsonl", ...drafts)], { clock });
  expect([accepted, rejected]).toEqual([drafts.length, []]);
  return Object.fromEntries(calls);
}

describe("the work of an ingest", () => {
  it("asks the store as often for a batch of 8 new articles as for one of 160", async () => {
    expect(await callsFor(articles(160))).toEqual(await callsFor(articles(8)));
  });

  it("writes one more article of a known source in one transaction, and reads no lists for it", async () => {
    const { store, calls } = countingStore(await openSqlite(":memory:"));
    const known = new KnownProfiles(store);
    const [first, second, third] = articles(3).map((draft) => ({ ...draft, body: [] }));
    const read = async (draft: ItemDraft | undefined): Promise<void> => {
      const { accepted } = await ingestDocuments(store, [draftsDocument("feed", ...(draft ? [draft] : []))], {}, known);
      expect(accepted).toBe(1);
    };
    await read(first);
    await read(second);
    calls.clear();
    await read(third);
    const written = ["save", "replaceItems", "setMeta", "replaceMeta"].map((name) => calls.get(name) ?? 0);
    expect(written).toEqual([1, 0, 0, 0]);
    expect([calls.get("list") ?? 0, calls.get("meta"), calls.get("getMeta")]).toEqual([0, 1, 4]);
  });

  it("reads no article again that it has just saved, if nothing is cited in it", async () => {
    const store = await openSqlite(":memory:");
    const saved = new Set<Id>();
    const readAgain: Id[] = [];
    const watched = alteredStore(store, {
      save(writes: readonly RecordWrite[], note) {
        for (const { item } of writes) saved.add(item.id);
        return store.save(writes, note);
      },
      records(kind, ids) {
        for (const id of ids) if (saved.has(id)) readAgain.push(id);
        return store.records(kind, ids);
      },
    });
    const drafts = [1, 2, 3].map((n) => anArticleDraft(`Story ${n}`, { body: [paragraph(`Report ${n}`)] }));
    await ingestDocuments(watched, [draftsDocument("input.jsonl", ...drafts)], { clock });
    expect([saved.size, readAgain]).toEqual([3, []]);
  });

  it("folds each text once, for its keys, the ids of its blocks, its words and its mentions", async () => {
    const text = "وقال مسؤولون في باماكو إنّ المحادثات تستمر أسبوعاً آخر، ثم تُنقل إلى مدينة أخرى";
    const headline = "تتفق الوفود على جدول زمني للمحادثات التي تستمر أسبوعاً آخر";
    const folded: string[] = [];
    const original = FoldingBuffer.prototype.write;
    FoldingBuffer.prototype.write = function (given) {
      folded.push(given);
      original.call(this, given);
    };
    try {
      const store = await openSqlite(":memory:");
      const draft = anArticleDraft(headline, { source: { type: "Source", name: "Paper" }, body: [paragraph(text)] });
      await ingestDocuments(store, [draftsDocument("input.jsonl", draft)], { clock });
    } finally {
      FoldingBuffer.prototype.write = original;
    }
    expect(folded.filter((one) => one.length > 40 && (text.includes(one) || one.includes(text)))).toEqual([text]);
    expect(folded.filter((one) => one.includes(headline))).toEqual([headline]);
  });
});

describe("what is said again and again in one batch", () => {
  const plain: SourceDraft = { type: "Source", name: "Paper", url: "https://paper.example/" };
  const full: SourceDraft = { ...plain, name: "The Paper", description: "A paper of the coast" };
  const post = aPostDraft("On our way to Bamako", { url: "https://x.com/someone/status/9" });

  /** A minute later each time. */
  function ticking(): () => string {
    let minute = 0;
    return () => new Date(Date.UTC(2023, 1, 7) + 60_000 * minute++).toISOString();
  }

  async function stateIn(batchSize: number, sources: readonly SourceDraft[]) {
    const store = await openSqlite(":memory:");
    const drafts = sources.map((source, index) =>
      anArticleDraft(`Story ${index}`, {
        url: `https://paper.example/${index}`,
        source,
        body: [paragraph(`Report ${index}`), embed(index % 4 === 3 ? { ...post, place: "Bamako" } : post)],
      }),
    );
    const first = draftsDocument("first.jsonl", ...drafts.slice(0, 3));
    const options = { clock: ticking(), batchSize };
    await ingestDocuments(store, [first], options);
    const { updated } = await ingestDocuments(store, [draftsDocument("input.jsonl", ...drafts)], options);
    return { updated, ...(await graphState(store)) };
  }

  it.each([
    ["the same each time", [plain, plain, plain, plain, plain, plain]],
    ["more and less in turn", [plain, full, plain, full, plain, plain]],
    ["something else at the end", [full, full, full, full, full, plain]],
    ["another one at the same address", [plain, plain, { ...plain, name: "Other" }, plain, full, full]],
  ])("gives what single items give: %s", async (_what, sources) => {
    expect(await stateIn(100, sources)).toEqual(await stateIn(1, sources));
  });
});
