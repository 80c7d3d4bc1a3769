import type { LineKind } from "./line-kinds/line-kinds";
import { isWebUrl } from "../../domain/addresses/urls";

/** A line that is not empty. */
export interface Line {
  /** Counted from 1. Empty lines count. */
  readonly number: number;
  /** As written, without white space and direction marks at its ends. */
  readonly text: string;
  /** Whether an empty line comes before it. */
  readonly afterGap: boolean;
  /** What it is on its page, where that is known. */
  readonly kind?: LineKind;
  /** The heading of a section of a wiki. */
  readonly isSection?: true;
  /** Known to be a summary, though it may look like a button of the page's. */
  readonly isSummary?: true;
  /** Known to be the author's name, by what stands beside it. */
  readonly isByline?: true;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** White space, zero-width space and the controls of the bidirectional algorithm (UAX 9, section 2). */
const EDGE = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  text.split(LINE_END).forEach((written, index) => {
    const trimmed = trimLine(written);
    if (trimmed !== "") lines.push({ number: index + 1, text: trimmed, afterGap });
    afterGap = trimmed === "";
  });
  return lines;
}

export function trimLine(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** A line without the direction marks inside it. */
export function plainLine(text = ""): string {
  return trimLine(text.replace(BIDI, ""));
}

const URL_ALONE = /^https?:\/\/\S+$/i;
const TRAILING_URL = /(?:^|\s)[<(]?(https?:\/\/[^\s<>()]+)[>)]?$/i;

/** The lines as one text. */
export const joinedText = (lines: readonly Line[]): string => lines.map(({ text }) => text).join("\n");

/** Whether the whole of `text` is one web address. */
export const isUrl = (text: string): boolean => isWebUrl(text) && URL_ALONE.test(text);

/** The address that is the whole line, also in brackets: "(https://quay.example/ferry)". */
export function urlAlone(text: string): string | undefined {
  const bare = /^[(<[（](\S+)[)>\]）]$/u.exec(text)?.[1] ?? text;
  return isUrl(bare) ? bare : undefined;
}

/** The address at the end of `text`, and the text before it. */
export function cutTrailingUrl(text: string): { text: string; url?: string } {
  const match = TRAILING_URL.exec(text);
  const url = match?.[1];
  return match === null || url === undefined || !isWebUrl(url)
    ? { text }
    : { text: text.slice(0, match.index).trim(), url };
}
