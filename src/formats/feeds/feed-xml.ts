import { isWebUrl } from "../../domain/addresses/urls";
import type { DocumentHints, NamedEdition, Read } from "../format-reader";
import type { ReadingLimits } from "../reading-limits";
import { xmlBatches, type XmlPart } from "../reading/xml/read-xml";
import { childrenNamed, hasElements, markupIn, textIn, type XmlElement } from "../reading/xml/xml-element";
import type { Namespaces } from "../reading/xml/xml-names";
import type { XmlRecord } from "../reading/xml/xml-parts";
import { readFeedItem } from "./feed-article";
import type { FeedInfo, FeedItem, FeedText } from "./feed-item";
import { contextOf, feedReads, type FeedContext } from "./feed-source";

/** The modules of RSS and Atom. Each format adds its own namespaces. All names are read in lower case. */
export const MODULES: Namespaces = {
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/elements/1.0/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://search.yahoo.com/mrss/": "media",
  "http://video.search.yahoo.com/mrss": "media",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://example.com/dtds/podcast-1.0.dtd": "itunes",
  "http://purl.org/rss/1.0/modules/slash/": "slash",
  "http://purl.org/rss/1.0/modules/syndication/": "sy",
  "http://prismstandard.org/namespaces/basic/2.0/": "prism",
  "http://prismstandard.org/namespaces/1.2/basic/": "prism",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://news.yandex.ru": "yandex",
  "http://webfeeds.org/rss/1.0": "webfeeds",
  "http://purl.org/syndication/thread/1.0": "thr",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

export const ATOM_NAMESPACES = ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/atom/ns"];

/** One syntax of feeds in XML. */
export interface XmlFeed {
  readonly namespaces: Namespaces;
  isItem(name: string, parent: string | undefined): boolean;
  infoOf(root: XmlElement, hints: DocumentHints): FeedInfo;
  itemOf(element: XmlElement, context: FeedContext): FeedItem;
  /** Set where the record takes an earlier item back. */
  withdrawnIn?(element: XmlElement): NamedEdition | undefined;
}

/** Items wait for the title of the feed. Some feeds have it behind their items. */
const MOST_WAITING = 200;

/** The articles of a feed, then what the feed says of itself. */
export async function* readXmlFeed(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  feed: XmlFeed,
  limits?: ReadingLimits,
): AsyncGenerator<Read> {
  let waiting: XmlRecord[] = [];
  let context: FeedContext | undefined;
  const contextOfRoot = (root: XmlElement) => contextOf(feed.infoOf(root, hints), hints);
  for await (const parts of partsOf(chunks, hints, feed, limits)) {
    for (const part of parts) {
      if (part.part === "fault") {
        yield part.rejection;
        continue;
      }
      if (part.part === "record" && context !== undefined) {
        yield readOf(part, context, feed);
        continue;
      }
      if (part.part === "record") {
        waiting.push(part);
        const [root] = part.parents;
        const found = root && contextOfRoot(root);
        if (found?.source === undefined && waiting.length < MOST_WAITING) continue;
        context = found;
      }
      const now = context ?? contextOfRoot(part.part === "rest" ? part.root : (part.parents[0] ?? part.element));
      for (const record of waiting) yield readOf(record, now, feed);
      waiting = [];
      // What a cut feed says of itself may change behind the cut.
      if (part.part === "rest" && !part.isCut) yield* feedReads(feed.infoOf(part.root, hints), hints, part.warnings);
    }
  }
}

function partsOf(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  { namespaces, isItem }: XmlFeed,
  limits: ReadingLimits | undefined,
): AsyncGenerator<readonly XmlPart[]> {
  // Where relative links start from is decided element by element, so that no base is one that nobody stated.
  return xmlBatches(chunks, hints, { namespaces, isRecord: isItem, isLowerCase: true, url: undefined }, limits);
}

function readOf({ element, place }: XmlRecord, context: FeedContext, feed: XmlFeed): Read {
  const edition = feed.withdrawnIn?.(element);
  if (edition !== undefined) return { outcome: "skipped", kind: "deleted entry", withdraws: edition, place };
  return readFeedItem(feed.itemOf(element, context), context, place);
}

/** An address as a feed writes it, absolute. Undefined if it is no address on the web. */
export function addressFrom(
  written: string | undefined,
  ...bases: readonly (string | undefined)[]
): string | undefined {
  const address = written?.trim() ?? "";
  if (address === "") return undefined;
  if (PLAIN_ADDRESS.test(address) || isWebUrl(address)) return address;
  if (/^www\.[^\s/]+\.[^\s/]+/i.test(address)) return addressFrom(`https://${address}`);
  // Another scheme, such as `tag:` or `urn:`; but `a:b` may be a file.
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || /\s/.test(address) || address.length > LONGEST_RELATIVE) return undefined;
  const base = bases.find((one) => one !== undefined && isWebUrl(one));
  if (base === undefined || !URL.canParse(address, base)) return undefined;
  const { href } = new URL(address, base);
  return isWebUrl(href) ? href : undefined;
}

const LONGEST_RELATIVE = 2_000;
/** What the parser of addresses takes for sure. Nearly all addresses are like this, and the parser is slow. */
const PLAIN_ADDRESS = /^https?:\/\/(?:[a-wyz\d][a-z\d]{0,60}\.){1,5}[a-z]{2,20}(?:\/[\w\-./?&=%#~:;,+@!]{0,1000})?$/;

/** An element whose text is HTML, escaped as RSS wants it or not. */
export function htmlIn(element: XmlElement | undefined, base?: string): FeedText | undefined {
  if (element === undefined) return undefined;
  const text = hasElements(element) ? markupIn(element).trim() : textIn(element);
  return text === undefined || text === "" ? undefined : { text, isHtml: true, base: element.base ?? base };
}

export function textsNamed(element: XmlElement | undefined, name: string): string[] {
  const texts: string[] = [];
  for (const child of childrenNamed(element, name)) {
    const text = textIn(child);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** The first of these children that has a text. */
export function firstText(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const text = textIn(child);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}(?:px)?\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
