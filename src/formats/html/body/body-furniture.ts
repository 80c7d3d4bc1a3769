import type { BlockDraft } from "../../../domain/draft";
import type { SpannedText } from "../../../domain/rich-text";
import {
  isButton,
  isButtonRow,
  isCall,
  isCaption,
  isCommentsHeading,
  isConsentRequest,
  isCopyright,
  isListHeading,
} from "../../reading/page-words/furniture-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { withoutEnd, withoutStart } from "./body-ends";
import { isProse, isText, linkShare, MOSTLY, relatedLinkOf } from "./body-texts";
import type { KnownTexts, TextBlock } from "./body-texts";

/** The body without what the site puts around it. "Read also" lines become blocks of their own. */
export function withoutFurniture(blocks: readonly BlockDraft[], known: KnownTexts): BlockDraft[] {
  const captioned = withCaptions(withoutRepeated(blocks));
  const cleaned = withRelated(captioned, known).filter((block) => !isText(block) || !isFurnitureText(block.text));
  const body = withoutEnd(withoutStart(withLabels(cleaned), known), known);
  return body.filter((block) => !isText(block) || !isCommentsHeading(block.text));
}

const SHORTEST_REPEATED = 60;
const FEWEST_REPEATED = 3;

/** Sites write a text twice, once for small screens: a run of paragraphs that comes again in the same order. */
function withoutRepeated(blocks: readonly BlockDraft[]): BlockDraft[] {
  const paragraphs = blocks.flatMap((block, at) =>
    block.type === "Paragraph" && block.text.length >= SHORTEST_REPEATED ? [{ text: block.text, at }] : [],
  );
  const first = new Map<string, number>();
  const repeated = new Set<number>();
  let run: number[] = [];
  let expected = -1;
  for (const [index, { text, at }] of paragraphs.entries()) {
    const before = first.get(text);
    if (before === undefined) first.set(text, index);
    if (before !== expected) run = [];
    expected = before === undefined ? -1 : before + 1;
    if (before !== undefined) run.push(at);
    if (run.length === FEWEST_REPEATED) for (const each of run) repeated.add(each);
    else if (run.length > FEWEST_REPEATED) repeated.add(at);
  }
  return blocks.filter((_, at) => !repeated.has(at));
}

function isFurnitureText(text: string): boolean {
  return (
    isButton(text) ||
    isButtonRow(text) ||
    isCall(text) ||
    isCaption(text) ||
    isCopyright(text) ||
    isConsentRequest(text) ||
    isShortcode(text) ||
    isListInOne(text) ||
    !/[\p{L}\p{N}]/u.test(text)
  );
}

/** A heading of a list with its titles or topics below it, each on a line. */
function isListInOne(text: string): boolean {
  const [first = "", ...others] = text.split("\n");
  return others.length > 0 && isListHeading(first) && others.every((line) => !/[.!?。！？؟।]/u.test(line));
}

/** What a plugin of a content system left in the text: `[button link="…"] Send us your review [/button]`. */
function isShortcode(text: string): boolean {
  return /^\[([a-z][\w-]{2,30})(?:\s[^\]]{0,400})?\](?:[^[]{0,200}\[\/\1\])?$/u.test(text);
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

/**
 * A label and a link, a linked line after a label, and a list of nothing but links after a label: "Read also: The
 * bridge is open again".
 */
function withRelated(blocks: readonly BlockDraft[], { url }: KnownTexts): BlockDraft[] {
  const result: BlockDraft[] = [];
  let label: string | undefined;
  for (const [at, block] of blocks.entries()) {
    const line = isText(block) ? relatedLine(block.text) : undefined;
    if (line !== undefined && isText(block) && line.title === "") {
      label = line.label;
      continue;
    }
    if (isText(block) && isListHeading(block.text)) {
      label = block.text;
      continue;
    }
    const links = isOwnHeading(block, blocks[at + 1], url)
      ? undefined
      : relatedIn(block, line?.label ?? label, line?.title);
    if (links === undefined) label = undefined;
    for (const each of links ?? [block]) result.push(each);
  }
  return result;
}

/** A heading that leads to itself, or to what the text below it is about: "1. The best camera". */
function isOwnHeading(block: BlockDraft, next: BlockDraft | undefined, url: string | undefined): boolean {
  if (block.type !== "Heading") return false;
  const isItself = block.spans.some((span) => url !== undefined && span.url?.split("#", 1)[0] === url);
  return isItself || (next !== undefined && isProse(next));
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
    const [first, ...others] = block.items;
    // The first item may be the label of the others.
    const isLabelled = label === undefined && others.length > 1 && first !== undefined && isLabel(first);
    const items = isLabelled ? others : block.items;
    const areLinks = items.length > 0 && items.every((item) => linkShare(item) > MOSTLY);
    return areLinks && (label !== undefined || items.length > 1)
      ? items.map((item) => relatedLinkOf(item, isLabelled ? first?.text : label))
      : undefined;
  }
  if (!isText(block)) return undefined;
  if (label === undefined) return isTitleOfOther(block) ? [relatedLinkOf(block, undefined)] : undefined;
  if (title === undefined) return linkShare(block) > MOSTLY ? [relatedLinkOf(block, label)] : undefined;
  const linked = block.spans.filter((span) => span.kind === "LINK");
  return linked.length > 0 && block.text.length < LONGEST_RELATED ? [relatedLinkOf(block, label, title)] : undefined;
}

const LONGEST_RELATED = 300;
const LONGEST_LABEL = 60;

function isLabel(text: SpannedText): boolean {
  return text.text.length < LONGEST_LABEL && linkShare(text) === 0 && !/[.!?؟。]$/u.test(text.text);
}

/** "You may also want to read:" directly above "read also" links is their label, in any language. */
function withLabels(blocks: readonly BlockDraft[]): BlockDraft[] {
  const result: BlockDraft[] = [];
  let label: string | undefined;
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    const isForLinks = next?.type === "RelatedLink" && next.label === undefined;
    if (isText(block) && isForLinks && /[:：]$/u.test(block.text) && isLabel(block)) {
      label = block.text;
    } else if (block.type === "RelatedLink" && label !== undefined) {
      result.push({ ...block, label: block.label ?? label });
    } else {
      label = undefined;
      result.push(block);
    }
  }
  return result;
}
