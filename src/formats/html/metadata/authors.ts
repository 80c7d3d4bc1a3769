import type { ContributorDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { textIn } from "../../reading/html/html-text";
import { attributeOf, classesOf, elementsOf } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import { contributorsOf, LONGEST_BYLINE, namesIn, statedAuthors, uniqueNames } from "../../reading/schema-org/authors";
import { authorsBelowHeadline, isName } from "./author-lines";
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
  let found: ReturnType<typeof authorsBelowHeadline> | undefined;
  const below = () => (found ??= authorsBelowHeadline(data.page));
  for (const listOf of [() => stated, () => metas, () => [seen ?? ""], () => shown, () => below().authors]) {
    const list = listOf();
    const authors = uniqueNames(list.flatMap(namesIn)).slice(0, MOST_AUTHORS);
    // The site itself is an author only where nobody else is.
    const people = authors.filter((name) => !sites.has(fold(name)));
    const named = people.length > 0 ? people : list === stated ? authors : [];
    if (named.length > 0)
      return {
        authors: named,
        ...bylineOf(seen ?? shown[0] ?? below().line, named),
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

/** Classes that author lines have, and other things too: there the text must be a name. */
const PERSON_CLASS =
  /(?:^|[\s_-])(?:reporters?|journalists?|contributors?|columnists?|correspondents?|signature|firma|firmante|redact(?:eur|or)|redaktor|redakteur|autoren|avtor|yazar|muhabir|katib|kateb|nevisandeh?|penulis|forfatter|skribent|journaliste|periodista)(?:$|[\s_-])/iu;

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|authors?|author-?name|auteur|autore?|verfasser|writer)(?:$|[\s_-])/iu;

/** All elements but those of the readers' comments, which have authors too. */
function elementsOutsideComments(page: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    if (isOfComments(element)) return;
    found.push(element);
    elementsOf(element).forEach(visit);
  };
  visit(page);
  return found;
}

const isOfComments = (element: HtmlElement): boolean =>
  element.name !== "body" &&
  element.name !== "article" &&
  [attributeOf(element, "id") ?? "", ...classesOf(element)].some((each) => COMMENT_CLASS.test(each));

/** `comments`, `comment-author`, `commentlist`; not `comments-open`, which many bodies have. */
const COMMENT_CLASS = /^comment(?:s|list|er)?$|^comments?[_-](?!open|closed|enabled|count)/iu;

/** What the page shows as author lines. */
function shownBylines(page: HtmlElement): readonly string[] {
  const elements = elementsOutsideComments(page).filter(
    ({ name }) => name !== "body" && name !== "meta" && name !== "link",
  );
  const marked = elements.filter(isMarkedAuthor);
  const shown = marked.length > 0 ? marked : elements.filter(mayBePerson);
  return shown
    .slice(0, 5)
    .map((element) => textIn(element, {}).text)
    .filter((text) => text !== "" && text.length < LONGEST_BYLINE);
}

const classText = (element: HtmlElement): string => (element.attributes.get("class") ?? "").slice(0, 300);

const isMarkedAuthor = (element: HtmlElement): boolean =>
  /(?:^|\s)author(?:\s|$)/u.test(attributeOf(element, "rel") ?? "") ||
  /^(?:author|creator)$/u.test(attributeOf(element, "itemprop") ?? "") ||
  BYLINE_CLASS.test(classText(element));

const mayBePerson = (element: HtmlElement): boolean =>
  (PERSON_CLASS.test(classText(element)) || element.attributes.has("data-author")) &&
  isName(textIn(element, {}).text.trim());
