import { findDate, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { countsOf } from "../closings/post-closing";
import { isName } from "../credit";
import { isOfPlatform, isPlatformMenu } from "../labels/platform-labels";
import { isPlace } from "../pages/nameless-pages";
import { ACCOUNT, platformOfLink } from "./dated-cards";
import { mayBeHead } from "./post-heads";

const FARTHEST = 14;
const MOST_LINES_OF_FOOT = 8;

/**
 * The account, perhaps its name or the place, the words, and below them "View more on Instagram" in any language, with
 * the likes and the day: Instagram's box as an article shows it. No empty line is inside.
 */
export function linkedCard(
  lines: readonly Line[],
  at: number,
  free: number,
  context: DateContext,
): Attribution | undefined {
  const handle = plainLine(lines[at]?.text);
  if (at < free || !ACCOUNT.test(handle) || isPlatformMenu(handle) || !mayBeHead(lines, at)) return undefined;
  const below = lines.slice(at + 1, at + 1 + FARTHEST);
  const gap = below.findIndex(({ afterGap }) => afterGap);
  const card = gap < 0 ? below : below.slice(0, gap);
  const link = card.findIndex(({ text }) => platformOfLink(plainLine(text)) === "INSTAGRAM");
  const head = headOf(card.slice(0, Math.max(0, link)));
  const words = card.slice(head, Math.max(head, link));
  const foot = footOf(card.slice(link + 1, link + 1 + MOST_LINES_OF_FOOT), context);
  // The account stands again above the words in the other form of the box.
  if (words.length === 0 || foot.length === 0 || words.some(({ text }) => plainLine(text) === handle)) return undefined;
  const name = card.slice(0, head).find(({ text }) => !isPlatformMenu(plainLine(text)));
  const displayName = plainLine(name?.text);
  const stated = foot.find(({ text }) => isDate(plainLine(text), context));
  const postedAt = stated && findDate(plainLine(stated.text), context);
  return {
    platform: "INSTAGRAM",
    handle,
    ...(isOfAccount(displayName, handle) && { displayName }),
    ...(postedAt && { postedAt }),
    text: joinedText(words),
    counts: countsOf(foot),
    start: at,
    end: at + 1 + link + 1 + foot.length,
    opens: false,
    isNote: true,
  };
}

/** How many lines are above the words: the name or the place, "Follow", "View profile". */
function headOf(card: readonly Line[]): number {
  const textAt = (at: number): string => plainLine(card[at]?.text);
  let [at, named] = [0, 0];
  while (at + 1 < card.length && (isPlatformMenu(textAt(at)) || (named === 0 && isNameOrPlace(textAt(at))))) {
    if (!isPlatformMenu(textAt(at))) named += 1;
    at += 1;
  }
  return at;
}

const isNameOrPlace = (text: string): boolean => isPlace(text) && isName(text);

/** The place may stand there instead of the name: a name has letters of the account. */
function isOfAccount(name: string, handle: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/gu, "");
  return letters.length > 2 && handle.replace(/[^a-z]/gu, "").includes(letters);
}

function footOf(below: readonly Line[], context: DateContext): readonly Line[] {
  const isFoot = ({ text }: Line): boolean => isOfPlatform(plainLine(text)) || isDate(plainLine(text), context);
  const end = below.findIndex((line) => !isFoot(line));
  return end < 0 ? below : below.slice(0, end);
}
