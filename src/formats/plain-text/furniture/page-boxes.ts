import {
  isButton,
  isCall,
  isCaptionLabel,
  isCommentsHeading,
  isConsentNotice,
  isListHeading,
  isSubscription,
  namesNewsletter,
  opensInvitation,
} from "../../reading/page-words/furniture-labels";
import { isCredited } from "../../reading/page-words/credit-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isFurniture } from "./furniture-lines";
import { fieldsIn, isLabelledTime } from "../header/header-fields";
import { isDate, isTime } from "../../reading/dates";
import {
  isLabelShaped,
  isOfPlayer,
  isProse,
  isTitleShaped,
  isTopicShaped,
  SENTENCE_END,
  wordsOf,
} from "../line-shapes";
import type { Line } from "../lines";

/** The line after the furniture that begins at a line. The line itself if it is none. */
export function furnitureEnd(
  written: readonly Line[],
  at: number,
  isInBody: boolean,
  isPost: (at: number) => boolean,
): number {
  const text = written[at]?.text ?? "";
  if (isInBody && isCommentsHeading(text)) return isBelowText(written, at) ? written.length : at + 1;
  const skipped = skippedEnd(written, at, isPost);
  if (skipped > at) return skipped;
  if (isInBody && isListHeading(text)) return listEnd(written, at + 1, isPost);
  if (isInBody && relatedLine(text)?.title === "") return topicsEnd(written, at, isPost);
  // A caption above its gallery: "+3".
  if (isInBody && isTitleShaped(text) && !SENTENCE_END.test(text) && isOfGallery(written[at + 1]?.text ?? ""))
    return isPost(at + 1) ? at : at + 2;
  if (isCaptionLabel(text)) return captionEnd(written, at, isPost);
  const box = Math.max(newsletterEnd(written, at, isPost), isInBody ? offerEnd(written, at, isPost) : at);
  if (box > at) return box;
  const below = written[at + 1]?.text ?? "";
  if (isInBody && isOfUpdate(written, at)) return at + 1;
  if (isInBody && isRanked(below) && isHeadingShaped(text) && !isPost(at + 1)) return listEnd(written, at + 1, isPost);
  // "Play video" above its length.
  if (isOfPlayer(below) && isLabelShaped(text) && !/\p{Nd}/u.test(text) && !isPost(at + 1)) return at + 2;
  // "Manage my choices" below the notice.
  if (isConsentNotice(text) && isFurniture(text) && isLabelShaped(below) && !isPost(at + 1)) return at + 2;
  return isFurniture(text) ? at + 1 : at;
}

/** In the header "Comments" is a button: the date or the author is close above, and the text is below. */
export const isBelowText = (lines: readonly Line[], at: number): boolean =>
  !lines.slice(Math.max(0, at - FARTHEST_FIELD), at).some(({ text }) => fieldsIn(text, {}) !== undefined) ||
  !lines
    .slice(at + 1, at + 1 + FARTHEST_TEXT)
    .some((line, index) => isProse(line.text) && isProse(lines[at + 2 + index]?.text ?? ""));

const FARTHEST_FIELD = 8;
const FARTHEST_TEXT = 8;

const LONGEST_SKIP = 60;
const MOST_SKIPPED = 14;

/** "Skip Most read and continue reading", "Most read", its titles, "End of Most read". */
function skippedEnd(lines: readonly Line[], at: number, isPost: (at: number) => boolean): number {
  const [link, name] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
  const isBox =
    !isCredited(link) &&
    link.length <= LONGEST_SKIP &&
    name.length >= 6 &&
    link.length > name.length &&
    link.includes(name);
  if (!isBox || isProse(link) || isProse(name)) return at;
  for (let end = at + 2; end < Math.min(lines.length, at + MOST_SKIPPED) && !isPost(end); end += 1) {
    const text = lines[end]?.text ?? "";
    if (text.includes(name) || END_OF_BOX.test(text)) return end + 1;
    if (isProse(text)) return at + 2;
  }
  return at;
}

const END_OF_BOX =
  /^(?:end|end of .{1,40}|fin|fin de .{1,40}|fim|fine|ende|конец.{0,40}|кінець.{0,40}|نهاية.{0,40}|پایان.{0,40}|son.{0,40})$/iu;

