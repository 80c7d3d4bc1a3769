import { describe, expect, it } from "@jest/globals";
import type { DocumentRejections } from "../../../../src/ingest/reading/document-rejections";
import { PendingBatch } from "../../../../src/ingest/reading/pending-batch";

const at = (second: number) => ({
  input: { observedAt: new Date(Date.UTC(2023, 1, 7) + 1000 * second).toISOString() },
});
// Only tells documents apart here.
const document = {} as DocumentRejections;

describe("a pending batch", () => {
  it("is full by its number of items", () => {
    const batch = new PendingBatch(2);
    batch.add(at(0));
    expect(batch.isFull).toBe(false);
    batch.add(at(0));
    expect(batch.isFull).toBe(true);
    expect([batch.take().length, batch.length, batch.isFull]).toEqual([2, 0, false]);
  });

  it("is full by the length of its texts, however deep they are", () => {
    const batch = new PendingBatch();
    const person = { type: "Person", names: {} } as const;
    batch.add(at(0), { ...person, descriptions: { en: "y".repeat(900_000) } });
    expect(batch.isFull).toBe(false);
    batch.add(at(0), { ...person, descriptions: { en: "z".repeat(100_000) } });
    expect(batch.isFull).toBe(true);
  });

  it("takes four times as much text of articles", () => {
    const batch = new PendingBatch();
    batch.add(at(0), {
      type: "Article",
      headline: "x",
      body: [{ type: "Paragraph", text: "y".repeat(3_900_000), spans: [] }],
    });
    expect(batch.isFull).toBe(false);
    batch.add(at(0), { type: "Article", headline: "z".repeat(100_000) });
    expect(batch.isFull).toBe(true);
  });

  it("is full by the bytes of the documents that it holds, until they are released", () => {
    const batch = new PendingBatch();
    batch.end(document, 5_000_000);
    expect(batch.isFull).toBe(false);
    batch.add(at(0));
    batch.end(document, 5_000_000);
    expect([batch.isFull, batch.hasEnded(document)]).toEqual([true, true]);
    batch.take();
    batch.release();
    expect([batch.isFull, batch.hasEnded(document)]).toEqual([false, false]);
  });

  it("is full if its first item has waited for long when the next one comes", () => {
    const batch = new PendingBatch();
    batch.add(at(0));
    batch.add(at(1));
    expect(batch.isFull).toBe(false);
    batch.add(at(3));
    expect(batch.isFull).toBe(true);
  });
});
