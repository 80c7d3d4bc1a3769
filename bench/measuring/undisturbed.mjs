// Two threads share a core of most processors. While a neighbour on the same host uses the other one, the same work takes
// up to twice the CPU time, in phases of some seconds, and no load of our own machine shows it. So work that is always
// the same is timed before and after each round: only rounds between two fast ones count.

/** A round counts if the fixed work beside it took at most so many times its least time. */
const DISTURBED = 1.2;
/** As many times the wanted rounds are tried at most. */
const MOST_TRIES = 10;
const LETTERS = "A core does this again and again, and each time it is the same. ".repeat(400);

/**
 * CPU seconds of each undisturbed round of `work`, as soon as there are `rounds` of them, and how many were tried. Where
 * too few were undisturbed, those beside the fastest fixed work are given.
 */
export async function undisturbedRounds(rounds, work) {
  const tried = [];
  let least = Infinity;
  const undisturbed = () => tried.filter(({ beside }) => beside <= least * DISTURBED);
  for (let before = fixedWork(); tried.length < rounds * MOST_TRIES && undisturbed().length < rounds;) {
    const cpuSeconds = await cpuSecondsOf(work);
    const after = fixedWork();
    tried.push({ cpuSeconds, beside: Math.max(before, after) });
    least = Math.min(least, before, after);
    before = after;
  }
  const best = undisturbed().length >= rounds ? undisturbed() : tried.sort((a, b) => a.beside - b.beside);
  return {
    seconds: best.slice(0, rounds).map(({ cpuSeconds }) => cpuSeconds),
    tried: tried.length,
    undisturbed: undisturbed().length,
  };
}

export async function cpuSecondsOf(work) {
  const before = process.cpuUsage();
  await work();
  return cpuSecondsSince(before);
}

/** CPU seconds: the least of three turns, so that a pause of the garbage collector does not count. */
function fixedWork() {
  return Math.min(turn(), turn(), turn());
}

function turn() {
  const before = process.cpuUsage();
  const seen = new Map();
  let sum = 0;
  for (let at = 0; at < 100_000; at++) {
    sum = (sum * 31 + LETTERS.charCodeAt(at % LETTERS.length)) | 0;
    if (at % 8 === 0) seen.set(`word${at % 4000}`, { sum });
  }
  return cpuSecondsSince(before);
}

function cpuSecondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
