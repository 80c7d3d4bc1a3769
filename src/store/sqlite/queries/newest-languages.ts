import type { Audience } from "../../../domain/audience";
import { LANGUAGE_FACETS } from "../../../domain/facets";
import type { Tally } from "../../../domain/coverage/coverage";
import type { TextKind } from "../../../domain/item";
import { joined, sql, where, type Row, type Sql } from "../engine/database";
import { integerOf, textOf } from "../records/rows";
import { isVisible } from "./audience";
import { isFacetRow } from "./filters";

/** The sign after the last one of the prefix: every facet of a language is before it. */
const AFTER_LANGUAGES = `${LANGUAGE_FACETS.slice(0, -1)};`;

/**
 * The statement for the languages of the newest texts: `value` (the tag), `total`, in the order of the tags. All of it
 * is in indexes: the place of the oldest of these texts, the next larger term again and again, and of each term the
 * rows from that place on.
 */
export function newestLanguagesQuery(kind: TextKind, newest: number, audience: Audience): Sql {
  return joined(
    [
      sql(`WITH RECURSIVE oldest (place) AS MATERIALIZED (SELECT min(place) FROM (SELECT c.place FROM ${kind} c`),
      where([isVisible(audience, "c")]),
      sql(
        ` ORDER BY c.place DESC LIMIT ?)),
        language (term) AS (
          SELECT min(term) FROM ${kind}_posting WHERE term >= ? AND term < ?
          UNION ALL
          SELECT (SELECT min(p.term) FROM ${kind}_posting p WHERE p.term > language.term AND p.term < ?)
          FROM language WHERE language.term IS NOT NULL)
        SELECT value, total FROM (
          SELECT substr(term, length(?) + 1) AS value,
            (SELECT count(*) FROM ${kind}_posting t
             WHERE t.term = language.term AND t.place >= (SELECT place FROM oldest) AND ${isFacetRow("t")}) AS total
          FROM language WHERE language.term IS NOT NULL)
        WHERE total > 0 ORDER BY value`,
        newest,
        LANGUAGE_FACETS,
        AFTER_LANGUAGES,
        AFTER_LANGUAGES,
        LANGUAGE_FACETS,
      ),
    ],
    "",
  );
}

export const tallyOf = (row: Row): Tally => ({ value: textOf(row, "value"), count: integerOf(row, "total") });
