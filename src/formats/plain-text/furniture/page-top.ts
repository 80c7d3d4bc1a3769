import { fold } from "../../../domain/text/folding/fold";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { fieldsIn } from "../header/header-fields";
import { isButton } from "../../reading/page-words/furniture-labels";
import { isFurniture } from "./furniture-lines";
import { isShort, SENTENCE_END } from "../line-shapes";
import type { Line } from "../lines";

/** The section of the site that the lines above the headline name: the last breadcrumb, or one short line alone. */
export function sectionAbove(lines: readonly Line[], headlineAt: number): string | undefined {
  let section: string | undefined;
  let short = 0;
  for (const { text } of lines.slice(0, headlineAt)) {
    const crumbs = crumbsIn(text);
    if (crumbs !== undefined) section = crumbs.at(-1);
    else if (isShort(text) && !isFurniture(text)) {
      short += 1;
      // Of several short lines, a menu, none is surely the section.
      section = short > 1 ? undefined : text;
    }
  }
  return section === undefined || isButton(section) || isNameOfSite(section, lines, headlineAt) ? undefined : section;
}

const LONGEST_NAMING = 160;

/**
 * The name of the site: its address, an agency, a name in two scripts ("BBC News عربي"), or a name that the line of an
 * author or of the owner's rights has too.
 */
function isNameOfSite(section: string, lines: readonly Line[], headlineAt: number): boolean {
  if (ADDRESS.test(section) || AGENCIES.has(fold(section))) return true;
  if (/\p{Script=Latin}{2}/u.test(section) && WITHOUT_LATIN.test(section)) return true;
  const name = fold(section);
  return lines.some(({ text }, at) => {
    if (at === headlineAt || text === section || text.length > LONGEST_NAMING) return false;
    return (/[©ⓒ]/u.test(text) || fieldsIn(text, {})?.byline !== undefined) && fold(text).includes(name);
  });
}

/** Scripts whose own words have no Latin letters among them. Those of East Asia do: "IT・科学", "IT/과학". */
const WITHOUT_LATIN = /(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])\p{Lo}/u;

/** "quaynews.example" */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}$/u;

const ARROW = /[>›»→]/u;
const BREADCRUMB = /[>›»→/|]/u;
const LONGEST_CRUMB = 30;

/** `Home > World > Africa`: short parts between arrows. `/ Africa`: a part on a line of its own. */
function crumbsIn(text: string): string[] | undefined {
  if (text.length > 120) return undefined;
  const parts = text
    .split(BREADCRUMB)
    .map((part) => part.trim())
    .filter(Boolean);
  const fewest = /^[>›»→/|]/u.test(text) ? 1 : ARROW.test(text) ? 2 : 3;
  const isCrumb = (part: string) => part.length <= LONGEST_CRUMB && !SENTENCE_END.test(part) && !/\p{Nd}/u.test(part);
  return parts.length >= fewest && parts.every(isCrumb) ? parts : undefined;
}
