import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import { isNameAlone } from "../../reading/page-words/byline";
import { isForwardLabel } from "../../reading/page-words/forwarded";
import { wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { isUrl, plainLine } from "../lines";
import { creditBehindDash, creditBelowText, isName } from "./credit";
import type { Credit } from "./credit";
import { hasPostMark, hasTagAtEdge } from "./post-marks";

const MOST_LINES = 12;
const MOST_WORDS_OF_NAME = 4;

/**
 * Who wrote a post, on the last line of its block: "The activist wrote:", the post's text, "@ada · April 4, 2025". A
 * name directly above a handle is the head of a post whose text is below. `start` is where the name or the handle is.
 */
export function creditBelow(
  lines: readonly Line[],
  at: number,
  free: number,
): { credit: Credit; start: number } | undefined {
  const isLast = lines[at]?.afterGap === false && lines[at + 1]?.afterGap !== false && at > free;
  const text = plainLine(lines[at]?.text);
  const above = plainLine(lines[at - 1]?.text);
  // A list of accounts.
  if (creditBelowText(above)?.stated === "") return undefined;
  const dashed = isLast && !/^[-–—―]/u.test(above) ? creditBehindDash(text) : undefined;
  if (dashed !== undefined) return { credit: dashed, start: at };
  const credit = isLast ? creditBelowText(text) : undefined;
  if (credit === undefined) return undefined;
  const length = linesBelowLead(lines, at, free, credit.stated !== "");
  const mayBeName = isName(above) && wordsOf(above) <= MOST_WORDS_OF_NAME && !hasPostMark(above);
  if (length > 1 && mayBeName && isNameAlone(above))
    return { credit: { ...credit, displayName: above }, start: at - 1 };
  const isText =
    length > 0 ? length > 1 || !mayBeName : credit.stated !== "" && (hasPostMark(above) || hasTagAtEdge(above));
  return isText ? { credit, start: at } : undefined;
}

/**
 * How many lines stand between a line that ends in a colon and the handle. 0 without one. An empty line may be directly
 * below the colon where a day stands beside the handle.
 */
function linesBelowLead(lines: readonly Line[], at: number, free: number, isDated: boolean): number {
  const leads = (place: number): boolean => place >= free && /[:：]$/u.test(lines[place]?.text ?? "");
  for (let lead = at - 1; lead >= Math.max(free, at - MOST_LINES); lead -= 1) {
    if (leads(lead)) return at - 1 - lead;
    if (lines[lead]?.afterGap === true) return isDated && leads(lead - 1) ? at - lead : 0;
  }
  return 0;
}

/**
 * "The channel wrote on Telegram:", the post's text, and directly below it the address of the post. `start` is where
 * the text begins. From whom a message was passed on is none of it.
 */
export function addressBelow(
  lines: readonly Line[],
  at: number,
  free: number,
): { url: string; text: string; start: number } | undefined {
  const { text: url = "", afterGap } = lines[at] ?? {};
  if (afterGap !== false || !isUrl(url) || parsePostUrl(url) === undefined) return undefined;
  const start = startBelowLead(lines, at, free);
  const words = lines.slice(start, at).map(({ text }) => text);
  if (isForwardLabel(plainLine(words[0]))) words.shift();
  return words.length === 0 ? undefined : { url, text: words.join("\n"), start };
}

/** Where the lines directly above begin that a colon leads to, with an empty line behind it or none. */
function startBelowLead(lines: readonly Line[], end: number, free: number): number {
  for (let start = end - 1; start > Math.max(free, end - MOST_LINES); start -= 1) {
    if (/[:：]$/u.test(lines[start - 1]?.text ?? "")) return start;
    if (lines[start]?.afterGap === true) return end;
  }
  return end;
}
