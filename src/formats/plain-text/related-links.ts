import type { BlockDraft } from "../../domain/draft";
import { fold } from "../../domain/text/folding/fold";
import { relatedLine } from "../reading/page-words/related-line";
import type { Line } from "./lines";
import { isDate, isTimeAgo } from "../reading/dates";
import { BULLETS, isTitleShaped, isTopicShaped, isWordless } from "./line-shapes";
import { cutTrailingUrl, urlAlone } from "./lines";
import { TITLE_BEHIND_LABEL } from "./line-kinds/beside-text/captions-in-text";
import { PLACE_BEFORE_TITLE } from "./line-kinds/lists/lists-of-links";
import { hasPostMark } from "./posts/post-marks";

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
  const { text = "", kind } = lines[at] ?? {};
  const found = relatedLine(text) ?? (kind === "related label" ? { label: text, title: "" } : undefined);
  if (found === undefined) return kind === "related" ? { links: [linkTold(lines, at)], lineCount: 1 } : undefined;
  if (found.title !== "") return withUrlBelow(linkOf(found.label, found.title), lines, at + 1, 1);
  const told = titlesTold(lines, at + 1);
  if (told.length === 1 && isLengthOfList(lines, at + 1)) return { links: [], lineCount: 2 };
  if (told.length === 1) return withUrlBelow(linkOf(found.label, told[0] ?? ""), lines, at + 2, 2);
  if (told.length > 0) return { links: told.map((title) => linkOf(found.label, title)), lineCount: 1 + told.length };
  const { titles, lineCount } = titlesBelow(lines, at + 1);
  if (titles.length === 0) return undefined;
  if (titles.length === 1 && lineCount === 1)
    return withUrlBelow(linkOf(found.label, titles[0] ?? ""), lines, at + 2, 2);
  return { links: titles.map((title) => linkOf(found.label, title)), lineCount: 1 + lineCount };
}

/** Alone between two paragraphs a title may have a label that we do not know. In a list it may begin with its place. */
function linkTold(lines: readonly Line[], at: number): RelatedLink {
  const text = lines[at]?.text ?? "";
  const isAlone = [lines[at - 1], lines[at + 1]].every((line) => line?.kind === "text");
  const [, label, title = text] = (isAlone ? TITLE_BEHIND_LABEL.exec(text) : null) ?? [];
  return linkOf(label, title);
}

/** "List of 3 items", in any language, above "list 1 of 3". */
function isLengthOfList(lines: readonly Line[], at: number): boolean {
  const length = /^(?:list|item) 1 of (\d{1,3})/iu.exec(lines[at + 1]?.text ?? "")?.[1];
  const text = lines[at]?.text ?? "";
  return length !== undefined && text.length <= LONGEST_LENGTH && fold(text).split(/\D+/u).includes(length);
}

const LONGEST_LENGTH = 40;

/** The titles below a label that are known by their place on the page. */
function titlesTold(lines: readonly Line[], from: number): string[] {
  const told: string[] = [];
  for (let line = lines[from]; line !== undefined; line = lines[from + told.length]) {
    if (line.kind !== "related" || relatedLine(line.text) !== undefined) break;
    told.push(line.text.replace(BULLET, ""));
  }
  return told;
}

function linkOf(label: string | undefined, shown: string): RelatedLink {
  const said = shown.replace(PLACE_BEFORE_TITLE, "");
  const { text, url } = cutTrailingUrl(said);
  return {
    type: "RelatedLink",
    ...(label !== undefined && { label }),
    title: text === "" ? said : text,
    ...(url !== undefined && { url }),
  };
}

function withUrlBelow(
  link: RelatedLink,
  lines: readonly Line[],
  below: number,
  lineCount: number,
): { links: RelatedLink[]; lineCount: number } {
  const url = urlAlone(lines[below]?.text ?? "");
  if (link.url !== undefined || url === undefined) return { links: [link], lineCount };
  return { links: [{ ...link, url }], lineCount: lineCount + 1 };
}

const BULLET = new RegExp(`^[-–■*·${BULLETS}]\\s+`, "u");

interface TitlesBelow {
  readonly titles: string[];
  readonly lineCount: number;
}

function titlesBelow(lines: readonly Line[], at: number): TitlesBelow {
  const bulleted: string[] = [];
  for (let line = lines[at]; line !== undefined && BULLET.test(line.text); line = lines[at + bulleted.length]) {
    bulleted.push(line.text.replace(BULLET, ""));
  }
  if (bulleted.length > 0) return { titles: bulleted, lineCount: bulleted.length };
  return titlesWithDates(lines, at);
}

/** The section of each title in a list: another line close by is the same. */
export function isSection(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (!isTopicShaped(text)) return false;
  const near = lines.slice(Math.max(0, at - FARTHEST_SECTION), at + FARTHEST_SECTION + 1);
  return near.filter((line) => line.text === text).length > 1;
}

const FARTHEST_SECTION = 8;

/**
 * Titles below a label, with dates and places in the list between them. Without these only the first line is surely a
 * title, unless no text follows.
 */
function titlesWithDates(lines: readonly Line[], at: number): TitlesBelow {
  const titles: string[] = [];
  let [end, first, isMarked] = [at, at, false];
  for (let line = at; line < lines.length; line += 1) {
    const text = lines[line]?.text ?? "";
    if (isDate(text) || isTimeAgo(text) || isWordless(text)) isMarked = true;
    else if (titles.length === 0 ? text.length > LONGEST_TITLE || /[.。…।۔:：]$/u.test(text) : !isTitleShaped(text))
      break;
    // The next label has titles of its own. Looking on would read the same lines for each label.
    else if (relatedLine(text) !== undefined || lines[line]?.kind === "related label" || hasPostMark(text)) break;
    else if (isSection(lines, line)) isMarked = true;
    else {
      titles.push(text);
      if (titles.length === 1) first = line + 1;
    }
    end = line + 1;
  }
  return isMarked || end === lines.length
    ? { titles, lineCount: end - at }
    : { titles: titles.slice(0, 1), lineCount: first - at };
}
