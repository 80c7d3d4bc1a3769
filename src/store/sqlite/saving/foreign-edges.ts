import type { RecordKind } from "../../../domain/item";
import { isEdgeRelation, RELATIONS } from "../../../domain/relations";
import type { Edge } from "../../store";
import type { Batch } from "./batch";
import type { Row, SqliteDatabase } from "../engine/database";
import { foreignEdge } from "../records/listing";
import { keeperOf } from "../records/numbers";
import { keyOfPosting, type PostingRow } from "../records/postings";
import { integerOf, textOf } from "../records/rows";
import type { StoredListing } from "../records/stored-record";

/** The kinds that are children of a relation. Only they have rows that another record keeps. */
export const CHILD_KINDS: readonly RecordKind[] = [
  ...new Set(
    Object.entries(RELATIONS).flatMap(([name, { child }]) =>
      isEdgeRelation(name) && child !== "mention" ? [child] : [],
    ),
  ),
];

/**
 * Edges to other records: by position, such as those of `Article.posts`. They are few, so that an index finds them by
 * their keeper.
 */
export function replaceForeign(
  batch: Batch,
  kind: RecordKind,
  { n, revision }: Pick<StoredListing, "n" | "revision">,
  edges: readonly Edge[],
): void {
  const keeper = keeperOf(kind, n);
  const next = new Map(edges.map((edge) => foreignEdge(edge, keeper, batch.numbers)).map((one) => [keyIn(one), one]));
  const before = new Map(
    revision === 0 ? [] : foreignOf(batch.database, keeper).map((one) => [keyIn(one), one] as const),
  );
  for (const [key, { kind: child, row }] of before) if (!next.has(key)) batch.put(child, { ...row, uses: 0 }, row.uses);
  for (const [key, { kind: child, row }] of next) if (!before.has(key)) batch.put(child, row, 0);
}

/** The rows that a record keeps and that lead to others. */
export function foreignOf(
  database: SqliteDatabase,
  keeper: number,
): { readonly kind: RecordKind; readonly row: PostingRow }[] {
  return CHILD_KINDS.flatMap((kind) =>
    database
      .all(`SELECT ${POSTING_COLUMNS} FROM ${kind}_posting WHERE keeper = ? AND keeper > 0`, keeper)
      .map((row) => ({ kind, row: postingOf(row) })),
  );
}

export const POSTING_COLUMNS = "term, place, n, keeper, sort_key, uses";

export function postingOf(row: Row): PostingRow {
  return {
    term: numberOrText(row, "term"),
    place: numberOrText(row, "place"),
    n: integerOf(row, "n"),
    keeper: integerOf(row, "keeper"),
    sortKey: textOf(row, "sort_key"),
    uses: integerOf(row, "uses"),
  };
}

function numberOrText(row: Row, column: string): number | string {
  const value = row[column];
  if (typeof value !== "number" && typeof value !== "string")
    throw new TypeError(`The stored ${column} is neither a number nor a text.`);
  return value;
}

const keyIn = ({ kind, row }: { readonly kind: RecordKind; readonly row: PostingRow }): string =>
  `${kind}\n${keyOfPosting(row)}`;
