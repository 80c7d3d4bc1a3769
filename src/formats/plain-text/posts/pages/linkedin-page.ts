import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { StatedDate } from "../../../reading/dates";
import { isDegree, isReportButton } from "./comment-labels";
import { isName } from "../credit";
import { isLabelShaped, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { isSeparatorLine } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { isPlatformMenu, isReactingLabel } from "../labels/platform-labels";
import { contentEnd, isAge, postOf } from "./shaped-post";

const MOST_LINES = 2000;
const FARTHEST = 60;
const FARTHEST_NAME = 3;

/** The post of a page of LinkedIn, or those of its feed. */
export function linkedinPage(lines: readonly Line[]): PostLines[] | undefined {
  const feed = linkedinFeed(lines);
  if (feed !== undefined) return feed;
  const post = linkedinPost(lines) ?? linkedinOfContact(lines);
  return post && [post];
}

/** Posts one below the other, each with a head and a row of buttons at its end. Undefined if there are not several. */
function linkedinFeed(lines: readonly Line[]): PostLines[] | undefined {
  const heads = lines.flatMap((_, at) => (isHeadInFeed(lines, at) ? [at] : []));
  if (heads.length < FEWEST_OF_FEED) return undefined;
  const posts = heads.flatMap((head, index) => {
    const [from, next] = [index === 0 ? 0 : head, heads[index + 1] ?? lines.length];
    const post = linkedinOfContact(lines.slice(from, next));
    return post === undefined ? [] : [shifted(post, from)];
  });
  return posts.length === heads.length && posts.every((post) => endsInButtons(lines, post)) ? posts : undefined;
}

const FEWEST_OF_FEED = 2;

/** The name above "• 2nd". It is there twice where its picture is copied too: its head is the upper one. */
function isHeadInFeed(lines: readonly Line[], at: number): boolean {
  const [above, name, below, second] = [at - 1, at, at + 1, at + 2].map((place) => lines[place]?.text ?? "");
  if (!isName(name ?? "") || above === name) return false;
  return isDegree(below ?? "") || (below === name && isDegree(second ?? ""));
}

const endsInButtons = (lines: readonly Line[], { closing }: PostLines): boolean =>
  lines.slice(closing?.start, closing?.end).filter(({ text }) => isReactingLabel(text)).length >= FEWEST_BUTTONS;

const FEWEST_BUTTONS = 3;

function shifted({ attribution, start, end, closing }: PostLines, by: number): PostLines {
  return {
    attribution: { ...attribution, start: attribution.start + by, end: attribution.end + by },
    start: start + by,
    end: end + by,
    ...(closing && { closing: { ...closing, start: closing.start + by, end: closing.end + by } }),
  };
}

/** "Ada Marin’s Post", the name alone, what she does, and how long ago. The words are below. */
function linkedinPost(lines: readonly Line[]): PostLines | undefined {
  if (!lines.some(({ text }) => text.length <= 60 && /\blinkedin\b/iu.test(text))) return undefined;
  for (let at = 0; at < Math.min(lines.length, FARTHEST); at += 1) {
    const heading = lines[at]?.text ?? "";
    const name = lines
      .slice(at + 1, at + 1 + FARTHEST_NAME)
      .map(({ text }) => text)
      .find((text) => isName(text) && text.length >= 4 && heading !== text && heading.includes(text));
    if (name === undefined || heading.length > name.length + MOST_AROUND_NAME) continue;
    const age = lines.findIndex(
      ({ text }, index) =>
        index > at && index <= at + 8 && (isAge(text.replace(/\s?(?:Edited|•)$/u, "")) || isDayWithYear(text)),
    );
    if (age < 0) return undefined;
    let start = isMenuWord(lines[age + 1]?.text ?? "") || isReport(lines, age) ? age + 2 : age + 1;
    if (isReportButton(lines[start]?.text ?? "")) start += 1;
    const end = contentEnd(lines, start, lines.length);
    const day = dayWithYear(lines[age]?.text ?? "");
    const post = postOf(lines, { platform: "LINKEDIN", displayName: name }, at, start, end, lines.length, day);
    // A page of news has a day there too, and a link to LinkedIn, but no row of buttons.
    return day === undefined || endsInButtons(lines, post) ? post : undefined;
  }
  return undefined;
}

/** "3 March 2025 • Edited", where the page shows days. */
function dayWithYear(text: string): StatedDate | undefined {
  const said = text.length <= LONGEST_TIME && /\p{Nd}{4}/u.test(text) ? (text.split(/[•·]/u)[0]?.trim() ?? "") : "";
  return isDate(said) ? findDate(said) : undefined;
}

const isDayWithYear = (text: string): boolean => dayWithYear(text) !== undefined;

const LONGEST_TIME = 60;
const FARTHEST_DEGREE = 20;
/** "4,210 followers", "Port authority | 4,210 followers": a company has them where a person has the distance. */
function isFollowers(text: string): boolean {
  const said = text.slice(text.lastIndexOf("|") + 1).trim();
  return /^\p{Nd}/u.test(said) && isPlatformMenu(said);
}
/** "2w •", "2w • Edited •" */
const isAgeWithDot = (text: string): boolean => /[•·]$/u.test(text) && isAge(text.split(/[•·]/u)[0]?.trim() ?? "");
/** "Ada Marin’s Post" */
const isAbout = (text: string, name: string): boolean =>
  text.includes(name) && text.length <= name.length + MOST_AROUND_NAME;
const MOST_AROUND_NAME = 30;
const isOfSite = (text: string): boolean => isPlatformMenu(text) || /^linkedin$/iu.test(text);

/** "Feed post number 1", in any language: for those who hear the page. */
const NUMBERED_LABEL = /^\p{L}[\p{L}\p{M}\s'’-]{3,40}\p{Nd}{1,3}$/u;
/** "Activate to view larger image," below the words: the comma parts it from what a picture shows. */
const PICTURE_LABEL = /^\p{L}[^.!?:#@]{5,60}[,،、]$/u;

/** "Follow", a dot, or "1 week ago • Visible to anyone" below "1w •". */
const isBelowAge = (text: string): boolean =>
  isPlatformMenu(text) || isSeparatorLine(text) || isTimeAgo(text.split(/[•·]/u)[0]?.trim() ?? "");

/** The name, "• 2nd", what she does, how long ago, "Follow", the words, and the platform's buttons. */
function linkedinOfContact(lines: readonly Line[]): PostLines | undefined {
  const isNamed = lines.slice(0, FARTHEST_DEGREE).some(({ text }) => /^linkedin$/iu.test(text));
  const degree = lines.findIndex(
    ({ text }, at) =>
      at > 0 &&
      at <= FARTHEST_DEGREE &&
      (isDegree(text) || ((isNamed || isAgeWithDot(lines[at + 1]?.text ?? "")) && isFollowers(text))),
  );
  const name = lines[degree - 1]?.text ?? "";
  const hasDegree = isDegree(lines[degree]?.text ?? "");
  // Nothing but LinkedIn says how far it is to somebody. So a line above that we do not know is of its menu.
  const isAbove = ({ text }: Line): boolean =>
    isOfSite(text) || isAbout(text, name) || NUMBERED_LABEL.test(text) || (hasDegree && isLabelShaped(text));
  if (degree < 0 || !isName(name) || !lines.slice(0, degree - 1).every(isAbove)) return undefined;
  const age = lines.findIndex(
    ({ text }, at) =>
      at > degree && at <= degree + 4 && (isAge(text.split(/[•·]/u)[0]?.trim() ?? "") || isDayWithYear(text)),
  );
  if (age < 0) return undefined;
  let start = age + 1;
  while (isBelowAge(lines[start]?.text ?? "")) start += 1;
  let end = contentEnd(lines, start, lines.length);
  while (end > start + 1 && PICTURE_LABEL.test(lines[end - 1]?.text ?? "")) end -= 1;
  const post = postOf(
    lines,
    { platform: "LINKEDIN", displayName: name },
    degree - 1,
    start,
    end,
    lines.length,
    dayWithYear(lines[age]?.text ?? ""),
  );
  return isNamed || hasDegree || endsInButtons(lines, post) ? post : undefined;
}

/** "Edited", "Modifié", "Bearbeitet": one word between the age and the text. */
const isMenuWord = (text: string): boolean => /^\p{Lu}[\p{L}]{3,14}(?:\s?[•·])?$/u.test(text) || isPlatformMenu(text);

const MOST_WORDS_OF_REPORT = 5;

/** "Report this post" below how long ago, where "Report this comment" is below another time, in any language. */
function isReport(lines: readonly Line[], age: number): boolean {
  const isButton = (text: string): boolean => wordsOf(text) <= MOST_WORDS_OF_REPORT && !SENTENCE_END.test(text);
  const said = lines[age + 1]?.text ?? "";
  if (!isButton(said)) return false;
  if (lines[age + 2]?.afterGap === true && lines[age + 1]?.afterGap === false) return true;
  const [word = ""] = said.split(/\s/u, 1);
  return lines
    .slice(age + 2, age + 2 + MOST_LINES)
    .some(({ text }, at, below) => isAge(below[at - 1]?.text ?? "") && text.startsWith(`${word} `) && isButton(text));
}
