import type { BlockDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { findDate, isDate, isTimeAgo } from "../../reading/dates";
import { labelledByline } from "../../reading/page-words/byline";
import {
  isCall,
  isCommentsHeading,
  isForSubscribers,
  isInvitation,
  isListHeading,
  opensList,
} from "../../reading/page-words/furniture-labels";
import { isProse, isText, linkShare, MOSTLY, relatedLinkOf } from "./body-texts";
import type { KnownTexts } from "./body-texts";

const MOST_AT_START = 10;
const LONGEST_START = 160;

/** Above the text stand the headline again, the section, the authors and the date. */
export function withoutStart(blocks: readonly BlockDraft[], { headline, authors, others }: KnownTexts): BlockDraft[] {
  const known = new Set([headline, ...authors, ...others].flatMap((text) => (text === undefined ? [] : [fold(text)])));
  const dropped = new Set<BlockDraft>();
  for (const block of blocks.slice(0, MOST_AT_START)) {
    if (!isText(block)) continue;
    if (block.text.length > LONGEST_START) break;
    if (isAboveText(block.text, known)) dropped.add(block);
  }
  return blocks.filter((block) => !dropped.has(block));
}

function isAboveText(text: string, known: ReadonlySet<string>): boolean {
  return text.split("\n").every((line) => {
    const bare = line.trim();
    return (
      known.has(fold(bare)) ||
      isDated(bare) ||
      hasDate(bare) ||
      labelledByline(bare, {}) !== undefined ||
      LABEL_ALONE.test(bare)
    );
  });
}

const LABEL_ALONE = /^(?:by|par|von|por|di|door|av|af|автор|بقلم|کاتب|מאת)\s*:?$/iu;
const MOST_LABEL_WORDS = 4;

const LONGEST_DATED = 90;

/** A line that is no sentence, with a date and little else: "Wednesday, 28 August 2013, updated 14:00 (GMT+4)". */
function hasDate(line: string): boolean {
  const digits = line.length > LONGEST_DATED ? 0 : line.replace(/\P{Nd}/gu, "").length;
  return digits > 4 && !/[.!?؟。]$/u.test(line) && findDate(line) !== undefined;
}

/** A date, or a label of a few words and a date: "Published 11:11 PM EST Nov 19, 2019", "Published 1 day ago". */
function isDated(line: string): boolean {
  const words = line.split(/[\s:：|•·]+/u);
  const most = Math.min(MOST_LABEL_WORDS, words.length - 1);
  let rest = line;
  for (let left = 0; left <= most; left += 1) {
    if (isDate(rest) || isTimeAgo(rest) || areTwoDates(rest)) return true;
    if (/^\p{Nd}/u.test(rest)) return false;
    rest = rest.replace(/^[^\s:：|•·]+[\s:：|•·]+/u, "");
  }
  return false;
}

/** "16 May 2020, 9:51 16 May 2020, 10:12": of publication, and of the last change. */
function areTwoDates(line: string): boolean {
  const words = line.length > LONGEST_DATED ? [] : line.split(" ");
  const half = words.length / 2;
  return (
    half > 1 && Number.isInteger(half) && isDate(words.slice(0, half).join(" ")) && isDate(words.slice(half).join(" "))
  );
}

/**
 * Below the text stand lists of other articles, tags, topics, links, notes and calls to subscribe: short lines without
 * a sentence of the article.
 */
export function withoutEnd(blocks: readonly BlockDraft[], known: KnownTexts): BlockDraft[] {
  const authors = new Set(known.authors.map(fold));
  let end = Math.min(startOfLists(blocks), startOfTeasers(blocks));
  while (end > 0 && isBelowText(blocks[end - 1], authors)) end -= 1;
  const rest = blocks
    .slice(end)
    .map((block) => (block.type === "Heading" && isLinked(block) ? relatedLinkOf(block) : block))
    .filter((block) => block.type === "RelatedLink" || block.type === "PostEmbed");
  return end === 0 ? [...blocks] : [...blocks.slice(0, end), ...rest];
}

/** Where a heading such as "Most read" or "Comments" begins, with nothing but titles, pictures and teasers below it. */
function startOfLists(blocks: readonly BlockDraft[]): number {
  let end = blocks.length;
  for (let at = blocks.length - 1; at > 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined || isProse(block)) break;
    if (block.type === "Heading" ? isListName(block.text) : block.type === "Paragraph" && isListHeading(block.text))
      end = at;
  }
  return end;
}

const isLinked = (block: BlockDraft | undefined): boolean => block?.type === "Heading" && linkShare(block) > MOSTLY;
const FEWEST_TEASERS = 2;
const LONGEST_TEASER = 500;

/**
 * Where teasers of other articles begin: linked headings with at most one paragraph each, until the end. A list of
 * products is made alike, but is most of its text.
 */
function startOfTeasers(blocks: readonly BlockDraft[]): number {
  let [start, teasers, paragraphs, length, waiting] = [blocks.length, 0, 0, 0, 0];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (isLinked(block)) {
      [start, teasers, paragraphs] = [at, teasers + 1, 0];
      [length, waiting] = [length + waiting, 0];
    } else if (block?.type === "Paragraph" && block.text.length < LONGEST_TEASER) {
      paragraphs += isProse(block) ? 1 : 0;
      waiting += block.text.length;
    } else if (block?.type !== "ImageBlock" && block?.type !== "RelatedLink") break;
    if (paragraphs > 1) break;
  }
  const before = blocks
    .slice(0, start)
    .reduce((sum, block) => sum + (block.type === "Paragraph" ? block.text.length : 0), 0);
  return teasers >= FEWEST_TEASERS && before > length ? start : blocks.length;
}

const isListName = (text: string): boolean => isListHeading(text) || isCommentsHeading(text) || opensList(text);

const LONGEST_LABEL = 25;
const LONGEST_INVITATION = 140;

function isBelowText(block: BlockDraft | undefined, authors: ReadonlySet<string>): boolean {
  if (block === undefined) return false;
  if (block.type === "RelatedLink" || block.type === "Heading") return true;
  if (block.type === "ListBlock") return block.items.every((item) => linkShare(item) > MOSTLY);
  if (block.type !== "Paragraph") return false;
  const { text } = block;
  return (
    linkShare(block) > MOSTLY ||
    authors.has(fold(text)) ||
    isDated(text) ||
    isCall(text) ||
    (text.length <= LONGEST_INVITATION && (isInvitation(text) || isForSubscribers(text))) ||
    (text.length <= LONGEST_LABEL && /[:：]$/u.test(text))
  );
}
