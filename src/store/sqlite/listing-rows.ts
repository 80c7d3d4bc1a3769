import { hashOf } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { RecordWrite } from "../store";
import type { Connection } from "./connection";
import { encodeList, textOf } from "./rows";
import { indexedText } from "./words";

/**
 * What a record is listed under: its place in the order, its facets and the text of its words. Equal hashes are equal
 * words.
 */
export interface Listing {
  readonly sortKey: string;
  readonly facets: readonly string[];
  readonly wordsHash: string;
}

/** The hash of a record that has none. */
export const NO_WORDS = hashOf("");
/** Of a record that is not stored yet. */
export const UNLISTED: Listing = { sortKey: "", facets: [], wordsHash: NO_WORDS };

/** A tombstone is listed under nothing. */
export function listingOf({ sortKey, facets, words, removedAt }: RecordWrite): Listing & { readonly text: string } {
  if (removedAt !== undefined) return { ...UNLISTED, sortKey, text: "" };
  const text = indexedText(words);
  return { sortKey, facets: [...new Set(facets)], wordsHash: hashOf(text), text };
}

export function wordsHashOf(words: readonly string[]): string {
  return hashOf(indexedText(words));
}

export function storedListing(connection: Connection, kind: RecordKind, id: string): Listing {
  const [row] = connection.all(`SELECT sort_key, facets, words_hash FROM ${kind} WHERE id = ?`, id);
  if (row === undefined) return UNLISTED;
  const facets: unknown = JSON.parse(textOf(row, "facets"));
  return {
    sortKey: textOf(row, "sort_key"),
    facets: Array.isArray(facets) ? facets.map(String) : [],
    wordsHash: textOf(row, "words_hash"),
  };
}

/**
 * Writes only what differs: most saves of a known item change few of its facets and none of its words. The record
 * itself must be stored.
 */
export function replaceListing(
  connection: Connection,
  kind: RecordKind,
  id: string,
  before: Listing,
  next: Listing & { readonly text: string },
): void {
  const moved = before.sortKey !== next.sortKey;
  deleteFacets(connection, kind, id, moved ? before : { ...before, facets: without(before.facets, next.facets) });
  insertFacets(connection, kind, id, moved ? next : { ...next, facets: without(next.facets, before.facets) });
  if (before.wordsHash === next.wordsHash) return;
  deleteWords(connection, kind, id, before);
  if (next.wordsHash !== NO_WORDS)
    connection.run(`INSERT INTO ${kind}_words (rowid, words) SELECT n, ? FROM ${kind} WHERE id = ?`, next.text, id);
}

/** Must come before the record itself is deleted. */
export function deleteListing(connection: Connection, kind: RecordKind, id: string): void {
  const listing = storedListing(connection, kind, id);
  deleteFacets(connection, kind, id, listing);
  deleteWords(connection, kind, id, listing);
}

function insertFacets(connection: Connection, kind: RecordKind, id: string, { sortKey, facets }: Listing): void {
  if (facets.length === 0) return;
  connection.run(
    `INSERT INTO ${kind}_facets (facet, sort_key, id) SELECT value, ?, ? FROM json_each(?)`,
    sortKey,
    id,
    encodeList(facets),
  );
}

function deleteFacets(connection: Connection, kind: RecordKind, id: string, { sortKey, facets }: Listing): void {
  if (facets.length === 0) return;
  const statement = `DELETE FROM ${kind}_facets WHERE facet IN (SELECT value FROM json_each(?)) AND sort_key = ? AND id = ?`;
  connection.run(statement, encodeList(facets), sortKey, id);
}

function deleteWords(connection: Connection, kind: RecordKind, id: string, { wordsHash }: Listing): void {
  if (wordsHash !== NO_WORDS)
    connection.run(`DELETE FROM ${kind}_words WHERE rowid = (SELECT n FROM ${kind} WHERE id = ?)`, id);
}

function without(values: readonly string[], others: readonly string[]): string[] {
  const excluded = new Set(others);
  return values.filter((value) => !excluded.has(value));
}
