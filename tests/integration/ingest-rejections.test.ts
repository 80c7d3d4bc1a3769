import { Readable, addAbortSignal } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestProgress, ReportedItem } from "../../src/ingest/ingest-types";
import { LARGEST_KEPT_INPUT } from "../../src/domain/addresses/input-name";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument, draftsDocument } from "../builders/documents";
import { aPostDraft, anArticleDraft } from "../builders/drafts";
import { rejectionsOf } from "../builders/writes";

async function* streamOf(parts: readonly Uint8Array[], error?: Error): AsyncGenerator<Uint8Array> {
  yield* parts;
  if (error !== undefined) throw error;
}

const good = (name: string) => draftsDocument(name, anArticleDraft(`Headline of ${name}`));

describe("a bad document among good ones", () => {
  it("is rejected by name and reason, kept for another try, and spares the rest", async () => {
    const store = await openSqlite(":memory:");
    const missing = aDocument("missing.txt", "", {
      async *open() {
        throw new Error("ENOENT: no such file");
      },
    });
    const report = await ingestDocuments(store, [
      good("one"),
      aDocument("empty.txt", ""),
      missing,
      aDocument("image.png", Buffer.from("89504e470d0a1a0a00000000", "hex")),
      good("two"),
    ]);
    expect(report).toMatchObject({ accepted: 2 });
    expect(report.rejected.map(({ input }) => input)).toEqual(["empty.txt", "missing.txt", "image.png"]);
    expect(report.rejected[0]?.reason).toMatch(/empty/);
    expect(report.rejected[1]?.reason).toMatch(/missing\.txt could not be read: ENOENT/);
    const kept = await rejectionsOf(store);
    expect(kept.map(({ input }) => input).sort()).toEqual(["empty.txt", "image.png", "missing.txt"]);
    expect(kept.find(({ input }) => input === "image.png")?.content).toHaveLength(12);
  });

  it("loses only its bad items, which are named by their place", async () => {
    const store = await openSqlite(":memory:");
    const lines = [
      JSON.stringify(anArticleDraft("Good")),
      "{ not json",
      JSON.stringify({ type: "Article" }),
      JSON.stringify(aPostDraft("Good too", { nativeId: "1" })),
    ];
    const report = await ingestDocuments(store, [aDocument("mixed.jsonl", lines.join("\n"), { format: "mediagraph" })]);
    expect(report).toMatchObject({ accepted: 2 });
    expect(report.rejected).toHaveLength(2);
    expect(report.rejected.every(({ input, place }) => input === "mixed.jsonl" && place !== null)).toBe(true);
    expect(await rejectionsOf(store)).toMatchObject([
      { input: "mixed.jsonl", reason: expect.stringMatching(/and 1 more/) },
    ]);
  });

  it.each([
    ["JSON lines", "\n", "", "line 2", "line 3"],
    ["an array on one line", ",", "[]", "line 1, [1]", "line 1, [2]"],
    ["an array over lines", ",\n", "[]", "line 2, [1]", "line 3, [2]"],
  ])(
    "loses only its bad items as %s, each named by line and path",
    async (_form, between, [open = "", close = ""], second, third) => {
      const store = await openSqlite(":memory:");
      const records = [
        JSON.stringify(anArticleDraft("Good")),
        '{"type": "Article", "headline": "A", "body": [{"type": "Paragraph", "text": 7}]}',
        '{"type": "Article",, "headline": "B"}',
        JSON.stringify(anArticleDraft("Good too")),
      ];
      const { accepted, rejected } = await ingestDocuments(store, [
        aDocument("mixed.json", `${open}${records.join(between)}${close}\n`, { format: "mediagraph" }),
      ]);
      expect(accepted).toBe(2);
      expect(rejected).toMatchObject([
        { place: second, reason: "body[0].text: expected a string, got number 7" },
        { place: third, reason: expect.stringMatching(/^not JSON: .* \(column \d+\)$/) },
      ]);
    },
  );

  it("is reported but not kept when nothing is to be kept", async () => {
    const store = await openSqlite(":memory:");
    expect(
      (await ingestDocuments(store, [aDocument("empty.txt", "")], { keepRejections: false })).rejected,
    ).toHaveLength(1);
    expect(await rejectionsOf(store)).toEqual([]);
  });

  it("is kept without its bytes when they are too many", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [
      aDocument("large.bin", Buffer.alloc(LARGEST_KEPT_INPUT + 1, 0), { format: "mediagraph" }),
    ]);
    const [kept] = await rejectionsOf(store);
    expect(kept?.input).toBe("large.bin");
    expect(kept?.content).toBeUndefined();
  });

  it("is kept whole, though its format was known to be none after the first part", async () => {
    const store = await openSqlite(":memory:");
    const parts = [Buffer.from("89504e470d0a1a0a00000000", "hex"), Buffer.alloc(70_000, 7), Buffer.from("the end")];
    await ingestDocuments(store, [aDocument("image.png", "", { open: () => streamOf(parts) })]);
    expect(Buffer.concat(parts).equals((await rejectionsOf(store))[0]?.content ?? Buffer.alloc(0))).toBe(true);
  });

  it("is kept without its bytes when they stopped coming", async () => {
    const store = await openSqlite(":memory:");
    const failing = aDocument("half.txt", "", {
      open: () => Readable.from(streamOf([Buffer.from("Half of a head")], new Error("EIO: i/o error"))),
    });
    const { rejected } = await ingestDocuments(store, [failing]);
    expect(rejected).toMatchObject([{ reason: "half.txt could not be read: EIO: i/o error" }]);
    const [kept] = await rejectionsOf(store);
    expect(kept?.input).toBe("half.txt");
    expect(kept?.content).toBeUndefined();
  });

  it("names the formats where its own is unknown", async () => {
    const store = await openSqlite(":memory:");
    const { rejected } = await ingestDocuments(store, [aDocument("a.txt", "Headline", { format: "plaintext" })]);
    expect(rejected).toMatchObject([
      { input: "a.txt", reason: expect.stringMatching(/no format "plaintext".*mediagraph.*plain-text/) },
    ]);
  });
});

