/** A hostile document of about so many UTF-16 units. */
export interface HtmlShape {
  readonly name: string;
  of(size: number): string;
}

const repeated = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));
const numbered = (size: number, piece: (n: number) => string): string => {
  const pieces: string[] = [];
  for (let n = 0, length = 0; length < size; n += 1) length += pieces[pieces.push(piece(n)) - 1]?.length ?? 1;
  return pieces.join("");
};
const halves = (size: number, opening: string, closing: string): string =>
  repeated(opening, size / 2) + repeated(closing, size / 2);

const TWEET =
  '<blockquote class="twitter-tweet"><p>a</p>&mdash; A (@a) <a href="https://x.com/a/status/1">May 1, 2023</a>';

/** Markup that takes quadratic time, or the whole stack, where a reader is careless. */
export const HTML_SHAPES: readonly HtmlShape[] = [
  ...[
    ["elements in elements", "<div>"],
    ["paragraphs that never end", "<p>"],
    ["marks in paragraphs", "<p><b>"],
    ["blocks in marks", "<b><div>"],
    ["links in links", '<a href="https://a.example/">x'],
    ["quotes in quotes", "<blockquote>x"],
    ["quotes in quotes with sources", "<blockquote>x<cite>y</cite>"],
    ["embeds in embeds", TWEET],
    ["lists in lists", "<ul><li>x"],
    ["tables in tables", "<table><tr><td>x"],
    ["tables without rows", "<table>x"],
    ["figures in figures", "<figure><img src=https://a.example/i.jpg><figcaption>x"],
    ["captioned boxes", '<div class="image"><img src=https://a.example/i.jpg><p class="caption">x</p>'],
    ["openings", "<"],
    ["ampersands", "&amp"],
    ["comments", "<!--"],
    ["comments that end", "<!-- x -->x"],
    ["end tags", "</b></p>"],
    ["line feeds", "<br>"],
    ["spaces", " \n"],
    ["spans of one letter", "<span>a</span> "],
    ["options", "<select><option>"],
    ["drawings", "<svg><desc>"],
    ["templates", "<template>"],
    ["empty paragraphs with a line feed", "<p><br></p>"],
    ["marks in marks that never end", "<b><i><u><em>x"],
    ["entities", "&amp;&#x41;&nbsp;&notit;"],
    ["pictures for browsers without scripts", "<img src=b.gif><noscript><img src=https://a.example/a.jpg></noscript>"],
    ["placeholders in placeholders", '<div data-url="https://x.com/a/status/1">x'],
    ["elements with names of furniture in each other", '<div class="related-posts"><p>x</p>'],
    ["links around headings", '<a href="https://a.example/x"><h3>x</h3>'],
    ["dates", "<time>x</time>"],
    ["labels of lists", "<h2>Most read</h2><p>Read also:</p>"],
    ["requests for consent", "<p>we use cookies, your consent</p>"],
    ["archived addresses", "/web/20190102030405/"],
    ["dashes", "— "],
    ["brackets and signs", "(@a"],
    ["frames", '<iframe src="https://a.example/?url=https%3A%2F%2Fa.example%2F"></iframe>'],
    ["pictures", '<img srcset="https://a.example/a.jpg 1w, https://a.example/b.jpg 2w">'],
  ].map(([name = "", piece = ""]): HtmlShape => ({ name, of: (size) => repeated(piece, size) })),
  { name: "a comment that never ends", of: (size) => `<!--${repeated("- ", size)}` },
  { name: "a script that never ends", of: (size) => `<script>${repeated("x<", size)}` },
  { name: "an attribute that never ends", of: (size) => `<p title="${repeated("x ", size)}` },
  { name: "attributes", of: (size) => `<p ${numbered(size, (n) => `a${n}=b `)}>x` },
  { name: "a long style", of: (size) => `<p style="${repeated("display: ", size)}">x` },
  { name: "a long class", of: (size) => `<div class="${repeated("image fb-post ", size)}">x` },
  { name: "a long srcset", of: (size) => `<img srcset="${repeated("a 1w, ", size)}">` },
  { name: "a long address", of: (size) => `<iframe src="https://a.example/${repeated("?#", size)}">` },
  { name: "marks that differ", of: (size) => numbered(size, (n) => `<b a${n}=1><p>`) },
  { name: "end tags of nothing in deep elements", of: (size) => halves(size, "<div>", "</x>") },
  { name: "end tags of paragraphs in deep elements", of: (size) => halves(size, "<div>", "</p>") },
  { name: "end tags of marks around blocks", of: (size) => halves(size, "<b><div>x", "</b>") },
  { name: "cells that close nothing outside", of: (size) => `<div><table><td>${halves(size, "<span>", "</div>")}` },
];
