import { parseAccountUrl } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import type { ContributorDraft } from "../../domain/draft";
import { fold } from "../../domain/text/fold";
import { findDate } from "../reading/dates";
import { textIn } from "../reading/html/html-text";
import { attributeOf, findElements } from "../reading/html/tree";
import type { HtmlElement } from "../reading/html/tree";
import { stringOf, stringsOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { AUTHOR_SEPARATOR, BYLINES, JOINED_AND, NO_SOURCE } from "../reading/page-words/header-labels";
import { labelledByline } from "../reading/page-words/byline";
import type { PageData } from "./page-data";
import { objectsAt, textsAt, typesOf } from "./structured-data";

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
  const stated = data.articles.map((node) => statedAuthors(node, data)).find((names) => names.length > 0) ?? [];
  const contributors = data.articles.map((node) => contributorsOf(node, data)).find((each) => each.length > 0) ?? [];
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
  const lists = [stated, metas, [seen ?? ""], shown];
  for (const list of lists) {
    const authors = unique(list.flatMap(namesIn)).slice(0, MOST_AUTHORS);
    // The site itself is an author only where nobody else is.
    const people = authors.filter((name) => !sites.has(fold(name)));
    const found = people.length > 0 ? people : list === stated ? authors : [];
    if (found.length > 0)
      return {
        authors: found,
        ...bylineOf(seen ?? shown[0], found),
        contributors: contributors.filter(({ name }) => found.includes(name)),
      };
  }
  return { authors: [], contributors: [] };
}

/** A name alone says no more than the authors do. */
function bylineOf(text: string | undefined, authors: readonly string[]): { readonly byline?: string } {
  const byline = text?.replace(/\s+/gu, " ").trim() ?? "";
  return byline === "" || byline.length > LONGEST_BYLINE || authors.includes(byline) ? {} : { byline };
}

const LONGEST_BYLINE = 200;

function statedAuthors(node: JsonObject, data: PageData): readonly string[] {
  for (const property of ["author", "creator"]) {
    const names = textsAt(node, property);
    const referred = objectsAt(node, property, data.data).flatMap((each) => textsAt(each, "name"));
    if (names.length > 0 || referred.length > 0) return unique([...names, ...referred]);
  }
  return [];
}

/** Authors of whom the page says more than the name. */
function contributorsOf(node: JsonObject, data: PageData): readonly ContributorDraft[] {
  return objectsAt(node, "author", data.data).flatMap((author): ContributorDraft[] => {
    const [name] = textsAt(author, "name").flatMap(namesIn);
    if (name === undefined) return [];
    const types = typesOf(author);
    const addresses = [...stringsOf(author["url"]), ...stringsOf(author["sameAs"])].filter(isWebUrl);
    const account = addresses.map((url) => parseAccountUrl(url)).find((each) => each !== undefined);
    const url = addresses.find((each) => parseAccountUrl(each) === undefined);
    const role = stringOf(author["jobTitle"]);
    if (url === undefined && account === undefined && role === undefined) return [];
    return [
      {
        name,
        ...(types.includes("Person") && { type: "Person" as const }),
        ...(types.some((type) => type.endsWith("Organization")) && { type: "Organization" as const }),
        ...(role !== undefined && { role }),
        ...(url !== undefined && { url }),
        ...(account && { account: { type: "SocialAccount" as const, ...account } }),
      },
    ];
  });
}

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|authors?|author-?name|auteur|autore?|verfasser|writer)(?:$|[\s_-])/iu;

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

const LONGEST_NAME = 80;
const NO_PERSON =
  /^(?:admin|administrator|editor|staff|editorial staff|webmaster|unknown|anonymous|null|undefined|none|n\/a|redaktion|redacción|redazione|redação|редакция|root|user)$/iu;

/** The names of people and agencies in an author line. */
export function namesIn(written: string): string[] {
  const text = written.replace(/\s+/gu, " ").trim();
  if (text === "" || text.length > LONGEST_BYLINE || isWebUrl(text) || /^[@＠]/u.test(text)) return [];
  const labelled = labelledByline(text, {});
  if (labelled !== undefined && labelled.authors.length > 0) return labelled.authors.filter(isName);
  const opening = BYLINES.map((label) => label.exec(text)?.[0]).find((found) => found !== undefined) ?? "";
  const said = text
    .slice(opening.length)
    .replace(/^(?:by|von|par|por)\s*:?\s+/iu, "")
    .replace(/^[:\s]{1,3}/u, "");
  return said
    .replace(/[(（][^()（）]{0,60}[)）]/gu, "")
    .replace(JOINED_AND, "، ")
    .split(AUTHOR_SEPARATOR)
    .map(
      (part) =>
        part
          ?.split(/\s[–—-]\s/u, 1)[0]
          ?.replace(/<[^<>]{0,100}>|\S{1,64}@\S{1,64}/gu, "")
          .trim() ?? "",
    )
    .filter(isName);
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text) || isWebUrl(text)) return false;
  if (/^[@＠#]/u.test(text) || NO_PERSON.test(text) || NO_SOURCE.has(fold(text))) return false;
  return !/\p{Nd}{3,}/u.test(text) && (!/\p{Nd}/u.test(text) || findDate(text) === undefined);
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}
