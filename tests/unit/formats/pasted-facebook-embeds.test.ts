import { describe, expect, it } from "@jest/globals";
import { plainText } from "../../../src/formats/plain-text/plain-text-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

async function postsIn(text: string): Promise<(string | undefined)[]> {
  for await (const read of plainText.read(inOneChunk(Buffer.from(text)), { name: "page.txt" }))
    if (read.outcome === "item" && read.draft.type === "Article")
      return (read.draft.body ?? []).flatMap((block) => (block.type === "PostEmbed" ? [block.post.content?.text] : []));
  return [];
}

const OPENING = `Winter on the allotment
Nora Finch
6 January 2026
There is not much to do on the allotment in January, but the little there is matters to everybody.
Frost gets into the soil and breaks it up better than any fork could do it.`;

describe("the embed of Facebook, which ends with whose post it is and the day", () => {
  it("is a post where the article goes on below it", async () => {
    const embed =
      "The gates stay shut until Saturday, the lock has frozen.\nPosted by Quayside Plots on Monday, January 5, 2026";
    const below = "The members climbed over the fence, as they do every winter when the lock freezes.";
    expect(await postsIn(`${OPENING}\n${embed}\n${below}`)).toEqual([
      "The gates stay shut until Saturday, the lock has frozen.",
    ]);
  });

  it("is told from the page's own author below the last sentence", async () => {
    expect(await postsIn(`${OPENING}\nPosted by Nora Finch on Tuesday, January 6, 2026\nLabels: winter`)).toEqual([]);
  });

  it("is a post at the end of a page where the name has its direction marks", async () => {
    const embed = "הגינה סגורה עד יום ראשון, המנעול קפא.\nPosted by \u200eגינת הרציף\u200e on Monday, January 5, 2026";
    expect(await postsIn(`${OPENING}\n\n${embed}\nShare`)).toEqual(["הגינה סגורה עד יום ראשון, המנעול קפא."]);
  });
});
