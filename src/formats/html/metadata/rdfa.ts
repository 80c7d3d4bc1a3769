import { textIn } from "../../reading/html/html-text";
import { attributeOf, elementsOf, findElement } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import type { JsonObject } from "../../reading/json/fields";
import { add, isVocabulary } from "../../reading/schema-org/terms";
import { addressIn, isLongText, isNameOnLink } from "./microdata";

/** Items in each other. */
const DEEPEST = 24;

/**
 * The items of RDFa Lite on a page, as JSON-LD would have them (https://www.w3.org/TR/rdfa-lite/): `vocab`, `typeof`,
 * `property`, `resource` and `prefix`. Only those of schema.org.
 */
export function rdfaIn(page: HtmlElement): readonly JsonObject[] {
  if (findElement(page, ({ attributes }) => attributes.has("typeof")) === undefined) return [];
  const top: JsonObject[] = [];
  visit(page, { prefixes: new Set(["schema"]), isDefault: false, depth: 0, top });
  return top;
}

interface Scope {
  /** The prefixes that stand for schema.org. */
  readonly prefixes: ReadonlySet<string>;
  /** Whether names without a prefix are those of schema.org. */
  readonly isDefault: boolean;
  /** The item that properties belong to. */
  readonly item?: Record<string, unknown>;
  readonly depth: number;
  readonly top: JsonObject[];
}

function visit(element: HtmlElement, outer: Scope): void {
  const scope = scopeOf(element, outer);
  const types = namesIn(element, "typeof", scope);
  const properties = namesIn(element, "property", scope);
  const isItem = types.length > 0 && scope.depth < DEEPEST;
  const item: Record<string, unknown> | undefined = isItem ? { "@type": types } : undefined;
  if (item !== undefined) {
    const id = attributeOf(element, "resource") ?? attributeOf(element, "about");
    if (id !== undefined) item["@id"] = id;
  }
  if (scope.item === undefined || properties.length === 0) {
    if (item !== undefined) scope.top.push(item);
  } else {
    const value = item ?? valueOf(element, properties);
    for (const property of properties) add(scope.item, property, value);
  }
  const inner = item === undefined ? scope : { ...scope, item, depth: scope.depth + 1 };
  for (const child of elementsOf(element)) visit(child, inner);
}

function scopeOf(element: HtmlElement, outer: Scope): Scope {
  const vocabulary = attributeOf(element, "vocab");
  const prefix = attributeOf(element, "prefix");
  if (vocabulary === undefined && prefix === undefined) return outer;
  const words = (prefix ?? "").slice(0, LONGEST_PREFIX).split(/\s+/u);
  const prefixes = new Set(outer.prefixes);
  for (const [at, word] of words.entries())
    if (word.endsWith(":") && isVocabulary(words[at + 1])) prefixes.add(word.slice(0, -1));
  return { ...outer, prefixes, isDefault: vocabulary === undefined ? outer.isDefault : isVocabulary(vocabulary) };
}

const LONGEST_PREFIX = 5_000;

/** The names of an attribute that are of schema.org, without their prefix. */
function namesIn(element: HtmlElement, attribute: string, { prefixes, isDefault }: Scope): string[] {
  return (attributeOf(element, attribute) ?? "").split(/\s+/u).flatMap((word) => {
    if (word === "" || word.length > 200) return [];
    if (isVocabulary(word)) return [word.replace(/^.*[/#]/u, "")];
    const colon = word.indexOf(":");
    if (colon < 0) return isDefault ? [word] : [];
    return prefixes.has(word.slice(0, colon)) ? [word.slice(colon + 1)] : [];
  });
}

function valueOf(element: HtmlElement, properties: readonly string[]): unknown {
  const content = attributeOf(element, "content");
  if (content !== undefined || element.name === "meta") return content;
  const resource = attributeOf(element, "resource");
  const [property = ""] = properties;
  if (resource !== undefined && addressIn(element) === undefined) return { "@id": resource };
  const address = isNameOnLink(element, property) ? undefined : (addressIn(element) ?? attributeOf(element, "href"));
  if (address !== undefined) return address;
  const time = attributeOf(element, "datetime");
  if (time !== undefined) return time;
  return isLongText(property) ? undefined : textIn(element, {}).text || undefined;
}
