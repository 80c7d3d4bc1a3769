import { isObject } from "../../../domain/collections/objects";

/** Spans of a text that has no links, tags and marks. */
const PLAIN = 3;

/** Most blocks are paragraphs of plain text: `[id, text]`. */
export function packBlocks(blocks: unknown): unknown {
  return Array.isArray(blocks) ? blocks.map(packBlock) : blocks;
}

export function unpackBlocks(blocks: unknown): unknown {
  return Array.isArray(blocks) ? blocks.map(unpackBlock) : blocks;
}

function packBlock(block: unknown): unknown {
  if (!isObject(block)) return block;
  const { type, id, text, spans, ...more } = block;
  if (type !== "Paragraph" || typeof id !== "string" || Object.keys(more).length > 0) return block;
  return isPlain(spans, text) ? [id, text] : block;
}

function unpackBlock(block: unknown): unknown {
  if (!Array.isArray(block)) return block;
  const [id, text] = block as [unknown, unknown];
  return { type: "Paragraph", text, spans: plainSpans(text), id };
}

export const packSpans = (spans: unknown, text: unknown): unknown => (isPlain(spans, text) ? PLAIN : spans);

export const unpackSpans = (spans: unknown, text: unknown): unknown => (spans === PLAIN ? plainSpans(text) : spans);

function isPlain(spans: unknown, text: unknown): boolean {
  if (!Array.isArray(spans) || spans.length !== 1 || typeof text !== "string") return false;
  const [span] = spans as unknown[];
  if (!isObject(span)) return false;
  const { kind, start, end, ...more } = span;
  return kind === "TEXT" && start === 0 && end === text.length && Object.keys(more).length === 0;
}

function plainSpans(text: unknown): unknown[] {
  if (typeof text !== "string") throw new TypeError("The stored text is no text.");
  return [{ kind: "TEXT", start: 0, end: text.length }];
}
