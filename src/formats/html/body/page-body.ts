import type { BlockDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { blocksIn } from "../../reading/html/html-blocks";
import { textIn } from "../../reading/html/html-text";
import { attributeOf, isElement } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import { FurnitureElements } from "./furniture-elements";
import { EMBED, readableBody } from "./readable-body";
import type { Embed } from "./readable-body";
import type { PageData } from "../metadata/page-data";
import { UNKNOWN_BASE } from "../unknown-base";

export interface PageBody {
  readonly blocks: readonly BlockDraft[];
  /** The author line that stood in the text. */
  readonly byline?: string | undefined;
  /** No text is looked for in a page with more elements than the limit. */
  readonly isTooLarge?: boolean;
}

/** The text of the article as blocks. Every embedded post of the page is in it, at its place. */
export function pageBody({ page, base }: PageData, headline: string): PageBody {
  const options = { base: base ?? UNKNOWN_BASE };
  const furniture = new FurnitureElements(page);
  const readable = readableBody(page, { ...options, headline, isFurniture: (element) => furniture.has(element) });
  if (readable === undefined) return { blocks: [] };
  if (readable === "too large") return { blocks: [], isTooLarge: true };
  const placed = new Set<number>();
  const blocks = blocksIn(readable.nodes, {
    ...options,
    blockOf: (element) => {
      if (element.name !== EMBED) return undefined;
      const number = Number(attributeOf(element, "number"));
      placed.add(number);
      return readable.embeds[number]?.block;
    },
  });
  const lost = readable.embeds.filter(({ block, element }, number) => !placed.has(number) && isPost(block, element));
  return { blocks: lost.length === 0 ? blocks : withLost(blocks, lost, page), byline: readable.byline };
}

/** Frames of YouTube and others beside the text are not the article's; quotes of posts are. */
function isPost(block: BlockDraft, { name }: HtmlElement): boolean {
  return block.type === "PostEmbed" && (name === "blockquote" || name === "div" || name === "script");
}

const KEY_LENGTH = 60;
const SHORTEST_KEY = 20;
const keyOf = (text: string): string => fold(text.slice(0, KEY_LENGTH).trim());

/** Posts that Readability took for furniture, after the text that they follow on the page. */
function withLost(blocks: readonly BlockDraft[], lost: readonly Embed[], page: HtmlElement): BlockDraft[] {
  const places = new Map(blocks.flatMap((block, at) => ("text" in block ? [[keyOf(block.text), at] as const] : [])));
  const wanted = new Map(lost.map((embed) => [embed.element, embed.block]));
  const after = new Map<number, BlockDraft[]>();
  let at = -1;
  const visit = (element: HtmlElement): void => {
    const block = wanted.get(element);
    if (block !== undefined) {
      const there = after.get(at);
      if (there === undefined) after.set(at, [block]);
      else there.push(block);
      return;
    }
    if (element.name === "p") {
      const text = textIn(element, {}).text;
      at = text.length < SHORTEST_KEY ? at : (places.get(keyOf(text)) ?? at);
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(page);
  return [...(after.get(-1) ?? []), ...blocks.flatMap((block, index) => [block, ...(after.get(index) ?? [])])];
}
