import { RELATIONS } from "../../../domain/relations";
import { facet } from "../../../domain/facets";
import { idKey } from "../../../domain/identity/identity";
import { isTextKind, type RecordKind } from "../../../domain/item";
import type { Edge } from "../../store";
import type { DerivedRows, StoredMention } from "../../store-upkeep";
import type { SqliteDatabase } from "../engine/database";
import { foreignOf } from "./foreign-edges";
import { foundByKey, keysAsked } from "../records/identities";
import { encodeList, integerOf } from "../records/rows";
import { LOST_WORDS, wordsOf } from "../records/listing";
import { keeperOf, type Numbers } from "../records/numbers";
import { unpackMentions } from "../records/packed-mentions";
import { placeOf } from "../records/places";
import { EDGE, FACET, mentionsIn, type PostingRow } from "../records/postings";
import { actualPostings, storedPostings, type StoredListing } from "../records/stored-record";
import { isNamedTerm, mentioning, parentOfNamed, partsOf, SOURCE_RELATION } from "../records/terms";
import { NO_WORDS, wordsRow } from "../records/word-index";
import { minuteOf, type Place } from "../records/places";

export const NOT_STORED: DerivedRows = {
  sortKey: "",
  facets: [],
  words: NO_WORDS,
  edges: [],
  mentions: [],
  identities: [],
};

/** What the store has beside a record. Rows that the record should have and that are missing are left out. */
export function derivedOf(
  database: SqliteDatabase,
  kind: RecordKind,
  stored: StoredListing,
  numbers: Numbers,
): DerivedRows {
  const rows = [...actualPostings(database, kind, storedPostings(database, kind, stored, numbers)).rows];
  return {
    sortKey: isAtItsPlace(kind, stored) ? stored.listing.sortKey : `${stored.listing.sortKey}, but at another place`,
    words: wordsStored(database, kind, stored),
    facets: rows.filter(({ uses }) => uses & FACET).map(({ term }) => facetOf(term, numbers)),
    edges: [
      ...rows.filter(({ uses }) => uses & EDGE).map((row) => edgeOf(row, kind, stored.listing.sortKey, numbers)),
      ...foreignOf(database, keeperOf(kind, stored.n)).map(({ kind: child, row }) => edgeOf(row, child, "", numbers)),
    ],
    mentions: mentionsStored(kind, stored, rows, numbers),
    identities: identitiesOf(database, kind, stored),
  };
}

/** The keys that lead to the record, in their order. */
export function identitiesOf(database: SqliteDatabase, kind: RecordKind, { n, id, keys }: StoredListing): string[] {
  const all = [idKey(id), ...keys];
  const rows = database.all(
    `SELECT p.key AS place FROM json_each(?) p WHERE ${foundByKey(kind, "p.value")} = ?`,
    encodeList(keysAsked(kind, all)),
    n,
  );
  return rows.flatMap((row) => all[integerOf(row, "place")] ?? []).sort();
}

function isAtItsPlace(kind: RecordKind, { id, place, listing }: StoredListing): boolean {
  return place === undefined || place === placeOf(kind, listing.sortKey, id);
}

function wordsStored(database: SqliteDatabase, kind: RecordKind, { n, place, listing }: StoredListing): string {
  const words = wordsOf(listing);
  if (place === undefined || words === NO_WORDS) return words;
  return hasWordsRow(database, kind, n, place) ? words : LOST_WORDS;
}

/** Whether the word index has a row for the record, and a search can rank it. */
export function hasWordsRow(database: SqliteDatabase, kind: RecordKind, n: number, place: Place): boolean {
  const statement = `SELECT 1 FROM ${kind}_words_docsize WHERE id = ${wordsRow("?", "?")}`;
  const isIndexed = database.all(statement, typeof place === "number" ? minuteOf(place) : 0, n).length > 0;
  if (!isIndexed || !isTextKind(kind)) return isIndexed;
  return database.all(`SELECT 1 FROM ${kind} WHERE n = ? AND weights IS NOT NULL`, n).length > 0;
}

/** The facet of a row that has the use. */
export function facetOf(term: PostingRow["term"], numbers: Numbers): string {
  if (typeof term === "string") return term;
  const { relation, parent } = partsOf(term);
  return relation === SOURCE_RELATION
    ? facet.source(numbers.idOf("source", parent))
    : facet.entity(numbers.idOf("entity", parent));
}

/** The edge of a row. `own`: the sort key of the record. */
export function edgeOf(
  { term, place, n, sortKey }: PostingRow,
  child: RecordKind,
  own: string,
  numbers: Numbers,
): Edge {
  const key = sortKey !== "" ? sortKey : typeof place === "string" ? place : own;
  const childId = numbers.idOf(child, n);
  if (typeof term === "number") {
    const { relation, parent } = partsOf(term);
    return { relation, parent: numbers.idOf(RELATIONS[relation].parent, parent), sortKey: key, child: childId };
  }
  if (!isNamedTerm(term)) throw new TypeError(`The stored edge under ${term} has no relation.`);
  return { relation: "Entity.possiblySame", parent: parentOfNamed(term), sortKey: key, child: childId };
}

/** The mentions of which a profile has as many as its row says. */
function mentionsStored(
  kind: RecordKind,
  { id, listing }: StoredListing,
  rows: readonly PostingRow[],
  numbers: Numbers,
): StoredMention[] {
  if (listing.mentions === undefined) return [];
  const relation = mentioning(kind);
  const left = new Map<string, number>();
  for (const { term, uses, sortKey } of rows) {
    if (typeof term !== "number" || mentionsIn(uses) === 0 || partsOf(term).relation !== relation) continue;
    left.set(`${numbers.idOf("entity", partsOf(term).parent)} ${sortKey}`, mentionsIn(uses));
  }
  return unpackMentions(listing.mentions, id, listing.sortKey, numbers).flatMap(({ item, sortKey, facets }) => {
    const key = `${item.entityId} ${sortKey === listing.sortKey ? "" : sortKey}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [{ item, sortKey, facets, parent: item.entityId }] : [];
  });
}
