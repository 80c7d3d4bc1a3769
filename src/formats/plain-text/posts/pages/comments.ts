import type { Platform } from "../../../../domain/addresses/platform";
import { append } from "../../../../domain/collections/lists";
import { findDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isNameAlone } from "../../../reading/page-words/byline";
import { isWordless, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { isAgeLine, isBadge, isReplyButton, isReportButton } from "./comment-labels";
import { isName } from "../credit";
import { ACCOUNT as ACCOUNT_ALONE } from "../cards/dated-cards";
import { isOfPlatform, isPlatformMenu } from "../labels/platform-labels";
import { platformAlone } from "../labels/platform-names";
import { countsOf } from "../closings/post-closing";
import type { Counts } from "../closings/post-closing";
import { countsIn, isSeparatorLine, numberIn } from "../labels/post-labels";
import type { PostLines } from "../post-lines";

/** The comments below a post, each with its lines. */
export interface CommentSection {
  /** The lines of the page without those of the comments. */
  readonly page: readonly Line[];
  readonly comments: readonly Comment[];
}

interface Comment {
  /** From who wrote it to the counts below its button "Reply". */
  readonly lines: readonly Line[];
  /** Index of the first line of its words, and of the line after their last. */
  readonly start: number;
  readonly end: number;
  /** How long ago. */
  readonly stated: string;
}

/** Platforms whose comments name an account. */
const OF_ACCOUNTS: ReadonlySet<Platform> = new Set(["INSTAGRAM", "TIKTOK", "YOUTUBE"]);
const HANDLE = /^@[\p{L}\p{N}][\p{L}\p{M}\p{N}._·-]{2,60}$/u;
/** Without the sign before it, an account has no capital: "Murat" is a name. */
const ACCOUNT = /^(?!\p{Lu})@?[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]{1,60}$/u;
/** A name, and the words. */
const FEWEST_WORDS = 2;

/**
 * The comments of a page: below each is the button "Reply", and above its words who wrote it. Undefined if there are
 * none.
 */
export function commentSection(lines: readonly Line[], context: DateContext): CommentSection | undefined {
  const comments: Comment[] = [];
  const page: Line[] = [];
  const isOfAccounts = lines.slice(0, FARTHEST_ACCOUNT).some(isAccount);
  const firstStart = (found: number, at: number): number =>
    (isOfAccounts ? accountAbove(lines, found, at, context) : undefined) ?? belowLabel(lines, found, at, context);
  let floor = 0;
  // Where the likes of one comment stand above its button, those below the last one are the post's.
  let above: Counts = {};
  lines.forEach(({ text }, at) => {
    if (at < floor || !isReplyButton(plainLine(text)) || (comments.length === 0 && isOfPost(lines, at))) return;
    const found = commentStart(lines, floor, at, context);
    const start = found === undefined || comments.length > 0 ? found : firstStart(found, at);
    if (start !== undefined) above = { ...above, ...countsOf(lines.slice(start, at)) };
    const end = countsEnd(lines, at + 1, above);
    const comment = start === undefined ? undefined : commentIn(lines.slice(start, end), at - start, context);
    if (comment !== undefined) comments.push(comment);
    append(page, lines.slice(floor, comment === undefined ? end : start));
    floor = end;
  });
  append(page, lines.slice(floor));
  return comments.length === 0 ? undefined : { page, comments };
}

/** "23 comments", "Like", "Reply", "Share": the buttons of the post itself, below how many comments it has. */
function isOfPost(lines: readonly Line[], at: number): boolean {
  const isButton = (place: number): boolean => {
    const text = plainLine(lines[place]?.text);
    return isPlatformMenu(text) && !/\p{Nd}/u.test(text) && !isReplyButton(text);
  };
  const above = lines.slice(Math.max(0, at - MOST_BUTTONS), at).map(({ text }) => plainLine(text));
  return isButton(at - 1) && isButton(at + 1) && above.some((text) => countsIn(text)?.replies !== undefined);
}

const MOST_BUTTONS = 3;

/** Whether each comment begins with `@account`, as those on YouTube do. */
export const areOfHandles = ({ comments }: Pick<CommentSection, "comments">): boolean =>
  comments.every(({ lines }) => HANDLE.test(plainLine(lines[0]?.text)));

/** Comments alone, as YouTube shows them: `@account`, how long ago, the words, the likes, "Reply". */
export function commentsAlone({ page, comments }: CommentSection): boolean {
  const isOfPage = (text: string): boolean =>
    isPlatformMenu(text) ||
    PLACEHOLDER.test(text) ||
    (wordsOf(text) <= MOST_WORDS_OF_LABEL && !SENTENCE_END.test(text));
  return (
    areOfHandles({ comments }) && page.every(({ text }) => isOfPage(text)) && (comments.length > 1 || page.length > 0)
  );
}

const MOST_WORDS_OF_LABEL = 6;
/** "Add a comment...": what an empty field says, in any language. */
const PLACEHOLDER = /^\p{L}[^.…]{2,40}(?:\.{3}|…)$/u;

/** The comments as posts, whose lines begin at `offset` of the lines that they are put below. */
export function postsOfComments(
  { comments }: CommentSection,
  platform: Platform,
  offset: number,
  context: DateContext,
): PostLines[] {
  let from = offset;
  return comments.map(({ lines, start, end, stated }) => {
    const name = plainLine(lines[0]?.text);
    const hasHandle = OF_ACCOUNTS.has(platform) && ACCOUNT.test(name);
    const postedAt = findDate(stated, context);
    const post: PostLines = {
      attribution: {
        platform,
        ...(hasHandle ? { handle: name.replace(/^@/u, "") } : { displayName: name }),
        start: from,
        end: from + start,
        opens: true,
      },
      start: from,
      end: from + lines.length,
      closing: {
        start: from + end,
        end: from + lines.length,
        ...(postedAt && { postedAt }),
        counts: countsOfComment(lines.slice(end)),
      },
    };
    from += lines.length;
    return post;
  });
}

/** A line of the platform's that no comment begins with. How long ago it was may stand above the words. */
const isOfPage = (text: string, context: DateContext): boolean =>
  !isAgeLine(text, context) &&
  !isReportButton(text) &&
  (isOfPlatform(text) ||
    SHARED_ON.test(text) ||
    platformAlone(text) !== undefined ||
    /^\p{Nd}[\p{Nd}.,٫٬]*$/u.test(text));

/** Buttons of LinkedIn that share a post. */
const SHARED_ON = /^(?:X|Twitter|WhatsApp|E-?mail)$/iu;

/** Goes up from the button to the first line of the platform's that has who wrote and the words below it. */
function commentStart(lines: readonly Line[], floor: number, button: number, context: DateContext): number | undefined {
  let [start, words, ages] = [button, 0, 0];
  for (; start > floor; start -= 1) {
    const text = plainLine(lines[start - 1]?.text);
    const isAge = isAgeLine(text, context);
    // How long ago another was written stands above.
    if (words >= FEWEST_WORDS && (isOfPage(text, context) || (isAge && ages > 0))) break;
    if (isAge) ages += 1;
    else if (!isOfPage(text, context) && !isBadge(text) && !isReportButton(text)) words += 1;
  }
  while (start < button && isOfPage(plainLine(lines[start]?.text), context)) start += 1;
  // "Pinned by @ada" above "@ada".
  const handle = lines.slice(start, button).findIndex(({ text }) => HANDLE.test(plainLine(text)));
  if (handle >= 0 && handle <= FARTHEST_HANDLE && start + handle + 2 < button) return start + handle;
  return words < FEWEST_WORDS ? undefined : start;
}

const FARTHEST_HANDLE = 2;
const FARTHEST_ACCOUNT = 12;

const isAccount = ({ text }: Line): boolean => ACCOUNT_ALONE.test(plainLine(text)) && !isOfPlatform(plainLine(text));

/**
 * On a page of accounts the last account with words below it wrote the first comment. What stands above is of the post,
 * or a label above the comments.
 */
function accountAbove(lines: readonly Line[], start: number, button: number, context: DateContext): number | undefined {
  const isOfComment = ({ text }: Line): boolean =>
    isAgeLine(plainLine(text), context) || isOfPage(plainLine(text), context) || isBadge(plainLine(text));
  const wordsEnd = lines.slice(start, button).findLastIndex((line) => !isOfComment(line));
  const account = lines.slice(start, start + Math.max(0, wordsEnd)).findLastIndex(isAccount);
  return account < 0 ? undefined : start + account;
}

/** "View replies (2)", in any language. */
const ANSWERS = /^\p{L}[^.!?()（）@#]{2,40}\s?[(（]\p{Nd}{1,5}[)）]$/u;

/** "View 6 more replies", in any language: the number stands between words without capitals. */
const MORE_ANSWERS =
  /^\p{L}[\p{L}\p{M}]{1,15}(?:\s[\p{Ll}\p{Lo}\p{M}]{1,15})?\s\p{Nd}{1,5}(?:\s[\p{Ll}\p{Lo}\p{M}]{1,20}){1,3}$/u;

/** In which order the comments are stands above the first name. There is another name then, and the words below it. */
function belowLabel(lines: readonly Line[], start: number, button: number, context: DateContext): number {
  const [label, name, words] = lines.slice(start, Math.min(button, start + 3)).map(({ text }) => plainLine(text));
  const isLabelled =
    label !== undefined &&
    name !== undefined &&
    words !== undefined &&
    !isAgeLine(words, context) &&
    !isOfPage(words, context) &&
    !isBadge(words) &&
    !isNameAlone(label) &&
    isNameAlone(name);
  return isLabelled ? start + 1 : start;
}

/** Below the button are the likes, unless they are above it, and how many answers there are. */
function countsEnd(lines: readonly Line[], from: number, above: Counts): number {
  let end = from;
  const isAgain = (text: string): boolean => Object.keys(countsIn(text) ?? {}).some((metric) => metric in above);
  const isCount = (text: string): boolean =>
    isSeparatorLine(text) ||
    isTimeAgo(text) ||
    ANSWERS.test(text) ||
    MORE_ANSWERS.test(text) ||
    (/\p{Nd}/u.test(text) && (isWordless(text) || countsIn(text) !== undefined || isPlatformMenu(text)));
  while (end < lines.length && isCount(plainLine(lines[end]?.text)) && !isAgain(plainLine(lines[end]?.text))) end += 1;
  return end;
}

/** `button`: the place of "Reply". */
function commentIn(written: readonly Line[], button: number, context: DateContext): Comment | undefined {
  const [top = "", second = ""] = written.map(({ text }) => plainLine(text));
  // "Profile picture of ada.marin" above "ada.marin".
  const isPicture = top.length > second.length && ACCOUNT.test(second) && top.includes(second);
  // The name stands above what somebody is on the page. A label may stand above the first name.
  const badge = written.slice(0, Math.min(button, FARTHEST_BADGE)).findIndex(({ text }) => isBadge(plainLine(text)));
  const above =
    badge > 1 && isName(plainLine(written[badge - 1]?.text)) ? badge - 1 : isBadge(top) || isPicture ? 1 : 0;
  const lines = written.slice(above);
  const below = button - above;
  const textAt = (at: number): string => plainLine(lines[at]?.text);
  if (!isName(textAt(0)) && !HANDLE.test(textAt(0))) return undefined;
  let end = below;
  const first = HANDLE.test(textAt(0)) ? 3 : 2;
  const isFoot = (at: number): boolean =>
    isOfPage(textAt(at), context) ||
    isAgeLine(textAt(at), context) ||
    isLikesBelowAge(textAt(at - 1), textAt(at), context);
  while (end > first && isFoot(end - 1)) end -= 1;
  // Where how long ago stands above the words, what somebody does may stand above it.
  const isAge = (at: number): boolean => isAgeLine(textAt(at), context) || (at === 1 && HANDLE.test(textAt(0)));
  const ages = Array.from({ length: Math.min(FARTHEST_AGE, end - 1) }, (_, at) => at + 1).filter(isAge);
  const age = ages.find((at) => at + 1 < end);
  let start = (age ?? 0) + 1;
  if (end <= start && HANDLE.test(textAt(0))) end = start + 1;
  while (start < end - 1 && (isReportButton(textAt(start)) || isBadge(textAt(start)))) start += 1;
  const stated = age ?? Array.from({ length: below - end }, (_, at) => end + at).find(isAge);
  return { lines, start, end, stated: stated === undefined ? "" : textAt(stated) };
}

/** "103 likes" below how long ago and above "Reply", in any language. */
const isLikesBelowAge = (above: string, text: string, context: DateContext): boolean =>
  /^\p{Nd}/u.test(text) &&
  wordsOf(text) <= MOST_WORDS_OF_LIKES &&
  !SENTENCE_END.test(text) &&
  isAgeLine(above, context);

const MOST_WORDS_OF_LIKES = 4;
const FARTHEST_AGE = 4;
const FARTHEST_BADGE = 3;

const LONGEST_NUMBER = 12;

/** A number alone below the words is how many people like them. */
function countsOfComment(lines: readonly Line[]): Counts {
  // The button below a number is no word for what the number counts.
  const counts = countsOf(lines.filter(({ text }) => !isReplyButton(plainLine(text))));
  const numbers = lines.filter(({ text }) => text.length <= LONGEST_NUMBER && numberIn(text) !== undefined);
  const likes = numbers.length === 1 ? numberIn(numbers[0]?.text ?? "") : undefined;
  return likes === undefined ? counts : { likes, ...counts };
}
