import type { ContributorDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { textIn } from "../../reading/html/html-text";
import { attributeOf, findElements } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import { contributorsOf, LONGEST_BYLINE, namesIn, statedAuthors, uniqueNames } from "../../reading/schema-org/authors";
import { labelledByline } from "../../reading/page-words/byline";
import type { PageData } from "./page-data";

export interface Authors {
  readonly authors: readonly string[];
  /** As the page shows it. */
  readonly byline?: string;
  readonly contributors: readonly ContributorDraft[];
}

const MOST_AUTHORS = 50;

/** Who wrote the article: people and agencies. `seen` is the byline that Readability found. */
export function authorsOf(data: PageData, siteNames: readonly string[], seen: string | undefined): Authors {
  const sites = new Set(siteNames.map(fold));
  const stated = data.articles.map((node) => statedAuthors(node, data.data)).find((names) => names.length > 0) ?? [];
  const contributors =
    data.articles
      .map((node) => contributorsOf(node, { graph: data.data, base: data.base }))
      .find((each) => each.length > 0) ?? [];
  const metas = data.meta.all(
    "author",
    "dc.creator",
    "dcterms.creator",
    "dc:creator",
    "parsely-author",
    "article:author",
    "article:author:name",
    "sailthru.author",
    "byl",
    "citation_author",
  );
  const shown = shownBylines(data.page);
  // It goes through the page, and few pages need it.
  let found: readonly string[] | undefined;
  const below = (): readonly string[] => (found ??= bylineBelowHeadline(data.page));
  for (const listOf of [() => stated, () => metas, () => [seen ?? ""], () => shown, below]) {
    const list = listOf();
    const authors = uniqueNames(list.flatMap(namesIn)).slice(0, MOST_AUTHORS);
    // The site itself is an author only where nobody else is.
    const people = authors.filter((name) => !sites.has(fold(name)));
    const named = people.length > 0 ? people : list === stated ? authors : [];
    if (named.length > 0)
      return {
        authors: named,
        ...bylineOf(seen ?? shown[0] ?? below()[0], named),
        // Editors and translators are stated apart from the authors.
        contributors: contributors.filter(({ name }) => named.includes(name) || !stated.includes(name)),
      };
  }
  return { authors: [], contributors: [] };
}

/** A name alone says no more than the authors do. */
function bylineOf(text: string | undefined, authors: readonly string[]): { readonly byline?: string } {
  const byline = text?.replace(/\s+/gu, " ").trim() ?? "";
  return byline === "" || byline.length > LONGEST_BYLINE || authors.includes(byline) ? {} : { byline };
}

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|authors?|author-?name|auteur|autore?|verfasser|writer)(?:$|[\s_-])/iu;

const NEAR = 12;

/** `By Ada Marin | 7 February 2023`: what a label tells as an author line, in a text near below the first heading. */
function bylineBelowHeadline(page: HtmlElement): readonly string[] {
  const all = findElements(page, ({ name }) => name !== "script" && name !== "style");
  const title = all.findIndex(({ name }) => name === "h1");
  if (title < 0) return [];
  const ofTitle = findElements(all[title] as HtmlElement, () => true).length;
  const texts = all
    .slice(title + ofTitle, title + ofTitle + NEAR)
    .map((element) => textIn(element, {}).text.trim())
    .filter((text) => text !== "" && text.length < LONGEST_BYLINE);
  return texts.filter((text) => (labelledByline(text, {})?.authors.length ?? 0) > 0).slice(0, 1);
}

/** What the page shows as author lines. */
function shownBylines(page: HtmlElement): readonly string[] {
  const isShown = (element: HtmlElement) =>
    /(?:^|\s)author(?:\s|$)/u.test(attributeOf(element, "rel") ?? "") ||
    /^(?:author|creator)$/u.test(attributeOf(element, "itemprop") ?? "") ||
    BYLINE_CLASS.test((element.attributes.get("class") ?? "").slice(0, 300));
  return findElements(
    page,
    (element) => element.name !== "body" && element.name !== "meta" && element.name !== "link" && isShown(element),
  )
    .slice(0, 5)
    .map((element) => textIn(element, {}).text)
    .filter((text) => text !== "" && text.length < LONGEST_BYLINE);
}
