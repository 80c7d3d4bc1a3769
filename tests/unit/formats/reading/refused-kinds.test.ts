import { describe, expect, it } from "@jest/globals";
import { detectFormat, faultOf } from "../../../../src/formats/registry";

const KINDS: readonly (readonly [is: string, document: unknown])[] = [
  [
    "X's internal interface",
    { data: { user: { result: { timeline: { instructions: [{ type: "TimelineAddEntries", entries: [] }] } } } } },
  ],
  [
    "X's internal interface",
    { data: { tweetResult: { result: { __typename: "Tweet", rest_id: "1", legacy: { full_text: "Hi" } } } } },
  ],
  [
    "TikTok's internal interface",
    { itemInfo: { itemStruct: { id: "73", desc: "Dawn", createTime: 1_704_067_200, author: { uniqueId: "ada" } } } },
  ],
  [
    "annotations of Hypothes.is",
    { total: 1, rows: [{ id: "x", user: "acct:ada@hypothes.is", uri: "https://gazette.example/1", text: "So." }] },
  ],
  ["VK's interface", { response: { count: 1, items: [{ id: 1, owner_id: -22, date: 1_700_000_000, text: "Hi" }] } }],
  ["YouTube's internal interface", { responseContext: {}, contents: [{ videoRenderer: {} }] }],
  [
    "a topic of Discourse",
    { post_stream: { posts: [{ id: 1, username: "ada", cooked: "<p>The ferry sails.</p>", post_number: 1 }] }, id: 7 },
  ],
  [
    "an answer of Lemmy's interface",
    {
      posts: [
        {
          post: { id: 1, name: "Ferries", ap_id: "https://l.example/post/1" },
          creator: { id: 1 },
          counts: { score: 3 },
        },
      ],
    },
  ],
  [
    "notes of Misskey",
    [
      {
        id: "9a",
        createdAt: "2026-03-02T08:00:00.000Z",
        text: "Ferries",
        renoteCount: 1,
        reactions: {},
        user: { id: "9u", username: "ada" },
      },
    ],
  ],
  ["requests (HAR)", { log: { version: "1.2", creator: {}, entries: [] } }],
];

describe("a document of a platform that no format reads", () => {
  it.each(KINDS)("is refused by its name and with what to do instead: %s", (is, document) => {
    const head = Buffer.from(JSON.stringify(document));
    expect(detectFormat(head, { name: "a.json" })).toBeUndefined();
    const { message } = faultOf(head, "a.json");
    expect(message).toContain(is);
    expect(message).toMatch(/It is not read: .{10,}\.$/u);
  });

  it.each([
    [
      "records of a catalogue (OAI-PMH)",
      '<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"/>',
    ],
    [
      "an export of a wiki (MediaWiki)",
      '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><page/></mediawiki>',
    ],
  ])("is refused by its name in XML, too: %s", (is, document) => {
    const head = Buffer.from(document);
    expect(detectFormat(head, { name: "a.xml" })).toBeUndefined();
    expect(faultOf(head, "a.xml").message).toMatch(/It is not read: .{10,}\.$/u);
    expect(faultOf(head, "a.xml").message).toContain(is);
  });

  it("is told from others, which keep the common words", () => {
    expect(faultOf(Buffer.from('{"temperature": 21}'), "a.json").message).toContain("none of the formats reads it");
  });
});
