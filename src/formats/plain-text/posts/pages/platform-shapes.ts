import { detectLanguage } from "../../../../domain/text/languages/language";
import { findDate, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { channelMessages } from "../messages/channel-messages";
import { isBadgeBelowTime } from "./comment-labels";
import { isDense, isShort, isWordless } from "../../line-shapes";
import { linkedinPage } from "./linkedin-page";
import type { Line } from "../../lines";
import { countsIn, isSeparatorLine } from "../labels/post-labels";
import { saysFollowers } from "../labels/profile-labels";
import type { PostLines } from "../post-lines";
import { isPlatformMenu } from "../labels/platform-labels";
import { contentEnd, isAge, isBelowWords, postOf } from "./shaped-post";
import { tiktokPost } from "./tiktok-post";
import { telegramMessages } from "../messages/telegram-messages";

/** Platforms whose pages have no `@handle`: each shows a post in a shape of its own. */
export function shapedPosts(lines: readonly Line[], context: DateContext): PostLines[] | undefined {
  if (lines.length > MOST_LINES) return undefined;
  const messages = telegramMessages(lines, context);
  if (messages.length > 0)
    return messages.map(({ name, handle, head, start, end, closingEnd, postedAt, views }) => {
      const author = { platform: "TELEGRAM", ...(handle !== undefined && { handle }), displayName: name } as const;
      return withViews(postOf(lines, author, head, start, end, closingEnd, postedAt), views);
    });
  const video = tiktokPost(lines, context);
  if (video !== undefined) return [video];
  const threads = threadsPosts(lines, context);
  if (threads !== undefined) return threads;
  const channel = channelMessages(lines, context);
  if (channel !== undefined) return channel;
  return linkedinPage(lines);
}

const MOST_LINES = 2000;
const FARTHEST = 60;
const ACCOUNT = /^@?[a-z0-9_][a-z0-9._]{1,28}[a-z0-9_]$/u;
/** The account directly above how long ago it was, on a page that names Threads. The answers are below the post. */
function threadsPosts(lines: readonly Line[], context: DateContext): PostLines[] | undefined {
  const isNamed = lines.some(({ text }) => text.length <= 60 && /\bthreads\b/iu.test(text));
  const ends = lines.map((_, at) => threadsHeadEnd(lines, at, context));
  // The account is there twice where its picture is copied too.
  const heads = ends.flatMap((end, at) => (end === undefined || end === ends[at - 1] ? [] : [at]));
  const [head = -1] = heads;
  if (head < 0 || head > FARTHEST || !isAboveHeads(lines.slice(0, head))) return undefined;
  // The language of the page tells which number of "11/05/2026" is the month.
  const dated = { language: detectLanguage(lines.map(({ text }) => text).join("\n")), ...context };
  const posts = heads.map((at, index) => {
    const next = heads[index + 1] ?? lines.length;
    const start = ends[at] ?? at + 2;
    const end = contentEnd(lines, start, next);
    const handle = (lines[at]?.text ?? "").replace("@", "");
    const said = lines.slice(at + 1, start).findLast(({ text }) => isAge(text) || isDate(text, context));
    const stated = findDate(said?.text ?? "", dated);
    return postOf(lines, { platform: "THREADS", handle }, at, start, end, next, stated);
  });
  const isCounted = isMenuAbove(lines, head) && isCountRun(lines, posts[0]?.closing?.start ?? 0);
  // On a page of several posts each has its numbers.
  const areCounted =
    posts.length > 1 &&
    heads.every((at) => !lines[at]?.text.includes("@")) &&
    posts.every(({ closing }) => closing !== undefined && isCountRun(lines, closing.start));
  const isDoubled = lines[head]?.text === lines[head + 1]?.text && isCountRun(lines, posts[0]?.closing?.start ?? 0);
  const isAlone = head === 0 && posts.length === 1 && isCountRun(lines, posts[0]?.closing?.start ?? 0, lines.length);
  return isNamed || isCounted || areCounted || isDoubled || isAlone ? posts : undefined;
}

/** The line below the account and how long ago it was. Between them may be the account again, and the topic. */
function threadsHeadEnd(lines: readonly Line[], at: number, context: DateContext): number | undefined {
  const account = lines[at]?.text ?? "";
  if (!ACCOUNT.test(account) || isPlatformMenu(account)) return undefined;
  const from = lines[at + 1]?.text === account ? at + 2 : at + 1;
  const isStated = (text = ""): boolean => isAge(text) || isDate(text, context);
  // "Author" stands below the time of whoever wrote the first post.
  const belowBadge = (end: number): number => {
    const badge = isSeparatorLine(lines[end]?.text ?? "") ? end + 1 : end;
    const text = lines[badge]?.text ?? "";
    return isBadgeBelowTime(text) ? badge + 1 : end;
  };
  if (isStated(lines[from]?.text)) return belowBadge(from + 1);
  return isShort(lines[from]?.text ?? "") && isStated(lines[from + 1]?.text) ? belowBadge(from + 2) : undefined;
}

/** A script without spaces says more in as many letters. */
const isOfMenu = (text: string): boolean => text.length <= (isDense(text) ? 12 : 40);

/** The menu, or the profile: what somebody says of himself may be a sentence there. */
const isAboveHeads = (above: readonly Line[]): boolean => {
  const isProfile = above.some(({ text }) => saysFollowers(text));
  return above.filter(({ text }) => !isOfMenu(text)).length <= (isProfile ? MOST_LINES_OF_BIO : 0);
};

const MOST_LINES_OF_BIO = 4;

const isMenuAbove = (lines: readonly Line[], head: number): boolean =>
  head > 0 &&
  lines.slice(0, head).every(({ text }) => isPlatformMenu(text) || isWordless(text) || countsIn(text) !== undefined);

const FEWEST_COUNTS = 3;

/** Three numbers or more below the words, with buttons between, down to `to`: what the platform counts. */
function isCountRun(lines: readonly Line[], from: number, to = 0): boolean {
  let [at, counts] = [from, 0];
  while (at < lines.length && isBelowWords(lines[at]?.text ?? "")) {
    if (/^\p{Nd}/u.test(lines[at]?.text ?? "")) counts += 1;
    at += 1;
  }
  return counts >= FEWEST_COUNTS && at >= to;
}

const withViews = (post: PostLines, views: number | undefined): PostLines =>
  views === undefined || post.closing === undefined
    ? post
    : { ...post, closing: { ...post.closing, counts: { ...post.closing.counts, views } } };
