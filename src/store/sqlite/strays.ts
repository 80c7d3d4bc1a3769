import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Stray } from "../store-upkeep";
import type { SqliteDatabase } from "./database";
import { NO_WORDS } from "./word-index";
import { integerOf, textOf } from "./rows";

/** How to find rows of `table` that belong to no record, or that their record does not list. */
interface StrayRows {
  readonly rows: Stray["rows"];
  readonly table: string;
  readonly id: string;
  readonly key: string;
  readonly condition: string;
}

const EVERY_RECORD = RECORD_KINDS.map((kind) => `SELECT id FROM ${kind}`).join(" UNION ALL ");

const STRAYS: readonly StrayRows[] = [
  { rows: "edges", table: "edges", id: "owner", key: "n", condition: `owner NOT IN (${EVERY_RECORD})` },
  { rows: "mentions", table: "mention", id: "owner", key: "n", condition: `owner NOT IN (${EVERY_RECORD})` },
  ...RECORD_KINDS.flatMap(straysOf),
];

export function* findStrays(database: SqliteDatabase): Iterable<Stray> {
  for (const { rows, table, id, condition } of STRAYS) {
    for (const row of database.all(
      `SELECT ${id} AS id, count(*) AS total FROM ${table} WHERE ${condition} GROUP BY 1 ORDER BY 1`,
    )) {
      yield { rows, id: textOf(row, "id"), count: integerOf(row, "total") };
    }
  }
}

/**
 * Deletes the strays. A record lists its facets and words; this also removes from the list what has no row, or the next
 * save would take it for written.
 */
export function dropStrays(database: SqliteDatabase): void {
  for (const { rows, table, key, condition } of STRAYS) {
    const from = rows === "words" ? table.replace("_docsize", "") : table;
    const keys = rows === "words" ? "rowid" : key;
    database.run(`DELETE FROM ${from} WHERE (${keys}) IN (SELECT ${key} FROM ${table} WHERE ${condition})`);
  }
  for (const kind of RECORD_KINDS) unlistLost(database, kind);
}

function straysOf(kind: RecordKind): StrayRows[] {
  return [
    {
      rows: "facets",
      table: `${kind}_facets`,
      id: "id",
      key: "facet, sort_key, id",
      condition: `NOT EXISTS (SELECT 1 FROM ${kind} c WHERE c.id = ${kind}_facets.id AND c.sort_key = ${kind}_facets.sort_key
        AND EXISTS (SELECT 1 FROM json_each(c.facets) j WHERE j.value = ${kind}_facets.facet))`,
    },
    {
      rows: "words",
      table: `${kind}_words_docsize`,
      id: `coalesce((SELECT c.id FROM ${kind} c WHERE c.n = ${kind}_words_docsize.id), '${kind} number ' || ${kind}_words_docsize.id)`,
      key: "id",
      condition: `NOT EXISTS (SELECT 1 FROM ${kind} c WHERE c.n = ${kind}_words_docsize.id AND c.words_hash <> '${NO_WORDS}')`,
    },
    {
      rows: "identities",
      table: "identities",
      id: "id",
      key: "kind, key",
      condition: `kind = '${kind}' AND NOT EXISTS (SELECT 1 FROM ${kind} c WHERE c.id = identities.id)`,
    },
  ];
}

function unlistLost(database: SqliteDatabase, kind: RecordKind): void {
  const isThere = `EXISTS (SELECT 1 FROM ${kind}_facets f WHERE f.facet = j.value AND f.sort_key = ${kind}.sort_key AND f.id = ${kind}.id)`;
  database.run(
    `UPDATE ${kind} SET facets = (SELECT json_group_array(j.value) FROM json_each(${kind}.facets) j WHERE ${isThere})
     WHERE EXISTS (SELECT 1 FROM json_each(${kind}.facets) j WHERE NOT ${isThere})`,
  );
  database.run(
    `UPDATE ${kind} SET words_hash = '${NO_WORDS}' WHERE words_hash <> '${NO_WORDS}' AND n NOT IN (SELECT id FROM ${kind}_words_docsize)`,
  );
}
