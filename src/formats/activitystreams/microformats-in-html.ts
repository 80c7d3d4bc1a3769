import { addressOf } from "../reading/html/inline-elements";
import { VOID } from "../reading/html/element-kinds";
import { attributeOf, classesOf, elementsOf, isElement, type HtmlElement, type HtmlNode } from "../reading/html/tree";
import { textIn } from "../reading/html/html-text";
import type { Microformat } from "./microformats";

interface Options {
  readonly base?: string;
}

const ROOT = /^h-[a-z][a-z\d-]*$/;
const PROPERTY = /^(p|u|dt|e)-([a-z][a-z\d-]*)$/;

/** Items in items: what is deeper is text of the one that holds it. So the work stays linear. */
const DEEPEST = 6;

/** The items of a part of an HTML document, by the rules of microformats 2. */
export function microformatsIn(root: HtmlElement, options: Options): Microformat[] {
  return elementsOf(root).flatMap((child) =>
    isRoot(child) ? [itemOf(child, options, 0)] : microformatsIn(child, options),
  );
}

const isRoot = (element: HtmlElement): boolean => classesOf(element).some((name) => ROOT.test(name));

interface Open {
  readonly properties: Record<string, unknown[]>;
  readonly children: Microformat[];
}

function itemOf(root: HtmlElement, options: Options, depth: number): Microformat {
  const item: Open = { properties: {}, children: [] };
  for (const child of elementsOf(root)) collect(child, item, options, depth);
  addImplied(root, item, options);
  return { type: classesOf(root).filter((name) => ROOT.test(name) || PROPERTY.test(name)), ...item };
}

function collect(element: HtmlElement, item: Open, options: Options, depth: number): void {
  const stated = classesOf(element).flatMap((name) => {
    const [, prefix, property] = PROPERTY.exec(name) ?? [];
    return prefix === undefined || property === undefined ? [] : [{ prefix, property }];
  });
  const isInner = depth < DEEPEST && isRoot(element);
  const inner = isInner ? itemOf(element, options, depth + 1) : undefined;
  for (const { prefix, property } of stated) {
    const value = inner ?? valueOf(element, prefix, options);
    if (value !== undefined) (item.properties[property] ??= []).push(value);
  }
  if (inner !== undefined && stated.length === 0) item.children.push(inner);
  if (inner === undefined) for (const child of elementsOf(element)) collect(child, item, options, depth);
}

function valueOf(element: HtmlElement, prefix: string, options: Options): unknown {
  if (prefix === "e") {
    const html = innerHtml(element);
    return html.trim() === "" ? undefined : { html, value: plainOf(element) };
  }
  const value =
    prefix === "u"
      ? urlOf(element, options)
      : prefix === "dt"
        ? dateOf(element)
        : (statedText(element) ?? plainOf(element));
  return value === undefined || value === "" ? undefined : value;
}

const ADDRESS_OF: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  audio: "src",
  video: "src",
  source: "src",
  iframe: "src",
  object: "data",
};

function urlOf(element: HtmlElement, options: Options): unknown {
  const written = attributeOf(element, ADDRESS_OF[element.name] ?? "");
  if (written === undefined) return statedText(element) ?? plainOf(element);
  const url = addressOf(written, options);
  const alt = element.name === "img" ? attributeOf(element, "alt") : undefined;
  return url === undefined || alt === undefined ? url : { value: url, alt };
}

function dateOf(element: HtmlElement): string | undefined {
  return attributeOf(element, "datetime") ?? statedText(element) ?? plainOf(element);
}

/** A text that an attribute says, or the parts that are marked as the value. */
function statedText(element: HtmlElement): string | undefined {
  const { name } = element;
  if (name === "abbr" || name === "link") return attributeOf(element, "title");
  if (name === "data" || name === "input") return attributeOf(element, "value");
  if (name === "img" || name === "area") return attributeOf(element, "alt");
  const parts = elementsOf(element).flatMap((child) => {
    const classes = classesOf(child);
    if (classes.includes("value-title")) return attributeOf(child, "title") ?? [];
    return classes.includes("value") ? (attributeOf(child, "datetime") ?? statedText(child) ?? plainOf(child)) : [];
  });
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function plainOf(element: HtmlElement): string {
  return textIn(element, { isTextOnly: true }).text.trim();
}

/** An item that says no name, address or picture has those of its element, or of the only one in it. */
function addImplied(root: HtmlElement, { properties, children }: Open, options: Options): void {
  const only = (name: string) => {
    const found = elementsOf(root).filter((child) => child.name === name && !isRoot(child));
    return root.name === name ? root : found.length === 1 ? found[0] : undefined;
  };
  const hasText = Object.keys(properties).length > 0 || children.length > 0;
  if (!hasText) {
    const name = statedText(root) ?? plainOf(root);
    if (name !== "") properties["name"] = [name];
  }
  const [link, picture] = [only("a"), only("img")];
  const isCard = classesOf(root).some((name) => name === "h-card" || name === "h-cite");
  for (const [property, element] of [
    ["url", link],
    ["photo", picture],
  ] as const) {
    const value = isCard && properties[property] === undefined && element ? urlOf(element, options) : undefined;
    if (value !== undefined) properties[property] = [value];
  }
}

function innerHtml(element: HtmlElement): string {
  const pieces: string[] = [];
  const write = (node: HtmlNode): void => {
    if (!isElement(node)) {
      pieces.push(node.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
      return;
    }
    const attributes = [...node.attributes].map(
      ([name, value]) => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
    );
    pieces.push(`<${node.name}${attributes.join("")}>`);
    node.children.forEach(write);
    if (!VOID.has(node.name)) pieces.push(`</${node.name}>`);
  };
  element.children.forEach(write);
  return pieces.join("").trim();
}
