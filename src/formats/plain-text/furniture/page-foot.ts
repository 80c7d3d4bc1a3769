import { isDate, isTimeAgo } from "../../reading/dates";
import { isNameAlone } from "../../reading/page-words/byline";
import { isCommentsHeading, mayBeOfSite } from "../../reading/page-words/furniture-labels";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { fold } from "../../../domain/text/fold";
import { countScripts, mainScript } from "../../../domain/text/scripts";
import { isProse, isTitleShaped, isWordless, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { isSection } from "../related-links";
import { sharedWords, stemCounts } from "../shared-words";
import { isBelowText } from "./page-boxes";
import { siteNames } from "./site-box";
import {
  BULLET,
  FEWEST_OF_PAGE,
  FEWEST_SHARED,
  kindOf,
  lastOfStory,
  SHORTEST_FOOT,
  SUMMARY_AND_FIRST,
} from "./story-end";
import type { Kind } from "./story-end";

/**
 * Drops the foot of a page: lines without a sentence below the text, and all below them, where nothing below is of
 * the same story. Not where no line shows that a whole page was copied: they may be the end of a text then. `hasTop`:
 * whether lines above the headline were left out. Gives the end of the "read also" lines that stay in the foot.
 */
export function dropFoot(
  lines: readonly Line[],
  from: number,
  dropped: Set<number>,
  isPost: (at: number) => boolean,
  hasTop: boolean,
): number {
  const headline = lines[from]?.text ?? "";
  const above = new Set(lines.slice(0, from).map(({ text }) => text));
  const isOfPage = (text: string, at: number): boolean =>
    dropped.has(at) || (at > from && (above.has(text) || isAboutHeadline(text, headline)));
  const kinds = lines.map(({ text }, at) => (at < from ? "text" : kindOf(text, isOfPage(text, at), isPost(at))));
  const end = commentsIn(lines, from);
  const last = withoutSite(lines, kinds, from, lastOfStory(lines, kinds, from, end, isPost));
  const related = relatedBelow(lines, kinds, last + 1, siteNames(lines, from));
  const start = related.start === last + 1 ? related.end : last + 1;
  const foot = kinds.slice(start);
  const ofPage = foot.filter((kind) => kind === "page").length;
  const isFoot = hasTop ? ofPage > 0 || foot.length >= SHORTEST_FOOT : ofPage >= FEWEST_OF_PAGE;
  if (foot.length === 0 || !isFoot) return 0;
  for (let at = start; at < lines.length; at += 1)
    if (!isPost(at) && !isSignature(lines, at, last) && !isOfRelated(lines, at, related)) dropped.add(at);
  return related.end > related.start ? related.end : 0;
}

/** A title, or its label. */
const isOfRelated = (lines: readonly Line[], at: number, { start, end }: { start: number; end: number }): boolean =>
  at >= start && at < end && !isSection(lines, at);

/** "3 thoughts on “The wren is back”": a line with the whole headline is not of the text. */
const isAboutHeadline = (text: string, headline: string): boolean =>
  text.length > headline.length && wordsOf(headline) >= FEWEST_OF_HEADLINE && text.includes(headline) && !isProse(text);

const FEWEST_OF_HEADLINE = 4;

/**
 * Sentences at the end of a text in which the site speaks of itself are of the foot: they share no word with the text.
 */
function withoutSite(lines: readonly Line[], kinds: readonly Kind[], from: number, last: number): number {
  let end = last;
  for (let left = MOST_OF_SITE; left > 0 && end > from + SUMMARY_AND_FIRST && kinds[end] === "text"; left -= 1) {
    const text = lines[end]?.text ?? "";
    if (!mayBeOfSite(text) || /["“”«»]/u.test(text)) break;
    const story = stemCounts(
      lines.slice(from, end).flatMap((line, at) => (kinds[from + at] === "text" ? [line.text] : [])),
    );
    if (sharedWords(text, story) >= FEWEST_SHARED) break;
    end -= 1;
    while (end > from && kinds[end] !== "text") end -= 1;
  }
  return end;
}

const MOST_OF_SITE = 4;

/** Readers' comments may hold posts too. */
function commentsIn(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(
    ({ text }, index) => index > from + 1 && isCommentsHeading(text) && isBelowText(lines, index),
  );
  return at < 0 ? lines.length : at;
}

const FARTHEST_RELATED = 12;

/** "Read also" and its titles close below the text stay: those in the script of the label. */
function relatedBelow(
  lines: readonly Line[],
  kinds: readonly Kind[],
  from: number,
  names: readonly string[],
): { readonly start: number; readonly end: number } {
  const first = kinds.slice(from, from + FARTHEST_RELATED).indexOf("related");
  if (first < 0) return { start: from, end: from };
  const start = from + first;
  let at = start;
  while (kinds[at] === "related") {
    const label = lines[at]?.text ?? "";
    at += 1;
    if (relatedLine(label)?.title !== "") continue;
    let title = at;
    for (; title < lines.length; title += 1) {
      const text = lines[title]?.text ?? "";
      if (names.some((name) => text.includes(name))) break;
      if (isTitleOf(text, label, kinds[title])) at = title + 1;
      // Dates between the titles.
      else if (!isDate(text) && !isTimeAgo(text) && !isWordless(text) && !isSection(lines, title)) break;
    }
  }
  return { start, end: at };
}

function isTitleOf(text: string, label: string, kind: Kind | undefined): boolean {
  if (kind !== "label" && kind !== "text") return false;
  return !TAGS.test(text) && isTitleShaped(text.replace(BULLET, "")) && scriptOf(text) === scriptOf(label);
}

/** "Tags: trams, Valorne" */
const TAGS = /^[^:：]{2,20}[:：]\s?[^,،:]{2,30}(?:[,،]\s?[^,،:]{2,30}){1,12}$/u;

const scriptOf = (text: string): string => mainScript(countScripts(text));

/** The author's name, or the agency, directly below the text. */
function isSignature(lines: readonly Line[], at: number, last: number): boolean {
  const text = lines[at]?.text ?? "";
  return at === last + 1 && (isNameAlone(text) || AGENCIES.has(fold(text)));
}
