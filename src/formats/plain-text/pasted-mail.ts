import { fold } from "../../domain/text/folding/fold";
import { detectLanguage } from "../../domain/text/languages/language";
import { findDate, isDate } from "../reading/dates";
import type { DateContext, StatedDate } from "../reading/dates";
import { labelledByline } from "../reading/page-words/byline";
import { isAgainstPrinting, isConfidential, isFurniture } from "../reading/page-words/letter-furniture";
import { isMailRule, isReply, mailHeaderIn, nameOfSender, subjectAlone } from "../reading/page-words/mail-headers";
import type { MailHeader } from "../reading/page-words/mail-headers";
import { isBulleted, isProse, SENTENCE_END, wordsOf } from "./line-shapes";
import type { Line } from "./lines";

/** A message that somebody copied out of a mail program, with what its headers say. */
export interface PastedMail {
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly postedAt: StatedDate | undefined;
  readonly lines: readonly Line[];
  readonly leftOut: readonly number[];
}

/** Fewer lines may be prose: "From: the port". */
const FEWEST = 3;
/** Whoever passes a message on says little above it. */
const FARTHEST = 40;
const LONGEST_ABOVE = 600;

/**
 * The message that a pasted text passes on, or that it is: headers in lines, and the words below them. The innermost
 * one, if those around it say little. Undefined if there are no headers.
 */
export function pastedMail(written: readonly Line[], context: DateContext): PastedMail | undefined {
  let [start, found] = [0, headersFrom(written, 0)];
  if (found === undefined) return undefined;
  for (let next = headersFrom(written, found.end); next !== undefined; next = headersFrom(written, next.end)) {
    const own = lengthOf(written.slice(found.end, next.start).filter(({ text }) => !isMailRule(text)));
    const isAnswer = isReply(found.headers.find(([name]) => name === "subject")?.[1]);
    if (own > (isAnswer ? 0 : LONGEST_ABOVE / 2)) break;
    [start, found] = [next.start, next];
  }
  const { headers, end } = found;
  const value = (wanted: MailHeader[0]): string | undefined => headers.find(([name]) => name === wanted)?.[1];
  const subject = subjectAlone(value("subject"));
  const stated = value("date") ?? "";
  const below = unquoted(written.slice(end));
  const author = nameOfSender(value("from"));
  const lines = withoutSignature(withoutFrame(withoutEnd(below), value("from") ?? ""), author);
  const kept = new Set(lines.map(({ number }) => number));
  const language = detectLanguage([subject ?? "", ...lines.slice(0, 3).map(({ text }) => text)].join("\n"));
  return {
    author,
    subject,
    postedAt: findDate(stated, { language, ...context }),
    lines: withHeadings(lines),
    leftOut: [...written.slice(0, start), ...below].map(({ number }) => number).filter((number) => !kept.has(number)),
  };
}

interface Headers {
  readonly headers: readonly MailHeader[];
  readonly start: number;
  readonly end: number;
}

/** The next run of headers: who wrote the message, and two others. */
function headersFrom(lines: readonly Line[], from: number): Headers | undefined {
  let above = 0;
  for (let start = from; start < Math.min(lines.length, from + FARTHEST); start += 1) {
    const headers: MailHeader[] = [];
    let end = start;
    while (end < lines.length && headers.length < MOST_HEADERS) {
      const found = headerAt(lines, end);
      if (found === undefined) break;
      headers.push(found.header);
      end += found.lineCount;
    }
    const names = new Set(headers.map(([name]) => name));
    if (headers.length >= FEWEST && names.has("from") && (names.has("date") || names.has("subject")))
      return { headers, start, end: endOfOthers(lines, end) };
    const { text = "" } = lines[start] ?? {};
    above += text.length;
    // An article that quotes a message has a date or an author line of its own above.
    if (above > LONGEST_ABOVE || isDate(text) || labelledByline(text, {}) !== undefined) return undefined;
  }
  return undefined;
}

const OTHER_HEADER = /^\p{L}[^:：]{1,24}[:：]\s?\S/u;

/** "Attachments: report.pdf", in any language: lines of headers that touch those above, with an empty line below. */
function endOfOthers(lines: readonly Line[], from: number): number {
  const isOther = ({ text, afterGap }: Line): boolean =>
    !afterGap && text.length <= LONGEST_OTHER && OTHER_HEADER.test(text) && !SENTENCE_END.test(text);
  let end = from;
  for (let line = lines[end]; line !== undefined && isOther(line) && end - from < MOST_HEADERS; line = lines[end])
    end += 1;
  return lines[end]?.afterGap === true ? end : from;
}

