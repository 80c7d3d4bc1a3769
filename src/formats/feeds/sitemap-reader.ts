import { canonicalUrl } from "../../domain/addresses/urls";
import type { ArticleDraft } from "../../domain/draft";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { readXml, xmlRootOf } from "../reading/xml/read-xml";
import { childNamed, childrenNamed, textIn, type XmlElement } from "../reading/xml/xml-element";
import type { Namespaces } from "../reading/xml/xml-names";
import { readFeedItem } from "./feed-article";
import type { FeedItem, FeedMedia } from "./feed-item";
import { contextOf } from "./feed-source";
import { addressFrom, firstText } from "./feed-xml";

const NAMESPACES: Namespaces = {
  "http://www.sitemaps.org/schemas/sitemap/0.9": "",
  "http://www.google.com/schemas/sitemap/0.84": "",
  "http://www.google.com/schemas/sitemap-news/0.9": "news",
  "http://www.google.com/schemas/sitemap-image/1.1": "image",
  "http://www.google.com/schemas/sitemap-video/1.1": "video",
};

/** Sitemaps with the news extension. Of addresses without it, only the address is known. */
export const sitemap: FormatReader = {
  name: "sitemap",
  version: 1,
  precedence: 45,
  title: "sitemaps with the news extension, and indexes of sitemaps",
  detect: (head, { mediaType }) => /^(?:urlset|sitemapindex)$/.test(xmlRootOf(head, mediaType)?.localName ?? ""),
  async *read(chunks, hints, limits) {
    const shape = {
      namespaces: NAMESPACES,
      isRecord: (name: string) => name === "url" || name === "sitemap",
      isLowerCase: true,
    };
    for await (const part of readXml(chunks, hints, shape, limits)) {
      if (part.part === "record") yield readAddress(part.element, part.place, hints);
      else if (part.part === "fault") yield part.rejection;
    }
  },
};

function readAddress(element: XmlElement, place: string, hints: DocumentHints): Read {
  const written = firstText(element, "loc");
  const url = addressFrom(written, hints.url);
  if (url === undefined) {
    const got = written === undefined ? "none" : JSON.stringify(written.slice(0, 100));
    return { outcome: "rejection", place, reason: `expected an http(s) address in <loc>; got ${got}` };
  }
  const modified = firstText(element, "lastmod");
  const lead = { url, ...(modified !== undefined && { modified }) };
  const where = { outcome: "skipped", place: `${place}: ${url}` } as const;
  if (element.name === "sitemap") return { ...where, kind: "sitemap to fetch", leadsTo: { ...lead, kind: "sitemap" } };
  const news = childNamed(element, "news:news");
  if (news === undefined || firstText(news, "news:title") === undefined) {
    return { ...where, kind: "address of a web page, without a title", leadsTo: { ...lead, kind: "page" } };
  }
  return articleAt(url, element, news, place, hints);
}

function articleAt(url: string, element: XmlElement, news: XmlElement, place: string, hints: DocumentHints): Read {
  const publication = childNamed(news, "news:publication");
  const siteUrl = new URL("/", url).href;
  const name = firstText(publication, "news:name");
  const context = contextOf(
    {
      title: name === undefined ? undefined : { text: name, isHtml: false },
      // The front page of a site is no article, and an address may be that of the front page.
      siteUrl: canonicalUrl(siteUrl) === canonicalUrl(url) ? undefined : siteUrl,
      language: firstText(publication, "news:language"),
      people: [],
    },
    hints,
  );
  return readFeedItem(itemAt(url, element, news), context, place);
}

function itemAt(url: string, element: XmlElement, news: XmlElement): FeedItem {
  const title = firstText(news, "news:title");
  return {
    url,
    title: title === undefined ? undefined : { text: title, isHtml: false },
    published: firstText(news, "news:publication_date"),
    modified: firstText(element, "lastmod"),
    people: [],
    keywords: (firstText(news, "news:keywords") ?? "")
      .split(",")
      .map((keyword) => keyword.trim())
      .filter((keyword) => keyword !== ""),
    media: childrenNamed(element, "image:image").flatMap((image) => pictureOf(image, url)),
    isAccessibleForFree: accessOf(news),
  };
}

/** `news:access` was said of articles that need a registration or a subscription. */
function accessOf(news: XmlElement): ArticleDraft["isAccessibleForFree"] {
  return /^(?:subscription|registration)$/i.test(firstText(news, "news:access") ?? "") ? false : undefined;
}

function pictureOf(image: XmlElement, base: string): FeedMedia[] {
  const url = addressFrom(textIn(childNamed(image, "image:loc")), base);
  if (url === undefined) return [];
  return [
    {
      url,
      type: "image",
      caption: firstText(image, "image:caption"),
      alternativeText: firstText(image, "image:title"),
    },
  ];
}
