import { detectLanguage } from "../../../../domain/text/languages/language";
import { findDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { isName } from "../credit";
import { isPlatformMenu } from "../labels/platform-labels";
import { countsOf } from "../closings/post-closing";
import { textEnd } from "../closings/text-end";
import { countsIn, isMoreButton, isSeparatorLine, numberIn } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { isShort } from "../../line-shapes";
import { contentEnd, isBelowWords, postOf } from "./shaped-post";
import { saysMembers } from "../messages/telegram-messages";

const FARTHEST_TITLE = 40;
const FARTHEST_VIEWS = 16;
const MOST_WORDS_OF_VIEWS = 5;
const LONGEST_TITLE = 150;
const LONGEST_LINE = 120;

/**
 * The page of a video: its title, the channel, how many follow it, buttons, the views with the day, and what the
 * channel says of the video. The title is the first line of the text.
 */
export function youtubePage(lines: readonly Line[], context: DateContext): PostLines | undefined {
  const members = lines.slice(0, FARTHEST_TITLE).findIndex(({ text }, at) => at >= 2 && saysMembers(plainLine(text)));
  if (members < 0) return undefined;
  const title = lines[members - 2]?.text ?? "";
  const channel = plainLine(lines[members - 1]?.text);
  if (title.length > LONGEST_TITLE || isPlatformMenu(title) || !isName(channel)) return undefined;
  const below = lines.slice(members + 1, members + 1 + FARTHEST_VIEWS);
  const dated = { language: detectLanguage(title), ...context };
  const views = below.findIndex(({ text }) => viewsIn(text, dated) !== undefined);
  if (views < 0 || !below.slice(0, views).every(({ text }) => text.length <= LONGEST_BUTTON)) return undefined;
  const start = members + 1 + views;
  const said = viewsIn(lines[start]?.text ?? "", dated);
  const end = saidEnd(lines, start + 1);
  const counts = { ...countsOf(lines.slice(end)), ...countsIn(said?.views ?? "") };
  return {
    attribution: { platform: "YOUTUBE", displayName: channel, start: members - 1, end: start + 1, opens: true },
    start: members - 2,
    end: lines.length,
    closing: { start: end, end: lines.length, ...(said?.postedAt && { postedAt: said.postedAt }), counts },
  };
}

/**
 * A post of a channel that is no video, above comments that are YouTube's: the channel, how long ago, the words, and
 * nothing but numbers and buttons.
 */
export function communityPost(lines: readonly Line[]): PostLines | undefined {
  const age = lines.slice(0, FARTHEST_TITLE).findIndex(({ text }, at) => at >= 1 && isTimeAgo(withoutNote(text)));
  const name = plainLine(lines[age - 1]?.text);
  if (age < 0 || !isName(name) || isPlatformMenu(name)) return undefined;
  const isAbove = ({ text }: Line): boolean => text === name || isPlatformMenu(text) || isShort(text);
  if (!lines.slice(0, age - 1).every(isAbove) || lines[age + 1] === undefined) return undefined;
  const end = contentEnd(lines, age + 1, lines.length);
  if (end === lines.length || !lines.slice(end).every(({ text }) => isBelowWords(text) || isShort(text)))
    return undefined;
  const post = postOf(
    lines,
    { platform: "YOUTUBE", displayName: name },
    age - 1,
    age + 1,
    end,
    lines.length,
    undefined,
  );
  // How many comments there are is said above the comments.
  const replies = lines
    .slice(end)
    .map(({ text }) => countsIn(text)?.replies)
    .find((count) => count !== undefined);
  return withLikes(post, lines[end], replies);
}

/** The likes stand first below the words, and have no word. */
function withLikes(post: PostLines, below: Line | undefined, stated?: number): PostLines {
  if (post.closing === undefined) return post;
  const likes = numberIn(below?.text ?? "");
  const replies = stated ?? post.closing.counts.replies;
  const counts = { ...(likes !== undefined && { likes }), ...(replies !== undefined && { replies }) };
  return { ...post, closing: { ...post.closing, counts } };
}

/**
 * The posts of a channel that are no videos, below its profile: each has the channel's name, perhaps its handle, how
 * long ago, the words, and what was counted.
 */
export function channelPosts(lines: readonly Line[]): PostLines[] | undefined {
  const profile = profileOn(lines);
  if (profile === undefined) return undefined;
  const { name, handle, end: from } = profile;
  const heads: { at: number; end: number }[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const end = plainLine(lines[at]?.text) === name ? headEnd(lines, at + 1, handle) : undefined;
    if (end !== undefined && end < lines.length) heads.push({ at, end });
  }
  const posts = heads.map(({ at, end }, index) => {
    const next = heads[index + 1]?.at ?? lines.length;
    const wordsEnd = end + textEnd(lines.slice(end, next));
    const author = { platform: "YOUTUBE", handle, displayName: name } as const;
    return withLikes(postOf(lines, author, at, end, wordsEnd, next, undefined), lines[wordsEnd]);
  });
  return posts.length === 0 ? undefined : posts;
}

interface Profile {
  readonly name: string;
  readonly handle: string;
  readonly end: number;
}

/** The name, `@handle`, how many follow it and how many videos it has, with a dot between, in any language. */
function profileOn(lines: readonly Line[]): Profile | undefined {
  for (let at = 1; at < Math.min(lines.length, FARTHEST_TITLE); at += 1) {
    const [, handle, behind = ""] = PROFILE.exec(plainLine(lines[at]?.text)) ?? [];
    const name = plainLine(lines[at - 1]?.text);
    if (handle === undefined || !isName(name)) continue;
    const below = lines.slice(at + 1, at + 1 + MOST_LINES_OF_PROFILE).map(({ text }) => plainLine(text));
    const parts = [behind, ...below].flatMap((text) => text.split(/(?<=[•·])|(?=[•·])/u)).map((part) => part.trim());
    const said = parts.filter((part) => part !== "");
    if (isSeparatorLine(said[0] ?? "") && saysNumber(said[1]) && isSeparatorLine(said[2] ?? "") && saysNumber(said[3]))
      return { name, handle, end: at + 1 };
  }
  return undefined;
}

/** `@quayside`, `@quayside • 4.1K subscribers • 212 videos` */
const PROFILE = /^@([\p{L}\p{N}][\p{L}\p{M}\p{N}._·-]{2,30}?)(?:\s?([•·].{4,100}))?$/u;
const MOST_LINES_OF_PROFILE = 4;

/** "4.1K subscribers", "212 videos". In some languages the word stands first. */
const saysNumber = (text = ""): boolean =>
  text.length <= LONGEST_BUTTON && /\p{Nd}/u.test(text) && /\p{L}{2}/u.test(text);

/** The line below the handle, dots and how long ago. */
function headEnd(lines: readonly Line[], from: number, handle: string): number | undefined {
  let at = from;
  const isOfHead = (text: string): boolean => text === `@${handle}` || isSeparatorLine(text);
  while (isOfHead(plainLine(lines[at]?.text))) at += 1;
  const stated = withoutNote(lines[at]?.text ?? "").replace(/^[•·]\s?/u, "");
  return isTimeAgo(stated) ? at + 1 : undefined;
}

/** "2 days ago (edited)" */
const withoutNote = (text: string): string => plainLine(text).replace(/\s?[(（][^()（）]{2,20}[)）]$/u, "");

const LONGEST_BUTTON = 40;

/** The tags of a video stand behind its day. */
const TAGS_BEHIND = /(?:\s#[^\s#]{1,60}){1,3}$/u;

/** "98,431 views  Mar 11, 2024 #harbour", "1.2M views 2 years ago" */
function viewsIn(text: string, context: DateContext): { views: string; postedAt?: StatedDate } | undefined {
  if (text.length > LONGEST_LINE || !/\p{Nd}/u.test(text)) return undefined;
  const words = plainLine(text).split(/\s+/u);
  for (let count = 1; count <= Math.min(MOST_WORDS_OF_VIEWS, words.length - 1); count += 1) {
    const views = words.slice(0, count).join(" ");
    if (countsIn(views)?.views === undefined) continue;
    const rest = words.slice(count).join(" ").replace(TAGS_BEHIND, "");
    const postedAt = findDate(rest, context);
    if (postedAt !== undefined || isTimeAgo(rest)) return { views, ...(postedAt && { postedAt }) };
  }
  return undefined;
}

/** "...more", or how many comments there are. */
function saidEnd(lines: readonly Line[], from: number): number {
  const isEnd = (text: string): boolean =>
    isMoreButton(text) || countsIn(text)?.replies !== undefined || isPlatformMenu(text);
  const at = lines.findIndex(({ text }, place) => place >= from && isEnd(plainLine(text)));
  return at < 0 ? lines.length : at;
}
