import { isProse } from "../../line-shapes";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import { platformIn } from "../labels/platform-names";
import { countsOf } from "../closings/post-closing";
import { messageFoot } from "../messages/telegram-messages";
import { isForwardLabel } from "../../../reading/page-words/forwarded";
import { nameSharedBy } from "../../../reading/page-words/shared-by";
import { mayBeHead } from "./post-heads";

const FARTHEST = 14;
const LONGEST_CREDIT = 120;
const LONGEST_NOTE = 50;
const MOST_WORDS_OF_CREDIT = 12;
/** "A post shared by Ada Marin (@ada)": in some languages two words stand behind the handle. */
const CREDIT = /^(?<name>[^@]{0,80}?)[(（][@＠](?<handle>[\w.]{2,30})[)）](?<rest>[^@.!?:]{0,40})$/u;

/**
 * "View this post on Instagram", the words, and whose post it is, with the handle in brackets, in any language: the
 * embed frames the words, also where empty lines stand between them.
 */
export function instagramFrame(lines: readonly Line[], at: number, free: number): Attribution | undefined {
  const text = plainLine(lines[at]?.text);
  const { name = "", handle } = (text.length > LONGEST_CREDIT ? undefined : CREDIT.exec(text)?.groups) ?? {};
  if (handle === undefined || isProse(text) || text.split(/\s/u).length > MOST_WORDS_OF_CREDIT) return undefined;
  const floor = Math.max(free, at - FARTHEST);
  const above = lines.slice(floor, at).findLastIndex((line) => isNote(line));
  const start = floor + above;
  const words = lines.slice(start + 1, at);
  // Without words between, the two lines are all that is there. What leads to the embed names the platform too.
  if (above < 0 || words.length === 0 || words.some(({ text: word }) => CREDIT.test(plainLine(word)))) return undefined;
  const displayName = nameSharedBy(name);
  return {
    platform: "INSTAGRAM",
    handle,
    ...(displayName !== undefined && isName(displayName) && { displayName }),
    text: joinedText(words),
    start,
    end: at + 1,
    opens: false,
    isNote: true,
  };
}

/** A few words with the platform's name and no stop. */
const isNote = ({ text }: Line): boolean => {
  const plain = plainLine(text);
  return (
    plain.length <= LONGEST_NOTE &&
    /\s/u.test(plain) &&
    !/[.:!?؟。：#@]/u.test(plain) &&
    platformIn(plain) === "INSTAGRAM"
  );
};

/** The name of the channel, the words, and "1.2K views 10:02" directly below: a message as Telegram's page shows it. */
export function telegramMessage(lines: readonly Line[], at: number): Attribution | undefined {
  if (!mayBeHead(lines, at)) return undefined;
  const found = lines.slice(at + 2, at + 2 + FARTHEST).findIndex(({ text }) => messageFoot(text) !== undefined);
  const foot = at + 2 + found;
  const between = lines.slice(at + 1, foot + 1);
  if (found < 0 || between.some(({ afterGap }) => afterGap)) return undefined;
  if (between.slice(0, -2).some((_, index) => mayBeHead(lines, at + 1 + index))) return undefined;
  const words = isForwardLabel(plainLine(lines[at + 1]?.text)) && at + 2 < foot ? at + 2 : at + 1;
  return {
    platform: "TELEGRAM",
    displayName: plainLine(lines[at]?.text),
    text: joinedText(lines.slice(words, foot)),
    counts: { ...countsOf(lines.slice(foot, foot + 1)), views: messageFoot(lines[foot]?.text ?? "") ?? 0 },
    start: at,
    end: foot + 1,
    opens: false,
    isNote: true,
  };
}
