export const median = (values) => quantile(values, 0.5);

/** The value below which this part of all values lies: 0.99 for p99. */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** Runs every measurement once a round, in turn and the other way round in every other one; gives the lists of values. */
export async function inTurn(rounds, measurements) {
  const values = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const names = Object.keys(measurements);
    for (const name of round % 2 === 0 ? names : names.reverse()) values[name].push(await measurements[name]());
  }
  return values;
}
