import type { BlockDraft, SourceDraft } from "../../domain/draft";
import { htmlBlocks } from "../reading/html/html-blocks";
import { escaped } from "../reading/html/written-html";
import { attributeOf, textIn } from "../reading/xml/xml-element";
import type { XmlElement } from "../reading/xml/xml-element";
import { allNamed, childCalled, childrenCalled, findNamed, lineIn, lineOfChild, localName } from "./elements";
import type { Standing } from "./standing";
import type { Story } from "../reading/story";

/** Which version it is, and whether it may be shown. */
export function nitfStanding(nitf: XmlElement): Standing {
  const docdata = childCalled(childCalled(nitf, "head"), "docdata");
  const date = (name: string) => attributeOf(childCalled(docdata, name), "norm")?.trim();
  const id = attributeOf(childCalled(docdata, "doc-id"), "id-string");
  const isKilled = /^\s*(?:mandatory )?kill\b/i.test(attributeOf(childCalled(docdata, "ed-msg"), "info") ?? "");
  return {
    id,
    version: attributeOf(childCalled(docdata, "du-key"), "version"),
    made: date("date.issue"),
    status: isKilled ? "canceled" : attributeOf(docdata, "management-status"),
    embargoed: date("date.release"),
  };
}

/** A News Industry Text Format document, alone or inside of NewsML. */
export function nitfStory(nitf: XmlElement): Story {
  const head = childCalled(nitf, "head");
  const docdata = childCalled(head, "docdata");
  const bodyHead = childCalled(childCalled(nitf, "body"), "body.head");
  const hedline = childCalled(bodyHead, "hedline");
  const attribute = (element: XmlElement | undefined, name: string) => attributeOf(element, name)?.trim();
  const date = (name: string) => attribute(childCalled(docdata, name), "norm");
  const subjects = allNamed(childCalled(head, "tobject"), "tobject.subject");
  const keywords = childrenCalled(childCalled(docdata, "key-list"), "keyword").map((one) => attribute(one, "key"));
  const identified = childCalled(docdata, "identified-content");
  return {
    id: attribute(childCalled(docdata, "doc-id"), "id-string"),
    url: attribute(childCalled(docdata, "doc-id"), "id-string"),
    headline: lineOfChild(hedline, "hl1") ?? lineIn(hedline) ?? lineOfChild(head, "title"),
    summary: lineOfChild(bodyHead, "abstract") ?? lineOfChild(hedline, "hl2"),
    byline: bylineOf(bodyHead),
    source: sourceOf(docdata, bodyHead, head),
    language: attribute(nitf, "xml:lang") ?? nitf.language,
    published: [date("date.issue"), date("date.release"), attribute(childCalled(head, "pubdata"), "date.publication")],
    dateline: lineOfChild(bodyHead, "dateline"),
    copyrightNotice: lineOfChild(childCalled(bodyHead, "rights"), "rights.agent") ?? lineOfChild(bodyHead, "rights"),
    section: sectionOf(subjects) ?? attribute(childCalled(head, "pubdata"), "position.section"),
    keywords: [
      ...subjects.map(
        (subject) => attribute(subject, "tobject.subject.matter") ?? attribute(subject, "tobject.subject.type"),
      ),
      ...keywords,
      ...["classifier", "person", "org", "location", "event"].flatMap((name) =>
        childrenCalled(identified, name).map((one) => attribute(one, "value") ?? lineIn(one)),
      ),
    ].filter((keyword) => keyword !== undefined && keyword !== "") as string[],
    body: nitfBlocks(nitf),
  };
}

/** `By Ana Prado`, with the person's title behind the name left out. */
function bylineOf(bodyHead: XmlElement | undefined): string | undefined {
  const byline = childCalled(bodyHead, "byline");
  const people = childrenCalled(byline, "person");
  if (byline === undefined) return undefined;
  const words = byline.children
    .filter((child) => typeof child === "string" || localName(child) !== "byttl")
    .map((child) => (typeof child === "string" ? child : (textIn(child) ?? "")))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
  let end = words.length;
  while (end > 0 && " ,;–—-".includes(words.charAt(end - 1))) end -= 1;
  const own = words.slice(0, end);
  return own === "" ? people.map(lineIn).join(", ") || lineIn(byline) : own;
}

function sourceOf(
  docdata: XmlElement | undefined,
  bodyHead: XmlElement | undefined,
  head: XmlElement | undefined,
): SourceDraft | undefined {
  const name =
    lineOfChild(bodyHead, "distributor") ??
    attributeOf(childCalled(head, "pubdata"), "name") ??
    attributeOf(childCalled(docdata, "doc.copyright"), "holder") ??
    attributeOf(childCalled(docdata, "doc-id"), "regsrc");
  return name === undefined || name.trim() === "" ? undefined : { type: "Source", name: name.trim() };
}

