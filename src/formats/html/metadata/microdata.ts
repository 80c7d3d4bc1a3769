import { textIn } from "../../reading/html/html-text";
import { attributeOf, elementsOf, findElements } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import type { JsonObject } from "../../reading/json/fields";
import { add } from "../../reading/schema-org/terms";

/** Items in each other. */
const DEEPEST = 24;
/** An element that many items refer to is read for each of them. */
const MOST_REFERRED = 200;

/** The items of microdata on a page, as JSON-LD would have them. Only those of schema.org. */
export function microdataIn(page: HtmlElement): readonly JsonObject[] {
  const items = findElements(page, isTopItem);
  const reader = new MicrodataReader(page);
  return items.map((item) => reader.itemOf(item, 0));
}

function isTopItem({ attributes }: HtmlElement): boolean {
  return (
    attributes.has("itemscope") && !attributes.has("itemprop") && /schema\.org/iu.test(attributes.get("itemtype") ?? "")
  );
}

class MicrodataReader {
  private ids: ReadonlyMap<string, HtmlElement> | undefined;
  private referred = 0;

  constructor(private readonly page: HtmlElement) {}

  itemOf(item: HtmlElement, depth: number): JsonObject {
    const found: Record<string, unknown> = {
      "@type": wordsOf(item, "itemtype"),
    };
    const id = attributeOf(item, "itemid");
    if (id !== undefined) found["@id"] = id;
    for (const child of elementsOf(item)) this.visit(child, found, depth);
    for (const reference of wordsOf(item, "itemref")) {
      const element = this.elementWith(reference);
      this.referred += 1;
      if (element !== undefined && this.referred <= MOST_REFERRED) this.visit(element, found, depth + 1);
    }
    return found;
  }

  private visit(element: HtmlElement, found: Record<string, unknown>, depth: number): void {
    const isItem = element.attributes.has("itemscope");
    const names = wordsOf(element, "itemprop").filter((name) => name.length < 100);
    if (names.length > 0 && depth < DEEPEST) {
      const value = isItem ? this.itemOf(element, depth + 1) : valueOf(element);
      for (const name of names) add(found, name, value);
    }
    // Texts as long as the article's own are not looked at again.
    if (!isItem) for (const child of elementsOf(element)) this.visit(child, found, depth);
  }

  private elementWith(id: string): HtmlElement | undefined {
    this.ids ??= new Map(
      findElements(this.page, ({ attributes }) => attributes.has("id"))
        .reverse()
        .map((element) => [attributeOf(element, "id") ?? "", element]),
    );
    return this.ids.get(id);
  }
}

function wordsOf(element: HtmlElement, attribute: string): string[] {
  return (attributeOf(element, attribute) ?? "").split(/\s+/u).filter((word) => word !== "");
}

const ADDRESS_OF: ReadonlyMap<string, string> = new Map([
  ["a", "href"],
  ["area", "href"],
  ["link", "href"],
  ["img", "src"],
  ["iframe", "src"],
  ["audio", "src"],
  ["video", "src"],
  ["source", "src"],
  ["embed", "src"],
  ["track", "src"],
  ["object", "data"],
]);

export function addressIn(element: HtmlElement): string | undefined {
  const name = ADDRESS_OF.get(element.name);
  return name === undefined ? undefined : attributeOf(element, name);
}

function valueOf(element: HtmlElement): string | undefined {
  const { name } = element;
  const content = attributeOf(element, "content");
  if (content !== undefined || name === "meta") return content;
  if (name === "time") return attributeOf(element, "datetime") ?? textIn(element, {}).text;
  if (name === "data" || name === "meter") return attributeOf(element, "value");
  const property = attributeOf(element, "itemprop") ?? "";
  if (ADDRESS_OF.has(name) && !isNameOnLink(element, property)) return addressIn(element);
  if (isLongText(property)) return undefined;
  return textIn(element, {}).text || undefined;
}

/** Sites put names on links: `<a itemprop="author" href="…">Name</a>`. */
export function isNameOnLink({ name }: HtmlElement, property: string): boolean {
  return name === "a" && /^(?:author|name|headline|creator|editor|publisher)/u.test(property);
}

/** The text of an article is taken from the page itself, with its blocks. */
export function isLongText(property: string): boolean {
  return /(?:^|[\s:/])(?:articleBody|text)(?:\s|$)/u.test(property);
}
