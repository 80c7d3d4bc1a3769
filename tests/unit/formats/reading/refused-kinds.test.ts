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
    "TikTok's export",
    { Activity: {}, Video: { Videos: { VideoList: [{ Date: "2024-01-02 10:00:00", Likes: "3" }] } } },
  ],
  [
    "TikTok's internal interface",
    { itemInfo: { itemStruct: { id: "73", desc: "Dawn", createTime: 1_704_067_200, author: { uniqueId: "ada" } } } },
  ],
  ["VK's interface", { response: { count: 1, items: [{ id: 1, owner_id: -22, date: 1_700_000_000, text: "Hi" }] } }],
  ["YouTube's internal interface", { responseContext: {}, contents: [{ videoRenderer: {} }] }],
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

  it("is told from others, which keep the common words", () => {
    expect(faultOf(Buffer.from('{"temperature": 21}'), "a.json").message).toContain("none of the formats reads it");
  });
});
