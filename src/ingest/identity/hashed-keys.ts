import { RECORD_KINDS } from "../../domain/item";
import { hashedKey, isReadableKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import type { Working } from "./working-record";
import type { Workspace } from "./workspace";

/**
 * Has the erased items of a workspace give up every key that can be read. They claim them again, and a save writes an
 * erased item's claims as hashes (`recordWrite`): by these it is found when the same comes in again.
 */
export async function releaseKeys(workspace: Workspace, store: Store): Promise<void> {
  for (const kind of RECORD_KINDS) await releaseOf<RecordKind>(kind, workspace, store);
}

async function releaseOf<K extends RecordKind>(kind: K, workspace: Workspace, store: Store): Promise<void> {
  const erased = workspace
    .all(kind)
    .filter(({ statements, stored, isDirty }) => isDirty && statements.erased === true && stored !== null);
  if (erased.length === 0) return;
  const owners = erased.flatMap((working) =>
    [working.id, ...working.absorbs.map(({ id }) => id)].map((id) => ({ working, id })),
  );
  const keys = await store.upkeep.identities(
    kind,
    owners.map(({ id }) => id),
  );
  owners.forEach(({ working }, index) => release(working, (keys[index] ?? []).filter(isReadableKey)));
}

function release<K extends RecordKind>(working: Working<K>, keys: readonly string[]): void {
  working.releases = [...new Set([...working.releases, ...keys])];
  for (const key of keys) working.claims.set(key, { key, exclusive: true });
}

/** The stored keys, by their hashes, whose hashes are among these. Reads every key of the kind. */
export async function keysHashedAs(
  hashes: ReadonlySet<string>,
  kind: RecordKind,
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { key } of store.upkeep.keys(kind)) {
    const hashed = isReadableKey(key) ? hashedKey(key) : key;
    if (hashed !== key && hashes.has(hashed)) found.set(hashed, key);
  }
  return found;
}
