export type Value = string | number | Uint8Array | null;

/** A piece of a statement with the values of its placeholders, in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Value[];
}

export function sql(text: string, ...values: Value[]): Sql {
  return { text, values };
}

export function joined(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), values: pieces.flatMap((piece) => piece.values) };
}

/** `WHERE` with all of the conditions, or nothing where there are none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql("") : joined([sql(" WHERE "), joined(conditions, " AND ")], "");
}
