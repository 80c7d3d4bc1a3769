import { describe, expect, it } from "@jest/globals";
import { html } from "../../../../src/formats/html/html-reader";

const TEXT =
  "<p>The port of Larnmouth closed on Tuesday after a crane fell across the main rail track, and nobody knows when it opens.</p><p>Harbour master Rae Finch said that divers had found no damage to the quay, but that the track must be laid anew.</p>";

describe("the page of an article", () => {
  it("may show its date and its last change behind labels", async () => {
    const draft = await draftOf(
      "<title>Crane falls across rail track</title>",
      "<div><span>Published: 3 February 2026, 10:00</span> | <span>Updated: 4 February 2026</span></div>",
    );
    expect(draft).toMatchObject({
      publishedAt: { instant: "2026-02-03T10:00:00.000Z" },
      modifiedAt: { instant: "2026-02-04T00:00:00.000Z" },
    });
  });

  it("may state its date with a zone by letters", async () => {
    const data = '{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"Feb 3, 2026 10:00 am EST"}';
    const draft = await draftOf(`<title>Crane</title><script type="application/ld+json">${data}</script>`, "");
    expect(draft).toMatchObject({ publishedAt: { instant: "2026-02-03T15:00:00.000Z", precision: "MINUTE" } });
  });

  it("has the heading for its headline where the title is the first words of it", async () => {
    const draft = await draftOf("<title>Crane falls across - The Post</title>", "");
    expect(draft).toMatchObject({ headline: "Crane falls across rail track" });
  });
});

async function draftOf(head: string, above: string): Promise<unknown> {
  const page = `<!DOCTYPE html><html lang="en"><head>${head}</head><body><article><h1>Crane falls across rail track</h1>${above}${TEXT}</article></body></html>`;
  for await (const read of html.read(inOne(Buffer.from(page)), { name: "page.html" }))
    if (read.outcome === "item") return read.draft;
  return undefined;
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
