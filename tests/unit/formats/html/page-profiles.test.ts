import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../../../src/domain/draft";
import { detectFormat } from "../../../../src/formats/registry";
import { readsOfPage } from "../../../../src/formats/html/html-reader";

const TEXT = `<p>${"The ferries stay in port for as long as the gale lasts, said the harbour office on Saturday. ".repeat(6)}</p>`;
const ADA = { "@type": "Person", name: "Ada Byron", sameAs: "https://www.wikidata.org/wiki/Q90000061" };

describe("an article's page", () => {
  it("gives the people, organisations and places that it states, if something names them for all the world", () => {
    const article = {
      "@type": "NewsArticle",
      headline: "Ferries stop",
      author: ADA,
      about: { "@type": "Place", name: "North Harbour", "@id": "https://places.example/north-harbour" },
      mentions: [
        { "@type": "Person", name: "A Passenger" },
        { "@type": "Thing", name: "gale", sameAs: "https://a.example/" },
      ],
    };
    const drafts = draftsOf({ data: article, body: `<h1>Ferries stop</h1>${TEXT}` });
    expect(drafts.map((draft) => [draft.type, "names" in draft ? draft.names : ""])).toEqual([
      ["Article", ""],
      ["Place", { en: "North Harbour" }],
      ["Person", { en: "Ada Byron" }],
    ]);
  });

  it("does not give the site's address to those who write for it", () => {
    const author = { ...ADA, url: "https://tide.example/", sameAs: [ADA.sameAs, "https://tide.example/gale"] };
    const data = { "@type": "NewsArticle", headline: "Ferries stop", url: "https://tide.example/gale", author };
    const [, person] = draftsOf({ data, body: `<h1>Ferries stop</h1>${TEXT}`, url: "https://tide.example/gale" });
    expect(person).toMatchObject({ type: "Person", sameAs: [ADA.sameAs] });
  });

  it.each([
    [
      "microdata that refers to another element",
      `<div itemscope itemtype="https://schema.org/NewsArticle" itemref="by"><h1 itemprop="headline">Ferries stop</h1>${TEXT}</div>` +
        '<p id="by"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Mona Carter</b></span></p>',
    ],
    [
      "RDFa Lite",
      `<div vocab="http://schema.org/" typeof="NewsArticle"><h1 property="headline">Ferries stop</h1>${TEXT}` +
        '<span property="author" typeof="Person"><b property="name">Mona Carter</b></span></div>',
    ],
    [
      "RDFa with a prefix",
      `<div prefix="s: https://schema.org/" typeof="s:NewsArticle"><h1 property="s:headline">Ferries stop</h1>${TEXT}` +
        '<meta property="s:author" content="Mona Carter"></div>',
    ],
  ])("has the author that is stated in %s", (_form, body) => {
    expect(draftsOf({ body })[0]).toMatchObject({ headline: "Ferries stop", authors: ["Mona Carter"] });
  });

  it("has what OpenGraph says, whatever the page calls that vocabulary", () => {
    const head =
      '<meta property="o:title" content="Ferries stop"><meta property="http://ogp.me/ns#site_name" content="The Tide">';
    const html = `<html prefix="o: http://ogp.me/ns#"><head>${head}</head><body>${TEXT}</body></html>`;
    const [read] = readsOfPage(Buffer.from(html), { name: "page" });
    expect(read).toMatchObject({ draft: { headline: "Ferries stop", source: { name: "The Tide" } } });
  });
});

describe("a page about a person, an organisation or a place gives that profile:", () => {
  it.each<[string, Page, string]>([
    ["a profile page", { data: { "@type": "ProfilePage", mainEntity: ADA }, body: `<h1>Hello</h1>${TEXT}` }, "Person"],
    [
      "a page that names its main entity by its id",
      {
        data: {
          "@graph": [
            { "@type": "AboutPage", mainEntity: { "@id": "#us" } },
            { "@id": "#us", "@type": "NGO", name: "Lifeboats" },
          ],
        },
        body: TEXT,
      },
      "Organization",
    ],
    [
      "one whose heading is the name",
      { data: { "@type": "City", name: "Bergen" }, body: "<h1>Bergen</h1><p>By the sea.</p>" },
      "Place",
    ],
    ["data alone", { data: [ADA], body: "" }, "Person"],
    [
      "microdata",
      { body: '<div itemscope itemtype="https://schema.org/Museum"><h1 itemprop="name">Old port</h1></div>' },
      "Place",
    ],
  ])("%s", (_what, page, type) => {
    expect(draftsOf(page).map((draft) => draft.type)).toEqual([type]);
  });

  it.each([
    ['<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Byron</b></div>', "Person"],
    ["<p vocab='http://schema.org/' typeof='Place'><b property='name'>Old port</b></p>", "Place"],
  ])("a part of a page alone: %s", (text, type) => {
    expect(detectFormat(Buffer.from(text), { name: "a.txt" })?.name).toBe("html");
    expect(readsOfPage(Buffer.from(text), { name: "a.txt" })).toMatchObject([{ draft: { type } }]);
  });

  it("but not the organisation that a site states on every page", () => {
    const data = { "@type": "Organization", name: "The Tide", url: "https://tide.example/" };
    const body = `<h1>Ferries stop in the gale</h1>${TEXT}`;
    expect(draftsOf({ data, body }).map((draft) => draft.type)).toEqual(["Article"]);
    expect(
      readsOfPage(pageOf({ data, body: "<h1>The Tide</h1>" }), { name: "a", url: "https://tide.example/" }),
    ).toEqual([{ outcome: "skipped", kind: "front page" }]);
  });
});

interface Page {
  readonly data?: object;
  readonly body: string;
  readonly url?: string;
}

function pageOf({ data, body }: Page): Buffer {
  const script = data === undefined ? "" : `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  return Buffer.from(`<!doctype html><html lang="en"><head>${script}</head><body>${body}</body></html>`);
}

function draftsOf(page: Page): readonly ItemDraft[] {
  const reads = readsOfPage(pageOf(page), { name: "page", ...(page.url !== undefined && { url: page.url }) });
  return reads.flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
}
