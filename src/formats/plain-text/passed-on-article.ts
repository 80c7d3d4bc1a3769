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
  const at = words.findIndex((_, place) => isSignedTitle(words, place, context));
  const above = words.slice(0, at);
  if (at < 0 || at > FARTHEST_HEADLINE || above.some(({ text }) => isProse(text))) return mail;
  const paper = words[at + 2];
  const below = paper !== undefined && dayOfPaper(paper.text, context) !== undefined ? [paper] : [];
  const day = [...above, ...below].map(({ text }) => dayOfPaper(text, context)).find((found) => found !== undefined);
  const lines = words.slice(at).filter((line) => !below.includes(line) && !isWayToOriginal(line.text));
  const kept = new Set(lines.map(({ number }) => number));
  return {
    author: undefined,
    subject: words[at]?.text,
    postedAt: day === undefined ? mail.postedAt : findDate(day, context),
    lines,
    leftOut: [...mail.leftOut, ...words.map(({ number }) => number).filter((number) => !kept.has(number))],
  };
}

function isSignedTitle(words: readonly Line[], at: number, context: DateContext): boolean {
  const [title = "", byline = "", ...below] = words.slice(at, at + 4).map((line) => line.text);
  const isSigned = (labelledByline(byline, {})?.authors.length ?? 0) > 0;
  const [text = ""] = below.slice(dayOfPaper(below[0] ?? "", context) === undefined ? 0 : 1);
  return isTitleShaped(title) && !endsSentence(title) && isSigned && isProse(text);
}

/** "Quay News – Thursday 12 March 2026 – Page 14", "Quay News, 12 March 2026": the day of the paper. */
function dayOfPaper(text: string, context: DateContext): string | undefined {
  if (text.length > LONGEST_PAPER || isProse(text)) return undefined;
  const comma = text.search(/[,،]\s/u);
  const parts = [...text.split(/\s[–—|·-]\s/u), ...(comma < 0 ? [] : [text.slice(comma + 2)])];
  return parts.find((part) => isDate(part, context));
}

const LONGEST_PAPER = 110;

/** "Read the original: https://…": a few words, a colon and an address. */
const isWayToOriginal = (text: string): boolean => /^[^:：.!?]{2,40}[:：]\s?https?:\/\/\S{1,400}$/u.test(text);
