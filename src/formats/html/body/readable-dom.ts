import type { HtmlElement } from "../../reading/html/tree";

/**
 * The part of the DOM that Readability 0.6 uses. A copy of our own tree, because Readability takes apart what it is
 * given, and because a whole DOM costs three times the CPU time (see docs/decisions/html.md).
 */
export type DomNode = DomText | DomElement;

abstract class Linked {
  parentNode: DomElement | null = null;
  nextSibling: DomNode | null = null;
  previousSibling: DomNode | null = null;

  remove(): void {
    this.parentNode?.removeChild(this as unknown as DomNode);
  }

  get nextElementSibling(): DomElement | null {
    let next = this.nextSibling;
    while (next !== null && next.nodeType !== 1) next = next.nextSibling;
    return next;
  }

  get previousElementSibling(): DomElement | null {
    let previous = this.previousSibling;
    while (previous !== null && previous.nodeType !== 1) previous = previous.previousSibling;
    return previous;
  }
}

const NO_NODES: readonly DomNode[] = [];

export class DomText extends Linked {
  readonly nodeType = 3;
  readonly nodeName = "#text";
  readonly childNodes: readonly DomNode[] = NO_NODES;

  constructor(public textContent: string) {
    super();
  }
}

interface DomAttribute {
  readonly name: string;
  readonly value: string;
}

export class DomElement extends Linked {
  readonly nodeType = 1;
  tagName: string;
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  /** A list of elements is asked for far more often than it changes. */
  private elements: DomElement[] | undefined;
  /** Shared with what it is a copy of, until one of the two changes. */
  private values: ReadonlyMap<string, string>;
  private isOwn = false;

  constructor(
    public localName: string,
    /** What it is a copy of. */
    readonly origin?: HtmlElement,
  ) {
    super();
    this.tagName = localName.toUpperCase();
    this.values = origin?.attributes ?? NO_VALUES;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get className(): string {
    return this.values.get("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.values.get("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  get src(): string {
    return this.values.get("src") ?? "";
  }

  get srcset(): string {
    return this.values.get("srcset") ?? "";
  }

  get attributes(): DomAttribute[] {
    return Array.from(this.values, ([name, value]) => ({ name, value }));
  }

  getAttribute(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.values.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.ownValues().set(name, value);
  }

  removeAttribute(name: string): void {
    if (this.values.has(name)) this.ownValues().delete(name);
  }

  private ownValues(): Map<string, string> {
    const values = this.isOwn ? (this.values as Map<string, string>) : new Map(this.values);
    this.values = values;
    this.isOwn = true;
    return values;
  }

  /** With what is in it. */
  copy(): DomElement {
    const copy = new DomElement(this.localName, this.origin);
    copy.values = this.isOwn ? new Map(this.values) : this.values;
    copy.isOwn = this.isOwn;
    for (let child = this.firstChild; child !== null; child = child.nextSibling)
      copy.appendChild(child.nodeType === 3 ? new DomText(child.textContent) : child.copy());
    return copy;
  }

  get style(): { readonly display: string; readonly visibility: string } {
    const written = this.values.get("style") ?? "";
    if (written === "" || written.length > LONGEST_STYLE) return NO_STYLE;
    return {
      display: /(?:^|;)\s*display\s*:\s*none/iu.test(written) ? "none" : "",
      visibility: /(?:^|;)\s*visibility\s*:\s*hidden/iu.test(written) ? "hidden" : "",
    };
  }

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): DomElement[] {
    this.elements ??= this.childNodes.filter((node) => node.nodeType === 1);
    return this.elements;
  }

  get firstElementChild(): DomElement | null {
    return this.firstChild?.nodeType === 3 ? this.firstChild.nextElementSibling : this.firstChild;
  }

  get textContent(): string {
    const pieces: string[] = [];
    addText(this, pieces);
    return pieces.join("");
  }

  set textContent(text: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    this.appendChild(new DomText(text));
  }

  /** No markup: Readability only keeps what it gets here, and gives it back. */
  get innerHTML(): DomElement {
    return this.copy();
  }

  set innerHTML(kept: DomElement) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    const copy = kept.copy();
    while (copy.firstChild !== null) this.appendChild(copy.firstChild);
  }

  appendChild<N extends DomNode>(node: N): N {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    this.elements = undefined;
    return node;
  }

  removeChild<N extends DomNode>(node: N): N {
    const { previousSibling: before, nextSibling: after } = node;
    if (before === null) this.firstChild = after;
    else before.nextSibling = after;
    if (after === null) this.lastChild = before;
    else after.previousSibling = before;
    this.elements = undefined;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    return node;
  }

  replaceChild<N extends DomNode>(replacement: DomNode, old: N): N {
    const { nextSibling } = old;
    this.removeChild(old);
    this.appendChild(replacement);
    if (nextSibling !== null && nextSibling !== replacement) this.moveBefore(replacement, nextSibling);
    return old;
  }

  private moveBefore(node: DomNode, next: DomNode): void {
    this.removeChild(node);
    const before = next.previousSibling;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = next;
    next.previousSibling = node;
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
  }

  getElementsByTagName(name: string): DomElement[] {
    return this.querySelectorAll(name);
  }

  /** Only names of elements, and `*`. */
  querySelectorAll(selector: string): DomElement[] {
    const names = selector.toUpperCase().split(",");
    const found: DomElement[] = [];
    addNamed(this, names.includes("*") ? undefined : names, found);
    return found;
  }
}

const NO_VALUES: ReadonlyMap<string, string> = new Map();
const NO_STYLE = { display: "", visibility: "" };
const LONGEST_STYLE = 2_000;

function addText(element: DomElement, pieces: string[]): void {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) pieces.push(child.textContent);
    else addText(child, pieces);
  }
}

function addNamed(element: DomElement, names: readonly string[] | undefined, found: DomElement[]): void {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    if (names === undefined || names.includes(child.tagName)) found.push(child);
    addNamed(child, names, found);
  }
}
