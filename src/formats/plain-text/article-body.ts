import { append } from "../../domain/lists";
import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans";
import type { Line } from "./lines";
import type { ArticleLines } from "./article-lines";
import { pastedPost, referredPost } from "./pasted-post";
import type { PostLines } from "./post-lines";
import { isWordless } from "./page-furniture";
import { hasPostMark, namesPlatform } from "./post-marks";
import { relatedLine } from "../reading/page-words/related-line";
import { relatedLinks } from "./related-links";

interface BlocksRead {
  readonly blocks: readonly BlockDraft[];
  /** How many lines these blocks take. */
  readonly lineCount: number;
}

/** The blocks of an article's body, in the order of the text. */
export function bodyOf(
  { lines, bodyStart }: ArticleLines,
  posts: readonly PostLines[],
): { body: BlockDraft[]; leftOut: number[] } {
  const leftOut: number[] = [];
  const blocks: BlockDraft[] = [];
  let from = bodyStart;
  const prose = (start: number, end: number, before?: PostLines, after?: PostLines): void => {
    const kept = lines.slice(start, end).filter(({ text, number }, index, all) => {
      const isLinkOfPage =
        (index === 0 && before !== undefined && isSkipLink(text, before)) ||
        (index === all.length - 1 && after !== undefined && isSkipLink(text, after));
      if (isLinkOfPage || isWordless(text)) leftOut.push(number);
      return !isLinkOfPage && !isWordless(text);
    });
    appendProse(blocks, kept);
  };
  posts.forEach((postLines, index) => {
    prose(from, postLines.start, posts[index - 1], postLines);
    const post = pastedPost(lines, postLines);
    if (post.content === undefined && post.nativeId === undefined) {
      const own = lines.slice(postLines.start, postLines.end);
      // "A post shared by …" without the post is the page's. Else there is no post here: keep the lines as prose.
      if (postLines.attribution.platform !== undefined)
        append(
          leftOut,
          own.map(({ number }) => number),
        );
      else appendProse(blocks, own);
    } else blocks.push({ type: "PostEmbed", post });
    from = postLines.end;
  });
  prose(from, lines.length, posts.at(-1));
  return { body: blocks, leftOut };
}

const LONGEST_SKIP_LINK = 90;

/** "Skip X post by NAME", "End of X post by NAME": a line beside a post with its author's name and its platform. */
function isSkipLink(text: string, { attribution }: PostLines): boolean {
  if (text.length > LONGEST_SKIP_LINK || /[.!?:：؟]$/u.test(text)) return false;
  const { displayName, handle } = attribution;
  const isNamed = [displayName, handle].some((name) => name !== undefined && name.length > 1 && text.includes(name));
  return (isNamed && namesPlatform(text)) || /^(?:skip|end of)\b.{0,40}\bpost\b/iu.test(text);
}

function appendProse(blocks: BlockDraft[], lines: readonly Line[]): void {
  for (let at = 0; at < lines.length;) {
    const { blocks: next, lineCount: taken } = blocksAt(lines, at, blocks.at(-1));
    append(blocks, next);
    at += taken;
  }
}

function blocksAt(lines: readonly Line[], at: number, previous: BlockDraft | undefined): BlocksRead {
  const related = relatedLinks(lines, at);
  if (related !== undefined) return { blocks: related.links, lineCount: related.lineCount };
  const text = lines[at]?.text ?? "";
  const below = lines[at + 1]?.text;
  const post = referredPost(text);
  if (post !== undefined) return { blocks: [{ type: "PostEmbed", post }], lineCount: 1 };
  return (
    listAt(lines, at) ??
    quoteOf(text, below) ?? {
      blocks: [isHeading(text, below, previous) ? headingOf(text) : { type: "Paragraph", ...spanText(text) }],
      lineCount: 1,
    }
  );
}

const BULLET = /^[-•▪◾*·‣]\s+(?=\S)/u;
const NUMBER = /^[\d٠-٩۰-۹]{1,2}[.)]\s+(?=\S)/u;

/** A list has at least two items. A single dash may be the start of a reply. */
function listAt(lines: readonly Line[], at: number): BlocksRead | undefined {
  const marker = [BULLET, NUMBER].find((each) => each.test(lines[at]?.text ?? ""));
  if (marker === undefined) return undefined;
  let end = at;
  while (marker.test(lines[end]?.text ?? "")) end += 1;
  if (end - at < 2) return undefined;
  const items = lines.slice(at, end).map(({ text }) => spanText(text.replace(marker, "")));
  return { blocks: [{ type: "ListBlock", ordered: marker === NUMBER, items }], lineCount: end - at };
}

const QUOTED = /^(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|"[^"]+")[.,،]?$/u;
const ATTRIBUTION = /^[—–―]\s*(?=\S)/u;
const LONGEST_ATTRIBUTION = 80;

function quoteOf(text: string, below = ""): BlocksRead | undefined {
  if (/^>\s/.test(text)) return { blocks: [{ type: "Quote", ...spanText(text.replace(/^>\s+/, "")) }], lineCount: 1 };
  if (!QUOTED.test(text) || !ATTRIBUTION.test(below) || below.length > LONGEST_ATTRIBUTION || /[.!?؟]$/u.test(below))
    return undefined;
  return { blocks: [{ type: "Quote", ...spanText(text), attribution: below.replace(ATTRIBUTION, "") }], lineCount: 2 };
}

const LONGEST_HEADING = 80;
const SENTENCE_END = /[.!?؟。…]["»”)]?$/u;

/** A short line that does not end a sentence, between two paragraphs that do. */
function isHeading(text: string, below: string | undefined, previous: BlockDraft | undefined): boolean {
  if (text.length > LONGEST_HEADING || !/[\p{L}\p{N}]$/u.test(text) || hasPostMark(text)) return false;
  if (
    below === undefined ||
    below.length < 2 * text.length ||
    !SENTENCE_END.test(below.slice(-2)) ||
    relatedLine(below) !== undefined
  )
    return false;
  return previous?.type === "Paragraph" && SENTENCE_END.test(previous.text.slice(-2));
}

function headingOf(text: string): BlockDraft {
  return { type: "Heading", level: 2, ...spanText(text) };
}
