import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans";
import type { Page } from "./page";
import { pastedPost, referredPost } from "./pasted-post";
import type { PostClaim } from "./post-claims";
import { hasPostMark } from "./post-marks";
import { relatedLine, relatedLinks } from "./related-line";

interface Taken {
  readonly blocks: readonly BlockDraft[];
  /** Number of lines. */
  readonly taken: number;
}

/** The blocks of an article's body in the order of the text. */
export function bodyOf(page: Page, claims: readonly PostClaim[]): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  for (let at = page.bodyStart; at < page.lines.length; ) {
    const { blocks: next, taken } = embedAt(page, claims, at) ?? blocksAt(page, claims, at, blocks.at(-1));
    blocks.push(...next);
    at += taken;
  }
  return blocks;
}

function embedAt({ lines }: Page, claims: readonly PostClaim[], at: number): Taken | undefined {
  const claim = claims.find(({ start }) => start === at);
  return claim && { blocks: [{ type: "PostEmbed", post: pastedPost(lines, claim) }], taken: claim.end - claim.start };
}

function blocksAt(page: Page, claims: readonly PostClaim[], at: number, previous: BlockDraft | undefined): Taken {
  const end = claims.find(({ start }) => start > at)?.start ?? page.lines.length;
  const lines = page.lines.slice(0, end);
  const text = lines[at]?.text ?? "";
  const related = relatedLinks(lines, at);
  if (related !== undefined) return { blocks: related.links, taken: related.taken };
  const post = referredPost(text);
  if (post !== undefined) return { blocks: [{ type: "PostEmbed", post }], taken: 1 };
  const texts = lines.slice(at).map((line) => line.text);
  return listOf(texts) ?? quoteOf(texts) ?? { blocks: [isHeading(text, texts[1], previous) ? headingOf(text) : { type: "Paragraph", ...spanText(text) }], taken: 1 };
}

const BULLET = /^[-•▪◾*·‣]\s+(?=\S)/u;
const NUMBER = /^[\d٠-٩۰-۹]{1,2}[.)]\s+(?=\S)/u;

/** A list is evident from two items on: a single dash may open a reply. */
function listOf(texts: readonly string[]): Taken | undefined {
  const marker = [BULLET, NUMBER].find((each) => each.test(texts[0] ?? ""));
  if (marker === undefined) return undefined;
  const other = texts.findIndex((text) => !marker.test(text));
  const items = texts.slice(0, other < 0 ? texts.length : other).map((text) => spanText(text.replace(marker, "")));
  return items.length < 2 ? undefined : { blocks: [{ type: "ListBlock", ordered: marker === NUMBER, items }], taken: items.length };
}

const QUOTED = /^(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|"[^"]+")[.,،]?$/u;
const SPEAKER = /^[—–―]\s*(?=\S)/u;

function quoteOf(texts: readonly string[]): Taken | undefined {
  const [text = "", below = ""] = texts;
  if (/^>\s/.test(text)) return { blocks: [{ type: "Quote", ...spanText(text.replace(/^>\s+/, "")) }], taken: 1 };
  if (!QUOTED.test(text) || !SPEAKER.test(below) || below.length > 80 || /[.!?؟]$/u.test(below)) return undefined;
  return { blocks: [{ type: "Quote", ...spanText(text), attribution: below.replace(SPEAKER, "") }], taken: 2 };
}

const LONGEST_HEADING = 80;
const SENTENCE_END = /[.!?؟。…]["»”)]?$/u;

/** A short line without a sentence's end between two paragraphs of whole sentences. */
function isHeading(text: string, below: string | undefined, previous: BlockDraft | undefined): boolean {
  if (text.length > LONGEST_HEADING || !/[\p{L}\p{N}]$/u.test(text) || hasPostMark(text)) return false;
  if (below === undefined || below.length < 2 * text.length || !SENTENCE_END.test(below) || relatedLine(below) !== undefined) return false;
  return previous?.type === "Paragraph" && SENTENCE_END.test(previous.text);
}

function headingOf(text: string): BlockDraft {
  return { type: "Heading", level: 2, ...spanText(text) };
}