/** Where a list of titles or topics ends: at the first prose, or at "Read also". */
function listEnd(lines: readonly Line[], from: number, isPost: (at: number) => boolean): number {
  let end = from;
  while (end < lines.length && !isPost(end) && !isEndOfList(lines[end]?.text ?? "")) end += 1;
  return end;
}

const isEndOfList = (text: string): boolean =>
  isProse(text) || (relatedLine(text) !== undefined && !isListHeading(text)) || isCommentsHeading(text);

/** "+3" or "1/5" on a picture: how many more there are. */
const isOfGallery = (text: string): boolean => /^(?:\+\p{Nd}{1,2}|1\s?\/\s?\p{Nd}{1,2})$/u.test(text);

/** "1" alone: the first of the most read. */
const isRanked = (text: string): boolean => /^#?[1١۱१]\.?$/u.test(text);

const LONGEST_TITLE = 60;

const isHeadingShaped = (text: string): boolean => text.length <= LONGEST_TITLE && !/[.:。،,]$/u.test(text);

/** "Related topics" and what they are: one or two words each. Titles of articles are longer. */
function topicsEnd(lines: readonly Line[], at: number, isPost: (at: number) => boolean): number {
  let end = at + 1;
  while (end < lines.length && !isPost(end) && isTopicShaped(lines[end]?.text ?? "")) end += 1;
  return end - at > 2 ? end : at;
}

/** "Image caption," alone: the caption is on the next line. */
function captionEnd(lines: readonly Line[], at: number, isPost: (at: number) => boolean): number {
  const below = lines[at + 1];
  const isBelow =
    below !== undefined && !below.afterGap && !isPost(at + 1) && at + 2 < lines.length && !isProse(below.text);
  return isBelow && below.text.length <= LONGEST_CAPTION ? at + 2 : at + 1;
}

const LONGEST_CAPTION = 300;
const MOST_IN_BOX = 5;
const LONGEST_IN_BOX = 140;

/** A box that offers a newsletter: its name, what it brings, and a button. */
function newsletterEnd(lines: readonly Line[], at: number, isPost: (at: number) => boolean): number {
  const isInBox = (line: number): boolean => {
    const text = lines[line]?.text ?? "";
    return text !== "" && text.length <= LONGEST_IN_BOX && !isPost(line) && !isCommentsHeading(text);
  };
  if (!isInBox(at) || !namesNewsletter(lines[at]?.text ?? "") || isProse(lines[at]?.text ?? "")) return at;
  let end = at + 1;
  for (let line = at + 1; line < at + MOST_IN_BOX && isInBox(line); line += 1) {
    const text = lines[line]?.text ?? "";
    // Its first sentence may say what the letter brings. A button follows then.
    if (isProse(text) && !opensInvitation(text) && (line > at + 1 || !isOffer(lines[line + 1]?.text ?? ""))) break;
    if (isSubscription(text) || isButton(text) || isCall(text) || namesNewsletter(text)) end = line + 1;
  }
  return end;
}

/** What a letter or an account brings, between a heading that asks for it and the button: "Sign up". */
function offerEnd(lines: readonly Line[], at: number, isPost: (at: number) => boolean): number {
  const heading = lines[at]?.text ?? "";
  if (SENTENCE_END.test(heading) || heading.length > LONGEST_TITLE || !isSubscription(heading)) return at;
  for (let line = at + 1; line <= at + MOST_OFFERED + 1 && !isPost(line); line += 1) {
    const text = lines[line]?.text ?? "";
    if (isSubscription(text) && isLabelShaped(text) && wordsOf(text) <= 3) return line + 1;
    if (text.length > LONGEST_IN_BOX) return at;
  }
  return at;
}

const MOST_OFFERED = 2;

/** "14.22 BST" or "Updated at 14.40 BST" beside a date or a button: when a part of a live blog came. */
function isOfUpdate(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (!/\p{Nd}/u.test(text) || isDate(text)) return false;
  if (isTime(text))
    return [lines[at - 1], lines[at + 1]].some(
      (beside) => isDate(beside?.text ?? "") || isFurniture(beside?.text ?? ""),
    );
  return isLabelledTime(text);
}

const isOffer = (text: string): boolean => !isProse(text) && (isButton(text) || isCall(text) || isSubscription(text));
