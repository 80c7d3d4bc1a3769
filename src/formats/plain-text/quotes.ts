import { append } from "../../domain/collections/lists";
import type { BlockDraft } from "../../domain/draft";
import { fold } from "../../domain/text/folding/fold";
import { spanText } from "../../domain/text/spans/spans";
import { SENTENCE_END, wordsOf } from "./line-shapes";
import type { Line } from "./lines";

export interface BlocksRead {
  readonly blocks: readonly BlockDraft[];
  /** How many lines these blocks take. */
  readonly lineCount: number;
}

export const QUOTED = /^(?:«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|"[^"]+")[.,،]?$/u;
const ATTRIBUTION = /^[—–―]\s*(?=\S)/u;
const LONGEST_ATTRIBUTION = 80;

const MARKED = /^>\s+/;
/** Scripts that put no space between words. */
const SPACELESS_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」]$/u;

const MARK = /^>\s?/;

/** The lines without the `>` of mail programs and Markdown, where each of them begins with it. */
export function withoutMarks(lines: readonly Line[]): readonly Line[] {
  if (lines.length === 0 || !lines.every(({ text }) => MARK.test(text))) return lines;
  const bare: Line[] = [];
  let isBelowGap = false;
  for (const line of lines) {
    const text = line.text.replace(MARK, "").trim();
    if (text !== "") bare.push({ ...line, text, afterGap: line.afterGap || isBelowGap });
    isBelowGap = text === "";
  }
  return bare;
}

/** The sign before each line of a list. Chats and notes put it before the lines of a post too. */
const BULLET = /^([-•*‣▪|–])\s+(?=\S)/u;
const FEWEST_BULLETS = 3;

/**
 * The lines without the `>`, or without the bullets, of those that touch and are posts, by `isOfPosts`. A text that is
 * all marked has no `>`.
 */
export function withoutMarksOfPosts(
  lines: readonly Line[],
  isOfPosts: (lines: readonly Line[], isList: boolean) => boolean,
): readonly Line[] {
  const told: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const bullet = BULLET.exec(lines[at]?.text ?? "")?.[1];
    const isMarked = (text: string): boolean =>
      bullet === undefined ? MARK.test(text) : BULLET.exec(text)?.[1] === bullet;
    let end = at;
    while (isMarked(lines[end]?.text ?? "") && (end === at || lines[end]?.afterGap !== true)) end += 1;
    const run = lines.slice(at, Math.max(end, at + 1));
    const bare = bullet === undefined ? withoutMarks(run) : withoutBullets(run);
    append(told, bare !== run && isOfPosts(bare, bullet !== undefined) ? bare : run);
    at += run.length;
  }
  return withoutMarks(told);
}

const withoutBullets = (lines: readonly Line[]): readonly Line[] =>
  lines.length < FEWEST_BULLETS ? lines : lines.map((line) => ({ ...line, text: line.text.replace(BULLET, "") }));

/** Lines that touch and that a mail program began with `>` are one quote. Its last line may say whose words it is. */
export function markedQuote(lines: readonly Line[], at: number): BlocksRead | undefined {
  if (!MARKED.test(lines[at]?.text ?? "")) return undefined;
  let end = at + 1;
  while (MARKED.test(lines[end]?.text ?? "") && lines[end]?.afterGap !== true) end += 1;
  const texts = lines.slice(at, end).map(({ text }) => text.replace(MARKED, ""));
  const last = texts.at(-1) ?? "";
  const isSaid = texts.length > 1 && ATTRIBUTION.test(last) && last.length <= LONGEST_ATTRIBUTION;
  const said = isSaid ? texts.slice(0, -1) : texts;
  const text = said
    .map((one) => (SPACELESS_END.test(one) ? one : `${one} `))
    .join("")
    .trim();
  return {
    blocks: [{ type: "Quote", ...spanText(text), ...(isSaid && { attribution: last.replace(ATTRIBUTION, "") }) }],
    lineCount: end - at,
  };
}

export function quoteOf(text: string, below = ""): BlocksRead | undefined {
  if (!QUOTED.test(text) || !ATTRIBUTION.test(below) || below.length > LONGEST_ATTRIBUTION || /[.!?؟]$/u.test(below))
    return undefined;
  return { blocks: [{ type: "Quote", ...spanText(text), attribution: below.replace(ATTRIBUTION, "") }], lineCount: 2 };
}

/** "The minister said:", and below it nothing but the words. */
export function quoteBelow(text: string, previous: BlockDraft | undefined): BlocksRead | undefined {
  if (previous?.type !== "Paragraph" || !/[:：]$/u.test(previous.text) || !QUOTED.test(text)) return undefined;
  return { blocks: [{ type: "Quote", ...spanText(text) }], lineCount: 1 };
}

const FEWEST_PULLED_OUT = 4;

/** Words in quotation marks that end no sentence, between two paragraphs. */
export function isPulledOut(text: string, below: string | undefined, previous: BlockDraft | undefined): boolean {
  if (!QUOTED.test(text) || SENTENCE_END.test(text) || wordsOf(text) < FEWEST_PULLED_OUT) return false;
  return previous?.type === "Paragraph" && SENTENCE_END.test(previous.text) && SENTENCE_END.test(below ?? "");
}

const FEWEST_SAID = 6;
const LONGEST_SAID = 200;
const NEAR = 20;
const SPEECH = /["“”„«»‘「『]|^[-–—]\s/u;
const NO_LETTERS = /[^\p{L}\p{M}\p{Nd}]+/gu;

/**
 * Words without quotation marks that somebody near them says too, and that end no sentence: a site shows them large.
 * Words in quotation marks are headings as often. `textAt` gives the lines beside them.
 */
export function isSaidNear(textAt: (at: number) => string, at: number): boolean {
  const text = textAt(at);
  if (text.length > LONGEST_SAID || SPEECH.test(text) || SENTENCE_END.test(text) || wordsOf(text) < FEWEST_SAID)
    return false;
  const said = lettersOf(text);
  for (let step = 1; step <= NEAR; step += 1)
    for (const near of [textAt(at - step), textAt(at + step)])
      if (
        near.length > text.length + MOST_AROUND &&
        SPEECH.test(near) &&
        lettersOf(near.slice(0, LONGEST_NEAR)).includes(said)
      )
        return true;
  return false;
}

const MOST_AROUND = 10;
const LONGEST_NEAR = 2000;

const lettersOf = (text: string): string => fold(text).replaceAll(NO_LETTERS, " ").trim();
