/** A piece of text in a tree. Entities are decoded. */
export interface HtmlText {
  readonly text: string;
}

/** An element. Names of elements and attributes are in lower case. Comments are not in the tree. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlText | HtmlElement;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "name" in node;
}

export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.filter(isElement);
}

/** The value without white space around it. Undefined if there is none, or nothing in it. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attributes.get(name)?.trim() || undefined;
}

export function classesOf(element: HtmlElement): string[] {
  return (element.attributes.get("class") ?? "").split(/\s+/u).filter((each) => each !== "");
}

export const hasClass = (element: HtmlElement, name: string): boolean => classesOf(element).includes(name);

/** The elements in it that `isMeant` names, in the order of the document, with what is in those. */
export function findElements(element: HtmlElement, isMeant: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (each: HtmlElement) => {
    if (isMeant(each)) found.push(each);
    for (const child of each.children) if (isElement(child)) visit(child);
  };
  visit(element);
  return found;
}

export function findElement(element: HtmlElement, isMeant: (element: HtmlElement) => boolean): HtmlElement | undefined {
  if (isMeant(element)) return element;
  for (const child of element.children) {
    const found = isElement(child) ? findElement(child, isMeant) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export const findOfClass = (element: HtmlElement, name: string): HtmlElement | undefined =>
  findElement(element, (one) => hasClass(one, name));

/** The element, `target` and all elements between them. Empty if `target` is not in the element. */
export function pathTo(element: HtmlElement, target: HtmlElement): ReadonlySet<HtmlElement> {
  const path: HtmlElement[] = [];
  const visit = (each: HtmlElement): boolean => {
    path.push(each);
    if (each === target || each.children.some((child) => isElement(child) && visit(child))) return true;
    path.pop();
    return false;
  };
  visit(element);
  return new Set(path);
}

/** All text in it as it stands in the source, that of scripts and hidden elements too. */
export function rawTextOf(element: HtmlElement): string {
  const pieces: string[] = [];
  const visit = (node: HtmlNode) => {
    if (isElement(node)) node.children.forEach(visit);
    else pieces.push(node.text);
  };
  visit(element);
  return pieces.join("");
}
