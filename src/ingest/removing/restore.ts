import { BadUserInput } from "../../domain/errors/errors";
import type { Id } from "../../domain/ids";
import { isId, kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import { hasContent, withoutWithdrawals } from "../merging/merge";
import { KnownProfiles } from "../relinking/known-profiles";
import { saveBatch } from "../saving/save-batch";
import { settleStoredCitations } from "../saving/settle-citations";
import { Relinking } from "../relinking/relinking";
import { untilSaved } from "../saving/until-saved";
import type { Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/**
 * Restores a removed item from its tombstone, with all edges. Items that name it are saved again. If it is a profile,
 * all texts are searched for it (`Relinking`). False if there is no such item to restore. Throws BadUserInput if
 * nothing of it is left.
 */
export async function restoreItem(
  store: Store,
  id: Id,
  known: KnownProfiles = new KnownProfiles(store),
): Promise<boolean> {
  const kind = kindOf(id);
  if (kind === undefined || kind === "mention") return false;
  return new Relinking(store, known).around(() => untilSaved(() => restoreOnce(store, kind, id, known)));
}

async function restoreOnce(store: Store, kind: RecordKind, id: Id, known: KnownProfiles): Promise<boolean> {
  const workspace = new Workspace(store);
  const [working] = await workspace.find(kind, [idKey(id)]);
  if (working === undefined) return false;
  const wasRemoved = working.removedAt !== undefined;
  if (wasRemoved) refuseWithoutContent(working);
  working.removedAt = undefined;
  working.statements = withoutWithdrawals(working.statements);
  working.isDirty = wasRemoved;
  working.said = "CORRECTION";
  await saveBatch(workspace, await known.linker(), store);
  // If an earlier restoration was interrupted, do this step again.
  if (isId("article", working.id)) await settleStoredCitations(store, await known.linker(), [working.id]);
  return wasRemoved;
}

/** Throws BadUserInput if the item has no content to restore. */
function refuseWithoutContent({ id, statements }: Pick<Working, "id" | "statements">): void {
  if (statements.erased) throw new BadUserInput("id", `${id} was erased: nothing is left to restore.`);
  if (hasContent(statements) && Object.keys(statements.values).length === 0)
    throw new BadUserInput("id", `Only the withdrawal of ${id} has come so far: there is nothing to restore.`);
  if (hasContent(statements)) return;
  throw new BadUserInput(
    "id",
    `${id} came from another store as a tombstone without its content. Have that store write it (mediagraph export --include-removed), ingest that, and restore it then.`,
  );
}
