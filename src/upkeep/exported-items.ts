import type { Statements } from "../domain/statements/statements";
import type { Id } from "../domain/ids";
import { hashedKey, idKey, isReadableKey } from "../domain/identity/identity";
import { inBatches } from "../domain/lists";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import type { AnyExportedItem, ExportedItem } from "../domain/statements/exported-item";
import type { Store, StoredRecord } from "../store/store";
import { hasContent, withoutContent, withWithdrawalsAlone } from "../ingest/merging/merge";
import { givenKeys, listedKey } from "../ingest/identity/exported-candidate";
import { followIds } from "../ingest/saving/referrers";
import { selectedIds, type IdsByKind, type Selection } from "./selection";
import { fromStored, removedByPeople } from "../ingest/identity/working-record";
import { Workspace } from "../ingest/identity/workspace";

const BATCH = 200;

/**
 * The items of a store in export order: by kind, then by id. Without a selection, all items and tombstones with their
 * content, in constant memory. With a selection, the selected items and everything that they name; their ids are held
 * in memory.
 */
export async function* exportedItems(store: Store, selection?: Selection): AsyncGenerator<AnyExportedItem> {
  if (selection !== undefined) return yield* exportedOf(store, await selectedIds(store, selection));
  for (const kind of RECORD_KINDS) yield* exportedOfKind(store, kind, undefined);
}

/** The items and tombstones that have these ids, in export order. */
export async function* exportedOf(store: Store, ids: IdsByKind): AsyncGenerator<AnyExportedItem> {
  for (const kind of RECORD_KINDS) yield* exportedOfKind(store, kind, ids[kind]);
}

/**
 * A tombstone without its content, for exports to others. It keeps identity keys, so that the reader keeps the item
 * removed: addresses and ids as they are, handles and names as hashes. A live item is returned unchanged.
 */
export function withoutRemovedContent(item: AnyExportedItem): AnyExportedItem {
  if (item.removedAt === undefined || !hasContent(item.statements)) return item;
  // The same is removed and hashed for every kind.
  return bareTombstone<RecordKind>(item) as AnyExportedItem;
}

function bareTombstone<K extends RecordKind>(item: ExportedItem<K>): ExportedItem<K> {
  const { kind, statements } = item;
  const elsewhere = new Set(item.identitiesElsewhere);
  const given = givenKeys[kind](statements.values)
    .map(({ key }) => key)
    .filter((key) => !elsewhere.has(key));
  const claims = [...new Set([...given, ...item.identities])].map((key) => listedKey(kind, key));
  const identities = claims.flatMap(({ key, match }) => {
    if (match === "never") return [];
    return match === "likely" && isReadableKey(key) ? [hashedKey(key)] : [key];
  });
  const isOfPeople = removedByPeople(item) !== undefined;
  const left = isOfPeople ? withoutContent(statements) : withWithdrawalsAlone(statements);
  return { ...item, statements: left, identities, identitiesElsewhere: [] };
}

async function* exportedOfKind(
  store: Store,
  kind: RecordKind,
  ids: ReadonlySet<Id> | undefined,
): AsyncGenerator<AnyExportedItem> {
  for await (const batch of inBatches(
    ids === undefined ? store.upkeep.records(kind) : recordsOf(store, kind, [...ids].sort()),
    BATCH,
  )) {
    const keys = await store.upkeep.identities(
      kind,
      batch.map(({ item }) => item.id),
    );
    const workspace = new Workspace(store);
    for (const [index, record] of batch.entries())
      yield exportedItem(record, await statementsNow(workspace, record), keys[index] ?? []);
  }
}

async function* recordsOf(store: Store, kind: RecordKind, ids: readonly Id[]): AsyncGenerator<StoredRecord> {
  for (let at = 0; at < ids.length; at += BATCH) {
    // The ids were selected by kind.
    const records = await store.records(kind, ids.slice(at, at + BATCH) as Id<RecordKind>[]);
    yield* records.filter((record) => record !== null);
  }
}

/**
 * The statements of a record. Items that a tombstone names may have been united with others since then, so former ids
 * are replaced.
 */
async function statementsNow<K extends RecordKind>(
  workspace: Workspace,
  record: StoredRecord<K>,
): Promise<Statements<K>> {
  const working = fromStored(record);
  if (record.removedAt === undefined) return working.statements;
  await followIds(workspace, working);
  return working.statements;
}

function exportedItem<K extends RecordKind>(
  { kind, item, removedAt }: StoredRecord<K>,
  statements: Statements<K>,
  keys: readonly string[],
): AnyExportedItem {
  const given = new Set(givenKeys[kind](statements.values).map(({ key }) => key));
  const own = new Set(keys);
  const ids = keys.filter((key) => key.startsWith("id:"));
  const recorded: ExportedItem<K> = {
    kind,
    statements,
    ...(removedAt !== undefined && { removedAt }),
    identities: keys.filter((key) => !key.startsWith("id:") && !given.has(key)),
    identitiesElsewhere: [...given].filter((key) => !own.has(key)),
    // An id leads to an item of its own kind.
    formerIds: ids.filter((key) => key !== idKey(item.id)).map((key) => key.slice("id:".length) as Id<K>),
  };
  // The kind and the statements come from one record, so they match.
  return recorded as ExportedItem as AnyExportedItem;
}
