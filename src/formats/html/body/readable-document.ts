import { isElement } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import { DomElement, DomText } from "./readable-dom";

/** As `document` is to Readability. */
export class ReadableDocument {
  readonly documentElement: DomElement;
  readonly title: string;
  readonly baseURI: string;
  readonly documentURI: string;

  constructor(
    readonly body: DomElement,
    { title, url = "about:blank" }: { readonly title: string; readonly url?: string | undefined },
  ) {
    this.documentElement = new DomElement("html");
    this.documentElement.appendChild(body);
    this.title = title;
    this.baseURI = url;
    this.documentURI = url;
  }

  /** Readability then renames elements in place, so that each stays the copy of its origin. */
  get firstChild(): { readonly __JSDOMParser__: true } {
    return { __JSDOMParser__: true };
  }

  createElement(name: string): DomElement {
    return new DomElement(name.toLowerCase());
  }

  createTextNode(text: string): DomText {
    return new DomText(text);
  }

  getElementsByTagName(name: string): DomElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(selector: string): DomElement[] {
    return this.documentElement.querySelectorAll(selector);
  }
}

/** What stands for an element: another one, nothing (null), or its own copy (undefined). */
type Replace = (element: HtmlElement) => DomElement | null | undefined;

/**
 * Readability asks of each element what is in it, so that elements in elements cost the square of their depth. News
 * pages have at most some 30 in each other, 5 lists and quotes, 3 tables. Deeper ones are left out, and their content
 * stays.
 */
const DEEPEST = 60;
const DEEPEST_OF: ReadonlyMap<string, number> = new Map([
  ["ul", 6],
  ["ol", 6],
  ["li", 6],
  ["table", 4],
  ["blockquote", 4],
]);

/** The copy of a tree. */
export function domOf(root: HtmlElement, replace: Replace): DomElement {
  return new Copier(replace).copyOf(root);
}

class Copier {
  private depth = 0;
  private readonly depths = new Map<string, number>();

  constructor(private readonly replace: Replace) {}

  copyOf(element: HtmlElement): DomElement {
    const copy = new DomElement(element.name, element);
    this.addChildren(element, copy);
    return copy;
  }

  private addChildren(element: HtmlElement, copy: DomElement): void {
    for (const child of element.children) {
      if (isElement(child)) this.addElement(child, element.name, copy);
      else copy.appendChild(new DomText(child.text));
    }
  }

  private addElement(child: HtmlElement, parent: string, copy: DomElement): void {
    const other = this.replace(child);
    if (other === null) return;
    if (other !== undefined) {
      copy.appendChild(other);
      return;
    }
    const { name } = child;
    const depth = this.depths.get(name) ?? 0;
    if (this.depth >= DEEPEST || depth >= (DEEPEST_OF.get(name) ?? DEEPEST)) {
      this.addChildren(child, copy);
      return;
    }
    this.depth += 1;
    this.depths.set(name, depth + 1);
    // Readability leaves out all footers. In a quote one says who is quoted.
    copy.appendChild(this.copyOf(name === "footer" && parent === "blockquote" ? { ...child, name: "cite" } : child));
    this.depth -= 1;
    this.depths.set(name, depth);
  }
}
