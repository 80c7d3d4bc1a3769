import { isAuthorLabel, isNameAlone } from "../reading/page-words/byline";
import type { Line } from "./lines";

const YEAR = /^(?:19|20)\d{2}$/u;
const DAY = /^(\d{1,2})[/.-](\d{1,2})$/u;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/u;

const ORIGINAL = /^(?:原创|原創)$/u;
const HAN_NAME = /^\p{Script=Han}{2,6}$/u;

/** The lines with a label of an author, or WeChat's "original", joined with the name that stands on the next line. */
export function withWholeBylines(lines: readonly Line[]): readonly Line[] {
  const isByline = (at: number): boolean => {
    const [text, next] = [lines[at]?.text ?? "", lines[at + 1]];
    if (next === undefined || next.afterGap) return false;
    return ORIGINAL.test(text) ? HAN_NAME.test(next.text) : isAuthorLabel(text) && isNameAlone(next.text);
  };
  return lines.flatMap((line, at) => {
    if (isByline(at - 1)) return [];
    return isByline(at) ? [{ ...line, text: `${line.text} ${lines[at + 1]?.text ?? ""}` }] : [line];
  });
}

/** The lines with a date joined that a page shows in large and small letters: "2026", "04/25", "09:18:36". */
export function withWholeDates(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const day = DAY.exec(lines[at + 1]?.text ?? "");
    if (line === undefined || !YEAR.test(line.text) || day === null) {
      if (line !== undefined) joined.push(line);
      continue;
    }
    const time = TIME.exec(lines[at + 2]?.text ?? "")?.[0];
    const date = [line.text, ...day.slice(1).map((part) => part.padStart(2, "0"))].join("-");
    joined.push({ ...line, text: time === undefined ? date : `${date} ${time}` });
    at += time === undefined ? 1 : 2;
  }
  return joined;
}
