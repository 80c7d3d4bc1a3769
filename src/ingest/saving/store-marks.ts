import { randomUUID } from "node:crypto";
import type { Store } from "../../store/store";

/** Another mark whenever profiles were saved. */
const CHANGED = "profiles:changed";
/** The mark of the profiles that all texts are linked to, but for those that are noted (`save-notes.ts`). */
export const LINKED = "profiles:linked";

/** Null where no profile ever was saved. */
export function profilesMark(store: Store): Promise<string | null> {
  return store.getMeta(CHANGED);
}

export function linkedMark(store: Store): Promise<string | null> {
  return store.getMeta(LINKED);
}

/**
 * Tells every process that keeps a linker that profiles were saved. Gives the new mark where nobody else has changed
 * profiles since the mark `known`, else undefined. Marks are random, so that two writers never leave the same one.
 */
export async function markProfilesChanged(store: Store, known?: string | null): Promise<string | undefined> {
  const mark = randomUUID();
  if (known !== undefined && (await store.replaceMeta(CHANGED, known, mark))) return mark;
  await store.setMeta(CHANGED, mark);
  return undefined;
}

/**
 * To be called when all texts were linked to the profiles of `mark`. False where others have saved profiles since:
 * their run links the texts to those, or the next run does.
 */
export async function noteLinked(store: Store, mark: string | null): Promise<boolean> {
  for (;;) {
    const linked = await linkedMark(store);
    if ((await profilesMark(store)) !== mark) return false;
    // Compared, so that a slow writer never puts its older mark in the place of a newer one.
    if (linked === mark || (await store.replaceMeta(LINKED, linked, mark))) return true;
  }
}

/** The fact that changes whenever an item is removed or restored. */
const REMOVALS = "removals";

export function removalsOf(store: Store): Promise<string | null> {
  return store.getMeta(REMOVALS);
}

/** For whoever read before and saves after: what it names may be gone, or be back. */
export function noteRemoval(store: Store): Promise<void> {
  return store.setMeta(REMOVALS, randomUUID());
}
