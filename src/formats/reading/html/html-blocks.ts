import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import { isWebUrl } from "../../../domain/addresses/urls";
import type { BlockDraft } from "../../../domain/draft";
import type { SpannedText } from "../../../domain/rich-text";
import { BLOCKS, HEADINGS, isHidden, NO_TEXT } from "./element-kinds";
import { postAt } from "./embedded-post";
import { addAsItIs, addText, emojiOf, textIn } from "./html-text";
import { captionOf, imageBlock, imageOf, isImageElement } from "./images";
import type { Caption } from "./images";
import { inlineOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { LISTS, listBlock, tableBlock } from "./lists-and-tables";
import { parseHtml } from "./parse-html";
import { embedBlock, playerBlock } from "./players";
import { isCaption, isCaptionBelow, isCaptioned, quoted, sourceOfQuote, withCaption } from "./quotes-and-figures";
import { TextCollector } from "./text-collector";
import { classesOf, findElement, findElements, isElement, pathTo } from "./tree";
import type { HtmlElement, HtmlNode } from "./tree";

/** A part of an HTML document as blocks: paragraphs, headings, lists, quotes, pictures, embedded posts and so on. */
export function htmlBlocks(html: string, options: HtmlOptions = {}): BlockDraft[] {
  return blocksIn(parseHtml(html).children, options);
}

interface BlockOptions extends HtmlOptions {
  /** What stands for an element, before anything else is tried. */
  readonly blockOf?: (element: HtmlElement) => BlockDraft | undefined;
}

/** The blocks of some nodes of a tree, in their order. */
export function blocksIn(nodes: readonly HtmlNode[], options: BlockOptions): BlockDraft[] {
  const writer = new BlockWriter(options);
  for (const node of nodes) writer.add(node);
  return writer.end();
}

/** Quotes in quotes, figures in figures: what is deeper is only paragraphs. So the work stays linear. */
const DEEPEST_NESTING = 6;

class BlockWriter {
  private readonly blocks: BlockDraft[] = [];
  private readonly text = new TextCollector();
  /** Pictures and the like within a paragraph come after it. */
  private waiting: BlockDraft[] = [];

  constructor(
    private readonly options: BlockOptions,
    private readonly nesting = 0,
  ) {}

  end(): BlockDraft[] {
    this.endParagraph();
    return this.blocks;
  }

  add(node: HtmlNode): void {
    if (!isElement(node)) {
      if (this.text.waitingLineFeeds > 1 && node.text.trim() !== "") this.endParagraph();
      this.text.add(node.text);
    } else if (node.name === "br") this.text.lineFeed();
    else if (!isHidden(node)) this.addElement(node);
  }

  private addElement(element: HtmlElement): void {
    const { name } = element;
    // Most elements. It can be nothing else.
    const isBare = name === "p" && element.attributes.size === 0 && this.options.blockOf === undefined;
    if (isBare) return this.addFlow(element);
    const level = HEADINGS.get(name);
    if (level !== undefined) this.addHeading(element, level);
    else if (this.text.isEmpty && isCaptionBelow(element, this.blocks.at(-1))) this.addCaption(element);
    else if (isImageElement(element) || name === "picture") this.addImage(element, {});
    else if (/^(?:amp-)?(?:video|audio)$/u.test(name)) this.emit(playerBlock(element, this.options));
    else if (this.nesting < DEEPEST_NESTING && (name === "figure" || isCaptioned(element))) this.addFigure(element);
    else if (!this.addEmbed(element) && !NO_TEXT.has(name)) this.addTextElement(element);
  }

  private addTextElement(element: HtmlElement): void {
    const { name } = element;
    if (this.nesting >= DEEPEST_NESTING && BLOCKS.has(name)) this.addFlow(element);
    else if (name === "blockquote") this.addQuote(element);
    else if (LISTS.has(name)) this.addWhole(element, listBlock(element, this.options));
    else if (name === "table") this.addWhole(element, tableBlock(element, this.options));
    else if (name === "pre") this.addPre(element);
    else if (BLOCKS.has(name)) this.addFlow(element);
    else this.addInline(element);
  }

  private addFlow(element: HtmlElement): void {
    this.endParagraph();
    for (const child of element.children) this.add(child);
    this.endParagraph();
  }

  private addInline(element: HtmlElement): void {
    const inline = inlineOf(element, this.options);
    if (inline !== undefined) this.text.openInline(inline);
    for (const child of element.children) this.add(child);
    if (inline !== undefined) this.text.closeInline();
  }

  /** `block` stands for the whole element; without one, the element only lays out what is in it. */
  private addWhole(element: HtmlElement, block: BlockDraft | undefined): void {
    this.endParagraph();
    if (block === undefined) this.push(this.blocksOf(element));
    else if (block.type !== "ListBlock" || block.items.length > 0) this.blocks.push(block);
  }

  private addHeading(element: HtmlElement, level: number): void {
    this.endParagraph();
    const heading = this.text.inSameLink();
    for (const child of element.children) addText(child, heading, this.options);
    const text = heading.take();
    if (text !== undefined) this.blocks.push({ type: "Heading", level, ...text });
    for (const image of findElements(element, isImageElement)) this.addImage(image, {});
    this.endParagraph();
  }

  private addPre(element: HtmlElement): void {
    this.endParagraph();
    const collector = new TextCollector();
    for (const child of element.children) addAsItIs(child, collector);
    const text = collector.take();
    const code = findElement(element, ({ name }) => name === "code");
    const isCode =
      code !== undefined ||
      /(?:lang(?:uage)?-|brush:|highlight|prettyprint|source)/iu.test(element.attributes.get("class") ?? "");
    if (text !== undefined) this.blocks.push(isCode ? codeOf(text, element) : { type: "Paragraph", ...text });
  }

  /** Who is quoted stands in `cite` or `footer`, or in the attribute that the standard has not. */
  private addQuote(element: HtmlElement): void {
    this.endParagraph();
    const source = sourceOfQuote(element);
    const blocks = this.blocksOf(element, source);
    const attribution = source && textIn(source, this.options).text.replace(/^[\s—–―-]+/u, "");
    this.push(quoted(blocks, attribution === "" ? undefined : attribution));
  }

  /** The blocks in an element that stands for a whole, without one of the elements in it. */
  private blocksOf(element: HtmlElement, left?: HtmlElement): BlockDraft[] {
    const inner = new BlockWriter(this.options, this.nesting + 1);
    const path = left === undefined ? new Set<HtmlNode>() : pathTo(element, left);
    const add = (node: HtmlNode) => {
      if (!isElement(node) || !path.has(node)) inner.add(node);
      else if (node !== left) node.children.forEach(add);
    };
    element.children.forEach(add);
    return inner.end();
  }

  private addFigure(element: HtmlElement): void {
    this.endParagraph();
    const captions = findElements(
      element,
      (each) => each !== element && (each.name === "figcaption" || isCaption(each)),
    );
    const caption = captions.slice(0, 1).map((each) => captionOf(each, this.options))[0] ?? {};
    this.push(withCaption(this.blocksOf(element, captions[0]), caption));
  }

  private addCaption(element: HtmlElement): void {
    const above = this.blocks.pop();
    if (above !== undefined) this.push(withCaption([above], captionOf(element, this.options)));
  }

  private addImage(element: HtmlElement, caption: Caption): void {
    const image = imageOf(element, this.options);
    if (image !== undefined) this.emit(imageBlock(image, caption));
    else this.text.add(emojiOf(element) ?? "");
  }

  private addEmbed(element: HtmlElement): boolean {
    const given = this.options.blockOf?.(element);
    const block = given ?? (this.nesting < DEEPEST_NESTING ? embedBlock(element, this.options) : undefined);
    this.emit(block);
    return block !== undefined;
  }

  private emit(block: BlockDraft | undefined): void {
    if (block === undefined) return;
    if (this.text.waitingLineFeeds > 1) this.endParagraph();
    if (this.text.isEmpty) this.blocks.push(block);
    else this.waiting.push(block);
  }

  private push(blocks: readonly BlockDraft[]): void {
    for (const block of blocks) this.blocks.push(block);
  }

  private endParagraph(): void {
    const text = this.text.take();
    if (text !== undefined) this.blocks.push(bareAddress(text) ?? { type: "Paragraph", ...text });
    this.push(this.waiting);
    this.waiting = [];
  }
}

/** Highlighters name the language in a class: `language-python`. */
function codeOf(text: SpannedText, element: HtmlElement): BlockDraft {
  const classes = findElements(element, ({ attributes }) => attributes.has("class")).flatMap(classesOf);
  const language = classes.map((each) => /^lang(?:uage)?-([\w+#.-]{1,40})$/iu.exec(each)?.[1]).find(Boolean);
  return { type: "CodeBlock", ...text, ...(language !== undefined && { language }) };
}

/** An address of a post alone in a paragraph: content systems show the post there. */
function bareAddress({ text, spans }: SpannedText): BlockDraft | undefined {
  if (spans.length !== 1 || !isWebUrl(text) || /\s/u.test(text)) return undefined;
  const address = parsePostUrl(text);
  return address && { type: "PostEmbed", post: postAt(address) };
}
