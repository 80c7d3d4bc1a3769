import type { Platform } from "../../../../domain/addresses/platform";
import { findDate, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Attribution } from "../attribution";
import { embedCard } from "../cards/embed-cards";
import { opensFrame } from "../cards/framed-embeds";
import { facebookHeading, facebookPage } from "./facebook-heads";
import { isName } from "../credit";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { tiktokCard } from "./tiktok-post";
import { namedCard } from "../cards/named-cards";
import { platformIn } from "../labels/platform-names";

/** `Channel Name, [17 Mar 2024 at 14:05]`, as Telegram copies a message. */
const TELEGRAM = /^([^[\]]{1,80}), \[([^[\]]{6,40})\]:?$/u;
/** The desktop program writes the year with two digits: `17.03.24 14:05`. */
const SHORT_YEAR = /^(?<day>\p{Nd}{1,2}(?<sign>[./])\p{Nd}{1,2}\k<sign>)(?=\p{Nd}{2},?\s)/u;
/** `@handle The words ♬ original sound`, as TikTok's embed says it. */
const TIKTOK = /^@([\w.]{2,30})(?:\s+([^♬]{0,2200}))?\s♬ /u;
const EMBED_HANDLE = /[(（]?[@＠]([\w.]+(?:@[\w.-]+\w)?)[)）]?$/u;
/** Their embeds show no more than whose post it is. */
const EMBEDDING: ReadonlySet<Platform> = new Set(["INSTAGRAM", "MASTODON", "TIKTOK", "FACEBOOK"]);
const LONGEST = 120;

/** The heads of posts in the forms of single platforms. */
export function platformHeading(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  return (
    facebookHeading(lines, at, free, context) ??
    facebookPage(lines, at, context) ??
    embedCard(lines, at, free, context) ??
    namedCard(lines, at, free, context) ??
    telegramHeading(lines, at, context) ??
    tiktokEmbed(text, at) ??
    tiktokCard(lines, at, free, context) ??
    embedNote(lines, at, free)
  );
}

/** "[ Video ]", "[Forwarded from Ada]", "[In reply to Ada]": what the desktop program says above the words. */
const NOTE = /^\[[^[\]]{2,80}\]$/u;

function telegramHeading(lines: readonly Line[], at: number, context: DateContext): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  const [, name = "", said = ""] = (text.length > LONGEST ? null : TELEGRAM.exec(text)) ?? [];
  const stated = said.replace(SHORT_YEAR, "$<day>20");
  const postedAt =
    stated === "" || !isDate(stated, context) ? undefined : findDate(stated, { language: "es", ...context });
  if (postedAt === undefined || !isName(name)) return undefined;
  let end = at + 1;
  while (NOTE.test(plainLine(lines[end]?.text))) end += 1;
  return { platform: "TELEGRAM", displayName: name.trim(), postedAt, start: at, end, opens: true };
}

function tiktokEmbed(text: string, at: number): Attribution | undefined {
  if (!text.startsWith("@") || !text.includes("♬")) return undefined;
  const [, handle, words = ""] = TIKTOK.exec(text) ?? [];
  if (handle === undefined || words.trim() === "") return undefined;
  return { platform: "TIKTOK", handle, text: words.trim(), start: at, end: at + 1, opens: false };
}

const LONGEST_NOTE = 60;
const FARTHEST_SKIP_LINK = 8;

/** "Skip the Instagram post" above the words: then the line below is "End of the Instagram post". */
const isSkippedAbove = (lines: readonly Line[], at: number, free: number, platform: Platform): boolean =>
  lines
    .slice(Math.max(free, at - FARTHEST_SKIP_LINK), Math.max(free, at - 1))
    .some(({ text }) => text.length <= LONGEST_NOTE && !/[.:!?؟…]$/u.test(text) && platformIn(text) === platform);

/**
 * "View this post on Instagram" and "A post shared by Name (@name)" close to each other, in any language: a line with
 * the platform's name, and a line that ends with the handle.
 */
function embedNote(lines: readonly Line[], at: number, free: number): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  const handle = text.length > LONGEST ? undefined : EMBED_HANDLE.exec(text)?.[1];
  if (handle === undefined || text.startsWith("@") || /[:.!?]$/u.test(text)) return undefined;
  if (opensFrame(lines, at)) return undefined;
  for (const beside of [at - 1, at + 1]) {
    const other = lines[beside]?.text ?? "";
    if (beside < free || other.length > LONGEST_NOTE || /[.:!?]$/u.test(other)) continue;
    const platform = platformIn(other);
    if (beside > at && platform !== undefined && isSkippedAbove(lines, at, free, platform)) continue;
    if (platform === undefined || !EMBEDDING.has(platform) || (platform === "MASTODON") !== handle.includes("@"))
      continue;
    const name = /\s(\S[^()]{0,60})\s[(（][@＠]/u.exec(text)?.[1];
    const displayName = name?.split(/\s(?:by|par|von|por|da|door|av|от|بواسطة|من|توسط)\s/u).at(-1);
    return {
      platform,
      handle,
      ...(displayName !== undefined && displayName !== name && { displayName }),
      start: Math.min(at, beside),
      end: Math.max(at, beside) + 1,
      opens: false,
      isNote: true,
    };
  }
  return undefined;
}
