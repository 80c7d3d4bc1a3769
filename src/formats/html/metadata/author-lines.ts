import { fold } from "../../../domain/text/folding/fold";
import { isTimeAgo, parseDate } from "../../reading/dates";
import { isHidden, NO_TEXT } from "../../reading/html/element-kinds";
import { textIn } from "../../reading/html/html-text";
import { attributeOf, elementsOf, findElements, isElement } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";
import {
  isNameAlone,
  isPersonWithDate,
  labelledByline,
  nameAlone,
  nameBehindLabel,
} from "../../reading/page-words/byline";
import { bylineBelowHeadline, isLikelyName } from "../../reading/page-words/bylines-below-headline";
import { LONGEST_BYLINE } from "../../reading/schema-org/authors";

/**
 * Who wrote the article, as a line between the first heading and the text says it: `By Ada Marin | 7 February 2023`, a
 * name beside the date, a name that leads to the page of a person.
 */
export function authorsBelowHeadline(page: HtmlElement): {
  readonly authors: readonly string[];
  readonly line?: string;
} {
  const lines = linesBelowHeadline(page);
  for (const [at, { text }] of lines.entries()) {
    // "كتبت ليلى منصور:"
    const labelled = labelledByline(text.replace(/\s?[:：]$/u, ""), {})?.authors ?? [];
    const authors = labelled.length > 0 ? labelled : unlabelled(lines, at, page);
    if (authors.length > 0) return { authors, line: text };
  }
  return { authors: [] };
}

interface PageLine {
  readonly text: string;
  readonly element: HtmlElement;
}

const MOST_LINES = 8;
/** A line that is longer is a teaser or the text. */
const LONGEST_LINE = 140;

/** The short lines between the first heading and the text. What stands in one element is one line. */
function linesBelowHeadline(page: HtmlElement): PageLine[] {
  const lines: PageLine[] = [];
  let isBelow = false;
  let isOver = false;
  const visit = (element: HtmlElement): void => {
    if (isOver || NO_TEXT.has(element.name) || isHidden(element) || element.name === "nav") return;
    if (element.name === "h1") {
      isOver = isBelow;
      isBelow = true;
      return;
    }
    const isLine = isBelow && element.children.some((child) => !isElement(child) && child.text.trim() !== "");
    if (!isLine) return elementsOf(element).forEach(visit);
    const text = textIn(element, {}).text.replace(/\s+/gu, " ").trim();
    if (text.length > LONGEST_LINE) isOver = lines.length > 0 || element.name === "p";
    else if (text !== "") lines.push({ text, element });
    isOver ||= lines.length >= MOST_LINES || /^h[2-6]$/.test(element.name);
  };
  visit(page);
  return lines;
}

/** The names of a line that says nothing but names, where what stands beside it tells that it is an author line. */
function unlabelled(lines: readonly PageLine[], at: number, page: HtmlElement): readonly string[] {
  const { text, element } = lines[at] ?? {};
  if (text === undefined || element === undefined || text.length > LONGEST_BYLINE) return [];
  if (element.name === "address" || leadsToPerson(element)) return isName(text) ? [text] : [];
  const isDated = [-2, -1, 1, 2].some((far) => tellsDate(lines[at + far]?.text ?? ""));
  const [name = "", date, ...others] = text.split(/\s?[|·•]\s?/u);
  const alone = others.length === 0 && (date === undefined ? isDated : tellsDate(date)) ? name : "";
  if (isLikelyName(alone)) return isLabelElsewhere(page, element, alone) ? [] : [alone];
  if (isName(text) || !(isDated || at === 0)) return [];
  // "Ada Marin (avec AFP)"
  const withAgency = isDated && text.endsWith(")") ? nameAlone(text, { isDated }) : undefined;
  const several = (bylineBelowHeadline(text) ?? withAgency)?.authors ?? [];
  const behind = isDated && several.length === 0 ? nameBehindLabel(text) : undefined;
  return behind === undefined ? several : [behind];
}

/** Whether a text is a name and nothing else. */
export const isName = (text: string): boolean => (/^\p{Lu}/u.test(text) ? isNameAlone(text) : isPersonWithDate(text));

/** "Published on 3 March 2025 at 14:00" */
function tellsDate(text: string): boolean {
  if (text.length > LONGEST_DATED) return false;
  const from = text.search(/\p{Nd}/u);
  return (
    isTimeAgo(text) ||
    parseDate(text) !== undefined ||
    (from > 0 && from < LONGEST_LABEL && parseDate(text.slice(from)) !== undefined)
  );
}

const LONGEST_DATED = 80;
const LONGEST_LABEL = 30;

const PERSON_PATH =
  /\/(?:authors?|people|persons?|profiles?|staff|journalists?|writers?|reporters?|columnists?|contributors?|auteurs?|autore?s?|autoren|yazar(?:lar)?|muhabir|redaktion|team|by|katib|kuttab)\/[^/?#]{3,}/iu;

/** Whether it is a link to the page of a person, or has such a link and no other text. */
function leadsToPerson(element: HtmlElement): boolean {
  const link = findElements(element, ({ name }) => name === "a")[0];
  return link !== undefined && PERSON_PATH.test(attributeOf(link, "href") ?? "");
}

/** A section of the site stands in its menu too, or is a link. */
function isLabelElsewhere(page: HtmlElement, element: HtmlElement, text: string): boolean {
  const folded = fold(text);
  return (
    element.name === "a" ||
    findElements(page, ({ name }) => name === "a").some((link) => fold(textIn(link, {}).text.trim()) === folded)
  );
}
