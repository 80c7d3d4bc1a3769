import type { Statements } from "../../domain/statements/statements";
import { notesOf } from "../../domain/identity/identity-notes";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import { apartFromOthers, tryAgain } from "../../domain/async/try-again";
import type { ItemReplacement, Store } from "../../store/store";
import { differenceOf, merge } from "../merging/merge";
import { fromStored, type AnyWorking, type Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";
import { SaveConflict } from "./until-saved";

const MOST_CONFLICTS = 12;
const PATIENCE = {
  mayPass: (error: unknown, tries: number) => error instanceof SavedByOthers && tries <= MOST_CONFLICTS,
  longestPauseMs: apartFromOthers(2, 100),
};

/** Another save came first. Only the record itself must be read again. */
class SavedByOthers extends SaveConflict {}

/**
 * Saves the records of which the same was said again: the times move, and nothing that is derived from the item. Many
 * processes may say the same of one source at once. Where another save came first, only the record itself is read again
 * and joined. Throws SaveConflict where what was said again matters now.
 */
export async function saveTimes(workspace: Workspace, store: Store): Promise<void> {
  let left = saidAgain(workspace);
  await tryAgain(async () => {
    if (left.length === 0) return;
    const outcomes = await store.replaceItems(left.map((working) => replacementOf<RecordKind>(working)));
    const refused = outcomes.find(({ status }) => status === "refused");
    if (refused?.status === "refused") throw new SaveConflict(refused.reason);
    const conflicting = left.filter((_, index) => outcomes[index]?.status === "conflict");
    left = await again(store, conflicting);
    if (left.length > 0) throw new SavedByOthers(`the times of ${left[0]?.id ?? ""} are saved by others`);
  }, PATIENCE);
}

/** The records of which only the same was said again. */
export function saidAgain(workspace: Workspace): AnyWorking[] {
  return RECORD_KINDS.flatMap((kind) => workspace.all<RecordKind>(kind) as AnyWorking[]).filter(
    ({ isDirty, later }) => !isDirty && later.length > 0,
  );
}

export function replacementOf<K extends RecordKind>({ kind, stored, statements }: Working<K>): ItemReplacement<K> {
  if (stored === null) throw new Error(`${statements.id} is not stored.`);
  const { inputs, provenance } = statements;
  const item = { ...stored.item, inputs, provenance, ...notesOf(statements) };
  return { kind, item, expectedRevision: stored.revision };
}

/** The records as they are now with what was said again. Some have it by now, or are removed. */
async function again(store: Store, workings: readonly AnyWorking[]): Promise<AnyWorking[]> {
  const left: AnyWorking[] = [];
  for (const working of workings) {
    const now = await joinedAgain<RecordKind>(store, working as Working);
    if (now !== undefined) left.push(now as AnyWorking);
  }
  return left;
}

async function joinedAgain<K extends RecordKind>(store: Store, before: Working<K>): Promise<Working<K> | undefined> {
  const [stored] = await store.records(before.kind, [before.id]);
  if (!stored) throw new SaveConflict(`${before.id} is another item by now`);
  const working = fromStored(stored);
  if (working.removedAt !== undefined) return undefined;
  const statements = before.later.reduce(
    (all: Statements<K>, said) => merge(all, { ...said, id: working.id }),
    working.statements,
  );
  const difference = differenceOf(working.statements, statements);
  if (difference === "none") return undefined;
  if (difference !== "times") throw new SaveConflict(`${before.id} was saved by others`);
  return { ...working, statements: { ...statements, id: working.id }, later: before.later };
}
