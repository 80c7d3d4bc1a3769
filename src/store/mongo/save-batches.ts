import { absorbedIds, type NamedWrite } from "./plan-saves";

/** A batch is to be short: its transaction holds its documents against other writers. */
const MOST_WRITES = 100;
const MOST_ROWS = 5_000;

/** The writes in their order, in batches of which each touches a record once. */
export function batchesOf(writes: readonly NamedWrite[]): NamedWrite[][] {
  const batches: NamedWrite[][] = [];
  let touched = new Set<string>();
  let rows = 0;
  for (const named of writes) {
    const { write } = named;
    const ids = [write.item.id, ...absorbedIds(write)];
    const batch = batches.at(-1);
    const size = write.edges.length + write.mentions.length + write.identities.length + 1;
    if (batch === undefined || batch.length >= MOST_WRITES || rows + size > MOST_ROWS || ids.some((id) => touched.has(id))) {
      batches.push([named]);
      touched = new Set(ids);
      rows = size;
    } else {
      batch.push(named);
      ids.forEach((id) => touched.add(id));
      rows += size;
    }
  }
  return batches;
}
