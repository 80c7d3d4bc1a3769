import { countsIn } from "../labels/post-labels";

const LONGEST = 80;
/** The views before their sign, or behind it. */
const BEFORE_SIGN = /^(\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?\p{L}{0,4}\.?)\s?👁\uFE0F?/u;
const BEHIND_SIGN = /^👁\uFE0F?\s?(\p{Nd}[\p{Nd}.,٫٬]{0,8}[kKmM]?)(?=[\s·•|,])/u;
const MOST_WORDS_OF_VIEWS = 4;

/**
 * "9.8K 👁 15 May 2025, 09:12", "9.8K views · 15 May 2025, 09:12": in Telegram's box, how often it was seen stands
 * before its time. `stated` is the rest of the line.
 */
export function viewsBeforeTime(text: string): { views: number; stated: string } | undefined {
  if (text.length > LONGEST || !/^[\p{Nd}👁]/u.test(text)) return undefined;
  const words = text.replace(BEFORE_SIGN, "$1 views").replace(BEHIND_SIGN, "$1 views").split(/\s+/u);
  for (let count = 2; count <= Math.min(MOST_WORDS_OF_VIEWS, words.length - 1); count += 1) {
    const views = countsIn(withoutSign(words.slice(0, count).join(" ")))?.views;
    const stated = words
      .slice(count)
      .join(" ")
      .replace(/^[·•|,،]\s?/u, "");
    if (views !== undefined && /\p{Nd}/u.test(stated)) return { views, stated };
  }
  return undefined;
}

const withoutSign = (text: string): string => text.replace(/\s?[·•|,،]$/u, "");
