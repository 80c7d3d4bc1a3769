import { isProse, isShort, isWordless, SENTENCE_END } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import type { Attribution } from "../attribution";
import { isName } from "../credit";

/** Messengers that are no platform of ours. */
const MESSENGER =
  /(?<!\p{Script=Latin})(?:LINE|WhatsApp|Viber|WeChat|KakaoTalk)(?!\p{Script=Latin})|واتس ?اب|וואטסאפ|ватсап|вайбер|微信|카카오톡/u;
const LONGEST_LABEL = 30;
const LONGEST_NAME = 60;
const CLOCK = /^\p{Nd}{1,2}[:.]\p{Nd}{2}\s?\p{L}{0,4}\.?$/u;

/**
 * A message of an account as an article shows it: below a sentence that names the messenger its name in a few words,
 * the account, the words on one line, and perhaps its time or that it was read.
 */
export function messengerBox(lines: readonly Line[], at: number, free: number): Attribution | undefined {
  const label = plainLine(lines[at]?.text);
  const service = label.length > LONGEST_LABEL ? undefined : MESSENGER.exec(label)?.[0];
  if (service === undefined || SENTENCE_END.test(label) || at - 1 < free) return undefined;
  const [lead, name, words] = [lines[at - 1], lines[at + 1], lines[at + 2]].map((line) => plainLine(line?.text));
  const isLed = lead !== undefined && lead !== label && MESSENGER.exec(lead)?.[0] === service && isSentence(lead);
  if (!isLed || name === undefined || words === undefined || !isName(name) || name.length > LONGEST_NAME)
    return undefined;
  if (isProse(name) || !isProse(words) || lines.slice(at + 1, at + 3).some(({ afterGap }) => afterGap))
    return undefined;
  return {
    platform: "OTHER",
    displayName: name,
    text: words,
    start: at,
    end: receiptEnd(lines, at + 3),
    opens: false,
    isNote: true,
  };
}

const isSentence = (text: string): boolean => isProse(text) || /[:：]$/u.test(text);

/** "Read", or the time, directly below the words and above a sentence. */
function receiptEnd(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (line === undefined || line.afterGap) return at;
  const text = plainLine(line.text);
  const isReceipt = CLOCK.test(text) || (isShort(text) && !isWordless(text) && isProse(lines[at + 1]?.text ?? ""));
  return isReceipt ? at + 1 : at;
}
