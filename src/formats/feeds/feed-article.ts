import { canonicalUrl } from "../../domain/addresses/urls";
import type { ArticleDraft, BlockDraft, SourceDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import type { DocumentHints, Read } from "../format-reader";
import type { StatedDate } from "../reading/dates";
import { readDate } from "../reading/standard-dates";
import { bodyWithMedia, imageOf } from "./feed-media";
import type { FeedItem, FeedPerson } from "./feed-item";
import type { FeedContext } from "./feed-source";
import { blocksOf, headlineOf, lineOf, plainOf, wordsOf } from "./feed-texts";

/** Characters from which a description is the article's text, and not a teaser; with paragraphs, fewer are enough. */
const TEXT_FROM = 1_000;
const PARAGRAPHS_FROM = 500;
const RULE_FIRST_WORDS = "headline-of-first-words";
const RULE_UPDATED = "date-of-last-change";

/** An item of a feed as an article. A rejection if nothing of it can be shown: neither a title nor a text. */
export function articleOf(item: FeedItem, context: FeedContext, place: string, noted: readonly string[] = []): Read {
  const { feed, hints } = context;
  const warnings = [...noted];
  const { body, summary, blocks } = textsOf(item, context);
  const words = body.length > 0 ? wordsOf(body) : (summary ?? "");
  const title = lineOf(item.title);
  const headline = title ?? headlineOf(words) ?? lineOf(item.description ?? item.summary);
  if (headline === undefined) {
    return { outcome: "rejection", place, reason: "expected a title, a description or a content; got none of them" };
  }
  const dates = datesOf(item, hints, warnings);
  const people = item.people.length > 0 ? item.people : feed.people;
  const draft: ArticleDraft = {
    type: "Article",
    headline,
    ...optional(item, context, warnings),
    ...(summary !== undefined && summary !== headline && { summary }),
    ...authorsOf(people),
    ...dates.fields,
    ...pictureOf(item, blocks),
    ...(body.length > 0 && { body }),
    ...rulesOf({ ...dates.rules, ...(title === undefined && { headline: RULE_FIRST_WORDS }) }),
  };
  return { outcome: "item", draft, place, ...(warnings.length > 0 && { warnings }) };
}

function optional(item: FeedItem, context: FeedContext, warnings: string[]): Partial<ArticleDraft> {
  const { feed, hints } = context;
  const source = sourceOfItem(item, context);
  const language = item.language ?? feed.language ?? hints.language;
  return {
    ...addressOf(item, context, warnings),
    ...(source !== undefined && { source }),
    ...(item.byline !== undefined && { byline: item.byline }),
    ...(language !== undefined && { language }),
    ...(item.section !== undefined && { section: item.section }),
    ...(item.keywords.length > 0 && { keywords: [...new Set(item.keywords)] }),
    ...(item.isAccessibleForFree !== undefined && { isAccessibleForFree: item.isAccessibleForFree }),
    ...(item.isBasedOn !== undefined && item.isBasedOn.length > 0 && { isBasedOn: item.isBasedOn }),
  };
}

/** Some feeds give the home page of their site for each item. With it, all items would be one article. */
function addressOf({ url }: FeedItem, { site }: FeedContext, warnings: string[]): Pick<ArticleDraft, "url"> {
  if (url === undefined) return {};
  if (site === undefined || !isHomePage(url) || canonicalUrl(url) !== site) return { url };
  warnings.push(`link: ${url} is the home page of the site and not the address of the article`);
  return {};
}

function isHomePage(url: string): boolean {
  return /^https?:\/\/[^/?#]*\/?(?:#.*)?$/i.test(url);
}

/** An item that was taken over names who published it. Else it is the feed's. */
function sourceOfItem(item: FeedItem, { source }: FeedContext): SourceDraft | undefined {
  if (item.source === undefined) return source;
  const { name, url, feed: own } = item.source;
  return {
    type: "Source",
    name,
    ...(url !== undefined && { url }),
    ...(own !== undefined && { feeds: [own] }),
  };
}

interface Texts {
  readonly body: readonly BlockDraft[];
  /** The blocks of all texts. A teaser may show the picture. */
  readonly blocks: readonly BlockDraft[];
  readonly summary?: string;
}

/**
 * What is the text and what the teaser. RSS has one element for both: a description of several paragraphs or of some
 * length is the text.
 */
function textsOf(item: FeedItem, context: FeedContext): Texts {
  const content = item.content && blocksOf(item.content);
  if (content !== undefined && content.length > 0) {
    const body = withoutFeedLine(content, item, context);
    return { ...bodyOf(body, item), ...teaser(plainOf(item.summary ?? item.description), body), blocks: body };
  }
  if (item.description === undefined) return { ...bodyOf([], item), ...teaser(plainOf(item.summary), []), blocks: [] };
  if (isShort(item))
    return { ...bodyOf([], item), ...teaser(plainOf(item.summary ?? item.description), []), blocks: [] };
  const blocks = withoutFeedLine(blocksOf(item.description), item, context);
  const text = wordsOf(blocks);
  const paragraphs = blocks.filter(({ type }) => type === "Paragraph").length;
  const isText =
    text.length >= TEXT_FROM ||
    (paragraphs > 1 && text.length >= PARAGRAPHS_FROM) ||
    // A post without a title is its description.
    lineOf(item.title) === undefined ||
    blocks.some(({ type }) => type === "PostEmbed");
  if (isText) return { ...bodyOf(blocks, item), ...teaser(plainOf(item.summary), blocks), blocks };
  return { ...bodyOf([], item), ...teaser(plainOf(item.summary) ?? (text.trim() || undefined), []), blocks };
}

/** Whether a description can only be a teaser, by its length and because it shows nothing and has at most one link. */
function isShort({ title, description }: FeedItem): boolean {
  const { text, isHtml } = description ?? { text: "", isHtml: false };
  if (title === undefined || text.length >= PARAGRAPHS_FROM) return false;
  return !isHtml || (!SHOWS.test(text) && text.indexOf("<a ") === text.lastIndexOf("<a "));
}

const SHOWS = /<(?:img|picture|figure|blockquote|iframe|video|audio|embed|object|script)\b/i;

function bodyOf(blocks: readonly BlockDraft[], item: FeedItem): { readonly body: readonly BlockDraft[] } {
  return { body: bodyWithMedia(blocks, item.media) };
}

/** A summary that the body begins with is none. */
function teaser(summary: string | undefined, body: readonly BlockDraft[]): { readonly summary?: string } {
  if (summary === undefined || summary === wordsOf(body)) return {};
  return { summary };
}

/**
 * WordPress ends texts in feeds with "The post TITLE appeared first on SITE." in the language of the site. It is the
 * last paragraph, and links to the article and to the site.
 */
function withoutFeedLine(
  blocks: readonly BlockDraft[],
  { url }: FeedItem,
  { site }: FeedContext,
): readonly BlockDraft[] {
  const last = blocks.at(-1);
  if (last?.type !== "Paragraph" || url === undefined || site === undefined) return blocks;
  const [article, home, ...others] = last.spans.flatMap(({ url: to }) => to ?? []);
  if (article === undefined || home === undefined || others.length > 0) return blocks;
  const isFeedLine = canonicalUrl(article) === canonicalUrl(url) && canonicalUrl(home) === site;
  return isFeedLine ? blocks.slice(0, -1) : blocks;
}

interface Dates {
  readonly fields: Pick<ArticleDraft, "publishedAt" | "modifiedAt">;
  readonly rules: Readonly<Record<string, string>>;
}

/** Many Atom feeds have only the date of the last change, which every reader shows as the item's date. */
function datesOf(item: FeedItem, hints: DocumentHints, warnings: string[]): Dates {
  const published = dateOf(item.published, "published", hints, warnings);
  const modified = dateOf(item.modified, "modified", hints, warnings);
  const shown = published ?? modified;
  if (shown === undefined) {
    return { fields: hints.publishedAt === undefined ? {} : { publishedAt: hints.publishedAt }, rules: {} };
  }
  const rule = published === undefined ? RULE_UPDATED : published.rule;
  return {
    fields: { publishedAt: shown.date, ...(modified !== undefined && { modifiedAt: modified.date }) },
    rules: {
      ...(rule !== undefined && { publishedAt: rule }),
      ...(modified?.rule !== undefined && { modifiedAt: modified.rule }),
    },
  };
}

function dateOf(
  text: string | undefined,
  field: string,
  { timeZone, language }: DocumentHints,
  warnings: string[],
): StatedDate | undefined {
  if (text === undefined) return undefined;
  const date = readDate(text, {
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { language }),
  });
  if (date === undefined) warnings.push(`${field}: ${JSON.stringify(text.slice(0, 80))} is no date`);
  return date;
}

/** Of whom the feed says more than a name, the article has a contributor too. */
function authorsOf(people: readonly FeedPerson[]): Pick<ArticleDraft, "authors" | "contributors"> {
  const authors = people.filter(({ role }) => role === undefined).map(({ name }) => name);
  const known = people.filter(({ url, role }) => url !== undefined || role !== undefined);
  const contributors = known.map(({ name, url, role = "author" }) => ({
    name,
    role,
    ...(url !== undefined && { url }),
  }));
  return { ...(authors.length > 0 && { authors }), ...(contributors.length > 0 && { contributors }) };
}

function pictureOf(item: FeedItem, blocks: readonly BlockDraft[]): Pick<ArticleDraft, "image"> {
  const image: Image | undefined = item.image ?? imageOf(item, blocks);
  return image === undefined ? {} : { image };
}

function rulesOf(rules: Readonly<Record<string, string>>): Pick<ArticleDraft, "rules"> {
  return Object.keys(rules).length === 0 ? {} : { rules };
}
