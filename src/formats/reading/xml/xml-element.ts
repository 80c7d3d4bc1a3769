/**
 * An element of an XML document. `name` is the same whatever prefix the document uses: a name of the format's own
 * namespace has no prefix (`item`, `entry`), others have the prefix that is usual for their namespace (`dc:creator`).
 * Attributes are named alike. Texts have their references decoded.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The nearest `xml:lang`, its own or that of an element around it. */
  readonly language?: string | undefined;
  /** The address that relative links start from, after all `xml:base` around it. Absent if none says so. */
  readonly base?: string | undefined;
}

export type XmlNode = XmlElement | string;

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

export function hasElements(element: XmlElement): boolean {
  for (const child of element.children) if (typeof child !== "string") return true;
  return false;
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined || element.children.length === 0 ? NONE : (indexOf(element).get(name) ?? NONE);
}

const NONE: readonly XmlElement[] = [];

interface Index {
  /** An element that is still open gets more children. */
  readonly of: number;
  readonly byName: Map<string, XmlElement[]>;
}

/** What the parser builds. */
export interface IndexedElement extends XmlElement {
  index: Index | undefined;
}

/** Formats ask an item for some fifty names, so its children are sorted by name once. */
function indexOf(element: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const { children, index } = element as IndexedElement;
  if (index?.of === children.length) return index.byName;
  const byName = new Map<string, XmlElement[]>();
  for (const child of children) {
    if (typeof child === "string") continue;
    const same = byName.get(child.name);
    if (same === undefined) byName.set(child.name, [child]);
    else same.push(child);
  }
  (element as IndexedElement).index = { of: children.length, byName };
  return byName;
}

/** The child elements, without the texts between them. */
export function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => typeof child !== "string");
}

/** The element that a path of names leads to: `elementAt(item, "media:group", "media:content")`. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((parent: XmlElement | undefined, name) => childNamed(parent, name), element);
}

/** The text of an element and of all elements in it, trimmed. Undefined if there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [first] = element.children;
  const text = element.children.length === 1 && typeof first === "string" ? first : rawTextIn(element);
  return text.trim() || undefined;
}

function rawTextIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : rawTextIn(child))).join("");
}

/**
 * What is inside an element, written as HTML: for text constructs that hold elements (`type="xhtml"`), and for feeds
 * that forget to escape their HTML. Prefixes are left out, because HTML has none.
 */
export function markupIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? escaped(child) : markupOf(child))).join("");
}

/** Elements of HTML that have no end tag. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

function markupOf(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const attributes = Object.entries(element.attributes)
    .filter(([attribute]) => !attribute.startsWith("xmlns"))
    .map(([attribute, value]) => ` ${attribute}="${escaped(value).replaceAll('"', "&quot;")}"`)
    .join("");
  return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${markupIn(element)}</${name}>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}