const LONGEST_OTHER = 120;

/** A header with its value behind its label, or on the line below, as web mail shows it. */
function headerAt(lines: readonly Line[], at: number): { header: MailHeader; lineCount: number } | undefined {
  const text = lines[at]?.text ?? "";
  const header = mailHeaderIn(text);
  if (header !== undefined && header[1] !== "") return { header, lineCount: 1 };
  const label = labelIn(text);
  const below = lines[at + 1];
  if (label === undefined) return undefined;
  const isBelow = below !== undefined && !below.afterGap && labelIn(below.text) === undefined;
  if (isBelow) return { header: [label[0], below.text], lineCount: 2 };
  return header && { header, lineCount: 1 };
}

/** The header that a line begins, also where the label stands alone, without its colon. */
const labelIn = (text: string): MailHeader | undefined =>
  mailHeaderIn(text) ?? (text.length <= LONGEST_BARE ? mailHeaderIn(`${text}:`) : undefined);

const LONGEST_BARE = 24;
const MOST_HEADERS = 12;

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Programs put `>` before each line of a message that they pass on. A single quote in it stays one. */
function unquoted(lines: readonly Line[]): readonly Line[] {
  const quoted = lines.filter(({ text }) => text.startsWith(">")).length;
  if (quoted * 5 < lines.length * 4) return lines;
  let gap = false;
  return lines.flatMap((line): Line[] => {
    const text = line.text.replace(/^(?:> ?){1,20}/u, "").trim();
    const afterGap = line.afterGap || gap;
    gap = text === "";
    return gap ? [] : [{ ...line, text, afterGap }];
  });
}

/** `Sent from my iPhone`, in any language: a device or a program in a last line of a few words. */
const DEVICE = /\b(?:iPhone|iPad|Android|Outlook|Samsung|Galaxy|Huawei|Xiaomi|BlackBerry|Yahoo|Gmail)\b/iu;
const LONGEST_NOTE = 60;

/** The words without the sender's signature, and without the message that they answer. */
function withoutEnd(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ text }, at) => at > 0 && (text === "--" || isMailRule(text) || isAnswered(lines, at)));
  const kept = end < 0 ? lines : lines.slice(0, end);
  const last = kept.at(-1)?.text ?? "";
  const isNote = (last.length <= LONGEST_NOTE && DEVICE.test(last)) || isConfidential(last) || isAgainstPrinting(last);
  return withoutEndMark(kept.length > 1 && isNote ? kept.slice(0, -1) : kept);
}

const END_MARK = /^(?:#{2,5}|[-–—]\s?\p{L}[\p{L}\p{M}]{1,12}\s?[-–—])$/u;

/** "- Ends -" closes what a press office says. Whom to call stands below it; a note on the firm has sentences. */
function withoutEndMark(lines: readonly Line[]): readonly Line[] {
  const mark = lines.findLastIndex(({ text }) => END_MARK.test(text));
  if (mark < 1) return lines;
  return lines.slice(mark + 1).some(({ text }) => isProse(text)) ? lines.toSpliced(mark, 1) : lines.slice(0, mark);
}

/**
 * A letter to all readers without its letterhead, a line or two at the top, and without its foot, which says the name
 * of the letter again. The sender's address may say that name too. The foot begins with a link of the program that
 * sent it ("Unsubscribe"), or is the last block of lines.
 */
function withoutFrame(lines: readonly Line[], sender: string): readonly Line[] {
  const start = lines.findIndex(({ text }) => !isFurniture(text));
  if (start < 0) return lines;
  const top = lines.slice(start, start + MOST_LINES_OF_HEAD + 1);
  const headEnd = top.findIndex(({ text, afterGap }, at) => SENTENCE_END.test(text) || (at > 0 && afterGap));
  const name = headEnd > 0 ? lettersOf(top[0]?.text ?? "") : "";
  const isNamed = ({ text }: Line): boolean => name.length >= SHORTEST_NAME && lettersOf(text).startsWith(name);
  const end = footStart(lines, isNamed);
  const isHead = lines.slice(end).some(isNamed) || isNameOfSender(name, sender);
  return lines.slice(isHead ? start + headEnd : 0, end);
}

function footStart(lines: readonly Line[], isNamed: (line: Line) => boolean): number {
  const block = lines.findLastIndex(({ afterGap }) => afterGap);
  const foot = lines.slice(block);
  const isFoot = foot.some((line) => isNamed(line) && !SENTENCE_END.test(line.text));
  if (block > 0 && foot.length <= LONGEST_FOOT && isFoot) return block;
  const last = lines.findLastIndex(({ text }) => (isProse(text) || isBulleted(text)) && !isFurniture(text));
  const end = lines.findIndex(({ text }, at) => at > last && isFurniture(text));
  return end < 1 || last < 0 ? lines.length : end;
}

const LONGEST_FOOT = 8;
/** "The Harbour Letter" writes as `The Harbour Letter <mail@desk.example>`, or from `ada@harbourletter.example`. */
function isNameOfSender(name: string, sender: string): boolean {
  const domain = lettersOf(/@([^@.\s]{1,63})\./u.exec(sender)?.[1] ?? "");
  const isDomain = domain.length >= SHORTEST_NAME && domain.length * 2 > name.length && name.includes(domain);
  return isDomain || (name.length >= SHORTEST_NAME && lettersOf(sender).includes(name));
}

const MOST_LINES_OF_HEAD = 2;
const SHORTEST_NAME = 4;

/** "The Harbour Letter" and `mail@theharbourletter.example` have the same letters. */
const lettersOf = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, "");

