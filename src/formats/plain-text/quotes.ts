import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans";
import { SENTENCE_END, wordsOf } from "./line-shapes";

export interface BlocksRead {
  readonly blocks: readonly BlockDraft[];
  /** How many lines these blocks take. */
  readonly lineCount: number;
}

export const QUOTED = /^(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|"[^"]+")[.,،]?$/u;
const ATTRIBUTION = /^[—–―]\s*(?=\S)/u;
const LONGEST_ATTRIBUTION = 80;

export function quoteOf(text: string, below = ""): BlocksRead | undefined {
  if (/^>\s/.test(text)) return { blocks: [{ type: "Quote", ...spanText(text.replace(/^>\s+/, "")) }], lineCount: 1 };
  if (!QUOTED.test(text) || !ATTRIBUTION.test(below) || below.length > LONGEST_ATTRIBUTION || /[.!?؟]$/u.test(below))
    return undefined;
  return { blocks: [{ type: "Quote", ...spanText(text), attribution: below.replace(ATTRIBUTION, "") }], lineCount: 2 };
}

/** "The minister said:", and below it nothing but the words. */
export function quoteBelow(text: string, previous: BlockDraft | undefined): BlocksRead | undefined {
  if (previous?.type !== "Paragraph" || !/[:：]$/u.test(previous.text) || !QUOTED.test(text)) return undefined;
  return { blocks: [{ type: "Quote", ...spanText(text) }], lineCount: 1 };
}

const FEWEST_PULLED_OUT = 4;

/** Words in quotation marks that end no sentence, between two paragraphs. */
export function isPulledOut(text: string, below: string | undefined, previous: BlockDraft | undefined): boolean {
  if (!QUOTED.test(text) || SENTENCE_END.test(text) || wordsOf(text) < FEWEST_PULLED_OUT) return false;
  return previous?.type === "Paragraph" && SENTENCE_END.test(previous.text) && SENTENCE_END.test(below ?? "");
}
