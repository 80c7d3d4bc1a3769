import { hashOf } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { RecordWrite } from "../store";
import type { SqliteDatabase } from "./database";
import { encodeList, textOf } from "./rows";
import { deleteWords, indexedText, insertWords, NO_WORDS } from "./word-index";

/** What lists and filters find a record by: its sort key, its facets and its words. Equal hashes mean equal words. */
export interface Listing {
  readonly sortKey: string;
  readonly facets: readonly string[];
  readonly wordsHash: string;
}

/** The listing of a record that is not stored yet. */
export const UNLISTED: Listing = { sortKey: "", facets: [], wordsHash: NO_WORDS };

/** A tombstone has no facets and no words. */
export function listingOf({ sortKey, facets, words, removedAt }: RecordWrite): Listing & { readonly text: string } {
  if (removedAt !== undefined) return { ...UNLISTED, sortKey, text: "" };
  const text = indexedText(words);
  return { sortKey, facets: [...new Set(facets)], wordsHash: hashOf(text), text };
}

export function storedListing(database: SqliteDatabase, kind: RecordKind, id: string): Listing {
  const [row] = database.all(`SELECT sort_key, facets, words_hash FROM ${kind} WHERE id = ?`, id);
  if (row === undefined) return UNLISTED;
  const facets: unknown = JSON.parse(textOf(row, "facets"));
  return {
    sortKey: textOf(row, "sort_key"),
    facets: Array.isArray(facets) ? facets.map(String) : [],
    wordsHash: textOf(row, "words_hash"),
  };
}

/**
 * Writes only the differences: most saves of a known item change few of its facets and none of its words. The record
 * itself must be stored.
 */
export function replaceListing(
  database: SqliteDatabase,
  kind: RecordKind,
  id: string,
  before: Listing,
  next: Listing & { readonly text: string },
): void {
  const moved = before.sortKey !== next.sortKey;
  deleteFacets(database, kind, id, moved ? before : { ...before, facets: without(before.facets, next.facets) });
  insertFacets(database, kind, id, moved ? next : { ...next, facets: without(next.facets, before.facets) });
  if (before.wordsHash === next.wordsHash) return;
  if (before.wordsHash !== NO_WORDS) deleteWords(database, kind, id);
  if (next.wordsHash !== NO_WORDS) insertWords(database, kind, id, next.text);
}

/** Call it before the record itself is deleted. */
export function deleteListing(database: SqliteDatabase, kind: RecordKind, id: string): void {
  const listing = storedListing(database, kind, id);
  deleteFacets(database, kind, id, listing);
  if (listing.wordsHash !== NO_WORDS) deleteWords(database, kind, id);
}

function insertFacets(database: SqliteDatabase, kind: RecordKind, id: string, { sortKey, facets }: Listing): void {
  if (facets.length === 0) return;
  database.run(
    `INSERT INTO ${kind}_facets (facet, sort_key, id) SELECT value, ?, ? FROM json_each(?)`,
    sortKey,
    id,
    encodeList(facets),
  );
}

function deleteFacets(database: SqliteDatabase, kind: RecordKind, id: string, { sortKey, facets }: Listing): void {
  if (facets.length === 0) return;
  const statement = `DELETE FROM ${kind}_facets WHERE facet IN (SELECT value FROM json_each(?)) AND sort_key = ? AND id = ?`;
  database.run(statement, encodeList(facets), sortKey, id);
}

function without(values: readonly string[], others: readonly string[]): string[] {
  const excluded = new Set(others);
  return values.filter((value) => !excluded.has(value));
}
