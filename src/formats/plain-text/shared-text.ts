import { isWebUrl } from "../../domain/addresses/urls";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { joinedText, type Line } from "./lines";
import { SENTENCE_END, wordsOf } from "./line-shapes";

const ADDRESS = /(?<=^|\s)https?:\/\/\S+/giu;
const MOST_LINES = 4;
const LONGEST = 400;
const LONGEST_NOTE = 60;
const MOST_WORDS_OF_NOTE = 8;

/**
 * What the button "share" of a phone makes of a page: the headline, the address, and how it was shared ("via @desk").
 * The headline and the address alone. Undefined if the text is any other.
 */
export function sharedText(lines: readonly Line[]): readonly Line[] | undefined {
  const [first] = lines;
  if (first === undefined || lines.length > MOST_LINES) return undefined;
  const text = joinedText(lines);
  if (text.length > LONGEST) return undefined;
  const [address, ...others] = text.matchAll(ADDRESS);
  const url = address?.[0];
  if (address === undefined || url === undefined || others.length > 0) return undefined;
  if (!isWebUrl(url) || parsePostUrl(url) !== undefined || /(?:…|\.\.\.)$/u.test(url)) return undefined;
  const headline = text.slice(0, address.index).replace(/[\s:：|–—-]{1,6}$/u, "");
  const note = text.slice(address.index + url.length);
  if (headline === "" || headline.includes("\n") || !isNote(note)) return undefined;
  return [
    { ...first, text: unquoted(headline) },
    { number: first.number, text: url, afterGap: true },
  ];
}

/** "via @desk" behind the address, in any language, or a few words on a line of their own. */
function isNote(note: string): boolean {
  if (note.length > LONGEST_NOTE || note.includes("(") || SENTENCE_END.test(note)) return false;
  return (
    note.trim() === "" ||
    /\s@[\w.]{1,40}$/u.test(note) ||
    (note.startsWith("\n") && wordsOf(note) <= MOST_WORDS_OF_NOTE)
  );
}

const FARTHEST_BOLD = 4;
const BOLD =
  /^((?:\p{Extended_Pictographic}\ufe0f?\s?){0,4})\*([^\s*](?:[^*]{1,300}[^\s*])?)\*((?:\s?\p{Extended_Pictographic}\ufe0f?){0,4})$/u;

/** The lines with the signs taken off a headline that somebody made bold for a chat: `*The ferry is back*`. */
export const withoutBold = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, at) => (at < FARTHEST_BOLD ? { ...line, text: unbolded(line.text) } : line));

/** Whether a whole line is in bold, as a heading of a message is. */
export const isBold = (text: string): boolean => BOLD.test(text);

export const unbolded = (text: string): string => text.replace(BOLD, "$1$2$3");

const unquoted = (headline: string): string => /^["“«]([^"“”«»]+)["”»]$/u.exec(headline)?.[1] ?? headline;
