import type { Id } from "../domain/ids";

/** A stretch of one text of one document. `text` is the number of the text in its document, from 0. */
export interface Place {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** A mark of the gold with its profile; null where any answer is right. */
export interface Expected extends Place {
  readonly entityId: Id<"entity"> | null;
  readonly kind: string;
}

/** A mention that the linker found. */
export interface Found extends Place {
  readonly entityId: Id<"entity">;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * `right`: the same words and the same profile. `wrong`: a mention that overlaps a mark and is not right, or of which
 * the gold has nothing. `missed`: a mark without a right mention.
 */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Comparison {
  readonly right: readonly { readonly expected: Expected; readonly found: Found }[];
  /** `expected` is the mark that the mention overlaps. */
  readonly wrong: readonly { readonly expected?: Expected; readonly found: Found }[];
  readonly missed: readonly Expected[];
}

/** Compares the mentions of one document with its marks. */
export function compared(expected: readonly Expected[], found: readonly Found[]): Comparison {
  const right: { expected: Expected; found: Found }[] = [];
  const wrong: { expected?: Expected; found: Found }[] = [];
  for (const mention of found) {
    const marks = expected.filter((mark) => overlap(mark, mention));
    const same = marks.find((mark) => isSame(mark, mention));
    if (same !== undefined) right.push({ expected: same, found: mention });
    else if (!marks.some(({ entityId }) => entityId === null))
      wrong.push({ ...(marks[0] && { expected: marks[0] }), found: mention });
  }
  const met = new Set(right.map((pair) => pair.expected));
  return { right, wrong, missed: expected.filter((mark) => mark.entityId !== null && !met.has(mark)) };
}

function overlap(a: Place, b: Place): boolean {
  return a.text === b.text && a.start < b.end && b.start < a.end;
}

function isSame(mark: Expected, mention: Found): boolean {
  return mark.start === mention.start && mark.end === mention.end && mark.entityId === mention.entityId;
}

/** Of all that was found, which share is right; 1 if nothing was found. */
export function precision({ right, wrong }: Counts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of all that is marked, which share was found; 1 if nothing is marked. */
export function recall({ right, missed }: Counts): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** The harmonic mean of precision and recall. */
export function f1({ right, wrong, missed }: Counts): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

export function countsOf({ right, wrong, missed }: Comparison): Counts {
  return { right: right.length, wrong: wrong.length, missed: missed.length };
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { right, wrong, missed }) => ({
      right: total.right + right,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

/** A mention of which the gold has nothing is of this kind. */
export const UNMARKED = "unmarked";

export function countsByKind(comparisons: readonly Comparison[]): ReadonlyMap<string, Counts> {
  const byKind = new Map<string, { right: number; wrong: number; missed: number }>();
  const add = (kind: string, what: keyof Counts): void => {
    const counts = byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what] += 1;
    byKind.set(kind, counts);
  };
  for (const { right, wrong, missed } of comparisons) {
    for (const { expected } of right) add(expected.kind, "right");
    for (const { expected } of wrong) add(expected?.kind ?? UNMARKED, "wrong");
    for (const { kind } of missed) add(kind, "missed");
  }
  return byKind;
}

/** The lower bounds of the bands of confidence. */
export const BANDS = [0.9, 0.7, 0.5, 0] as const;

/** How many of the mentions of each band are right, and how many are wrong. */
export function countsByBand(comparisons: readonly Comparison[]): ReadonlyMap<number, Counts> {
  const band = (confidence: number): number => BANDS.find((from) => confidence >= from) ?? 0;
  const of = (from: number, list: readonly { readonly found: Found }[]): number =>
    list.filter(({ found }) => band(found.confidence) === from).length;
  return new Map(
    BANDS.map((from) => [
      from,
      {
        right: of(
          from,
          comparisons.flatMap(({ right }) => right),
        ),
        wrong: of(
          from,
          comparisons.flatMap(({ wrong }) => wrong),
        ),
        missed: 0,
      },
    ]),
  );
}
