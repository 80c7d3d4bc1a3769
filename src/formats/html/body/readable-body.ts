import { Readability } from "@mozilla/readability";
import type { BlockDraft } from "../../../domain/draft";
import { embedBlock } from "../../reading/html/players";
import type { HtmlOptions } from "../../reading/html/inline-elements";
import { findElement } from "../../reading/html/tree";
import type { HtmlElement, HtmlNode } from "../../reading/html/tree";
import { DomElement } from "./readable-dom";
import type { DomNode } from "./readable-dom";
import { domOf, ReadableDocument } from "./readable-document";

/** What Readability holds for the text of the page. */
export interface ReadableBody {
  readonly nodes: readonly HtmlNode[];
  /** Embeds in their order: where one stands in `nodes`, an element named `EMBED` has its number. */
  readonly embeds: readonly Embed[];
  readonly byline?: string;
}

export interface Embed {
  readonly element: HtmlElement;
  readonly block: BlockDraft;
}

export const EMBED = "mediagraph-embed";

interface ReadableOptions extends HtmlOptions {
  readonly headline: string;
  /** Elements that are furniture for sure. */
  readonly isFurniture: (element: HtmlElement) => boolean;
}

/** Larger ones are no articles, and Readability goes through a page up to four times. */
export const MOST_ELEMENTS = 20_000;
const EMBED_ADDRESS = /^mediagraph-embed:\d+$/u;

/** Undefined if no text is found, or if the page has more elements than the limit. */
export function readableBody(page: HtmlElement, options: ReadableOptions): ReadableBody | "too large" | undefined {
  const body = findElement(page, ({ name }) => name === "body") ?? page;
  const embeds: Embed[] = [];
  let count = 0;
  const copy = domOf({ ...body, name: "body" }, (element) => {
    count += 1;
    if (options.isFurniture(element)) return null;
    const block = embedBlock(element, options);
    if (block === undefined) return undefined;
    embeds.push({ element, block });
    return placeholder(embeds.length - 1);
  });
  if (count > MOST_ELEMENTS) return "too large";
  return extracted(copy, embeds, options);
}

function extracted(
  copy: DomElement,
  embeds: readonly Embed[],
  { headline, base }: ReadableOptions,
): ReadableBody | undefined {
  const document = new ReadableDocument(copy, { title: headline, url: base });
  const reader = new Readability<DomElement>(document as unknown as Document, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: true,
    disableJSONLD: true,
    allowedVideoRegex: EMBED_ADDRESS,
  });
  // What it does to the addresses and to elements in elements is done to blocks by ourselves.
  Object.assign(reader, { _postProcessContent: () => undefined, _getArticleMetadata: () => ({ title: headline }) });
  const found = reader.parse();
  if (!found?.content) return undefined;
  return {
    nodes: found.content.childNodes.map(htmlOf),
    embeds,
    ...(found.byline && { byline: found.byline }),
  };
}

function placeholder(number: number): DomElement {
  const frame = new DomElement("iframe");
  frame.setAttribute("src", `${EMBED}:${number}`);
  return frame;
}

/** What is left of the copy, with the attributes that the page has. */
function htmlOf(node: DomNode): HtmlNode {
  if (node.nodeType === 3) return { text: node.textContent };
  const source = node.getAttribute("src") ?? "";
  if (node.localName === "iframe" && EMBED_ADDRESS.test(source))
    return { name: EMBED, attributes: new Map([["number", source.slice(EMBED.length + 1)]]), children: [] };
  return {
    name: node.localName,
    attributes: new Map(node.attributes.map(({ name, value }) => [name, value])),
    children: node.childNodes.map(htmlOf),
  };
}
