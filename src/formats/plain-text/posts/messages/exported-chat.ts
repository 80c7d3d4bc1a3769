import { isDate, isTime } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { isShort } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { conversation, isStamp } from "./chat-messages";
import type { Conversation, Head } from "./chat-messages";

/** `06:12`, a tab, the name, a tab, the words, as LINE saves a chat. What the program says has no second tab. */
const TABBED = /^([^\t]{4,12})\t([^\t]{1,60})(?:\t(.*))?$/u;
/** `[Ada Marin] [6:12 AM] The words`, as KakaoTalk copies messages. */
const BRACKETED = /^\[([^[\]]{1,60})\] \[([^[\]]{4,12})\] (.*)$/u;
/** `2026. 3. 6. 6:12, Ada Marin : The words`, as it saves them. */
const STAMPED = /^(.{8,40}?), ([^,:：]{1,60}) : (.*)$/u;
/** "------- Friday, March 6, 2026 -------" */
const RULED = /^-{3,}\s(.{6,40})\s-{3,}$/u;
/** "[Photo]", "[Sticker]", in any language. */
const PLACEHOLDER = /^\[[^[\]]{2,24}\]$/u;
const FEWEST = 2;
const MOST_ABOVE = 6;
const LONGEST_ABOVE = 80;

/** A chat that LINE or KakaoTalk saved or copied: each day on a line of its own, above its messages. */
export function exportedChat(written: readonly Line[], context: DateContext): Conversation | undefined {
  const lines = unquoted(written.map((line) => ({ ...line, text: RULED.exec(line.text)?.[1] ?? line.text })));
  const heads = lines.flatMap(({ text }, at) => headIn(text, at) ?? []);
  const [first] = heads;
  if (first === undefined || heads.filter(({ name }) => name !== undefined).length < FEWEST) return undefined;
  const above = lines.slice(0, first.at);
  const isTitle = ({ text }: Line): boolean => isShort(text) || isDate(text) || text.length <= LONGEST_ABOVE;
  return above.length <= MOST_ABOVE && above.every(isTitle) ? conversation(lines, heads, context) : undefined;
}

/** LINE puts a message of several lines into quotation marks. A message that only begins with one ends at the next. */
function unquoted(lines: readonly Line[]): Line[] {
  let isOpen = false;
  return lines.map((line) => {
    if (isTime(TABBED.exec(line.text)?.[1] ?? "")) isOpen = false;
    const opens = !isOpen && OPENED.test(line.text);
    const closes = isOpen && line.text.endsWith('"');
    isOpen = (isOpen || opens) && !closes;
    if (opens) return { ...line, text: line.text.replace(OPENED, "$1") };
    return closes ? { ...line, text: line.text.slice(0, -1) } : line;
  });
}

/** A tab, and a mark that the line does not close. */
const OPENED = /^([^\t]{4,12}\t[^\t]{1,60}\t)"(?=[^"]*$)/u;

function headIn(text: string, at: number): Head | undefined {
  const plain = plainLine(text);
  const [, tabbedTime = "", tabbedName = "", tabbedWords] = TABBED.exec(plain) ?? [];
  if (isTime(tabbedTime))
    return tabbedWords === undefined
      ? { at, end: at + 1, stated: tabbedTime, isNote: true }
      : headOf(at, tabbedName, tabbedTime, tabbedWords);
  const [, name = "", time = "", words = ""] = BRACKETED.exec(plain) ?? [];
  if (isTime(time)) return headOf(at, name, time, words);
  const [, stamp = "", stampedName = "", stampedWords = ""] = STAMPED.exec(plain) ?? [];
  return stamp !== "" && isStamp(stamp) ? headOf(at, stampedName, stamp, stampedWords) : undefined;
}

const headOf = (at: number, name: string, stated: string, words: string): Head => ({
  at,
  end: at + 1,
  stated,
  ...(PLACEHOLDER.test(words) || words.startsWith("☎") ? { isNote: true } : { name, words }),
});
