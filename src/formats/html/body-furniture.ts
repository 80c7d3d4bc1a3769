import type { BlockDraft } from "../../domain/draft";
import type { SpannedText } from "../../domain/rich-text";
import { fold } from "../../domain/text/fold";
import { findDate, isDate, isTimeAgo } from "../reading/dates";
import { labelledByline } from "../reading/page-words/byline";
import {
  isButton,
  isButtonRow,
  isCall,
  isCaption,
  isCommentsHeading,
  isCopyright,
  isListHeading,
} from "../reading/page-words/furniture-labels";
import { relatedLine } from "../reading/page-words/related-line";

/** What the page says of the article elsewhere. Lines with the same words above the text are no text. */
export interface KnownTexts {
  readonly headline: string;
  readonly others: readonly (string | undefined)[];
}

type TextBlock = Extract<BlockDraft, { type: "Paragraph" | "Heading" }>;

/** The body without what the site puts around it. "Read also" lines become blocks of their own. */
export function withoutFurniture(blocks: readonly BlockDraft[], known: KnownTexts): BlockDraft[] {
  const captioned = withCaptions(blocks);
  const cleaned = withRelated(captioned).filter((block) => !isText(block) || !isFurnitureText(block.text));
  return withoutEnd(withoutStart(cleaned, known));
}

function isText(block: BlockDraft): block is TextBlock {
  return block.type === "Paragraph" || block.type === "Heading";
}

function isFurnitureText(text: string): boolean {
  return (
    isButton(text) ||
    isButtonRow(text) ||
    isCall(text) ||
    isCaption(text) ||
    isCopyright(text) ||
    isCommentsHeading(text) ||
    (text.includes("\n") && isListHeading(text.slice(0, text.indexOf("\n")))) ||
    !/[\p{L}\p{N}]/u.test(text)
  );
}

/** "Workers load a truck. (AP Photo/A. Writer)": a line with a credit directly below a picture is its caption. */
const CREDITED =
  /[(（][^()（）]{0,60}(?:photo|foto|getty|images?|afp|reuters|associated press|ap\b|epa|dpa|رويترز)[^()（）]{0,60}[)）]\.?$/iu;
const LONGEST_CAPTION = 400;

function withCaptions(blocks: readonly BlockDraft[]): BlockDraft[] {
  const result: BlockDraft[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const isCaptionOf = last?.type === "ImageBlock" && last.caption === undefined && block.type === "Paragraph";
    if (isCaptionOf && block.text.length < LONGEST_CAPTION && CREDITED.test(block.text)) {
      const { text, spans } = block;
      result[result.length - 1] = { ...last, image: { ...last.image, caption: text }, caption: { text, spans } };
    } else result.push(block);
  }
  return result;
}

/** The share of a text that leads elsewhere. */
export function linkShare({ text, spans }: SpannedText): number {
  const linked = spans.reduce((sum, span) => sum + (span.kind === "LINK" ? span.end - span.start : 0), 0);
  return text === "" ? 0 : linked / text.length;
}

const MOSTLY = 0.75;

/**
 * A label and a link, a linked line after a label, and a list of nothing but links after a label: "Read also: The
 * bridge is open again".
 */
function withRelated(blocks: readonly BlockDraft[]): BlockDraft[] {
  const result: BlockDraft[] = [];
  let label: string | undefined;
  for (const block of blocks) {
    const line = isText(block) ? relatedLine(block.text) : undefined;
    if (line !== undefined && isText(block) && line.title === "") {
      label = line.label;
      continue;
    }
    if (isText(block) && isListHeading(block.text)) {
      label = block.text;
      continue;
    }
    const links = relatedIn(block, line?.label ?? label, line?.title);
    if (links === undefined) label = undefined;
    for (const each of links ?? [block]) result.push(each);
  }
  return result;
}

