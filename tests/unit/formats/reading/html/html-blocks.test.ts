import { describe, expect, it } from "@jest/globals";
import { htmlBlocks } from "../../../../../src/formats/reading/html/html-blocks";

const options = { base: "https://al-jisr.example/mali/" };

describe("the blocks of HTML", () => {
  it.each<[string, string, readonly object[]]>([
    ["paragraphs", "<p>One.</p>Two.<div>Three.</div>", [p("One."), p("Two."), p("Three.")]],
    ["headings", "<h2>The river</h2><h5>Floods</h5>", [h(2, "The river"), h(5, "Floods")]],
    ["empty lines as ends of paragraphs", "One<br>more.<br><br>Two.", [p("One\nmore."), p("Two.")]],
    [
      "lists in lists",
      "<ul><li>Bamako<ol><li>Kati</ol><li>Gao</ul>",
      [list(false, [{ text: "Bamako" }, { text: "Kati", level: 1, isOrdered: true }, { text: "Gao" }])],
    ],
    ["quotes", "<blockquote><p>One.<p>Two.<footer>— Awa Diarra</footer></blockquote>", [q("One.\nTwo.", "Awa Diarra")]],
    [
      "figures",
      '<figure><img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="A bridge"><figcaption>The bridge. <span class="credit">AFP</span></figcaption></figure>',
      [
        {
          type: "ImageBlock",
          caption: { text: "The bridge." },
          image: {
            url: "https://al-jisr.example/a.jpg",
            alternativeText: "A bridge",
            caption: "The bridge.",
            credit: "AFP",
          },
        },
      ],
    ],
    ["a picture in a paragraph after it", '<p>One <img src="/a.jpg"> two.', [p("One two."), image("/a.jpg")]],
    ["no icons", '<p><img src="/pixel.gif" width=1 height=1>One', [p("One")]],
    ["the largest picture of a set", '<img srcset="/s.jpg 100w, /l.jpg 900w" src="/blank.gif">', [image("/l.jpg")]],
    [
      "a caption of a class below its picture",
      '<img src="/a.jpg"><p class="caption">The quay.</p><p>One.</p>',
      [captioned("The quay."), p("One.")],
    ],
    [
      "a caption outside of a figure",
      '<div><img src="/a.jpg"></div><figcaption>The quay.</figcaption><p>One.</p>',
      [captioned("The quay."), p("One.")],
    ],
    [
      "a caption in slanted letters that ends with a credit",
      '<p><img src="/a.jpg"><br><em>The quay. Photo: Ada Marin</em></p><p>One.</p>',
      [captioned("The quay. Photo: Ada Marin"), p("One.")],
    ],
    [
      "a sentence in slanted letters",
      '<img src="/a.jpg"><p><em>The ferry sails.</em></p>',
      [image("/a.jpg"), p("The ferry sails.")],
    ],
    [
      "no caption of what a script shows",
      "<p>One.</p><figure><div></div><figcaption>The quay.</figcaption></figure>",
      [p("One.")],
    ],
    [
      "the caption of a table",
      "<figure><table><tr><td>1<td>2<tr><td>3<td>4</table><figcaption>Floods by year.</figcaption></figure>",
      [{ type: "TableBlock", caption: { text: "Floods by year." } }],
    ],
    [
      "quotes by a caption",
      "<figure><blockquote>Yes.</blockquote><figcaption>Ali</figcaption></figure>",
      [q("Yes.", "Ali")],
    ],
  ])("gives %s", (_what, html, expected) => {
    expect(htmlBlocks(html, options)).toMatchObject(expected);
    expect(htmlBlocks(html, options)).toHaveLength(expected.length);
  });

  it("keeps the marks and links of a quote's paragraphs", () => {
    const [quote] = htmlBlocks('<blockquote><p>One <b>two</b>.</p><p><a href="/x">three</a></p></blockquote>', options);
    expect(quote).toMatchObject({
      spans: [{}, { start: 4, end: 7, marks: ["BOLD"] }, {}, { url: "https://al-jisr.example/x" }],
    });
  });
});

function captioned(text: string): object {
  return { type: "ImageBlock", caption: { text } };
}

function p(text: string): object {
  return { type: "Paragraph", text };
}

function h(level: number, text: string): object {
  return { type: "Heading", level, text };
}

function q(text: string, attribution: string): object {
  return { type: "Quote", text, attribution };
}

function list(ordered: boolean, items: readonly object[]): object {
  return { type: "ListBlock", ordered, items };
}

function image(path: string): object {
  return { type: "ImageBlock", image: { url: `https://al-jisr.example${path}` } };
}
