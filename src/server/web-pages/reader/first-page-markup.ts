import type { Source } from "../../../domain/source";
import { directionOf } from "../../../domain/text/languages/language";
import type { Store } from "../../../store/store";
import { escaped } from "../html";
import { createReused, readNewest, type Overview } from "../overview";
import { directionOfReader, WORDS, type ReaderChoice, type ReaderLanguage } from "./reader-choice";
import { languageAndDirection, type FirstMarkup } from "./reader-page";

/** The pages that show no single item. */
export type ListPage = "front" | "search" | "sources" | "editor";

const NEWEST = 20;
const NEWEST_LAST_MS = 3_000;

/** The newest articles for the first text of the front page. Reads them once in a few seconds. */
export const createNewest = (store: Pick<Store, "reader">): (() => Promise<Overview["newest"]>) =>
  createReused(NEWEST_LAST_MS, () => readNewest(store, NEWEST));

/**
 * What the server itself shows of a page that shows no single item: its heading, and the newest articles on the front
 * page. A filter in the address is the reader's own affair, so there are none then.
 */
export async function firstMarkupOfPage(
  page: ListPage,
  address: string,
  choice: ReaderChoice,
  newest: () => Promise<Overview["newest"]>,
): Promise<FirstMarkup> {
  const asked = new URL(address, "http://reader.invalid").searchParams;
  const articles = page === "front" && asked.size === 0 ? await newest() : [];
  return {
    title: headingOf(page, asked.get("q")?.trim() ?? "", choice.language),
    description: "",
    language: choice.language,
    direction: directionOfReader(choice) === "rtl" ? "RTL" : "LTR",
    text: articles.map(lineOf).join("\n"),
  };
}

function headingOf(page: ListPage, query: string, language: ReaderLanguage): string {
  const { headings, searchFor } = WORDS[language];
  return page === "search" && query !== "" ? searchFor(isolated(query)) : headings[page];
}

/** So that a query in another direction does not move the words around it. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

function lineOf({
  article: { id, headline, summary, language, direction },
  source,
}: Overview["newest"][number]): string {
  const at = languageAndDirection(language, direction);
  const parts = [
    `<h2${at}><a href="/articles/${id}">${escaped(headline)}</a></h2>`,
    summary === undefined ? "" : `<p${at}>${escaped(summary)}</p>`,
    source ? sourceLine(source) : "",
  ];
  return `<article dir="${direction.toLowerCase()}">\n${parts.filter(Boolean).join("\n")}\n</article>`;
}

const sourceLine = ({ name, language = "und" }: Source): string =>
  `<p class="source"${languageAndDirection(language, directionOf(language, name))}>${escaped(name)}</p>`;
