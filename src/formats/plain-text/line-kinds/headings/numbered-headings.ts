import { fold } from "../../../../domain/text/folding/fold";
import { isStopped } from "../line-view";
import type { LineKind } from "../line-kinds";
import type { LineView } from "../line-view";
import type { PageView } from "../page-view";

/** "1. Background", a paragraph, "2. Findings", a paragraph: the sections of a report have numbers in order. */

const NUMBERED = /^(\p{Nd}{1,2})[.)-]\s+(?=\p{L})/u;
const MOST_WORDS = 10;
const FEWEST = 2;

/** The kinds with the numbered headings, and with what stands below them told as text. */
export function withNumberedHeadings(kinds: readonly LineKind[], page: PageView): LineKind[] {
  const { lines } = page;
  const told = [...kinds];
  const headline = told.indexOf("headline");
  const numbered = lines.flatMap((line, at) => {
    const number = numberAt(line);
    return number !== undefined && at > headline && isAboveBody(lines, at) ? [{ at, number }] : [];
  });
  const inOrder = numbered.filter(({ number }, place) => {
    const [before, after] = [numbered[place - 1], numbered[place + 1]];
    return before?.number === number - 1 || after?.number === number + 1;
  });
  if (inOrder.length < FEWEST || headline < 0) return told;
  for (const { at } of inOrder) {
    told[at] = "heading";
    if (lines[at + 1]?.isPost === false && told[at + 1] !== "heading") told[at + 1] = "text";
  }
  tellBox(
    told,
    page,
    inOrder.map(({ at }) => at),
  );
  return told;
}

const MOST_IN_BOX = 2;
const MOST_SHARED = 1;

/** "A message from our sponsor" and its sentence above "2. Findings": the only heading without a number. */
function tellBox(told: LineKind[], { lines, shared }: PageView, numbered: readonly number[]): void {
  const [first = 0, last = 0] = [numbered[0], numbered.at(-1)];
  const known = new Set(numbered);
  const others = told.flatMap((kind, at) => (kind === "heading" && !known.has(at) ? [at] : []));
  const [at = -1] = others;
  if (others.length !== 1 || at < first || at > last || lines[at - 1]?.ends !== true) return;
  const end = numbered.find((place) => place > at) ?? at;
  const isOfBox = (place: number): boolean => lines[place]?.isPost === false && (shared[place] ?? 0) <= MOST_SHARED;
  const box = Array.from({ length: end - at }, (_, index) => at + index);
  if (box.length <= MOST_IN_BOX + 1 && box.every(isOfBox)) told.fill("page", at, end);
}

function numberAt({ text, words, ends, isPost }: LineView): number | undefined {
  const digits = NUMBERED.exec(text)?.[1];
  return digits === undefined || words > MOST_WORDS || ends || isPost ? undefined : Number(fold(digits));
}

/** Above a sentence, or above what leads to a list or begins one. Items of a list stand above the next item. */
function isAboveBody(lines: readonly LineView[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || below.labels.length > 0) return false;
  const digits = NUMBERED.exec(below.text)?.[1];
  if (digits !== undefined) return Number(fold(digits)) === 1 && below.ends;
  return below.words > line.words && (isStopped(below) || /[:：]$/u.test(below.text));
}
