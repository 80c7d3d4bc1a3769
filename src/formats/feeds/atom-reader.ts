import type { DocumentHints, FormatReader, NamedEdition } from "../format-reader";
import { instantOf } from "../reading/editions";
import { xmlRootOf } from "../reading/xml/read-xml";
import { attributeOf, childNamed, childrenNamed, textIn, type XmlElement } from "../reading/xml/xml-element";
import { atomText } from "./atom-texts";
import { isBloggerComment, unpublishedEntry } from "./blogger-export";
import type { FeedInfo, FeedItem, FeedMedia, FeedPerson, FeedSource } from "./feed-item";
import type { FeedContext } from "./feed-source";
import { lineOf } from "./feed-texts";
import {
  addressFrom,
  ATOM_NAMESPACES,
  firstText,
  MODULES,
  numberIn,
  readXmlFeed,
  textsNamed,
  type XmlFeed,
} from "./feed-xml";
import { mediaRss } from "./media-rss";
import { atomPerson } from "./rss-item";

/** Atom 1.0 (RFC 4287) and 0.3: a feed, or an entry alone. */
export const atom: FormatReader = {
  name: "atom",
  version: 3,
  precedence: 50,
  // The title of a feed is often longer than the name of its site, which web pages state.
  precedences: { name: 48 },
  title: "Atom 1.0 and 0.3, a feed or an entry alone",
  detect: (head, { mediaType }) => {
    const root = xmlRootOf(head, mediaType);
    const name = root?.localName.toLowerCase();
    // Feeds misspell the namespace. An entry alone must have it, because the word is a common one.
    return name === "feed" || (name === "entry" && ATOM_NAMESPACES.includes(root?.namespace?.trim() ?? ""));
  },
  read: (chunks, hints, limits) => readXmlFeed(chunks, hints, ATOM, limits),
};

/** RFC 6721. */
const TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
const DELETED = "at:deleted-entry";

const ATOM: XmlFeed = {
  namespaces: {
    ...MODULES,
    [TOMBSTONES]: "at",
    ...Object.fromEntries(ATOM_NAMESPACES.map((address) => [address, ""])),
  },
  isItem: (name) => name === "entry" || name === DELETED,
  infoOf: atomInfo,
  itemOf: atomEntry,
  withdrawnIn,
};

/** The entry that a `deleted-entry` takes back. */
function withdrawnIn(element: XmlElement): NamedEdition | undefined {
  const id = attributeOf(element, "ref")?.trim();
  if (element.name !== DELETED || !id) return undefined;
  const at = instantOf(attributeOf(element, "when"));
  return { id, ...(at !== undefined && { at }) };
}

/**
 * An id is one for all the world if it is an address or a URN. The date of the last change tells versions apart where
 * the feed takes entries back; other feeds are careless with it.
 */
function editionOf(entry: XmlElement, { tellsWithdrawals }: FeedInfo): NamedEdition | undefined {
  const id = firstText(entry, "id");
  if (id === undefined || !/^(?:https?|urn|tag):\S+$/i.test(id)) return undefined;
  const at = tellsWithdrawals === true ? instantOf(firstText(entry, "updated")) : undefined;
  return { id, ...(at !== undefined && { at }) };
}

function atomInfo(root: XmlElement, hints: DocumentHints): FeedInfo {
  // An entry alone is no feed, but may say where it is from.
  if (root.name === "entry") return { people: [] };
  const url = addressFrom(hrefOf(linkOf(root, "self")), root.base, hints.url);
  const bases = [root.base, url, hints.url] as const;
  const siteUrl = addressFrom(hrefOf(linkOf(root, "alternate")), ...bases);
  return {
    title: atomText(childNamed(root, "title")) ?? atomText(childNamed(root, "dc:title")),
    description: atomText(childNamed(root, "subtitle") ?? childNamed(root, "tagline")),
    url,
    siteUrl,
    next: addressFrom(hrefOf(linkOf(root, "next")), ...bases),
    language: root.language ?? firstText(root, "dc:language"),
    logo: logoOf(root, [...bases, siteUrl]),
    people: peopleOf(root, bases),
    tellsWithdrawals: Object.values(root.attributes).includes(TOMBSTONES),
  };
}

function logoOf(root: XmlElement, bases: readonly (string | undefined)[]): FeedInfo["logo"] {
  const element = childNamed(root, "logo") ?? childNamed(root, "icon");
  const url = addressFrom(textIn(element), element?.base, ...bases);
  return url === undefined ? undefined : { url };
}

