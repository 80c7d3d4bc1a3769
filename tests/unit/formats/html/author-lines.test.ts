import { describe, expect, it } from "@jest/globals";
import { html } from "../../../../src/formats/html/html-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";

const TEXT = `<p>The ferry line opened its second quay on Monday after three years of work, the harbour office said.</p>
<p>Some two thousand passengers are expected to cross the bay every day, and the old town hopes for fewer cars.</p>
<p>Fishermen had asked for a longer wall, because the winter storms of the last years damaged their boats.</p>`;

async function authorsOf(below: string, { nav = "", behind = "" } = {}): Promise<readonly string[]> {
  const page = `<html><head><title>Island line opens second quay</title></head><body><nav>${nav}</nav><article>
    <h1>Island line opens second quay</h1>${below}${TEXT}</article>${behind}</body></html>`;
  for await (const result of html.read(inOneChunk(Buffer.from(page)), { name: "page.html" }))
    if (result.outcome === "item" && result.draft.type === "Article") return result.draft.authors ?? [];
  throw new Error("no article");
}

describe("an author line of a page without markup", () => {
  it.each([
    ["<p>Nora Hale</p><p>3 March 2025</p>", ["Nora Hale"]],
    ["<div>Nora Hale | 3 March 2025</div>", ["Nora Hale"]],
    ["<div><span>Nora Hale</span><time>3 March 2025</time></div>", ["Nora Hale"]],
    ["<p>Nora Hale and Sam Reed</p><p>3 March 2025</p>", ["Nora Hale", "Sam Reed"]],
    ["<p>Jeanne Morel (avec AFP)</p><p>Publié le 3 mars 2025 à 14h00</p>", ["Jeanne Morel", "AFP"]],
    ["<p>ليلى منصور</p><p>3 مارس 2025</p>", ["ليلى منصور"]],
    ["<p>القاهرة: ليلى منصور</p><p>3 مارس 2025</p>", ["ليلى منصور"]],
    ["<p>القاهرة - ليلى منصور</p>", ["ليلى منصور"]],
    ["<p>كتبت ليلى منصور:</p>", ["ليلى منصور"]],
    ["<p>דנה ארד | 3.3.2025</p>", ["דנה ארד"]],
    ["<p>سارا کریمی</p><p>۱۳ اسفند ۱۴۰۳</p>", ["سارا کریمی"]],
    ['<a href="/profile/nora-hale/">Nora Hale</a>', ["Nora Hale"]],
    ["<address>Nora Hale</address>", ["Nora Hale"]],
    ['<div class="reporter">Nora Hale</div>', ["Nora Hale"]],
    ['<div class="yazar-adi">Elif Yalçın</div>', ["Elif Yalçın"]],
    ['<span data-author="nh">Nora Hale</span>', ["Nora Hale"]],
  ])("is read: %s", async (below, authors) => {
    expect(await authorsOf(below)).toEqual(authors);
  });

  it.each([
    "<p>North Harbour</p><p>3 March 2025</p>",
    "<p>Middle East</p><p>3 March 2025</p>",
    "<p>الشرق الأوسط</p><p>3 مارس 2025</p>",
    "<p>أخبار محلية</p><p>3 مارس 2025</p>",
    "<p>חדשות מקומיות</p><p>3.3.2025</p>",
    "<p>Nora Hale Memorial</p>",
    '<div class="reporter">Our people in the region</div>',
  ])("is no section and no place: %s", async (below) => {
    expect(await authorsOf(below)).toEqual([]);
  });

  it("is no name that stands in the menu of the site", async () => {
    const nav = '<a href="/city-life">City Life</a>';
    expect(await authorsOf("<p>City Life</p><p>3 March 2025</p>", { nav })).toEqual([]);
  });

  it("is not that of a reader's comment", async () => {
    const behind = '<div id="comments"><cite class="comment-author fn">Sam Reed</cite><p>Well written.</p></div>';
    expect(await authorsOf("", { behind })).toEqual([]);
  });
});
