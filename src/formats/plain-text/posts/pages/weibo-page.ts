import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import { countsOf } from "../closings/post-closing";
import { isBelowText, textEnd } from "../closings/text-end";
import { isPlatformBox } from "../labels/platform-labels";
import type { PostLines } from "../post-lines";
import { withWholeYear } from "../cards/weibo-head";
import { isBadge, isReplyButton } from "./comment-labels";

/** `26-3-8 21:30 来自江苏`: when and from where. The place may be on the next line. */
const STATED = /^(.{2,20}?)\s?[来來]自\s?\S{1,12}$/u;
const FROM = /^[来來]自\s?\S{1,12}$/u;
/** "Ada：The words" */
const SAID = /^([^：:]{1,30})[：:]\s?(.+)$/u;
const FARTHEST_BUTTON = 2;

interface Foot {
  readonly start: number;
  readonly end: number;
  readonly postedAt?: StatedDate;
}

/**
 * A post of Weibo with its comments. Below each comment is its time with the place, and the button "回复". Who wrote it
 * stands above the words, or on their line.
 */
export function weiboPage(
  lines: readonly Line[],
  [own]: readonly Attribution[],
  context: DateContext,
): { posts: PostLines[]; leftOut: Line[] } | undefined {
  if (own?.platform !== "OTHER" || !own.opens) return undefined;
  const bottom = lines.findIndex(({ text }, at) => at > own.end && isPlatformBox(text));
  const page = bottom < 0 ? lines : lines.slice(0, bottom);
  const feet = page.flatMap((_, at) => (at < own.end ? [] : (footAt(page, at, context) ?? [])));
  const [first] = feet;
  if (first === undefined) return undefined;
  const from = own.end + lastOfPage(page.slice(own.end, first.start)) + 1;
  const words = own.end + textEnd(page.slice(own.end, from));
  if (from >= first.start || words >= from) return undefined;
  const closing = { start: words, end: from, counts: countsOf(page.slice(words, from)) };
  const comments = feet.flatMap((foot, index) => {
    const start = index === 0 ? from : commentEnd(page, feet[index - 1]?.end ?? from);
    return commentOf(page, start, foot, commentEnd(page, foot.end)) ?? [];
  });
  const above = lines.slice(0, own.start);
  return {
    posts: [{ attribution: own, start: own.start, end: from, closing }, ...comments],
    leftOut: [...above, ...lines.slice(page.length)],
  };
}

/** The time of a comment: "回复" is below it. */
function footAt(lines: readonly Line[], at: number, context: DateContext): Foot | undefined {
  const text = plainLine(lines[at]?.text);
  const isApart = FROM.test(plainLine(lines[at + 1]?.text));
  const stated = withWholeYear(isApart ? text : (STATED.exec(text)?.[1] ?? ""));
  if (stated === "" || !(isDate(stated, context) || isTimeAgo(stated))) return undefined;
  const end = isApart ? at + 2 : at + 1;
  if (!lines.slice(end, end + FARTHEST_BUTTON).some((line) => isReplyButton(plainLine(line.text)))) return undefined;
  const postedAt = findDate(stated, context);
  return { start: at, end, ...(postedAt && { postedAt }) };
}

/** The last line of the page's own above the first comment: a count, a button, or in which order the comments are. */
const lastOfPage = (lines: readonly Line[]): number => lines.findLastIndex(({ text }) => isBelowText(text));

function commentEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && isBelowText(plainLine(lines[end]?.text))) end += 1;
  return end;
}

function commentOf(
  lines: readonly Line[],
  from: number,
  { start, postedAt }: Foot,
  end: number,
): PostLines | undefined {
  const [top, ...others] = lines.slice(from, start);
  const [, said, words] = SAID.exec(plainLine(top?.text)) ?? [];
  const below = others.filter(({ text }, at) => at > 0 || !isBadge(plainLine(text)));
  const name = said ?? plainLine(top?.text);
  const text = [...(words === undefined ? [] : [words]), ...(below.length > 0 ? [joinedText(below)] : [])].join("\n");
  if (text === "" || !isName(name)) return undefined;
  return {
    attribution: { platform: "OTHER", displayName: name, text, start: from, end: start, opens: false },
    start: from,
    end,
    closing: { start, end, ...(postedAt && { postedAt }), counts: countsOf(lines.slice(start, end)) },
  };
}
