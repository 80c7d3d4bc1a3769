import { detectLanguage } from "../../../../domain/text/languages/language";
import { findDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { isName } from "../credit";
import { isPlatformMenu } from "../labels/platform-labels";
import { countsOf } from "../closings/post-closing";
import { countsIn, isMoreButton, numberIn } from "../labels/post-labels";
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
  const end = textEnd(lines, start + 1);
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
  // The likes have no word. How many comments there are is said above the comments.
  const likes = numberIn(lines[end]?.text ?? "");
  const replies = lines
    .slice(end)
    .map(({ text }) => countsIn(text)?.replies)
    .find((count) => count !== undefined);
  const counts = { ...(likes !== undefined && { likes }), ...(replies !== undefined && { replies }) };
  return post.closing === undefined ? post : { ...post, closing: { ...post.closing, counts } };
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
function textEnd(lines: readonly Line[], from: number): number {
  const isEnd = (text: string): boolean =>
    isMoreButton(text) || countsIn(text)?.replies !== undefined || isPlatformMenu(text);
  const at = lines.findIndex(({ text }, place) => place >= from && isEnd(plainLine(text)));
  return at < 0 ? lines.length : at;
}
