import { hashedKey, idKey } from "../../domain/identity";
import type { RecordWrite, SaveOutcome } from "../store";
import { absorb } from "./absorb-record";
import type { Connection } from "./connection";
import { UNLISTED, listingOf, replaceListing, storedListing } from "./listing-rows";
import { replaceEdges, replaceMentions } from "./owned-rows";
import { encodeItem, encodeList, integerOf, textOf } from "./rows";

/** Saves one record with all that it owns, or changes nothing. Runs inside the transaction of its batch. */
export function saveRecord(connection: Connection, write: RecordWrite): SaveOutcome {
  const reason = conflictOf(connection, write);
  if (reason !== undefined) return { status: "conflict", reason };
  for (const { id } of write.absorbs ?? []) absorb(connection, write, id);
  claimIdentities(connection, write);
  releaseIdentities(connection, write);
  const revision = (write.expectedRevision ?? 0) + 1;
  storeItem(connection, write, revision);
  const isNew = write.expectedRevision === null;
  const live = write.removedAt === undefined;
  replaceEdges(connection, write.item.id, live ? write.edges : [], isNew);
  replaceMentions(connection, write.item.id, live ? write.mentions : [], isNew);
  return { status: "saved", revision };
}

/** Why the write may not be made, or undefined. */
function conflictOf(connection: Connection, write: RecordWrite): string | undefined {
  const expected = [{ id: write.item.id, expectedRevision: write.expectedRevision }, ...(write.absorbs ?? [])];
  for (const { id, expectedRevision } of expected) {
    const [row] = connection.all(`SELECT revision FROM ${write.kind} WHERE id = ?`, id);
    const revision = row === undefined ? null : integerOf(row, "revision");
    if (revision !== expectedRevision)
      return `${id} has revision ${revision ?? "none"}, not ${expectedRevision ?? "none"}`;
  }
  const taken = claimedByOthers(connection, write);
  return taken && `${taken.key} leads to ${taken.id}`;
}

function claimedByOthers(connection: Connection, write: RecordWrite): { key: string; id: string } | undefined {
  const exclusive = write.identities.filter((claim) => claim.exclusive).flatMap(({ key }) => [key, hashedKey(key)]);
  const own = new Set<string>([write.item.id, ...(write.absorbs ?? []).map((absorbed) => absorbed.id)]);
  return connection
    .all(
      "SELECT key, id FROM identities WHERE kind = ? AND key IN (SELECT value FROM json_each(?))",
      write.kind,
      encodeList([...exclusive, idKey(write.item.id)]),
    )
    .map((row) => ({ key: textOf(row, "key"), id: textOf(row, "id") }))
    .find(({ id }) => !own.has(id));
}

/** Keys that lead to another item stay with it: whoever claimed first keeps them. */
function claimIdentities(connection: Connection, write: RecordWrite): void {
  const keys = [idKey(write.item.id), ...write.identities.map((claim) => claim.key)];
  connection.run(
    "INSERT OR IGNORE INTO identities (kind, key, id) SELECT ?, value, ? FROM json_each(?)",
    write.kind,
    write.item.id,
    encodeList(keys),
  );
}

function releaseIdentities(connection: Connection, write: RecordWrite): void {
  if (write.releases === undefined) return;
  const statement = "DELETE FROM identities WHERE kind = ? AND id = ? AND key IN (SELECT value FROM json_each(?))";
  connection.run(statement, write.kind, write.item.id, encodeList(write.releases));
}

function storeItem(connection: Connection, write: RecordWrite, revision: number): void {
  const { kind, item, sortKey } = write;
  const before = write.expectedRevision === null ? UNLISTED : storedListing(connection, kind, item.id);
  const listing = listingOf(write);
  connection.run(
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
  replaceListing(connection, kind, item.id, before, listing);
}
