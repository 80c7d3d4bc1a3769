import { parsePostUrl } from "../../../../domain/addresses/platform-urls";
import { fold } from "../../../../domain/text/folding/fold";
import { findDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import type { Line } from "../../lines";
import { isUrl, joinedText, plainLine } from "../../lines";
import type { PostLines } from "../post-lines";

const MOST_LINES = 80;
const LONGEST_HEAD = 200;
/** `Ada Marin (@ada) posted at 10:42 AM on Mon, Mar 03, 2025:` */
const HEAD = /^([^()]{1,60}?)\s?\(@(\w{1,30})\)\s([^()]{4,100}):(?:\s(.+))?$/u;
/** `(https://x.com/ada/status/1896512345678901234?s=03)` */
const ADDRESS = /^\((https?:\/\/[^\s()]+)\)$/iu;

/** A post as the programs of X share it: who wrote it and when, the words, and the address in brackets. */
export function sharedPost(lines: readonly Line[], context: DateContext): PostLines | undefined {
  if (lines.length > MOST_LINES) return undefined;
  return sharedByMail(lines, context) ?? titleOfPage(lines);
}

function sharedByMail(lines: readonly Line[], context: DateContext): PostLines | undefined {
  const head = plainLine(lines[0]?.text);
  const [, displayName = "", handle = "", said = "", words] =
    (head.length > LONGEST_HEAD ? null : HEAD.exec(head)) ?? [];
  const at = handle === "" ? -1 : lines.findIndex(({ text }) => ADDRESS.test(plainLine(text)));
  const url = ADDRESS.exec(plainLine(lines[at]?.text))?.[1];
  const address = url === undefined ? undefined : parsePostUrl(url);
  if (address?.handle === undefined || fold(address.handle) !== fold(handle)) return undefined;
  if (words === undefined && at < 2) return undefined;
  const postedAt = findDate(said, context);
  return {
    attribution: {
      displayName: displayName.trim(),
      handle,
      url: address.url,
      ...(words !== undefined && { text: words }),
      ...(postedAt && { postedAt }),
      start: 0,
      end: 1,
      opens: true,
    },
    start: 0,
    end: lines.length,
    closing: { start: at, end: lines.length, counts: {} },
  };
}

/** `Ada Marin on X: "The ferry has turned back." / X`, in any language, with or without the address below it. */
const TITLE = /^(\S.{0,60}?)\s(?:\S{1,12}\s){1,2}(?:X|Twitter)\s?[:：]\s?["“„«](.+)["”“»]\s\/\s(?:X|Twitter)$/su;
const LONGEST_TITLE = 2000;

function titleOfPage(lines: readonly Line[]): PostLines | undefined {
  const last = plainLine(lines.at(-1)?.text);
  const address = isUrl(last) ? parsePostUrl(last) : undefined;
  if (address?.handle === undefined) return undefined;
  const title = joinedText(lines.slice(0, -1));
  const [, displayName = "", words] = (title.length > LONGEST_TITLE ? null : TITLE.exec(title)) ?? [];
  if (words === undefined) return undefined;
  return {
    attribution: {
      displayName,
      handle: address.handle,
      url: address.url,
      text: words,
      start: 0,
      end: lines.length,
      opens: false,
    },
    start: 0,
    end: lines.length,
  };
}
