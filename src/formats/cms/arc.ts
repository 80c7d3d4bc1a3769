import { parseAccountUrl } from "../../domain/addresses/platform-urls";
import type { BlockDraft, ContributorDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import type { Image } from "../../domain/media";
import { at, defined, listOf, numberOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { plainTextOf } from "../reading/html/html-text";
import { escaped, pictureHtml } from "../reading/html/written-html";
import type { Story } from "../reading/story";
import { addressOn, blocksOfHtml, type System } from "./content-system";

/**
 * Arc XP: stories in the Arc Native Specification (ANS), one, or a list in `content_elements` or `results`.
 * https://github.com/washingtonpost/ans-schema
 */
export const arc: System = {
  detects: (value) => isStory(value) || isStory(objectOf(listOf(listIn(value)?.[1])[0])),
  entries: (value, hints) => {
    const list = isStory(value) ? undefined : listIn(value);
    if (list === undefined) return [{ path: "", read: () => storyOf(value, hints.url) }];
    const [name, stories] = list;
    return stories.map((story, index) => ({
      path: `${name}[${index}]`,
      read: () => storyOf(objectOf(story) ?? {}, hints.url),
    }));
  },
};

const TYPES = /^(?:story|video|gallery|image|collection|results|audio|graphic)$/;

/** The version of the standard, or the headlines by their role, are in every story. */
const isStory = (value: JsonObject | undefined): boolean =>
  value !== undefined &&
  TYPES.test(stringOf(value["type"]) ?? "") &&
  !/^(?:results|collection)$/.test(stringOf(value["type"]) ?? "") &&
  /^0\.\d{1,2}\.\d{1,2}$/.test(stringOf(value["version"]) ?? "");

function listIn(value: JsonObject): readonly [name: string, list: readonly unknown[]] | undefined {
  const name = ["content_elements", "results"].find((one) => Array.isArray(value[one]));
  return name === undefined ? undefined : [name, listOf(value[name])];
}

function storyOf(story: JsonObject, from: string | undefined): Story | string {
  const type = stringOf(story["type"]) ?? "object";
  if (type !== "story") return `${type} of Arc XP`;
  const published = at(story, "revision", "published");
  if (published === false || stringOf(story["status"]) === "draft") return "story of Arc XP that is not published";
  const site = from ?? stringOf(at(story, "additional_properties", "site"));
  const url = [story["canonical_url"], story["website_url"]].map((one) => addressOn(site, stringOf(one))).find(Boolean);
  const people = objectsOf(at(story, "credits", "by"));
  const section = objectOf(at(story, "taxonomy", "primary_section")) ?? objectsOf(at(story, "taxonomy", "sections"))[0];
  const lead = objectsOf(Object.values(objectOf(story["promo_items"]) ?? {})).find((one) => one["type"] === "image");
  const text = (...path: readonly string[]): string | undefined => inWords(stringOf(at(story, ...path)));
  const source = text("distributor", "name") ?? text("source", "name");
  return {
    url,
    headline: text("headlines", "basic") ?? text("headlines", "web"),
    summary: text("subheadlines", "basic") ?? text("description", "basic"),
    authors: people.flatMap((one) => stringOf(one["name"]) ?? []),
    contributors: people.flatMap((one) => contributorOf(one) ?? []),
    source: source === undefined ? undefined : { type: "Source", name: source },
    language: stringOf(story["language"]),
    published: ["display_date", "first_publish_date", "publish_date"].map((name) => stringOf(story[name])),
    modified: [stringOf(story["last_updated_date"])],
    section: stringOf(section?.["name"]),
    dateline: text("location"),
    copyrightNotice: text("copyright"),
    keywords: objectsOf(at(story, "taxonomy", "tags")).flatMap((tag) => stringOf(tag["text"]) ?? []),
    image: lead === undefined ? undefined : imageOf(lead),
    wordCount: numberOf(at(story, "planning", "story_length", "word_count_actual")),
    body: objectsOf(story["content_elements"]).flatMap(
      (element) => relatedIn(element) ?? blocksOfHtml(htmlOf(element), url ?? site),
    ),
  };
}

const inWords = (text: string | undefined): string | undefined => (text === undefined ? undefined : plainTextOf(text));

/** An author whose accounts or page are told. A name alone is among the authors. */
function contributorOf(person: JsonObject): ContributorDraft | undefined {
  const name = stringOf(person["name"]);
  const pages = objectsOf(person["social_links"]).flatMap((link) => stringOf(link["url"]) ?? []);
  const account = pages.map((page) => parseAccountUrl(page)).find(Boolean);
  if (name === undefined || account === undefined) return undefined;
  const { platform, handle } = account;
  return { name, role: "author", account: { type: "SocialAccount", platform, handle } };
}

function imageOf(image: JsonObject): Image | undefined {
  const url = stringOf(image["url"]);
  if (url === undefined || !isWebUrl(url)) return undefined;
  const credit = objectsOf(at(image, "credits", "by")).flatMap((one) => stringOf(one["name"]) ?? []);
  return {
    url,
    ...defined({
      caption: inWords(stringOf(image["caption"])),
      alternativeText: stringOf(image["alt_text"]),
      credit: credit.length > 0 ? credit.join(", ") : undefined,
      width: numberOf(image["width"]),
      height: numberOf(image["height"]),
    }),
  };
}

/** A link to another story between two paragraphs. */
function relatedIn(element: JsonObject): BlockDraft[] | undefined {
  if (element["type"] !== "interstitial_link") return undefined;
  const [title, url] = [inWords(stringOf(element["content"])), stringOf(element["url"])];
  if (title === undefined || url === undefined || !isWebUrl(url)) return [];
  return [{ type: "RelatedLink", title, url }];
}

/** Texts of ANS are HTML already. */
function htmlOf(element: JsonObject): string {
  const [type = "", content = ""] = [stringOf(element["type"]), stringOf(element["content"])];
  const url = stringOf(element["url"]);
  const inner = (): string => objectsOf(element["content_elements"]).map(htmlOf).join("");
  if (type === "text") return `<p>${content}</p>`;
  if (type === "header") return `<h${levelOf(element["level"])}>${content}</h${levelOf(element["level"])}>`;
  if (type === "raw_html") return content;
  if (type === "quote") return `<blockquote>${inner() || content}${citedIn(element)}</blockquote>`;
  if (type === "list") return listOfItems(element);
  if (type === "image") return url === undefined ? "" : pictured(url, element);
  if (type === "table") return tableOf(element);
  if (type === "oembed_response") return embedOf(objectOf(element["raw_oembed"]) ?? {});
  return inner();
}

const levelOf = (level: unknown): number => Math.min(6, Math.max(1, Math.trunc(numberOf(level) ?? 2)));

const citedIn = (element: JsonObject): string => {
  const cited = stringOf(at(element, "citation", "content"));
  return cited === undefined ? "" : `<cite>${cited}</cite>`;
};

function listOfItems(list: JsonObject): string {
  const tag = list["list_type"] === "ordered" ? "ol" : "ul";
  const items = objectsOf(list["items"]).map((item) =>
    item["type"] === "list" ? listOfItems(item) : `<li>${stringOf(item["content"]) ?? ""}</li>`,
  );
  return `<${tag}>${items.join("")}</${tag}>`;
}

function pictured(url: string, image: JsonObject): string {
  return pictureHtml(url, {
    alternative: stringOf(image["alt_text"]),
    caption: stringOf(image["caption"]),
    width: numberOf(image["width"]),
    height: numberOf(image["height"]),
  });
}

function tableOf(table: JsonObject): string {
  const cells = (row: unknown, tag: string): string =>
    `<tr>${objectsOf(row)
      .map((cell) => `<${tag}>${stringOf(cell["content"]) ?? ""}</${tag}>`)
      .join("")}</tr>`;
  const rows = listOf(table["rows"]).map((row) => cells(row, "td"));
  return `<table>${cells(table["header"], "th")}${rows.join("")}</table>`;
}

/** The platform's own code says more of a post than its address. */
function embedOf(embed: JsonObject): string {
  const [html, url] = [stringOf(embed["html"]), stringOf(embed["url"])];
  return html ?? (url === undefined ? "" : `<figure class="wp-block-embed">${escaped(url)}</figure>`);
}
