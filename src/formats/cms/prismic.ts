import { at, countOf, defined, listOf, objectOf, objectsOf, stringOf, stringsOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { escaped, pictureHtml } from "../reading/html/written-html";
import { plainBlocks } from "../reading/plain-blocks";
import type { Story } from "../reading/story";
import { addressOn, blocksOfHtml, type Entry, type System } from "./content-system";

/**
 * Documents of Prismic as its interface gives them, an answer (`results`) or one. Each site names the fields of `data`
 * itself, so a text is known by its shape, and the others by the names that most sites take.
 * https://prismic.io/docs/rest-api-technical-reference
 */
export const prismic: System = {
  detects: (value) => isDocument(value) || isDocument(objectOf(listOf(value["results"])[0])),
  entries: (value, hints) => {
    const entry = (document: unknown, path: string): Entry => ({
      path,
      read: () => storyOf(objectOf(document) ?? {}, hints.url),
    });
    if (isDocument(value)) return [entry(value, "")];
    return listOf(value["results"]).map((document, index) => entry(document, `results[${index}]`));
  },
};

/** The beginning of a document may end inside of its data. */
const isDocument = (document: JsonObject | undefined): boolean =>
  document !== undefined && "first_publication_date" in document && "linked_documents" in document;

const HEADLINES = ["title", "headline", "heading", "name"];
const SUMMARIES = ["excerpt", "summary", "description", "teaser", "lead", "intro", "meta_description"];
const AUTHORS = ["author", "authors", "byline"];
const PICTURES = ["image", "featured_image", "main_image", "hero_image", "cover", "thumbnail"];
const DATES = ["date", "publish_date", "published_at", "publication_date", "release_date"];

function storyOf(document: JsonObject, site: string | undefined): Story | string {
  const type = stringOf(document["type"]) ?? "document";
  if (document["first_publication_date"] === null) return `${type} of Prismic that is not published`;
  const data = objectOf(document["data"]) ?? {};
  const headline = wordsIn(data, HEADLINES);
  const url = addressOn(site, stringOf(document["url"]));
  const others = Object.entries(data).filter(([name]) => ![...HEADLINES, ...SUMMARIES, ...AUTHORS].includes(name));
  const html = textsIn(others.map(([, value]) => value)).join("");
  const plain = stringOf(data["body"]) ?? stringOf(data["text"]) ?? stringOf(data["content"]);
  if (html === "" && plain === undefined) return `${type} of Prismic without a text`;
  return {
    url,
    headline,
    summary: wordsIn(data, SUMMARIES),
    authors: AUTHORS.flatMap((name) => objectsOrText(data[name]).flatMap((author) => nameOf(author) ?? [])),
    language: stringOf(document["lang"]),
    published: [...DATES.map((name) => stringOf(data[name])), stringOf(document["first_publication_date"])],
    modified: [stringOf(document["last_publication_date"])],
    keywords: stringsOf(document["tags"]),
    image: PICTURES.flatMap((name) => pictureOf(data[name]) ?? [])[0],
    body: html === "" ? plainBlocks(plain ?? "") : blocksOfHtml(html, url),
  };
}

/** A field is a text, or blocks of a rich text. */
const wordsIn = (data: JsonObject, names: readonly string[]): string | undefined =>
  names.map((name) => stringOf(data[name]) ?? plainOf(data[name])).find((words) => words !== undefined);

const plainOf = (value: unknown): string | undefined =>
  isRichText(value)
    ? stringOf(
        objectsOf(value)
          .flatMap((block) => stringOf(block["text"]) ?? [])
          .join(" "),
      )
    : undefined;

const objectsOrText = (value: unknown): readonly unknown[] =>
  Array.isArray(value) && !isRichText(value) ? listOf(value) : [value];

/** An author is written out, or is a document that the answer holds if it was asked for (`fetchLinks`). */
function nameOf(author: unknown): string | undefined {
  const linked = objectOf(at(author, "data")) ?? objectOf(at(author, "author", "data"));
  return stringOf(author) ?? plainOf(author) ?? (linked && wordsIn(linked, ["name", "full_name", "title"]));
}

function pictureOf(value: unknown): Story["image"] {
  const url = stringOf(at(value, "url"));
  const isPicture = objectOf(at(value, "dimensions")) !== undefined;
  return url === undefined || !isPicture ? undefined : defined({ url, alternativeText: stringOf(at(value, "alt")) });
}

const isRichText = (value: unknown): boolean => {
  const first = objectOf(listOf(value)[0]);
  return first !== undefined && stringOf(first["type"]) !== undefined && ("spans" in first || "dimensions" in first);
};

/** What is deeper is left out. */
const DEEPEST = 10;

/** Rich texts, and those of the parts of a page (slices), which have fields of their own. */
function textsIn(values: readonly unknown[], depth = 0): string[] {
  if (depth > DEEPEST) return [];
  return values.flatMap((value) => {
    if (isRichText(value))
      return [
        objectsOf(value)
          .map(htmlOf)
          .join("")
          .replaceAll(/<\/(ul|ol)><\1>/g, ""),
      ];
    return objectsOf(value).flatMap((part) => {
      const inner = [part["primary"], part["items"], part["value"]];
      return "slice_type" in part ? textsIn(inner.flatMap(fieldsOf), depth + 1) : [];
    });
  });
}

const fieldsOf = (fields: unknown): readonly unknown[] =>
  isRichText(fields) ? [fields] : objectsOf(fields).flatMap((one) => Object.values(one));

const TAGS: Readonly<Record<string, string>> = { paragraph: "p", preformatted: "pre" };

function htmlOf(block: JsonObject): string {
  const type = stringOf(block["type"]) ?? "";
  const url = stringOf(block["url"]) ?? "";
  if (type === "image") return url === "" ? "" : pictureHtml(url, { alternative: stringOf(block["alt"]) });
  if (type === "embed") return stringOf(at(block, "oembed", "html")) ?? "";
  const inner = marked(block);
  if (type === "list-item") return `<ul><li>${inner}</li></ul>`;
  if (type === "o-list-item") return `<ol><li>${inner}</li></ol>`;
  const tag = TAGS[type] ?? (/^heading[1-6]$/.test(type) ? `h${type.slice(-1)}` : "p");
  return `<${tag}>${inner}</${tag}>`;
}

const positionOf = (value: unknown): number => countOf(value) ?? 0;

/** So many marks of a block are kept. */
const MOST_MARKS = 200;

/** Positions count UTF-16 units. */
function marked(block: JsonObject): string {
  const text = typeof block["text"] === "string" ? block["text"] : "";
  const marks = objectsOf(block["spans"])
    .slice(0, MOST_MARKS)
    .map((span) => ({ ...span, from: positionOf(span["start"]), to: positionOf(span["end"]) }));
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  );
  return edges
    .slice(0, -1)
    .map((from, index) =>
      marks
        .filter((mark) => mark.from <= from && mark.to > from)
        .reduce(wrapped, escaped(text.slice(from, edges[index + 1])).replaceAll("\n", "<br>")),
    )
    .join("");
}

function wrapped(html: string, mark: JsonObject): string {
  const url = stringOf(at(mark, "data", "url"));
  if (mark["type"] === "hyperlink") return url === undefined ? html : `<a href="${escaped(url)}">${html}</a>`;
  return mark["type"] === "strong" || mark["type"] === "em" ? `<${mark["type"]}>${html}</${mark["type"]}>` : html;
}
