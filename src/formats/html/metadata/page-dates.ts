import type { DateContext, StatedDate } from "../../reading/dates";
import { findDate, isDate } from "../../reading/dates";
import { fold } from "../../../domain/text/folding/fold";
import { textIn } from "../../reading/html/html-text";
import { attributeOf, isElement } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import { labelledByline } from "../../reading/page-words/byline";
import { MODIFIED as CHANGED, PUBLISHED as ISSUED } from "../../reading/page-words/header-labels";
import { readDate, unixDate } from "../../reading/standard-dates";
import type { PageData } from "./page-data";
import { datesAt } from "../../reading/schema-org/texts";

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "og:pubdate",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc:date",
  "parsely-pub-date",
  "parsely-metadata-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "publish-date",
  "publish_date",
  "publishdate",
  "published_date",
  "published_at",
  "publication_date",
  "publication-date",
  "publicationdate",
  "pub-date",
  "pub_date",
  "pubdate",
  "article_date_original",
  "article.published",
  "citation_publication_date",
  "citation_date",
  "date_published",
  "date.created",
  "displaydate",
  "originalpublicationdate",
  "date",
];
const MODIFIED = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
  "article:updated_time",
];

export function publishedAt(page: PageData, headline: string, context: DateContext): StatedDate | undefined {
  return (
    first(
      page.articles.flatMap((node) => [...datesAt(node, "datePublished"), ...datesAt(node, "dateCreated")]),
      context,
    ) ??
    first(page.meta.all(...PUBLISHED), context) ??
    shownDate(page, headline, context) ??
    first(
      page.articles.flatMap((node) => datesAt(node, "dateModified")),
      context,
    ) ??
    dateInAddress(page.url)
  );
}

export function modifiedAt(page: PageData, context: DateContext, headline?: string): StatedDate | undefined {
  return (
    first(
      page.articles.flatMap((node) => datesAt(node, "dateModified")),
      context,
    ) ??
    first(page.meta.all(...MODIFIED), context) ??
    (headline === undefined ? undefined : shownChange(page, headline, context))
  );
}

