import { describe, expect, it } from "@jest/globals";
import type { PostDraft } from "../../../src/domain/draft";
import { plainText } from "../../../src/formats/plain-text/plain-text-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

async function postsOf(...lines: readonly string[]): Promise<PostDraft[]> {
  const posts: PostDraft[] = [];
  for await (const read of plainText.read(inOneChunk(Buffer.from(lines.join("\n"))), { name: "page.txt" }))
    if (read.outcome === "item" && read.draft.type === "SocialPost") posts.push(read.draft);
  return posts;
}

describe("the counts of a pasted post", () => {
  it.each([
    ["X, without words", ["Quay\n@quay_w\n·\n2h\nThe boat is in.\n12\n48\n131\n9.2K"], [12, 48, 131, 9200]],
    [
      "X, views with a word that is not known",
      ["Quay\n@quay_w\nThe boat is in.\n10:15 AM · Feb 7, 2023\n·\n9.2K\nViews\n12\n48\n131\n7"],
      [12, 48, 131, 9200],
    ],
    ["Threads", ["Thread\n9.2K views\nquay.watch\n5h\nThe boat is in.\n131\n12\n48\n2"], [12, 48, 131, undefined]],
    ["Bluesky", ["Quay\n@quay.bsky.social\n· 2h\nThe boat is in.\n12\n48\n131"], [12, 48, 131, undefined]],
    [
      "Bluesky, below the time",
      [
        "Post\nQuay\n@quay.bsky.social\nThe boat is in.\nMarch 3, 2025 at 9:14 AM\nEverybody can reply\n48 reposts\n131 likes\n12\n50\n131",
      ],
      [12, 48, 131, undefined],
    ],
    [
      "LinkedIn, with who liked it above the comments",
      [
        "Quay Watch\n• 2nd\nKeeper of the harbour\n3d •\nThe boat is in.\n131\nAda Marin and 130 others\n12 comments\n48 reposts\nLike\nComment",
      ],
      [12, 48, 131, undefined],
    ],
    [
      "a channel of YouTube",
      [
        "Post\nQuay Watch\n2 days ago\nThe boat is in.\n131\n12\nShare\n12 Comments\n@ada_m\n1 day ago\nAt last.\nReply",
      ],
      [12, undefined, 131, undefined],
    ],
    [
      "VK",
      [
        "Причал\n3 мар 2025 в 18:40\nЛодка пришла, все на борту здоровы.\nНравится\n131\nКомментировать\n12\nПоделиться\n48\n9.2K",
      ],
      [12, undefined, 131, 9200],
    ],
    [
      "Facebook",
      [
        "Quay Watch\n2h ·\nShared with Public\nThe boat is in.\nAll reactions:\n131\n12 comments\n48 shares\nLike\nComment\nShare",
      ],
      [12, 48, 131, undefined],
    ],
  ] as const)("are those of %s", async (_name, lines, [replies, reposts, likes, views]) => {
    const [post] = await postsOf(...lines);
    expect(post?.content?.text).toMatch(/^(The boat is in\.|Лодка пришла)/u);
    const { metrics = {} } = post ?? {};
    expect(metrics).toMatchObject({
      ...(replies !== undefined && { replies }),
      ...(reposts !== undefined && { reposts }),
      ...(likes !== undefined && { likes }),
      ...(views !== undefined && { views }),
    });
  });

  it("have no time where the post tells none", async () => {
    const [post] = await postsOf("Quay", "@quay.bsky.social", "· 2h", "The boat is in.", "12", "48", "131");
    expect(post?.metrics).toEqual({ replies: 12, reposts: 48, likes: 131 });
    expect(post?.postedAt).toBeUndefined();
  });

  it("do not have how long ago as a number of millions", async () => {
    const [post] = await postsOf(
      ...["Quay Watch", "2h ·", "Shared with Public", "The boat is in.", "All reactions:", "131", "Like", "Comment"],
      ...["Share", "Most relevant", "Ada Marin", "At last!", "45m", "Like", "Reply"],
    );
    expect(post?.metrics?.likes).toBe(131);
  });
});

describe("the comments below a pasted post", () => {
  it("are posts with their likes and their day", async () => {
    const posts = await postsOf(
      ...["Ada Marin’s Post", "Ada Marin", "Harbour master", "1w", "Report this post", "The crane is back.", "131"],
      ...["12 Comments", "Like", "Comment", "Share", "Bo Lind", "Welder", "1w", "Report this comment"],
      ...["Which paint did you take?", "Like", "Reply", "3 Reactions", "LinkedIn"],
    );
    expect(posts.map(({ content }) => content?.text)).toEqual(["The crane is back.", "Which paint did you take?"]);
    expect(posts[0]?.metrics).toMatchObject({ likes: 131, replies: 12 });
  });

  it("are not looked for below an article", async () => {
    const article = await postsOf(
      ...["The crane is back in the old harbour", "By Ada Marin", "7 February 2023"],
      "The crane that fell into the harbour last autumn is back at its place since Monday.",
      "It was lifted by two ships, and the work took eleven hours because of the wind.",
      ...["Comments", "Bo Lind", "Which paint did they take?", "2h", "Like", "Reply"],
    );
    expect(article).toEqual([]);
  });

  it("have names with the label of a page above or below them", async () => {
    const posts = await postsOf(
      ...["Quay Watch", "2h ·", "Shared with Public", "The boat is in.", "All reactions:", "131", "Like", "Comment"],
      ...["Share", "Most relevant", "Author", "Quay Watch", "More tomorrow.", "1h", "Like", "Reply", "4", "Bo Lind"],
      ...["Top fan", "At last!", "1h", "Like", "Reply"],
    );
    expect(posts.slice(1).map(({ content }) => content?.text)).toEqual(["More tomorrow.", "At last!"]);
  });
});

describe("the comments of a video page", () => {
  it("begin with the account, not with the label above it, and a button with a number counts no views", async () => {
    const posts = await postsOf(
      "boulange.dulac\nBoulangerie du Lac\n·\n3-2\nSuivre\nOn a raté 40 croissants pour réussir celui-ci #lac",
      "son original - Boulangerie du Lac\n8214\n97\nCopier le lien\nCommentaires\nVidéos du créateur",
      "ninon_vl\nLe dernier valait la peine\n3-2\nReply\n12\nView 3 replies",
      "marc74\nwow\nJe veux goûter\n3-3\nReply\n2",
    );
    expect(posts.map(({ author, content }) => [author?.handle, content?.text])).toEqual([
      ["boulange.dulac", "On a raté 40 croissants pour réussir celui-ci #lac"],
      ["ninon_vl", "Le dernier valait la peine"],
      ["marc74", "wow\nJe veux goûter"],
    ]);
    expect(posts.map(({ metrics }) => metrics?.views)).toEqual([undefined, undefined, undefined]);
  });

  it("have no number of answers where the button stands below the likes", async () => {
    const posts = await postsOf(
      "3 تعليقات",
      "@samer_oud\nقبل أسبوعين\nأحسنتم\n15\nرد",
      "@lina.k\nقبل يومين\nرائع\n4\nرد",
    );
    expect(posts.map(({ metrics }) => [metrics?.likes, metrics?.replies])).toEqual([
      [15, undefined],
      [4, undefined],
    ]);
  });
});
