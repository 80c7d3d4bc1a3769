import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Edge, MentionWrite } from "../store";
import type { Connection } from "./connection";
import { termsOf } from "./filter-terms";
import { encodeItem, encodeList, textOf } from "./rows";

/** A record's rows in the term table of its kind. */
export interface Terms {
  readonly id: string;
  readonly sortKey: string;
  readonly terms: readonly string[];
}

export function insertTerms(connection: Connection, kind: RecordKind, { id, sortKey, terms }: Terms): void {
  if (terms.length === 0) return;
  connection.run(`INSERT INTO ${kind}_terms (term, sort_key, id) SELECT value, ?, ? FROM json_each(?)`, sortKey, id, encodeList(terms));
}

export function deleteTerms(connection: Connection, kind: RecordKind, { id, sortKey, terms }: Terms): void {
  if (terms.length === 0) return;
  connection.run(
    `DELETE FROM ${kind}_terms WHERE term IN (SELECT value FROM json_each(?)) AND sort_key = ? AND id = ?`,
    encodeList(terms), sortKey, id,
  );
}

/** Writes only what differs from what is stored: most saves of a known item change few of its terms. */
export function replaceTerms(connection: Connection, kind: RecordKind, next: Terms): void {
  const before = storedTerms(connection, kind, next.id);
  const moved = before.sortKey !== next.sortKey;
  deleteTerms(connection, kind, moved ? before : { ...before, terms: without(before.terms, next.terms) });
  insertTerms(connection, kind, moved ? next : { ...next, terms: without(next.terms, before.terms) });
}

export function storedTerms(connection: Connection, kind: RecordKind, id: string): Terms {
  const [row] = connection.all(`SELECT sort_key, terms FROM ${kind} WHERE id = ?`, id);
  if (row === undefined) return { id, sortKey: "", terms: [] };
  const terms: unknown = JSON.parse(textOf(row, "terms"));
  return { id, sortKey: textOf(row, "sort_key"), terms: Array.isArray(terms) ? terms.map(String) : [] };
}

const EDGE_COLUMNS = "value ->> 0, value ->> 1, value ->> 2, value ->> 3";

export function replaceEdges(connection: Connection, owner: Id, edges: readonly Edge[]): void {
  const list = encodeList(edges.map((edge) => [edge.relation, edge.parent, edge.sortKey, edge.child]));
  connection.run(
    `DELETE FROM edges WHERE owner = ? AND (relation, parent, sort_key, child) NOT IN (SELECT ${EDGE_COLUMNS} FROM json_each(?))`,
    owner, list,
  );
  if (edges.length === 0) return;
  connection.run(
    `INSERT INTO edges (relation, parent, sort_key, child, owner) SELECT ${EDGE_COLUMNS}, ? FROM json_each(?) WHERE true
     ON CONFLICT (relation, parent, sort_key, child) DO UPDATE SET owner = excluded.owner WHERE owner <> excluded.owner`,
    owner, list,
  );
}

export function replaceMentions(connection: Connection, owner: Id, mentions: readonly MentionWrite[]): void {
  connection.run(
    "DELETE FROM mention WHERE owner = ? AND id NOT IN (SELECT value FROM json_each(?))",
    owner, encodeList(mentions.map(({ item }) => item.id)),
  );
  if (mentions.length === 0) return;
  const list = mentions.map(({ item, sortKey, facets }) => [item.id, sortKey, encodeItem(item), encodeList(termsOf(facets, []))]);
  connection.run(
    `INSERT INTO mention (id, sort_key, item, terms, owner) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ? FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET sort_key = excluded.sort_key, item = excluded.item, terms = excluded.terms, owner = excluded.owner
     WHERE (sort_key, item, terms, owner) <> (excluded.sort_key, excluded.item, excluded.terms, excluded.owner)`,
    owner, encodeList(list),
  );
}

function without(values: readonly string[], others: readonly string[]): string[] {
  const excluded = new Set(others);
  return values.filter((value) => !excluded.has(value));
}
