import type { BlockDraft } from "../../../domain/draft";
import type { SpannedText } from "../../../domain/rich-text";

/** What the page says of the article elsewhere. Lines with the same words around the text are no text. */
export interface KnownTexts {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly others: readonly (string | undefined)[];
  /** The page's own address. */
  readonly url?: string | undefined;
}

export type TextBlock = Extract<BlockDraft, { type: "Paragraph" | "Heading" }>;

export function isText(block: BlockDraft): block is TextBlock {
  return block.type === "Paragraph" || block.type === "Heading";
}

/** The share of a text that leads elsewhere. */
export function linkShare({ text, spans }: SpannedText): number {
  const linked = spans.reduce((sum, span) => sum + (span.kind === "LINK" ? span.end - span.start : 0), 0);
  return text === "" ? 0 : linked / text.length;
}

export const MOSTLY = 0.75;

/** In letters of an alphabet. Shorter texts are also labels, titles, captions and notes. */
const SHORTEST_PROSE = 120;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** One sign of these scripts says as much as so many letters. */
const LETTERS_OF_DENSE = 3;

/** Running text, and no label, title, caption or note. */
export function isProse(block: BlockDraft): boolean {
  if (block.type !== "Paragraph" && block.type !== "Quote") return false;
  const length = block.text.length < SHORTEST_PROSE ? lettersOf(block.text) : SHORTEST_PROSE;
  return length >= SHORTEST_PROSE && linkShare(block) < MOSTLY;
}

/** How long a text is, in letters of an alphabet. */
export function lettersOf(text: string): number {
  return text.length + (text.match(DENSE)?.length ?? 0) * (LETTERS_OF_DENSE - 1);
}

/** A "read also" link of a text that leads elsewhere. */
export function relatedLinkOf(text: SpannedText, label?: string, title = text.text): BlockDraft {
  const url = text.spans.find((span) => span.url !== undefined)?.url;
  return {
    type: "RelatedLink",
    ...(label !== undefined && { label }),
    title: title.replaceAll("\n", " "),
    ...(url !== undefined && { url }),
  };
}
