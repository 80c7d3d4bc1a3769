import type { Audience } from "../../../domain/audience";
import type { WordQuery } from "../../../domain/text/text-query";
import type { TextKind } from "../../../domain/item";
import type { Filter } from "../../store-reader";
import { joined, sql, type Sql } from "../engine/database";
import { idText } from "../records/numbers";
import { matchQuery } from "../saving/word-index";
import { keysQuery } from "./list-query";

/** `id`, `key` and `weights` of the newest texts that pass the filter, the newest first. */
export function matchesQuery(kind: TextKind, filter: Filter, most: number, audience: Audience): Sql | undefined {
  // A list reads one row more than its page has.
  const keys = keysQuery(kind, { order: "DESC", take: { first: most - 1 }, filter }, audience);
  if (keys === undefined) return undefined;
  return joined(
    [
      sql(`SELECT ${idText(kind, "c.id")} AS id, k.key, g.weights FROM (`),
      keys,
      sql(
        `) k CROSS JOIN ${kind} c ON c.n = k.n LEFT JOIN ${kind}_weights g ON g.n = k.n ORDER BY c.place DESC, c.sort_key DESC, c.id DESC`,
      ),
    ],
    "",
  );
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
