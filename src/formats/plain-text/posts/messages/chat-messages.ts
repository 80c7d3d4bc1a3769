import { append } from "../../../../domain/collections/lists";
import { findDate, isDate, isTime, isTimeAgo } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import { isName } from "../credit";
import { SENTENCE_END } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import type { PostLines } from "../post-lines";
import { isOfProgram, ownWords, saysEncrypted } from "./program-words";

/** The messages of a conversation, with its lines cut between the head and the words of each message. */
export interface Conversation {
  readonly lines: readonly Line[];
  readonly posts: readonly PostLines[];
  readonly leftOut: readonly number[];
}

/** `[14/06/2024, 09:41:22] Ada: The words`, `14/06/2024, 09:41 - Ada: The words`, as WhatsApp copies messages. */
const LOGGED = /^(?:\[([^[\]]{8,40})\]|(\p{Nd}[^[\]]{8,30}?)\s[-–])\s([^:：]{1,60}):\s?(.*)$/u;
/** The same without a name: "Messages are end-to-end encrypted." */
const NOTED = /^(?:\[([^[\]]{8,40})\]|(\p{Nd}[^[\]]{8,30}?)\s[-–])\s/u;
/** `Ada Marin — 03/02/2026 9:15 AM` */
const DASHED = /^(.{1,60}?)\s[—–-]\s(.{4,40})$/u;
const LONGEST_TIME = 40;
const CLOCK = /\p{Nd}[:.٫]\p{Nd}{2}/u;
const FEWEST = 2;

export interface Head {
  readonly at: number;
  readonly end: number;
  /** Absent: a note of the program's. */
  readonly name?: string;
  readonly stated: string;
  /** The program says this, and not whoever wrote above. */
  readonly isNote?: true;
  /** The words that stand on the line of the head. */
  readonly words?: string;
}

/** Logs in which each message has its time and its name before the words. */
export function loggedChat(lines: readonly Line[], context: DateContext): Conversation | undefined {
  if (!isStamped(NOTED.exec(plainLine(lines[0]?.text)))) return undefined;
  const heads = lines.flatMap(({ text }, at): Head[] => {
    const plain = plainLine(text);
    const [, bracketed, dashed, name, words = ""] = LOGGED.exec(plain) ?? [];
    const stated = bracketed ?? dashed;
    const isNote = isOfProgram(text) || (at === 0 && saysEncrypted(words));
    if (stated !== undefined && name !== undefined && !isNote && isStamp(stated))
      return [{ at, end: at + 1, name, stated, words }];
    const noted = NOTED.exec(plain);
    return isStamped(noted) ? [{ at, end: at + 1, stated: noted?.[1] ?? noted?.[2] ?? "" }] : [];
  });
  return heads.filter(({ name }) => name !== undefined).length < FEWEST
    ? undefined
    : conversation(lines, heads, context);
}

/** Programs that show the name and the time above the words. */
export function shownChat(shown: readonly Line[], context: DateContext): Conversation | undefined {
  const lines = withoutInput(shown);
  const heads: Head[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = dashedHead(lines, at) ?? headInLines(lines, at);
    // Below a head are the words, also those that stand above a time.
    const above = heads.at(-1);
    const isWords = head?.name !== undefined && head.at === above?.end && above.isNote !== true;
    if (head === undefined || isWords) continue;
    if (heads.length === 0 && !lines.slice(0, at).every((_, above) => isAboveChat(lines, above))) return undefined;
    heads.push(head);
    at = head.end - 1;
  }
  const named = heads.filter(({ name }) => name !== undefined);
  const goesOn = named.length < heads.length || new Set(named.map(({ name }) => name)).size < named.length;
  const isTold = goesOn || named.some(({ words }) => words === "");
  if (named.length < FEWEST || !isTold || lines.length > heads.length * MOST_LINES) return undefined;
  return conversation(lines, heads, context);
}

/** People write short messages. A page with a few comments has more lines. */
const MOST_LINES = 8;
const LONGEST_CHANNEL = 3;

const CHANNEL = /^#\s?[\p{L}\p{M}\p{Nd}_-]{2,60}$/u;

