import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { Read } from "../../../../src/formats/format-reader";
import { formatByName } from "../../../../src/formats/registry";
import { READING_LIMITS, type ReadingLimits } from "../../../../src/formats/reading-limits";
import { CUT_INSIDE, cutBefore } from "../../../../src/formats/reading/decoding/cut-off";
import type { ParsedValue } from "../../../../src/formats/reading/json/lines";
import type { Records } from "../../../../src/formats/reading/json/records";
import { parseValues } from "../../../../src/formats/reading/json/values";

const IN_PARTS = { ...READING_LIMITS, whole: 1 };
const PIECES = [1, 7, 64, 1_000_000];

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const reads = async (format: string, text: string, size: number, limits: ReadingLimits): Promise<Read[]> => {
  const reader = formatByName(format);
  return reader === undefined ? [] : await all(reader.read(pieces(text, size), { name: "document" }, limits));
};

const chat = (id: number, type: string, texts: readonly string[]) => ({
  name: `Port desk ${id}`,
  type,
  id,
  messages: texts.map((text, at) => ({
    id: at + 1,
    type: at === 1 ? "service" : "message",
    date: "2026-05-01T10:00:00",
    date_unixtime: "1777629600",
    from: "Desk",
    from_id: "user77",
    text,
  })),
});
const note = (id: number) => ({
  type: "Create",
  actor: "https://port.example/users/desk",
  published: "2026-05-01T10:00:00Z",
  object: {
    id: `https://port.example/users/desk/statuses/${id}`,
    type: "Note",
    attributedTo: "https://port.example/users/desk",
    content: `<p>Ship ${id} came “in”, \\ {[,]}.</p>`,
  },
});
const DOCUMENTS: readonly (readonly [format: string, title: string, document: unknown])[] = [
  ["telegram", "a channel", chat(5, "public_channel", ["A ship came in.", "", "السفينة وصلت", 'a "quote" }],{'])],
  ["telegram", "a private chat", chat(5, "personal_chat", ["A", "B", "C"])],
  [
    "telegram",
    "all chats",
    {
      about: "Here is the data.",
      contacts: { list: [{ user_id: 1 }] },
      chats: {
        about: "All chats",
        list: [
          chat(1, "public_channel", ["A", "", "C"]),
          chat(2, "saved_messages", ["D", "E"]),
          { name: "None", type: "private_group", id: 3, messages: [] },
          { name: "No list", type: "personal_chat", id: 4 },
          chat(5, "private_supergroup", ["F", "G", "H"]),
        ],
      },
      left_chats: { list: [chat(6, "public_channel", ["I", "J", "K"])] },
    },
  ],
  [
    "activitystreams",
    "an outbox",
    {
      "@context": ["https://www.w3.org/ns/activitystreams", { "@language": "en" }],
      id: "outbox.json",
      type: "OrderedCollection",
      totalItems: 3,
      orderedItems: [note(1), "https://port.example/elsewhere", note(2), { type: "Like", object: "x" }, note(3)],
      first: { type: "OrderedCollectionPage", orderedItems: [note(4)] },
    },
  ],
  ["activitystreams", "an empty outbox", { type: "OrderedCollection", orderedItems: [] }],
  [
    "json-feed",
    "a feed with its language behind its items",
    {
      version: "https://jsonfeed.org/version/1.1",
      title: "Port",
      home_page_url: "https://port.example/",
      items: [1, 2, 3].map((id) => ({ id: `${id}`, url: `/${id}`, title: `Ship ${id}`, content_text: "It came in." })),
      next_url: "https://port.example/feed?page=2",
    },
  ],
  [
    "bluesky",
    "a feed",
    {
      feed: [1, 2, 3].map((id) => ({
        post: {
          uri: `at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3k${id}`,
          cid: `c${id}`,
          author: { did: "did:plc:abcdefghijklmnopqrstuvwx", handle: "desk.port.example" },
          record: { $type: "app.bsky.feed.post", text: `Ship ${id}`, createdAt: "2026-05-01T10:00:00Z" },
        },
      })),
      cursor: "2026",
    },
  ],
  [
    "youtube",
    "comments",
    {
      kind: "youtube#commentThreadListResponse",
      items: [{ kind: "youtube#playlist" }, 3, { kind: "youtube#activity" }],
    },
  ],
];

const FIXTURES = ["telegram", "activitystreams", "bluesky", "json-feed", "wikidata", "youtube"].flatMap((format) =>
  readdirSync(join("tests/fixtures", format)).flatMap((folder) => {
    const from = join("tests/fixtures", format, folder);
    return readdirSync(from)
      .filter((name) => name === "input.json")
      .map((name) => [format, folder, readFileSync(join(from, name), "utf8")] as const);
  }),
);

