import { describe, expect, it } from "@jest/globals";
import type { BlockDraft } from "../../../../src/domain/draft";
import { spanText } from "../../../../src/domain/text/spans/spans";
import { withSignedPosts } from "../../../../src/formats/reading/posts/signed-posts";

const paragraph = (text: string): BlockDraft => ({ type: "Paragraph", ...spanText(text) });
const read = (...texts: readonly string[]) => withSignedPosts(texts.map(paragraph), {});

describe("a post pasted as text into a mail or a Word document", () => {
  it.each([
    ["— Wanda Sample (@wanda_sample) March 2, 2026", "X", "2026-03-02"],
    ["— وزارة النقل (@naql_sample) 2 مارس 2026", "X", "2026-03-02"],
    ["— Wanda Sample (@wanda@port.example) 2 March 2026, 09:15", "MASTODON", "2026-03-02"],
  ])("is a post: %s", (signature, platform, day) => {
    for (const blocks of [
      read("Look:", `The quay is open. ${signature}`, "Call them."),
      read("Look:", "The quay is open.", signature, "Call them."),
    ]) {
      expect(blocks.map(({ type }) => type)).toEqual(["Paragraph", "PostEmbed", "Paragraph"]);
      const post = blocks[1]?.type === "PostEmbed" ? blocks[1].post : undefined;
      expect(post).toMatchObject({ platform, content: { text: "The quay is open." } });
      expect(post?.postedAt?.instant.slice(0, 10)).toBe(day);
    }
  });

  it("has the address behind its date", () => {
    const [block] = read("The quay is open. — Wanda (@wanda) 2 March 2026 https://x.com/wanda/status/1234567890");
    expect(block).toMatchObject({
      post: { nativeId: "1234567890", author: { handle: "wanda", displayName: "Wanda" } },
    });
  });

  it.each([
    "The quay — its builder (@quay) said — is open since 2 March 2026.",
    "Write to us — the desk (@desk) whenever you like",
  ])("is no sentence with a handle: %s", (text) => {
    expect(read(text)).toMatchObject([{ type: "Paragraph", text }]);
  });
});
