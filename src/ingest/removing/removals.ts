import { randomUUID } from "node:crypto";
import type { Store } from "../../store/store";

/** The fact that changes whenever an item is removed or restored. */
const REMOVALS = "removals";

export function removalsOf(store: Store): Promise<string | null> {
  return store.getMeta(REMOVALS);
}

/** For whoever read before and saves after: what it names may be gone, or be back. */
export function noteRemoval(store: Store): Promise<void> {
  return store.setMeta(REMOVALS, randomUUID());
}
