import type { ArticleDraft, BlockDraft, ContributorDraft, SourceDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import { fold } from "../../domain/text/fold";
import type { DocumentHints } from "../format-reader";
import { statedByline } from "../reading/page-words/byline";
import { defined } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { readDate } from "../reading/standard-dates";
import { mediaBlock, withAssociated } from "./associations";
import { bodyBlocks, plainTextOfRole } from "./body";
import { readNewsItem } from "./news-item";
import type { Concept, NewsItem } from "./news-item";

export type Translated =
  | { readonly draft: ArticleDraft; readonly warnings: readonly string[] }
  /** What the object is, where the graph has no type for it. */
  | { readonly kind: string };

/** A ninjs object of any version as an article. */
export function translate(value: JsonObject, hints: DocumentHints): Translated {
  const item = readNewsItem(value);
  const kind = kindWithoutType(item);
  if (kind !== undefined) return { kind };
  const warnings: string[] = [];
  const own = bodyBlocks(item, hints.url);
  const headline = headlineOf(item) ?? firstLineOf(own);
  if (headline === undefined) return { kind: "news item without a text" };
  const text = withAssociated(withoutHeadline(own, headline.text), item.associations, warnings);
  const lead = item.type === "video" || item.type === "audio" ? mediaBlock(item) : undefined;
  const body = [...(lead === undefined ? [] : [lead]), ...text];
  const image = body.find((block) => block.type === "ImageBlock")?.image;
  const { rules, ...dates } = datesOf(item, hints, warnings);
  const draft: ArticleDraft = {
    type: "Article",
    headline: headline.text,
    ...defined({
      url: addressOf(item),
      source: sourceOf(item, hints),
      summary: summaryOf(item),
      ...creditsOf(item),
      language: item.language ?? hints.language,
      ...dates,
      section: sectionOf(item),
      keywords: orAbsent(keywordsOf(item)),
      image,
      wordCount: item.wordCount,
      body: orAbsent(body),
    }),
    ...withRules({ ...rules, ...headline.rules }),
  };
  return { draft, warnings };
}

const MEDIA_TYPES: ReadonlySet<string> = new Set(["picture", "graphic", "video", "audio"]);

/** The publishing status and the type say what is no article. */
function kindWithoutType(item: NewsItem): string | undefined {
  const { type, pubStatus } = item;
  if (pubStatus === "withheld") return "withheld news item";
  if (pubStatus === "canceled" || pubStatus === "cancelled") return "canceled news item";
  if (type === "event" || (type === undefined && item.isEvent)) return "event";
  if (type === "planning" || (type === undefined && item.isPlanning)) return "planning item";
  if (item.bodies.length > 0) return undefined;
  if (type !== undefined && MEDIA_TYPES.has(type)) return type;
  return type === undefined && item.renditions.length > 0 ? "media without a text" : undefined;
}

interface Headline {
  readonly text: string;
  readonly rules?: Readonly<Record<string, string>>;
}

/** The main headline, else the first one, else the title, which editors see and readers do not. */
function headlineOf({ headlines, title }: NewsItem): Headline | undefined {
  const main = headlines.find(({ role }) => role === "" || role === "main") ?? headlines[0];
  const text = main === undefined ? title : plainTextOfRole(main);
  return text !== undefined && isReadable(text) ? { text } : undefined;
}

/** An item without any headline is called by the first line of its text. */
function firstLineOf(blocks: readonly BlockDraft[]): Headline | undefined {
  const first = blocks.find((block) => block.type === "Heading" || block.type === "Paragraph");
  const line = first?.text.split("\n")[0]?.trim();
  if (line === undefined || !isReadable(line)) return undefined;
  return { text: cutAtWord(line), rules: { headline: "the first line of the text: the item has no headline" } };
}

const LONGEST_HEADLINE = 200;

function cutAtWord(line: string): string {
  if (line.length <= LONGEST_HEADLINE) return line;
  const cut = line.slice(0, LONGEST_HEADLINE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_HEADLINE / 2)).trimEnd()}…`;
}

const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Many bodies repeat the headline as their first line. */
function withoutHeadline(blocks: readonly BlockDraft[], headline: string): readonly BlockDraft[] {
  const [first] = blocks;
  const repeats =
    (first?.type === "Heading" || first?.type === "Paragraph") && fold(first.text.trim()) === fold(headline.trim());
  return repeats && blocks.length > 1 ? blocks.slice(1) : blocks;
}

/** The address of the item's web page where it states one, else its own name, which may be a URN. */
function addressOf({ uri, altIds }: NewsItem): string | undefined {
  if (uri !== undefined && isWebUrl(uri)) return uri;
  const page = altIds.find(({ role, value }) => /url|link|canonical/i.test(role) && isWebUrl(value));
  return page?.value ?? (uri !== undefined && /^(?:urn|tag):\S+$/i.test(uri) ? uri : undefined);
}

function summaryOf({ descriptions, headlines }: NewsItem): string | undefined {
  const summary =
    descriptions.find(({ role }) => /summary|abstract|lead|^text$|^main$/i.test(role)) ??
    descriptions[0] ??
    headlines.find(({ role }) => /sub|deck/i.test(role));
  return summary && plainTextOfRole(summary);
}

function datesOf(item: NewsItem, hints: DocumentHints, warnings: string[]) {
  const context = { ...(hints.timeZone !== undefined && { timeZone: hints.timeZone }) };
  const read = (name: string, text: string | undefined) => {
    if (text === undefined) return undefined;
    const stated = readDate(text, context);
    if (stated === undefined) warnings.push(`${name}: expected a date, got ${JSON.stringify(text.slice(0, 60))}`);
    return stated;
  };
  const version = read("versionCreated", item.versionCreated);
  const content = read("contentCreated", item.contentCreated);
  const published = read("firstCreated", item.firstCreated) ?? content ?? version;
  const isLater = version !== undefined && published !== undefined && version.date.instant > published.date.instant;
  return {
    publishedAt: published?.date ?? hints.publishedAt,
    modifiedAt: isLater ? version.date : undefined,
    rules: {
      ...(published?.rule !== undefined && { publishedAt: published.rule }),
      ...(isLater && version.rule !== undefined && { modifiedAt: version.rule }),
    },
  };
}

/** Roles of IPTC's content production vocabulary, and what agencies write instead. */
const WRITES = /author|writer|creator|reporter|journalist|byline|contributor|editor|photographer|columnist/;
const PROVIDES = /source|provider|agency|credit|distributor|publisher|supplied/;

/** The author line, the authors in it, and the people and organisations that the item names with their role. */
function creditsOf({ by, people, organisations, infoSources }: NewsItem) {
  const contributors: ContributorDraft[] = [
    ...people.filter(({ rel }) => WRITES.test(rel)).map((one) => contributorOf(one, "Person")),
    ...organisations.filter(({ rel }) => WRITES.test(rel)).map((one) => contributorOf(one, "Organization")),
    ...infoSources.filter(({ rel }) => rel !== "" && !PROVIDES.test(rel)).map((one) => contributorOf(one)),
  ];
  const named = by === undefined ? [] : (statedByline(by)?.authors ?? []);
  const authors = named.length > 0 ? named : contributors.filter(isAuthor).map(({ name }) => name);
  return { byline: by, authors: orAbsent(authors), contributors: orAbsent(contributors) };
}

const isAuthor = ({ role = "" }: ContributorDraft): boolean => /author|writer|creator|reporter|byline/.test(role);

function contributorOf({ name, rel, uri }: Concept, type?: "Person" | "Organization"): ContributorDraft {
  const role = rel.split(/[/#:]/).at(-1) ?? "";
  return {
    name,
    ...(role !== "" && { role }),
    ...(uri !== undefined && isWebUrl(uri) && { url: uri }),
    ...(type !== undefined && { type }),
  };
}

/** Where the information comes from, else who holds the rights. Interviewees are information sources too. */
function sourceOf({ infoSources, copyrightHolder }: NewsItem, hints: DocumentHints): SourceDraft | undefined {
  const provider = infoSources.find(({ rel }) => PROVIDES.test(rel)) ?? infoSources.find(({ rel }) => rel === "");
  const holder = copyrightHolder?.replace(/^(?:copyright|\(c\)|©)[\s,]*(?:\(c\)|©)?[\s\d,–-]*/i, "").trim();
  const name = provider?.name ?? (holder === "" ? undefined : holder) ?? hints.source;
  return name === undefined ? undefined : { type: "Source", name };
}

/** The seventeen topics at the top of IPTC's Media Topics are what newspapers call sections. */
const TOP_TOPIC = /(?:^|\D)(?:0[1-9]|1[0-7])000000$/;

function sectionOf({ subjects }: NewsItem): string | undefined {
  return subjects.find(({ code, uri = "" }) => TOP_TOPIC.test(code) || TOP_TOPIC.test(uri))?.name;
}

/** What the item is about, by name. */
function keywordsOf(item: NewsItem): readonly string[] {
  const about = [item.subjects, item.people, item.organisations, item.places, item.events, item.objects, item.genres];
  return [
    ...new Set(
      about
        .flat()
        .filter(({ rel }) => !WRITES.test(rel))
        .map(({ name }) => name),
    ),
  ];
}

function orAbsent<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function withRules(rules: Readonly<Record<string, string>>): { rules?: Readonly<Record<string, string>> } {
  return Object.keys(rules).length === 0 ? {} : { rules };
}
