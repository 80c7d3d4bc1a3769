import { describe, expect, it } from "@jest/globals";
import { notProse } from "../../../src/formats/reading/document-kinds/not-prose";

import { readText } from "../../builders/pasted-texts";

const read = (...lines: readonly string[]) => readText(lines.join("\n"));
const POSTS = [
  "https://t.me/quaydesk/4521",
  "https://harbour.social/@ada/114100000000000001",
  "https://x.com/quay_desk/status/1896800000000000001",
  "https://www.tiktok.com/@quay.daily/video/7478000000000000001",
];

describe("a list of addresses", () => {
  it("of posts is these posts, and no file of settings", async () => {
    expect(notProse(POSTS.join("\n"))).toBeUndefined();
    const items = await read(...POSTS);
    expect(items.map(({ outcome }) => outcome)).toEqual(["item", "item", "item", "item"]);
  });

  it("of a page and of a post is that post, and one rejection with its line", async () => {
    const items = await read("https://news.example/1", "https://t.me/quaydesk/4521");
    expect(items).toMatchObject([
      { outcome: "rejection", code: "NO_ARTICLE", place: "line 1" },
      { outcome: "item", draft: { platform: "TELEGRAM", url: "https://t.me/quaydesk/4521" }, place: "line 2" },
    ]);
  });
});

describe("what a platform shows around a post", () => {
  it("is on TikTok a row of likes, comments, bookmarks and shares", async () => {
    const [item] = await read(
      ...["quay.daily", "Quay Daily · 3-4", "Follow", "how we paint a ferry #ferry"],
      ...["original sound - Quay Daily", "12.4K", "310", "892", "1,204"],
    );
    expect(item).toMatchObject({ draft: { metrics: { likes: 12_400, replies: 310, reposts: 1204 } } });
  });

  it("is on Telegram from whom a message was passed on, on one line or on two", async () => {
    for (const label of ["Forwarded from\nHarbour Watch", "Forwarded from Harbour Watch"]) {
      const [item] = await read(
        ...["Quay Desk", label, "Three ships come in today. The quay is closed until four."],
        ...["t.me/quaydesk/4521", "12.4K", "views", "Mar 4 at 09:15"],
      );
      const text = "Three ships come in today. The quay is closed until four.";
      expect(item).toMatchObject({ draft: { platform: "TELEGRAM", content: { text } } });
    }
  });
});
