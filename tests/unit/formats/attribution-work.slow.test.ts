import { describe, expect, it, jest } from "@jest/globals";
import { Readable } from "node:stream";
import { RecentTexts } from "../../../src/domain/text/folding/recent-texts";
import { plainText } from "../../../src/formats/plain-text/plain-text-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";
import { doubling, isTooMuch } from "../../builders/doubling";

/** How many texts were folded or taken apart to read a page, for each of its posts. */
async function worked(posts: number, post: (at: number) => string): Promise<number> {
  const text = `The ferry sails again\n\nNobody saw it coming.\n\n${Array.from({ length: posts }, (_, at) => post(at)).join("\n")}`;
  const remembered = jest.spyOn(RecentTexts.prototype, "set");
  try {
    for await (const { outcome } of plainText.read(Readable.from([Buffer.from(text)]), { name: "page.txt" }))
      expect(outcome).toBe("item");
    return remembered.mock.calls.length / posts;
  } finally {
    remembered.mockRestore();
  }
}

describe("pasted lines of attribution", () => {
  it.each([
    ["below their posts", (at: number) => `Our guests have landed ${at}\n— Desk (@desk${at}) Feb 7, 2023`, 8],
    ["on the lines of their posts", (at: number) => `Guests landed ${at} — Desk (@desk${at}) Feb 7, 2023`, 4],
  ])("%s are taken apart a few times each, however many they are", async (_, post, most) => {
    const [few, many] = [await worked(200, post), await worked(500, post)];
    expect(many).toBeLessThan(few * 1.1);
    expect(many).toBeLessThan(most);
  });
});

describe("what stands around pasted posts", () => {
  it.each([
    ["counts in words that nobody knows", "Town\n26 May 2024 ·\nWords.\n", "6 gumbles\n"],
    ["buttons", "Town\n26 May 2024 ·\nWords.\n", "Reply\n"],
    ["attributions between empty lines", "", "Words of a post.\n\n— Ada (@ada) February 7, 2023\n\n"],
    ["authors with handles", "", "By Mona Carter (@mona)\n17 March 2024\n"],
  ])("is read in time that grows with its length: %s", async (_, head, line) => {
    const measured = await doubling(
      131_072,
      (size) =>
        `The ferry sails again\n\nNobody saw it coming.\n\n${head}${line.repeat(Math.ceil(size / line.length))}`,
      async (text) => {
        for await (const read of plainText.read(inOneChunk(Buffer.from(text)), { name: "page.txt" })) void read;
      },
    );
    expect(isTooMuch(measured)).toBe(false);
  });
});
