import { primary } from "../../domain/text/languages/language-tag";
import { canonicalTag } from "../../domain/text/languages/language-tag";
import { detectLanguage } from "../../domain/text/languages/language";
import type { ArticleDraft, BlockDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import type { DateContext } from "../reading/dates";
import { textIn } from "../reading/html/html-text";
import { attributeOf, findElement, findOfClass, type HtmlElement } from "../reading/html/tree";
import { countOf } from "../reading/json/fields";
import { authorsOf } from "./metadata/authors";
import { withoutFurniture } from "./body/body-furniture";
import { linkShare } from "./body/body-texts";
import { headlineOf } from "./metadata/headline";
import { pageBody } from "./body/page-body";
import type { PageBody } from "./body/page-body";
import type { PageData } from "./metadata/page-data";
import { modifiedAt, publishedAt } from "./metadata/page-dates";
import { imageAt, imagesAt } from "../reading/schema-org/images";
import { basedOn, isFree, keywordsIn, statedLanguages, subjectsOf } from "../reading/schema-org/article-facts";
import { objectsAt, typesOf } from "../reading/schema-org/graph";
import { textsAt } from "../reading/schema-org/texts";
import { siteNamesOf, sourceOf } from "./metadata/page-source";
import { statedText } from "./metadata/stated-text";
import { withoutUnknown } from "./unknown-base";

export interface PageArticle {
  readonly draft: ArticleDraft;
  /** UTF-16 units of the body's text outside of links. */
  readonly textLength: number;
  /** The blocks that the page shows as its text, with what stands around it, and without. */
  readonly found: PageBody;
  readonly shown: readonly BlockDraft[];
}

/** The article of a news page. Undefined if the page has no headline. */
export function articleOf(page: PageData): PageArticle | undefined {
  const siteNames = siteNamesOf(page);
  const headline = headlineOf(page, siteNames);
  if (headline === undefined) return undefined;
  const found = pageBody(page, headline);
  const { authors, byline, contributors } = authorsOf(page, siteNames, found.byline);
  const section = sectionOf(page);
  const shown = withoutFurniture(found.blocks, {
    headline,
    authors,
    others: [section, byline, ...siteNames, ...page.headings, ...placesInSite(page)],
    url: page.url,
  });
  const textLength = shown.reduce((sum, block) => sum + lengthOf(block), 0);
  const stated = statedText(page, shown);
  const body = stated.length > 0 ? stated : withoutUnknown(shown);
  const language = languageOf(page, body);
  const context: DateContext = {
    ...(language !== undefined && { language: primary(language) }),
    ...(page.hints.timeZone !== undefined && { timeZone: page.hints.timeZone }),
  };
  const published = publishedAt(page, headline, context);
  const modified = modifiedAt(page, context, headline);
  const source = sourceOf(page, siteNames);
  const draft: ArticleDraft = {
    type: "Article",
    ...(page.url !== undefined && { url: page.url }),
    ...optional("source", source),
    headline,
    ...optional("summary", summaryOf(page)),
    ...(authors.length > 0 && { authors }),
    ...(contributors.length > 0 && { contributors }),
    ...optional("byline", byline),
    ...optional("language", language),
    ...optional("publishedAt", published?.date ?? page.hints.publishedAt),
    ...optional("modifiedAt", modified?.date),
    ...printedLines(page, section),
    ...optionalList("keywords", keywordsOf(page)),
    ...optional("image", imageOf(page)),
    ...optional("isAccessibleForFree", isFreePage(page)),
    ...optional("wordCount", wordCountOf(page)),
    ...optionalList("isBasedOn", basesOf(page)),
    ...(body.length > 0 && { body }),
    ...rulesOf({
      source: source?.rules?.["name"],
      publishedAt: published?.rule,
      modifiedAt: modified?.rule,
      body: stated.length > 0 ? "structured-data" : undefined,
    }),
  };
  return { draft, textLength: stated.length > 0 ? LONG_ENOUGH : textLength, found, shown };
}

const LONG_ENOUGH = 1_000;

function wordCountOf({ articles }: PageData): number | undefined {
  return articles.map((node) => countOf(node["wordCount"])).find((count) => count !== undefined && count > 0);
}

function basesOf({ articles, data: graph, base }: PageData): string[] {
  return articles.flatMap((node) => basedOn(node, { graph, base }));
}

function optional<N extends string, V>(name: N, value: V | undefined): Partial<Record<N, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<N, V>);
}

function optionalList<N extends string>(name: N, values: readonly string[]): Partial<Record<N, readonly string[]>> {
  return values.length === 0 ? {} : optional(name, values);
}

function rulesOf(rules: Readonly<Record<string, string | undefined>>): {
  readonly rules?: Readonly<Record<string, string>>;
} {
  const said = Object.entries(rules).flatMap(([field, rule]) => (rule === undefined ? [] : [[field, rule] as const]));
  return said.length === 0 ? {} : { rules: Object.fromEntries(said) };
}

function lengthOf(block: BlockDraft): number {
  if (block.type === "ListBlock") return block.items.reduce((sum, item) => sum + lengthOfText(item), 0);
  if (block.type === "Paragraph" || block.type === "Quote" || block.type === "CodeBlock") return lengthOfText(block);
  return 0;
}

