import { canonicalUrl } from "../../domain/addresses/urls";
import type { BlockDraft } from "../../domain/draft";
import { bodyWithMedia } from "./feed-media";
import type { FeedItem } from "./feed-item";
import type { FeedContext } from "./feed-source";
import { areWordsOf, blocksOf, lineOf, plainOf, wordsOf } from "./feed-texts";

/** Characters from which a description is the article's text, and not a teaser; with paragraphs, fewer are enough. */
const TEXT_FROM = 1_000;
const PARAGRAPHS_FROM = 500;

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
export function textsOf(item: FeedItem, context: FeedContext): Texts {
  const content = item.content && blocksOf(item.content);
  if (content !== undefined && content.length > 0) {
    const body = withoutFeedLines(content, item, context);
    return textsWith(body, body, plainOf(item.summary ?? item.description), item);
  }
  if (item.description === undefined) return textsWith([], [], plainOf(item.summary), item);
  if (isShort(item)) return textsWith([], [], plainOf(item.summary ?? item.description), item);
  const blocks = withoutFeedLines(blocksOf(item.description), item, context);
  const text = wordsOf(blocks);
  const paragraphs = blocks.filter(({ type }) => type === "Paragraph").length;
  const isText =
    text.length >= TEXT_FROM ||
    (paragraphs > 1 && text.length >= PARAGRAPHS_FROM) ||
    // A post without a title is its description.
    lineOf(item.title) === undefined ||
    blocks.some(({ type }) => type === "PostEmbed");
  if (isText) return textsWith(blocks, blocks, plainOf(item.summary), item);
  return textsWith([], blocks, plainOf(item.summary) ?? (text.trim() || undefined), item);
}

/** A summary that has the same words as the text is none. */
function textsWith(
  text: readonly BlockDraft[],
  blocks: readonly BlockDraft[],
  summary: string | undefined,
  { media }: FeedItem,
): Texts {
  const body = bodyWithMedia(text, media);
  return summary === undefined || areWordsOf(text, summary) ? { body, blocks } : { body, blocks, summary };
}

/** Whether a description can only be a teaser, by its length and because it shows nothing and has at most one link. */
function isShort({ title, description, url }: FeedItem): boolean {
  const { text, isHtml } = description ?? { text: "", isHtml: false };
  if (title === undefined || text.length >= PARAGRAPHS_FROM) return false;
  if (!isHtml || !text.includes("<")) return true;
  const isOwnLinked = url !== undefined && text.includes(url);
  return !isOwnLinked && !SHOWS.test(text) && text.indexOf("<a ") === text.lastIndexOf("<a ");
}

const SHOWS = /<(?:img|picture|figure|blockquote|iframe|video|audio|embed|object|script)\b/i;

/**
 * Feeds add lines that are no text of the article. WordPress ends with "The post TITLE appeared first on SITE.", a
 * paragraph that links to the article and to the site. Others end with "Continue reading", which links to the article.
 * The words are in any language, so the links tell.
 */
function withoutFeedLines(
  blocks: readonly BlockDraft[],
  { url }: FeedItem,
  { site }: FeedContext,
): readonly BlockDraft[] {
  const last = blocks.at(-1);
  if (last?.type !== "Paragraph" || url === undefined) return blocks;
  const [article, home, ...others] = last.spans.flatMap(({ url: to }) => to ?? []);
  if (article === undefined) return blocks;
  const isFeedLine =
    home !== undefined && others.length === 0 && isSameAddress(article, url) && canonicalUrl(home) === site;
  if (isFeedLine) return blocks.slice(0, -1);
  const cut = withoutLinkAtEnd(last, url);
  return cut === last ? blocks : cut === undefined ? blocks.slice(0, -1) : [...blocks.slice(0, -1), cut];
}

/** Nearly all links lead to another path, which is seen without taking the addresses apart. */
function isSameAddress(a: string, b: string): boolean {
  return pathOf(a) === pathOf(b) && canonicalUrl(a) === canonicalUrl(b);
}

const pathOf = (url: string): string =>
  (/^https?:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url).replace(/\/$/, "").toLowerCase();

type ParagraphDraft = Extract<BlockDraft, { type: "Paragraph" }>;

/** The paragraph without a link to its own article at its end. Undefined if nothing else is in it. */
function withoutLinkAtEnd(paragraph: ParagraphDraft, url: string): ParagraphDraft | undefined {
  const { text, spans } = paragraph;
  const link = spans.findLast(({ start, end }) => text.slice(start, end).trim() !== "");
  if (link?.url === undefined || !isSameAddress(link.url, url)) return paragraph;
  const rest = text.slice(0, link.start).trimEnd();
  if (rest === "") return undefined;
  const kept = spans
    .filter(({ start }) => start < rest.length)
    .map((span) => ({ ...span, end: Math.min(span.end, rest.length) }));
  return { type: "Paragraph", text: rest, spans: kept };
}
