import { describe, expect, it } from "@jest/globals";
import { postIn, readText } from "../../builders/pasted-texts";

const TEXT = "The new ferry is in the harbour. Boarding starts at noon.";
const BUTTONS = ["Like", "Comment", "Share"];

describe("the page of one post", () => {
  it.each(["Shared with Public", "Public", "🌐", ""])(
    "has on Facebook who may read it on the line of its time: %j",
    async (audience) => {
      const page = [
        "Pier Desk",
        `7 February 2023 at 22:15 · ${audience}`,
        TEXT,
        "All reactions:",
        "210",
        "34 comments",
      ];
      expect(await postIn([...page, "12 shares", ...BUTTONS].join("\n"))).toMatchObject({
        platform: "FACEBOOK",
        content: { text: TEXT },
        postedAt: { instant: "2023-02-07T22:15:00.000Z" },
        metrics: { likes: 210, replies: 34, reposts: 12 },
      });
    },
  );

  it("has on Facebook comments of others, who did not write it", async () => {
    const head = ["Pier Desk", "7 February 2023 at 22:15 · Shared with Public"];
    const page = [...head, `${TEXT} ... See more`, "All reactions:", "210"];
    const comment = ["Most relevant", "Nora Whitfield", "Great news for the island!", "1d", "Like", "Reply"];
    const reads = await readText([...page, "34 comments", ...BUTTONS, ...comment].join("\n"));
    expect(reads).toMatchObject([
      { draft: { type: "SocialPost", content: { text: `${TEXT} ...` } } },
      { draft: { type: "SocialPost", content: { text: "Great news for the island!" } } },
    ]);
  });

  it("has on X whom it answers above its head", async () => {
    const page = ["Replying to @other_quay and @nora_w", "Pier Desk", "@pier_desk", "·", "Feb 7, 2023", TEXT];
    expect(await postIn(page.join("\n"))).toMatchObject({
      author: { handle: "pier_desk", displayName: "Pier Desk" },
      content: { text: TEXT },
      postedAt: { instant: "2023-02-07T00:00:00.000Z" },
    });
  });

  it("has on LinkedIn the followers behind what a company is", async () => {
    const page = ["Pier Desk", "Harbour authority of Lorve | 12,345 followers", "2w • Edited •", "", TEXT, "210"];
    expect(await postIn([...page, "34 comments", "Like", "Comment", "Repost", "Send"].join("\n"))).toMatchObject({
      platform: "LINKEDIN",
      content: { text: TEXT },
      metrics: { likes: 210, replies: 34 },
    });
  });

  it("has on Threads nothing but the account, the day, the text and the counts", async () => {
    const page = ["pier.desk", "02/27/2025", TEXT, "Translate", "210", "34", "12", "5"];
    expect(await postIn(page.join("\n"))).toMatchObject({
      platform: "THREADS",
      author: { handle: "pier.desk" },
      content: { text: TEXT },
      metrics: { likes: 210, replies: 34, reposts: 12 },
    });
  });

  it.each([
    [
      ["@pier_desk", "Die Fähre liegt im Hafen.", "22:15 · 7. Feb. 2023", "·", "12.585", "Mal angezeigt"],
      { views: 12585 },
    ],
    [
      [
        "@pier@social.example",
        "Die Fähre liegt im Hafen.",
        "7. Feb. 2023, 22:15",
        "12",
        "Mal geteilt",
        "34",
        "Mal favorisiert",
      ],
      { reposts: 12, likes: 34 },
    ],
    [
      ["@pier_desk", "नई नौका बंदरगाह में है।", "22:15 · 7 फ़र॰ 2023", "34", "रीपोस्ट", "210", "लाइक"],
      { reposts: 34, likes: 210 },
    ],
  ])("counts in other languages: %j", async (lines, metrics) => {
    expect((await postIn(["Pier Desk", ...lines].join("\n"))).metrics).toMatchObject(metrics);
  });
});
