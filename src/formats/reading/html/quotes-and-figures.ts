import type { BlockDraft } from "../../../domain/draft";
import type { SpannedText } from "../../../domain/rich-text";
import { spanText } from "../../../domain/text/spans/spans";
import type { Annotation } from "../../../domain/text/spans/spans";
import { isCredited } from "../page-words/credit-labels";
import { imageBlock, isImageElement } from "./images";
import type { Caption } from "./images";
import { classesOf, elementsOf, findElements, rawTextOf } from "./tree";
import type { HtmlElement } from "./tree";

/** The text blocks of a quote are one quote, with a line feed between two of them. Other blocks stand on their own. */
export function quoted(blocks: readonly BlockDraft[], attribution: string | undefined): BlockDraft[] {
  const result: BlockDraft[] = [];
  let run: SpannedText[] = [];
  const endRun = () => {
    if (run.length > 0) result.push({ type: "Quote", ...joined(run) });
    run = [];
  };
  for (const block of blocks) {
    if (block.type === "Paragraph" || block.type === "Heading") run.push(block);
    else if (block.type === "ListBlock") run = run.concat(block.items);
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  const last = result.findLastIndex(({ type }) => type === "Quote");
  const quote = result[last];
  if (attribution !== undefined && quote?.type === "Quote") result[last] = { ...quote, attribution };
  return result;
}

function joined(texts: readonly SpannedText[]): SpannedText {
  const annotations: Annotation[] = [];
  let length = 0;
  for (const { text, spans } of texts) {
    for (const { start, end, url, marks, kind } of spans) {
      if (kind === "LINK" || marks !== undefined)
        annotations.push({
          start: start + length,
          end: end + length,
          ...(url !== undefined && { url }),
          ...(marks && { marks }),
        });
    }
    length += text.length + 1;
  }
  return spanText(texts.map(({ text }) => text).join("\n"), annotations);
}

export function sourceOfQuote(quote: HtmlElement): HtmlElement | undefined {
  const source = findElements(quote, ({ name }) => name === "cite" || name === "footer").at(-1);
  if (source === undefined) return undefined;
  const whole = rawTextOf(quote).trim();
  const own = rawTextOf(source).trim();
  return own !== "" && own.length < whole.length && whole.endsWith(own) ? source : undefined;
}

const CAPTION_CLASS = /(?:^|[-_])(?:caption|wp-caption-text|image-?caption|media-?caption|legend)$/iu;

export function isCaption(element: HtmlElement): boolean {
  return element.attributes.has("class") && classesOf(element).some((each) => CAPTION_CLASS.test(each.slice(-60)));
}

/** A `div` with a picture and a caption, as WordPress and others wrote it before there were figures. */
export function isCaptioned(element: HtmlElement): boolean {
  const { name } = element;
  if (name !== "div" && name !== "aside" && name !== "span" && name !== "dl") return false;
  if (!/(?:caption|image|photo|media|figure|picture)/iu.test((element.attributes.get("class") ?? "").slice(0, 500)))
    return false;
  const children = elementsOf(element);
  return children.length <= 4 && children.some(isCaption) && findElements(element, isImageElement).length === 1;
}

/** Of several pictures under one caption the last one has it. Under a quote it says who is quoted. */
export function withCaption(blocks: readonly BlockDraft[], { caption, credit }: Caption): BlockDraft[] {
  const at = blocks.findLastIndex(({ type }) => type === "ImageBlock" || type === "Quote");
  const block = blocks[at];
  if (block?.type === "ImageBlock")
    return blocks.with(
      at,
      imageBlock(block.image, { ...(caption && { caption }), ...(credit !== undefined && { credit }) }),
    );
  if (caption === undefined) return [...blocks];
  const player = blocks.findLastIndex(({ type }) => type === "VideoBlock" || type === "AudioBlock");
  const played = blocks[player];
  if (at < 0 && (played?.type === "VideoBlock" || played?.type === "AudioBlock"))
    return blocks.with(player, { ...played, caption });
  if (block?.type === "Quote" && block.attribution === undefined)
    return blocks.with(at, { ...block, attribution: caption.text.replace(/^[\s—–―-]+/u, "") });
  // What the figure shows is not told, such as a picture that a script loads. Its caption is no sentence of the text.
  const isOfTable = blocks.length === 1 && blocks[0]?.type === "TableBlock" && blocks[0].caption === undefined;
  if (isOfTable) return blocks.map((each) => (each.type === "TableBlock" ? { ...each, caption } : each));
  return [...blocks];
}

const LONGEST_CAPTION = 500;

/**
 * Below a picture without a caption, an element that says that it is one: a `figcaption` outside of a figure, a
 * class, or words in small or slanted letters that end with who took the picture.
 */
export function isCaptionBelow(element: HtmlElement, above: BlockDraft | undefined): boolean {
  if (above?.type !== "ImageBlock" || above.caption !== undefined) return false;
  const isMarked = element.name === "figcaption" || isCaption(element);
  if (!isMarked && !SLANTED.has(element.name)) return false;
  const text = rawTextOf(element).trim();
  return text.length <= LONGEST_CAPTION && (isMarked || isCredited(text));
}

const SLANTED: ReadonlySet<string> = new Set(["em", "i", "small"]);
