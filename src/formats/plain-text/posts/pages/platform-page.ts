import { append } from "../../../../domain/collections/lists";
import { isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { attributionsIn } from "../attribution";
import type { Attribution } from "../attribution";
import { areOfHandles, commentsAlone, commentSection, postsOfComments } from "./comments";
import type { CommentSection } from "./comments";
import { headsWithoutTime, isRepostLabel, namesOn } from "./heads-without-time";
import { isFurniture } from "../../furniture/furniture-lines";
import { isProse, isShort, isWordless, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { saysFollowers } from "../labels/profile-labels";
import { namelessPost } from "./nameless-pages";
import { isPlatformBox, isPlatformMenu, saysAnswered } from "../labels/platform-labels";
import { isName } from "../credit";
import { closingOf, countsOf } from "../closings/post-closing";
import { shapedPosts } from "./platform-shapes";
import { countsIn } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { namesPlatform } from "../post-marks";
import { platformAlone } from "../labels/platform-names";
import { withUnlabelledQuotes } from "./unlabelled-quotes";
import { redditPosts } from "./reddit-page";
import { bannerStart, withoutBanner } from "../closings/server-banner";
import { isBelowText, isNumberLabel } from "../closings/text-end";
import { sharedPost } from "./shared-post";
import { weiboPage } from "./weibo-page";
import { channelPosts, communityPost, youtubePage } from "./youtube-page";

/** The posts of a page of a platform, and the lines that are the platform's own. */
export interface PlatformPage {
  /** The lines of the page, those of its comments last. */
  readonly lines: readonly Line[];
  readonly posts: readonly PostLines[];
  readonly leftOut: readonly number[];
  /** Whether an author's post directly below another of his answers it. On a profile the newest is above. */
  readonly isThread: boolean;
}

type Posts = Pick<PlatformPage, "posts" | "leftOut">;

/** Platforms whose pages have comments below a post, each with a button "Reply". */
const COMMENTED: ReadonlySet<string | undefined> = new Set([
  "FACEBOOK",
  "INSTAGRAM",
  "LINKEDIN",
  "TIKTOK",
  "VK",
  "YOUTUBE",
]);

/**
 * A page of X, Bluesky, Mastodon or the like, copied with everything on it: a menu, one or more posts that begin with
 * who wrote them, and boxes below. Undefined if there is an article or anything else. `all`: whom the lines name as the
 * authors of posts.
 */
export function platformPageIn(
  lines: readonly Line[],
  all: readonly Attribution[],
  context: DateContext,
): PlatformPage | undefined {
  const page = pageIn(lines, all, context);
  if (page === undefined) return undefined;
  const top = lines.slice(0, page.posts[0]?.start).map(({ text }) => plainLine(text));
  const isOfChannel = OF_CHANNELS.has(page.posts[0]?.attribution.platform);
  return { ...page, isThread: !isOfChannel && !top.some((text) => saysFollowers(text)) && !hasProfile(page, all) };
}

/** What a channel writes is of one author, and answers nothing. */
const OF_CHANNELS: ReadonlySet<string | undefined> = new Set(["TELEGRAM", "YOUTUBE"]);

/** Whether the first head is of no post, and an author of posts has it. */
const hasProfile = ({ posts }: Pick<PlatformPage, "posts">, [first]: readonly Attribution[]): boolean =>
  first?.handle !== undefined &&
  !posts.some(({ start }) => start === first.start) &&
  posts.some(({ attribution }) => attribution.handle === first.handle);

function pageIn(
  lines: readonly Line[],
  all: readonly Attribution[],
  context: DateContext,
): Omit<PlatformPage, "isThread"> | undefined {
  const weibo = weiboPage(lines, all, context);
  if (weibo !== undefined) return { lines, posts: weibo.posts, leftOut: weibo.leftOut.map(({ number }) => number) };
  const commented = commentedPage(lines, context);
  if (commented !== undefined) return commented;
  const page = postsOfPage(lines, all, context);
  return page && { lines, ...page };
}

/** A post with comments, or comments alone. */
function commentedPage(lines: readonly Line[], context: DateContext): Omit<PlatformPage, "isThread"> | undefined {
  const section = commentSection(lines, context);
  if (section === undefined) return undefined;
  const { page } = section;
  const own = ownPosts(section, context);
  const platform = own?.posts.length === 0 ? "YOUTUBE" : own?.posts[0]?.attribution.platform;
  if (own === undefined || platform === undefined || !COMMENTED.has(platform)) return undefined;
  return {
    lines: [...page, ...section.comments.flatMap((comment) => comment.lines)],
    posts: [...own.posts, ...postsOfComments(section, platform, page.length, context)],
    leftOut: own.leftOut,
  };
}

function ownPosts(section: CommentSection, context: DateContext): Posts | undefined {
  const { page } = section;
  if (commentsAlone(section)) return { posts: [], leftOut: page.map(({ number }) => number) };
  const community = areOfHandles(section) ? communityPost(page) : undefined;
  return community === undefined
    ? postsOfPage(page, attributionsIn(page, 0, context), context)
    : { posts: [community], leftOut: [] };
}

function postsOfPage(lines: readonly Line[], all: readonly Attribution[], context: DateContext): Posts | undefined {
  const shared = sharedPost(lines, context);
  if (shared !== undefined) return { posts: [shared], leftOut: [] };
  const nameless = namelessPost(lines, context);
  if (nameless !== undefined) return { posts: [nameless], leftOut: [] };
  const video = youtubePage(lines, context);
  if (video !== undefined) return { posts: [video], leftOut: [] };
  const onChannel = channelPosts(lines);
  if (onChannel !== undefined) return { posts: onChannel, leftOut: [] };
  const shaped = shapedPosts(lines, context);
  if (shaped !== undefined) return { posts: shaped, leftOut: [] };
  const onReddit = redditPosts(lines);
  if (onReddit !== undefined) return { posts: onReddit, leftOut: [] };
  const first = all[0];
  if (first === undefined || !first.opens) return undefined;
  const isReposted = isBelowRepost(lines, first);
  const isBelowMenu =
    isMenu(withoutBanner(lines.slice(0, first.start)), first, isReacted(lines), context) ||
    isWholeBelowLabels(lines, first, context);
  if (!isReposted && !isBelowMenu) return undefined;
  const bottom = boxesStart(lines, first.end, context);
  const attributions = withUnlabelledQuotes(
    all.filter(({ start }) => start < bottom),
    lines,
  );
  const { posts, ofNoPost } = headedPosts(lines.slice(0, bottom), attributions, context) ?? { posts: [], ofNoPost: [] };
  if (posts.length === 0) return undefined;
  const isOfMenu = first.start > 0 || bottom < lines.length || NAMED.has(first.platform) || ofNoPost.length > 0;
  const ofPage = [...lines.slice(0, first.start), ...ofNoPost, ...lines.slice(bottom)];
  return isOfMenu || posts.some(({ closing }) => closing !== undefined)
    ? { posts, leftOut: ofPage.map(({ number }) => number) }
    : undefined;
}

/** The posts below their heads, and the lines between them that are of none. Undefined if there is an article. */
function headedPosts(
  lines: readonly Line[],
  attributions: readonly Attribution[],
  context: DateContext,
): { posts: PostLines[]; ofNoPost: Line[] } | undefined {
  const without = headsWithoutTime(lines, attributions, context);
  const names = namesOn(attributions);
  const posts: PostLines[] = [];
  const ofNoPost: Line[] = [];
  for (const [index, attribution] of attributions.entries()) {
    const next = attributions[index + 1]?.start ?? lines.length;
    const ceiling = isRepostLabel(lines, next - 1, names) ? next - 1 : next;
    const post = postAt(lines, attribution, ceiling, context);
    if (post === undefined) return undefined;
    const isPost = !without.has(attribution);
    if (isPost && hasText(lines, post)) posts.push(post);
    append(ofNoPost, lines.slice(isPost ? ceiling : attribution.start, next));
  }
  return { posts, ofNoPost };
}

/** Platforms whose pages show a name, a time and nothing else above the words. */
const NAMED: ReadonlySet<string | undefined> = new Set(["FACEBOOK", "VK", "OTHER"]);

/** The reader's own name and handle are in the menu of X, without a text. */
function hasText(lines: readonly Line[], { attribution, closing, end }: PostLines): boolean {
  return lines.slice(attribution.end, closing?.start ?? end).some(({ text }) => !isBelowText(text));
}

const LONGEST_CALL = 90;

/** Whether lines are a platform's menu: short, and one of them is known. A headline is longer. */
function isMenu(
  above: readonly Line[],
  { displayName = "", handle = "", platform }: Attribution,
  isReacted: boolean,
  context: DateContext,
): boolean {
  if (above.length === 0) return true;
  // "Ada Marin's post", as a page is titled.
  const isAbout = (text: string): boolean =>
    displayName.length >= SHORTEST_NAME &&
    text.includes(displayName) &&
    text.length <= displayName.length + MOST_AROUND_NAME;
  const isOwn = (text: string): boolean =>
    isPlatformMenu(text) ||
    saysAnswered(text) ||
    isShort(text) ||
    isFurniture(text) ||
    isWordless(text) ||
    isAbout(text) ||
    isDate(text, context) ||
    COUNTED.test(text) ||
    (namesPlatform(text) && text.length <= LONGEST_CALL);
  const isKnown = (text: string): boolean =>
    isPlatformMenu(text) ||
    saysAnswered(text) ||
    isAbout(text) ||
    (platform !== undefined && platformAlone(text) === platform);
  const menus = above.filter(({ text }) => isKnown(text)).length;
  // "To see the keyboard shortcuts, press the question mark" stands above all else, in the interface's language.
  // The name of the group where somebody posts.
  if (platform === "FACEBOOK" && above.length === 1 && isShort(above[0]?.text ?? "") && isReacted) return true;
  // A page of Mastodon names its server, in whatever language its menu is.
  const [, server] = handle.split("@");
  if (server !== undefined && above.every(({ text }) => !isProse(text)) && above.some(({ text }) => text === server))
    return true;
  // Such a head was found below short lines alone.
  if (platform === "VK" && above.every(({ text }) => isOwn(text))) return true;
  const isNoted = isOwn(above[0]?.text ?? "") || menus >= FEWEST_BELOW_NOTE;
  // In a menu that is mostly known, a line above the last known one is an entry, unless it is a sentence.
  const lowest = above.findLastIndex(({ text }) => isKnown(text));
  const isEntry = (text: string, at: number): boolean =>
    menus >= FEWEST_OF_MENU && menus * 2 >= above.length && at < lowest && !isProse(text);
  return isNoted && menus > 0 && above.slice(1).every(({ text }, at) => isOwn(text) || isEntry(text, at + 1));
}

/** "All reactions:" above their number, or how many comments there are. */
const isReacted = (lines: readonly Line[]): boolean =>
  lines.some(({ text }, at) => isNumberLabel(text, lines[at + 1]?.text ?? "") || countsIn(text)?.replies !== undefined);

const FEWEST_BELOW_NOTE = 2;
const FEWEST_OF_MENU = 4;

/** "12 483 subscribers", in any language. */
const COUNTED = /^\p{Nd}[\p{Nd}\s.,٫٬]{0,12}(?:\s?[kKmM])?\s\p{L}[\p{L}\p{M}]{2,20}$/u;
const SHORTEST_NAME = 4;
const MOST_AROUND_NAME = 16;

const FEWEST_COUNTS = 3;
const FARTHEST_COUNT = 8;
const FEWEST_LABELS = 2;
const MOST_WORDS_OF_BACK = 2;

/** The menu of a language that we do not know: short lines above a post that has its time and its row of counts. */
function isWholeBelowLabels(lines: readonly Line[], first: Attribution, context: DateContext): boolean {
  const above = lines.slice(0, first.start);
  const { handle } = first;
  // A handle with its server is of Mastodon, whose only label above a post is "Back".
  const isOfServer = handle?.includes("@") === true && wordsOf(above[0]?.text ?? "") <= MOST_WORDS_OF_BACK;
  const fewest = isOfServer ? 1 : FEWEST_LABELS;
  if (handle === undefined || above.length < fewest || !above.every(({ text }) => isShort(text))) return false;
  const closing = closingOf(lines, first, lines.length, context);
  if (closing?.postedAt?.date.precision !== "MINUTE") return false;
  if (isOfServer) return true;
  const below = lines.slice(closing.start + 1, closing.start + 1 + FARTHEST_COUNT);
  return below.filter(({ text }) => COUNT.test(text)).length >= FEWEST_COUNTS;
}

const COUNT = /^\p{Nd}[\p{Nd}.,٫٬]*(?:\s?\p{L}{1,4}\.?)?$/u;

/** A headline has more words. */
const MOST_WORDS_OF_REPOST = 4;

/** "Ada Marin reposted" above a post that ends with its counts, in any language: one line without a stop. */
function isBelowRepost(lines: readonly Line[], first: Attribution): boolean {
  const [above] = lines;
  if (first.start !== 1 || first.handle === undefined || above === undefined || !isName(above.text)) return false;
  if (wordsOf(above.text) > MOST_WORDS_OF_REPOST) return false;
  const counts = lines.slice(-FEWEST_COUNTS);
  return (
    counts.every(({ text }) => isWordless(text) || countsIn(text) !== undefined) &&
    lines.length > first.end + FEWEST_COUNTS
  );
}

function boxesStart(lines: readonly Line[], from: number, context: DateContext): number {
  const at = lines.findIndex(({ text }, index) => index >= from && isPlatformBox(text));
  return Math.min(at < 0 ? lines.length : at, bannerStart(lines, from, context) ?? lines.length);
}

/** One post, to the next. Undefined if prose stands between its time and the next post: there is an article then. */
function postAt(
  lines: readonly Line[],
  attribution: Attribution,
  ceiling: number,
  context: DateContext,
): PostLines | undefined {
  const closing = closingOf(lines, attribution, ceiling, context);
  if (closing === undefined) return { attribution, start: attribution.start, end: ceiling };
  const rest = lines.slice(closing.end, ceiling);
  if (rest.some(({ text }) => isProse(text) && !isPlatformMenu(text) && !namesPlatform(text))) return undefined;
  const counts = { ...closing.counts, ...countsOf(rest) };
  return { attribution, start: attribution.start, end: ceiling, closing: { ...closing, end: ceiling, counts } };
}