describe("a run", () => {
  it("tells of each item as it is saved, and of its progress", async () => {
    const store = await openSqlite(":memory:");
    const [items, steps]: [ReportedItem[], IngestProgress[]] = [[], []];
    await ingestDocuments(store, [good("one"), good("two")], {
      onItem: (item) => items.push(item),
      onProgress: (step) => steps.push(step),
    });
    expect(items.map(({ input, outcome }) => [input, outcome])).toEqual([
      ["one", "accepted"],
      ["two", "accepted"],
    ]);
    expect(steps.at(-1)).toEqual({ documents: 2, items: 2, current: "two" });
  });

  it("tells of each rejected document as it is kept, and lists no items where none are wanted", async () => {
    const store = await openSqlite(":memory:");
    const ids: string[] = [];
    const report = await ingestDocuments(store, [aDocument("empty.txt", ""), good("one")], {
      listItems: false,
      onRejection: ({ id }) => ids.push(id),
    });
    expect(report).toMatchObject({ accepted: 1, items: [] });
    expect(ids).toEqual((await rejectionsOf(store)).map(({ id }) => id));
    expect(ids).toHaveLength(1);
  });

  it("keeps no rejection of a document that it was told to stop in", async () => {
    const store = await openSqlite(":memory:");
    const stop = new AbortController();
    const cut = aDocument("cut.txt", "", {
      open: () =>
        addAbortSignal(stop.signal, new Readable({ read: () => setImmediate(() => stop.abort(new Error("enough"))) })),
    });
    await expect(ingestDocuments(store, [cut], { signal: stop.signal })).rejects.toThrow("enough");
    expect(await rejectionsOf(store)).toEqual([]);
  });

  it("stops when told to, with what it had read saved", async () => {
    const store = await openSqlite(":memory:");
    const stop = new AbortController();
    const documents = [good("one"), good("two")];
    const running = ingestDocuments(store, documents, {
      signal: stop.signal,
      onProgress: ({ documents: begun }) => begun === 1 && stop.abort(new Error("enough")),
    });
    await expect(running).rejects.toThrow("enough");
    expect(await store.reader().count("article")).toBe(1);
  });

  it("reads documents of many items in batches", async () => {
    const store = await openSqlite(":memory:");
    const drafts = Array.from({ length: 150 }, (_, index) => anArticleDraft(`Headline ${index}`));
    expect(await ingestDocuments(store, [draftsDocument("many.jsonl", ...drafts)])).toMatchObject({ accepted: 150 });
    expect(await store.reader().count("article")).toBe(150);
  });
});
