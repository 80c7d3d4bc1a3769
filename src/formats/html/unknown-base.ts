import type { BlockDraft } from "../../domain/draft";
import type { Span, SpannedText } from "../../domain/rich-text";

/**
 * What relative addresses start from if nobody says where the page is from. Links tell furniture from text, so they
 * are read, and then left out.
 */
export const UNKNOWN_BASE = "https://unknown.invalid/";

/** The blocks without addresses that start from the unknown one. */
export function withoutUnknown(blocks: readonly BlockDraft[]): BlockDraft[] {
  return blocks.flatMap((block): BlockDraft[] => {
    switch (block.type) {
      case "ImageBlock":
        return isUnknown(block.image.url) ? [] : [block];
      case "VideoBlock":
      case "AudioBlock":
        return isUnknown(block.media.url) ? [] : [block];
      case "EmbedBlock":
        return isUnknown(block.url) ? [] : [block];
      case "RelatedLink": {
        const { url, ...rest } = block;
        return [isUnknown(url) ? rest : block];
      }
      case "ListBlock":
        return [{ ...block, items: block.items.map(textWithout) }];
      case "TableBlock":
        return [{ ...block, rows: block.rows.map((row) => row.map(textWithout)) }];
      case "PostEmbed":
        return [block];
      default:
        return [textWithout(block)];
    }
  });
}

const isUnknown = (url: string | undefined): boolean => url?.startsWith(UNKNOWN_BASE) === true;

function textWithout<T extends SpannedText>(text: T): T {
  if (!text.spans.some(({ url }) => isUnknown(url))) return text;
  const spans: Span[] = [];
  for (const span of text.spans) {
    const { url, ...rest } = span;
    const plain: Span = isUnknown(url) ? { ...rest, kind: "TEXT" } : span;
    const last = spans.at(-1);
    const continues = last?.kind === "TEXT" && plain.kind === "TEXT" && String(last.marks) === String(plain.marks);
    if (last !== undefined && continues) spans[spans.length - 1] = { ...last, end: plain.end };
    else spans.push(plain);
  }
  return { ...text, spans };
}
