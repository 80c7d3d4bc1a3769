import { findDate, isDate } from "../reading/dates";
import type { DateContext } from "../reading/dates";
import { labelledByline } from "../reading/page-words/byline";
import { endsSentence, isProse, isTitleShaped } from "./line-shapes";
import type { Line } from "./lines";
import type { PastedMail } from "./pasted-mail";
import { withoutWraps } from "./wrapped-lines";

const FARTHEST_HEADLINE = 3;

/**
 * The message, or the article that it passes on as it stood in a paper: a title directly above "By Ada Marin" and a
 * sentence, among the first lines. Whoever sent the message is not the author then, and its subject is not the
 * headline.
 */
export function withPassedOn(mail: PastedMail, context: DateContext): PastedMail {
  const words = withoutWraps(mail.lines);
  const at = words.findIndex((_, place) => isSignedTitle(words, place));
  const above = words.slice(0, at);
  if (at < 0 || at > FARTHEST_HEADLINE || above.some(({ text }) => isProse(text))) return mail;
  // "Quay News – Thursday 12 March 2026 – Page 14"
  const day = above.flatMap(({ text }) => text.split(/\s[–—|·-]\s/u)).find((part) => isDate(part, context));
  return {
    author: undefined,
    subject: words[at]?.text,
    postedAt: day === undefined ? mail.postedAt : findDate(day, context),
    lines: words.slice(at),
    leftOut: [...mail.leftOut, ...above.map(({ number }) => number)],
  };
}

function isSignedTitle(words: readonly Line[], at: number): boolean {
  const [title = "", byline = "", text = ""] = words.slice(at, at + 3).map((line) => line.text);
  const isSigned = (labelledByline(byline, {})?.authors.length ?? 0) > 0;
  return isTitleShaped(title) && !endsSentence(title) && isSigned && isProse(text);
}
