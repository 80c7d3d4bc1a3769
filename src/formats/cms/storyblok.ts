import { at, defined, listOf, objectOf, objectsOf, stringOf, stringsOf, type JsonObject } from "../reading/json/fields";
import { plainBlocks } from "../reading/plain-blocks";
import { htmlOfRichText } from "../reading/rich-text";
import type { Story } from "../reading/story";
import { addressOn, blocksOfHtml, type Entry, type System } from "./content-system";

/**
 * Stories of Storyblok as its Content Delivery API gives them, one (`story`) or a list (`stories`). Each site names the
 * fields of `content` itself, so a text is known by its shape, and the others by the names that most sites take.
 * https://www.storyblok.com/docs/api/content-delivery/v2/stories
 */
export const storyblok: System = {
  detects: (value) => isStory(objectOf(value["story"]) ?? objectOf(listOf(value["stories"])[0])),
  entries: (value, hints) => {
    const named = new Map(objectsOf(value["rels"]).map((one) => [stringOf(one["uuid"]) ?? "", one]));
    const entry = (story: unknown, path: string): Entry => ({
      path,
      read: () => storyOf(objectOf(story) ?? {}, named, hints.url),
    });
    if (value["story"] !== undefined) return [entry(value["story"], "story")];
    return listOf(value["stories"]).map((story, index) => entry(story, `stories[${index}]`));
  },
};

/** The beginning of a document may end inside of the content. */
const isStory = (story: JsonObject | undefined): boolean => {
  const content = objectOf(story?.["content"]);
  return content !== undefined && "component" in content && "_uid" in content;
};

const HEADLINES = ["title", "headline"];
const SUMMARIES = ["teaser", "intro", "excerpt", "summary", "lead", "description"];
const AUTHORS = ["author", "authors"];
const PICTURES = ["image", "hero_image", "featured_image", "cover", "thumbnail"];
const TEXTS = ["body", "text", "long_text", "content", "article"];
const DATES = ["date", "published_at", "publish_date"];

function storyOf(story: JsonObject, named: ReadonlyMap<string, JsonObject>, site: string | undefined): Story | string {
  if ("published_at" in story && story["published_at"] === null) return "story of Storyblok that is not published";
  const content = objectOf(story["content"]) ?? {};
  const text = (names: readonly string[]): string | undefined =>
    names.flatMap((name) => stringOf(content[name]) ?? [])[0];
  const path = stringOf(story["full_slug"]) ?? stringOf(story["slug"]);
  const url = path === undefined ? undefined : addressOn(site, `/${path}`);
  const html = textsIn(content).join("");
  const plain = text(TEXTS);
  if (html === "" && plain === undefined)
    return `story of Storyblok without a text (${stringOf(content["component"]) ?? "content"})`;
  const picture = PICTURES.flatMap((name) => pictureOf(content[name]) ?? [])[0];
  return {
    url,
    headline: text(HEADLINES) ?? stringOf(story["name"]),
    summary: text(SUMMARIES),
    authors: AUTHORS.flatMap((name) => objectsOrTexts(content[name]).flatMap((one) => nameOf(one, named) ?? [])),
    language: story["lang"] === "default" ? undefined : stringOf(story["lang"]),
    published: [text(DATES), stringOf(story["first_published_at"]), stringOf(story["published_at"])],
    modified: [stringOf(story["published_at"])],
    keywords: stringsOf(story["tag_list"]),
    image: picture,
    body: html === "" ? plainBlocks(plain ?? "") : blocksOfHtml(html, url),
  };
}

/** Rich texts, and those of the parts in lists: most sites build a page of parts (`bloks`). */
function textsIn(content: JsonObject, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  return Object.values(content).flatMap((member) => {
    const html = htmlOfRichText(member);
    if (html !== undefined) return [html];
    return listOf(member).flatMap((part) => {
      const blok = objectOf(part);
      return blok !== undefined && "component" in blok ? textsIn(blok, depth + 1) : [];
    });
  });
}

/** What is deeper is left out. */
const DEEPEST = 20;

const objectsOrTexts = (value: unknown): readonly unknown[] => (Array.isArray(value) ? listOf(value) : [value]);

/** An author is written out, or is a story of its own that the answer holds too (`resolve_relations`). */
function nameOf(author: unknown, named: ReadonlyMap<string, JsonObject>): string | undefined {
  const text = stringOf(author);
  const story = objectOf(author) ?? named.get(text ?? "");
  if (story !== undefined) return stringOf(at(story, "content", "name")) ?? stringOf(story["name"]);
  // The number of a story that the answer does not hold.
  return text === undefined || /^[\da-f-]{36}$/.test(text) ? undefined : text;
}

function pictureOf(value: unknown): Story["image"] {
  const url = stringOf(at(value, "filename"));
  return url === undefined ? undefined : defined({ url, alternativeText: stringOf(at(value, "alt")) });
}
