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
  return section === undefined || isButton(section) ? undefined : section;
}

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
