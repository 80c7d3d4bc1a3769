import { canonicalUrl } from "../../src/domain/addresses/urls";
import { blockText, type BodyBlock } from "../../src/domain/body-block";
import type { ArticleDraft, SourceDraft } from "../../src/domain/draft";
import type { Read, ReadFeed } from "../../src/formats/format-reader";
import { plainTextOf } from "../../src/formats/reading/html/html-text";
import { readDate } from "../../src/formats/reading/standard-dates";

type Json = Readonly<Record<string, unknown>>;
export type ExpectedFeed = Json & { readonly items?: readonly Json[]; readonly entries?: readonly Json[] };

interface Assertion {
  readonly field: string;
  readonly isRight: boolean;
  readonly got: unknown;
}

type Check = (expected: unknown, of: Json) => Omit<Assertion, "field"> | undefined;

/** The fields of the expected feeds that the graph has, each compared with where it is in ours. */
export function assertionsOf(expected: ExpectedFeed, reads: readonly Read[]): Assertion[] {
  const drafts = reads.flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
  const source = drafts.find((draft) => draft.type === "Source");
  const feed = reads.find((read) => read.outcome === "feed");
  const articles = drafts.filter((draft) => draft.type === "Article");
  const items = expected.items ?? expected.entries ?? [];
  const isJson = "user_comment" in expected || expected["feedType"] === "json";
  return [
    ...checked(expected, feedChecks(feed, source)),
    ...items.flatMap((item, at) => checked(item, itemChecks(articles[at], isJson), `item ${at + 1} `)),
  ];
}

function checked(of: Json, checks: Readonly<Record<string, Check>>, before = ""): Assertion[] {
  return Object.entries(checks).flatMap(([field, check]) => {
    if (of[field] === undefined) return [];
    const result = check(of[field], of);
    return result === undefined ? [] : [{ field: before + field, ...result }];
  });
}

function feedChecks(feed: ReadFeed | undefined, source: SourceDraft | undefined): Readonly<Record<string, Check>> {
  const site: Check = (link, of) => sameLink(link, of, feed?.siteUrl);
  return {
    title: (title) => sameText(title, feed?.title),
    link: site,
    home_page_url: site,
    feedLink: (link) => sameLink(link, {}, feed?.url),
    feed_url: (link) => sameLink(link, {}, feed?.url),
    next_url: (link) => sameLink(link, {}, feed?.next),
    description: (text) => sameText(text, source?.description),
    subtitle: (text) => sameText(text, source?.description),
    language: (tag) => same(tag, source?.language),
    image: (image) => (hasUrl(image) ? sameLink(image.url, {}, source?.logo?.url) : undefined),
    logo: (url) => sameLink(url, {}, source?.logo?.url),
    ttl: (minutes) => same(Number(minutes) * 60, feed?.refreshSeconds),
  };
}

function itemChecks(article: ArticleDraft | undefined, isJson: boolean): Readonly<Record<string, Check>> {
  const text = bodyText(article);
  const either: Check = (expected) => (sameText(expected, article?.summary).isRight ? right : sameText(expected, text));
  return {
    title: (title) => sameText(title, article?.headline),
    link: (link, of) => sameLink(link, of, article?.url),
    url: (link) => sameLink(link, {}, article?.url),
    links: (links) => linkAmong(links, article),
    description: either,
    summary: either,
    content: (content, of) => sameContent(content, of, text),
    content_html: (html) => sameText(html, text),
    published: (date) => sameDate(date, article?.publishedAt?.instant),
    pubDate: (date) => sameDate(date, article?.publishedAt?.instant),
    date_published: (date) => sameDate(date, article?.publishedAt?.instant),
    updated: (date) => sameDate(date, article?.modifiedAt?.instant),
    date_modified: (date) => sameDate(date, article?.modifiedAt?.instant),
    author: (author) => person(author, article),
    authors: (authors) => people(authors, article),
    contributors: (contributors) => people(contributors, article),
    categories: (categories) => among(categories, article?.keywords ?? []),
    tags: (tags) => among(tags, article?.keywords ?? []),
    enclosures: (files) => filesOf(files, article),
    attachments: (files) => filesOf(files, article),
    image: (image) => sameLink(hasUrl(image) ? image.url : image, {}, article?.image?.url),
    source: (source) => sourceOf(source, article, isJson),
  };
}

