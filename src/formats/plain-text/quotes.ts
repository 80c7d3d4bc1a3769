import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans";
import { SENTENCE_END, wordsOf } from "./line-shapes";
import type { Line } from "./lines";

export interface BlocksRead {
  readonly blocks: readonly BlockDraft[];
  /** How many lines these blocks take. */
  readonly lineCount: number;
}

export const QUOTED = /^(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|"[^"]+")[.,،]?$/u;
const ATTRIBUTION = /^[—–―]\s*(?=\S)/u;
const LONGEST_ATTRIBUTION = 80;

const MARKED = /^>\s+/;
/** Scripts that put no space between words. */
const SPACELESS_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」]$/u;

/** Lines that touch and that a mail program began with `>` are one quote. Its last line may say whose words it is. */
export function markedQuote(lines: readonly Line[], at: number): BlocksRead | undefined {
  if (!MARKED.test(lines[at]?.text ?? "")) return undefined;
  let end = at + 1;
  while (MARKED.test(lines[end]?.text ?? "") && lines[end]?.afterGap !== true) end += 1;
  const texts = lines.slice(at, end).map(({ text }) => text.replace(MARKED, ""));
  const last = texts.at(-1) ?? "";
  const isSaid = texts.length > 1 && ATTRIBUTION.test(last) && last.length <= LONGEST_ATTRIBUTION;
  const said = isSaid ? texts.slice(0, -1) : texts;
  const text = said
    .map((one) => (SPACELESS_END.test(one) ? one : `${one} `))
    .join("")
    .trim();
  return {
    blocks: [{ type: "Quote", ...spanText(text), ...(isSaid && { attribution: last.replace(ATTRIBUTION, "") }) }],
    lineCount: end - at,
  };
}

export function quoteOf(text: string, below = ""): BlocksRead | undefined {
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
