import { plainTextOf, textIn } from "../reading/html/html-text";
import { attributeOf, elementsOf, findElements, rawTextOf } from "../reading/html/tree";
import type { HtmlElement } from "../reading/html/tree";
import { listOf, objectOf, objectsOf, stringsOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { looseJson } from "./loose-json";

/** What a page says of itself in JSON-LD and microdata, as objects of schema.org. */
export interface StructuredData {
  /** All objects with a type, those in others too, in the order of the page. */
  readonly nodes: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, JsonObject>;
}

const DEEPEST = 24;
const MOST_NODES = 20_000;

export function structuredData(page: HtmlElement): StructuredData {
  const nodes: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  for (const script of findElements(page, isJsonLd))
    for (const value of looseJson(rawTextOf(script))) addNodes(value, nodes, byId, 0);
  for (const item of findElements(page, isTopItem)) addNodes(microdataOf(item, 0), nodes, byId, 0);
  return { nodes, byId };
}

function isJsonLd({ name, attributes }: HtmlElement): boolean {
  return name === "script" && /^\s*application\/(?:[\w.-]+\+)?ld\+json\b/iu.test(attributes.get("type") ?? "");
}

function addNodes(value: unknown, nodes: JsonObject[], byId: Map<string, JsonObject>, depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const each of value) addNodes(each, nodes, byId, depth + 1);
    return;
  }
  const object = objectOf(value);
  if (object === undefined) return;
  if (typesOf(object).length > 0) nodes.push(object);
  const id = object["@id"];
  if (typeof id === "string" && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object);
  for (const inner of Object.values(object)) if (typeof inner === "object") addNodes(inner, nodes, byId, depth + 1);
}

/** The names of its types, without the vocabulary's address: `NewsArticle`. */
export function typesOf(object: JsonObject): readonly string[] {
  return stringsOf(object["@type"]).map((type) => type.replace(/^.*[/#:]/u, ""));
}

/** The objects that a property names, those that it only points to by `@id` too. */
export function objectsAt(
  object: JsonObject | undefined,
  name: string,
  { byId }: StructuredData,
): readonly JsonObject[] {
  return objectsOf(object?.[name]).map((each) => {
    const id = each["@id"];
    return typeof id === "string" && Object.keys(each).length <= 2 ? (byId.get(id) ?? each) : each;
  });
}

/** The texts of a property, without markup. Values may be in a list, or in objects with `@value` or `name`. */
export function textsAt(object: JsonObject | undefined, name: string): readonly string[] {
  const value = object?.[name];
  const values = Array.isArray(value) ? listOf(value) : [value];
  return values
    .map((each) => {
      const inner = objectOf(each);
      const text = inner === undefined ? each : (inner["@value"] ?? inner["name"]);
      return typeof text === "string" ? plainTextOf(text).trim() : "";
    })
    .filter((text) => text !== "");
}

function isTopItem({ attributes }: HtmlElement): boolean {
  return (
    attributes.has("itemscope") && !attributes.has("itemprop") && /schema\.org/iu.test(attributes.get("itemtype") ?? "")
  );
}

/** An item of microdata, as JSON-LD would have it. */
function microdataOf(item: HtmlElement, depth: number): JsonObject {
  const found: Record<string, unknown> = {
    "@type": (attributeOf(item, "itemtype") ?? "").split(/\s+/u).filter((type) => type !== ""),
  };
  const id = attributeOf(item, "itemid");
  if (id !== undefined) found["@id"] = id;
  const visit = (element: HtmlElement): void => {
    const isItem = element.attributes.has("itemscope");
    const names = (attributeOf(element, "itemprop") ?? "")
      .split(/\s+/u)
      .filter((name) => name !== "" && name.length < 100);
    if (names.length > 0 && depth < DEEPEST) {
      const value = isItem ? microdataOf(element, depth + 1) : valueOf(element);
      for (const name of names) add(found, name, value);
    }
    // Texts as long as the article's own are not looked at again.
    if (!isItem) elementsOf(element).forEach(visit);
  };
  elementsOf(item).forEach(visit);
  return found;
}

function add(object: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined || name === "__proto__") return;
  const before = object[name];
  if (before === undefined) object[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else object[name] = [before, value];
}

const ADDRESS_OF: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  iframe: "src",
  audio: "src",
  video: "src",
  source: "src",
  embed: "src",
  track: "src",
  object: "data",
};

function valueOf(element: HtmlElement): string | undefined {
  const { name } = element;
  const content = attributeOf(element, "content");
  if (content !== undefined || name === "meta") return content;
  if (name === "time") return attributeOf(element, "datetime") ?? textIn(element, {}).text;
  if (name === "data" || name === "meter") return attributeOf(element, "value");
  const property = attributeOf(element, "itemprop") ?? "";
  const address = ADDRESS_OF[name];
  // Sites put names on links: `<a itemprop="author" href="…">Name</a>`.
  if (address !== undefined && !(name === "a" && /^(?:author|name|headline|creator|editor|publisher)/u.test(property)))
    return attributeOf(element, address);
  if (/(?:^|\s)(?:articleBody|text)(?:\s|$)/u.test(property)) return undefined;
  return textIn(element, {}).text || undefined;
}
