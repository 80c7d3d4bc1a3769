import { absorbedIds, type NamedWrite } from "./plan-saves";
import { refusalOf, sizeOf } from "./write-size";

/**
 * A batch must be small: its transaction blocks other writers of its documents, and takes memory of the server. MongoDB
 * advises at most 1,000 documents.
 */
const MOST_WRITES = 100;
const MOST_ROWS = 1_000;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Splits the writes into batches, in their order. No batch touches a record twice. A write that is larger than a batch
 * may be has a batch for itself.
 */
export function batchesOf(writes: readonly NamedWrite[]): NamedWrite[][] {
  const batches: NamedWrite[][] = [];
  let touched = new Set<string>();
  let [rows, bytes] = [0, 0];
  for (const { write, savedBy } of writes) {
    const size = sizeOf(write);
    const refusal = refusalOf(write, size);
    // A refused write is not sent, so it takes no room.
    const [ownRows, ownBytes] = refusal === undefined ? [size.rows, size.bytes] : [0, 0];
    const named: NamedWrite = { write, savedBy, ...(refusal !== undefined && { refusal }) };
    const ids = [write.item.id, ...absorbedIds(write)];
    const batch = batches.at(-1);
    const isFull =
      batch === undefined || batch.length >= MOST_WRITES || rows + ownRows > MOST_ROWS || bytes + ownBytes > MOST_BYTES;
    if (isFull || ids.some((id) => touched.has(id))) {
      batches.push([named]);
      touched = new Set(ids);
      [rows, bytes] = [ownRows, ownBytes];
    } else {
      batch.push(named);
      ids.forEach((id) => touched.add(id));
      [rows, bytes] = [rows + ownRows, bytes + ownBytes];
    }
  }
  return batches;
}
