import { LANGUAGE_FACETS } from "../../../domain/facets";
import type { Tally } from "../../../domain/coverage/coverage";
import type { TextKind } from "../../../domain/item";
import { joined, sql, where, type Row, type Sql } from "../engine/database";
import { integerOf, textOf } from "../records/rows";
import { isVisible, listTables, type View } from "./view";
import { isFacetRow } from "./filters";

/** The sign after the last one of the prefix: every facet of a language is before it. */
const AFTER_LANGUAGES = `${LANGUAGE_FACETS.slice(0, -1)};`;

/**
 * The statement for the languages of the newest texts: `value` (the tag), `total`, in the order of the tags. All of it
 * is in indexes: the place of the oldest of these texts, the next larger term again and again, and of each term the
 * rows from that place on.
 */
export function newestLanguagesQuery(kind: TextKind, newest: number, view: View): Sql {
  const tables = listTables(kind, view);
  const leastTerm = (condition: string): string => {
    const ofTables = tables.map((table) => `SELECT min(p.term) AS term FROM ${table} p WHERE ${condition}`);
    return `SELECT min(term) FROM (${ofTables.join(" UNION ALL ")})`;
  };
  const rows = tables.map(
    (table) =>
      `(SELECT count(*) FROM ${table} t WHERE t.term = language.term AND t.place >= (SELECT place FROM oldest) AND ${isFacetRow("t")})`,
  );
  return joined(
    [
      sql(`WITH RECURSIVE oldest (place) AS MATERIALIZED (SELECT min(place) FROM (SELECT c.place FROM ${kind} c`),
      where([isVisible(view, "c")]),
      sql(
        ` ORDER BY c.place DESC LIMIT ?1)),
        language (term) AS (
          ${leastTerm("p.term >= ?2 AND p.term < ?3")}
          UNION ALL
          SELECT (${leastTerm("p.term > language.term AND p.term < ?3")})
          FROM language WHERE language.term IS NOT NULL)
        SELECT value, total FROM (
          SELECT substr(term, length(?2) + 1) AS value, ${rows.join(" + ")} AS total
          FROM language WHERE language.term IS NOT NULL)
        WHERE total > 0 ORDER BY value`,
        newest,
        LANGUAGE_FACETS,
        AFTER_LANGUAGES,
      ),
    ],
    "",
  );
}

export const tallyOf = (row: Row): Tally => ({ value: textOf(row, "value"), count: integerOf(row, "total") });
