import { describe, expect, it } from "@jest/globals";
import type { BlockDraft } from "../../../../src/domain/draft";
import { articleOf, jsonLd, meta, TEXT } from "../../../builders/news-page";

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const link = (text: string, path = "/other"): string => `<a href="https://post.example${path}">${text}</a>`;

/** What stands in the body besides the article's own text: the texts of blocks, and "label > title" of links. */
function around(inside: { readonly above?: string; readonly within?: string; readonly below?: string }): string[] {
  const { above = "", within = "", below = "" } = inside;
  const half = paragraphs(TEXT.slice(0, 3));
  const after = `<article><h1>The old bridge closes</h1>${above}${half}${within}${paragraphs(TEXT.slice(3))}${below}</article>`;
  const { body = [] } = articleOf({
    text: [],
    heading: "",
    head: meta("og:title", "The old bridge closes") + meta("author", "Mona Carter"),
    after,
    url: "https://post.example/bridge",
  });
  return body.map(shown).filter((text) => !TEXT.includes(text));
}

function shown(block: BlockDraft): string {
  if (block.type === "RelatedLink") return `${block.label ?? ""} > ${block.title}`;
  return "text" in block ? block.text : block.type;
}

describe("no text of an article is", () => {
  it.each([
    [
      "the list of a content system with the site's own words before its name",
      '<div class="xy-article-related-stories__content"><h3>More from Harbour</h3><ul><li><h4>Ferry fares rise again</h4></li></ul></div>',
    ],
    [
      "a part that begins with how many comments there are",
      "<section><h3>2 comments</h3><div><b>Sam Reed</b><p>At last, I have waited for this bridge for years.</p></div></section>",
    ],
    [
      "a part with its name in one word",
      '<div class="postRelatedArticles"><p>The ferry to the island has new fares, said the town.</p></div>',
    ],
    [
      "a form for a newsletter",
      '<div class="c-newsletter-signup"><p>All news of the day in your mailbox, every morning.</p></div>',
    ],
    ["a request for consent", "<p>We use cookies to show content of others. You accept this when you load it.</p>"],
    [
      "a request for consent in German",
      "<p>Wir verwenden Cookies. Mit deiner Einwilligung zeigen wir Inhalte anderer Dienste.</p>",
    ],
    [
      "the code of a plugin",
      '<p>[button link="https://post.example/send" size="big"] Send us your story [/button]</p>',
    ],
    ["the label of an advertisement", "<p>Article continues below</p>"],
    ["a note of a machine", "<p>Loading...</p>"],
  ])("%s", (_what, within) => {
    expect(around({ within })).toEqual([]);
  });

  it.each([
    [
      "a list under a heading that begins as such lists do",
      "<h2>Most popular recipes</h2><div>A soup with three kinds of fish.</div><div>A cake that needs no oven at all.</div>",
    ],
    ["a heading for comments, and the note below it", "<h3>Leave a comment</h3><p>Be the first to write.</p>"],
    ["the name of the author", "<p>Mona Carter</p>"],
    ["a date alone", "<p>Published: 17 March 2024, 11:20</p>"],
    ["a call to follow the site", "<p>For all news from the harbour, follow us on Instagram</p>"],
    ["a call to follow the site in Arabic", "<p>تابعونا على فيسبوك</p>"],
    ["a label without anything behind it", "<p>Tags:</p>"],
  ])("%s, below it", (_what, below) => {
    expect(around({ below })).toEqual([]);
  });

  it("a date of publication beside one of the last change, above it", () => {
    expect(around({ above: "<div>16 May 2024, 9:51 16 May 2024, 10:12</div>" })).toEqual([]);
  });

  it("the section that the title and the breadcrumbs name, above it", () => {
    const crumbs = '{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Harbour"}]}';
    const head = `<title>The old bridge closes | Traffic | The Post</title>${jsonLd(crumbs)}`;
    const { body } = articleOf({ head, heading: "The old bridge closes", text: ["Harbour", "Traffic", ...TEXT] });
    expect(body?.map(shown)).toEqual(TEXT);
  });

  it("the same paragraphs once more, as sites write them for small screens", () => {
    expect(around({ below: paragraphs(TEXT) })).toEqual([]);
  });

  it("teasers of other articles: linked headings with a paragraph each", () => {
    const teaser = (title: string, path: string) =>
      `<h3>${link(title, path)}</h3><p>${title}, said the council after a long meeting on Monday, and the ferries of the town will cost more from the first of June on.</p>`;
    expect(
      around({ below: teaser("Ferry fares rise again", "/1") + teaser("The tunnel is to be wider", "/2") }),
    ).toEqual([" > Ferry fares rise again", " > The tunnel is to be wider"]);
  });
});

describe("links to other articles", () => {
  it.each([
    [
      "the line above them, in any language",
      `<p>Das könnte auch gefallen:</p><p>${link("Die Fähre wird wieder teurer")}</p>`,
      "Das könnte auch gefallen: > Die Fähre wird wieder teurer",
    ],
    [
      "the first item of their list",
      `<ul><li>On the same topic</li><li>${link("Ferry fares rise")}</li><li>${link("A wider tunnel")}</li></ul>`,
      "On the same topic > Ferry fares rise",
    ],
  ])("have as their label %s", (_what, within, expected) => {
    expect(around({ within })[0]).toBe(expected);
  });

  it("are told where the link is around a heading", () => {
    expect(
      around({ within: '<a href="https://post.example/ferry"><h4>Ferry fares rise again in June</h4></a>' }),
    ).toEqual([" > Ferry fares rise again in June"]);
  });
});

describe("a text keeps", () => {
  it("a paragraph below a line that also heads lists", () => {
    const text = `Topics<br>${TEXT[0]} The mayor then spoke of the tunnel, of the ferries and of the fair.`;
    expect(around({ within: `<p>${text}</p>` })[0]).toContain("The mayor then spoke");
  });

  const PRODUCT =
    "The light one has a big screen, weighs less than a loaf of bread, and its battery lasts for two days at sea, said two of our testers.";

  it.each([
    [
      "what it says of cookies",
      "<p>The shop sets cookies without asking, the court said on Friday.</p>",
      "The shop sets cookies without asking, the court said on Friday.",
    ],
    [
      "a linked heading with text about what it leads to",
      `<h3>${link("1. The best camera for ferries")}</h3><p>${PRODUCT}</p>`,
      "1. The best camera for ferries",
    ],
    [
      "a heading that leads to itself",
      `<h2>${link("What closes on Monday", "/bridge#what")}</h2><ul><li>The deck</li></ul>`,
      "What closes on Monday",
    ],
    ["a paragraph that stands in it twice", `<p>${TEXT[0]}</p>`, undefined],
  ])("%s", (_what, within, expected) => {
    expect(around({ within })[0]).toBe(expected);
  });

  it("what stands in an element with a name of furniture, if that is most of the page", () => {
    const draft = articleOf({
      text: [],
      heading: "",
      head: meta("og:title", "The old bridge closes"),
      after: `<div class="related-content"><h1>The old bridge closes</h1>${paragraphs(TEXT)}</div>`,
    });
    expect(draft.body?.map(shown)).toEqual(TEXT);
  });
});
