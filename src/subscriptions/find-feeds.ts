import { constants, gunzipSync } from "node:zlib";
import { detectFormat, faultOf } from "../formats/registry";
import { decodeHead, decodeText } from "../formats/reading/decoding/decode-text";
import { markupKind } from "../formats/reading/document-kinds/document-kinds";
import { parseHtml } from "../formats/reading/html/parse-html";
import { attributeOf, findElement, findElements } from "../formats/reading/html/tree";
import { canonicalUrl, parseWebUrl } from "../domain/addresses/urls";
import { BadDocument } from "../domain/errors/errors";
import type { SubscriptionKind } from "../domain/source-subscription";
import type { Answer } from "./polite-fetcher";

const HEAD = 65_536;
/** The last of the control characters and spaces of ASCII. */
const SPACE = 0x20;
const MOST_INFLATED = 67_108_864;
/** Also types that feeds had before theirs were agreed. `application/json` is not one: other things have it too. */
const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/xml|text\/xml)\s*(?:;|$)/i;

const WHAT_IS_ADDED =
  "A source is a feed, a sitemap or a web page; `mediagraph ingest ADDRESS` reads any other document once.";

/** What holds one document, and is not written anew with others. */
const SINGLE_DOCUMENTS: Readonly<Record<string, string>> = {
  docx: "a document of Word",
  email: "an e-mail",
  "embed-code": "the code of an embedded post",
  markdown: "a single text (Markdown)",
  oembed: "the description of one post (oEmbed)",
  opml: "a list of sources (OPML)",
  "plain-text": "a single text",
};

/** Throws BadDocument for what is neither a feed nor a sitemap nor a web page, such as a picture. */
export function kindOfDocument({ url, headers, body }: Answer): SubscriptionKind {
  const head = unzippedHead(body);
  const mediaType = headers["content-type"];
  if (head.every((byte) => byte <= SPACE)) throw new BadDocument(`${url} is empty. ${WHAT_IS_ADDED}`);
  const hints = { name: url, url, ...(mediaType !== undefined && { mediaType }) };
  const format = detectFormat(head, hints)?.name;
  if (format === "sitemap") return "SITEMAP";
  if (format === "html" || isHtml(head, url, mediaType)) return "PAGE";
  if (format === undefined) throw new BadDocument(`${faultOf(head, url, mediaType).message} ${WHAT_IS_ADDED}`);
  const single = SINGLE_DOCUMENTS[format];
  if (single !== undefined) {
    const wayIn = format === "opml" ? ": save it as a file, and add that" : "";
    throw new BadDocument(`${url} is ${single}${wayIn}. ${WHAT_IS_ADDED}`);
  }
  return "FEED";
}

/**
 * What a server sent in place of a feed or a sitemap, if it did. While a site is repaired, or takes a reader for a
 * robot, it sends a page or a line that says so, often with the status 200. That is no article.
 */
export function sentInPlaceOf(kind: SubscriptionKind, { url, headers, body }: Answer): string | undefined {
  if (kind === "PAGE") return undefined;
  const mediaType = headers["content-type"];
  const hints = { name: url, url, ...(mediaType !== undefined && { mediaType }) };
  const format = detectFormat(unzippedHead(body), hints)?.name ?? "";
  const sent = format === "html" ? "a web page" : SINGLE_DOCUMENTS[format];
  return sent && `the server sent ${sent} in place of the ${kind === "FEED" ? "feed" : "sitemap"}`;
}

/** Sitemaps are often gzipped: `sitemap.xml.gz`. */
function unzippedHead(body: Uint8Array): Uint8Array {
  const head = body.subarray(0, HEAD);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_INFLATED }).subarray(0, HEAD);
  } catch {
    return head;
  }
}

function isHtml(head: Uint8Array, url: string, mediaType: string | undefined): boolean {
  try {
    return markupKind(decodeHead(head, url, mediaType)) === "an HTML page";
  } catch (error) {
    if (error instanceof BadDocument) return false;
    throw error;
  }
}

/**
 * The feeds that a web page names, in its order. A feed of comments comes after the others. Example: a blog names its
 * posts, its comments, and the comments under this post.
 */
export function feedsOf({ url, headers, body }: Answer): string[] {
  const page = parseHtml(decodeText(body, url, headers["content-type"]).text);
  const base = findElement(page, ({ name }) => name === "base");
  const from = resolved(base && attributeOf(base, "href"), url) ?? url;
  const links = findElements(page, ({ name }) => name === "link").filter((link) => {
    const relations = (attributeOf(link, "rel") ?? "").toLowerCase().split(/\s+/u);
    return relations.includes("alternate") && FEED_TYPES.test(attributeOf(link, "type") ?? "");
  });
  const found = links.flatMap((link) => resolved(attributeOf(link, "href"), from) ?? []);
  const feeds = [...new Set(found)].filter((feed) => canonicalUrl(feed) !== canonicalUrl(url));
  return [...feeds.filter((feed) => !isOfComments(feed)), ...feeds.filter(isOfComments)];
}

const MOST_STORIES = 200;
/** `/2024/03/01/…`, `/news-12345`, `/a-ferry-sails-again`: lists have shorter paths. */
const STORY_PATH = /\/(?:19|20)\d\d\/\d{1,2}\/|\d{5}/;
const LEAST_WORDS = 3;
const LIST_PATH = /\/(?:tags?|topics?|category|categories|authors?|search|page|login|subscribe)\//i;
const FILE = /\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|css|js|xml|json)$/i;

/** The addresses of the stories that a front page links to: of its own site, each once, in the order of the page. */
export function storiesOn({ url, headers, body }: Answer): string[] {
  const page = parseHtml(decodeText(body, url, headers["content-type"]).text);
  const base = findElement(page, ({ name }) => name === "base");
  const from = resolved(base && attributeOf(base, "href"), url) ?? url;
  const links = findElements(page, ({ name }) => name === "a");
  const found = links.flatMap((link) => resolved(attributeOf(link, "href"), from) ?? []).map(withoutHash);
  return [...new Set(found)].filter((address) => isStory(new URL(address), new URL(url))).slice(0, MOST_STORIES);
}

function isStory({ host, pathname }: URL, page: URL): boolean {
  const isOfSite = host.replace(/^www\./, "") === page.host.replace(/^www\./, "");
  return (
    isOfSite &&
    pathname !== page.pathname &&
    (STORY_PATH.test(pathname) || hasTitle(pathname)) &&
    !LIST_PATH.test(pathname) &&
    !FILE.test(pathname)
  );
}

const hasTitle = (path: string): boolean =>
  (path.replace(/\/$/, "").split("/").at(-1) ?? "").split("-").filter((word) => word !== "").length >= LEAST_WORDS;
const withoutHash = (address: string): string => address.split("#", 1)[0] ?? address;
const isOfComments = (feed: string): boolean => /\bcomments?\b/i.test(feed);

function resolved(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  return parseWebUrl(new URL(href, base).href)?.href;
}
