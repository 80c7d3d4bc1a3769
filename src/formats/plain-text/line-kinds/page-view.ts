import { isBulleted, isDense, isWordless, wordsOf } from "../line-shapes";
import type { LineView } from "./line-view";

/** What is known of a page as a whole. */
export interface PageView {
  readonly lines: readonly LineView[];
  /** Index of the first sentence of some length that is no label, and of the last. -1 without any. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** Whether a line is such a sentence. */
  readonly isProse: readonly boolean[];
  /** How many stems a line shares with the sentences, and the most that a line above them shares. */
  readonly shared: readonly number[];
  readonly mostShared: number;
  /** Index of the first line that may be a headline and shares half as much as the most. -1 without any. */
  readonly firstSharing: number;
  /** Whether a line may be a headline by its shape. */
  readonly mayBeHeadline: readonly boolean[];
  /** How much of a line's words one of the next lines says too, and one of the lines above: 0 to 1. */
  readonly saidBelow: readonly number[];
  readonly saidAbove: readonly number[];
  readonly times: ReadonlyMap<string, number>;
  /** Whether a longer line has the whole of a line, and whether a line has the whole of a shorter one. */
  readonly isInside: readonly boolean[];
  readonly holdsOther: readonly boolean[];
  /** Whether a line has the whole of a shorter one close below it: the title of the window, and the headline. */
  readonly holdsNext: readonly boolean[];
  /** Whether empty lines survived, and whether they stand between the sentences. */
  readonly isGapped: boolean;
  readonly isProseGapped: boolean;
}

export function pageViewOf(lines: readonly LineView[]): PageView {
  const isProse = lines.map(
    ({ isProse: prose, isPost, labels }) =>
      isPost || (prose && !labels.includes("furniture") && !labels.includes("consent")),
  );
  const [firstProse, lastProse] = [isProse.indexOf(true), isProse.lastIndexOf(true)];
  const shared = sharedIn(lines);
  const mayBeHeadline = lines.map(isHeadlineShaped);
  // Items stand close to one another on every page.
  const sentences = lines.filter((line) => line.isProse && (line.afterGap || !isBulleted(line.text)));
  const above = shared.filter((_, at) => at <= Math.max(firstProse, 0) && mayBeHeadline[at] === true);
  const mostShared = above.reduce((most, count) => Math.max(most, count), 0);
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return {
    lines,
    firstProse,
    lastProse,
    isProse,
    shared,
    mostShared,
    firstSharing: shared.findIndex(
      (count, at) => mayBeHeadline[at] === true && count * 2 >= mostShared && mostShared >= FEWEST_SHARED,
    ),
    mayBeHeadline,
    saidBelow: lines.map((_, at) => saidNear(lines, at, 1)),
    saidAbove: lines.map((_, at) => saidNear(lines, at, -1)),
    times,
    ...containment(lines),
    isGapped: lines.filter(({ afterGap }) => afterGap).length * 4 > lines.length,
    isProseGapped: sentences.filter(({ afterGap }) => afterGap).length * 3 > sentences.length * 2,
  };
}

/** How many stems of each line are in sentences other than itself. */
function sharedIn(lines: readonly LineView[]): number[] {
  const counts = new Map<string, number>();
  for (const { stems, isProse } of lines)
    if (isProse) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return lines.map(({ stems, isProse }) => {
    let shared = 0;
    for (const stem of stems) if ((counts.get(stem) ?? 0) > (isProse ? 1 : 0)) shared += 1;
    return shared;
  });
}

/** One word is shared by chance. */
const FEWEST_SHARED = 2;
const NEAR = 5;
const FEWEST_STEMS = 3;

/** The largest part of a line's words that one other line near it has: a breadcrumb, or the title of the window. */
function saidNear(lines: readonly LineView[], at: number, step: 1 | -1): number {
  const own = lines[at]?.stems ?? new Set();
  if (own.size < FEWEST_STEMS) return 0;
  let most = 0;
  for (let place = at + step; Math.abs(place - at) <= NEAR && lines[place] !== undefined; place += step) {
    const other = lines[place];
    if (other === undefined || other.isProse || other.stems.size < FEWEST_STEMS) continue;
    let shared = 0;
    for (const stem of own) if (other.stems.has(stem)) shared += 1;
    most = Math.max(most, shared / own.size);
  }
  return most;
}

const isHeadlineShaped = ({ text, isDated, labels }: LineView): boolean =>
  !isWordless(text) &&
  !isDated &&
  !labels.includes("furniture") &&
  !/[>›»→|]/u.test(text) &&
  (isDense(text) ? text.length >= 8 : wordsOf(text) >= 3);

const MOST_COMPARED = 200;
const LONGEST_COMPARED = 250;

/** Lines in lines. Only the first are compared with one another, so that the work does not grow with the square. */
function containment(lines: readonly LineView[]): Pick<PageView, "isInside" | "holdsOther" | "holdsNext"> {
  const compared = lines.slice(0, MOST_COMPARED);
  const isInside = lines.map(() => false);
  const holdsOther = lines.map(() => false);
  const holdsNext = lines.map(() => false);
  compared.forEach((line, at) => {
    if (line.words < 2 || line.text.length > LONGEST_COMPARED) return;
    compared.forEach(({ text }, other) => {
      if (text.length <= line.text.length || text.length > LONGEST_COMPARED || !text.includes(line.text)) return;
      isInside[at] = true;
      if (line.words >= 3) holdsOther[other] = true;
      if (line.words >= 3 && at > other && at - other <= NEAR) holdsNext[other] = true;
    });
  });
  return { isInside, holdsOther, holdsNext };
}
