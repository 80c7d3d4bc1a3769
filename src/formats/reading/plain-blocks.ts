import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans/spans";

/** Whether a text that may be plain or HTML has an element in it. */
export const isMarkup = (text: string): boolean => /<\/?[a-z][a-z0-9.:-]*(?:\s[^<>]*)?\/?>/i.test(text);

/** Paragraphs are apart by an empty line, else by a line end. */
export function plainBlocks(text: string): readonly BlockDraft[] {
  const lines = text.replace(/\r\n?/g, "\n");
  const parts = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(lines) ? lines.split(/\n[^\S\n]*\n/) : lines.split("\n");
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({ type: "Paragraph", ...spanText(part) }));
}
