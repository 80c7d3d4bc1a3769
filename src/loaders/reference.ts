import { idKey } from "../domain/identity";
import { KINDS, kindOf, type Id, type Kind } from "../domain/ids";
import type { Items } from "../domain/item";
import type { StoreReader } from "../store/store";

/** Whatever has an id. */
export type Item = Items[Kind];

/** What leads to one item: its kind, and its id or an identity key. */
export interface Reference {
  readonly kind: Kind;
  readonly key: string;
}

/** As one item names another, which is always by the id that it is stored under. */
export function referenceTo(id: Id): Reference | undefined {
  const kind = kindOf(id);
  return kind && { kind, key: id };
}

/**
 * As a client names an item: by way of the identities, so that the id of an item which was merged into another leads
 * on.
 */
export function clientReferenceTo(id: Id): Reference | undefined {
  const kind = kindOf(id);
  return kind && { kind, key: kind === "mention" ? id : idKey(id) };
}

/**
 * The item of each reference, in their order; null where nothing is known. One round trip for each kind among them,
 * whatever their number, as long as those of a kind are all ids or all keys. An error fills the slots of its kind and
 * no others, and all slots are answered at the same time, so that what is asked of these items next is asked at once.
 */
export async function loadReferences(
  reader: StoreReader,
  references: readonly Reference[],
): Promise<(Item | null | Error)[]> {
  const kinds = KINDS.filter((kind) => references.some((reference) => reference.kind === kind));
  const loaded = await Promise.all(kinds.map((kind) => loadKind(reader, kind, references)));
  return references.map(({ kind, key }) => {
    const found = loaded[kinds.indexOf(kind)];
    return found instanceof Error ? found : (found?.get(key) ?? null);
  });
}

async function loadKind(
  reader: StoreReader,
  kind: Kind,
  references: readonly Reference[],
): Promise<Map<string, Item | null> | Error> {
  const keys = [...new Set(references.filter((reference) => reference.kind === kind).map(({ key }) => key))];
  const ids = keys.filter((key): key is Id => kindOf(key) === kind);
  try {
    if (ids.length === keys.length || kind === "mention") return zip<Item>(ids, await reader.get(kind, ids));
    return zip<Item>(keys, await reader.lookup(kind, keys));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

export function zip<T>(keys: readonly string[], items: readonly (T | null)[]): Map<string, T | null> {
  return new Map(keys.map((key, index) => [key, items[index] ?? null]));
}
