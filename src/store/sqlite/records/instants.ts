/** A record asks several times for the same few instants, and the records of a batch share some. */
const MOST_KNOWN = 256;
const known = new Map<string, number | undefined>();

/** These are valid in every month, so `toISOString` writes them as they are. */
const SURELY_VALID = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T(?:[01]\d|2[0-3]):\d\d:\d\d\.\d{3}Z$/;

/** The milliseconds of an instant that is written as `toISOString` writes it. Undefined for any other text. */
export function millisecondsOf(instant: string): number | undefined {
  const before = known.get(instant);
  if (before !== undefined || known.has(instant)) return before;
  const time = Date.parse(instant);
  const isExact = !Number.isNaN(time) && (SURELY_VALID.test(instant) || new Date(time).toISOString() === instant);
  const exact = isExact ? time : undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(instant, exact);
  return exact;
}
