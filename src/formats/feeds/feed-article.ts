import type { Mutable } from "./feed-texts";
import type { PostAddress } from "../../domain/addresses/platform-urls";
import { canonicalUrl, isWebUrl } from "../../domain/addresses/urls";
import type { ArticleDraft, BlockDraft, SourceDraft } from "../../domain/draft";
import type { Read } from "../format-reader";
import type { StatedDate } from "../reading/dates";
import { readDate, unixDate, usualDate } from "../reading/standard-dates";
import { withoutSource } from "../reading/story";
import { textsOf } from "./feed-body";
import { imageOf } from "./feed-media";
import type { FeedItem, FeedPerson } from "./feed-item";
import { postAddressOf, postOf, titledItem } from "./feed-post";
import type { FeedContext } from "./feed-source";
import { headlineOf, lineOf, wordsOf } from "./feed-texts";
import type { Warning } from "../../domain/errors/warning";

const RULE_FIRST_WORDS = "headline-of-first-words";
const RULE_UPDATED = "date-of-last-change";

/** An item of a feed: an article, a post of an account's feed, or a comment, of which the graph has no type. */
export function readFeedItem(
  given: FeedItem,
  context: FeedContext,
  place: string,
  noted: readonly Warning[] = [],
): Read {
  const landing = given.url === undefined ? undefined : landingOf(given.url);
  const item = landing === undefined ? given : { ...given, url: landing };
  if (item.unpublished !== undefined) return { outcome: "skipped", kind: item.unpublished, place };
  const address = postAddressOf(item, context);
  if (address !== undefined) return postRead(item, context, address, place, noted);
  if (item.isComment === true || COMMENT.test(item.url ?? "")) return { outcome: "skipped", kind: "comment", place };
  return articleOf(item, context, place, noted);
}

/** The address of a comment is that of its article with a fragment, and would make the two one. */
const COMMENT = /#(?:comment|c|respond|reply|discussion)-?\d+$/i;

/** Google's alerts lead to their own address, which says the one that they are about. */
function landingOf(url: string): string | undefined {
  if (!/^https?:\/\/www\.google\.[a-z]{2,3}(?:\.[a-z]{2})?\/url\?/.test(url)) return undefined;
  const { searchParams } = new URL(url);
  return [searchParams.get("url"), searchParams.get("q")].find((one) => one !== null && isWebUrl(one)) ?? undefined;
}

function postRead(
  item: FeedItem,
  context: FeedContext,
  address: PostAddress,
  place: string,
  noted: readonly Warning[],
): Read {
  const warnings = [...noted];
  const draft = postOf(item, context, address);
  const [posted, modified] = datesOf(item, draft.language, context, warnings);
  const at = posted ?? modified;
  if (at !== undefined) draft.postedAt = at.date;
  if (posted !== undefined && modified !== undefined && modified.date.instant > posted.date.instant)
    draft.modifiedAt = modified.date;
  const rule = posted === undefined && modified !== undefined ? RULE_UPDATED : posted?.rule;
  if (rule !== undefined) draft.rules = { postedAt: rule };
  return { outcome: "item", draft, place, ...(warnings.length > 0 && { warnings }) };
}

/** A rejection if nothing of it can be shown: neither a title nor a text. */
function articleOf(given: FeedItem, context: FeedContext, place: string, noted: readonly Warning[]): Read {
  const { item, video } = titledItem(given, context);
  const { feed, hints } = context;
  const warnings = [...noted];
  const { body: text, summary, blocks } = textsOf(item, context);
  const body: readonly BlockDraft[] = video === undefined ? text : [{ type: "PostEmbed", post: video }, ...text];
  const shownTitle = lineOf(item.title);
  const title = shownTitle === undefined ? undefined : withoutSource(shownTitle, item.source?.name);
  const headline =
    title ?? headlineOf(body.length > 0 ? wordsOf(body) : (summary ?? "")) ?? lineOf(item.description ?? item.summary);
  if (headline === undefined) {
    return { outcome: "rejection", place, reason: "expected a title, a description or a content; got none of them" };
  }
  const people = item.people.length > 0 ? item.people : feed.people;
  const language = item.language ?? feed.language ?? hints.language;
  const draft: Mutable<ArticleDraft> = { type: "Article", headline };
  if (title === undefined) draft.rules = { headline: RULE_FIRST_WORDS };
  if (language !== undefined) draft.language = language;
  if (summary !== undefined && !isTitle(summary, headline, item)) draft.summary = summary;
  if (people.length > 0) Object.assign(draft, authorsOf(people));
  if (body.length > 0) draft.body = body;
  const image = item.image ?? imageOf(item, blocks);
  if (image !== undefined) draft.image = image;
  setDates(draft, item, context, warnings);
  setOthers(draft, item, context, warnings);
  if (warnings.length === 0 && item.edition === undefined) return { outcome: "item", draft, place };
  return {
    outcome: "item",
    draft,
    place,
    ...(warnings.length > 0 && { warnings }),
    ...(item.edition !== undefined && { edition: item.edition }),
  };
}

