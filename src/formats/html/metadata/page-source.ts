import type { SourceDraft } from "../../../domain/draft";
import { hostOfAllFaces } from "../../../domain/addresses/page-faces";
import { BY_HOST, GIVEN } from "../../../domain/statements/provenance";
import type { Image } from "../../../domain/media";
import { addressOf } from "../../reading/html/inline-elements";
import { attributeOf } from "../../reading/html/tree";
import type { JsonObject } from "../../reading/json/fields";
import { linksWith } from "./meta-tags";
import type { PageData } from "./page-data";
import { objectsAt, typesOf } from "../../reading/schema-org/graph";
import { imagesAt } from "../../reading/schema-org/images";
import { textsAt } from "../../reading/schema-org/texts";

/** The names by which a site calls itself, the surest first. */
export function siteNamesOf(page: PageData): readonly string[] {
  const publishers = page.articles.flatMap((node) => publisherNames(node, page));
  const sites = page.data.nodes
    .filter((node) => typesOf(node).includes("WebSite"))
    .flatMap((node) => textsAt(node, "name"));
  const names = [
    ...page.meta.all("og:site_name", "og:sitename"),
    ...publishers,
    ...sites,
    ...page.meta.all(
      "application-name",
      "apple-mobile-web-app-title",
      "al:ios:app_name",
      "dc.publisher",
      "dcterms.publisher",
      "citation_journal_title",
      "publisher",
    ),
  ];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== "" && name.length <= LONGEST_NAME))];
}

const LONGEST_NAME = 100;

function publisherNames(node: JsonObject, page: PageData): readonly string[] {
  return [
    ...textsAt(node, "publisher"),
    ...objectsAt(node, "publisher", page.data).flatMap((each) => textsAt(each, "name")),
  ];
}

export function sourceOf(page: PageData, names: readonly string[]): SourceDraft | undefined {
  const host = page.url === undefined ? undefined : new URL(page.url);
  const stated = names[0];
  const name = stated ?? page.hints.source ?? (host && hostOfAllFaces(host.hostname));
  if (name === undefined) return undefined;
  const rule = page.hints.source === undefined ? BY_HOST : GIVEN;
  const feeds = feedsOf(page);
  const logo = page.articles.flatMap((node) => logosOf(node, page))[0];
  return {
    type: "Source",
    name,
    ...(host !== undefined && { url: `${host.origin}/` }),
    ...(feeds.length > 0 && { feeds }),
    ...(logo && { logo }),
    ...(stated === undefined && { rules: { name: rule } }),
  };
}

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/iu;
const MOST_FEEDS = 50;

function feedsOf({ page, base }: PageData): string[] {
  const options = base === undefined ? {} : { base };
  const found = linksWith(page, "alternate")
    .filter((link) => FEED_TYPES.test(attributeOf(link, "type") ?? ""))
    .map((link) => addressOf(attributeOf(link, "href"), options, "web"))
    .filter((url) => url !== undefined);
  return [...new Set(found)].slice(0, MOST_FEEDS);
}

function logosOf(node: JsonObject, page: PageData): Image[] {
  const publishers = objectsAt(node, "publisher", page.data);
  return publishers.flatMap((publisher) => imagesAt(publisher, "logo", { graph: page.data, base: page.base }));
}
