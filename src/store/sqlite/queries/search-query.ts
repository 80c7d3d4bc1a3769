import type { Audience } from "../../../domain/audience";
import type { WordQuery } from "../../../domain/text/text-query";
import type { RecordKind, TextKind } from "../../../domain/item";
import type { Filter } from "../../store-reader";
import { joined, sql, where, type Sql } from "../engine/database";
import { LAST_NUMBER, matchQuery } from "../saving/word-index";
import { isVisible } from "./audience";
import { conditionsOf, joinedToWords } from "./filters";
import { checksOf, type ListParts } from "./list-parts";
import { keysQuery } from "./list-query";
import { fromWords } from "./text-query";

/** `id`, `key` and `weights` of the newest texts that pass the filter, the newest first. */
export function matchesQuery(kind: TextKind, filter: Filter, most: number, audience: Audience): Sql | undefined {
  const conditions = conditionsOf(kind, filter);
  if (conditions === undefined) return undefined;
  const { facets, words } = conditions;
  if (words !== undefined) return newestMatches({ kind, facets, filter, audience }, words, most);
  // A list reads one row more than its page has.
  const keys = keysQuery(kind, { order: "DESC", take: { first: most - 1 }, filter }, audience);
  return (
    keys &&
    joined(
      [
        sql("SELECT c.id, c.sort_key AS key, c.weights FROM ("),
        keys,
        sql(`) k CROSS JOIN ${kind} c ON c.n = k.n`),
        inTime(most),
      ],
      "",
    )
  );
}

/** As `newestWords` reads: the word index knows the minutes of texts, so the last minute is read to its end. */
function newestMatches(parts: ListParts, words: string, most: number): Sql {
  const { kind } = parts;
  const checks = checksOf(parts);
  // The word index has only texts that readers may see.
  const from =
    checks.length === 0
      ? joined([sql(` FROM ${kind}_words w`), where([sql(`w.${kind}_words MATCH ?`, words)])], "")
      : fromWords(parts, words, []);
  return joined(
    [
      sql("SELECT c.id, c.sort_key AS key, c.weights"),
      sql(` FROM ${joinedToWords(kind, "c")}`),
      where([sql(`w.${kind}_words MATCH ?`, words), isVisible(parts.audience, "c"), ...checks]),
      sql(` AND w.rowid >= (SELECT min(r) & ~${LAST_NUMBER} FROM (SELECT w.rowid AS r`),
      from,
      sql(" ORDER BY w.rowid DESC LIMIT ?))", most),
      inTime(most),
    ],
    "",
  );
}

const inTime = (most: number): Sql => sql(" ORDER BY c.place DESC, c.sort_key DESC, c.id DESC LIMIT ?", most);

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
