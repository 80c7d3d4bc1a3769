import { describe, expect, it } from "@jest/globals";
import { htmlText, plainTextOf } from "../../../../../src/formats/reading/html/html-text";

const base = "https://al-jisr.example/mali/";

describe("the text of HTML", () => {
  it.each([
    ["<p>The  river\n rose.</p>\n<p>It fell.</p>", "The river rose.\nIt fell."],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<p>one<br></p><p>two", "one\ntwo"],
    ["<div>one</div>two<div>three</div>", "one\ntwo\nthree"],
    ["a <b> b </b> c", "a b c"],
    ["<pre>a\n  b</pre>", "a\n  b"],
    ["Tom &amp; Jerry &eacute;t&#233; &#x645;", "Tom & Jerry été م"],
    ["no markup at all", "no markup at all"],
    ["<p>&ltp&gt;</p>AT&amp", "<p>\nAT&"],
    ["<xmp>&amp;</xmp>&amp;", "&amp;\n&"],
    ["<xmp/>&amp;", "&"],
    ["a &l<b>t;</b>", "a &lt;"],
    ["<p>seen</p><script>alert('<p>no</p>')</script><style>p{}</style><!-- <p>no</p> -->", "seen"],
    ["<p>seen<span hidden>no</span><span style='display: none'>no</span></p>", "seen"],
    ["<noscript>no</noscript><template>no</template>seen<button>no</button>", "seen"],
    ["a < b and <3", "a < b and <3"],
    ["<img alt='☀️' src=x> warm <img alt='the river' src=y>", "☀️ warm"],
    ["</p>one</p>two</b>", "one\ntwo"],
    ["<p title='a>b' data-x=<i>>text", ">text"],
    ["<p lang=ar dir=rtl>وصل <em>لافروف</em> إلى باماكو", "وصل لافروف إلى باماكو"],
  ])("of %j is %j", (html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });

  it("has absolute links to web pages and mail addresses, and no others", () => {
    const html =
      '<a href="../paris">Paris</a> <a href="mailto:desk@al-jisr.example">desk</a> <a href="javascript:alert(1)">x</a>' +
      ' <a href="data:text/html,hi">y</a> <a href="#top">top</a> <a href="//n.example/a">n</a>';
    expect(linked(html)).toEqual([
      ["Paris", "https://al-jisr.example/paris"],
      ["desk", "mailto:desk@al-jisr.example"],
      ["n", "https://n.example/a"],
    ]);
    expect(htmlText('<a href="/paris">Paris</a>').spans).toEqual([{ kind: "TEXT", start: 0, end: 5 }]);
  });

  it("never has markup of the input in it as markup", () => {
    const { text, spans } = htmlText("&lt;script&gt;alert(1)&lt;/script&gt; <a href='jav\tascript:x'>z</a>", { base });
    expect(text).toBe("<script>alert(1)</script> z");
    expect(spans.every(({ kind }) => kind === "TEXT")).toBe(true);
  });

  it("knows hashtags and handles by class and address", () => {
    const html =
      '<a href="https://m.example/tags/2023" class="mention hashtag">#<span>2023</span></a> ' +
      '<span class="h-card"><a href="https://m.example/@desk" class="u-url mention">@<span>desk</span></a></span>';
    const { text, spans } = htmlText(html);
    expect(text).toBe("#2023 @desk");
    expect(spans.map(({ kind }) => kind)).toEqual(["HASHTAG", "TEXT", "HANDLE"]);
  });

  it("has the marks of elements and of styles", () => {
    const { spans } = htmlText("<b>a</b><span style='font-style:italic'>b<s>c</s></span><code>d</code>");
    expect(spans.map(({ marks }) => marks)).toEqual([["BOLD"], ["ITALIC"], ["ITALIC", "STRIKETHROUGH"], ["CODE"]]);
  });

  it("ends a mark at its end tag, although a paragraph began in it", () => {
    const { text, spans } = htmlText("<b>one<p>two</b> three</p>");
    expect(text).toBe("one\ntwo three");
    const bold = spans.filter(({ marks }) => marks !== undefined);
    expect(bold.map(({ start, end }) => text.slice(start, end))).toEqual(["one", "two"]);
  });

  it("can have an empty line between paragraphs, as a browser shows it", () => {
    expect(htmlText("<p>one<br>two</p><p>three</p>", { paragraphGap: 2 }).text).toBe("one\ntwo\n\nthree");
  });
});

function linked(html: string): string[][] {
  const { text, spans } = htmlText(html, { base });
  return spans.flatMap(({ url, start, end }) => (url === undefined ? [] : [[text.slice(start, end), url]]));
}
