import { isProse } from "../../line-shapes";
import type { Line } from "../../lines";
import { joinedText, plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { isName } from "../credit";
import { platformAlone, platformIn } from "../labels/platform-names";
import { countsOf } from "../closings/post-closing";
import { messageFoot } from "../messages/telegram-messages";
import { isForwardLabel } from "../../../reading/page-words/forwarded";
import { isSharedBehind, nameSharedBy } from "../../../reading/page-words/shared-by";
import { mayBeHead } from "./post-heads";

const FARTHEST = 14;
const LONGEST_CREDIT = 120;
const LONGEST_NOTE = 50;
const MOST_WORDS_OF_CREDIT = 12;
/** "A post shared by Ada Marin (@ada)": in some languages two words stand behind the handle. */
const CREDIT = /^(?<name>[^@]{0,80}?)[(（][@＠](?<handle>[\w.]{2,30})[)）](?<rest>[^@.!?:]{0,40})$/u;

interface Owner {
  readonly handle: string;
  readonly name: string;
  /** What stands behind the handle: some languages say there that somebody shared it. */
  readonly rest: string;
}

/** Whose post it is, as a line with the handle in brackets says it. */
function ownerOn(line: Line | undefined): Owner | undefined {
  const text = plainLine(line?.text);
  const said = (text.length > LONGEST_CREDIT ? undefined : CREDIT.exec(text)?.groups) ?? {};
  const isCredit = !isProse(text) && text.split(/\s/u).length <= MOST_WORDS_OF_CREDIT;
  const { handle, name = "", rest = "" } = said;
  return handle === undefined || !isCredit ? undefined : { handle, name: name.trim(), rest };
}

/** "@ada.marin", "ada.marin", "Ada Marin (@ada.marin)": the owner of the frame, named above the words too. */
function nameAbove(line: Line | undefined, handle: string): string | undefined {
  const owner = ownerOn(line);
  if (owner !== undefined) return owner.handle === handle ? owner.name : undefined;
  return plainLine(line?.text).replace(/^@/u, "") === handle ? "" : undefined;
}

/**
 * "View this post on Instagram", the words, and whose post it is, with the handle in brackets, in any language: the
 * embed frames the words, also where empty lines stand between them.
 */
export function instagramFrame(lines: readonly Line[], at: number, free: number): Attribution | undefined {
  const { handle, name = "", rest = "" } = ownerOn(lines[at]) ?? {};
  if (handle === undefined) return undefined;
  const floor = Math.max(free, at - FARTHEST);
  const above = lines.slice(floor, at).findLastIndex((line) => isNote(line));
  const start = floor + above;
  const named = nameAbove(lines[start + 1], handle);
  const words = lines.slice(named === undefined ? start + 1 : start + 2, at);
  // Without words between, the two lines are all that is there. What leads to the embed names the platform too.
  if (above < 0 || words.length === 0 || words.some((line) => ownerOn(line) !== undefined)) return undefined;
  const displayName = nameSharedBy(`${name} `) ?? (isSharedBehind(rest) ? name : named);
  return {
    platform: "INSTAGRAM",
    handle,
    ...(displayName !== undefined && displayName !== "" && isName(displayName) && { displayName }),
    text: joinedText(words),
    start,
    end: at + 1,
    opens: false,
    isNote: true,
  };
}

/** Whether whose post it is stands again below, at the end of the frame. */
export const opensFrame = (lines: readonly Line[], at: number): boolean => {
  const handle = ownerOn(lines[at])?.handle;
  const below = lines.slice(at + 2, at + FARTHEST);
  return handle !== undefined && isNote(lines[at - 1]) && below.some((line) => ownerOn(line)?.handle === handle);
};

/** A few words with the platform's name and no stop. */
function isNote(line: Line | undefined): boolean {
  const plain = plainLine(line?.text);
  return (
    plain.length <= LONGEST_NOTE &&
    !/[.:!?؟。：#@]/u.test(plain) &&
    platformAlone(plain) === undefined &&
    platformIn(plain) === "INSTAGRAM"
  );
}

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
