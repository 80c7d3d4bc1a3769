import { findDate, isDate, isTime } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import { isForwardLabel, opensForward } from "../../../reading/page-words/forwarded";
import { isName } from "../credit";
import type { Line } from "../../lines";
import { isOfPlatform, isPlatformMenu } from "../labels/platform-labels";
import { countsIn, isReactions, metricNamed, numberIn } from "../labels/post-labels";

/** A message of a channel: its head is the channel's name, and its foot what was counted, with the time. */
export interface TelegramMessage {
  readonly name: string;
  /** The channel's public name, where the page tells it. */
  readonly handle: string | undefined;
  readonly head: number;
  /** Index of the first line of its text, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly closingEnd: number;
  readonly postedAt: StatedDate | undefined;
  /** How many people saw it. */
  readonly views: number | undefined;
}

interface Foot {
  readonly start: number;
  readonly end: number;
  readonly time: string;
  readonly views: number | undefined;
}

const FARTHEST = 60;

/** The messages of a channel: each begins with the channel's name and ends with its views and its time. */
export function telegramMessages(lines: readonly Line[], context: DateContext): TelegramMessage[] {
  const feet = feetOf(lines);
  const [first] = feet;
  if (first === undefined) return [];
  const members = lines.slice(0, first.start).findIndex((_, at) => isMembersAt(lines, at));
  const shown = nameOfChannel(lines, feet) ?? nameOfOne(lines, feet);
  const name = shown ?? nameOnTop(lines, members);
  if (name === undefined) return [];
  const handle = handleOnTop(lines.slice(0, first.start), name, members);
  const dayBelow = lines.slice(feet.at(-1)?.end).find(({ text }) => isDate(text))?.text;
  const on = (known: string | undefined, time: string): StatedDate | undefined =>
    known === undefined ? undefined : findDate(`${known} ${time}`, context);
  let day: string | undefined;
  return feet.flatMap(({ start: foot, end, time, views }, index) => {
    const from = index === 0 ? Math.max(0, foot - FARTHEST) : (feet[index - 1]?.end ?? 0);
    if (shown === undefined) {
      const opening = index === 0 ? profileEnd(lines, members, foot) : from;
      const words = opening + lines.slice(opening, foot).findIndex(({ text }) => !isDate(text));
      const start = opensForward(lines[words]?.text ?? "") ? forwardEnd(lines, words, foot) : words;
      day = lines.slice(opening, start).findLast(({ text }) => isDate(text))?.text ?? day;
      return start < opening
        ? []
        : [
            {
              name,
              handle,
              head: start,
              start,
              end: reactionsStart(lines, start, foot),
              closingEnd: end,
              postedAt: on(day, time),
              views,
            },
          ];
    }
    const above = lines.slice(from, foot).findLastIndex(({ text }) => text === name);
    if (above < 0) return [];
    const head = from + above;
    const start = forwardEnd(lines, head + 1, foot);
    if (foot <= start) return [];
    day = lines.slice(from, head).findLast(({ text }) => isDate(text))?.text ?? day;
    const known = day ?? (feet.length === 1 ? dayBelow : undefined);
    const wordsEnd = reactionsStart(lines, start, foot);
    return [{ name, handle, head, start, end: wordsEnd, closingEnd: end, postedAt: on(known, time), views }];
  });
}

/** Below "Forwarded from Harbour Watch". The name may be on the next line. */
function forwardEnd(lines: readonly Line[], at: number, foot: number): number {
  const label = lines[at]?.text ?? "";
  if (isForwardLabel(label)) return at + 1;
  return opensForward(label) && at + 2 < foot ? at + 2 : at;
}

/** A pictogram alone, and how many chose it below it or behind it: the end of the words, above the views. */
export function reactionsStart(lines: readonly Line[], start: number, foot: number): number {
  let end = foot;
  const textAt = (at: number): string => lines[at]?.text ?? "";
  for (;;) {
    if (end - 2 > start && isCountAlone(textAt(end - 1)) && PICTOGRAM_ALONE.test(textAt(end - 2))) end -= 2;
    else if (end - 1 > start && isReactions(textAt(end - 1))) end -= 1;
    else return end;
  }
}

const PICTOGRAM_ALONE = /^(?:\p{Extended_Pictographic}|[\uFE0F\u200D\p{Emoji_Modifier}]){1,8}$/u;
const isCountAlone = (text: string): boolean => /^\p{Nd}/u.test(text) && numberIn(text) !== undefined;

