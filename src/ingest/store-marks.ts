import { randomUUID } from "node:crypto";
import { LINKED, PROFILES_MARK } from "../store/link-marks";
import type { Store } from "../store/store";

/** Null if no profile was ever saved. */
export function profilesMark(store: Store): Promise<string | null> {
  return store.getMeta(PROFILES_MARK);
}

export function linkedMark(store: Store): Promise<string | null> {
  return store.getMeta(LINKED);
}

/**
 * Marks profiles as changed, so that other processes read them again. Gives the new mark if nobody else changed
 * profiles since the mark `known`, else undefined. Marks are random, so two writers never set the same one.
 */
export async function markProfilesChanged(store: Store, known?: string | null): Promise<string | undefined> {
  const mark = randomUUID();
  if (known !== undefined && (await store.replaceMeta(PROFILES_MARK, known, mark))) return mark;
  await store.setMeta(PROFILES_MARK, mark);
  return undefined;
}

/**
 * Call this when all texts are linked to the profiles of `mark`. False if others saved profiles since then. Then their
 * run or the next run links the texts.
 */
export async function noteLinked(store: Store, mark: string | null): Promise<boolean> {
  for (;;) {
    const linked = await linkedMark(store);
    if ((await profilesMark(store)) !== mark) return false;
    // Compare first, so that a slow writer cannot replace a newer mark by an older one.
    if (linked === mark || (await store.replaceMeta(LINKED, linked, mark))) return true;
  }
}

/** Changes whenever an item is removed, restored, renamed, or made a part of another one: others show it otherwise. */
const SHOWN_OTHERWISE = "shown-otherwise";

export function shownMark(store: Store): Promise<string | null> {
  return store.getMeta(SHOWN_OTHERWISE);
}

/** A writer that read before and saves later sees it. */
export function noteShownOtherwise(store: Store): Promise<void> {
  return store.setMeta(SHOWN_OTHERWISE, randomUUID());
}