describe("an object that is read in parts", () => {
  it.each(PIECES)("is rejected once where there is no name in it, in pieces of %s", async (size) => {
    const entity = (id: string) => JSON.stringify({ type: "item", id, labels: {}, claims: {} });
    const text = `[\n${entity("Q912")},\n{broken},\n${entity("Q1028")}\n]\n`;
    const found = await reads("wikidata", text, size, IN_PARTS);
    expect(found.filter(({ outcome }) => outcome === "rejection")).toHaveLength(1);
  });

  const written = DOCUMENTS.flatMap(([format, title, document]) => [
    [format, title, JSON.stringify(document)] as const,
    [format, `${title}, laid out`, `\ufeff\n${JSON.stringify(document, undefined, 1)}\n`] as const,
  ]);

  it.each([...written, ...FIXTURES])("gives of %s, %s, what it gives as a whole", async (format, _title, text) => {
    const whole = await reads(format, text, 1_000_000, READING_LIMITS);
    expect(whole).not.toEqual([]);
    for (const size of PIECES) expect(await reads(format, text, size, IN_PARTS)).toEqual(whole);
  });

  const MESSAGES: readonly Records[] = [{ path: "messages[]", uses: ["id"], isReady: (owner) => "id" in owner }];
  const read = (text: string, limits = IN_PARTS, size = 7) => all(parseValues(pieces(text, size), limits, MESSAGES));

  it("has all of its records and members, whatever they are", async () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(
        members,
        fc.array(fc.jsonValue(), { minLength: 1 }),
        members,
        fc.constantFrom(undefined, 1),
        fc.integer({ min: 1, max: 90 }),
        async (before, messages, after, space, size) => {
          const document = { ...before, id: 7, messages, ...after, "\u0000end": 1 };
          if (!Array.isArray(document.messages) || document.messages.length === 0) return;
          const found = await read(JSON.stringify(document, undefined, space), IN_PARTS, size);
          const values = found.flatMap((one) => ("value" in one ? [one.value as typeof document] : []));
          expect(values).toHaveLength(found.filter((one) => !("fault" in one)).length);
          const records = values.flatMap((value) => value.messages);
          const expected = JSON.parse(JSON.stringify(document)) as typeof document;
          expect(records).toEqual(expected.messages);
          expect({ ...values.at(-1), messages: records }).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    ["is no JSON", '{"no" 1}', "not JSON: Expected ':'"],
    ["lacks its end", '{"a": [1, 2}', "not JSON"],
    ["is too long", JSON.stringify("x".repeat(900)), "longer than 500 bytes"],
    ["is nested too deep", `${"[".repeat(30)}${"]".repeat(30)}`, "nested deeper"],
    ["is no UTF-8", '"\udcff"', undefined],
  ])("loses only the record that %s", async (_what, bad, fault) => {
    const text = `{"id": 1, "messages": [{"a": 1}, {"b": 2}, ${bad}, {"c": 3}], "end": 1}`;
    const found = await read(text, { ...IN_PARTS, value: 500, jsonDepth: 20 });
    const records = found.flatMap((one) => ("value" in one ? (one.value as { messages: unknown[] }).messages : []));
    expect(records).toEqual(expect.arrayContaining([{ a: 1 }, { b: 2 }, { c: 3 }]));
    const faults = found.flatMap((one) => ("fault" in one ? [one] : []));
    if (fault === undefined) return;
    expect(faults).toEqual([{ place: "line 1, messages[2]", fault: expect.stringContaining(fault) }]);
    expect(found.at(-1)).toMatchObject({ value: { id: 1, end: 1, messages: [{ c: 3 }] } });
    expect("part" in (found.at(-1) ?? {}) && found.at(-1)).toHaveProperty("part.isUnfinished", false);
  });

  it("goes on with the next record of a laid-out document where one lacks its end", async () => {
    const text = '{\n "id": 1,\n "messages": [\n  {\n   "a": "open,\n   "x": {\n  },\n  {\n   "b": 2\n  }\n ]\n}\n';
    const found = await read(text);
    expect(found.flatMap((one) => ("value" in one ? [one.value] : []))).toEqual([{ id: 1, messages: [{ b: 2 }] }]);
    expect(found[0]).toMatchObject({ place: expect.stringMatching(/^line \d, messages\[0\]$/) });
  });

  it("does not lose the next object where one lacks its end", async () => {
    const found = await read('{"id": 1, "messages": [{"a": 1}], "x": {"y": 1\n{"id": 2, "messages": [{"b": 2}]}\n');
    expect(found.flatMap((one) => ("value" in one ? [one.value] : []))).toEqual([
      { id: 1, messages: [{ a: 1 }] },
      { id: 2, messages: [{ b: 2 }] },
    ]);
  });

  it("loses only the damaged lines where each object has a line of its own", async () => {
    const lines = ['{"id": 1, "messages": [{"a": 1}]}', '{"id": 2, "x": [1,', '{"id": 3}', '{"id"', '{"id": 5}', ""];
    for (const size of PIECES.slice(0, 3)) {
      const found = await read(lines.join("\n"), IN_PARTS, size);
      const ids = found.flatMap((one) => ("value" in one ? [(one.value as { id: number }).id] : []));
      expect(ids).toEqual([1, 3, 5]);
    }
  });

  it("gives what came before its end is cut off", async () => {
    const found = await read('{"id": 1, "messages": [{"a": 1}, {"b": 2}, {"c"');
    const values = found.flatMap((one) => ("value" in one ? [one.value] : []));
    expect(values).toEqual([
      { id: 1, messages: [{ a: 1 }] },
      { id: 1, messages: [{ b: 2 }] },
    ]);
    expect(found.filter((one) => "fault" in one)).toEqual([
      { place: "line 1, messages[2]", fault: CUT_INSIDE.reason, cut: CUT_INSIDE },
    ]);
    expect((await read('{"id": 1, "messages": [{"a": 1}, ')).filter((one) => "fault" in one)).toEqual([
      { place: "line 1", fault: cutBefore("its array does").reason, cut: cutBefore("its array does") },
    ]);
  });

  it("is read so too where it is small and damaged, with what stands behind its records", async () => {
    const held: readonly Records[] = [{ path: "messages[]", uses: ["id"], isForDamage: true }];
    const small = (text: string) => all(parseValues(pieces(text, 7), READING_LIMITS, held));
    const valuesIn = (found: readonly ParsedValue[]) => found.flatMap((one) => ("value" in one ? [one.value] : []));
    const damaged = await small('{"messages": [{"a": 1}, {"b"}, {"c": 3}], "id": 1}');
    expect(valuesIn(damaged)).toEqual([
      { id: 1, messages: [{ a: 1 }] },
      { id: 1, messages: [{ c: 3 }] },
    ]);
    expect(damaged[0]).toMatchObject({ place: "line 1, messages[1]", fault: expect.stringMatching(/^not JSON: /) });
    const [, second] = damaged.flatMap((one) => ("part" in one ? [one.part?.placeInAll("line 1, messages[0]")] : []));
    expect(second).toBe("line 1, messages[2]");
    expect(valuesIn(await small('{"id": 1, "messages": [{"a": 1}, {"b": 2'))).toEqual([
      { id: 1, messages: [{ a: 1 }] },
    ]);
    const page = '{"id": 1, "messages": [{"a": 1}]}';
    for (const pages of [`${page}\n${page}\n${page.slice(0, -3)}`, `[${page}, ${page}, ${page.slice(0, 28)}`])
      expect(valuesIn(await small(pages))).toHaveLength(2);
    expect(await small('{"messages": [{"a": "\udcff"}, {"b": 2}], "id"')).toHaveLength(2);
  });

  it("holds the records until what they need has come, and rejects them where that is too late", async () => {
    const text = '{"messages": [{"a": 1}, {"b": 2}], "id": 1}';
    expect(await read(text)).toMatchObject([{ value: { id: 1, messages: [{ a: 1 }, { b: 2 }] } }]);
    const found = await read(text, { ...IN_PARTS, value: 14 });
    expect(found).toMatchObject([
      { fault: expect.stringContaining("stands before them: id") },
      { value: { id: 1, messages: [] } },
    ]);
  });

  it("says so where a member comes too late for its records", async () => {
    const late = [{ path: "messages[]", uses: ["name"] }];
    const text = '{"messages": [{"a": 1}, {"b": 2}], "name": "Port"}';
    expect(await all(parseValues(pieces(text, 7), IN_PARTS, late))).toMatchObject([
      { value: { messages: [{ a: 1 }] } },
      { place: "line 1", fault: expect.stringContaining('"name" stands behind "messages"') },
      { value: { name: "Port", messages: [{ b: 2 }] } },
    ]);
  });

  it.each([false, true])("is not held, whatever its size (laid out: %s)", async (isLaidOut) => {
    const mostHeld = async (count: number): Promise<{ bytes: number; records: number }> => {
      const record = JSON.stringify({ text: "x".repeat(200) }, undefined, isLaidOut ? 1 : undefined);
      let given = 0;
      let pulled = 0;
      let bytes = 0;
      let records = 0;
      async function* document(): AsyncGenerator<Uint8Array> {
        const list = Buffer.from(`${record},\n`.repeat(100));
        yield Buffer.from('{"id": 1, "messages": [');
        for (let at = 0; at < count; at += 100) {
          pulled += 100;
          bytes = Math.max(bytes, (pulled - given) * record.length);
          yield list;
        }
        yield Buffer.from(`${record}]}`);
      }
      for await (const found of parseValues(document(), READING_LIMITS, MESSAGES)) {
        const { messages } = ("value" in found ? found.value : {}) as { messages: unknown[] };
        records = Math.max(records, messages.length);
        given += messages.length;
      }
      expect(given).toBe(count + 1);
      return { bytes, records };
    };
    const [small, large] = [await mostHeld(10_000), await mostHeld(60_000)];
    expect(large).toEqual(small);
    expect(large.bytes).toBeLessThan(1.2 * READING_LIMITS.whole);
  });
});
