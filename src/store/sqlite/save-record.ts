import { hashedKey, idKey } from "../../domain/identity/identity";
import type { Id } from "../../domain/ids";
import { RELATIONS } from "../../domain/relations";
import type { ItemReplacement, RecordWrite, SaveOutcome } from "../store";
import type { SqliteDatabase } from "./database";
import { deleteListing, UNLISTED, listingOf, replaceListing, storedListing } from "./listing-rows";
import { replaceEdges, replaceMentions } from "./derived-rows";
import { encodeItem, encodeList, integerOf, textOf } from "./rows";

const ALL_RELATIONS = encodeList(Object.keys(RELATIONS));
const SORTED_BY_CHILD = encodeList(
  Object.entries(RELATIONS).flatMap(([relation, { sortsBy }]) => (sortsBy === "child" ? [relation] : [])),
);

/** Saves one record with all its rows, or changes nothing. Runs inside the transaction of its batch. */
export function saveRecord(database: SqliteDatabase, write: RecordWrite): SaveOutcome {
  const reason = conflictOf(database, write);
  if (reason !== undefined) return { status: "conflict", reason };
  for (const { id } of write.absorbs ?? []) absorb(database, write, id);
  insertIdentities(database, write);
  deleteIdentities(database, write);
  const revision = (write.expectedRevision ?? 0) + 1;
  storeItem(database, write, revision);
  const isNew = write.expectedRevision === null;
  const live = write.removedAt === undefined;
  replaceEdges(database, write.item.id, live ? write.edges : [], isNew);
  replaceMentions(database, write.item.id, live ? write.mentions : [], isNew);
  return { status: "saved", revision };
}

/** Replaces an item and nothing beside it, or changes nothing. Runs inside the transaction of its batch. */
export function replaceItem(database: SqliteDatabase, { kind, item, expectedRevision }: ItemReplacement): SaveOutcome {
  const [row] = database.all(`SELECT revision FROM ${kind} WHERE id = ?`, item.id);
  const revision = row === undefined ? null : integerOf(row, "revision");
  if (revision !== expectedRevision)
    return { status: "conflict", reason: `${item.id} has revision ${revision ?? "none"}, not ${expectedRevision}` };
  const next = expectedRevision + 1;
  database.run(`UPDATE ${kind} SET revision = ?, item = ? WHERE id = ?`, next, encodeItem(item), item.id);
  return { status: "saved", revision: next };
}

/** Why the write must not be made; undefined if it may. */
function conflictOf(database: SqliteDatabase, write: RecordWrite): string | undefined {
  const expected = [{ id: write.item.id, expectedRevision: write.expectedRevision }, ...(write.absorbs ?? [])];
  for (const { id, expectedRevision } of expected) {
    const [row] = database.all(`SELECT revision FROM ${write.kind} WHERE id = ?`, id);
    const revision = row === undefined ? null : integerOf(row, "revision");
    if (revision !== expectedRevision)
      return `${id} has revision ${revision ?? "none"}, not ${expectedRevision ?? "none"}`;
  }
  const foreign = foreignIdentity(database, write);
  return foreign && `${foreign.key} leads to ${foreign.id}`;
}

/** An exclusive key of the write (or its hash) that leads to another item. */
function foreignIdentity(database: SqliteDatabase, write: RecordWrite): { key: string; id: string } | undefined {
  const exclusive = write.identities
    .filter((identity) => identity.exclusive)
    .flatMap(({ key }) => [key, hashedKey(key)]);
  const own = new Set<string>([write.item.id, ...(write.absorbs ?? []).map((absorbed) => absorbed.id)]);
  return database
    .all(
      "SELECT key, id FROM identities WHERE kind = ? AND key IN (SELECT value FROM json_each(?))",
      write.kind,
      encodeList([...exclusive, idKey(write.item.id)]),
    )
    .map((row) => ({ key: textOf(row, "key"), id: textOf(row, "id") }))
    .find(({ id }) => !own.has(id));
}

/** A key that already leads to another item stays with that item. */
function insertIdentities(database: SqliteDatabase, write: RecordWrite): void {
  const keys = [idKey(write.item.id), ...write.identities.map(({ key }) => key)];
  database.run(
    "INSERT OR IGNORE INTO identities (kind, key, id) SELECT ?, value, ? FROM json_each(?)",
    write.kind,
    write.item.id,
    encodeList(keys),
  );
}

function deleteIdentities(database: SqliteDatabase, write: RecordWrite): void {
  if (write.releases === undefined) return;
  const statement = "DELETE FROM identities WHERE kind = ? AND id = ? AND key IN (SELECT value FROM json_each(?))";
  database.run(statement, write.kind, write.item.id, encodeList(write.releases));
}

function storeItem(database: SqliteDatabase, write: RecordWrite, revision: number): void {
  const { kind, item, sortKey } = write;
  const before = write.expectedRevision === null ? UNLISTED : storedListing(database, kind, item.id);
  const listing = listingOf(write);
  database.run(
    `INSERT INTO ${kind} (id, revision, sort_key, removed_at, facets, words_hash, item, first_seen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, sort_key = excluded.sort_key, removed_at = excluded.removed_at,
     facets = excluded.facets, words_hash = excluded.words_hash, item = excluded.item,
     first_seen = excluded.first_seen`,
    item.id,
    revision,
    sortKey,
    write.removedAt ?? null,
    encodeList(listing.facets),
    listing.wordsHash,
    encodeItem(item),
    item.firstSeenAt,
  );
  replaceListing(database, kind, item.id, before, listing);
}

/**
 * Deletes the absorbed record. Its identity keys, the edges to and from it, and the mentions of it lead to the survivor
 * from now on. Edges and mentions that belong to the absorbed record itself are deleted: the survivor's save lists its
 * own.
 */
function absorb(database: SqliteDatabase, survivor: RecordWrite, absorbed: Id): void {
  const { kind, item, sortKey } = survivor;
  deleteListing(database, kind, absorbed);
  database.run(`DELETE FROM ${kind} WHERE id = ?`, absorbed);
  database.run("DELETE FROM edges WHERE owner = ?", absorbed);
  database.run("DELETE FROM mention WHERE owner = ?", absorbed);
  database.run("UPDATE identities SET id = ? WHERE id = ?", item.id, absorbed);
  database.run(
    `UPDATE OR REPLACE edges SET child = ?, sort_key = CASE WHEN relation IN (SELECT value FROM json_each(?)) THEN ? ELSE sort_key END
     WHERE child = ?`,
    item.id,
    SORTED_BY_CHILD,
    sortKey,
    absorbed,
  );
  database.run(
    "UPDATE OR REPLACE edges SET parent = ? WHERE relation IN (SELECT value FROM json_each(?)) AND parent = ?",
    item.id,
    ALL_RELATIONS,
    absorbed,
  );
  if (kind === "entity") database.run("UPDATE mention SET entity = ? WHERE entity = ?", item.id, absorbed);
}
