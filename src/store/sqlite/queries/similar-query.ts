import { digitsOf } from "../../../domain/ids";

import {
  MOST_ARTICLES_PER_KEY,
  LIKENESS_KEY_BASE,
  WEIGHTS,
  type Likeness,
} from "../../../domain/text/likeness/likeness";
import type { SimilarRequest } from "../../store-reader";
import { rowsToRead } from "../../page";
import { keyRange, walkOf } from "./paging";
import { encodeList } from "../records/rows";
import { joined, sql, where, type Sql } from "../engine/database";
import { isVisible, listTables, type View } from "./view";
import type { ItemSource } from "../records/cards";
import { isFacetRow } from "./filters";
import { idText } from "../records/numbers";
import { facetTerm } from "../records/terms";
import { matchAll, recordOfWords } from "../records/word-index";

/**
 * The statement for one page of articles per likeness: `parent` (its place in `likenesses`), `id, sort_key, item`. Rows
 * are in the order of the walk.
 */
export function similarQuery(
  likenesses: readonly Likeness[],
  request: SimilarRequest,
  view: View,
  item: ItemSource,
): Sql {
  const page = { order: "ASC", ...request } as const;
  const direction = walkOf(page);
  const inOrder = `sort_key ${direction}, id ${direction}`;
  return joined(
    [
      similarTo(likenesses, view),
      sql(`, placed AS (SELECT *, row_number() OVER (PARTITION BY parent ORDER BY ${inOrder}) AS nth FROM alike`),
      where(keyRange(page, "sort_key", idText("article", "id"))),
      sql(
        `) SELECT a.parent, ${idText("article", "c.id")} AS id, a.sort_key, ${item.columns} FROM placed a CROSS JOIN article c ON c.n = a.n${item.join} WHERE a.nth <= ?`,
        rowsToRead(page),
      ),
      sql(` ORDER BY a.parent, a.sort_key ${direction}, a.id ${direction}`),
    ],
    "",
  );
}

/** The statement that counts the articles per likeness: `parent, total`. */
export function countSimilarQuery(likenesses: readonly Likeness[], view: View): Sql {
  return joined([similarTo(likenesses, view), sql(" SELECT parent, count(*) AS total FROM alike GROUP BY parent")], "");
}

const WEIGHT = `CASE ${WEIGHTS.map(({ upTo, weight }) => `WHEN count(*) <= ${upTo} THEN ${weight}`).join(" ")} END`;

/**
 * Defines `alike (parent, n, id, sort_key)`. The articles of a key are read once, even if many likenesses have it.
 * Reading stops one row after `MOST_ARTICLES_PER_KEY`: a key with more articles does not count.
 */
function similarTo(likenesses: readonly Likeness[], view: View): Sql {
  const keys = new KeysOf(likenesses);
  const most = MOST_ARTICLES_PER_KEY + 1;
  const rowsOfKey = listTables("article", view).map(
    (table) => `SELECT n FROM ${table} t WHERE t.term = ${facetTerm("article", "k.value")} AND ${isFacetRow("t")}`,
  );
  return joined(
    [
      sql("WITH found (key, n) AS MATERIALIZED (SELECT k.key, f.n FROM json_each(?) k", encodeList(keys.facets)),
      sql(` CROSS JOIN article f ON f.n IN (${rowsOfKey.join(" UNION ALL ")} LIMIT ${most})`),
      sql(
        " UNION ALL SELECT k.key + ?, w.n FROM json_each(?) k",
        keys.facets.length,
        encodeList(keys.words.map((word) => matchAll([[word]]))),
      ),
      sql(
        ` CROSS JOIN article w ON w.n IN (SELECT ${recordOfWords("article", "rowid")} FROM article_words WHERE article_words MATCH k.value LIMIT ${most})),`,
      ),
      sql(
        ` weights (key, weight) AS MATERIALIZED (SELECT key, ${WEIGHT} FROM found GROUP BY key HAVING count(*) BETWEEN 2 AND ${MOST_ARTICLES_PER_KEY}),`,
      ),
      sql(
        " asked (parent, self, key) AS (SELECT p.key, unhex(p.value ->> 0), k.value FROM json_each(?) p, json_each(p.value, '$[1]') k),",
        encodeList(keys.asked),
      ),
      sql(
        ` alike (parent, n, id, sort_key) AS (SELECT a.parent, l.n, c.id, CAST(${LIKENESS_KEY_BASE} - sum(w.weight) AS TEXT)`,
      ),
      sql(
        ` FROM asked a CROSS JOIN weights w ON w.key = a.key CROSS JOIN found l ON l.key = a.key CROSS JOIN article c ON c.n = l.n
         WHERE c.id <> a.self AND `,
      ),
      isVisible(view, "c"),
      sql(" GROUP BY a.parent, l.n)"),
    ],
    "",
  );
}

/**
 * Each key of all likenesses once, with a number: first the facets, then the words. A likeness is a list of such
 * numbers.
 */
class KeysOf {
  readonly facets: readonly string[];
  readonly words: readonly string[];
  readonly asked: readonly (readonly [self: string, keys: readonly number[]])[];

  constructor(likenesses: readonly Likeness[]) {
    this.facets = [...new Set(likenesses.flatMap(({ facets }) => facets))];
    this.words = [...new Set(likenesses.flatMap(({ words }) => words))];
    const facetNumbers = new Map(this.facets.map((facet, index) => [facet, index]));
    const wordNumbers = new Map(this.words.map((word, index) => [word, this.facets.length + index]));
    const numbersOf = (keys: readonly string[], numbers: ReadonlyMap<string, number>) =>
      [...new Set(keys)].flatMap((key) => numbers.get(key) ?? []);
    this.asked = likenesses.map(({ id, facets, words }) => [
      digitsOf(id),
      [...numbersOf(facets, facetNumbers), ...numbersOf(words, wordNumbers)],
    ]);
  }
}
