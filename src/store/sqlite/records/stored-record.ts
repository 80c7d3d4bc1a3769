import { types } from "node:util";
import { digitsOf, type Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import type { StoredRecord } from "../../store";
import type { Row, SqliteDatabase } from "../engine/database";
import type { Numbers } from "./numbers";
import { urlOfCard } from "./packed-fields";
import { unpackKeys } from "./packed-keys";
import { storedTerm } from "./terms";
import { itemSource, packedMentionsOf, RECORD_COLUMNS, recordOf } from "./cards";
import { postingsOf, type Listed, type Listing } from "./listing";
import type { Place } from "./places";
import { Postings, type PostingRow } from "./postings";
import { listTablesOf } from "./recent-rows";
import { encodeList, integerOf, textOf } from "./rows";

/** What a save must know of the record that is stored. */
export interface StoredListing {
  readonly n: number;
  readonly id: Id;
  /** 0: only the number is there. */
  readonly revision: number;
  /** Absent where nobody may see the record. */
  readonly place?: Place;
  readonly listing: Listing;
  readonly keys: readonly string[];
}

/** The columns of `storedListing`, of the record `c` and its body `b`. */
export const LISTING_COLUMNS = "c.n, c.revision, c.place, c.sort_key, c.card, c.mentions, b.listed, b.keys";

export function readStored(database: SqliteDatabase, kind: RecordKind, id: Id): StoredListing | undefined {
  const [row] = database.all(
    `SELECT ${LISTING_COLUMNS} FROM ${kind} c LEFT JOIN ${kind}_body b ON b.n = c.n WHERE c.id = unhex(?)`,
    digitsOf(id),
  );
  return row && storedListing(kind, id, row);
}

export function storedListing(kind: RecordKind, id: Id, row: Row): StoredListing {
  const place = row["place"];
  return {
    n: integerOf(row, "n"),
    id,
    revision: integerOf(row, "revision"),
    ...((typeof place === "number" || typeof place === "string") && { place }),
    listing: {
      sortKey: textOf(row, "sort_key"),
      listed: row["listed"] === null ? {} : (JSON.parse(textOf(row, "listed")) as Listed),
      mentions: place === null ? undefined : packedMentionsOf(row),
    },
    keys: row["keys"] === null ? [] : keysOf(kind, row),
  };
}

export function readRecord<K extends RecordKind>(
  database: SqliteDatabase,
  kind: K,
  id: Id,
  numbers: Numbers,
): StoredRecord<K> | undefined {
  const { columns, join } = itemSource(kind);
  const [row] = database.all(
    `SELECT ${columns}, ${RECORD_COLUMNS} FROM ${kind} c${join} WHERE c.id = unhex(?) AND c.revision > 0`,
    digitsOf(id),
  );
  return row && recordOf(kind, row, numbers);
}

/** The rows that the stored record has in lists. */
export function storedPostings(
  database: SqliteDatabase,
  kind: RecordKind,
  { n, id, place, listing }: StoredListing,
  numbers: Numbers,
): Postings {
  if (place === undefined) return new Postings();
  const postings = postingsOf(kind, id, n, listing, numbers);
  return listing.listed.lost === true ? actualPostings(database, kind, postings) : postings;
}

/** Which of the rows are really stored, with the uses that they have there. */
export function actualPostings(database: SqliteDatabase, kind: RecordKind, postings: Postings): Postings {
  const actual = new Postings();
  const rows = [...postings.rows];
  const asked = encodeList(rows.map((row) => [...postingAsJson(kind, row), row.keeper]));
  const found = listTablesOf(kind).flatMap((table) =>
    database.all(
      `SELECT p.key AS at, t.uses FROM json_each(?) p CROSS JOIN ${table} t
       ON (t.term, t.place, t.n, t.sort_key) = (${POSTING_IN_JSON}) AND t.keeper = p.value ->> 5`,
      asked,
    ),
  );
  for (const { at, uses } of found) {
    const row = rows[Number(at)];
    if (row !== undefined) actual.add({ ...row, uses: Number(uses) });
  }
  return actual;
}

/** Term, place, record and sort key of what `postingAsJson` wrote, of the element `p` of a list. */
export const POSTING_IN_JSON = `coalesce(p.value ->> 0, unhex(p.value ->> 1)), p.value ->> 2, p.value ->> 3, p.value ->> 4`;

/** A row for a list of many, which one statement takes. A term of bytes is written in hexadecimal digits. */
export function postingAsJson(kind: RecordKind, { term, place, n, sortKey }: PostingRow): unknown[] {
  const stored = storedTerm(kind, term);
  const texts = types.isUint8Array(stored) ? [null, Buffer.from(stored).toString("hex")] : [stored, null];
  return [...texts, place, n, sortKey];
}

/**
 * The identity keys in a row with the columns `keys` and `card`. Stores of version 7 have a list of texts. `url`: the
 * URL of the item, if the caller has read the card.
 */
export function keysOf(kind: RecordKind, row: Row, url?: string): string[] {
  const keys = row["keys"];
  if (types.isUint8Array(keys)) return unpackKeys(keys, () => url ?? urlOfCard(kind, textOf(row, "card")));
  const texts: unknown = JSON.parse(textOf(row, "keys"));
  return Array.isArray(texts) ? texts.map(String) : [];
}
