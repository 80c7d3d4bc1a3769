import type { DocumentHints, FormatReader } from "../format-reader";
import { xmlRootOf } from "../reading/xml/read-xml";
import {
  attributeOf,
  childNamed,
  childrenNamed,
  elementsIn,
  textIn,
  type XmlElement,
} from "../reading/xml/xml-element";
import type { FeedInfo } from "./feed-item";
import {
  addressFrom,
  ATOM_NAMESPACES,
  firstText,
  htmlIn,
  MODULES,
  numberIn,
  readXmlFeed,
  textsNamed,
  type XmlFeed,
} from "./feed-xml";
import { rssItem } from "./rss-item";
import { authorNames } from "./wordpress-export";

const OWN_NAMESPACES = [
  "http://purl.org/rss/1.0/",
  "http://my.netscape.com/rdf/simple/0.9/",
  "http://channel.netscape.com/rdf/simple/0.9/",
  "http://purl.org/net/rss1.1#",
  "http://backend.userland.com/rss",
  "http://backend.userland.com/rss2",
  "http://backend.userland.com/rss091",
  "http://backend.userland.com/rss093",
  "http://blogs.law.harvard.edu/tech/rss",
];

/** RSS 0.90 to 2.0, and 1.0 in RDF. */
export const rss: FormatReader = {
  name: "rss",
  version: 4,
  precedence: 50,
  // The title of a feed is often longer than the name of its site, which web pages state.
  precedences: { name: 48 },
  title: "RSS 0.90 to 2.0 and RSS 1.0 (RDF), with Dublin Core, Media RSS, podcasts and the other common modules",
  detect: (head, { mediaType }) => {
    const root = xmlRootOf(head, mediaType);
    const name = root?.localName.toLowerCase();
    if (name === "rss") return true;
    if (name === "item" || name === "channel") return BEGINS_ITEM.test(Buffer.from(head).toString("latin1"));
    // RDF is used for more than feeds.
    const namespaces = Object.entries(root?.attributes ?? {}).filter(([attribute]) => attribute.startsWith("xmlns"));
    return name === "rdf" && namespaces.some(([, address]) => OWN_NAMESPACES.includes(address.trim()));
  },
  read: (chunks, hints, limits) => readXmlFeed(chunks, hints, RSS, limits),
};

/** What is cut out of a feed: a channel or an item alone, of which the names of two elements tell. */
const BEGINS_ITEM = /<(?:\w+:)?title\b[^]*<(?:\w+:)?(?:link|guid|pubDate|description)\b/i;

const RSS: XmlFeed = {
  namespaces: {
    ...MODULES,
    ...Object.fromEntries(ATOM_NAMESPACES.map((address) => [address, "atom"])),
    ...Object.fromEntries(OWN_NAMESPACES.map((address) => [address, ""])),
  },
  isItem: (name) => name === "item",
  infoOf: rssInfo,
  itemOf: rssItem,
};

function rssInfo(root: XmlElement, hints: DocumentHints): FeedInfo {
  if (root.name === "item") return { people: [] };
  const channel = childNamed(root, "channel") ?? root;
  const links = childrenNamed(channel, "atom:link");
  const linkOf = (rel: string) => links.find((link) => (attributeOf(link, "rel") ?? "alternate") === rel);
  const url = addressFrom(attributeOf(linkOf("self"), "href"), channel.base, hints.url);
  const written = firstText(channel, "link") ?? attributeOf(childNamed(channel, "link"), "href");
  const siteUrl =
    addressFrom(written, channel.base, hints.url) ??
    addressFrom(attributeOf(linkOf("alternate"), "href"), channel.base, hints.url) ??
    addressFrom(attributeOf(channel, "rdf:about"));
  return {
    title:
      htmlIn(childNamed(channel, "title")) ??
      htmlIn(childNamed(channel, "dc:title")) ??
      htmlIn(childNamed(channel, "atom:title")),
    description:
      htmlIn(childNamed(channel, "description")) ??
      htmlIn(childNamed(channel, "dc:description")) ??
      htmlIn(childNamed(channel, "itunes:summary")) ??
      htmlIn(childNamed(channel, "itunes:subtitle")),
    url,
    siteUrl,
    next: addressFrom(attributeOf(linkOf("next"), "href"), channel.base, url, hints.url),
    refreshSeconds: refreshOf(channel),
    language: firstText(channel, "language", "dc:language") ?? channel.language,
    logo: logoOf(root, channel, siteUrl),
    people: [],
    authorNames: authorNames(channel),
  };
}

const PERIOD_SECONDS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

/** `ttl` is in minutes. The syndication module says how often in a period. */
function refreshOf(channel: XmlElement): number | undefined {
  const minutes = numberIn(firstText(channel, "ttl"));
  if (minutes !== undefined && minutes > 0) return minutes * 60;
  const period = PERIOD_SECONDS[firstText(channel, "sy:updateperiod")?.toLowerCase() ?? ""];
  const times = numberIn(firstText(channel, "sy:updatefrequency")) ?? 1;
  return period === undefined ? undefined : Math.round(period / Math.max(times, 1));
}

/** RSS 1.0 has the picture beside the channel. */
function logoOf(root: XmlElement, channel: XmlElement, siteUrl: string | undefined): FeedInfo["logo"] {
  const image = [...childrenNamed(channel, "image"), ...childrenNamed(root, "image")].find(
    (one) => elementsIn(one).length > 0,
  );
  const written =
    textIn(childNamed(image, "url")) ??
    attributeOf(childNamed(channel, "itunes:image"), "href") ??
    attributeOf(childNamed(channel, "webfeeds:icon"), "href") ??
    firstText(channel, "webfeeds:logo", "webfeeds:icon");
  const url = addressFrom(written, channel.base, siteUrl);
  if (url === undefined) return undefined;
  const [title] = textsNamed(image, "title");
  const [width, height] = [numberIn(firstText(image, "width")), numberIn(firstText(image, "height"))];
  return {
    url,
    ...(title !== undefined && { alternativeText: title }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}
