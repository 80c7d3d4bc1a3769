import { parsePostUrl } from "../../../../domain/addresses/platform-urls";
import { isForwardLabel } from "../../../reading/page-words/forwarded";
import { findDate, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { ACCOUNT, platformOfLink } from "./dated-cards";
import { isPlatformMenu } from "../labels/platform-labels";
import { countsOf, furnitureEnd } from "../closings/post-closing";
import { buttonedCard } from "./buttoned-cards";
import { facebookEmbed } from "./facebook-embed";
import { instagramFrame, telegramMessage } from "./framed-embeds";
import { labelledCard } from "./labelled-card";
import { linkedCard } from "./linked-card";
import { messengerBox } from "./messenger-box";
import { mayBeHead } from "./post-heads";
import { countsIn, isPostFurniture } from "../labels/post-labels";

const FARTHEST = 14;

/** Posts as the embeds of single platforms show them inside an article. */
export function embedCard(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  return (
    telegramWidget(lines, at, context) ??
    labelledCard(lines, at, context) ??
    telegramMessage(lines, at) ??
    messengerBox(lines, at, free) ??
    instagramFrame(lines, at, free) ??
    redditEmbed(lines, at) ??
    instagramEmbed(lines, at, free) ??
    linkedCard(lines, at, free, context) ??
    facebookEmbed(lines, at, free, context) ??
    buttonedCard(lines, at, free, context)
  );
}

/** `t.me/harbour_news/2231` */
const MESSAGE = /^(?:https?:\/\/)?t\.me\/(?:s\/)?(\w{4,40})\/\d{1,12}$/iu;

/** The name of the channel, perhaps from whom it was passed on, the words, reactions, the address, views and time. */
function telegramWidget(lines: readonly Line[], at: number, context: DateContext): Attribution | undefined {
  const found = lines.slice(at + 2, at + 2 + FARTHEST).findIndex(({ text }) => MESSAGE.test(text));
  const foot = at + 2 + found;
  // An empty line may part the paragraphs, but not the name from the words.
  if (found < 0 || !mayBeHead(lines, at) || lines[at + 1]?.afterGap === true) return undefined;
  const words = isForwardLabel(plainLine(lines[at + 1]?.text)) ? at + 2 : at + 1;
  // The name nearest to the address is its own.
  const isNearest = !lines.slice(at + 1, foot - 1).some((_, index) => mayBeHead(lines, at + 1 + index));
  let wordsEnd = foot;
  while (wordsEnd > words && isPostFurniture(plainLine(lines[wordsEnd - 1]?.text))) wordsEnd -= 1;
  let end = foot + 1;
  while (end <= foot + MOST_LINES_OF_FOOT && isFoot(plainLine(lines[end]?.text), context)) end += 1;
  if (words >= wordsEnd || !isNearest || end === foot + 1) return undefined;
  const stated = lines.slice(foot + 1, end).find(({ text }) => isDate(plainLine(text), context));
  const postedAt = stated && findDate(plainLine(stated.text), context);
  const url = parsePostUrl(plainLine(lines[foot]?.text).replace(/^(?!https?:)/iu, "https://"))?.url;
  return {
    platform: "TELEGRAM",
    displayName: plainLine(lines[at]?.text),
    ...(postedAt && { postedAt }),
    ...(url !== undefined && { url }),
    text: joinedText(lines.slice(words, wordsEnd)),
    counts: countsOf(lines.slice(foot + 1, end)),
    start: at,
    end,
    opens: false,
    isNote: true,
  };
}

/** The views, their word and the day, each on its line. */
const MOST_LINES_OF_FOOT = 3;

const isFoot = (text: string, context: DateContext): boolean =>
  text !== "" && (isPostFurniture(text) || isDate(text, context));

/** `by u/ada_marin in pottery`: Reddit's embed says so in English, below the words. */
const ON_REDDIT = /^by u\/([\w-]{3,20})(?: in (?:r\/)?\w{2,30})?$/u;

function redditEmbed(lines: readonly Line[], at: number): Attribution | undefined {
  const handle = ON_REDDIT.exec(plainLine(lines[at]?.text))?.[1];
  const above = lines[at - 1];
  if (handle === undefined || above === undefined) return undefined;
  return { platform: "REDDIT", handle, text: above.text, start: at - 1, end: at + 1, opens: false };
}

const FARTHEST_AGAIN = 14;

/** The account, its buttons, "View more on Instagram", the likes, and the account again above the words. */
function instagramEmbed(lines: readonly Line[], at: number, free: number): Attribution | undefined {
  const handle = plainLine(lines[at]?.text);
  if (!ACCOUNT.test(handle) || lines[at + 1] === undefined) return undefined;
  const isSame = ({ text }: Line): boolean => plainLine(text) === handle;
  const above = lines.slice(Math.max(free, at - FARTHEST_AGAIN), at);
  const first = at - above.length + above.findIndex(isSame);
  if (!above.some(isSame) || !lines.slice(first, at).some(({ text }) => platformOfLink(text) === "INSTAGRAM"))
    return undefined;
  const ending = lines.slice(at + 2, at + 2 + FARTHEST).findIndex(({ text }) => isPlatformMenu(plainLine(text)));
  const wordsEnd = at + 2 + Math.max(0, ending);
  return {
    platform: "INSTAGRAM",
    handle,
    text: joinedText(lines.slice(at + 1, wordsEnd)),
    counts: countsOf(lines.slice(first, at).filter(({ text }) => countsIn(plainLine(text)) !== undefined)),
    start: first,
    end: furnitureEnd(lines, wordsEnd, lines.length),
    opens: false,
    isNote: true,
  };
}
