import type { BlockDraft } from "../../domain/draft";
import { append } from "../../domain/collections/lists";
import { spanText } from "../../domain/text/spans/spans";
import { isMailRule, mailHeaderIn } from "../reading/page-words/mail-headers";
import type { MailHeader } from "../reading/page-words/mail-headers";

/** A message inside the text of another one, with what its headers say. */
export interface PassedOn {
  readonly from: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  /** What stands above it. */
  readonly before: readonly BlockDraft[];
  readonly body: readonly BlockDraft[];
}

/** Fewer lines may be a list of prose: `From: the port`. */
const FEWEST = 3;

/**
 * The message that a text passes on or answers: mail programs write its headers as lines, below a line of dashes or
 * none. Undefined if there is none.
 */
export function passedOnIn(blocks: readonly BlockDraft[]): PassedOn | undefined {
  for (let index = 0, behind = 0; index < blocks.length; index = Math.max(behind, index + 1)) {
    const { headers, next, rest } = headersFrom(blocks, index);
    behind = next;
    if (headers.length < FEWEST || !headers.some(([name]) => name === "from")) continue;
    const value = (wanted: MailHeader[0]) => headers.find(([name]) => name === wanted)?.[1];
    return {
      from: value("from"),
      subject: value("subject"),
      date: value("date"),
      before: blocks.slice(0, index),
      body: [...rest, ...blocks.slice(next)],
    };
  }
  return undefined;
}

interface Headers {
  readonly headers: readonly MailHeader[];
  /** The first block behind them. */
  readonly next: number;
  /** What the last block of them holds behind them. */
  readonly rest: readonly BlockDraft[];
}

/** Some programs write each header as a paragraph, and some put the whole message into a quote. */
function headersFrom(blocks: readonly BlockDraft[], from: number): Headers {
  const headers: MailHeader[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type !== "Paragraph" && block?.type !== "Quote") return { headers, next: at, rest: [] };
    const lines = block.text.split("\n").filter((line) => !isMailRule(line));
    const own = lines.map(mailHeaderIn);
    const end = own.findIndex((header) => header === undefined);
    append(
      headers,
      own.slice(0, end < 0 ? own.length : end).filter((header) => header !== undefined),
    );
    if (end < 0 && own.length > 0) continue;
    if (end === 0 || own.length === 0) return { headers, next: at, rest: [] };
    // What goes on in the same paragraph cannot be told from a header that goes on. A quote holds the text too.
    const rest = block.type === "Quote" ? lines.slice(end) : [];
    return { headers, next: at + 1, rest: rest.map((line) => ({ type: "Paragraph", ...spanText(line) })) };
  }
  return { headers, next: blocks.length, rest: [] };
}

/** The text without the message below it that it answers: a quote, and the line that says who wrote it. */
export function withoutAnswered(blocks: readonly BlockDraft[]): readonly BlockDraft[] {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.type === "Quote") end -= 1;
  const line = blocks[end - 1];
  const isAttributed = line?.type === "Paragraph" && ATTRIBUTION.test(line.text) && line.text.length <= 300;
  // A quote that no line attributes to a message may be the text's own.
  return end < blocks.length && isAttributed && end > 1 ? blocks.slice(0, end - 1) : blocks;
}

/** `On Mon, 2 Mar 2026 Bo Li wrote:`, `Am 02.03.2026 schrieb Bo Li:`: it has a number, and ends with a colon. */
const ATTRIBUTION = /\d[^]{0,280}[:：]$/u;
