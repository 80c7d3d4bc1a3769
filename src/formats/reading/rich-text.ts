import { listOf, numberOf, objectOf, objectsOf, stringOf, type JsonObject } from "./json/fields";
import { escaped, pictureHtml } from "./html/written-html";

/**
 * Texts that content systems keep as trees of JSON, as HTML: the blocks of Strapi and other editors
 * (`type`, `children`), Portable Text of Sanity (`_type`, `style`, `children`), rich text of Contentful (`nodeType`,
 * `content`) and of ProseMirror, as Storyblok and others have it (`type`, `attrs`, `content`). They differ in the names
 * of their members, not in what they say. https://www.portabletext.org/specification,
 * https://www.contentful.com/developers/docs/concepts/rich-text, https://prosemirror.net/docs/guide/#doc
 */
export function htmlOfRichText(value: unknown): string | undefined {
  const nodes = Array.isArray(value) ? listOf(value) : rootOf(value);
  const first = objectOf(nodes[0]);
  if (first === undefined || kindOf(first) === undefined) return undefined;
  const isText = objectsOf(nodes).some((node) => innerOf(node).length > 0);
  return isText ? htmlOfAll(nodes, {}, 0) : undefined;
}

/** What is deeper is left out. */
const DEEPEST = 20;

type Definitions = Readonly<Record<string, JsonObject>>;

const rootOf = (value: unknown): readonly unknown[] => {
  const object = objectOf(value);
  if (object === undefined) return [];
  const isRoot = object["nodeType"] === "document" || object["type"] === "doc" || "root" in object;
  return isRoot ? innerOf(objectOf(object["root"]) ?? object) : [];
};

const kindOf = (node: JsonObject): string | undefined =>
  stringOf(node["nodeType"]) ?? stringOf(node["_type"]) ?? stringOf(node["type"]);

const innerOf = (node: JsonObject): readonly unknown[] => {
  const content = listOf(node["content"]);
  return content.length > 0 ? content : listOf(node["children"]);
};

/** The items of a list of Portable Text stand beside each other, each with the kind of its list. */
function htmlOfAll(nodes: readonly unknown[], definitions: Definitions, depth: number): string {
  if (depth > DEEPEST) return "";
  return objectsOf(nodes)
    .map((node) => htmlOf(node, definitions, depth))
    .join("")
    .replaceAll(/<\/(ul|ol)><\1>/g, "");
}

function htmlOf(node: JsonObject, outer: Definitions, depth: number): string {
  const text = node["value"] ?? node["text"];
  if (typeof text === "string" && innerOf(node).length === 0) return marked(text, node, outer);
  const marks = objectsOf(node["markDefs"]).map((mark) => [stringOf(mark["_key"]) ?? "", mark] as const);
  const inner = htmlOfAll(innerOf(node), marks.length > 0 ? Object.fromEntries(marks) : outer, depth + 1);
  const tag = tagOf(node);
  if (tag === "br") return "<br>";
  if (tag === "a") return linked(inner, node);
  if (tag === "figure") return pictured(node);
  if (tag === undefined) return inner;
  const list = LISTS[stringOf(node["listItem"]) ?? ""];
  return list === undefined ? `<${tag}>${inner}</${tag}>` : `<${list}><li>${inner}</li></${list}>`;
}

const LISTS: Readonly<Record<string, string>> = { bullet: "ul", number: "ol" };

const TAGS: readonly (readonly [kind: RegExp, tag: string])[] = [
  [/^(?:paragraph|p|normal|text-?block)$/, "p"],
  [/^(?:block-?)?quote$/, "blockquote"],
  [/^(?:list[-_]?item|li)$/, "li"],
  [/^(?:ordered[-_]?list|ol|numbered-list)$/, "ol"],
  [/^(?:unordered-list|ul|list|bullet(?:ed)?[-_]?list)$/, "ul"],
  [/^hard[-_]?break$/, "br"],
  [/^(?:hyperlink|link|autolink)$/, "a"],
  [/^(?:image|upload|embedded-asset-block)$/, "figure"],
  [/^table$/, "table"],
  [/^table-?row$/, "tr"],
  [/^table-?(?:header-)?cell$/, "td"],
];

function tagOf(node: JsonObject): string | undefined {
  const attributes = objectOf(node["attrs"]) ?? {};
  const kind = kindOf(node)?.toLowerCase() ?? "";
  const name = kind === "block" ? (stringOf(node["style"])?.toLowerCase() ?? "normal") : kind;
  if (name === "list" && node["format"] === "ordered") return "ol";
  const level = /^h(?:eading)?-?([1-6])$/.exec(name)?.[1] ?? numberOf(node["level"]) ?? numberOf(attributes["level"]);
  if (/^h(?:eading)?/.test(name)) return `h${level ?? stringOf(node["tag"])?.slice(1) ?? 2}`;
  return TAGS.find(([pattern]) => pattern.test(name))?.[1] ?? (kind === "block" ? "p" : undefined);
}

const addressOf = (node: JsonObject): string | undefined => {
  const members = [node, objectOf(node["data"]), objectOf(node["fields"]), objectOf(node["attrs"])];
  return members.flatMap((one) => [one?.["url"], one?.["uri"], one?.["href"]].flatMap((at) => stringOf(at) ?? []))[0];
};

const linked = (inner: string, node: JsonObject): string => {
  const url = addressOf(node);
  return url === undefined ? inner : `<a href="${escaped(url)}">${inner}</a>`;
};

/** A picture that names its address. One that is only a number in the system's own store is left out. */
function pictured(node: JsonObject): string {
  const inner = ["image", "asset", "value", "attrs"].map((name) => objectOf(node[name])).find(Boolean);
  const image = inner ?? node;
  const url = stringOf(image["url"]) ?? stringOf(image["src"]);
  if (url === undefined) return "";
  const caption = stringOf(image["caption"]) ?? stringOf(node["caption"]) ?? "";
  const alternative = stringOf(image["alternativeText"]) ?? stringOf(image["alt"]) ?? stringOf(node["alt"]) ?? "";
  return pictureHtml(url, { alternative, caption: escaped(caption) });
}

const MARKS: Readonly<Record<string, string>> = {
  bold: "strong",
  strong: "strong",
  italic: "em",
  em: "em",
  underline: "u",
  code: "code",
  strikethrough: "s",
};

/**
 * Marks are members (`bold: true`), names (`["strong"]`), objects (`[{type: "bold"}]`), or keys of definitions. A link
 * of ProseMirror is a mark with the address in its attributes.
 */
function marked(text: string, node: JsonObject, definitions: Definitions): string {
  let html = escaped(text).replaceAll("\n", "<br>");
  const link = objectsOf(node["marks"]).find((mark) => mark["type"] === "link");
  if (link !== undefined) html = linked(html, link);
  const names = listOf(node["marks"]).map((mark) => stringOf(mark) ?? stringOf(objectOf(mark)?.["type"]) ?? "");
  for (const name of [...names, ...Object.keys(MARKS).filter((mark) => node[mark] === true)]) {
    const [tag, definition] = [MARKS[name], definitions[name]];
    if (tag !== undefined) html = `<${tag}>${html}</${tag}>`;
    else if (definition !== undefined) html = linked(html, definition);
  }
  return html;
}
