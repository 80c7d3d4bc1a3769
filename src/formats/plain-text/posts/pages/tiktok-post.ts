import { findDate, isDate } from "../../../reading/dates";
import type { DateContext, StatedDate } from "../../../reading/dates";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import { isProse, isShort, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import { countsOf, furnitureEnd } from "../closings/post-closing";
import { isPlatformMenu } from "../labels/platform-labels";
import { platformAlone, platformIn } from "../labels/platform-names";
import { isSeparatorLine } from "../labels/post-labels";
import type { PostLines } from "../post-lines";
import { isAge, postOf } from "./shaped-post";

const FARTHEST = 60;
const ACCOUNT = /^@?[a-z0-9_][a-z0-9._]{1,28}[a-z0-9_]$/u;
const SOUND =
  /^(?:♬\s?\S|(?:original sound|sonido original|som original|son original|originalton|suono originale|origineel geluid|oryginalny dźwięk|originalljud|originallyd|alkuperäinen ääni|původní zvuk|eredeti hang|sunet original|πρωτότυπος ήχος|orijinal ses|الصوت الأصلي|صوت أصلي|صدای اصلی|צליל מקורי|оригинальный звук|оригінальний звук|मूल ध्वनि|suara asli|âm thanh gốc|nhạc nền|เสียงต้นฉบับ|オリジナル楽曲|오리지널 사운드|原声|原聲)\s?[-–—]\s)/iu;

interface Head {
  readonly handle: string;
  readonly displayName?: string;
  readonly postedAt?: StatedDate;
  readonly isDated: boolean;
  /** Index of the first line of the words. */
  readonly end: number;
}

/** The account, its name with the day, the words, and the sound. An article has sentences above its embeds. */
export function tiktokPost(lines: readonly Line[], context: DateContext): PostLines | undefined {
  const sound = lines.findIndex(({ text }, at) => at >= 3 && SOUND.test(text));
  if (sound < 0) return undefined;
  for (let at = sound - 2; at >= Math.max(0, sound - FARTHEST); at -= 1) {
    if (!isAccount(lines[at]?.text ?? "")) continue;
    const { end, isDated, postedAt, ...author } = headAt(lines, at, sound, context);
    if (end >= sound || !isDated) continue;
    if (lines.slice(0, at).some(({ text }) => isProse(text))) return undefined;
    return postOf(lines, { platform: "TIKTOK", ...author }, at, end, sound, lines.length, postedAt);
  }
  return undefined;
}

const MOST_LINES_OF_CARD = 10;

/**
 * The same inside an article. Without an `@` before the account the day stands below it, or the platform's name above.
 */
export function tiktokCard(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const account = plainLine(lines[at]?.text);
  if (!isAccount(account) && !HANDLE.test(account)) return undefined;
  const below = lines.slice(at + 1, at + 1 + MOST_LINES_OF_CARD);
  const sound = at + 1 + below.findIndex(({ text }) => SOUND.test(plainLine(text)));
  if (sound <= at + 1) return undefined;
  const { end, isDated, ...author } = headAt(lines, at, sound, context);
  const words = lines.slice(end, sound);
  const isOther = ({ text }: Line): boolean => text.startsWith("@") || platformAlone(plainLine(text)) !== undefined;
  if (words.length === 0 || words.some((line) => isOther(line))) return undefined;
  const above = at > free ? plainLine(lines[at - 1]?.text) : "";
  const isLabelled = platformAlone(above) === "TIKTOK";
  const isNamed = isLabelled || (/[:：]$/u.test(above) && platformIn(above) === "TIKTOK");
  if (!account.startsWith("@") && !isDated && !isNamed) return undefined;
  const tail = lines.slice(sound + 1, sound + 1 + MOST_LINES_OF_CARD);
  const gap = tail.findIndex(({ afterGap }) => afterGap);
  const cardEnd = furnitureEnd(lines, sound + 1, sound + 1 + (gap < 0 ? tail.length : gap));
  const counts = countsOf(lines.slice(sound + 1, cardEnd));
  const card = { platform: "TIKTOK", ...author, text: joinedText(words), counts, opens: false } as const;
  return { ...card, start: isLabelled ? at - 1 : at, end: cardEnd };
}

/** "2025.11.18" is a day. */
const isAccount = (text: string): boolean => ACCOUNT.test(text) && /[a-z]/u.test(text);

const HANDLE = /^@[\w.]{2,30}$/u;

function headAt(lines: readonly Line[], at: number, sound: number, context: DateContext): Head {
  const account = plainLine(lines[at]?.text);
  const end = textStart(lines, at + 1, sound, account);
  const parts = lines.slice(at + 1, end).flatMap(({ text }) => text.split(/[·•]/u).map((part) => part.trim()));
  const postedAt = parts.map((part) => findDate(part, context)).find((date) => date !== undefined);
  const isDated = parts.some((part) => isDate(part) || isAge(part));
  const displayName = parts.find((part) => isName(part) && !isDate(part) && !isAge(part) && !isPlatformMenu(part));
  return {
    handle: account.replace("@", ""),
    ...(displayName !== undefined && { displayName }),
    ...(postedAt && { postedAt }),
    isDated,
    end,
  };
}

const MOST_LINES_OF_HEAD = 6;

/** Below the account: its name, the day, "Follow". A word alone below the day is the button too. */
function textStart(lines: readonly Line[], from: number, end: number, handle: string): number {
  let start = from;
  const isStated = (text: string): boolean => text.split(/\s?[·•]\s?/u).some((part) => isDate(part) || isAge(part));
  const isHead = (text: string): boolean =>
    text === handle || isSeparatorLine(text) || isPlatformMenu(text) || isStated(text);
  for (let at = from; at < Math.min(end, from + MOST_LINES_OF_HEAD); at += 1)
    if (isHead(plainLine(lines[at]?.text))) start = at + 1;
  const [above, button] = [lines[start - 1], lines[start]].map((line) => plainLine(line?.text));
  const isButton = start > from && start + 1 < end && isStated(above ?? "") && isWord(button ?? "");
  return isButton ? start + 1 : start;
}

const isWord = (text: string): boolean => isShort(text) && wordsOf(text) === 1;
