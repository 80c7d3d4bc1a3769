import type { WordQuery } from "../../../domain/text/queries/text-query";
import type { RecordKind, TextKind } from "../../../domain/item";
import type { Match } from "../../store-reader";
import { sortKeyOf, type Place } from "../records/places";
import { joined, sql, where, type Sql } from "../engine/database";
import { LAST_NUMBER, matchQuery, recordOfWords } from "../records/word-index";
import { isVisible } from "./view";
import { checksOf, type ListParts } from "./list-parts";
import { keysQuery } from "./list-query";
import { fromWords } from "./text-query";

/**
 * The newest texts that pass the filter, the newest first, as one JSON list of id (in hex), place, own sort key and
 * weights (in hex). Rows of their own take longer, since each becomes an object, and so do sort keys that SQLite makes
 * of places: of 3.4 ms for a thousand texts they took 1.4.
 */
export function matchesQuery(kind: TextKind, parts: ListParts, most: number): Sql {
  if (parts.lead.by === "words") return newestMatches(kind, parts, most);
  // A list reads one row more than its page has.
  const keys = keysQuery(parts, { order: "DESC", take: { first: most - 1 } });
  return listed(joined([sql("("), keys, sql(`) k CROSS JOIN ${kind} c ON c.n = k.n`)], ""), most);
}

/**
 * The word index knows the minutes of texts. So it gives the newest rows, and then those that are left of the last
 * minute. All conditions are met there.
 */
function newestMatches(kind: TextKind, parts: ListParts, most: number): Sql {
  // The word index has only texts that readers may see.
  const from =
    checksOf(parts).length === 0
      ? joined(
          [sql(` FROM ${kind}_words w`), where([sql(`w.${kind}_words MATCH ?`, parts.conditions.words ?? "")])],
          "",
        )
      : fromWords(parts, []);
  const found = joined(
    [
      sql("(WITH newest AS MATERIALIZED (SELECT w.rowid AS r"),
      from,
      sql(" ORDER BY w.rowid DESC LIMIT ?) SELECT r FROM newest UNION ALL SELECT w.rowid", most),
      from,
      // Of few texts nothing is left.
      sql(" AND (SELECT count(*) FROM newest) = ?", most),
      sql(` AND w.rowid >= (SELECT min(r) & ~${LAST_NUMBER} FROM newest) AND w.rowid < (SELECT min(r) FROM newest))`),
      sql(` k CROSS JOIN ${kind} c ON c.n = ${recordOfWords(kind, "k.r")} AND `),
      isVisible(parts.view, "c"),
    ],
    "",
  );
  return listed(found, most);
}

const listed = (from: Sql, most: number): Sql =>
  joined(
    [
      sql("SELECT json_group_array(json_array(lower(hex(id)), place, own_key, hex(weights))) AS matches FROM ("),
      sql("SELECT c.id, c.place, c.own_key, c.weights FROM "),
      from,
      // Of two texts at one place, a key of its own is the later one.
      sql(" ORDER BY c.place DESC, c.own_key DESC, c.id DESC LIMIT ?)", most),
    ],
    "",
  );

export function matchesOf(kind: TextKind, list: string): Match[] {
  const rows: readonly (readonly [id: string, place: Place, ownKey: string | null, weights: string])[] =
    JSON.parse(list);
  return rows.map(([id, place, ownKey, weights]) => ({
    id: `${kind}_${id}`,
    sortKey: ownKey ?? sortKeyOf(place),
    ...(weights !== "" && { weights: Buffer.from(weights, "hex") }),
  }));
}

/** `place` and `total` of each word. The word index has only texts that readers may see. */
export function frequenciesQuery(kind: TextKind, words: readonly WordQuery[], most: number): Sql {
  return joined(
    words.map((word, place) =>
      sql(
        `SELECT ${place} AS place, count(*) AS total FROM (SELECT 1 FROM ${kind}_words WHERE ${kind}_words MATCH ? LIMIT ?)`,
        matchQuery(word),
        most,
      ),
    ),
    " UNION ALL ",
  );
}

/** `place` and `total` of each word that records have. There may be thousands of words, and few of them in any. */
export function occurrencesQuery(kind: RecordKind, words: readonly string[], most: number): Sql {
  const queries = JSON.stringify(words.map((word) => matchQuery({ type: "word", forms: [word] })));
  return sql(
    `SELECT place, total FROM (SELECT p.key AS place, (SELECT count(*) FROM (SELECT 1 FROM ${kind}_words
     WHERE ${kind}_words MATCH p.value LIMIT ?)) AS total FROM json_each(?) p) WHERE total > 0`,
    most,
    queries,
  );
}
