import { detectFormat } from "../formats/registry";
import { decodeHead, decodeText } from "../formats/reading/decode-text";
import { markupKind } from "../formats/reading/document-kinds";
import { parseHtml } from "../formats/reading/html/parse-html";
import { attributeOf, findElement, findElements } from "../formats/reading/html/tree";
import { canonicalUrl, parseWebUrl } from "../domain/addresses/urls";
import { BadDocument } from "../domain/errors";
import type { SubscriptionKind } from "../domain/subscription";
import type { Answer } from "./polite-fetcher";

const HEAD = 65_536;
/** Also types that feeds had before theirs were agreed. `application/json` is not one: other things have it too. */
const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/xml|text\/xml)\s*(?:;|$)/i;

export function kindOfDocument({ url, headers, body }: Answer): SubscriptionKind {
  const head = body.subarray(0, HEAD);
  const mediaType = headers["content-type"];
  const hints = { name: url, url, ...(mediaType !== undefined && { mediaType }) };
  const format = detectFormat(head, hints)?.name;
  if (format === "sitemap") return "SITEMAP";
  return format === "html" || isHtml(head, url, mediaType) ? "PAGE" : "FEED";
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

const isOfComments = (feed: string): boolean => /\bcomments?\b/i.test(feed);

function resolved(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  return parseWebUrl(new URL(href, base).href)?.href;
}
