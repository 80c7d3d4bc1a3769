import type { SourceSubscription } from "../domain/source-subscription";
import type { Store } from "../store/store";

/**
 * Saves what a pull found out. Whoever changed or removed the subscription meanwhile has the last word. If its address
 * has moved for good, it is stored under the new one. A crash in between leaves both, and the next pull of the old one
 * ends it.
 */
export async function saveState(
  store: Store,
  before: SourceSubscription,
  next: SourceSubscription,
  movedTo?: string,
): Promise<SourceSubscription> {
  if (movedTo === undefined || movedTo === before.url) {
    await store.subscriptions.replace(before, next);
    return next;
  }
  const moved: SourceSubscription = { ...next, url: movedTo, formerUrls: [...(before.formerUrls ?? []), before.url] };
  const isNew = await store.subscriptions.replace(null, moved);
  const isEnded = await store.subscriptions.replace(before, null);
  // Somebody removed it during the pull.
  if (isNew && !isEnded && (await store.subscriptions.get(before.url)) === null)
    await store.subscriptions.replace(moved, null);
  return moved;
}
