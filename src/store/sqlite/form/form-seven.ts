import type { Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { append } from "../../../domain/collections/lists";
import type { SqliteDatabase } from "../engine/database";
import { itemSource, RECORD_COLUMNS, recordOf } from "../records/cards";
import { keeperOf, Numbers } from "../records/numbers";
import { unpackMentions } from "../records/packed-mentions";
import { RECENT_KEYS } from "../records/recent-rows";
import { integerOf, textOf } from "../records/rows";
import { LISTING_COLUMNS, storedListing, type StoredListing } from "../records/stored-record";
import { edgeOf, facetOf } from "../saving/derived-rows";
import { foreignOf } from "../saving/foreign-edges";
import { postingsOf } from "../records/listing";
import { EDGE, FACET } from "../records/postings";
import { recordOfWords, wordOf } from "../records/word-index";
import type { OldRecord } from "./old-form";

const BATCH = 300;

/**
 * The records of a store of version 7 or 8, in batches. The tables are nearly those of today. In version 7 what they
 * hold is written out: cards, bodies and origins are JSON objects, keys and facets are texts. Today's decoders read
 * these too, and the sort keys and times of both versions.
 */
export function* recordsOfSeven(old: SqliteDatabase, kind: RecordKind): Iterable<OldRecord[]> {
  const numbers = numbersOfOld(old);
  const { columns, join } = itemSource(kind);
  const statement = `SELECT ${columns}, ${RECORD_COLUMNS}, ${LISTING_COLUMNS} FROM ${kind} c${join}
    WHERE c.n > ? AND c.revision > 0 ORDER BY c.n LIMIT ${BATCH}`;
  gatherWords(old, kind);
  for (let last = 0; ;) {
    const rows = old.all(statement, last);
    const end = rows.at(-1);
    if (end === undefined) break;
    yield rows.map((row): OldRecord => {
      const { item, revision, removedAt } = recordOf(kind, row, numbers);
      const stored = storedListing(kind, textOf(row, "id") as Id, row);
      const { listing, keys } = stored;
      const write = {
        kind,
        item,
        cause: null,
        expectedRevision: null,
        ...(removedAt !== undefined && { removedAt }),
        identities: keys.map((key) => ({ key, exclusive: false })),
        sortKey: listing.sortKey,
        words: wordsOf(old, stored.n),
        ...listedOf(old, kind, stored, numbers),
      };
      return { write, revision };
    });
    last = integerOf(end, "n");
  }
  old.execute("DROP TABLE temp.old_words; DROP TABLE temp.old_terms");
}

/** The numbers of a store of version 7 or 8. It has no table of recent rows, which today's statements read. */
export function numbersOfOld(old: SqliteDatabase): Numbers {
  old.execute(`CREATE TEMP TABLE IF NOT EXISTS ${RECENT_KEYS.small} (hash BLOB PRIMARY KEY, n INTEGER) WITHOUT ROWID`);
  return new Numbers(old);
}

/** The index gives the records of a word, and not the words of a record. */
function gatherWords(old: SqliteDatabase, kind: RecordKind): void {
  old.execute(`CREATE VIRTUAL TABLE temp.old_terms USING fts5vocab(main, ${kind}_words, instance)`);
  old.execute("CREATE TEMP TABLE old_words (n INTEGER PRIMARY KEY, words TEXT)");
  old.execute(`INSERT INTO temp.old_words
    SELECT ${recordOfWords(kind, "doc")}, group_concat(term, ' ' ORDER BY offset) FROM temp.old_terms GROUP BY doc`);
}

function wordsOf(old: SqliteDatabase, n: number): string[] {
  const [row] = old.all("SELECT words FROM temp.old_words WHERE n = ?", n);
  return row === undefined ? [] : textOf(row, "words").split(" ").map(wordOf);
}

/** What the record is listed under, as its own list of it says. */
function listedOf(old: SqliteDatabase, kind: RecordKind, { n, id, place, listing }: StoredListing, numbers: Numbers) {
  if (place === undefined) return { facets: [], edges: [], mentions: [] };
  const rows = [...postingsOf(kind, id, n, listing, numbers).rows];
  const edges = rows.filter(({ uses }) => uses & EDGE).map((row) => edgeOf(row, kind, listing.sortKey, numbers));
  append(
    edges,
    foreignOf(old, keeperOf(kind, n)).map(({ kind: child, row }) => edgeOf(row, child, "", numbers)),
  );
  const { mentions } = listing;
  return {
    facets: rows.filter(({ uses }) => uses & FACET).map(({ term }) => facetOf(term, numbers)),
    edges,
    mentions: mentions === undefined ? [] : unpackMentions(mentions, id, listing.sortKey, numbers),
  };
}
