import { hashOf } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { SqliteDatabase } from "./database";

/**
 * Words are in SQLite's full-text index, since writing there costs a hundredth of writing to a table of words. Our
 * words are already folded and must match exactly, so the tokenizer must take each word as one token and not change it.
 * The tokenizer `ascii` does so for `a-z`, `0-9` and everything that is not ASCII. All other characters are escaped:
 * `c++` becomes `c`, U+E000, `002b`, U+E000, `002b`.
 */
const ESCAPE = "\uE000";
const NOT_KEPT = /[^a-z0-9\u0080-\uDFFF\uE001-\uFFFF]/g;

/** The hash of a record without words. */
export const NO_WORDS = hashOf("");

/** The text that is indexed for an item. */
export function indexedText(words: readonly string[]): string {
  return [...new Set(words)].map(tokenOf).join(" ");
}

export function wordsHashOf(words: readonly string[]): string {
  return hashOf(indexedText(words));
}

/** The full-text expression for items that have at least one word of each group. No group may be empty. */
export function matchAll(groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => `(${[...new Set(group)].map((word) => `"${tokenOf(word)}"`).join(" OR ")})`)
    .join(" AND ");
}

/** The record itself must be stored. */
export function insertWords(database: SqliteDatabase, kind: RecordKind, id: string, text: string): void {
  database.run(`INSERT INTO ${kind}_words (rowid, words) SELECT n, ? FROM ${kind} WHERE id = ?`, text, id);
}

export function deleteWords(database: SqliteDatabase, kind: RecordKind, id: string): void {
  database.run(`DELETE FROM ${kind}_words WHERE rowid = (SELECT n FROM ${kind} WHERE id = ?)`, id);
}

function tokenOf(word: string): string {
  if (word === "") return ESCAPE;
  return word.replace(NOT_KEPT, (character) => ESCAPE + character.charCodeAt(0).toString(16).padStart(4, "0"));
}
