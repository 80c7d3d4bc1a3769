import type { Statements } from "../domain/statements/statements";
import type { Id } from "../domain/ids";
import { hashedKey, idKey, idOfKey, isReadableKey } from "../domain/identity/identity";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import type { AnyExportedItem, ExportedItem } from "../domain/statements/exported-item";
import { foldOnce } from "../domain/text/folding/fold";
import type { Store, StoredRecord } from "../store/store";
import type { LostRecord, RecordWithKeys } from "../store/store-upkeep";
import { hasContent, withoutContent, withWithdrawalsAlone } from "../ingest/merging/merge";
import { givenKeys, listedKey } from "../ingest/identity/exported-candidate";
import { followIds } from "../ingest/saving/referrers";
import { selectedIds, type IdsByKind, type Selection } from "./selection";
import { fromStored, removedByPeople, type Working } from "../ingest/identity/working-record";
import { Workspace } from "../ingest/identity/workspace";

const BATCH = 200;

/** Some items that follow one another. Few of them are in memory at once. */
export type ExportedBatch = readonly AnyExportedItem[];

/**
 * The items of a store in export order: by kind, then by id. Without a selection, all items and tombstones with their
 * content, in constant memory. With a selection, the selected items and everything that they name; their ids are held
 * in memory. Without a selection, `onLost` gets each item of a damaged store that cannot be read, and the others come
 * in any order within their kind. Without `onLost`, damage ends the export with an error.
 */
export async function* exportedItems(
  store: Store,
  selection?: Selection,
  onLost?: (lost: LostRecord) => void,
): AsyncGenerator<ExportedBatch> {
  if (selection !== undefined) return yield* exportedOf(store, await selectedIds(store, selection));
  for (const kind of RECORD_KINDS) yield* itemsIn(store, store.upkeep.recordsWithKeys(kind, onLost), onLost);
}

/** The items and tombstones that have these ids, in export order. */
export async function* exportedOf(store: Store, ids: IdsByKind): AsyncGenerator<ExportedBatch> {
  for (const kind of RECORD_KINDS) yield* itemsIn(store, recordsOf(store, kind, [...ids[kind]].sort()));
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

async function* itemsIn(
  store: Store,
  batches: AsyncIterable<readonly RecordWithKeys[]>,
  onLost?: (lost: LostRecord) => void,
): AsyncGenerator<ExportedBatch> {
  for await (const batch of batches) {
    let workspace: Workspace | undefined;
    const items: AnyExportedItem[] = [];
    for (const { record, keys } of batch) {
      const { statements } =
        record.removedAt === undefined
          ? fromStored(record)
          : await ledOn((workspace ??= new Workspace(store)), record, onLost !== undefined);
      items.push(exportedItem(record, statements, keys));
    }
    yield items;
  }
}

async function* recordsOf(store: Store, kind: RecordKind, ids: readonly Id[]): AsyncGenerator<RecordWithKeys[]> {
  for (let at = 0; at < ids.length; at += BATCH) {
    // The ids were selected by kind.
    const some = ids.slice(at, at + BATCH) as Id<RecordKind>[];
    const [records, keys] = await Promise.all([store.records(kind, some), store.upkeep.identities(kind, some)]);
    yield records.flatMap((record, index) => (record === null ? [] : [{ record, keys: keys[index] ?? [] }]));
  }
}

/**
 * Items that a tombstone names may have been united with others since then, so former ids are replaced. In a damaged
 * store they may stay: the other item says that it had them.
 */
async function ledOn<K extends RecordKind>(
  workspace: Workspace,
  record: StoredRecord<K>,
  maybeDamaged: boolean,
): Promise<Working<K>> {
  const working = fromStored(record);
  try {
    await followIds(workspace, working);
  } catch (error) {
    if (!maybeDamaged) throw error;
    return fromStored(record);
  }
  return working;
}

function exportedItem<K extends RecordKind>(
  { kind, item, removedAt }: StoredRecord<K>,
  statements: Statements<K>,
  keys: readonly string[],
): AnyExportedItem {
  const elsewhere = new Set(givenKeys[kind](statements.values, foldOnce).map(({ key }) => key));
  const identities: string[] = [];
  const ids: string[] = [];
  for (const key of keys) {
    if (key.startsWith("id:")) ids.push(key);
    else if (!elsewhere.delete(key)) identities.push(key);
  }
  const recorded: ExportedItem<K> = {
    kind,
    statements,
    ...(removedAt !== undefined && { removedAt }),
    identities: identities.sort(),
    identitiesElsewhere: [...elsewhere],
    // An id leads to an item of its own kind.
    formerIds: ids.filter((key) => key !== idKey(item.id)).flatMap((key) => idOfKey(kind, key) ?? []),
  };
  // The kind and the statements come from one record, so they match.
  return recorded as ExportedItem as AnyExportedItem;
}