/** The name of a channel, what it is about, or a day. A headline is longer. */
function isAboveChat(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  const isTopic = CHANNEL.test(lines[at - 1]?.text ?? "");
  // "Welcome to the beginning of #harbour"
  const channel = (CHANNEL.exec(lines[0]?.text ?? "")?.[0] ?? "").replace(/^#\s/u, "#");
  const isWelcome = channel !== "" && text.includes(channel);
  return isTopic || isWelcome || text.startsWith("#") || isDate(text) || text.split(/\s+/u).length <= LONGEST_CHANNEL;
}

/** Without "Message #harbour" below all messages: where one writes the next. */
function withoutInput(lines: readonly Line[]): readonly Line[] {
  const [channel, last] = [lines[0]?.text ?? "", lines.at(-1)?.text ?? ""];
  return CHANNEL.test(channel) && last !== channel && last.endsWith(channel) ? lines.slice(0, -1) : lines;
}

function dashedHead(lines: readonly Line[], at: number): Head | undefined {
  const text = plainLine(lines[at]?.text);
  const [, name = "", stated = ""] = (text.length > LONGEST_TIME + 63 ? null : DASHED.exec(text)) ?? [];
  if (/\p{Nd}/u.test(name) || !isClock(stated)) return undefined;
  if (isName(name)) return { at, end: at + 1, name, stated, words: "" };
  // "Ada joined the server."
  return at > 0 && SENTENCE_END.test(name) ? { at, end: at + 1, stated, isNote: true } : undefined;
}

/** The name, perhaps a dash, and the time, on lines of their own. A time alone: the same person goes on. */
function headInLines(lines: readonly Line[], at: number): Head | undefined {
  const name = plainLine(lines[at]?.text);
  if (CLOCK.test(name) && isTime(name))
    return at > 0 && lines[at]?.afterGap === false ? { at, end: at + 1, stated: name } : undefined;
  const isBetween = /^(?:APP|BOT|—|–|-)$/u.test(plainLine(lines[at + 1]?.text));
  const timeAt = isBetween ? at + 2 : at + 1;
  const stated = plainLine(lines[timeAt]?.text);
  if (lines[timeAt]?.afterGap !== false || name.length > LONGEST_TIME || !isClock(stated)) return undefined;
  if (!isName(name) || isDate(name)) return undefined;
  return { at, end: timeAt + 1, name, stated };
}

const isStamped = (found: RegExpExecArray | null): boolean => isStamp(found?.[1] ?? found?.[2] ?? "");

/** A day and a time. */
export function isStamp(stated: string): boolean {
  const date = findDate(withYear(stated), { language: "es" })?.date;
  return date?.precision === "MINUTE" || date?.precision === "SECOND";
}

/** A time of day, perhaps with a day before it: "9:15 AM", "Today at 9:15 AM". Not "Updated: 3 May 2024 9:15". */
const isClock = (stated: string): boolean =>
  stated.length <= LONGEST_TIME &&
  !/[:：]\s/u.test(stated) &&
  CLOCK.test(stated) &&
  (isTime(stated) || isTimeAgo(stated) || isStamp(stated));

/** "12/3/26": the year has two digits. */
export const withYear = (stated: string): string =>
  stated.replace(/^(\p{Nd}{1,2}([./-])\p{Nd}{1,2}\2)(?=\p{Nd}{2}(?!\p{Nd}))/u, "$120");

export function conversation(lines: readonly Line[], heads: readonly Head[], context: DateContext): Conversation {
  const order = orderOf(heads);
  const cut: Line[] = [];
  const posts: PostLines[] = [];
  const leftOut = lines.slice(0, heads[0]?.at).map(({ number }) => number);
  let day: string | undefined = lines.slice(0, heads[0]?.at).findLast(({ text }) => isDate(text))?.text;
  let who: string | undefined;
  heads.forEach((head, index) => {
    const below = lines.slice(head.end, heads[index + 1]?.at ?? lines.length);
    const name = head.name ?? (isTime(head.stated) && head.isNote !== true ? who : undefined);
    const first = lines[head.at];
    const dayBelow = below.at(-1);
    const hasWords = below.length > 1 || (isTime(head.stated) && (head.words ?? "") !== "") || head.isNote === true;
    const isDay = dayBelow !== undefined && isDate(dayBelow.text) && hasWords;
    const words = ownWords([
      ...(head.words === undefined || head.words === "" || first === undefined ? [] : [{ ...first, text: head.words }]),
      ...(isDay ? below.slice(0, -1) : below),
    ]);
    const stated = dateOf(head.stated, day, order, context);
    if (isDay) day = dayBelow.text;
    if (head.isNote !== true) who = name;
    if (name === undefined || words.length === 0 || first === undefined) {
      append(
        leftOut,
        [...lines.slice(head.at, head.end), ...words].map(({ number }) => number),
      );
      return;
    }
    const start = cut.length;
    cut.push({ ...first, text: name, afterGap: true });
    for (const line of words) cut.push(line);
    posts.push({
      attribution: { displayName: name, platform: "OTHER", start, end: start + 1, opens: true },
      start,
      end: cut.length,
      closing: { start: cut.length, end: cut.length, counts: {}, ...(stated && { postedAt: stated }) },
    });
  });
  return { lines: cut, posts, leftOut: [...new Set(leftOut)].sort((a, b) => a - b) };
}

/** Which of two numbers is the day: one over 12 tells it for the whole conversation. */
function orderOf(heads: readonly Head[]): string {
  const numbers = heads.flatMap(({ stated }) => {
    const [, first, second] = /^(\p{Nd}{1,2})[./-](\p{Nd}{1,2})[./-]/u.exec(stated) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  if (numbers.some(([first]) => first > 12)) return "es";
  if (numbers.some(([, second]) => second > 12)) return "en-US";
  // Who writes "AM" writes the month first, unless the numbers have a zero before them, as in India.
  const isAmerican = heads.some(
    ({ stated, words }) => /[AP]M$/u.test(stated) && (/^\p{Nd}\//u.test(stated) || words === ""),
  );
  return isAmerican ? "en-US" : "es";
}

function dateOf(
  stated: string,
  day: string | undefined,
  language: string,
  context: DateContext,
): StatedDate | undefined {
  if (isTime(stated)) return day === undefined ? undefined : findDate(`${day} ${stated}`, { language, ...context });
  return isTimeAgo(stated) ? undefined : findDate(withYear(stated), { language, ...context });
}
