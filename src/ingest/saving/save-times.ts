import { setTimeout as pause } from "node:timers/promises";
import type { Statements } from "../../domain/statements";
import { notesOf } from "../../domain/identity/identity-notes";
import type { RecordKind } from "../../domain/item";
import type { ItemReplacement, Store } from "../../store/store";
import { differenceOf, merge } from "../merging/merge";
import { fromStored, type AnyWorking, type Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";
import { SaveConflict } from "./save-batch";

const MOST_CONFLICTS = 12;
const KINDS = ["source", "account", "entity", "post", "article"] as const satisfies readonly RecordKind[];

/**
 * Saves the records of which the same was said again: the times move, and nothing that is derived from the item. Many
 * processes may say the same of one source at once. Where another save came first, only the record itself is read again
 * and joined. Throws SaveConflict where what was said again matters now.
 */
export async function saveTimes(workspace: Workspace, store: Store): Promise<void> {
  let left = KINDS.flatMap((kind) => workspace.all<RecordKind>(kind) as AnyWorking[]).filter(
    ({ isDirty, later }) => !isDirty && later.length > 0,
  );
  for (let conflicts = 0; left.length > 0; conflicts++) {
    if (conflicts > MOST_CONFLICTS) throw new SaveConflict(`the times of ${left[0]?.id ?? ""} are saved by others`);
    if (conflicts > 0) await pause(Math.random() * Math.min(2 ** conflicts, 100));
    const outcomes = await store.replaceItems(left.map((working) => replacementOf<RecordKind>(working)));
    const refused = outcomes.find(({ status }) => status === "refused");
    if (refused?.status === "refused") throw new SaveConflict(refused.reason);
    left = await again(
      store,
      left.filter((_, index) => outcomes[index]?.status === "conflict"),
    );
  }
}

function replacementOf<K extends RecordKind>({ kind, stored, statements }: Working<K>): ItemReplacement<K> {
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
