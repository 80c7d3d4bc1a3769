import { platformOfHandle } from "../../../reading/page-words/author-handles";
import { isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Attribution } from "../attribution";
import { isShortAge } from "./comment-labels";
import { isWordless, SENTENCE_END } from "../../line-shapes";
import type { Line } from "../../lines";
import { closingOf } from "../closings/post-closing";
import { isAdLabel, saysFollowers } from "../labels/profile-labels";
import { countsIn, isSeparatorLine } from "../labels/post-labels";

/**
 * The heads on a page of X or Bluesky that are of no post: a profile above its posts, an advertisement between them,
 * and whom to follow. These pages show the time of each post, beside the name or below the words. So a head without a
 * time is none where others have theirs.
 */
export function headsWithoutTime(
  lines: readonly Line[],
  attributions: readonly Attribution[],
  context: DateContext,
): ReadonlySet<Attribution> {
  const isTimed = (attribution: Attribution, index: number): boolean => {
    const ceiling = attributions[index + 1]?.start ?? lines.length;
    if (isAdLabel(attribution.displayName ?? "")) return false;
    if (isTimedHead(lines, attribution) || attribution.text !== undefined) return true;
    const below = lines.slice(attribution.end, ceiling);
    // "Joined" and a day stand below the profile.
    if (below.some(({ text }) => saysFollowers(text))) return false;
    return hasClock(below) || closingOf(lines, attribution, ceiling, context) !== undefined;
  };
  const without = attributions.filter((attribution, index) => !isTimed(attribution, index));
  return without.length < attributions.length ? new Set(without.filter(isOfTimedPage)) : new Set();
}

const TIMED: ReadonlySet<string> = new Set(["X", "BLUESKY", "MASTODON"]);

const isOfTimedPage = ({ handle, platform, opens, displayName = "" }: Attribution): boolean =>
  isAdLabel(displayName) || (opens && handle !== undefined && TIMED.has(platform ?? platformOfHandle(handle)));

const CLOCK = /(?<!\p{Nd})\p{Nd}{1,2}[:.]\p{Nd}{2}(?!\p{Nd})/u;

/** A time in the head, or directly above it, as Mastodon has it. */
function isTimedHead(lines: readonly Line[], { start, end, handle = "" }: Attribution): boolean {
  const isStated = (text: string): boolean =>
    text.split(/[·•∙|]/u).some((part) => isDate(part.trim()) || isTimeAgo(part.trim()) || isShortAge(part.trim()));
  return (
    (handle.includes("@") && isStated(lines[start - 1]?.text ?? "")) ||
    lines.slice(start, end).some(({ text }) => isSeparatorLine(text) || isStated(text))
  );
}

/** A clock below the head may be of a language whose dates we do not know. */
const hasClock = (below: readonly Line[]): boolean => below.some(({ text }) => CLOCK.test(text));

const LONGEST_AROUND_NAME = 24;

/**
 * "Ada Marin reposted", in any language: a line that names somebody of the page, between the counts of the post above
 * and the head of the post below.
 */
export function isRepostLabel(lines: readonly Line[], at: number, names: readonly string[]): boolean {
  const text = lines[at]?.text ?? "";
  const above = lines[at - 1]?.text ?? "";
  const isBelowCounts = isWordless(above) || countsIn(above) !== undefined;
  return (
    isBelowCounts &&
    !SENTENCE_END.test(text) &&
    names.some((name) => text !== name && text.includes(name) && text.length <= name.length + LONGEST_AROUND_NAME)
  );
}

/** Each label is compared with each name, so a page may not have any number of them. */
const MOST_NAMES = 200;

export const namesOn = (attributions: readonly Attribution[]): string[] =>
  [...new Set(attributions.flatMap(({ displayName = "" }) => (displayName === "" ? [] : [displayName])))].slice(
    0,
    MOST_NAMES,
  );
