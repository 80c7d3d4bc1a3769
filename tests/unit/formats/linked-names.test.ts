import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../src/formats/format-reader";
import { formatByName } from "../../../src/formats/registry";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

async function firstIn(format: string, text: string): Promise<Extract<Read, { outcome: "item" }>["draft"] | undefined> {
  for await (const read of formatByName(format)?.read(inOneChunk(Buffer.from(text)), { name: "input" }) ?? [])
    if (read.outcome === "item") return read.draft;
  return undefined;
}

const ACCOUNT = {
  platform: "FACEBOOK",
  handle: "nora.hale",
  displayName: "Nora Hale",
};
const REST =
  "March 3 at 10:15 AM · 🌍\nThe second quay is open. Boats leave every twenty minutes.\nLike\nComment\nShare\n";

describe("a name with the address of its account", () => {
  it.each([
    `Nora Hale\nhttps://www.facebook.com/nora.hale\n${REST}`,
    `Nora Hale (https://www.facebook.com/nora.hale)\n${REST}`,
    `[Nora Hale](https://www.facebook.com/nora.hale)\n${REST}`,
  ])("gives a pasted post its account: %s", async (text) => {
    expect(await firstIn("plain-text", text)).toMatchObject({ type: "SocialPost", author: ACCOUNT });
  });

  it("gives the embed code of Facebook its author's name", async () => {
    const at = "https://www.facebook.com/nora.hale";
    const code = `<div class="fb-post" data-href="${at}/posts/1234567890123456"><blockquote cite="${at}/posts/1234567890123456"
      class="fb-xfbml-parse-ignore"><p>The quay is open.</p>Posted by <a href="${at}">Nora Hale</a> on
      <a href="${at}/posts/1234567890123456">Monday, March 3, 2025</a></blockquote></div>`;
    expect(await firstIn("embed-code", code)).toMatchObject({ type: "SocialPost", author: ACCOUNT });
  });

  it("changes no article", async () => {
    const text =
      "Island line opens\nhttps://www.facebook.com/nora.hale\n\nThe ferry line opened its second quay on Monday.\n";
    expect(await firstIn("plain-text", text)).toMatchObject({ type: "Article", headline: "Island line opens" });
  });
});