function atomEntry(entry: XmlElement, { feed, hints }: FeedContext): FeedItem {
  const bases = [entry.base, feed.siteUrl, feed.url, hints.url] as const;
  const content = childrenNamed(entry, "content").find(
    (one) => !/^(?:image|audio|video)\//.test(attributeOf(one, "type") ?? ""),
  );
  const url = addressOf(entry, content, bases);
  const base = url ?? feed.siteUrl ?? hints.url;
  const source = childNamed(entry, "source");
  const own = peopleOf(entry, bases);
  return {
    url,
    title: atomText(childNamed(entry, "title"), base) ?? atomText(childNamed(entry, "dc:title"), base),
    content: atomText(content, base),
    summary: atomText(childNamed(entry, "summary"), base),
    description: atomText(childNamed(entry, "media:description"), base) ?? groupText(entry, base),
    published: firstText(entry, "published", "issued", "created", "dcterms:issued", "dc:date"),
    modified: firstText(entry, "updated", "modified", "dcterms:modified"),
    people: own.length > 0 ? own : [...peopleOf(source, bases), ...creatorsOf(entry)],
    language: content?.language ?? entry.language ?? firstText(entry, "dc:language"),
    keywords: keywordsOf(entry),
    copyrightNotice: lineOf(atomText(childNamed(entry, "rights") ?? childNamed(entry, "copyright"))),
    media: mediaOf(entry, bases),
    source: source && sourceOf(source, bases),
    edition: editionOf(entry, feed),
    isComment: childNamed(entry, "thr:in-reply-to") !== undefined || isBloggerComment(entry),
    unpublished: unpublishedEntry(entry),
    isBasedOn: linksOf(entry, "via").flatMap((link) => addressFrom(hrefOf(link), link.base, ...bases) ?? []),
  };
}

/** YouTube has the text of a video only in its group of Media RSS. */
function groupText(entry: XmlElement, base: string | undefined) {
  return atomText(childNamed(childNamed(entry, "media:group"), "media:description"), base);
}

function linksOf(element: XmlElement | undefined, rel: string): XmlElement[] {
  return childrenNamed(element, "link").filter((link) => (attributeOf(link, "rel")?.trim() || "alternate") === rel);
}

/** Of several the one that is HTML. */
function linkOf(element: XmlElement | undefined, rel: string): XmlElement | undefined {
  const links = linksOf(element, rel);
  return links.find((link) => /html/i.test(attributeOf(link, "type") ?? "html")) ?? links[0];
}

function hrefOf(link: XmlElement | undefined): string | undefined {
  return attributeOf(link, "href") ?? textIn(link);
}

/** The web page of an entry; else where its content is; else its id, if that is an address; else the entry itself. */
function addressOf(
  entry: XmlElement,
  content: XmlElement | undefined,
  bases: readonly (string | undefined)[],
): string | undefined {
  const original = firstText(entry, "feedburner:origlink");
  const link = linkOf(entry, "alternate");
  return (
    addressFrom(original) ??
    addressFrom(hrefOf(link), link?.base, ...bases) ??
    addressFrom(attributeOf(content, "src"), content?.base, ...bases) ??
    addressFrom(firstText(entry, "id")) ??
    // Takeout of Blogger names the path alone.
    addressFrom(firstText(entry, "blogger:filename"), ...bases) ??
    addressFrom(hrefOf(linkOf(entry, "self")), entry.base, ...bases)
  );
}

function peopleOf(element: XmlElement | undefined, bases: readonly (string | undefined)[]): FeedPerson[] {
  const authors = childrenNamed(element, "author").flatMap((author) => atomPerson(author, bases) ?? []);
  const contributors = childrenNamed(element, "contributor").flatMap(
    (person) => atomPerson(person, bases, "contributor") ?? [],
  );
  return [...authors, ...contributors];
}

function creatorsOf(entry: XmlElement): FeedPerson[] {
  return textsNamed(entry, "dc:creator").map((name) => ({ name }));
}

/** The terms of Blogger's own kinds are addresses, and no keywords. */
function keywordsOf(entry: XmlElement): string[] {
  const categories = childrenNamed(entry, "category").map((category) => {
    const term = attributeOf(category, "term")?.trim();
    return (
      attributeOf(category, "label")?.trim() ||
      (term !== undefined && /^https?:/.test(term) ? "" : term) ||
      textIn(category)
    );
  });
  return [...categories, ...textsNamed(entry, "dc:subject")].flatMap((keyword) => keyword || []);
}

function mediaOf(entry: XmlElement, bases: readonly (string | undefined)[]): FeedMedia[] {
  const inGroup = mediaRss(entry, ...bases);
  const enclosures = linksOf(entry, "enclosure").flatMap((link) => {
    const url = addressFrom(hrefOf(link), link.base, ...bases);
    return url === undefined
      ? []
      : [{ url, type: attributeOf(link, "type"), width: numberIn(attributeOf(link, "width")) }];
  });
  const contents = childrenNamed(entry, "content").flatMap((content) => {
    const url = addressFrom(attributeOf(content, "src"), content.base, ...bases);
    return url === undefined ? [] : [{ url, type: attributeOf(content, "type") ?? "text/html" }];
  });
  return [...inGroup, ...enclosures, ...contents];
}

/** The feed that an entry was taken over from. */
function sourceOf(source: XmlElement, bases: readonly (string | undefined)[]): FeedSource | undefined {
  const name = lineOf(atomText(childNamed(source, "title")));
  if (name === undefined) return undefined;
  return {
    name,
    url: addressFrom(hrefOf(linkOf(source, "alternate")), source.base, ...bases),
    feed: addressFrom(hrefOf(linkOf(source, "self")), source.base, ...bases),
  };
}