/** The seventeen subjects at the top of IPTC's Subject Codes are what newspapers call sections. */
function sectionOf(subjects: readonly XmlElement[]): string | undefined {
  const top = subjects.find((subject) =>
    /^(?:0[1-9]|1[0-7])000000$/.test(attributeOf(subject, "tobject.subject.refnum") ?? ""),
  );
  return attributeOf(top, "tobject.subject.type") ?? attributeOf(top, "tobject.subject.name");
}

function nitfBlocks(nitf: XmlElement): BlockDraft[] {
  const body = childCalled(nitf, "body") ?? nitf;
  const content = childrenCalled(body, "body.content");
  const parts = content.length > 0 ? content : [body];
  const html: string[] = [];
  for (const part of parts) writeContent(part, html);
  return htmlBlocks(html.join(""));
}

/** Elements of NITF that HTML calls otherwise. */
const HTML_NAMES: Readonly<Record<string, string>> = {
  ...{ hl1: "h1", hl2: "h2", bq: "blockquote", block: "div", p: "p", pre: "pre", br: "br", hr: "hr", em: "em", a: "a" },
  ...{
    table: "table",
    tbody: "tbody",
    thead: "thead",
    tfoot: "tfoot",
    tr: "tr",
    td: "td",
    th: "th",
    caption: "caption",
  },
  ...{ ol: "ol", ul: "ul", li: "li", dl: "dl", dt: "dt", dd: "dd", sub: "sub", sup: "sup", credit: "cite" },
  ...{ datasource: "cite", q: "q", copyrite: "p", figcaption: "figcaption" },
};
/** What is for editors, or is no text. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...["ednote", "body.head", "body.end", "media-object", "media-metadata", "nitf-table-metadata", "alt-code"],
  ...["style", "script", "head", "custom-table"],
]);
const EMPTY: ReadonlySet<string> = new Set(["br", "hr"]);

/** Writes NITF as the HTML that means the same, for the one reader of blocks. */
function writeContent(element: XmlElement, html: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") html.push(escaped(child));
    else writeElement(child, html);
  }
}

function writeElement(element: XmlElement, html: string[]): void {
  const local = localName(element);
  if (LEFT_OUT.has(local) || (local === "note" && attributeOf(element, "noteclass") === "editorsnote")) return;
  if (local === "media") return writeMedia(element, html);
  const name = HTML_NAMES[local];
  if (name === undefined) return writeContent(element, html);
  const href = name === "a" ? attributeOf(element, "href") : undefined;
  html.push(`<${name}${href === undefined ? "" : ` href="${escaped(href)}"`}>`);
  if (EMPTY.has(name)) return;
  writeContent(element, html);
  html.push(`</${name}>`);
}

function writeMedia(media: XmlElement, html: string[]): void {
  const [best] = childrenCalled(media, "media-reference").sort((a, b) => widthOf(b) - widthOf(a));
  const source = attributeOf(best, "source") ?? attributeOf(best, "data-location");
  if (best === undefined || source === undefined) return;
  const kind = `${attributeOf(media, "media-type") ?? ""} ${attributeOf(best, "mime-type") ?? ""}`.toLowerCase();
  const size = ["width", "height"].map((name) => ` ${name}="${escaped(attributeOf(best, name) ?? "")}"`).join("");
  const alt = attributeOf(best, "alternate-text");
  const name = kind.includes("video") ? "video" : kind.includes("audio") ? "audio" : "img";
  html.push(`<figure><${name} src="${escaped(source)}"${size}${alt === undefined ? "" : ` alt="${escaped(alt)}"`}>`);
  if (name !== "img") html.push(`</${name}>`);
  const captions = childrenCalled(media, "media-caption");
  const producer = lineIn(childCalled(media, "media-producer"));
  if (captions.length > 0 || producer !== undefined) {
    html.push("<figcaption>");
    for (const caption of captions) writeContent(caption, html);
    if (producer !== undefined) html.push(` <span class="credit">${escaped(producer)}</span>`);
    html.push("</figcaption>");
  }
  html.push("</figure>");
}

function widthOf(reference: XmlElement): number {
  return Number(attributeOf(reference, "width")) || 0;
}

/** The NITF document in an element, if there is one. */
export function nitfIn(element: XmlElement | undefined): XmlElement | undefined {
  return findNamed(element, "nitf");
}
