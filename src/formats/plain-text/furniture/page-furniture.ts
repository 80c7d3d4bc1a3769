import { isDate, parseDate } from "../../reading/dates";
import { asksReader, isButton, isSubscription } from "../../reading/page-words/furniture-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isCredited } from "../../reading/page-words/credit-labels";
import { fieldsIn } from "../header/header-fields";
import { labelledDate } from "../header/header-shapes";
import { endsSentence, isTitleShaped, SENTENCE_END, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { furnitureEnd } from "./page-boxes";
import { dropFoot } from "./page-foot";
import { dropTail } from "./page-tail";
import { headlineByWords } from "../header/page-headline";
import { isRepeatedLabel, placesOf } from "./repeated-lines";
import { signaturesIn } from "./signatures";
import { siteBoxEnd, siteNames } from "./site-box";
import { topOf } from "./page-top";
import type { PageTop } from "./page-top";

/** The lines of a pasted page without what the site puts around the text, and which lines were left out. */
export interface CleanPage {
  readonly lines: readonly Line[];
  /** The numbers of the lines that were left out. */
  readonly leftOut: readonly number[];
  /** The section of the site that the lines above the headline name. */
  readonly section?: string;
  /** What was left out as the caption of a picture. Authors take pictures too. */
  readonly captions: readonly string[];
  /** Whom the lines that were left out name as the author. */
  readonly signatures: readonly string[];
}

/** Leaves out what stands above the headline, between the text, and below it. `isPost` tells lines of posts. */
export function withoutPageFurniture(written: readonly Line[], isPost: (at: number) => boolean): CleanPage {
  const top = topOfPage(written, isPost);
  const dropped = new Set<number>();
  for (let at = 0; at < top.end; at += 1) if (at !== top.dateAt) dropped.add(at);
  const bodyLines = dropBody(written, top.end, dropped, isPost);
  if (bodyLines >= 2) {
    const stays = dropFoot(written, top.end, dropped, isPost, top.end > 1);
    dropTail(written, dropped, isPost, stays);
  }
  return {
    lines: kept(written, dropped).map((line) =>
      line.number === written[top.dateAt ?? -1]?.number ? withoutLabel(line) : line,
    ),
    leftOut: [...dropped].sort((a, b) => a - b).map((at) => written[at]?.number ?? 0),
    ...(top.section !== undefined && { section: top.section }),
    captions: [...dropped].map((at) => written[at]?.text ?? "").filter(isCredited),
    signatures: signaturesIn(written, dropped, top.end),
  };
}

/** What stands above the headline, by its shape, and by the words that the text has too. */
function topOfPage(written: readonly Line[], isPost: (at: number) => boolean): PageTop {
  const top = topOf(written, isPost);
  const end = headlineByWords(written, top.end, isPost);
  if (end === undefined) return top;
  const dated = written.map(({ text }, at) => at < end && isFullDate(text));
  const last = dated.lastIndexOf(true);
  // The date of the last change may stand below.
  const isSecond = last > 0 && dated[last - 1] === true && isLabelled(written[last]?.text ?? "");
  const dateAt = isSecond ? last - 1 : last;
  return { end, ...(dateAt >= 0 && { dateAt }) };
}

const isFullDate = (text: string): boolean => dateAlone(text) !== undefined;

const isLabelled = (text: string): boolean => !isDate(text);

const withoutLabel = (line: Line): Line => ({ ...line, text: dateAlone(line.text) ?? line.text });

/** A date, without its label. */
const dateAlone = (text: string): string | undefined =>
  isDate(text) && parseDate(text) !== undefined ? text : labelledDate(text, {});

/** Drops what is known by its words, from the headline on. Gives the number of sentences that stay. */
function dropBody(
  written: readonly Line[],
  from: number,
  dropped: Set<number>,
  isPost: (at: number) => boolean,
): number {
  const names = siteNames(written, from);
  // A line that is there many times is the site's: "Reply", "Advertisement".
  const places = placesOf(written);
  let bodyLines = 0;
  for (let at = from; at < written.length; at += 1) {
    const text = written[at]?.text ?? "";
    if (isPost(at)) continue;
    const isRepeated = bodyLines > 0 && isRepeatedLabel(written, at, places);
    const box = bodyLines > 1 ? siteBoxEnd(written, at, names, from) : at;
    const isTitle = relatedLine(written[at - 1]?.text ?? "")?.title === "" && isTitleShaped(text) && !isButton(text);
    const end = at === from || isTitle ? at : Math.max(box, furnitureEnd(written, at, bodyLines > 0, isPost));
    if (end > at) {
      // The caption of the picture that the line below is the credit of.
      if (isSubscription(text)) dropOffer(written, at, dropped, isPost);
      if (at > from + 2 && isCreditAlone(text) && isCaptionAbove(written[at - 1]?.text ?? "")) dropped.add(at - 1);
      for (let line = at; line < end; line += 1) dropped.add(line);
      at = end - 1;
    } else if (at > from && isRepeated) dropped.add(at);
    else if (endsSentence(text)) bodyLines += 1;
  }
  return bodyLines;
}

/**
 * "Each morning, receive the ten stories of the day" above the field for the address, and the name of the letter
 * above.
 */
function dropOffer(lines: readonly Line[], from: number, dropped: Set<number>, isPost: (at: number) => boolean): void {
  const at = from - 1;
  const text = lines[at]?.text ?? "";
  if (dropped.has(at) || isPost(at) || SENTENCE_END.test(text) || !asksReader(text)) return;
  dropped.add(at);
  const name = lines[at - 1]?.text ?? "";
  if (!isPost(at - 1) && wordsOf(name) <= MOST_WORDS_OF_LETTER && !SENTENCE_END.test(name)) dropped.add(at - 1);
}

const MOST_WORDS_OF_LETTER = 3;

const CREDIT_ALONE = /^(?:©|ⓒ)\s?(?!\p{Nd}{4})[\p{L}]/u;
const LONGEST_CREDIT = 60;

/** Only who took the picture: "(Photo: Ada Marin)". */
const isCreditAlone = (text: string): boolean =>
  CREDIT_ALONE.test(text) ||
  (text.length <= LONGEST_CREDIT && /^[(（]?\p{L}+\.?\s?[:：/]/u.test(text) && isCredited(text));

const isCaptionAbove = (text: string): boolean =>
  fieldsIn(text, {}) === undefined &&
  !SENTENCE_END.test(text) &&
  isTitleShaped(text) &&
  !isDate(text) &&
  !/[:：@#]|\p{Nd}{4}/u.test(text);

/** The lines below the last one that stay keep their distance: an empty line before a dropped line counts. */
function kept(written: readonly Line[], dropped: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let gap = false;
  written.forEach((line, at) => {
    if (dropped.has(at)) {
      gap ||= line.afterGap;
      return;
    }
    lines.push(gap && !line.afterGap ? { ...line, afterGap: true } : line);
    gap = false;
  });
  return lines;
}