function first(texts: readonly string[], context: DateContext): StatedDate | undefined {
  for (const text of texts) {
    const found =
      text.length > LONGEST ? undefined : (unixTime(text) ?? readDate(text, context) ?? findDate(text, context));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Some programs write milliseconds. */
const unixTime = (text: string): StatedDate | undefined =>
  /^1\d{9}(?:\d{3})?$/.test(text) ? unixDate(Number(text)) : undefined;

const LONGEST = 120;
const DATE_CLASS =
  /(?:^|[\s_-])(?:date|dates|datetime|dateline|published|pubdate|pub-?date|publish(?:ed)?-?(?:date|on|time)?|time(?:stamp)?|posted-?on|entry-date|post-?date|posted|fecha|datum|data|tarih|tanggal)(?:$|[\s_-])|(?:date|Date|time|Time)$/u;

/** A date that stands near the headline: in a `time` element, in an element with such a class, or alone on a line. */
function shownDate({ page }: PageData, headline: string, context: DateContext): StatedDate | undefined {
  const places = placesOf(page, fold(headline));
  const near = places.filter(({ distance }) => distance >= 0 && distance < NEAR);
  const others = places.filter(({ distance }) => distance < 0 || distance >= NEAR);
  return ranked(near, context) ?? alone(near, context) ?? ranked(others, context);
}

/** "Updated: 4 February 2026", alone near the headline. */
function shownChange({ page }: PageData, headline: string, context: DateContext): StatedDate | undefined {
  const near = placesOf(page, fold(headline)).filter(({ distance }) => distance >= 0 && distance < NEAR);
  const texts = near.flatMap(({ texts: all }) => all.flatMap((text) => behindLabel(text, CHANGED) ?? []));
  return alone([{ texts, rank: 0, distance: 0 }], context);
}

/** What stands behind a label, with a colon or without. */
function behindLabel(text: string, labels: readonly string[]): string | undefined {
  const label = labels.find(
    (one) => fold(text.slice(0, one.length)) === one && /^[:：\s]/u.test(text.slice(one.length)),
  );
  return label === undefined ? undefined : text.slice(label.length).replace(/^[:：\s]+/u, "");
}

/** The surest of the dates that elements are said to hold. A site's own "today" stands above the headline. */
function ranked(places: readonly Place[], context: DateContext): StatedDate | undefined {
  let year: StatedDate | undefined;
  for (const rank of [3, 2, 1]) {
    for (const place of places) {
      const found = place.rank === rank ? first(place.texts, context) : undefined;
      if (found !== undefined && found.date.precision !== "YEAR") return found;
      year ??= found;
    }
  }
  return year;
}

function alone(places: readonly Place[], context: DateContext): StatedDate | undefined {
  for (const { texts } of places)
    for (const text of texts) {
      if (isDate(text, context)) return findDate(text, context);
      const signed = /\p{Nd}/u.test(text) ? labelledByline(text, context)?.publishedAt : undefined;
      if (signed !== undefined) return signed;
    }
  return undefined;
}

/** In texts after the headline. */
const NEAR = 40;

interface Place {
  readonly texts: readonly string[];
  /** 3: says that it is the date of publication. 2: a `time`. 1: its class says that it is a date. */
  readonly rank: number;
  readonly distance: number;
}

/** Texts of the page that may be its date, with how many texts after the last headline they stand. */
function placesOf(page: HtmlElement, headline: string): Place[] {
  const places: Place[] = [];
  let distance = -1;
  const visit = (element: HtmlElement): void => {
    // The date in a quote is that of a post.
    if (NO_PLACES.has(element.name) || places.length > MOST_PLACES) return;
    if (/^h[1-4]$/u.test(element.name) && isHeadline(element, headline)) distance = 0;
    const rank = rankOf(element);
    const stated = ["datetime", "content", "title"].flatMap((name) => attributeOf(element, name) ?? []);
    if (rank > 0) {
      const shown = textIn(element, {}).text;
      places.push({
        rank,
        distance,
        texts: [...(rank > 1 ? stated : []), ...(shown.length <= LONGEST ? linesOf(shown) : [])],
      });
    }
    for (const child of element.children) {
      if (isElement(child)) visit(child);
      else if (child.text.trim() !== "") {
        if (distance >= 0) distance += 1;
        if (rank === 0 && distance >= 0 && distance < NEAR && child.text.length <= LONGEST)
          places.push({ rank: 0, distance, texts: withLabelled(child.text.trim()) });
      }
    }
  };
  visit(page);
  return places;
}

/** A text alone, what stands behind "Published:" in it, and its parts between signs. */
function withLabelled(text: string): readonly string[] {
  const behind = /\p{Nd}/u.test(text) ? behindLabel(text, ISSUED) : undefined;
  const parts = text.split(/[|·•]/u).map((part) => part.trim());
  return [text, ...(behind === undefined ? [] : [behind]), ...(parts.length > 1 ? parts : [])];
}

const NO_PLACES: ReadonlySet<string> = new Set(["script", "style", "blockquote"]);
const MOST_PLACES = 400;

function isHeadline(element: HtmlElement, headline: string): boolean {
  const text = fold(textIn(element, {}).text);
  return text !== "" && (element.name === "h1" || headline.includes(text) || text.includes(headline));
}

/** A line with its label before a colon: "Published: 7 February 2023". */
function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => [line, line.replace(/^[^\p{Nd}:：]{1,40}[:：]\s*/u, "")]);
}

function rankOf(element: HtmlElement): number {
  const property = attributeOf(element, "itemprop") ?? attributeOf(element, "property") ?? "";
  if (element.attributes.has("pubdate") || /datePublished|dateCreated/u.test(property)) return 3;
  if (element.name === "time") return 2;
  const words = `${element.attributes.get("class") ?? ""} ${element.attributes.get("id") ?? ""}`.slice(0, 300);
  return element.name !== "body" && element.name !== "html" && DATE_CLASS.test(words) ? 1 : 0;
}

/** `/2023/02/07/` and `/2023-02-07-`. */
function dateInAddress(url: string | undefined): StatedDate | undefined {
  const found = /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(url ?? "");
  return found === null ? undefined : readDate(`${found[1]}-${found[3]}-${found[4]}`);
}
