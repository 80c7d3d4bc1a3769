import type { Platform } from "../../../../domain/addresses/platform";
import { detectLanguage } from "../../../../domain/text/languages/language";
import { findDate, isDate, isTimeAgo } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isDense, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { isBadgeBelowTime } from "../pages/comment-labels";
import { platformAlone, platformIn } from "../labels/platform-names";
import { isSeparatorLine } from "../labels/post-labels";

/** How Instagram, Threads and TikTok write an account. */
export const ACCOUNT = /^[a-z0-9][a-z0-9._]{1,28}[a-z0-9_]$/u;

/** "Follow us on Threads" may stand at the end of a page. */
const FARTHEST_NOTE = 6;
const LONGEST_NOTE = 40;
const LONGEST_DENSE_NOTE = 24;
const MOST_WORDS_OF_NOTE = 5;

/** Whether a time stands at `at`, directly below the line above it. */
export function isTimeBelow(lines: readonly Line[], at: number, context: DateContext): boolean {
  const line = lines[at];
  return line?.afterGap === false && (isDate(line.text, context) || isTimeAgo(line.text));
}

/** A time, a dot on the next line, and then the words: Facebook has the sign of who may read behind the dot. */
export const isDotted = (lines: readonly Line[], at: number): boolean =>
  lines[at + 1]?.afterGap === false && isSeparatorLine(plainLine(lines[at + 1]?.text));

/** `account`, the day, the words, and "View on Threads" in any language below them. */
export function accountCard(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const handle = plainLine(lines[at - 1]?.text);
  if (at - 1 < free || !ACCOUNT.test(handle)) return undefined;
  const dated = { language: detectLanguage(lines[at + 1]?.text ?? ""), ...context };
  const platform = isTimeBelow(lines, at, dated) ? platformOfNote(lines, at + 2) : undefined;
  if (platform === undefined) return undefined;
  const postedAt = findDate(plainLine(lines[at]?.text), dated);
  const end = isBadgeBelowTime(plainLine(lines[at + 1]?.text)) ? at + 2 : at + 1;
  return { platform, handle, ...(postedAt && { postedAt }), start: at - 1, end, opens: true };
}

function platformOfNote(lines: readonly Line[], from: number): Platform | undefined {
  for (const { text, afterGap } of lines.slice(from, from + FARTHEST_NOTE)) {
    if (afterGap) return undefined;
    const platform = platformOfLink(text);
    if (platform !== undefined) return platform;
  }
  return undefined;
}

/** "View on Threads", "在 Threads 查看": a few words with the name of a platform, and no sentence. */
export function platformOfLink(text: string): Platform | undefined {
  const isLink =
    text.length <= (isDense(text) ? LONGEST_DENSE_NOTE : LONGEST_NOTE) &&
    wordsOf(text) <= MOST_WORDS_OF_NOTE &&
    !SENTENCE_END.test(text) &&
    !/[:：#@]/u.test(text) &&
    platformAlone(text) === undefined;
  return isLink ? platformIn(text) : undefined;
}
