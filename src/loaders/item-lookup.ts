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
  /** The key is known to be an id of this kind. Where this is not said, the key tells. */
  readonly isId?: true;
}

/** The lookup for an id in a stored item. It is always the id that the other item is stored under. */
export function lookupOfStoredId(id: Id): ItemLookup | undefined {
  const kind = kindOfStoredId(id);
  return kind && { kind, key: id, isId: true };
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
  const [first] = lookups;
  if (first && lookups.every(({ kind }) => kind === first.kind)) return loadKind(reads, first.kind, lookups);
  const kinds = [...new Set(lookups.map(({ kind }) => kind))];
  const loaded = await Promise.all(
    kinds.map((kind) =>
      loadKind(
        reads,
        kind,
        lookups.filter((lookup) => lookup.kind === kind),
      ),
    ),
  );
  const ofKind = new Map(kinds.map((kind, index) => [kind, loaded[index]?.values()]));
  return lookups.map(({ kind }) => ofKind.get(kind)?.next().value ?? null);
}

/** The items of lookups of one kind. */
async function loadKind(
  reads: SelectedReads,
  kind: Kind,
  lookups: readonly ItemLookup[],
): Promise<(Item | null | Error)[]> {
  const keys = [...new Set(lookups.map(({ key }) => key))];
  const isId = (key: string): key is Id => kindOf(key) === kind;
  const ids = lookups.every((lookup) => lookup.isId) ? (keys as Id[]) : keys.filter(isId);
  try {
    const areIds = ids.length === keys.length || kind === "mention";
    const found: (Item | null)[] = await (areIds ? reads.get(kind, ids) : reads.lookup(kind, keys));
    if (found.length === lookups.length) return found;
    const byKey = zip(areIds ? ids : keys, found);
    return lookups.map(({ key }) => byKey.get(key) ?? null);
  } catch (error) {
    return lookups.map(() => (error instanceof Error ? error : new Error(String(error))));
  }
}

export function zip<T>(keys: readonly string[], items: readonly (T | null)[]): Map<string, T | null> {
  return new Map(keys.map((key, index) => [key, items[index] ?? null]));
}
