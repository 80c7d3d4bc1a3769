import { canonicalUrl } from "../../domain/addresses/urls";
import type { ArticleDraft, BlockDraft, SourceDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import type { DocumentHints, Read } from "../format-reader";
import type { StatedDate } from "../reading/dates";
import { readDate } from "../reading/standard-dates";
import { textsOf } from "./feed-body";
import { imageOf } from "./feed-media";
import type { FeedItem, FeedPerson } from "./feed-item";
import type { FeedContext } from "./feed-source";
import { headlineOf, lineOf, wordsOf } from "./feed-texts";

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
  const dates = datesOf(item, { ...hints, language: item.language ?? feed.language ?? hints.language }, warnings);
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

type DateHints = Pick<DocumentHints, "timeZone" | "publishedAt"> & { readonly language: string | undefined };

interface Dates {
  readonly fields: Pick<ArticleDraft, "publishedAt" | "modifiedAt">;
  readonly rules: Readonly<Record<string, string>>;
}

/** Many Atom feeds have only the date of the last change, which every reader shows as the item's date. */
function datesOf(item: FeedItem, hints: DateHints, warnings: string[]): Dates {
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
  { timeZone, language }: DateHints,
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
