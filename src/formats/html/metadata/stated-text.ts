import type { BlockDraft } from "../../../domain/draft";
import { spanText } from "../../../domain/text/spans/spans";
import { objectsOf } from "../../reading/json/fields";
import type { JsonObject } from "../../reading/json/fields";
import { statedBody } from "../../reading/schema-org/article-facts";
import { textsAt } from "../../reading/schema-org/texts";
import type { PageData } from "./page-data";

/** What the page shows is not its text if it has less than this share of the words that its data has. */
const LEAST_SHARE = 0.35;
/** In words. A shorter text in the data is a summary. */
const SHORTEST = 150;
const MOST_UPDATES = 1_000;

/**
 * The text in the page's own data, where scripts fill the page, or where what it shows is another text. Empty where the
 * shown text is the right one.
 */
export function statedText(page: PageData, shown: readonly BlockDraft[]): readonly BlockDraft[] {
  const texts = shown.flatMap(textsOf);
  const facts = { graph: page.data, base: page.base };
  const stated = page.articles.map((node) => statedBody(node, facts)).find((each) => each.length > 0);
  const blocks = stated ?? updatesOf(page);
  if (blocks.length === 0 || texts.length === 0) return blocks;
  const words = wordsIn(blocks.flatMap(textsOf));
  if (words.length < SHORTEST) return [];
  const known = new Set(wordsIn(texts));
  return words.filter((word) => known.has(word)).length < words.length * LEAST_SHARE ? blocks : [];
}

function textsOf(block: BlockDraft): readonly string[] {
  if (block.type === "ListBlock") return block.items.map(({ text }) => text);
  return "text" in block ? [block.text] : [];
}

const wordsIn = (texts: readonly string[]): string[] =>
  texts
    .join("\n")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Each update of a live blog: its time as written, its headline, its text. */
function updatesOf(page: PageData): BlockDraft[] {
  const updates = page.articles.flatMap((node) => objectsOf(node["liveBlogUpdate"])).slice(0, MOST_UPDATES);
  return updates.flatMap((update) => updateOf(update, page));
}

function updateOf(update: JsonObject, page: PageData): BlockDraft[] {
  const [time] = textsAt(update, "datePublished");
  const [headline] = textsAt(update, "headline");
  const text = statedBody(update, { graph: page.data, base: page.base });
  if (headline === undefined && text.length === 0) return [];
  return [
    ...(time === undefined ? [] : [{ type: "Paragraph" as const, ...spanText(time) }]),
    ...(headline === undefined ? [] : [{ type: "Heading" as const, level: 2, ...spanText(headline) }]),
    ...text,
  ];
}