const LONGEST_SIGNATURE = 8;

/**
 * The words without what a program puts around a letter, and without the sender's name below them. What wishes the
 * reader well stands above the name.
 */
function withoutSignature(lines: readonly Line[], author: string | undefined): readonly Line[] {
  const words = lines.filter(({ text }) => !isFurniture(text));
  const names = new Set([author, author?.split(/\s+/u)[0]]);
  const signed = words.findLastIndex(({ text }) => names.has(text.replace(/[.,،]$/u, "")));
  const isAtEnd = signed > 0 && signed >= words.length - LONGEST_SIGNATURE;
  const isSigned = isAtEnd && words.slice(signed).every(({ text }) => !isProse(text));
  const kept = isSigned ? words.slice(0, signed - (signed > 1 && isWish(words[signed - 1]) ? 1 : 0)) : words;
  return kept.length === 0 ? lines : kept;
}

const MOST_WORDS_OF_HEADING = 8;

/** A few words without a stop, between empty lines, below a sentence and above a sentence or an item. */
function withHeadings(lines: readonly Line[]): readonly Line[] {
  const isWhole = ({ text, afterGap }: Line, at: number): boolean =>
    SENTENCE_END.test(text) || (isBulleted(text) && afterGap === false && at > 0);
  return lines.map((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    if (above === undefined || below === undefined || !line.afterGap || !below.afterGap) return line;
    const isPlain = FORM_OF_HEADING.test(line.text) && wordsOf(line.text) <= MOST_WORDS_OF_HEADING;
    const isAbove = isBulleted(below.text) || isProse(below.text);
    return isPlain && isWhole(above, at - 1) && isAbove ? { ...line, kind: "heading" } : line;
  });
}

/** "What is open" begins with a large letter, or is of a script without them, and holds no other sentence. */
const FORM_OF_HEADING = /^[\p{Lu}\p{Lo}\p{Nd}][^.!:;,،؛：]{2,70}[\p{L}\p{M}\p{Nd}?؟]$/u;

const MOST_WORDS_OF_WISH = 5;
const LONGEST_WISH = 40;

/** "Kind regards," or "Mit freundlichen Grüßen": a few words without a stop, in a paragraph of their own. */
const isWish = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.afterGap &&
  line.text.length <= LONGEST_WISH &&
  wordsOf(line.text) <= MOST_WORDS_OF_WISH &&
  !SENTENCE_END.test(line.text) &&
  !isBulleted(line.text) &&
  !/[\p{Nd}:：]/u.test(line.text);

/** The headers of the message below, or `On Mon, 2 Mar 2026 Bo Li <bo@desk.example> wrote:` above its lines. */
function isAnswered(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]].map((line) => mailHeaderIn(line?.text ?? "")?.[0]);
  if (first === "from" && (second === "date" || second === "subject" || second === "other")) return true;
  const text = lines[at]?.text ?? "";
  return /[:：]$/u.test(text) && /\p{Nd}/u.test(text) && lines[at + 1]?.text.startsWith(">") === true;
}
