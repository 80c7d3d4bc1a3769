import { stringsOf } from "../reading/json/fields";
import { attributeOf, findElement } from "../reading/html/tree";
import type { PageData } from "./page-data";
import { typesOf } from "../reading/schema-org/graph";

/** A page with less text is an article only if it says so. UTF-16 units. */
export const LITTLE_TEXT = 350;

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["video page", /^(?:VideoObject|Clip|video(?:\..*)?)$/u],
  ["audio page", /^(?:AudioObject|PodcastEpisode|PodcastSeries|music(?:\..*)?)$/u],
  ["profile page", /^(?:ProfilePage|Person|profile)$/u],
  ["product page", /^(?:Product|product(?:\..*)?)$/u],
  ["recipe page", /^Recipe$/u],
  ["event page", /^(?:[A-Z]\w*)?Event$/u],
  ["job advertisement", /^JobPosting$/u],
  ["section list", /^(?:CollectionPage|ItemList|SearchResultsPage)$/u],
  ["front page", /^website-front$/u],
];

/** What a page is if it is no article, in plain words. Undefined for an article, or if it is not evident. */
export function kindOfPage(page: PageData, textLength: number): string | undefined {
  const saysArticle = page.articles.length > 0 || /^(?:article|news)/iu.test(page.meta.first("og:type") ?? "");
  if (saysArticle && textLength > 0) return undefined;
  if (isFrontAddress(page)) return "front page";
  if (textLength >= LITTLE_TEXT || saysArticle) return undefined;
  if (hasPassword(page)) return "login page";
  const types = [page.meta.first("og:type") ?? "", ...page.data.nodes.flatMap(typesOf)];
  return KINDS.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
}

export function isFrontAddress({ url, data }: PageData): boolean {
  if (url === undefined) return false;
  const { pathname, search } = new URL(url);
  const isRoot =
    search === "" && /^\/(?:(?:index|home|default)(?:\.\w{2,5})?\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/iu.test(pathname);
  return isRoot && !data.nodes.some((node) => stringsOf(node["@type"]).includes("NewsArticle"));
}

function hasPassword({ page }: PageData): boolean {
  return (
    findElement(page, (element) => element.name === "input" && attributeOf(element, "type") === "password") !==
    undefined
  );
}
