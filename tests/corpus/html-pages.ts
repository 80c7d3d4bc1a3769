import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import type { ArticleDraft, BlockDraft, PostDraft } from "../../src/domain/draft";
import { fold } from "../../src/domain/text/folding/fold";
import { readPage } from "../builders/read-page";
import { parseHtml } from "../../src/formats/reading/html/parse-html";
import { classesOf, findElements } from "../../src/formats/reading/html/tree";
import { pageText } from "../../src/formats/html/body/page-text";

/** The article that our reader finds in a page. Undefined if it skips or rejects the page. */
export function articleIn(bytes: Uint8Array, name: string, url?: string): ArticleDraft | undefined {
  const read = readPage(bytes, { name, ...(url !== undefined && { url }) });
  return read.outcome === "item" && read.draft.type === "Article" ? read.draft : undefined;
}

/** The text that Readability finds in a page with a whole DOM, with nothing else around it. */
export function stockText(bytes: Uint8Array): string {
  const dom = new JSDOM(bytes, { virtualConsole: new VirtualConsole(), url: "https://page.example/" });
  try {
    return new Readability(dom.window.document).parse()?.textContent ?? "";
  } finally {
    dom.window.close();
  }
}

export function postsIn(article: ArticleDraft | undefined): PostDraft[] {
  return (article?.body ?? []).flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []));
}

/** The body as a reader sees it, the posts in it too. Captions of pictures and "read also" lines are no body text. */
export function textOfBody(body: readonly BlockDraft[] = []): string {
  return body.map(textOf).join("\n");
}

function textOf(block: BlockDraft): string {
  switch (block.type) {
    case "ListBlock":
      return block.items.map((item) => item.text).join("\n");
    case "TableBlock":
      return block.rows.flatMap((row) => row.map((cell) => cell.text)).join("\n");
    case "PostEmbed": {
      const { content, author } = block.post;
      return `${content?.text ?? ""}\n${author?.displayName ?? ""} ${author?.handle ?? ""}`;
    }
    case "Paragraph":
    case "Heading":
    case "Quote":
    case "CodeBlock":
      return block.text;
    default:
      return "";
  }
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]|[\p{L}\p{M}\p{N}]+/gu;

/** The harmonic mean of precision and recall over words. Scripts without spaces count by character. */
export function wordF1(text: string, truth: string): number {
  const words = (of: string) => Array.from(of.toLowerCase().matchAll(WORD), ([word]) => word);
  const expected = words(truth);
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  const got = words(text);
  let hits = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      left.set(word, count - 1);
      hits += 1;
    }
  }
  return got.length + expected.length === 0 ? 1 : (2 * hits) / (got.length + expected.length);
}

const EMBED =
  /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-xfbml-parse-ignore|bluesky-embed|text-post-media)$/u;
const ADDRESS =
  /(?:twitter|x)\.com\/[^"]*status|instagram\.com\/(?:p|reel|tv)\/|tiktok\.com\/@|facebook\.com\/[^"]*(?:posts|photo|video|permalink|story|watch|reel)|bsky\.app\/|threads\.net\//u;

/** How many quotes of the page are embed codes with an address of a post. */
export function embedCount(bytes: Uint8Array): number {
  const page = parseHtml(pageText(bytes));
  return findElements(
    page,
    (element) => element.name === "blockquote" && classesOf(element).some((each) => EMBED.test(each)),
  ).filter((quote) =>
    findElements(quote, () => true).some(({ attributes }) =>
      Array.from(attributes.values()).some((value) => ADDRESS.test(value)),
    ),
  ).length;
}

/** Letters and digits only, folded. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether one of two texts is the other, or a part of it. */
export function isWithin(a: string, b: string): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}

/** Some files of truth have `NaN` where a value is missing. */
export function truthIn(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8").replace(/: NaN\b/gu, ": null")) as Record<string, unknown>;
}