const right = { isRight: true, got: undefined };

function same(expected: unknown, got: unknown) {
  return { isRight: expected === got, got };
}

/** The words, without markup and without white space, which is laid out differently. */
function wordsIn(text: unknown): string {
  return plainTextOf(String(text)).replace(/\s+/g, "");
}

function sameText(expected: unknown, got: string | undefined) {
  const words = wordsIn(expected);
  const isRight = got?.replace(/\s+/g, "") === words || wordsIn(got ?? "") === words;
  return { isRight: isRight || String(expected).replace(/\s+/g, "") === got?.replace(/\s+/g, ""), got };
}

/** Where an item has several links, that library takes the last one, and we take the first. */
function sameLink(expected: unknown, of: Json, got: string | undefined) {
  const links = Array.isArray(of["links"]) ? of["links"].filter((link) => typeof link === "string") : [];
  const all = [expected, ...links].map((link) => canonicalUrl(String(link)) ?? link);
  return { isRight: got !== undefined && all.includes(canonicalUrl(got) ?? got), got };
}

function linkAmong(links: unknown, article: ArticleDraft | undefined) {
  const alternates = list(links).flatMap((link) => {
    if (!isJson(link)) return [];
    return (link["rel"] ?? "alternate") === "alternate" && link["href"] !== undefined ? [link["href"]] : [];
  });
  const [first] = alternates;
  return first === undefined ? undefined : sameLink(first, { links: alternates }, article?.url);
}

function sameContent(content: unknown, of: Json, text: string) {
  const value = isJson(content) ? content["value"] : content;
  return value === undefined || value === "" ? undefined : sameText(value, text || String(of["title"]));
}

function sameDate(expected: unknown, got: string | undefined) {
  return { isRight: got !== undefined && readDate(String(expected))?.date.instant === got, got };
}

function namesOf(article: ArticleDraft | undefined): string[] {
  return [...(article?.authors ?? []), ...(article?.contributors ?? []).map(({ name }) => name)];
}

function person(author: unknown, article: ArticleDraft | undefined) {
  if (isJson(author)) return people([author], article);
  const got = [...namesOf(article), article?.byline ?? ""];
  return { isRight: got.some((one) => wordsIn(one) === wordsIn(author)), got };
}

function people(expected: unknown, article: ArticleDraft | undefined) {
  const names = list(expected).flatMap((one) => (isJson(one) && typeof one["name"] === "string" ? [one["name"]] : []));
  return names.length === 0 ? undefined : among(names, namesOf(article));
}

function among(expected: unknown, got: readonly string[]) {
  const words = list(expected).map((one) => (isJson(one) ? (one["label"] ?? one["term"] ?? one["value"]) : one));
  if (words.every((one) => one === undefined)) return undefined;
  const isRight = words.every((one) => got.some((other) => wordsIn(other) === wordsIn(one)));
  return { isRight, got };
}

/** Pictures, sounds and videos; other files have no place. */
function filesOf(files: unknown, article: ArticleDraft | undefined) {
  const shown = list(files).filter(
    (file) => isJson(file) && /^(?:image|audio|video)/.test(String(file["type"] ?? file["mime_type"])),
  );
  const media = (article?.body ?? []).flatMap((block) => ("media" in block ? [block.media.url] : []));
  const got = [...media, article?.image?.url];
  if (shown.length === 0) return undefined;
  return { isRight: shown.every((file) => isJson(file) && got.includes(String(file["url"]))), got };
}

function sourceOf(source: unknown, article: ArticleDraft | undefined, isJsonFeed: boolean) {
  const title = isJson(source) ? source["title"] : undefined;
  return title === undefined || isJsonFeed ? undefined : sameText(title, article?.source?.name);
}

function bodyText(article: ArticleDraft | undefined): string {
  const blocks = (article?.body ?? []).filter((block) => block.type !== "AudioBlock" && block.type !== "VideoBlock");
  const text = blocks.map((block) => blockText(block as BodyBlock)).join("\n");
  return text || (article?.summary ?? "");
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function hasUrl(value: unknown): value is Json & { readonly url: string } {
  return isJson(value) && typeof value["url"] === "string";
}
