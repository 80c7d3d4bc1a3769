import { idKey } from "../domain/identity/identity";
import { kindOf, kindOfStoredId, type Id, type Kind } from "../domain/ids";
import type { Items } from "../domain/item";
import type { SelectedReads } from "./selected-reads";

/** Everything that has an id. */
export type Item = Items[Kind];

/** How to find one item: its kind, and its id or an identity key. */
export interface ItemLookup {
  readonly kind: Kind;
  readonly key: string;
}

/** The lookup for an id in a stored item. It is always the id that the other item is stored under. */
export function lookupOfStoredId(id: Id): ItemLookup | undefined {
  const kind = kindOfStoredId(id);
  return kind && { kind, key: id };
}

/**
 * The lookup for an id from a client. It uses the identity key of the id, since the item may have been merged into
 * another: then its old id finds that one.
 */
export function lookupOfClientId(id: Id): ItemLookup | undefined {
  const kind = kindOf(id);
  return kind && { kind, key: kind === "mention" ? id : idKey(id) };
}

/**
 * Finds the item of each lookup, in their order; null where nothing is found. One round trip per kind, if the lookups
 * of a kind are all ids or all keys. If a kind fails, only its items are errors. All items are answered at the same
 * time, so that the next level of the operation is loaded in one batch.
 */
export async function loadItems(
  reads: SelectedReads,
  lookups: readonly ItemLookup[],
): Promise<(Item | null | Error)[]> {
  const kinds = [...new Set(lookups.map(({ kind }) => kind))];
  const [only] = kinds;
  if (only !== undefined && kinds.length === 1) return itemsOf(lookups, await loadKind(reads, only, keysOf(lookups)));
  const loaded = await Promise.all(
    kinds.map((kind) => loadKind(reads, kind, keysOf(lookups.filter((lookup) => lookup.kind === kind)))),
  );
  const byKind = new Map(kinds.map((kind, index) => [kind, loaded[index]]));
  return lookups.map((lookup) => itemsOf([lookup], byKind.get(lookup.kind))[0] ?? null);
}

function itemsOf(
  lookups: readonly ItemLookup[],
  found: ReadonlyMap<string, Item | null> | Error | undefined,
): (Item | null | Error)[] {
  return lookups.map(({ key }) => (found instanceof Error ? found : (found?.get(key) ?? null)));
}

const keysOf = (lookups: readonly ItemLookup[]): string[] => [...new Set(lookups.map(({ key }) => key))];

/** The items of one kind, by their keys, of which each is given once. */
export async function loadKind(
  reads: SelectedReads,
  kind: Kind,
  keys: readonly string[],
): Promise<Map<string, Item | null> | Error> {
  const ids = keys.filter((key): key is Id => kindOf(key) === kind);
  try {
    if (ids.length === keys.length || kind === "mention") return zip<Item>(ids, await reads.get(kind, ids));
    return zip<Item>(keys, await reads.lookup(kind, keys));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

export function zip<T>(keys: readonly string[], items: readonly (T | null)[]): Map<string, T | null> {
  return new Map(keys.map((key, index) => [key, items[index] ?? null]));
}
