import { idKey } from "../../../domain/identity/identity";
import type { Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { isByPosition, RELATIONS, type EdgeRelation } from "../../../domain/relations";
import type { RecordWrite } from "../../store";
import type { Batch } from "./batch";
import type { SqliteDatabase } from "../engine/database";
import { CHILD_KINDS, foreignOf, POSTING_COLUMNS, postingOf } from "./foreign-edges";
import { insertKey } from "../records/identities";
import { wordsOf } from "../records/listing";
import { keeperOf } from "../records/numbers";
import type { PackedMention, PackedMentions } from "../records/packed-mentions";
import { placeOf } from "../records/places";
import { encode, integerOf, textOf, wholeNumber } from "../records/rows";
import { readStored, storedPostings, type StoredListing } from "../records/stored-record";
import { hasNamedParents, namedTerm, numberedTerm, partsOf, relationsOfParents } from "../records/terms";
import { recentLists } from "../records/recent-rows";
import { recount } from "./totals";
import { NO_WORDS } from "../records/word-index";

interface Survivor {
  readonly write: RecordWrite;
  readonly n: number;
}

/**
 * Deletes the absorbed record; its number stays. Its identity keys, the edges to and from it, and the mentions of it
 * lead to the survivor from now on. Edges and mentions that belong to the absorbed record itself are deleted: the
 * survivor's save lists its own. Answers with the keys that the survivor gets.
 */
export function absorb(batch: Batch, survivor: Survivor, absorbed: Id): string[] {
  const { database, numbers } = batch;
  const { kind, item } = survivor.write;
  // The survivor may be new: its number must be there before rows name it.
  numbers.of(kind, item.id);
  database.run(
    `INSERT OR IGNORE INTO ${kind} (n, id, revision) VALUES (?, unhex(?), 0)`,
    survivor.n,
    item.id.slice(-32),
  );
  const stored = readStored(database, kind, absorbed);
  if (stored === undefined) return [];
  deleteRecord(batch, kind, stored);
  batch.keys.forget();
  const keys = [...stored.keys, idKey(absorbed)];
  for (const key of keys) insertKey(database, kind, key, survivor.n);
  batch.flush();
  moveChildren(batch, survivor, stored.n);
  for (const relation of relationsOfParents(kind)) moveParent(database, relation, { from: stored, to: survivor });
  numbers.forget();
  return keys;
}

function deleteRecord(batch: Batch, kind: RecordKind, stored: StoredListing): void {
  const { database, numbers } = batch;
  batch.flush();
  const { n, place, listing } = stored;
  batch.replace(kind, storedPostings(database, kind, stored, numbers), undefined);
  for (const { kind: child, row } of foreignOf(database, keeperOf(kind, n)))
    batch.put(child, { ...row, uses: 0 }, row.uses);
  if (place !== undefined && wordsOf(listing) !== NO_WORDS) batch.deleteWords(kind, { n, place });
  batch.totals.show(kind, place === undefined ? 0 : -1);
  database.run(
    `UPDATE ${kind} SET revision = 0, place = NULL, own_key = NULL, first_seen = NULL, removed_at = NULL, weights = NULL, card = NULL, mentions = NULL WHERE n = ?`,
    n,
  );
  database.run(`DELETE FROM ${kind}_body WHERE n = ?`, n);
}

/** Edges of other records to the absorbed one. */
function moveChildren(batch: Batch, { write, n }: Survivor, absorbed: number): void {
  const { kind, sortKey, item } = write;
  if (!CHILD_KINDS.includes(kind)) return;
  const rows = batch.database
    .all(`SELECT ${POSTING_COLUMNS} FROM ${kind}_posting WHERE n = ? AND keeper > 0`, absorbed)
    .map(postingOf);
  for (const row of rows) {
    batch.put(kind, { ...row, uses: 0 }, row.uses);
    const isInOrder = typeof row.term === "number" && isByPosition(partsOf(row.term).relation);
    batch.put(kind, isInOrder ? { ...row, n } : { ...row, n, sortKey, place: placeOf(kind, sortKey, item.id) }, 0);
  }
  batch.flush();
}

interface Move {
  readonly from: StoredListing;
  readonly to: Survivor;
}

/** The children of the absorbed record, and the mentions of it. */
function moveParent(database: SqliteDatabase, relation: EdgeRelation, { from, to }: Move): void {
  const { child } = RELATIONS[relation];
  const named = hasNamedParents(relation);
  const before = named ? namedTerm(from.id) : numberedTerm(relation, from.n);
  const after = named ? namedTerm(to.write.item.id) : numberedTerm(relation, to.n);
  recentLists(child)?.moveSome(database, "term IN (?, ?)", before, after);
  renameMentions(database, child, before, { from: from.n, to: to.n });
  database.run(
    `INSERT INTO ${child}_posting (term, place, n, keeper, sort_key, uses)
     SELECT ${wholeNumber("?1")}, place, n, keeper, sort_key, uses FROM ${child}_posting WHERE term = ?2
     ON CONFLICT (term, place, n, keeper, sort_key) DO UPDATE
     SET uses = ((uses >> 2) + (excluded.uses >> 2)) << 2 | ((uses | excluded.uses) & 3)`,
    after,
    before,
  );
  database.run(`DELETE FROM ${child}_posting WHERE term = ?`, before);
  if (typeof before === "number" && typeof after === "number" && !isByPosition(relation))
    recount(database, child, [before, after]);
}

/** The packed mentions of texts that mention the absorbed profile. */
function renameMentions(
  database: SqliteDatabase,
  child: RecordKind,
  term: number | string,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const rows = database.all(
    `SELECT DISTINCT c.n, c.mentions, b.listed FROM ${child}_posting t CROSS JOIN ${child} c ON c.n = t.n CROSS JOIN ${child}_body b ON b.n = t.n
     WHERE t.term = ? AND t.uses >= 4 AND t.keeper = 0 AND c.mentions IS NOT NULL`,
    term,
  );
  for (const row of rows) {
    const n = integerOf(row, "n");
    const mentions = JSON.parse(textOf(row, "mentions")) as PackedMentions;
    const listed = JSON.parse(textOf(row, "listed")) as { readonly x?: Readonly<Record<string, number>> };
    const m = joinedUnder<readonly PackedMention[]>(mentions.m, from, to, (one, other) => [...one, ...other]);
    database.run(`UPDATE ${child} SET mentions = ? WHERE n = ?`, encode({ ...mentions, m }), n);
    if (listed.x === undefined) continue;
    // A profile that is not in the list has all uses.
    const uses = {
      ...Object.fromEntries([from, to].filter((one) => mentions.m[one]).map((one) => [one, 3])),
      ...listed.x,
    };
    const x = joinedUnder<number>(uses, from, to, (one, other) => one | other);
    database.run(`UPDATE ${child}_body SET listed = ? WHERE n = ?`, encode({ ...listed, x }), n);
  }
}

function joinedUnder<T>(
  values: Readonly<Record<string, T>>,
  from: number,
  to: number,
  join: (one: T, other: T) => T,
): Record<string, T> {
  const { [from]: moved, ...rest } = values;
  const there = rest[to];
  return moved === undefined ? { ...rest } : { ...rest, [to]: there === undefined ? moved : join(there, moved) };
}
