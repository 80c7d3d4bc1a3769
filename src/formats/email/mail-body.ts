import type { BlockDraft } from "../../domain/draft";
import { linksIn, spanText } from "../../domain/text/spans/spans";
import { htmlBlocks } from "../reading/html/html-blocks";
import { isFurniture, isWebVersion } from "../reading/page-words/letter-furniture";

export interface MailBody {
  readonly body: readonly BlockDraft[];
  /** The address behind "view in browser". */
  readonly webVersion: string | undefined;
}

/** The blocks of a message in HTML, without what the sender's program puts around its text. */
export function htmlMail(html: string): MailBody {
  const blocks = htmlBlocks(withoutLayout(html));
  const web = blocks.find((block) => isWebVersion(wordsOf(block)));
  const webVersion = web !== undefined && "spans" in web ? linksIn(web)[0] : undefined;
  return { body: withoutFurniture(blocks), webVersion };
}

/** Mail is laid out with tables. Only one with heading cells holds data. */
function withoutLayout(html: string): string {
  return /<th[\s>]/i.test(html)
    ? html
    : html.replace(/<(\/?)(?:table|tbody|thead|tfoot|tr|td|center)(?=[\s>/])/gi, "<$1div");
}

/** What stands behind the address for leaving the list is the sender's address and the like. */
function withoutFurniture(blocks: readonly BlockDraft[]): BlockDraft[] {
  const half = Math.floor(blocks.length / 2);
  const leaving = blocks.findIndex((block, at) => at >= half && isFurniture(wordsOf(block)));
  const kept = leaving < 0 ? blocks : blocks.slice(0, leaving);
  return kept.filter((block) => !isFurniture(wordsOf(block)));
}

function wordsOf(block: BlockDraft): string {
  if (block.type === "ListBlock") return block.items.map(({ text }) => text).join(" ");
  return "text" in block ? block.text : "";
}

/** The end of a message before the sender's signature (RFC 3676, 4.3). */
const SIGNATURE = /^-- ?$/;
/** A line of prose that is cut has at least so many characters (RFC 5322, 2.1.1 asks for 78 at most). */
const SHORTEST_CUT = 50;

/** The blocks of a message in plain text. Lines that the mail program cut are joined again, quoted ones are a quote. */
export function textMail(text: string): BlockDraft[] {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => SIGNATURE.test(line));
  const blocks: BlockDraft[] = [];
  let open: string[] = [];
  const close = () => {
    const block = blockOf(open);
    if (block !== undefined) blocks.push(block);
    open = [];
  };
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const isQuoted = line.startsWith(">");
    if (line.trim() === "" || (open.length > 0 && open[0]?.startsWith(">") !== isQuoted)) close();
    if (line.trim() !== "") open.push(line);
  }
  close();
  return withoutFurniture(blocks);
}

function blockOf(lines: readonly string[]): BlockDraft | undefined {
  const isQuoted = lines[0]?.startsWith(">") === true;
  const plain = isQuoted ? lines.map((line) => line.replace(/^(?:> ?){1,20}/, "")) : lines;
  const items = plain.map((line) => /^\s{0,6}[*•·-]\s+(\S.*)$/.exec(line)?.[1]);
  if (items.length > 1 && items.every((item) => item !== undefined))
    return { type: "ListBlock", ordered: false, items: items.map((item) => spanText(item.trim())) };
  const text = joined(plain);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { type: isQuoted ? "Quote" : "Paragraph", ...spanText(text) };
}

function joined(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isCut = index > 0 && (lines[index - 1]?.trim().length ?? 0) >= SHORTEST_CUT;
    parts.push(index === 0 ? "" : isCut ? " " : "\n", line.trim());
  }
  return parts.join("");
}
