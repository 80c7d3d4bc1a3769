import { attributionsIn } from "./attribution";
import type { Attribution } from "./attribution";
import type { Line } from "../lines";
import { closingOf } from "./closings/post-closing";
import { tailEnd } from "./post-lines";
import type { PostLines } from "./post-lines";
import type { DateContext } from "../../reading/dates";
import { hasPostMark, hasTag } from "./post-marks";
import { relatedArticle } from "../../reading/page-words/related-line";
import { isForeign, voiceOf } from "./voice";

/** The posts of a document that has nothing but posts. Undefined if there is an article around them. */
export function onlyPostsIn(lines: readonly Line[], context: DateContext): PostLines[] | undefined {
  const attributions = attributionsIn(lines, 0, context);
  const first = attributions[0];
  if (first === undefined) return undefined;
  // "Watch | The boats come in" is of a message, where nothing but messages with their heads is there.
  const isCopied = attributions.every(({ platform, opens }) => opens && platform === "TELEGRAM");
  if (!isCopied && lines.some(({ text }) => relatedArticle(text) !== undefined)) return undefined;
  return first.start === 0
    ? openedByAttributions(lines, attributions, context)
    : closedByAttributions(lines, attributions);
}

function openedByAttributions(
  lines: readonly Line[],
  attributions: readonly Attribution[],
  context: DateContext,
): PostLines[] | undefined {
  const posts = attributions.map((attribution, index) => {
    const ceiling = attributions[index + 1]?.start ?? lines.length;
    const closing = closingOf(lines, attribution, ceiling, context);
    // A post whose text is on the line of its author goes no further: what stands below is of somebody else.
    const ownEnd = closing?.end ?? (attribution.text === undefined ? undefined : attribution.end);
    const end = ownEnd === undefined ? ceiling : tailEnd(lines, ownEnd, ceiling);
    return { attribution, start: attribution.start, end, ...(closing && { closing }) };
  });
  // A message of Telegram may be a picture alone.
  const hasWords = ({ attribution: { platform, end: headEnd }, end }: PostLines): boolean =>
    platform !== "TELEGRAM" || headEnd < end;
  return covers(posts, lines) ? posts.filter(hasWords) : undefined;
}

function closedByAttributions(lines: readonly Line[], attributions: readonly Attribution[]): PostLines[] | undefined {
  const above = lines.slice(0, attributions[0]?.start);
  if (startsWithHeadline(above)) return undefined;
  const posts: PostLines[] = [];
  attributions.forEach((attribution, index) => {
    const end = tailEnd(lines, attribution.end, attributions[index + 1]?.start ?? lines.length);
    const floor = posts.at(-1)?.end ?? 0;
    const start = attribution.text === undefined ? floor : wholeStart(lines, attribution.start, floor);
    posts.push({ attribution, start, end });
  });
  return covers(posts, lines) ? posts : undefined;
}

/** The text on the line of the author may go over the lines that touch it from above. */
function wholeStart(lines: readonly Line[], at: number, floor: number): number {
  let first = at;
  while (first > floor && lines[first]?.afterGap === false) first -= 1;
  return first;
}

/**
 * The posts above all else, each with its whole text on the line of its author: "The boat is in — Quay (@quay) Feb 7".
 * What stands below them is an article's, from its headline on.
 */
export function openingPosts(lines: readonly Line[], attributions: readonly Attribution[]): PostLines[] {
  const posts: PostLines[] = [];
  for (const attribution of attributions) {
    const start = posts.at(-1)?.end ?? 0;
    if (attribution.start !== start || attribution.text === undefined) break;
    posts.push({ attribution, start, end: tailEnd(lines, attribution.end, lines.length) });
  }
  return posts.at(-1)?.end === lines.length ? [] : posts;
}

/** A longer text is an article that ends with a post, not a single post. */
const LONGEST_TEXT = 500;

/** "① Grain", "1. Grain", "a) Grain": a post that is a list has no headline. */
const LISTED = /^(?:[\p{No}\p{So}•▪‣-]\uFE0F?|\p{Nd}{1,2}[.)]|\p{L}\))\s?\S/u;

function startsWithHeadline(above: readonly Line[]): boolean {
  const [first, ...others] = above.map((line) => line.text);
  if (first === undefined || others.length === 0) return false;
  if ([first, ...others].every((text) => LISTED.test(text))) return false;
  const voice = voiceOf([first]);
  if (
    above.reduce((sum, line) => sum + line.text.length, 0) > LONGEST_TEXT ||
    others.some((text) => isForeign(text, voice))
  )
    return true;
  return !hasPostMark(first) && !hasTag(first) && !/[.!?؟。…]$/u.test(first);
}

function covers(posts: readonly PostLines[], lines: readonly Line[]): boolean {
  return (
    posts[0]?.start === 0 && posts.every((claim, index) => claim.end === (posts[index + 1]?.start ?? lines.length))
  );
}
