import { append } from "../../domain/collections/lists";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { markDirty } from "../saving/neighbors";
import { saveBatch } from "../saving/save-batch";
import { type Referrer, referrersOf, referrersOfGone } from "../saving/referrers";
import { lastSaidOf } from "../merging/last-said-identity";
import { take } from "./identity-corrections";
import type { Statements } from "../../domain/statements/statements";
import { isProfile, type Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/** A record that becomes part of another one. `ruling`: what a person said of the two. */
export interface Absorbed<K extends RecordKind> {
  readonly id: Id<K>;
  readonly ruling?: Statements<"entity"> | undefined;
}

/**
 * Makes one of stored records that are one item. What names the absorbed ones is led to the survivor first, so that
 * after a crash in between the same drafts find both again and complete it. Throws SaveConflict.
 */
export async function uniteRecords<K extends RecordKind>(
  store: Store,
  linker: Linker,
  kind: K,
  survivorId: Id<K>,
  all: readonly Absorbed<K>[],
): Promise<void> {
  const workspace = new Workspace(store);
  const [survivor, ...found] = await workspace.load(kind, [survivorId, ...all.map(({ id }) => id)]);
  if (survivor === undefined) return;
  const pairs = all.flatMap(({ ruling }, index) => {
    const absorbed = found[index];
    return absorbed === undefined || absorbed === survivor ? [] : [{ absorbed, ruling }];
  });
  if (pairs.length === 0) return;
  // Whatever is different from an absorbed one is different from the survivor.
  await workspace.load(
    kind,
    pairs.flatMap(({ absorbed }) => (absorbed.statements.differentFrom ?? []) as Id<K>[]),
  );
  const referrers: Referrer[] = [];
  for (const { absorbed } of pairs) append(referrers, await referrersOfGone(store, kind, absorbed.id));
  // Of a removed item and a live one a removed one is made, which nothing leads to.
  if (survivor.removedAt === undefined && pairs.some(({ absorbed }) => absorbed.removedAt !== undefined))
    append(referrers, await referrersOf(store, kind, survivorId));
  await markDirty(workspace, referrers);
  const keys =
    kind === "entity"
      ? await store.upkeep.identities(
          kind,
          pairs.map(({ absorbed }) => absorbed.id),
        )
      : [];
  for (const [index, { absorbed, ruling }] of pairs.entries()) {
    workspace.absorb(survivor, absorbed, partKeys(survivor, absorbed, ruling, keys[index]));
    // Only profiles have such a ruling.
    if (ruling !== undefined) take(survivor as Working as Working<"entity">, ruling);
  }
  await saveBatch(workspace, linker, store, new Set(referrers.map(({ id }) => id)));
}

/**
 * The identity keys of a profile that becomes a part of another one, because a person said that the two are the same.
 * Undefined where inputs make two records one: what is joined then cannot be told apart.
 */
function partKeys(
  survivor: Working,
  absorbed: Working,
  ruling: Statements<"entity"> | undefined,
  keys: readonly string[] = [],
): readonly string[] | undefined {
  if (!isProfile(survivor) || !isProfile(absorbed)) return undefined;
  const isPart =
    ruling !== undefined ||
    survivor.statements.parts?.[absorbed.id] !== undefined ||
    lastSaidOf(survivor.statements, absorbed.statements)?.action === "SAME";
  if (!isPart) return undefined;
  const inside = new Set(Object.values(absorbed.statements.parts ?? {}).flatMap((part) => part.keys));
  return keys.filter((key) => !inside.has(key));
}
