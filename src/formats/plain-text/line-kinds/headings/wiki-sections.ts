import type { Line } from "../../lines";
import type { LineKind } from "../line-kinds";
import type { PageView } from "../page-view";
import { isStopped } from "../line-view";
import type { LineView } from "../line-view";

/** `History[edit]`, `Geschichte [Bearbeiten | Quelltext bearbeiten]`: a wiki puts the same link behind each heading. */

const WITH_LINK = /^(.{1,80}?)\s?(\[[^[\]\p{Nd}]{2,60}\])$/u;
const FEWEST_SECTIONS = 2;

/** The link that stands behind two headings or more. A note in brackets stands behind one. */
function linkBehind(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const link = WITH_LINK.exec(text)?.[2];
    if (link !== undefined) counts.set(link, (counts.get(link) ?? 0) + 1);
  }
  const [link, count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return count >= FEWEST_SECTIONS ? link : undefined;
}

/** The lines of a wiki's page without the links behind its headings, which are told as such. */
export function withWikiSections(lines: readonly Line[]): readonly Line[] {
  const link = linkBehind(lines.map(({ text }) => text));
  if (link === undefined) return lines;
  return lines.map((line) => {
    const heading = line.text.endsWith(link) ? line.text.slice(0, -link.length).trimEnd() : "";
    return heading === "" ? line : { ...line, text: heading, isSection: true };
  });
}

/**
 * The kinds of a wiki's page: the title is the line above the lead that its sentences are about, the lead is text, and
 * sections without a sentence are lists of links. The page speaks of itself below the last section.
 */
export function withWikiKinds(kinds: readonly LineKind[], page: PageView): readonly LineKind[] {
  const { lines } = page;
  const sections = lines.flatMap(({ isSection }, at) => (isSection ? [at] : []));
  const [first, last] = [sections[0], sections.at(-1)];
  if (first === undefined || last === undefined) return kinds;
  const told = [...kinds];
  const lead = lines.findIndex((line, at) => at < first && isStopped(line) && line.isProse);
  if (lead >= 0) tellLead(told, page, lead, first);
  const end = lines.findIndex(({ text }, at) => at > last && CATEGORIES.test(text));
  const ends = [...sections.slice(1), end > 0 ? end : lines.length];
  sections.forEach((at, place) => tellSection(told, lines, at, ends[place] ?? lines.length));
  if (end > 0) told.fill("foot", end);
  return told;
}

/** "Categories: Rivers in DevonFloods" */
const CATEGORIES = /^\p{L}[\p{L}\p{M}]{3,20}\s?[:：]\s?\S.*[^.]$/u;

function tellLead(told: LineKind[], page: PageView, lead: number, first: number): void {
  const { lines } = page;
  const names = new Set(lines.flatMap(({ isSection, text }) => (isSection ? [text] : [])));
  const said = lines.slice(0, lead).map((line) => (isOfContents(line.text, names) ? 0 : saidIn(line, lines[lead])));
  const most = said.reduce((more, count) => Math.max(more, count), 0);
  const title = said.lastIndexOf(most);
  if (most > 0) {
    told.fill("above", 0, title).fill("page", title + 1, lead);
    told[title] = "headline";
    told[lead] = "text";
  }
  for (let at = lead + 1; at < first; at += 1) {
    const line = lines[at];
    if (line !== undefined) told[at] = isStopped(line) && line.isProse ? "text" : "page";
  }
}

/** How many of its words the lead has, if these are half of them or more. */
function saidIn({ stems }: LineView, lead: LineView | undefined): number {
  const count = [...stems].filter((stem) => lead?.stems.has(stem)).length;
  return count * 2 >= stems.size ? count : 0;
}

/** The contents name each section, with its number. */
const isOfContents = (text: string, names: ReadonlySet<string>): boolean =>
  names.has(text.replace(/^\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*\.?\s/u, ""));

/** "See also", "References": links, and sources with an arrow that leads back to the text. */
function tellSection(told: LineKind[], lines: readonly LineView[], at: number, end: number): void {
  const isBack = ({ text }: LineView): boolean => /^[↑^]/u.test(text);
  const below = lines.slice(at + 1, end);
  const isOfLinks = below.length > 0 && !below.some((line) => isStopped(line) && !isBack(line));
  told[at] = isOfLinks ? "page" : "heading";
  below.forEach((line, index) => {
    if (isOfLinks || isBack(line)) told[at + 1 + index] = "page";
    else if (isStopped(line) && line.isProse) told[at + 1 + index] = "text";
  });
}
