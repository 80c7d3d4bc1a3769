import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import type { Store } from "../../store/store";
import type { AnyWorking } from "../identity/working-record";
import { Workspace } from "../identity/workspace";
import { dirty, markDirty } from "./neighbors";
import { asReferrer, followIds, referrersOf, referrersOfGone, withFacet, type Referrer } from "./referrers";
import { noteShownOtherwise, shownMark } from "../store-marks";
import { untilSaved } from "./until-saved";

/**
 * Handles two writers at the same time: one removes, restores or renames an item, or makes it a part of another one,
 * and the other saves an item that names it. Neither sees the other's work before its own save. So the first changes
 * the store's mark (`shownMark`) and then searches again for items that name its item. The other checks whether the
 * mark changed.
 *
 * `saved`: what `workspace` has saved. `changed`: those of `shownOtherwise`. `save` saves what is dirty in a workspace.
 */
export async function settleWithOthers(
  workspace: Workspace,
  saved: readonly AnyWorking[],
  changed: readonly AnyWorking[],
  store: Store,
  save: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const late = (await isLate(workspace, saved, store)) ? saved.flatMap(({ id }) => asReferrer(id)) : [];
  const revisions = new Map(saved.map(({ id, stored }): [Id, number] => [id, (stored?.revision ?? 0) + 1]));
  const renamed = changed.filter(({ id }) => revisions.has(id));
  const removedOrRestored = saved.filter(isRemovedOrRestored);
  const absorbing = saved.filter(({ absorbs }) => absorbs.length > 0);
  if (removedOrRestored.length + absorbing.length + renamed.length > 0) await noteShownOtherwise(store);
  const certain = [
    ...late,
    ...(await referrersOfEach(removedOrRestored, (one) => nowMeant(one, store))),
    ...(await referrersOfEach(absorbing, (one) => movedFrom(one, store))),
  ];
  const showing = await referrersOfEach(renamed, ({ kind, id }) => referrersOf(store, kind, id));
  if (certain.length + showing.length === 0) return;
  const certainIds = new Set(certain.map(({ id }) => id));
  await untilSaved(async () => {
    const again = new Workspace(store);
    await markDirty(again, [...certain, ...showing]);
    for (const working of [...dirty(again, "post"), ...dirty(again, "article")]) {
      // It was saved with the new name here, and nobody else saved it since.
      const isOurs = !certainIds.has(working.id) && revisions.get(working.id) === working.stored?.revision;
      if (isOurs) working.isDirty = false;
      else await followIds<"article" | "post">(again, working);
    }
    await save(again);
  });
}

/** Whether others changed what items show, after the workspace had read and before it saved. */
async function isLate({ shownMark: read }: Workspace, saved: readonly AnyWorking[], store: Store): Promise<boolean> {
  return saved.length > 0 && read !== undefined && read !== (await shownMark(store));
}

function isRemovedOrRestored({ stored, removedAt }: AnyWorking): boolean {
  return stored !== null && (stored.removedAt === undefined) !== (removedAt === undefined);
}

async function referrersOfEach(
  items: readonly AnyWorking[],
  referrers: (one: AnyWorking) => Promise<Referrer[]>,
): Promise<Referrer[]> {
  return (await Promise.all(items.map(referrers))).flat();
}

/** What names an item that was removed, or waits for one that is back. */
function nowMeant({ kind, id, removedAt }: AnyWorking, store: Store): Promise<Referrer[]> {
  return removedAt === undefined ? withFacet(store, facet.wantsId(id)) : referrersOfGone(store, kind, id);
}

/** What names an item that is a part of this one now. */
async function movedFrom({ kind, id, absorbs }: AnyWorking, store: Store): Promise<Referrer[]> {
  const found = absorbs.flatMap((absorbed) => [
    referrersOfGone(store, kind, absorbed.id),
    withFacet(store, facet.wantsId(absorbed.id)),
  ]);
  // What named it in between has its edge moved to the survivor already. Few items name a post.
  if (kind === "post") found.push(referrersOf(store, kind, id));
  return (await Promise.all(found)).flat();
}