/** A line that is a link as a whole, and no sentence: the title of something else. */
function isTitleOfOther(block: TextBlock): boolean {
  const isWhole =
    linkShare(block) > WHOLE && block.text.length >= SHORTEST_TITLE && block.text.length < LONGEST_RELATED;
  return isWhole && !/[.。।]["'”’»]?$|^https?:/u.test(block.text);
}

const WHOLE = 0.95;
const SHORTEST_TITLE = 20;

function relatedIn(block: BlockDraft, label: string | undefined, title: string | undefined): BlockDraft[] | undefined {
  if (block.type === "ListBlock") {
    const areLinks = block.items.length > 0 && block.items.every((item) => linkShare(item) > MOSTLY);
    return areLinks && (label !== undefined || block.items.length > 1)
      ? block.items.map((item) => linkOf(item, label))
      : undefined;
  }
  if (!isText(block)) return undefined;
  if (label === undefined) return isTitleOfOther(block) ? [linkOf(block, undefined)] : undefined;
  if (title === undefined) return linkShare(block) > MOSTLY ? [linkOf(block, label)] : undefined;
  const linked = block.spans.filter((span) => span.kind === "LINK");
  return linked.length > 0 && block.text.length < LONGEST_RELATED ? [linkOf(block, label, title)] : undefined;
}

const LONGEST_RELATED = 300;

function linkOf(text: SpannedText, label: string | undefined, title = text.text): BlockDraft {
  const url = text.spans.find((span) => span.url !== undefined)?.url;
  return {
    type: "RelatedLink",
    ...(label !== undefined && { label }),
    title: title.replaceAll("\n", " "),
    ...(url !== undefined && { url }),
  };
}

const MOST_AT_START = 10;
const LONGEST_START = 160;

/** Above the text stand the headline again, the section, the authors and the date. */
function withoutStart(blocks: readonly BlockDraft[], { headline, others }: KnownTexts): BlockDraft[] {
  const known = new Set([headline, ...others].flatMap((text) => (text === undefined ? [] : [fold(text)])));
  const dropped = new Set<BlockDraft>();
  for (const block of blocks.slice(0, MOST_AT_START)) {
    if (!isText(block)) continue;
    if (block.text.length > LONGEST_START) break;
    if (isAboveText(block.text, known)) dropped.add(block);
  }
  return blocks.filter((block) => !dropped.has(block));
}

function isAboveText(text: string, known: ReadonlySet<string>): boolean {
  return text.split("\n").every((line) => {
    const bare = line.trim();
    return (
      known.has(fold(bare)) ||
      isDated(bare) ||
      hasDate(bare) ||
      labelledByline(bare, {}) !== undefined ||
      LABEL_ALONE.test(bare)
    );
  });
}

const LABEL_ALONE = /^(?:by|par|von|por|di|door|av|af|автор|بقلم|کاتب|מאת)\s*:?$/iu;
const MOST_LABEL_WORDS = 4;

const LONGEST_DATED = 90;

/** A line that is no sentence, with a date and little else: "Wednesday, 28 August 2013, updated 14:00 (GMT+4)". */
function hasDate(line: string): boolean {
  const digits = line.length > LONGEST_DATED ? 0 : line.replace(/\P{Nd}/gu, "").length;
  return digits > 4 && !/[.!?؟。]$/u.test(line) && findDate(line) !== undefined;
}

/** A date, or a label of a few words and a date: "Published 11:11 PM EST Nov 19, 2019", "Published 1 day ago". */
function isDated(line: string): boolean {
  const words = line.split(/[\s:：|•·]+/u);
  const most = Math.min(MOST_LABEL_WORDS, words.length - 1);
  let rest = line;
  for (let left = 0; left <= most; left += 1) {
    if (isDate(rest) || isTimeAgo(rest)) return true;
    if (/^\p{Nd}/u.test(rest)) return false;
    rest = rest.replace(/^[^\s:：|•·]+[\s:：|•·]+/u, "");
  }
  return false;
}

/** Below the text stand tags, topics and links: short lines without a sentence. */
function withoutEnd(blocks: readonly BlockDraft[]): BlockDraft[] {
  let end = blocks.length;
  while (end > 0 && isBelowText(blocks[end - 1])) end -= 1;
  const rest = blocks.slice(end).filter((block) => block.type === "RelatedLink" || block.type === "PostEmbed");
  return end === 0 ? [...blocks] : [...blocks.slice(0, end), ...rest];
}

function isBelowText(block: BlockDraft | undefined): boolean {
  if (block === undefined) return false;
  if (block.type === "RelatedLink" || block.type === "Heading") return true;
  if (block.type === "ListBlock") return block.items.every((item) => linkShare(item) > MOSTLY);
  return block.type === "Paragraph" && linkShare(block) > MOSTLY;
}
