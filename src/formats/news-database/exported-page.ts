import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans/spans";
import { isDate, isTime } from "../reading/dates";
import { blocksIn } from "../reading/html/html-blocks";
import { textIn } from "../reading/html/html-text";
import { parseHtml } from "../reading/html/parse-html";
import { classesOf, elementsOf, findElement, findElements, type HtmlElement } from "../reading/html/tree";
import { dayAmong } from "../reading/news-records/day-among";
import { languageNamed } from "../reading/language-names";
import type { Story } from "../reading/story";
import { OF_FACTIVA } from "./factiva-article";

/** A page that Factiva or Europresse exports holds many articles, each in an element of its own. */
export const isExportedPage = (text: string): boolean =>
  /<div[^>]{0,200}\bclass\s?=\s?["']article [a-z]{2}Article\b/i.test(text) ||
  (/<article\b/i.test(text) && /\bclass\s?=\s?["'][^"']{0,100}\bDocPublicationName\b/.test(text));

export function storiesOfPage(text: string): Story[] {
  const page = parseHtml(text);
  const factiva = findElements(page, isOfFactiva).map(storyOfFactiva);
  const europresse = findElements(
    page,
    (one) => one.name === "article" && find(one, "DocPublicationName") !== undefined,
  );
  return [...factiva, ...europresse.map(storyOfEuropresse)];
}

const isOfFactiva = (element: HtmlElement): boolean =>
  classesOf(element).includes("article") && classesOf(element).some((name) => /^[a-z]{2}Article$/.test(name));

/**
 * Factiva: the headline, the author, then lines without names: words, date, time, newspaper, its code, language,
 * copyright. The paragraphs have a class.
 */
function storyOfFactiva(article: HtmlElement): Story {
  const lines = elementsOf(article).filter((one) => one.name === "div" && classesOf(one).length === 0);
  const texts = lines.filter((one) => one.attributes.get("id") !== "hd").map(wordsOf);
  const at = texts.findIndex((text) => isDate(text));
  const [date, next = "", other] = at < 0 ? [] : texts.slice(at, at + 3);
  const source = isTime(next) ? other : next;
  const paragraphs = findElements(article, (one) => classesOf(one).includes("articleParagraph")).map(wordsOf);
  return {
    headline: wordsIn(
      findElement(article, (one) => classesOf(one).some((name) => /^[a-z]{2}Headline$/.test(name))) ??
        findElement(article, (one) => one.attributes.get("id") === "hd"),
    ),
    byline: wordsIn(find(article, "author")),
    source: sourceOf(source),
    // The code of a newspaper, such as `NYT`, may look like that of a language.
    language: texts
      .slice(at + 1)
      .map((text) => languageNamed(/^\p{L}{4,}$/u.test(text) ? text : undefined))
      .find((language) => language !== undefined),
    published: [date],
    wordCount: countIn(texts.find((text) => /^\d[\d.,]* \p{L}+$/u.test(text))),
    copyrightNotice: texts.find((text) => /^(?:copyright\b|©|\(c\) )/i.test(text)),
    body: paragraphs
      .filter((text) => !OF_FACTIVA.test(text))
      .map((text): BlockDraft => ({ type: "Paragraph", ...spanText(text) })),
  };
}

/** Europresse: classes name each part. The date stands among words: "mardi 7 février 2023, p. 4". */
function storyOfEuropresse(article: HtmlElement): Story {
  const text = find(article, "docOcurrContainer") ?? find(article, "DocText");
  return {
    headline: wordsIn(findElement(article, (one) => classesOf(one).some((name) => name.startsWith("titreArticle")))),
    byline: wordsIn(find(article, "docAuthors") ?? find(article, "sm-margin-bottomNews")),
    // "Le Phare, no. 23955", "Le Phare (site web)"
    source: sourceOf(wordsIn(find(article, "DocPublicationName"))?.split(/[,(]/u, 1)[0]?.trim()),
    published: [dayAmong(wordsIn(find(article, "DocHeader")))],
    body: text === undefined ? [] : blocksIn(text.children, {}),
  };
}

const find = (element: HtmlElement, className: string): HtmlElement | undefined =>
  findElement(element, (one) => classesOf(one).includes(className));

const wordsOf = (element: HtmlElement): string => textIn(element, {}).text.replace(/\s+/g, " ").trim();

const wordsIn = (element: HtmlElement | undefined): string | undefined =>
  element === undefined ? undefined : wordsOf(element) || undefined;

const sourceOf = (name: string | undefined): Story["source"] =>
  name === undefined || name === "" ? undefined : { type: "Source", name };

const countIn = (text: string | undefined): number | undefined => {
  const digits = /\d[\d.,]*/.exec(text ?? "")?.[0].replace(/\D/g, "") ?? "";
  return digits === "" ? undefined : Number(digits);
};