/** Google News describes an item by its title and its newspaper once more. */
function isTitle(summary: string, headline: string, { source }: FeedItem): boolean {
  if (summary === headline) return true;
  return source !== undefined && summary.startsWith(headline) && summary.slice(headline.length).trim() === source.name;
}

/** A draft that is being filled. Copying it for each field would take a tenth of the time of a feed. */
function setOthers(draft: Mutable<ArticleDraft>, item: FeedItem, context: FeedContext, warnings: Warning[]): void {
  const { byline, section, keywords, isAccessibleForFree, isBasedOn } = item;
  const url = addressOf(item, context, warnings);
  const source = sourceOfItem(item, context);
  if (url !== undefined) draft.url = url;
  if (source !== undefined) draft.source = source;
  if (byline !== undefined) draft.byline = byline;
  if (section !== undefined) draft.section = section;
  if (item.copyrightNotice !== undefined) draft.copyrightNotice = item.copyrightNotice;
  if (keywords.length > 0) draft.keywords = [...new Set(keywords)];
  if (isAccessibleForFree !== undefined) draft.isAccessibleForFree = isAccessibleForFree;
  if (isBasedOn !== undefined && isBasedOn.length > 0) draft.isBasedOn = isBasedOn;
}

/** Some feeds give the home page of their site for each item. With it, all items would be one article. */
function addressOf({ url }: FeedItem, { site }: FeedContext, warnings: Warning[]): string | undefined {
  if (url === undefined || site === undefined || !isHomePage(url) || canonicalUrl(url) !== site) return url;
  const text = `link: ${url} is the home page of the site and not the address of the article`;
  warnings.push({ code: "VALUE_LEFT_OUT", text, field: "link", value: url });
  return undefined;
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

/** Many Atom feeds have only the date of the last change, which every reader shows as the item's date. */
function setDates(draft: Mutable<ArticleDraft>, item: FeedItem, context: FeedContext, warnings: Warning[]): void {
  const [published, modified] = datesOf(item, draft.language, context, warnings);
  const date = published?.date ?? modified?.date ?? context.hints.publishedAt;
  if (date !== undefined) draft.publishedAt = date;
  if (modified !== undefined) draft.modifiedAt = modified.date;
  const rule = published === undefined && modified !== undefined ? RULE_UPDATED : published?.rule;
  if (rule !== undefined) draft.rules = { ...draft.rules, publishedAt: rule };
  if (modified?.rule !== undefined) draft.rules = { ...draft.rules, modifiedAt: modified.rule };
}

/** When it was published, and when it was last changed. */
function datesOf(
  { published, modified }: FeedItem,
  language: string | undefined,
  context: FeedContext,
  warnings: Warning[],
): readonly [published: StatedDate | undefined, modified: StatedDate | undefined] {
  return [
    dateOf(published, "published", language, context, warnings),
    dateOf(modified, "modified", language, context, warnings),
  ];
}

/** What programs write for no date at all: the beginning of Unix time. */
const NO_DATE = "1970-01-01T00:00:00.000Z";
const UNIX_TIME = /^\d{10}(?:\d{3})?$/;

function dateOf(
  text: string | undefined,
  field: string,
  language: string | undefined,
  { hints: { timeZone } }: FeedContext,
  warnings: Warning[],
): StatedDate | undefined {
  if (text === undefined) return undefined;
  const date = UNIX_TIME.test(text)
    ? unixDate(Number(text))
    : (usualDate(text) ??
      readDate(text, { ...(timeZone !== undefined && { timeZone }), ...(language !== undefined && { language }) }));
  if (date?.date.instant === NO_DATE) return undefined;
  if (date === undefined) {
    const value = JSON.stringify(text.slice(0, 80));
    warnings.push({ code: "VALUE_LEFT_OUT", text: `${field}: ${value} is no date`, field, value });
  }
  return date;
}

/** Of whom the feed says more than a name, the article has a contributor too. */
function authorsOf(people: readonly FeedPerson[]): Pick<ArticleDraft, "authors" | "contributors"> {
  const [first, ...others] = people;
  // Of nearly all items.
  if (first !== undefined && others.length === 0 && first.role === undefined && first.url === undefined)
    return { authors: [first.name] };
  const authors = people.filter(({ role }) => role === undefined).map(({ name }) => name);
  const known = people.filter(({ url, role }) => url !== undefined || role !== undefined);
  const contributors = known.map(({ name, url, role = "author" }) => ({
    name,
    role,
    ...(url !== undefined && { url }),
  }));
  return { ...(authors.length > 0 && { authors }), ...(contributors.length > 0 && { contributors }) };
}
