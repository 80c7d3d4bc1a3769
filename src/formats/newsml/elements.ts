import { attributeOf, elementsIn, textIn } from "../reading/xml/xml-element";
import type { XmlElement } from "../reading/xml/xml-element";

/** NITF and XHTML stand in NewsML with a prefix, with a namespace of their own, or with none at all. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first element of a name at any depth, the element itself included. */
export function findNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && allNamed(element, name, 1)[0];
}

/** All elements of a name, at any depth, in the order of the document. What is inside one of them is not searched. */
export function allNamed(element: XmlElement | undefined, name: string, most = Infinity): XmlElement[] {
  const found: XmlElement[] = [];
  const open = element === undefined ? [] : [element];
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    if (localName(next) === name) found.push(next);
    else {
      const inner = elementsIn(next);
      for (let at = inner.length - 1; at >= 0; at -= 1) open.push(inner[at] as XmlElement);
    }
  }
  return found;
}

/** The children of a name, whatever their prefix. */
export function childrenCalled(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => localName(child) === name);
}

export function childCalled(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenCalled(element, name)[0];
}

/** The text with its line breaks as spaces: XML is often laid out for people. */
export function lineIn(element: XmlElement | undefined): string | undefined {
  return textIn(element)?.replace(/\s+/gu, " ");
}

export function lineOfChild(element: XmlElement | undefined, name: string): string | undefined {
  return lineIn(childCalled(element, name));
}

/** `stat:usable` and `http://cv.iptc.org/newscodes/pubstatusg2/usable` are both `usable`. */
export function codeOf(element: XmlElement | undefined): string | undefined {
  const code = attributeOf(element, "qcode") ?? attributeOf(element, "uri") ?? attributeOf(element, "literal");
  return code?.split(/[:/#]/).at(-1)?.trim();
}
