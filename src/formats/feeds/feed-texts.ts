import { stringOf } from "../reading/json/fields";
import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans/spans";
import { htmlBlocks } from "../reading/html/html-blocks";
import { plainTextOf } from "../reading/html/html-text";
import type { FeedText } from "./feed-item";

/** A tag, a comment or a reference. "AT&T" and "a < b" are the same as HTML and as text. */
const MAY_BE_HTML = /<[a-z/!?]|&[a-z#]/i;

function mayBeHtml(text: string): boolean {
  return (text.includes("<") || text.includes("&")) && MAY_BE_HTML.test(text);
}

/** The text in one line, without markup. Undefined if nothing is left. */
export function lineOf(text: FeedText | undefined): string | undefined {
  const plain = plainOf(text);
  if (plain === undefined) return undefined;
  const line = UNEVEN.test(plain) ? plain.replace(/\s+/g, " ") : plain;
  return line.includes("&") && REFERENCE.test(line) ? plainTextOf(line).trim() || undefined : line;
}

/** Nearly all titles have but single spaces, and to look is faster than to replace. */
const UNEVEN = /[^\S ]|\s\s/;

/** No title shows these to readers: it was escaped once too often. */
const REFERENCE = /&(?:amp|quot|apos|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|#\d{2,5}|#x[\da-f]{2,4});/i;

/** Tags that are written as text. One pair around a whole text may be meant so; marks inside of it are not. */
const ESCAPED_MARK = /&lt;\/(?:a|b|i|u|strong|em|span|font|su[bp])&gt;|&lt;br ?\/?&gt;/i;
const ESCAPED_BLOCKS = /(?:&lt;\/?(?:p|div|ul|ol|li|h[1-6]|blockquote)&gt;[^]*?){3}/i;

/**
 * HTML that a program escaped once more than the format asks for, or that has the signs of a CDATA section around it
 * as text.
 */
function unwrapped(html: string): string {
  const text = html.includes("![CDATA[") ? withoutCdata(html) : html;
  if (!text.includes("&lt;") || /<[a-z/]/i.test(text)) return text;
  if (!ESCAPED_MARK.test(text) && !ESCAPED_BLOCKS.test(text)) return text;
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function withoutCdata(html: string): string {
  return html.replaceAll(/<!\[CDATA\[|&lt;!\[CDATA\[|\]\]>|\]\]&gt;/g, "");
}

/** The text without markup. Undefined if nothing is left. */
export function plainOf(text: FeedText | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = text.isHtml && mayBeHtml(text.text) ? plainTextOf(unwrapped(text.text)) : text.text;
  return plain.trim() || undefined;
}

/** The text as blocks of a body. In a plain text each line is a paragraph. */
export function blocksOf({ text, isHtml, base }: FeedText): BlockDraft[] {
  if (isHtml && mayBeHtml(text)) return htmlBlocks(unwrapped(text), base === undefined ? {} : { base });
  const lines = isHtml ? [text.replace(/\s+/g, " ")] : text.split(/\n+/);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ type: "Paragraph", ...spanText(line) }));
}

/** The words of a body: of its texts, not of its captions. */
export function wordsOf(blocks: readonly BlockDraft[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== "")
    .join("\n");
}

/** Whether `text` is `wordsOf(blocks)`. Mostly it differs from the first word on. */
export function areWordsOf(blocks: readonly BlockDraft[], text: string): boolean {
  let at = 0;
  for (const block of blocks) {
    const words = textOfBlock(block);
    if (words === "") continue;
    if (at > 0 && text[at++] !== "\n") return false;
    if (!text.startsWith(words, at)) return false;
    at += words.length;
  }
  return at === text.length;
}

function textOfBlock(block: BlockDraft): string {
  switch (block.type) {
    case "Paragraph":
    case "Heading":
    case "Quote":
    case "CodeBlock":
    case "UnknownBlock":
      return block.text;
    case "ListBlock":
      return block.items.map(({ text }) => text).join("\n");
    case "PostEmbed":
      return block.post.content?.text ?? "";
    default:
      return "";
  }
}

/** A headline for a text that has none, as short posts: its first sentence or words. */
export function headlineOf(text: string): string | undefined {
  const line = text
    .split("\n")
    .find((one) => one.trim() !== "")
    ?.trim();
  if (line === undefined || line.length <= LONGEST_HEADLINE) return line;
  const start = line.slice(0, LONGEST_HEADLINE);
  const sentence = /^[^]{20,}[.!?。！？؟۔](?=\s)/u.exec(start)?.[0];
  if (sentence !== undefined) return sentence;
  const space = start.lastIndexOf(" ");
  const words = space > LONGEST_HEADLINE / 2 ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/, "");
  return `${words.trimEnd()}…`;
}

const LONGEST_HEADLINE = 100;

/** A value of JSON or XML that is written in HTML. */
export function markupOf(value: unknown, base?: string): FeedText | undefined {
  const text = stringOf(value);
  return text === undefined ? undefined : { text, isHtml: true, base };
}

/** A draft that is being written. */
export type Mutable<T> = { -readonly [F in keyof T]: T[F] };
