import type { Attribution } from "./posts/attribution";
import { hasPostMark, hasTag, namesPlatform } from "./posts/post-marks";

const LONGEST_SKIP_LINK = 90;
const LONGEST_NUMBERED = 40;
/** "View this post on Instagram" */
const LONGEST_NOTE = 50;

/**
 * "Skip X post by NAME", "End of X post by NAME", "X post, 1": a line beside a post with its author's name or a number,
 * and its platform.
 */
export function isSkipLink(text: string, { displayName, handle, platform }: Attribution): boolean {
  if (text.length > LONGEST_SKIP_LINK || /[.!:：؟?]$/u.test(text) || hasPostMark(text) || hasTag(text)) return false;
  const isNamed = [displayName, handle].some((name) => name !== undefined && name.length > 1 && text.includes(name));
  const isNumbered = text.length <= LONGEST_NUMBERED && /[^\p{Nd}]\p{Nd}{1,2}$/u.test(text);
  const isNote = platform !== undefined && text.length <= LONGEST_NOTE;
  return ((isNamed || isNumbered || isNote) && namesPlatform(text)) || /^(?:skip|end of)\b.{0,40}\bpost\b/iu.test(text);
}
