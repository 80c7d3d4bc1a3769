import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";
import { detectFormat } from "../../../../src/formats/registry";
import { table } from "../../../../src/formats/table/table-reader";

const fixture = (name: string): Buffer => readFileSync(join(__dirname, "../../../fixtures/table", name, "input.json"));

async function outcomesOf(bytes: Buffer): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const read of table.read(inOneChunk(bytes), { name: "answer.json" })) outcomes.push(read.outcome);
  return outcomes.toSorted();
}

describe("answers of services that are cut", () => {
  it.each([
    ["answer-of-bing-news", "A bridge"],
    ["stories-of-newsblur", "A bridge"],
    ["posts-of-weibo-crawler", "4467107636950633"],
    ["search-of-hacker-news", "objectID"],
  ])("give the items before the cut, and one rejection: %s", async (name, within) => {
    const bytes = fixture(name);
    const whole = await outcomesOf(bytes);
    const cut = bytes.subarray(0, bytes.lastIndexOf(within) + 3);
    expect(detectFormat(cut, { name: "answer.json" })?.name).toBe("table");
    expect(await outcomesOf(cut)).toEqual([...whole.slice(1), "rejection"]);
  });

  it("knows the account that is told before the posts", async () => {
    const bytes = fixture("posts-of-weibo-crawler");
    const cut = bytes.subarray(0, bytes.lastIndexOf("4467107636950633"));
    for await (const read of table.read(inOneChunk(cut), { name: "a" }))
      if (read.outcome === "item") expect(read.draft).toMatchObject({ author: { avatar: {} } });
  });
});

describe("posts of weiboSpider as JSON", () => {
  it("have the account, the address and no pictures where there are none", async () => {
    const text = JSON.stringify({
      user: { id: "1234567890", nickname: "港口报", gender: "女", weibo_num: 120, following: 30, followers: 4000 },
      weibo: [
        {
          id: "IwAbCdE1f",
          content: "渡轮从星期天起重新开航。",
          original_pictures: "无",
          retweet_pictures: null,
          original: true,
          video_url: "无",
          publish_place: "无",
          publish_time: "2026-02-01 10:00",
          publish_tool: "某手机",
          up_num: 12,
          retweet_num: 3,
          comment_num: 4,
        },
      ],
    });
    expect(detectFormat(Buffer.from(text), { name: "a.json" })?.name).toBe("table");
    for await (const read of table.read(inOneChunk(Buffer.from(text)), { name: "a.json" })) {
      expect(read).toMatchObject({
        outcome: "item",
        draft: {
          type: "SocialPost",
          platform: "OTHER",
          url: "https://weibo.com/1234567890/IwAbCdE1f",
          author: { handle: "港口报@weibo.com", displayName: "港口报", nativeId: "1234567890" },
          content: { text: "渡轮从星期天起重新开航。" },
          metrics: { likes: 12, reposts: 3, replies: 4 },
        },
      });
      expect(read).not.toHaveProperty("draft.media");
      expect(read).not.toHaveProperty("draft.place");
    }
  });
});
