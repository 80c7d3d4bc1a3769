import { append } from "../../domain/collections/lists";
import type { BlockDraft } from "../../domain/draft";
import { fold } from "../../domain/text/folding/fold";
import { spanText } from "../../domain/text/spans/spans";
import type { Line } from "./lines";
import type { ArticleLines } from "./article-lines";
import { pastedPost, referredPost } from "./posts/pasted-post";
import type { PostLines } from "./posts/post-lines";
import { BULLETS, endsSentence, isLabelShaped, isTitleShaped, isWordless, wordsOf } from "./line-shapes";
import { isThreadLabel } from "./posts/labels/platform-labels";
import { threaded } from "./posts/threads";
import { hasTag, namesPlatform } from "./posts/post-marks";
import { isSkipLink } from "./skip-links";
import { isButton } from "../reading/page-words/furniture-labels";
import { relatedLine } from "../reading/page-words/related-line";
import type { BlocksRead } from "./quotes";
import { isPulledOut, isSaidNear, markedQuote, quoteBelow, quoteOf } from "./quotes";
import { unbolded } from "./shared-text";
import { relatedLinks } from "./related-links";

/** The blocks of an article's body, in the order of the text. */
export function bodyOf(
  { lines, bodyStart }: ArticleLines,
  posts: readonly PostLines[],
  authors: readonly string[] = [],
): { body: BlockDraft[]; leftOut: number[] } {
  const leftOut: number[] = [];
  const blocks: BlockDraft[] = [];
  let from = bodyStart;
  let isGuarded = false;
  const prose = (start: number, end: number, before?: PostLines, after?: PostLines): void => {
    let isInList = false;
    const own = lines.slice(start, end);
    const guard =
      after === undefined
        ? -1
        : own.findIndex(({ text }, at) => at >= own.length - MOST_SKIP_LINKS && isBesidePost(text, after));
    const isOfGuard = (text: string, at: number): boolean =>
      isLabelShaped(text) && ((guard >= 0 && at > guard) || (isGuarded && at === 0 && wordsOf(text) <= 3));
    const kept = own.filter(({ text, number }, index, all) => {
      // Dates and numbers in a list of titles show where it ends.
      isInList = relatedLine(text)?.title === "" || (isInList && (isWordless(text) || isTitleShaped(text)));
      if (isInList) return true;
      const isLinkOfPage =
        (before !== undefined && index === 0 && isPaired(text, lines[before.start - 1])) ||
        (after !== undefined && index === all.length - 1 && isPaired(text, lines[after.end])) ||
        (before !== undefined && index < MOST_SKIP_LINKS && isBesidePost(text, before)) ||
        (after !== undefined && index >= all.length - MOST_SKIP_LINKS && isBesidePost(text, after));
      const isPages =
        isLinkOfPage || isOfGuard(text, index) || isWordless(text) || isThreadLabel(text) || isOfAuthors(text, authors);
      if (isPages) leftOut.push(number);
      return !isPages;
    });
    append(leftOut, appendProse(blocks, kept));
    // The platform's name alone ("TikTok") has no other label below the post.
    isGuarded = wordsOf(own[guard]?.text ?? "") > 1;
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
      else append(leftOut, appendProse(blocks, own));
    } else blocks.push({ type: "PostEmbed", post });
    from = postLines.end;
  });
  prose(from, lines.length, posts.at(-1));
  return { body: inThreads(blocks), leftOut };
}

/** "Ada Marin", "Ada Marin and Sam Reed" */
function isOfAuthors(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_SIGNATURE || !authors.some((author) => text.includes(author))) return false;
  return (
    authors
      .reduce((rest, author) => rest.replace(author, ""), text)
      .split(/\s+/u)
      .join("").length <= MOST_BETWEEN
  );
}

const LONGEST_SIGNATURE = 120;
/** "and", in any language. */
const MOST_BETWEEN = 3;

