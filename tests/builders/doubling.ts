import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What an input of a size cost, and one of twice that size: milliseconds of CPU. */
export interface Doubling {
  readonly size: number;
  readonly once: number;
  readonly twice: number;
  /** Measured where twice the input seemed to be too much work. */
  readonly fourTimes?: number;
  /** Measured where four times the input did so too. */
  readonly sixteenTimes?: number;
}

const MOST_TIMES_THE_WORK = 2.5;
/** Below this, a collection of garbage or the compiler of the engine is as much as the work itself. */
const ENOUGH_TO_JUDGE_MS = 20;
/** With less, what grows with the square is not yet seen beside what grows with the size. */
const SMALLEST = 8_192;
const TRIES = 8;
/** So many of them leave the garbage of earlier work where it is. */
const TRIES_WITH_GARBAGE = 3;
/** Never a matter of chance. */
const TOO_SLOW_MS = 3_000;

/**
 * Doubles an input until its work is enough to be judged, and gives that with the work for half of it. CPU time is
 * counted and not what a clock shows, so that a busy machine does not matter. What looks like too much is measured
 * again, with four times and sixteen times the input as well, and the least of each counts.
 */
export async function doubling<T>(
  largest: number,
  inputOf: (size: number) => T,
  work: (input: T) => unknown,
): Promise<Doubling> {
  const cost = (size: number): Promise<number> => costOf(inputOf(size), work);
  let measured: Doubling = { size: SMALLEST, once: await cost(SMALLEST), twice: await cost(SMALLEST * 2) };
  while (measured.twice < ENOUGH_TO_JUDGE_MS && measured.size * 4 <= largest) {
    const { size, twice } = measured;
    measured = { size: size * 2, once: twice, twice: await cost(size * 4) };
  }
  return again(measured, cost);
}

/**
 * The same for an input of this size and one of twice that; the larger one is left out where the work is far from
 * enough to be judged.
 */
export async function doublingFrom<T>(
  size: number,
  inputOf: (size: number) => T,
  work: (input: T) => unknown,
): Promise<Doubling> {
  const cost = (of: number): Promise<number> => costOf(inputOf(of), work);
  const once = await cost(size);
  return again({ size, once, twice: once < ENOUGH_TO_JUDGE_MS / 4 ? once : await cost(size * 2) }, cost);
}

async function again(first: Doubling, costOnce: (size: number) => Promise<number>): Promise<Doubling> {
  let measured = first;
  let tries = 0;
  const cost = (size: number): Promise<number> => {
    // It takes longer than what is measured, and is seldom needed.
    if (tries >= TRIES_WITH_GARBAGE) collectGarbage();
    return costOnce(size);
  };
  for (; tries < TRIES && measured.twice < TOO_SLOW_MS && isTooMuch(measured); tries++) {
    const { size, once, twice, fourTimes = Infinity } = measured;
    measured = {
      ...measured,
      once: Math.min(once, await cost(size)),
      twice: Math.min(twice, await cost(size * 2)),
      fourTimes: Math.min(fourTimes, await cost(size * 4)),
    };
    if (isTooMuch(measured)) {
      const { sixteenTimes = Infinity } = measured;
      measured = { ...measured, sixteenTimes: Math.min(sixteenTimes, await cost(size * 16)) };
    }
  }
  return measured;
}

/** What earlier work left behind is collected now, and not while the next is measured. */
const collectGarbage = ((): (() => void) => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => undefined;
})();

/**
 * One or two steps up may be memory that no longer fits into a cache, or a heap that grows. Work that grows faster than
 * its input takes such a step at each doubling.
 */
export function isTooMuch({ once, twice, fourTimes = Infinity, sixteenTimes }: Doubling): boolean {
  return (
    twice >= ENOUGH_TO_JUDGE_MS &&
    twice > once * MOST_TIMES_THE_WORK &&
    fourTimes > twice * MOST_TIMES_THE_WORK &&
    (sixteenTimes === undefined || sixteenTimes > fourTimes * MOST_TIMES_THE_WORK ** 2)
  );
}

async function costOf<T>(input: T, work: (input: T) => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