const LONGEST_FOOT = 80;
/** "1.2K views14:05", "980 viewsedited  2:05 PM": the foot of a message on a channel's web page. */
const WEB_FOOT =
  /^(\p{Nd}[^:]{1,30}?)\s?(?:,\s)?(?:edited\s{0,3})?(?:[^\d:]{1,40},\s?)?((?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?:\s?[AP]M)?)$/u;
/** "980 просмотров изменено 10:31" */
const EDITED_FOOT = /^(\p{Nd}[^:]{1,30})\s\p{L}{4,14}\s{1,3}(\p{Nd}{1,2}:\p{Nd}{2}(?:\s?[AP]M)?)$/u;
const VIEWS_IN_ENGLISH = /^[\d.,]+[KM]?\s?views$/u;

function footIn(text: string): Pick<Foot, "time" | "views"> | undefined {
  for (const pattern of [WEB_FOOT, EDITED_FOOT]) {
    const [, counted = "", time = ""] = pattern.exec(text) ?? [];
    if (isViews(counted.trim())) return { time, views: viewsIn(counted.trim()) };
  }
  return undefined;
}

/** The views that the foot of a message tells, with its time on the same line. */
export const messageFoot = (text: string): number | undefined =>
  text.length > LONGEST_FOOT ? undefined : footIn(text)?.views;

function feetOf(lines: readonly Line[]): Foot[] {
  const isChannel = lines.some((_, at) => isMembersAt(lines, at));
  return lines.flatMap(({ text }, at): Foot[] => {
    if (text.length > LONGEST_FOOT) return [];
    const foot = footIn(text);
    if (foot !== undefined) return [{ start: at, end: at + 1, ...foot }];
    // In a channel whose members are told, the views and the time may be on lines of their own, the views without
    // their word.
    if (!(isChannel || isViews(text)) || !/^\p{Nd}/u.test(text) || text.includes(":")) return [];
    // "1.8K", "views", "edited", "12:52"
    const isWorded = metricNamed(lines[at + 1]?.text ?? "") === "views";
    const mark = isWorded ? at + 2 : at + 1;
    const clock = isEditMark(lines[mark]?.text ?? "") ? mark + 1 : mark;
    const below = (lines[clock]?.text ?? "").replace(EDITED_TIME, "");
    const views = isViews(text) ? viewsIn(text) : numberIn(text);
    const isClock = isTime(below) && !COMPACT.test(below);
    return views !== undefined && isClock ? [{ start: at, end: clock + 1, time: below, views }] : [];
  });
}

/** "2.31K" is a number. */
const COMPACT = /^\p{Nd}{1,3}[.,]\p{Nd}{1,2}\s?[KM]$/u;

/** "edited 10:31", "Ada, 10:31", "Ada, edited 10:31": on the line of the time stand that word, and who signed. */
const EDITED_TIME =
  /^(?:[^\p{Nd}:,،]{1,40}[,،]\s{1,3})?(?:\p{L}[\p{L}\p{M}]{3,15}\s{1,3})?(?=\p{Nd}{1,2}:\p{Nd}{2}(?:\s?[AP]M)?$)/u;

/** "edited", in any language, between the views and the time. */
const isEditMark = (text: string): boolean => /^\p{L}[\p{L}\p{M}]{2,15}$/u.test(text);

const viewsIn = (counted: string): number | undefined =>
  countsIn(counted)?.views ?? numberIn(counted.split(/\s?views$/u)[0] ?? "");

const isViews = (counted: string): boolean => VIEWS_IN_ENGLISH.test(counted) || countsIn(counted)?.views !== undefined;

