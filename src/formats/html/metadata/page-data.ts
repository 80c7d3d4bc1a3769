import type { DocumentHints } from "../../format-reader";
import type { SchemaOrgLimits } from "../../reading-limits";
import { addressOf } from "../../reading/html/inline-elements";
import { attributeOf, findElement, findElements, hasClass } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import type { JsonObject } from "../../reading/json/fields";
import { textIn } from "../../reading/html/html-text";
import type { SchemaGraph } from "../../reading/schema-org/graph";
import { articleNodes } from "./article-node";
import { linksWith, MetaTags, titleOf } from "./meta-tags";
import { structuredData } from "./structured-data";

/** All that a page says of itself besides its text, found once. */
export interface PageData {
  readonly page: HtmlElement;
  readonly hints: DocumentHints;
  readonly meta: MetaTags;
  readonly data: SchemaGraph;
  /** The objects that describe the page's own article, the surest first. */
  readonly articles: readonly JsonObject[];
  readonly title?: string | undefined;
  /** The texts of the `h1` elements. */
  readonly headings: readonly string[];
  /** The canonical address; that of the document where the page names none. */
  readonly url?: string | undefined;
  /** What relative addresses start from. */
  readonly base?: string | undefined;
}

export function pageDataOf(
  page: HtmlElement,
  given: DocumentHints,
  origin?: string,
  limits?: SchemaOrgLimits,
): PageData {
  const hints = origin === undefined ? given : { ...given, url: origin };
  const meta = new MetaTags(page);
  const data = structuredData(page, limits);
  const title = titleOf(page);
  const headings = findElements(page, ({ name }) => name === "h1")
    .slice(0, 10)
    .map((heading) => textIn(heading, {}).text.replace(/\s+/gu, " "))
    .filter((text) => text !== "");
  const baseElement = findElement(page, ({ name, attributes }) => name === "base" && attributes.has("href"));
  const stated = canonicalOf(page, meta, hints);
  const base =
    (baseElement && addressOf(attributeOf(baseElement, "href"), optional(hints.url ?? stated), "web")) ??
    hints.url ??
    stated;
  const url = stated ?? hints.url;
  const titles = [meta.first("og:title"), title, ...headings].filter((each) => each !== undefined);
  return { page, hints, meta, data, articles: articleNodes(data, { url, titles }), title, headings, url, base };
}

const optional = (base: string | undefined) => (base === undefined ? {} : { base });

/** The pages that Medium exports say their address in a link below the text. */
const exportedAddresses = (page: HtmlElement): (string | undefined)[] =>
  findElements(page, (one) => one.name === "a" && hasClass(one, "p-canonical"))
    .slice(0, 1)
    .map((link) => attributeOf(link, "href"));

/**
 * Front pages are sometimes given as the canonical address of all pages of a site. What the document was fetched from
 * goes before that.
 */
function canonicalOf(page: HtmlElement, meta: MetaTags, { url }: DocumentHints): string | undefined {
  const options = optional(url);
  const named = [
    ...linksWith(page, "canonical").map((link) => addressOf(attributeOf(link, "href"), options, "web")),
    addressOf(meta.first("og:url"), options, "web"),
    ...exportedAddresses(page).map((address) => addressOf(address, {}, "web")),
    addressOf(meta.first("twitter:url", "parsely-link", "sailthru.url", "dc.identifier"), {}, "web"),
  ].filter((each) => each !== undefined);
  const isFront = (each: string) => new URL(each).pathname === "/" && new URL(each).search === "";
  return named.find((each) => !isFront(each)) ?? (url !== undefined && !isFront(url) ? undefined : named[0]);
}