function lengthOfText(text: Parameters<typeof linkShare>[0]): number {
  return Math.round(text.text.length * (1 - linkShare(text)));
}

/** What is printed above and below the text. */
function printedLines({ articles }: PageData, section: string | undefined): Partial<ArticleDraft> {
  const first = (property: string) => articles.flatMap((node) => textsAt(node, property))[0];
  return {
    ...optional("section", section),
    ...optional("dateline", first("dateline")),
    ...optional("copyrightNotice", first("copyrightNotice")),
  };
}

function summaryOf({ articles, meta, page }: PageData): string | undefined {
  return (
    meta.first(
      "og:description",
      "description",
      "twitter:description",
      "dc.description",
      "dcterms.abstract",
      "sailthru.description",
    ) ??
    articles.flatMap((node) => [...textsAt(node, "description"), ...textsAt(node, "abstract")])[0] ??
    subtitleIn(page)
  );
}

/** In the classes of microformats, as in the pages that Medium exports. */
function subtitleIn(page: HtmlElement): string | undefined {
  const entry = findOfClass(page, "h-entry");
  const subtitle = entry && findOfClass(entry, "p-summary");
  return subtitle === undefined ? undefined : textIn(subtitle, {}).text.replace(/\s+/gu, " ").trim() || undefined;
}

const TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/iu;

/** The page's own word counts if it is a tag. Many sites write one for all languages, so the text may say otherwise. */
function languageOf({ page, articles, data, meta, hints }: PageData, body: readonly BlockDraft[]): string | undefined {
  const root = findElement(page, ({ name }) => name === "html");
  const bodyElement = findElement(page, ({ name }) => name === "body");
  const stated = [
    root && (attributeOf(root, "lang") ?? attributeOf(root, "xml:lang")),
    bodyElement && attributeOf(bodyElement, "lang"),
    ...articles.flatMap((node) => statedLanguages(node, { graph: data })),
    meta.first("content-language", "language", "dc.language", "dcterms.language", "og:locale"),
    hints.language,
  ];
  const tag = stated.find((each) => each !== undefined && TAG.test(each))?.replaceAll("_", "-");
  const detected = detectLanguage(sampleOf(body));
  if (tag === undefined) return detected === "und" ? undefined : detected;
  return canonicalTag(tag);
}

const SAMPLE = 4_000;

function sampleOf(body: readonly BlockDraft[]): string {
  let sample = "";
  for (const block of body) {
    if (block.type === "Paragraph" && sample.length < SAMPLE) sample += `${block.text.slice(0, SAMPLE)}\n`;
  }
  return sample;
}

function sectionOf({ articles, meta }: PageData): string | undefined {
  return (
    articles.flatMap((node) => textsAt(node, "articleSection"))[0] ??
    meta.first("article:section", "parsely-section", "section", "dc.subject.section")
  );
}

const MOST_PLACES = 50;

/** The sections that the page says it is in: the parts of its title, and its breadcrumbs. */
function placesInSite({ title = "", data }: PageData): readonly string[] {
  const crumbs = data.nodes
    .filter((node) => typesOf(node).includes("ListItem"))
    .slice(0, MOST_PLACES)
    .flatMap((node) => [
      ...textsAt(node, "name"),
      ...objectsAt(node, "item", data).flatMap((item) => textsAt(item, "name")),
    ]);
  return [...title.split(/\s[|–—·•»›/-]\s|[|｜]/u).map((part) => part.trim()), ...crumbs];
}

function keywordsOf({ articles, meta, data }: PageData): readonly string[] {
  const lists = [
    articles.flatMap((node) => textsAt(node, "keywords")),
    meta.all("article:tag", "og:article:tag"),
    meta.all("news_keywords"),
    meta.all("parsely-tags", "sailthru.tags"),
    meta.all("keywords"),
  ];
  const stated = keywordsIn(lists.find((list) => list.length > 0) ?? []);
  return stated.length > 0 ? stated : [...new Set(articles.flatMap((node) => subjectsOf(node, { graph: data })))];
}

function imageOf(page: PageData): Image | undefined {
  const { meta, articles, data } = page;
  const alternativeText = meta.first("og:image:alt", "twitter:image:alt");
  const open = imageAt(
    meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
    page,
    {
      width: meta.first("og:image:width"),
      height: meta.first("og:image:height"),
    },
  );
  const { base } = page;
  const [stated] = ["image", "thumbnailUrl"].flatMap((property) =>
    articles.flatMap((node) => imagesAt(node, property, { graph: data, base })),
  );
  const image = open ?? stated;
  return image && { ...image, ...(open !== undefined && alternativeText !== undefined && { alternativeText }) };
}

function isFreePage({ articles, data, meta }: PageData): boolean | undefined {
  const stated = articles.map((node) => isFree(node, { graph: data })).find((isSaid) => isSaid !== undefined);
  const tier = meta.first("article:content_tier");
  return stated ?? (tier === undefined ? undefined : tier === "free");
}
