import { isDate, isTimeAgo } from "../reading/dates";
import { isNameAlone } from "../reading/page-words/byline";
import { isCommentsHeading, isCopyright, isListHeading } from "../reading/page-words/furniture-labels";
import { AGENCIES } from "../reading/page-words/header-labels";
import { relatedLine } from "../reading/page-words/related-line";
import { fold } from "../../domain/text/fold";
import { countScripts, mainScript } from "../../domain/text/scripts";
import { isFurniture } from "./furniture-lines";
import { isProse, isTitleShaped, isWordless, SENTENCE_END } from "./line-shapes";
import type { Line } from "./lines";
import { sharedWords, stemsOf } from "./shared-words";

/** So many lines without a sentence, below a text, are the foot of a page. */
const SHORTEST_FOOT = 4;
const FEWEST_OF_PAGE = 2;
const LONGEST_LABEL = 90;

/**
 * Drops the foot of a page: lines without a sentence below the text, and all below them, where nothing below is of the
 * same story. Not where no line shows that a whole page was copied: they may be the end of a text then.
 * `hasTop`: whether lines above the headline were left out.
 */
export function dropFoot(
  lines: readonly Line[],
  from: number,
  dropped: Set<number>,
  isPost: (at: number) => boolean,
  hasTop: boolean,
): void {
  const kinds = lines.map(({ text }, at) => (at < from ? "text" : kindOf(text, dropped.has(at), isPost(at))));
  const end = commentsIn(lines, from);
  const last = lastOfStory(lines, kinds, from, end, isPost);
  const related = relatedBelow(lines, kinds, last + 1);
  const start = related.start === last + 1 ? related.end : last + 1;
  const foot = kinds.slice(start);
  const ofPage = foot.filter((kind) => kind === "page").length;
  const isFoot = hasTop ? ofPage > 0 || foot.length >= SHORTEST_FOOT : ofPage >= FEWEST_OF_PAGE;
  if (foot.length === 0 || !isFoot) return;
  for (let at = start; at < lines.length; at += 1)
    if (!isPost(at) && !isSignature(lines, at, last) && (at < related.start || at >= related.end)) dropped.add(at);
}

/** Readers' comments may hold posts too. */
function commentsIn(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ text }, index) => index > from + 1 && isCommentsHeading(text));
  return at < 0 ? lines.length : at;
}

const FARTHEST_RELATED = 3;

/** "Read also" and its titles close below the text stay: those in the script of the label. */
function relatedBelow(
  lines: readonly Line[],
  kinds: readonly Kind[],
  from: number,
): { readonly start: number; readonly end: number } {
  const first = kinds.slice(from, from + FARTHEST_RELATED).indexOf("related");
  if (first < 0) return { start: from, end: from };
  const start = from + first;
  let at = start;
  while (kinds[at] === "related") {
    const label = lines[at]?.text ?? "";
    at += 1;
    if (relatedLine(label)?.title !== "") continue;
    while (isTitleOf(lines[at]?.text ?? "", label, kinds[at])) at += 1;
  }
  return { start, end: at };
}

function isTitleOf(text: string, label: string, kind: Kind | undefined): boolean {
  if (kind !== "label" && kind !== "text") return false;
  return isTitleShaped(text.replace(BULLET, "")) && scriptOf(text) === scriptOf(label);
}

const scriptOf = (text: string): string => mainScript(countScripts(text));

type Kind = "text" | "page" | "label" | "related";

function kindOf(text: string, isDropped: boolean, isOfPost: boolean): Kind {
  if (isOfPost) return "text";
  if (relatedLine(text) !== undefined) return "related";
  if (isDropped || isListHeading(text) || isCommentsHeading(text) || isCopyright(text)) return "page";
  if (isFurniture(text) || isWordless(text) || isDate(text) || isTimeAgo(text)) return "page";
  return SENTENCE_END.test(text) || isProse(text) || text.length > LONGEST_LABEL || BULLET.test(text)
    ? "text"
    : "label";
}

const BULLET = /^(?:[-–•▪◾■*·‣]|\p{Nd}{1,2}[.)])\s/u;

/**
 * Index of the last line of the story. What is below a foot is of the story if it has its words, or if an embedded post
 * is farther below.
 */
function lastOfStory(
  lines: readonly Line[],
  kinds: readonly Kind[],
  from: number,
  end: number,
  isPost: (at: number) => boolean,
): number {
  const known = new Map<string, number>();
  const lastPost = lines.findLastIndex((_, at) => at < end && isPost(at));
  let last = Math.max(from, lastPost);
  let apart = 0;
  let isListed = false;
  let seen = 0;
  for (let at = from + 1; at < lines.length; at += 1) {
    const { text } = lines[at] ?? { text: "" };
    const isText = kinds[at] === "text";
    if (at > lastPost) isListed ||= apart > 0 && (isListHeading(text) || isCommentsHeading(text) || isCopyright(text));
    if (!isText) {
      if (kinds[at] !== "related" && at > lastPost + LONGEST_CLOSING) apart += 1;
      continue;
    }
    // The lines of the date and the author may stand below the headline or below a summary.
    const isNear = at < lastPost || seen < SUMMARY_AND_FIRST || (apart < SHORTEST_FOOT && !isListed);
    if (!isNear && !isOfStory(lines, kinds, at, known)) continue;
    for (const stem of stemsOf(text)) known.set(stem, 1);
    last = Math.max(last, at);
    seen += 1;
    apart = 0;
    isListed = false;
  }
  return last;
}

/** The counts and buttons below a post. */
const LONGEST_CLOSING = 12;
const FEWEST_SHARED = 2;
const SUMMARY_AND_FIRST = 2;

/** A longer sentence with words of the story, or a post. */
function isOfStory(
  lines: readonly Line[],
  kinds: readonly Kind[],
  at: number,
  known: ReadonlyMap<string, number>,
): boolean {
  const text = lines[at]?.text ?? "";
  const hasMore = kinds[at + 1] === "text" && isProse(lines[at + 1]?.text ?? "");
  return isProse(text) && sharedWords(text, known) >= (hasMore ? 1 : FEWEST_SHARED);
}

/** The author's name, or the agency, directly below the text. */
function isSignature(lines: readonly Line[], at: number, last: number): boolean {
  const text = lines[at]?.text ?? "";
  return at === last + 1 && (isNameAlone(text) || AGENCIES.has(fold(text)));
}
