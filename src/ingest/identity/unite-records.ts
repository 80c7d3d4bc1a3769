import { append } from "../../domain/lists";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { markDirty } from "../saving/neighbors";
import { saveBatch } from "../saving/save-batch";
import { referrersOf } from "../saving/referrers";
import { lastSaidOf, take } from "./identity-corrections";
import type { Statements } from "../../domain/statements/statements";
import type { Working } from "./working-record";
import { Workspace } from "./workspace";

/**
 * Makes one of two stored records that are one item. What names the absorbed one is led to the survivor first, so that
 * after a crash in between the same drafts find both again and complete it. Throws SaveConflict.
 */
export async function uniteRecords<K extends RecordKind>(
  store: Store,
  linker: Linker,
  kind: K,
  [survivorId, absorbedId]: readonly [Id<K>, Id<K>],
  ruling?: Statements<"entity">,
): Promise<void> {
  const workspace = new Workspace(store);
  const [survivor, absorbed] = await workspace.load(kind, [survivorId, absorbedId]);
  if (survivor === undefined || absorbed === undefined || survivor === absorbed) return;
  // Whatever is different from the absorbed one is different from the survivor.
  await workspace.load(kind, (absorbed.statements.differentFrom ?? []) as Id<K>[]);
  const referrers = await referrersOf(store, kind, absorbedId);
  // Of a removed item and a live one a removed one is made, which nothing leads to.
  if (absorbed.removedAt !== undefined && survivor.removedAt === undefined)
    append(referrers, await referrersOf(store, kind, survivorId));
  await markDirty(workspace, referrers);
  workspace.absorb(survivor, absorbed, await partKeys(store, survivor, absorbed, ruling));
  // Only profiles have such a ruling.
  if (ruling !== undefined) take(survivor as Working as Working<"entity">, ruling);
  await saveBatch(workspace, linker, store, new Set(referrers.map(({ id }) => id)));
}

/**
 * The identity keys of a profile that becomes a part of another one, because a person said that the two are the same.
 * Undefined where inputs make two records one: what is joined then cannot be told apart.
 */
async function partKeys(
  store: Store,
  survivor: Working,
  absorbed: Working,
  ruling: Statements<"entity"> | undefined,
): Promise<readonly string[] | undefined> {
  if (!isProfile(survivor) || !isProfile(absorbed)) return undefined;
  const isPart =
    ruling !== undefined ||
    survivor.statements.parts?.[absorbed.id] !== undefined ||
    lastSaidOf(survivor.statements, absorbed.statements)?.action === "SAME";
  if (!isPart) return undefined;
  const [keys = []] = await store.upkeep.identities("entity", [absorbed.id]);
  const inside = new Set(Object.values(absorbed.statements.parts ?? {}).flatMap((part) => part.keys));
  return keys.filter((key) => !inside.has(key));
}

const isProfile = (working: Working): working is Working<"entity"> => working.kind === "entity";
