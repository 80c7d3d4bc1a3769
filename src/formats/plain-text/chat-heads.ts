import { findDate } from "../reading/dates";
import type { Line } from "./lines";
import { plainLine } from "./lines";

/** `[14/06/2024, 09:41:22] Ada: The words`, and `14/06/2024, 09:41 - Ada: The words`, as WhatsApp copies a message. */
const HEAD = /^(?:\[([^[\]]{8,40})\]|(\p{Nd}[^[\]]{8,30}?)\s[-–])\s([^:：]{1,60}):\s(.+)$/u;
/** `*The words*`: bold. */
const BOLD = /^\*([^*]+)\*$/u;

/** The first message of a chat without who passed it on and when: that is not who wrote it. */
export function withoutChatHead(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  const text = plainLine(first?.text);
  const [, bracketed, dashed, , words = ""] = (/^[[\p{Nd}]/u.test(text) ? HEAD.exec(text) : null) ?? [];
  const date = findDate(bracketed ?? dashed ?? "", { language: "es" })?.date;
  if (first === undefined || date === undefined || (date.precision !== "MINUTE" && date.precision !== "SECOND"))
    return lines;
  return [{ ...first, text: words }, ...lines.slice(1)].map((line) => ({
    ...line,
    text: line.text.replace(BOLD, "$1"),
  }));
}
