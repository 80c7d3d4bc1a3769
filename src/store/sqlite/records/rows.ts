import type { Id, Kind } from "../../../domain/ids";
import type { Row } from "../engine/database";
import { toInstant } from "./instants";

/** A list as a value for `json_each`. */
export function encodeList(values: readonly unknown[]): string {
  return encode(values);
}

/** A text column that holds an id of the kind. */
export function idOf<K extends Kind>(kind: K, row: Row, column: string): Id<K> {
  const id = textOf(row, column);
  if (!hasKind(kind, id)) throw new TypeError(`The stored ${column} ${id} is not an id of the kind ${kind}.`);
  return id;
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`The stored ${column} is not a text.`);
  return value;
}

export function integerOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new TypeError(`The stored ${column} is not a number.`);
  return value;
}

/** An instant that is stored as its milliseconds, or as a text. */
export function instantOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "number" ? toInstant(value) : textOf(row, column);
}

const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Few texts have any, and this looks for them faster. */
const SURROGATE = /[\ud800-\udfff]/;

/** A lone surrogate becomes U+FFFD, since UTF-8 has none. */
export function wellFormed(text: string): string {
  return SURROGATE.test(text) ? text.replace(LONE_SURROGATES, "\ufffd") : text;
}

/**
 * JSON for the store. SQLite would turn an escaped lone surrogate into bytes that are not UTF-8. The driver crashes the
 * process when it reads such a text.
 */
export function encode(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\ud")
    ? JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? wellFormed(part) : part))
    : text;
}

function hasKind<K extends Kind>(kind: K, id: string): id is Id<K> {
  return id.startsWith(`${kind}_`);
}

/** The SQL for a given value that may be a number. The driver gives large ones as REAL: INTEGER is stored. */
export function wholeNumber(value: string): string {
  return `iif(typeof(${value}) = 'real', CAST(${value} AS INTEGER), ${value})`;
}
