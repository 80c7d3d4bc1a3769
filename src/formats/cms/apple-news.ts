import MarkdownIt from "markdown-it";
import { isWebUrl } from "../../domain/addresses/urls";
import { listOf, objectOf, objectsOf, stringOf, stringsOf, type JsonObject } from "../reading/json/fields";
import { plainTextOf } from "../reading/html/html-text";
import { escaped, pictureHtml } from "../reading/html/written-html";
import type { Story } from "../reading/story";
import { blocksOfHtml, type System } from "./content-system";

/** An article in Apple News Format (`article.json`). https://developer.apple.com/documentation/applenewsformat */
export const appleNews: System = {
  detects: (value) =>
    /^1\.\d{1,3}/.test(stringOf(value["version"]) ?? "") &&
    ["identifier", "title"].every((name) => name in value) &&
    typeof objectOf(value["layout"])?.["columns"] === "number",
  entries: (value) => [{ path: "", read: () => storyOf(value) }],
};

function storyOf(article: JsonObject): Story {
  const metadata = objectOf(article["metadata"]) ?? {};
  const of = (name: string): string | undefined => stringOf(metadata[name]);
  const parts = partsOf(article["components"]);
  const saidBy = (role: RegExp): string | undefined => {
    const part = parts.find((one) => role.test(stringOf(one["role"]) ?? ""));
    return part === undefined ? undefined : plainTextOf(textOf(part));
  };
  const [url, thumbnail] = [of("canonicalURL"), of("thumbnailURL")];
  return {
    url,
    headline: stringOf(article["title"]) ?? saidBy(/^title$/),
    summary: of("excerpt") ?? stringOf(article["subtitle"]) ?? saidBy(/^intro$/),
    byline: saidBy(/^(?:author|byline)$/),
    authors: stringsOf(metadata["authors"] ?? []),
    language: stringOf(article["language"]),
    published: [of("datePublished"), of("dateCreated")],
    modified: [of("dateModified")],
    keywords: stringsOf(metadata["keywords"] ?? []),
    image: thumbnail !== undefined && isWebUrl(thumbnail) ? { url: thumbnail } : undefined,
    body: blocksOfHtml(parts.map(htmlOf).join("\n"), url),
  };
}

/** What is deeper is left out. */
const DEEPEST = 20;

/** The components in their order: sections, chapters, headers and asides hold others. */
function partsOf(components: unknown, depth = 0): JsonObject[] {
  if (depth > DEEPEST) return [];
  return objectsOf(components).flatMap((one) => {
    if (one["role"] === "aside") return [];
    return Array.isArray(one["components"]) ? partsOf(one["components"], depth + 1) : [one];
  });
}

const markdown = new MarkdownIt();

/** The text as HTML. Without a format it is plain. */
function textOf(part: JsonObject): string {
  const text = stringOf(part["text"]) ?? "";
  if (part["format"] === "html") return text;
  if (part["format"] === "markdown") return markdown.render(text);
  return text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("");
}

const EMBEDS = /^(?:tweet|instagram|facebook_post|tiktok|embedwebvideo|embedvideo|bluesky_post|threads_post|webvideo)$/;
const PICTURES = /^(?:photo|image|figure|portrait|infographic)$/;

function htmlOf(part: JsonObject): string {
  const [role = "", url] = [stringOf(part["role"]), stringOf(part["URL"])];
  const level = /^heading([1-6]?)$/.exec(role)?.[1];
  if (level !== undefined) return `<h${level || "2"}>${escaped(plainTextOf(textOf(part)))}</h${level || "2"}>`;
  if (role === "body") return textOf(part);
  if (role === "quote" || role === "pullquote")
    return role === "quote" ? `<blockquote>${textOf(part)}</blockquote>` : "";
  if (EMBEDS.test(role) && url !== undefined) return `<figure class="wp-block-embed">${escaped(url)}</figure>`;
  if (role === "gallery" || role === "mosaic")
    return listOf(part["items"])
      .map((item) => pictured(objectOf(item) ?? {}))
      .join("");
  return PICTURES.test(role) ? pictured(part) : "";
}

/** Pictures of a bundle (`bundle://a.jpg`) are files beside the article, and have no address. */
function pictured(part: JsonObject): string {
  const url = stringOf(part["URL"]);
  if (url === undefined || !isWebUrl(url)) return "";
  const caption = stringOf(part["caption"]) ?? stringOf(objectOf(part["caption"])?.["text"]) ?? "";
  return pictureHtml(url, {
    alternative: stringOf(part["accessibilityCaption"]),
    caption: escaped(plainTextOf(caption)),
  });
}
