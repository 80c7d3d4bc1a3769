import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../../src/formats/format-reader";
import { mediagraph } from "../../../../src/formats/mediagraph/mediagraph-reader";
import { NOT_UTF8 } from "../../../../src/formats/reading/json/lines";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const topic = (name: string): unknown => ({ type: "Topic", names: { en: name } });

async function readAll(...chunks: (string | Uint8Array)[]): Promise<Read[]> {
  const reads: Read[] = [];
  const stream = async function* () {
    for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  };
  for await (const read of mediagraph.read(stream(), { name: "-" })) reads.push(read);
  return reads;
}

describe("reading a Mediagraph document", () => {
  it("yields lines before the document has ended", async () => {
    const endless = async function* () {
      for (let number = 0; ; number++) yield Buffer.from(line(topic(`Topic ${number}`)));
    };
    const reads = mediagraph.read(endless(), { name: "-" })[Symbol.asyncIterator]();
    expect((await reads.next()).value).toMatchObject({ outcome: "item", place: "line 1" });
    expect((await reads.next()).value).toMatchObject({ outcome: "item", place: "line 2" });
    await reads.return?.();
  });

  it("joins characters that are cut between two chunks", async () => {
    const bytes = Buffer.from(line(topic("الجفاف 🌵")));
    const reads = await readAll(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(reads).toEqual([{ outcome: "item", draft: topic("الجفاف 🌵"), place: "line 1" }]);
  });

  it("accepts a byte order mark, CR LF, blank lines and a last line without a line end", async () => {
    const reads = await readAll(`\ufeff${JSON.stringify(topic("A"))}\r\n\r\n${JSON.stringify(topic("B"))}`);
    expect(reads.map((read) => [read.outcome, read.place])).toEqual([
      ["item", "line 1"],
      ["item", "line 3"],
    ]);
  });

  it("rejects a line that is not UTF-8 and goes on", async () => {
    const reads = await readAll(line(topic("A")), Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a), line(topic("B")));
    expect(reads.map(({ outcome }) => outcome)).toEqual(["item", "rejection", "item"]);
    expect(reads[1]).toMatchObject({ place: "line 2", reason: NOT_UTF8 });
  });

  it("rejects a line too long to be kept, and goes on", async () => {
    const piece = Buffer.alloc(8 * 1024 * 1024, "x");
    const reads = await readAll(line(topic("A")), ...Array.from({ length: 9 }, () => piece), "\n", line(topic("B")));
    expect(reads.map(({ outcome, place }) => [outcome, place])).toEqual([
      ["item", "line 1"],
      ["rejection", "line 2"],
      ["item", "line 3"],
    ]);
  });

  it("rejects a record nested deeper than any real one", async () => {
    const open = '{"type":"SocialPost","platform":"X","quotedPost":';
    const post = (levels: number) => `${open.repeat(levels)}{}${"}".repeat(levels)}\n`;
    expect(await readAll(post(70) + post(100_000))).toMatchObject([
      { outcome: "rejection", reason: "the record is nested deeper than 64 levels" },
      { outcome: "rejection", reason: expect.stringContaining("READ_JSON_DEPTH") },
    ]);
  });

  it("names the first faults of a record and counts the rest", async () => {
    const [read] = await readAll(line({ type: "Topic", names: { en: "A" }, a: 1, b: 1, c: 1, d: 1, e: 1 }));
    expect(read).toMatchObject({
      reason: "a: no such field here; b: no such field here; c: no such field here; and 2 more",
    });
  });

  it("says what a missing field should be", async () => {
    const [read] = await readAll(line({ type: "Article" }));
    expect(read).toMatchObject({ reason: "headline: expected a string, got nothing" });
  });

  it("names a language key that is not a language tag", async () => {
    const [read] = await readAll(line({ type: "Topic", names: { en: "A", "arab ic": "B" } }));
    expect(read).toMatchObject({
      reason: 'names["arab ic"]: expected a BCP 47 language tag such as "ar" or "zh-Hant" as the name of the field',
    });
  });

  it("does not take __proto__ for a field", async () => {
    const [read] = await readAll('{"type": "Topic", "names": {"en": "A"}, "__proto__": {"x": 1}}\n');
    expect(read?.outcome).toBe("rejection");
  });

  it.each([
    ["an empty document", "", "The document is empty: expected JSON."],
    ["a document of blank lines", "\n \n", "The document is empty: expected JSON."],
    ["a text", "Rain at last", 'The document is not JSON: expected "{" or "[" at its start, got "Rain at last".'],
    [
      "a newer version",
      line({ mediagraph: 2 }),
      "The document is written in version 2 of the format; this program reads version 1.",
    ],
  ])("throws BadDocument for %s", async (_title, text, message) => {
    await expect(readAll(text)).rejects.toMatchObject({ code: "BAD_DOCUMENT", message });
  });

  it("rejects a header with more fields, so that no record is lost in it", async () => {
    const reads = await readAll(`{"mediagraph": 1, "records": [\n${line(topic("A"))}]}\n`, line(topic("B")));
    expect(reads).toMatchObject([
      {
        outcome: "rejection",
        place: "line 1",
        reason: 'records: no such field here; a header is {"mediagraph": 1} alone, and the records come after it',
      },
      { outcome: "item", place: "line 4" },
    ]);
  });
});

describe("recognising a Mediagraph document", () => {
  const detects = (text: string, hints: { name?: string; mediaType?: string } = {}) =>
    mediagraph.detect(Buffer.from(text), { name: "-", ...hints });

  it.each([
    ["a header", '{"mediagraph": 1}\n'],
    ["a header in an array", '[\n  {"mediagraph": 1},'],
    ["a record", '{"type": "Article", "headline": "A"}'],
    [
      "a record whose type comes last",
      '{"source": {"type": "Source", "name": "S"}, "headline": "A", "type": "Article"}',
    ],
    ["a record in an array", '[ {"type": "Person", "names": {"en": "A"}} ]'],
    ["a record longer than the head", `{"type": "SocialPost", "content": "${"x".repeat(1000)}`],
  ])("takes %s", (_title, text) => {
    expect(detects(text)).toBe(true);
  });

  it("uses the media type and the file name", () => {
    expect(detects("", { mediaType: "application/vnd.mediagraph+json-l; charset=utf-8" })).toBe(true);
    expect(detects("", { mediaType: "application/vnd.mediagraph+json" })).toBe(true);
    expect(detects("", { name: "data/people.mediagraph.jsonl" })).toBe(true);
  });

  it.each([
    ["JSON-LD", '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A"}'],
    ["JSON-LD that says type", '{"type": "Article", "headline": "A", "@context": "https://schema.org"}'],
    ["ActivityStreams", '{"@context": "https://www.w3.org/ns/activitystreams", "type": "Article", "name": "A"}'],
    ["an ActivityStreams actor without a context", '{"type": "Person", "id": "https://social.example/a", "name": "A"}'],
    ["ninjs", '{"uri": "tag:example,2023:1", "type": "text", "headline": "A"}'],
    ["a platform's post", '{"data": {"id": "1", "text": "A"}}'],
    ["an array of numbers", "[1, 2]"],
    ["a text", 'Article: "type": "Article"'],
    ["nothing", ""],
  ])("does not take %s", (_title, text) => {
    expect(detects(text)).toBe(false);
  });
});
