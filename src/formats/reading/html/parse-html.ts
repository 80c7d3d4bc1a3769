import { decodeHTML, decodeHTMLAttribute } from "entities/decode";
import type { Tokenizer } from "htmlparser2";
import { TagTokenizer } from "../tag-tokenizer";
import { VOID } from "./element-kinds";
import { OpenElements } from "./open-elements";
import type { BuiltElement } from "./open-elements";
import type { HtmlElement } from "./tree";

const MOST_ATTRIBUTES = 256;
const FOREIGN = new Set(["svg", "math"]);
/** What may stand in a head. Anything else ends it. */
const IN_HEAD = new Set(["base", "link", "meta", "noscript", "script", "style", "template", "title", "img", "iframe"]);
const ONCE = new Set(["html", "head", "body"]);
/** Up to their end tags the tokenizer finds neither tags nor references in them. */
const RAW = new Set(["script", "style", "textarea", "xmp"]);

/**
 * The tree of a document or of a part of one. Takes linear time, whatever the markup: see docs/decisions/html.md for
 * where the tree differs from the standard's. The root has the name `#document`.
 */
export function parseHtml(html: string): HtmlElement {
  const builder = new TreeBuilder(html);
  const tokenizer = new TagTokenizer({ decodeEntities: false }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}

type TokenizerCallbacks = ConstructorParameters<typeof Tokenizer>[1];

class TreeBuilder implements TokenizerCallbacks {
  readonly root: BuiltElement = element("#document");
  private readonly open = new OpenElements(this.root);
  private readonly once = new Map<string, BuiltElement>();
  /** The text whose end is not seen yet. */
  private text = "";
  /** Whether it stands in an element whose references are none. */
  private isRaw = false;
  private tag: BuiltElement | undefined;
  private attributeName = "";
  private attributeValue = "";

  constructor(private readonly html: string) {}

  ontext(start: number, end: number): void {
    this.text += this.html.slice(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.endText();
    this.tag = element(this.html.slice(start, end).toLowerCase());
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end);
  }

  onattribend(): void {
    const { tag, attributeName, attributeValue: value } = this;
    if (tag !== undefined) addAttribute(tag, attributeName, value.includes("&") ? decodeHTMLAttribute(value) : value);
    this.attributeValue = "";
  }

  onopentagend(): void {
    this.isRaw = this.tag !== undefined && RAW.has(this.tag.name);
    this.startElement(false);
  }

  onselfclosingtag(): void {
    this.startElement(true);
  }

  onclosetag(start: number, end: number): void {
    this.endText();
    const name = this.html.slice(start, end).toLowerCase();
    if (name === "br") this.open.current.children.push(element("br"));
    else if (ONCE.has(name) || VOID.has(name)) return;
    // A browser makes an empty paragraph of it, which ends the line.
    else if (!this.open.close(name) && name === "p") this.open.current.children.push(element("p"));
  }

  oncomment(): void {
    this.endText();
  }

  // Only where the tokenizer decodes references: it would look at each character of a text then.
  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.endText();
  }

  private startElement(closesItself: boolean): void {
    const { tag } = this;
    this.tag = undefined;
    if (tag === undefined || this.isSecond(tag)) return;
    const isForeign = this.open.isOpen("svg") || this.open.isOpen("math");
    if (!isForeign) {
      if (this.open.current.name === "head" && !IN_HEAD.has(tag.name)) this.open.pop();
      this.open.closeFor(tag.name);
    }
    this.open.current.children.push(tag);
    const isEmpty = VOID.has(tag.name) || (closesItself && (isForeign || FOREIGN.has(tag.name)));
    if (!isEmpty) this.open.push(tag);
  }

  /** A page has one `html`, one `head` and one `body`. What a second one says is added to the first. */
  private isSecond(tag: BuiltElement): boolean {
    if (!ONCE.has(tag.name)) return false;
    const first = this.once.get(tag.name);
    if (first === undefined) this.once.set(tag.name, tag);
    else for (const [name, value] of tag.attributes) addAttribute(first, name, value);
    return first !== undefined;
  }

  private endText(): void {
    const { isRaw, text: written } = this;
    this.isRaw = false;
    if (written === "") return;
    const text = !isRaw && written.includes("&") ? decodeHTML(written) : written;
    this.text = "";
    if (this.open.current.name === "head" && text.trim() !== "") this.open.pop();
    this.open.current.children.push({ text });
  }
}

/** Most elements have no attribute, and a map for each would be most of the memory. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function element(name: string): BuiltElement {
  return { name, attributes: NO_ATTRIBUTES, children: [] };
}

/** Of two attributes with one name the first counts. */
function addAttribute(element: BuiltElement, name: string, value: string): void {
  const { attributes } = element;
  if (attributes.size >= MOST_ATTRIBUTES || attributes.has(name)) return;
  if (attributes === NO_ATTRIBUTES) element.attributes = new Map([[name, value]]);
  else (attributes as Map<string, string>).set(name, value);
}
