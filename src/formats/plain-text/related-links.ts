import type { BlockDraft } from "../../domain/draft";
import { relatedLine } from "../reading/page-words/related-line";
import type { Line } from "./lines";
import { cutTrailingUrl, isUrl } from "./lines";

type RelatedLink = Extract<BlockDraft, { type: "RelatedLink" }>;

const LONGEST_TITLE = 200;

/**
 * The related links at `lines[at]`, and how many lines they take. Undefined if there are none. A label alone on its
 * line takes the title on the next line, or the list of titles below it.
 */
export function relatedLinks(
  lines: readonly Line[],
  at: number,
): { links: RelatedLink[]; lineCount: number } | undefined {
  const found = relatedLine(lines[at]?.text ?? "");
  if (found === undefined) return undefined;
  if (found.title !== "") return withUrlBelow(linkOf(found.label, found.title), lines, at + 1, 1);
  const titles = titlesBelow(lines, at + 1);
  if (titles.length === 0) return undefined;
  if (titles.length === 1) return withUrlBelow(linkOf(found.label, titles[0] ?? ""), lines, at + 2, 2);
  return { links: titles.map((title) => linkOf(found.label, title)), lineCount: 1 + titles.length };
}

function linkOf(label: string, said: string): RelatedLink {
  const { text, url } = cutTrailingUrl(said);
  return { type: "RelatedLink", label, title: text === "" ? said : text, ...(url !== undefined && { url }) };
}

function withUrlBelow(
  link: RelatedLink,
  lines: readonly Line[],
  below: number,
  lineCount: number,
): { links: RelatedLink[]; lineCount: number } {
  const url = lines[below]?.text;
  if (link.url !== undefined || url === undefined || !isUrl(url)) return { links: [link], lineCount };
  return { links: [{ ...link, url }], lineCount: lineCount + 1 };
}

const BULLET = /^[-–•▪◾■*·]\s+/u;

function titlesBelow(lines: readonly Line[], at: number): string[] {
  const titles: string[] = [];
  for (let line = lines[at]; line !== undefined && BULLET.test(line.text); line = lines[at + titles.length]) {
    titles.push(line.text.replace(BULLET, ""));
  }
  if (titles.length > 0) return titles;
  const title = lines[at]?.text;
  return title === undefined || title.length > LONGEST_TITLE || /[.。…]$/u.test(title) ? [] : [title];
}
