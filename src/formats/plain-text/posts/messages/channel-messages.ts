import { detectLanguage } from "../../../../domain/text/languages/language";
import { findDate, isDate, isTime } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isShort, isWordless } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { withYear } from "./chat-messages";
import { isName } from "../credit";
import { isPlatformMenu } from "../labels/platform-labels";
import { saysFollowers } from "../labels/profile-labels";
import { isReactions, numberIn } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { postOf } from "../pages/shaped-post";

const FARTHEST_FOLLOWERS = 8;
const CLOCK = /^\p{Nd}{1,2}[:.]\p{Nd}{2}/u;
const LONGEST_TIME = 16;
/** "👍❤️", "👍❤️ 64": WhatsApp shows which signs were chosen, and how often in all. */
const CHOSEN =
  /^(?:\p{Extended_Pictographic}|[\uFE0F\u200D\p{Emoji_Modifier}\s]){1,12}(?:\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?\p{L}{0,4})?$/u;
const FEWEST_MESSAGES = 2;

/**
 * The messages of a channel of WhatsApp: the channel's name above how many follow it, and below the words of each
 * message its time, and which signs the readers chose. A day stands between messages.
 */
export function channelMessages(lines: readonly Line[], context: DateContext): PostLines[] | undefined {
  const followers = lines.slice(0, FARTHEST_FOLLOWERS).findIndex(({ text }, at) => at > 0 && saysFollowers(text));
  const name = plainLine(lines[followers - 1]?.text);
  const isOfMenu = ({ text }: Line): boolean => isPlatformMenu(text) || isShort(text);
  if (followers < 0 || !isName(name) || !lines.slice(0, followers - 1).every(isOfMenu)) return undefined;
  const posts: PostLines[] = [];
  let day: string | undefined;
  let at = followers + 1;
  while (at < lines.length) {
    const start = wordsStart(lines, at);
    day = lines.slice(at, start).findLast(({ text }) => isDay(text))?.text ?? day;
    const foot = footBelow(lines, start);
    if (foot === lines.length) {
      // Below the last message is what the program says to the reader.
      if (!lines.slice(start).every(isOfMenu)) return undefined;
      break;
    }
    const end = reactionsEnd(lines, foot + 1);
    const stated = `${withYear(day ?? "")} ${lines[foot]?.text ?? ""}`;
    const language = detectLanguage(lines[start]?.text ?? "");
    const postedAt = day === undefined ? undefined : findDate(stated, { language, ...context });
    posts.push(postOf(lines, { platform: "OTHER", displayName: name }, start, start, foot, end, postedAt));
    at = end;
  }
  const isReacted = posts.some(({ closing }) => closing !== undefined && closing.end > closing.start + 1);
  return isReacted && posts.length >= FEWEST_MESSAGES ? posts : undefined;
}

/** "12/3/26", "12 March" */
const isDay = (text: string): boolean => text.length <= LONGEST_DAY && isDate(withYear(text));
const LONGEST_DAY = 30;

const isFoot = (text: string): boolean => text.length <= LONGEST_TIME && CLOCK.test(text) && isTime(text);

function footBelow(lines: readonly Line[], start: number): number {
  let foot = start + 1;
  while (foot < lines.length && !isFoot(lines[foot]?.text ?? "")) foot += 1;
  return Math.min(foot, lines.length);
}

/** Below the number of the followers, and between messages: the button "Follow", and days. */
function wordsStart(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && (isDay(lines[at]?.text ?? "") || isPlatformMenu(lines[at]?.text ?? ""))) at += 1;
  return at;
}

function reactionsEnd(lines: readonly Line[], from: number): number {
  let end = from;
  const isChosen = (text: string): boolean => CHOSEN.test(text) || isReactions(text);
  while (end < lines.length && isChosen(lines[end]?.text ?? "")) end += 1;
  const count = lines[end]?.text ?? "";
  return end > from && isWordless(count) && numberIn(count) !== undefined ? end + 1 : end;
}
