import type { SpannedText } from "../../../domain/rich-text";
import { BLOCKS, isHidden, NO_TEXT } from "./element-kinds";
import { inlineOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { parseHtml } from "./parse-html";
import { TextCollector } from "./text-collector";
import { isElement } from "./tree";
import type { HtmlElement, HtmlNode } from "./tree";

interface HtmlTextOptions extends HtmlOptions {
  /** Line feeds between two paragraphs: 1, or 2 for an empty line as a browser shows it. */
  readonly paragraphGap?: 1 | 2;
  /** Only the text counts, not what links and marks say of it. */
  readonly isTextOnly?: boolean;
}

/**
 * The text that a reader sees in a part of an HTML document, with its links, hashtags, handles and marks. `<br>` and
 * the end of a block are line feeds. Links are absolute, http(s) or mailto.
 */
export function htmlText(html: string, options: HtmlTextOptions = {}): SpannedText {
  return textIn(treeOf(html), options);
}

/** The text that a reader sees, without spans. */
export function plainTextOf(html: string): string {
  return collected(treeOf(html), { isTextOnly: true }).takeText();
}

function treeOf(html: string): HtmlElement {
  return isPlain(html) ? { name: "#document", attributes: new Map(), children: [{ text: html }] } : parseHtml(html);
}

/** The text that a reader sees in an element. */
export function textIn(element: HtmlElement, options: HtmlTextOptions): SpannedText {
  return collected(element, options).take() ?? { text: "", spans: [] };
}

function collected(element: HtmlElement, options: HtmlTextOptions): TextCollector {
  const collector = new TextCollector();
  for (const child of element.children) addText(child, collector, options);
  return collector;
}

/** Adds the text of a node, of all that is in it too. */
export function addText(node: HtmlNode, collector: TextCollector, options: HtmlTextOptions): void {
  if (!isElement(node)) {
    collector.add(node.text);
    return;
  }
  const { name } = node;
  if (name === "br") collector.lineFeed();
  else if (name === "img") collector.add(emojiOf(node) ?? "");
  if (NO_TEXT.has(name) || isHidden(node)) return;
  const gap = BLOCKS.has(name) ? (name === "p" ? (options.paragraphGap ?? 1) : 1) : 0;
  if (gap > 0) collector.lineEnd(gap);
  const inline = options.isTextOnly === true ? undefined : inlineOf(node, options);
  if (inline !== undefined) collector.openInline(inline);
  if (name === "pre") node.children.forEach((child) => addAsItIs(child, collector));
  else for (const child of node.children) addText(child, collector, options);
  if (inline !== undefined) collector.closeInline();
  if (gap > 0) collector.lineEnd(gap);
}

/** Text whose white space counts. A line feed directly after `<pre>` is not there. */
export function addAsItIs(node: HtmlNode, collector: TextCollector): void {
  if (!isElement(node)) collector.addAsItIs(collector.isEmpty ? node.text.replace(/^\n/u, "") : node.text);
  else if (node.name === "br") collector.addAsItIs("\n");
  else if (!NO_TEXT.has(node.name) && !isHidden(node)) node.children.forEach((child) => addAsItIs(child, collector));
}

/** Sites show emoji as small pictures. */
export function emojiOf(image: HtmlElement): string | undefined {
  const text = image.attributes.get("alt")?.trim() ?? "";
  const isEmoji = text.length <= LONGEST_EMOJI && EMOJI.test(text) && PICTURE.test(text);
  return isEmoji ? text : undefined;
}

const LONGEST_EMOJI = 40;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;
/** Digits are components of emoji too. */
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;

/** Most texts of feeds are no HTML at all. */
function isPlain(html: string): boolean {
  return !html.includes("<") && !html.includes("&");
}
