import type { AbstractCursor } from "mongodb";
import type { Meter } from "../store";

/**
 * Every row of a cursor. The first batch is the command itself; each `getMore` after it is a round trip of its own,
 * told to the meter before it is made. A caller asks for all its rows in one batch, so that more follow only where a
 * reply outgrows 16 MB.
 */
export async function readRows<T>(
  cursor: AbstractCursor<T>,
  collection: string,
  meter: Meter | undefined,
): Promise<T[]> {
  let rows: T[] = [];
  try {
    do {
      meter?.roundTrip(collection);
      if (!(await cursor.hasNext())) break;
      rows = rows.concat(cursor.readBufferedDocuments());
    } while (cursor.id?.isZero() === false);
  } finally {
    await cursor.close();
  }
  return rows;
}
