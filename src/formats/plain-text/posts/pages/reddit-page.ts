import { isTimeAgo } from "../../../reading/dates";
import { isFurniture } from "../../furniture/furniture-lines";
import { isShort, isWordless, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import type { Attribution } from "../attribution";
import { isOfPlatform } from "../labels/platform-labels";
import { countsIn, isSeparatorLine, numberIn } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { isReplyButton } from "./comment-labels";

const FARTHEST_HEAD = 40;
const COMMUNITY = /^r\/\w{2,30}$/u;
const ACCOUNT = /^(?:u\/)?[\w-]{3,20}$/u;
const AGE = /^\p{Nd}{1,3}\s?\p{L}{1,6}\.?(?:\s\p{L}{2,10})?$/u;
const MOST_WORDS_OF_BUTTON = 3;

const isAge = (text: string): boolean => isTimeAgo(text) || AGE.test(text);

/**
 * The post of a page of Reddit and the answers below it. The community, a dot, how long ago and the account stand above
 * the post. An answer has its account, a dot and how long ago above it. Below each is how many more voted for it than
 * against it, between two buttons. Undefined on other pages.
 */
export function redditPosts(lines: readonly Line[]): PostLines[] | undefined {
  const head = headBelowCommunity(lines) ?? headWithPoster(lines);
  const post =
    head && (postOf(lines, head.account, head.start, titleOf(lines, head.end)) ?? postAboveReplies(lines, head));
  if (post === undefined) return undefined;
  const posts = [post];
  for (let at = post.end; at < lines.length; at += 1) {
    const answer = answerAt(lines, at);
    if (answer === undefined) continue;
    posts.push(answer);
    at = answer.end - 1;
  }
  return posts;
}

interface Head {
  readonly account: string;
  readonly start: number;
  readonly end: number;
}

function headBelowCommunity(lines: readonly Line[]): Head | undefined {
  const start = lines.findIndex(({ text }, at) => at <= FARTHEST_HEAD && COMMUNITY.test(text) && isAgeBelow(lines, at));
  const account = lines[start + 3]?.text ?? "";
  return start < 0 || !ACCOUNT.test(account) ? undefined : { account, start, end: start + 4 };
}

/** "Posted by u/ada_marin 4 days ago", in any language: how long ago may stand on the next line. */
const POSTER = /^(?:[^/\p{Nd}]{2,30}\s)?u\/([\w-]{3,20})(?:\s(?:[•·]\s)?(.{2,30}))?$/u;
const LONGEST_POSTER = 90;
const FARTHEST_COMMUNITY = 3;

function headWithPoster(lines: readonly Line[]): Head | undefined {
  for (let at = 1; at <= Math.min(FARTHEST_HEAD, lines.length - 1); at += 1) {
    const text = lines[at]?.text ?? "";
    const [, account, behind] = (text.length > LONGEST_POSTER ? null : POSTER.exec(text)) ?? [];
    if (account === undefined) continue;
    const above = lines
      .slice(Math.max(0, at - FARTHEST_COMMUNITY), at)
      .findLastIndex((line) => COMMUNITY.test(line.text));
    const start = Math.max(0, at - FARTHEST_COMMUNITY) + above;
    let end = at + 1;
    if (behind === undefined && isSeparatorLine(lines[end]?.text ?? "")) end += 1;
    const isAged = isAge(behind ?? lines[end]?.text ?? "");
    if (above >= 0 && isAged) return { account, start, end: behind === undefined ? end + 1 : end };
  }
  return undefined;
}

/** Where no votes are shown below, the text ends above the number of the comments. */
function postAboveReplies(lines: readonly Line[], { account, start, end: from }: Head): PostLines | undefined {
  const below = lines.slice(from + 1).findIndex(({ text }) => countsIn(text)?.replies !== undefined);
  if (below < 0) return undefined;
  const end = from + 1 + below;
  const attribution: Attribution = { platform: "REDDIT", handle: account, start, end: from, opens: true };
  const counts = countsIn(lines[end]?.text ?? "") ?? {};
  return { attribution, start, end: end + 1, closing: { start: end, end: end + 1, counts } };
}

/** A dot on its own line, and how long ago. */
const isAgeBelow = (lines: readonly Line[], at: number): boolean =>
  isSeparatorLine(lines[at + 1]?.text ?? "") && isAge(lines[at + 2]?.text ?? "");

/** The title, with the topic below it left out: "Help". */
function titleOf(lines: readonly Line[], at: number): { text?: string; end: number } {
  const [title, topic] = [lines[at], lines[at + 1]?.text ?? ""];
  const isTopic = (isShort(topic) || isFurniture(topic)) && wordsOf(topic) <= 2 && !isVote(lines, at + 1);
  return title === undefined || !isTopic ? { end: at } : { text: title.text, end: at + 2 };
}

function answerAt(lines: readonly Line[], at: number): PostLines | undefined {
  const account = lines[at]?.text ?? "";
  if (!ACCOUNT.test(account)) return undefined;
  // "OP", "MOD": what the account is here.
  const dot = /^\p{Lu}{2,4}$/u.test(lines[at + 1]?.text ?? "") ? at + 1 : at;
  if (isAgeBelow(lines, dot)) return postOf(lines, account, at, { end: dot + 3 });
  return isAge(lines[dot + 1]?.text ?? "") ? postOf(lines, account, at, { end: dot + 2 }) : undefined;
}

function postOf(
  lines: readonly Line[],
  account: string,
  start: number,
  { text, end: from }: { text?: string; end: number },
): PostLines | undefined {
  const below = lines.slice(from).findIndex((_, at) => isVote(lines, from + at) || isVoteAlone(lines, from + at));
  const end = from + below;
  if (below < 0 || (below === 0 && text === undefined)) return undefined;
  const attribution: Attribution = {
    platform: "REDDIT",
    handle: account.replace(/^u\//u, ""),
    ...(text !== undefined && { text }),
    start,
    end: from,
    opens: true,
  };
  const votes = isVote(lines, end) ? end + 1 : end;
  const likes = numberIn(lines[votes]?.text ?? "");
  // Below the button is the number of answers, if the platform shows it.
  const closingEnd = votes === end ? end + 1 : end + 3;
  const said = lines[closingEnd]?.text ?? "";
  const replies = isNumber(said) ? numberIn(said) : countsIn(said)?.replies;
  const counts = { ...(likes !== undefined && { likes }), ...(replies !== undefined && { replies }) };
  return { attribution, start, end: closingEnd, closing: { start: end, end: closingEnd, counts } };
}

/** "Upvote", "1.4K", "Downvote", in any language. */
function isVote(lines: readonly Line[], at: number): boolean {
  const [up, count, down] = [at, at + 1, at + 2].map((place) => lines[place]?.text ?? "");
  const isButton = (text = ""): boolean => !isWordless(text) && isShort(text) && wordsOf(text) <= MOST_WORDS_OF_BUTTON;
  return (
    isButton(up) && isButton(down) && up !== down && /^\p{Nd}/u.test(count ?? "") && numberIn(count ?? "") !== undefined
  );
}

/** The votes of a copy without the two buttons: above "Reply", or above the number of the answers and a button. */
function isVoteAlone(lines: readonly Line[], at: number): boolean {
  const [votes, below, button] = [at, at + 1, at + 2].map((place) => lines[place]?.text ?? "");
  if (!isNumber(votes ?? "")) return false;
  return isReplyButton(below ?? "") || (isNumber(below ?? "") && isOfPlatform(button ?? ""));
}

const isNumber = (text: string): boolean => /^\p{Nd}/u.test(text) && isWordless(text) && numberIn(text) !== undefined;