/** Posts of an article that follow one another and are a thread. */
function inThreads(blocks: readonly BlockDraft[]): BlockDraft[] {
  const posts = blocks.map((block) => (block.type === "PostEmbed" ? block.post : undefined));
  const places = posts.flatMap((draft, at) => (draft === undefined ? [] : [{ draft, at }]));
  const drafts = threaded(places.map(({ draft, at }) => ({ draft, isNext: posts[at - 1] !== undefined })));
  const byPlace = new Map(places.map(({ at }, index) => [at, drafts[index]]));
  return blocks.map((block, at) => {
    const post = byPlace.get(at);
    return post === undefined ? block : { type: "PostEmbed", post };
  });
}

const LONGEST_LABEL = 40;
const MOST_SKIP_LINKS = 3;
/** "Allow content of X to be shown?" */
const LONGEST_PERMISSION = 70;

const MOST_WORDS_OF_PAIR = 6;

/** "Skip the post on X" above a post, and "End of the post on X" below it: in any language, both name the platform. */
function isPaired(text: string, other: Line | undefined): boolean {
  return [text, other?.text ?? ""].every(
    (each) =>
      each.length <= LONGEST_PERMISSION &&
      wordsOf(each) <= MOST_WORDS_OF_PAIR &&
      namesPlatform(each) &&
      !/[.!?؟。:：/#@]/u.test(each),
  );
}

/** A skip link, or two or three words with a platform's name: "Allow X content?" */
function isBesidePost(text: string, { attribution }: PostLines): boolean {
  return (
    isSkipLink(text, attribution) ||
    (text.length <= LONGEST_PERMISSION && namesPlatform(text) && /[?؟？]$/u.test(text) && !/[#@]/u.test(text)) ||
    (text.length <= LONGEST_LABEL && wordsOf(text) <= 3 && namesPlatform(text) && !/[.!:：/#@]/u.test(text))
  );
}

/** Gives the numbers of the lines that say nothing. */
function appendProse(blocks: BlockDraft[], lines: readonly Line[]): number[] {
  const leftOut: number[] = [];
  for (let at = 0; at < lines.length;) {
    const { blocks: next, lineCount: taken } = blocksAt(lines, at, blocks.at(-1));
    append(blocks, next);
    if (next.length === 0)
      append(
        leftOut,
        lines.slice(at, at + taken).map(({ number }) => number),
      );
    at += taken;
  }
  return leftOut;
}

function blocksAt(lines: readonly Line[], at: number, previous: BlockDraft | undefined): BlocksRead {
  const related = relatedLinks(lines, at);
  if (related !== undefined) return { blocks: related.links, lineCount: related.lineCount };
  const text = lines[at]?.text ?? "";
  // "Read more" with nothing to read, or a number in a list of titles.
  const below = lines[at + 1]?.text;
  const isLabelAlone = relatedLine(text)?.title === "" && (isButton(text) || below === undefined);
  if (isWordless(text) || isLabelAlone) return { blocks: [], lineCount: 1 };
  const post = referredPost(text);
  if (post !== undefined) return { blocks: [{ type: "PostEmbed", post }], lineCount: 1 };
  return (
    listAt(lines, at) ??
    markedQuote(lines, at) ??
    quoteOf(text, below) ??
    quoteBelow(text, previous) ?? {
      blocks: [
        lines[at]?.kind === "heading"
          ? headingOf(unbolded(text))
          : { type: isQuote(lines, at, previous) ? "Quote" : "Paragraph", ...spanText(text) },
      ],
      lineCount: 1,
    }
  );
}

const isQuote = (lines: readonly Line[], at: number, previous: BlockDraft | undefined): boolean =>
  isPulledOut(lines[at]?.text ?? "", lines[at + 1]?.text, previous) ||
  (lines[at]?.kind === "text" && previous !== undefined && isSaidNear((place) => lines[place]?.text ?? "", at));

const BULLET = new RegExp(`^[-*·${BULLETS}]\\s+(?=\\S)`, "u");
const NUMBER = /^[\d٠-٩۰-۹]{1,2}[.)-]\s+(?=\S)/u;

/** A list has at least two items. A single dash may be the start of a reply. */
function listAt(lines: readonly Line[], at: number): BlocksRead | undefined {
  const marker = [BULLET, NUMBER].find((each) => each.test(lines[at]?.text ?? ""));
  if (marker === undefined) return plainList(lines, at);
  if (lines[at]?.kind === "heading" || isDialogue(lines, at)) return undefined;
  let end = at + 1;
  while (marker.test(lines[end]?.text ?? "") && lines[end]?.kind !== "heading" && isNextItem(lines, end)) end += 1;
  if (end - at < 2) return undefined;
  const items = lines.slice(at, end).map(({ text }) => spanText(text.replace(marker, "")));
  return { blocks: [{ type: "ListBlock", ordered: marker === NUMBER, items }], lineCount: end - at };
}

/** An item with another number than the next one begins another list. */
function isNextItem(lines: readonly Line[], at: number): boolean {
  const [above, number] = [lines[at - 1], lines[at]].map((line) => /^\p{Nd}{1,2}/u.exec(line?.text ?? "")?.[0]);
  if (above === undefined || number === undefined) return above === number;
  return !(Number(fold(number)) < Number(fold(above)));
}

/** "* Who asks?", "- Who answers.", "* Who asks more?": each line has another sign than the next one. */
function isDialogue(lines: readonly Line[], at: number): boolean {
  const signs = [at, at + 1, at + 2].map((place) => BULLET.exec(lines[place]?.text ?? "")?.[0].charAt(0));
  return signs[0] !== undefined && signs[1] !== undefined && signs[0] !== signs[1] && signs[1] !== signs[2];
}

const FEWEST_PLAIN = 3;
const MOST_WORDS_OF_ITEM = 12;

/** Three lines or more without a stop, below a heading, or above all else. */
function plainList(lines: readonly Line[], at: number): BlocksRead | undefined {
  const above = lines[at - 1];
  const led = sentencesLed(lines, at);
  if (led !== undefined) return led;
  if (above !== undefined && above.kind !== "heading" && !/[:：]$/u.test(above.text)) return undefined;
  const isItem = ({ text, kind }: Line): boolean =>
    kind === "text" &&
    !endsSentence(text) &&
    !/[:：]$/u.test(text) &&
    !hasTag(text) &&
    wordsOf(text) <= MOST_WORDS_OF_ITEM;
  const count = lines.slice(at, at + MOST_PLAIN).findIndex((line) => !isItem(line));
  const items = lines.slice(at, count < 0 ? Math.min(lines.length, at + MOST_PLAIN) : at + count);
  return items.length < FEWEST_PLAIN ? undefined : unordered(items);
}

const unordered = (items: readonly Line[]): BlocksRead => ({
  blocks: [{ type: "ListBlock", ordered: false, items: items.map(({ text }) => spanText(text)) }],
  lineCount: items.length,
});

const MOST_PLAIN = 200;
const FEWEST_WORDS_OF_LEAD = 5;
const SPEECH = /["“”„«»‘「『]/u;

/** "The study gives some advice:", then short sentences, then a longer one, with which the text goes on. */
function sentencesLed(lines: readonly Line[], at: number): BlocksRead | undefined {
  const lead = lines[at - 1];
  if (lead?.kind !== "text" || !/[:：]$/u.test(lead.text) || wordsOf(lead.text) < FEWEST_WORDS_OF_LEAD)
    return undefined;
  const isItem = ({ text, kind }: Line): boolean =>
    kind === "text" && /[.।۔]$/u.test(text) && !SPEECH.test(text) && wordsOf(text) <= MOST_WORDS_OF_ITEM;
  const count = lines.slice(at, at + MOST_PLAIN).findIndex((line) => !isItem(line));
  const below = lines[at + count];
  const goesOn = below?.kind === "text" && endsSentence(below.text) && wordsOf(below.text) > MOST_WORDS_OF_ITEM;
  return count >= FEWEST_PLAIN && goesOn ? unordered(lines.slice(at, at + count)) : undefined;
}

function headingOf(text: string): BlockDraft {
  return { type: "Heading", level: 2, ...spanText(text) };
}