/** The number, perhaps "mil" or "K", perhaps "de", and the word of Telegram and YouTube for them, by language. */
const MEMBERS =
  /^\p{Nd}[\p{Nd}.,٫٬\s\u00a0\u202f]{0,12}\s?[\p{L}]{0,5}\.?(?:\s(?:d['’]|de\s|di\s)?|(?=[位名]))(?:subscribers?|members?|abonnés|suscriptores|miembros|inscritos|subscritores|membros|abonnenten|mitglieder|iscritti|membri|abonnees|leden|prenumeranter|abonnenter|tilaajaa|subskrybent\p{L}+|odběratel\p{L}*|odberateľ\p{L}*|feliratkozó|abonați|συνδρομητές|подписчик\p{L}*|участник\p{L}*|підписник\p{L}*|abone|مشترك(?:ين|ًا|اً|ا)?|عضو(?:ًا|اً|ا)?|اعضاء|مشترک|دنبال‌کننده|מנויים|חברים|सदस्य|सब्सक्राइबर|pelanggan|người đăng ký|[位名]订阅者|位訂閱者|位訂閱戶)$/iu;

/** The word for them stands first in Korean and Japanese. */
const LABELLED_MEMBERS = /^(?:구독자|チャンネル登録者数|登録者数)\s?\p{Nd}[\p{Nd}.,]{0,12}\s?[천만억万億]?[명人]$/u;

/** "8.4K subscribers" */
export const saysMembers = (text: string): boolean =>
  text.length <= LONGEST_FOOT && (MEMBERS.test(text) || LABELLED_MEMBERS.test(text));

/** "8.4K", "subscribers": the number and its word may be on lines of their own. */
const isMembersAt = (lines: readonly Line[], at: number): boolean => {
  const text = lines[at]?.text ?? "";
  return saysMembers(text) || (isCountAlone(text) && saysMembers(`${text} ${lines[at + 1]?.text ?? ""}`));
};

/** Below how many follow a channel: how many pictures, videos and links it has. */
function profileEnd(lines: readonly Line[], members: number, foot: number): number {
  const textAt = (at: number): string => lines[at]?.text ?? "";
  if (saysMembers(textAt(members))) return members + 1;
  let end = members + 2;
  while (end + 2 < foot && isCountAlone(textAt(end)) && LABEL.test(textAt(end + 1))) end += 2;
  return end;
}

const LABEL = /^\p{L}[\p{L}\p{M}]{1,20}$/u;

/** The channel's name above how many follow it, where the messages show none. Its public name may be between. */
function nameOnTop(lines: readonly Line[], members: number): string | undefined {
  const above = CHANNEL.test(lines[members - 1]?.text ?? "") ? members - 2 : members - 1;
  const name = lines[above]?.text ?? "";
  return members > 0 && members <= FARTHEST_NAME && isName(name) && !isPlatformMenu(name) ? name : undefined;
}

const FARTHEST_NAME = 8;

/** `@harbour_news`, `t.me/harbour_news` */
const CHANNEL = /^(?:@|(?:https?:\/\/)?t\.me\/(?:s\/)?)(\w{4,40})$/u;

/** The channel's public name, beside its name or beside how many follow it. */
function handleOnTop(above: readonly Line[], name: string, members: number): string | undefined {
  const isBeside = (at: number): boolean => Math.abs(at - members) === 1 || above[at - 1]?.text === name;
  const found = above.find(({ text }, at) => CHANNEL.test(text) && isBeside(at));
  return CHANNEL.exec(found?.text ?? "")?.[1];
}

/** The line that is above most messages. One message alone is below the channel's name too. */
function nameOfChannel(lines: readonly Line[], feet: readonly Foot[]): string | undefined {
  const first = feet[0]?.start ?? 0;
  const above = lines.slice(Math.max(0, first - FARTHEST), first).map(({ text }) => text);
  const below = feet.slice(1).map((_, index) => lines[feet[index]?.end ?? 0]?.text);
  const isChannel = (text: string): boolean =>
    isName(text) && !isPlatformMenu(text) && (below.includes(text) || above.filter((each) => each === text).length > 1);
  return above.findLast(isChannel);
}

/**
 * The name above one message alone: what follows the menu, or stands above whom it was passed on from. Nothing but
 * days, counts and buttons is below the message.
 */
function nameOfOne(lines: readonly Line[], feet: readonly Foot[]): string | undefined {
  const [foot] = feet;
  if (foot === undefined || feet.length > 1 || foot.start > FARTHEST) return undefined;
  const isOfPage = (text: string): boolean => isOfPlatform(text) || isDate(text);
  if (!lines.slice(foot.end).every(({ text }) => isOfPage(text))) return undefined;
  const head = lines.findIndex(({ text }) => !isPlatformMenu(text) && !/^telegram$/iu.test(text));
  const name = lines[head]?.text ?? "";
  return head >= 0 && head < foot.start && isName(name) && !isForwardLabel(name) ? name : undefined;
}
