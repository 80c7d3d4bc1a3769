import { hash } from "node:crypto";
import type { RecordKind } from "../../../domain/item";
import type { TextQuery } from "../../../domain/text/queries/text-query";
import type { SqliteDatabase } from "../engine/database";
import { wellFormed } from "./rows";
import { isByTime, PLACES_PER_MINUTE, minuteOf, type Place } from "./places";

/**
 * Words are in SQLite's full-text index, in the order of the text and with repeats. Our words are already folded and
 * must match exactly, so the tokenizer must take each word as one token and not change it. The tokenizer `ascii` does
 * so for `a-z`, `0-9` and everything that is not ASCII. All other characters are escaped: `c++` becomes `c`, U+E000,
 * `002b`, U+E000, `002b`.
 */
const ESCAPE = "\uE000";
const NOT_KEPT = /[^a-z0-9\u0080-\uDFFF\uE001-\uFFFF]/g;
const NOT_PLAIN = /[^a-z0-9\u0080-\uD7FF\uE001-\uFFFF ]/;
const ESCAPED = /\uE000([0-9a-f]{4})?/g;

const DIGEST_CHARACTERS = 11;

/** What tells whether a record's words have changed. It stands in every record, so it is short. */
export const digestOf = (text: string): string => hash("sha256", text, "base64url").slice(0, DIGEST_CHARACTERS);

/** The digest of a record without words. */
export const NO_WORDS = digestOf("");

/** The text that is indexed for an item. */
export function indexedText(words: readonly string[]): string {
  const text = words.join(" ");
  // Most texts have only letters and digits, and so many spaces.
  const isPlain = text.search(NOT_PLAIN) < 0 && spacesIn(text) === words.length - 1 && !words.includes("");
  return isPlain ? text : words.map(tokenOf).join(" ");
}

export function wordsHashOf(words: readonly string[]): string {
  return digestOf(indexedText(words));
}

/** The full-text expression for items that have at least one word of each group. No group may be empty. */
export function matchAll(groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => `(${[...new Set(group)].map((word) => `"${tokenOf(word)}"`).join(" OR ")})`)
    .join(" AND ");
}

/** The same for a query. */
export function matchQuery(query: TextQuery): string {
  switch (query.type) {
    case "word":
      return eitherOf([
        ...query.forms.map((form) => `"${tokenOf(form)}"`),
        ...(query.beginnings ?? []).map((beginning) => `"${tokenOf(beginning)}" *`),
      ]);
    case "phrase":
      return eitherOf(query.first.map((first) => `"${[first, ...query.rest].map(tokenOf).join(" ")}"`));
    case "any":
      return eitherOf(query.of.map(matchQuery));
    case "all": {
      const all = `(${query.of.map(matchQuery).join(" AND ")})`;
      return query.without.length === 0 ? all : `(${all} NOT ${eitherOf(query.without.map(matchQuery))})`;
    }
  }
}

const eitherOf = (parts: readonly string[]): string => `(${parts.join(" OR ")})`;

/** The word of a token. */
export function wordOf(token: string): string {
  if (token === ESCAPE) return "";
  return token.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The number of a row of words. Of records that are listed by time it begins with the minute, so that rows come in the
 * order of the list. (With seconds, each word of a text would take a byte more.) The rest is the number of the record.
 * Of all other records it is that number alone.
 */
const NUMBER_BITS = 27;
export const LAST_NUMBER = 2 ** NUMBER_BITS - 1;

/** The SQL expression for the number of the record that a row of words is of. */
export const recordOfWords = (kind: RecordKind, rowid: string): string =>
  isByTime(kind) ? `${rowid} & ${LAST_NUMBER}` : rowid;

/** The SQL expression for the number of a row of words, given the minute and the record's number. */
export const wordsRow = (minute: string, n: string): string => `(CAST(${minute} AS INTEGER) << ${NUMBER_BITS}) | ${n}`;

/** The same for a record whose columns are at hand. */
export const wordsRowOf = (kind: RecordKind, place: string, n: string): string =>
  isByTime(kind) ? wordsRow(`${place} / ${PLACES_PER_MINUTE}`, n) : n;

export interface WordsWrite {
  readonly n: number;
  readonly place: Place;
  readonly text: string;
}

/** Rows must be written in their order: the index writes what it has to the file when a lower number follows. */
export function insertWords(database: SqliteDatabase, kind: RecordKind, writes: readonly WordsWrite[]): void {
  const statement = `INSERT INTO ${kind}_words (rowid, words) VALUES (${wordsRow("?", "?")}, ?)`;
  for (const { n, place, text } of [...writes].sort(inOrder)) database.run(statement, minute(place), n, text);
}

export function deleteWords(
  database: SqliteDatabase,
  kind: RecordKind,
  writes: readonly Pick<WordsWrite, "n" | "place">[],
): void {
  const statement = `DELETE FROM ${kind}_words WHERE rowid = ${wordsRow("?", "?")}`;
  for (const { n, place } of [...writes].sort(inOrder)) database.run(statement, minute(place), n);
}

const minute = (place: Place): number => (typeof place === "number" ? minuteOf(place) : 0);

function inOrder(one: Pick<WordsWrite, "n" | "place">, other: Pick<WordsWrite, "n" | "place">): number {
  return minute(one.place) - minute(other.place) || one.n - other.n;
}

function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) spaces++;
  return spaces;
}

function tokenOf(word: string): string {
  if (word === "") return ESCAPE;
  return wellFormed(word).replace(
    NOT_KEPT,
    (character) => ESCAPE + character.charCodeAt(0).toString(16).padStart(4, "0"),
  );
}
