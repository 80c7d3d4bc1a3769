import { BadUserInput } from "../../domain/errors";
import type { Id } from "../../domain/ids";
import { isId, kindOf } from "../../domain/ids";
import { idKey } from "../../domain/identity";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import { hasContent } from "../merging/facts";
import { KnownProfiles } from "../relinking/known-profiles";
import { saveBatch } from "../saving/save-batch";
import { settleCitations } from "../saving/settle-citations";
import { Relinking } from "../relinking/relinking";
import { untilSaved } from "../saving/until-saved";
import type { Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/**
 * Brings a removed item back from its tombstone, with every edge: what refers to it is saved again with edges to it,
 * and a profile is looked for again in all texts (TextLinks). False where there is no such item to restore. Throws
 * BadUserInput where nothing is left of it.
 */
export async function restoreItem(
  store: Store,
  id: Id,
  known: KnownProfiles = new KnownProfiles(store),
): Promise<boolean> {
  const kind = kindOf(id);
  if (kind === undefined || kind === "mention") return false;
  const relinking = new Relinking(store, known);
  await relinking.begin();
  const restored = await untilSaved(() => restoreOnce(store, kind, id, known));
  await relinking.finish();
  return restored;
}

async function restoreOnce(store: Store, kind: RecordKind, id: Id, known: KnownProfiles): Promise<boolean> {
  const workspace = new Workspace(store);
  const [working] = await workspace.find(kind, [idKey(id)]);
  if (working === undefined) return false;
  const wasRemoved = working.removedAt !== undefined;
  if (wasRemoved) refuseWithoutContent(working);
  working.removedAt = undefined;
  working.isDirty = wasRemoved;
  await saveBatch(workspace, await known.linker(), store);
  // A restoration that was cut short is gone through again from here.
  if (isId("article", working.id)) await settleCitations(store, await known.linker(), [working.id]);
  return wasRemoved;
}

/** Throws BadUserInput where there is nothing that could come back. */
function refuseWithoutContent({ id, facts }: Pick<Working, "id" | "facts">): void {
  if (facts.erased) throw new BadUserInput("id", `${id} was erased: nothing is left of it that could be restored.`);
  if (hasContent(facts)) return;
  throw new BadUserInput(
    "id",
    `${id} came from another store as a tombstone without its content. Have that store write it (mediagraph export --include-removed), ingest that, and restore it then.`,
  );
}
