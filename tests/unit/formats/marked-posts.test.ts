import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft, PostDraft } from "../../../src/domain/draft";
import { detectFormat } from "../../../src/formats/registry";
import { plainText } from "../../../src/formats/plain-text/plain-text-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

describe("the marks > of mail programs and Markdown", () => {
  it.each([
    ["before each line", ["> The ferry is back. #ferry", "> — Ada Marin (@ada_marin) June 14, 2024"]],
    ["before the words alone", ["Ada Marin", "@ada_marin", "> The ferry is back. #ferry", "10:15 AM · Jun 14, 2024"]],
  ])("are no words of a post: %s", async (_title, lines) => {
    const [post] = await draftsOf(lines);
    expect(post).toMatchObject({ type: "SocialPost", author: { handle: "ada_marin" } });
    expect((post as PostDraft).content?.text).toBe("The ferry is back. #ferry");
  });

  it.each(["> ", "- ", "• ", "* ", "| "])("and bullets before each line of a post are none: %s", async (mark) => {
    const lines = ["Ada Marin", "@ada_marin", "The ferry is back. #ferry", "10:15 AM · Jun 14, 2024"];
    const [post, ...others] = await draftsOf(lines.map((line) => `${mark}${line}`));
    expect(post).toMatchObject({ author: { handle: "ada_marin", displayName: "Ada Marin" } });
    expect((post as PostDraft).content?.text).toBe("The ferry is back. #ferry");
    expect(others).toEqual([]);
  });

  it("may have empty lines between them", async () => {
    const [post] = await draftsOf(
      ["Ada Marin", "@ada_marin", "The ferry is back. #ferry", "10:15 AM · Jun 14, 2024"].flatMap((line) => [
        `> ${line}`,
        ">",
      ]),
    );
    expect(post).toMatchObject({ type: "SocialPost", author: { handle: "ada_marin" } });
  });

  it("make no source code of a text", () => {
    const text = ["Ada Marin", "@ada_marin", "The ferry is back.", "10:15 AM · Jun 14, 2024"].join("\n> ");
    expect(detectFormat(Buffer.from(`> ${text}`), { name: "note.txt" })?.name).toBe("plain-text");
  });

  it("stay where a post has some marked lines among others", async () => {
    const [post] = await draftsOf([
      "Ada Marin",
      "@ada_marin",
      "> The ferry is back.",
      "No.",
      "10:15 AM · Jun 14, 2024",
    ]);
    expect((post as PostDraft).content?.text).toBe("> The ferry is back.\nNo.");
  });

  it.each([
    ["by its lines", ["> Ada Marin", "> @ada_marin", "> The ferry is back. #ferry", "> 10:15 AM · Jun 14, 2024"]],
    ["by its address", ["> The ferry is back. #ferry", "> https://x.com/ada_marin/status/1801234567890123456"]],
  ])("may stand before a post in an article: %s", async (_title, lines) => {
    const [article] = await draftsOf([
      "The ferry is back after a storm",
      "",
      "The ferry is back on Wednesday, the mayor said on Tuesday evening.",
      "",
      ...lines,
      "",
      "The next boat leaves on Friday, according to the port.",
    ]);
    const posts = ((article as ArticleDraft).body ?? []).filter(({ type }) => type === "PostEmbed");
    expect(posts).toMatchObject([{ post: { platform: "X", author: { handle: "ada_marin" } } }]);
  });
});

describe("a bare address of a post", () => {
  it.each([
    "at://did:plc:z72i7hdynmk6r24z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l",
    "https://bsky.app/profile/did:plc:z72i7hdynmk6r24z27h6tvur/post/3l6oveex3ii2l",
  ])("is a post known by it: %s", async (address) => {
    expect(await draftsOf([address])).toMatchObject([
      { type: "SocialPost", platform: "BLUESKY", nativeId: "did:plc:z72i7hdynmk6r24z27h6tvur/3l6oveex3ii2l" },
    ]);
  });
});

async function draftsOf(lines: readonly string[]) {
  const drafts = [];
  for await (const read of plainText.read(inOneChunk(Buffer.from(`${lines.join("\n")}\n`)), { name: "note.txt" }))
    if (read.outcome === "item") drafts.push(read.draft);
  return drafts;
}
