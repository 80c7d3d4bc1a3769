import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../src/domain/draft";
import { plainText } from "../../../src/formats/plain-text/plain-text-reader";
import { PASTED_PAGES } from "../../builders/pasted-pages";
import type { PastedPage } from "../../builders/pasted-pages";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

const LOWEST_RATE = 0.95;

describe("pages of our own writing with what sites put around the text", () => {
  it("are read as a person reads them: headline, authors, day, posts and blocks", async () => {
    const faults: string[] = [];
    let checked = 0;
    for (const page of PASTED_PAGES) {
      const article = await articleOf(page.text);
      for (const [what, came, right] of comparisons(page, article)) {
        checked += 1;
        if (JSON.stringify(came) !== JSON.stringify(right))
          faults.push(`${page.title}: ${what} is ${JSON.stringify(came)}, right is ${JSON.stringify(right)}`);
      }
    }
    const rate = 1 - faults.length / checked;
    process.stdout.write(`pasted pages: ${(100 * rate).toFixed(1)} % of ${checked} values are right\n`);
    if (rate < LOWEST_RATE) expect(faults).toEqual([]);
    expect(PASTED_PAGES).toHaveLength(40);
  });
});

function comparisons(page: PastedPage, article: ArticleDraft | undefined): [string, unknown, unknown][] {
  const body = article?.body ?? [];
  return [
    ["headline", article?.headline, page.headline],
    ["authors", article?.authors ?? [], page.authors],
    ["day", article?.publishedAt?.instant.slice(0, 10), page.day],
    ["posts", body.flatMap((block) => (block.type === "PostEmbed" ? [block.post.content?.text] : [])), page.posts],
    ["blocks", body.map(({ type }) => type), page.blocks],
  ];
}

async function articleOf(text: string): Promise<ArticleDraft | undefined> {
  for await (const read of plainText.read(inOneChunk(Buffer.from(text)), { name: "page.txt" }))
    if (read.outcome === "item" && read.draft.type === "Article") return read.draft;
  return undefined;
}
