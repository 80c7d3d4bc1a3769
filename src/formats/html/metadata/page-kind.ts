import { stringsOf } from "../../reading/json/fields";
import { textIn } from "../../reading/html/html-text";
import { attributeOf, findElement, findElements } from "../../reading/html/tree";
import type { PageArticle } from "../html-article";
import { asksForConsent, isListOfArticles, kindOfNotice } from "../no-article";
import type { PageData } from "./page-data";
import { typesOf } from "../../reading/schema-org/graph";

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
  ["picture gallery", /^(?:ImageGallery|MediaGallery)$/u],
  ["section list", /^(?:CollectionPage|ItemList|SearchResultsPage)$/u],
  ["front page", /^website-front$/u],
];

/** What a page is if it is no article, in plain words. Undefined for an article, or if it is not evident. */
export function kindOfPage(page: PageData, article: PageArticle | undefined): string | undefined {
  const textLength = article?.textLength ?? 0;
  const saysArticle = page.articles.length > 0 || /^(?:article|news)/iu.test(page.meta.first("og:type") ?? "");
  if (saysArticle && textLength > 0) return undefined;
  if (isFrontAddress(page)) return "front page";
  const titles = [...page.headings, page.title ?? "", article?.draft.headline ?? ""].filter((title) => title !== "");
  const notice = saysArticle ? undefined : kindOfNotice(titles, textLength);
  if (notice !== undefined) return notice;
  if (!saysArticle && article !== undefined && isListOfArticles(article.shown, page.url)) return "section list";
  if (textLength >= LITTLE_TEXT || saysArticle) return undefined;
  if (hasPassword(page)) return "login page";
  const types = [page.meta.first("og:type") ?? "", ...page.data.nodes.flatMap(typesOf)];
  return (
    KINDS.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0] ??
    (article !== undefined && asksForConsent(article.found.blocks) ? "page that asks for consent" : undefined) ??
    (textLength === 0 && needsScripts(page) ? "page that only scripts fill" : undefined)
  );
}

/** A page without a text of its own says so to a browser that runs no scripts. */
function needsScripts({ page }: PageData): boolean {
  const notes = findElements(page, ({ name }) => name === "noscript");
  return notes.some((note) => /javascript/iu.test(textIn(note, {}).text));
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
