import { hashedKey, idKey } from "../../../domain/identity/identity";
import type { IdentityKey, RecordWrite, SaveOutcome } from "../../store";
import type { ListedRecord } from "../records/own-postings";
import { identityRow, identityRowId, recordRow, type IdentityRow, type RecordRow } from "../records/rows";

/** A write, with the name of the save that makes it (see `RecordRow.savedBy`). */
export interface NamedWrite {
  readonly write: RecordWrite;
  readonly savedBy: string;
  /** Why the server cannot keep the item. */
  readonly refusal?: string;
}

/** The stored state that the plan needs. */
export interface Snapshot {
  /** By record id; absent if nothing is stored. */
  readonly revisions: ReadonlyMap<string, { readonly revision: number; readonly savedBy: string }>;
  /** What the stored records are listed by, by id. */
  readonly records: ReadonlyMap<string, ListedRecord>;
  /** Ids of records that may still have others to absorb: a save in steps was cut short before it did so. */
  readonly unfinished?: ReadonlySet<string>;
  /** The item that an identity key leads to, by the `_id` of the key's document. */
  readonly idsByIdentity: ReadonlyMap<string, string>;
}

/** A write without a conflict. */
export interface PlannedSave extends NamedWrite {
  readonly revision: number;
  readonly row: RecordRow;
  readonly newIdentities: readonly IdentityRow[];
}

export interface Plan {
  readonly outcomes: readonly SaveOutcome[];
  readonly saves: readonly PlannedSave[];
}

/**
 * Decides for each write whether it may be made, as if the writes before it were done. No two writes may touch the same
 * record.
 */
export function planSaves(writes: readonly NamedWrite[], snapshot: Snapshot): Plan {
  const idsByIdentity = new Map(snapshot.idsByIdentity);
  const outcomes: SaveOutcome[] = [];
  const saves: PlannedSave[] = [];
  for (const named of writes) {
    const decision = decide(named, snapshot, idsByIdentity);
    if ("outcome" in decision) outcomes.push(decision.outcome);
    else outcomes.push({ status: "saved", revision: decision.revision });
    if ("outcome" in decision || decision.done) continue;
    const newIdentities = unusedIdentities(named.write, idsByIdentity);
    const { revision } = decision;
    saves.push({ ...named, revision, newIdentities, row: recordRow(named.write, revision, named.savedBy) });
    applyIdentities(named.write, newIdentities, idsByIdentity);
  }
  return { outcomes, saves };
}

/** Every identity key of a write, that of its own id first. */
export function identityKeysOf(write: RecordWrite): IdentityKey[] {
  return [{ key: idKey(write.item.id), exclusive: true }, ...write.identities];
}

/** The revision to write, or why not to write. `done`: an earlier try wrote it, and its answer was lost. */
type Decision = { readonly revision: number; readonly done: boolean } | { readonly outcome: SaveOutcome };

/**
 * A conflict counts before a refusal: the write is built again from the newer revision, and may then be small enough.
 */
function decide(
  { write, savedBy, refusal }: NamedWrite,
  { revisions }: Snapshot,
  idsByIdentity: ReadonlyMap<string, string>,
): Decision {
  const stored = revisions.get(write.item.id);
  if (stored?.savedBy === savedBy) return { revision: stored.revision, done: true };
  const conflict = staleRevision(write, revisions) ?? foreignIdentity(write, idsByIdentity);
  if (conflict !== undefined) return { outcome: { status: "conflict", reason: conflict } };
  if (refusal !== undefined) return { outcome: { status: "refused", reason: refusal } };
  return { revision: (write.expectedRevision ?? 0) + 1, done: false };
}

function staleRevision(write: RecordWrite, revisions: Snapshot["revisions"]): string | undefined {
  const expected = [{ id: write.item.id, expectedRevision: write.expectedRevision }, ...(write.absorbs ?? [])];
  const stale = expected.find(({ id, expectedRevision }) => (revisions.get(id)?.revision ?? null) !== expectedRevision);
  if (stale === undefined) return undefined;
  return `${stale.id} is at revision ${revisions.get(stale.id)?.revision ?? "none"}, not ${stale.expectedRevision ?? "none"}`;
}

/** An exclusive key of the write (or its hash) leads to another item. */
function foreignIdentity(write: RecordWrite, idsByIdentity: ReadonlyMap<string, string>): string | undefined {
  const own = new Set<string | undefined>([undefined, write.item.id, ...absorbedIds(write)]);
  const exclusive = identityKeysOf(write)
    .filter(({ exclusive }) => exclusive)
    .flatMap(({ key }) => [key, hashedKey(key)]);
  const foreign = exclusive.find((key) => !own.has(idsByIdentity.get(identityRowId(write.kind, key))));
  return foreign && `${foreign} leads to ${idsByIdentity.get(identityRowId(write.kind, foreign))}`;
}

/** Rows for the keys that no item has yet, each once. */
function unusedIdentities(write: RecordWrite, idsByIdentity: ReadonlyMap<string, string>): IdentityRow[] {
  const rows = identityKeysOf(write).map((identity) => identityRow(write.kind, identity, write.item.id));
  const unused = rows.filter((row) => !idsByIdentity.has(row._id));
  return [...new Map(unused.map((row) => [row._id, row])).values()];
}

function applyIdentities(write: RecordWrite, added: readonly IdentityRow[], idsByIdentity: Map<string, string>): void {
  const absorbed = new Set<string>(absorbedIds(write));
  for (const [row, id] of idsByIdentity) if (absorbed.has(id)) idsByIdentity.set(row, write.item.id);
  for (const { _id, id } of added) idsByIdentity.set(_id, id);
}

export const absorbedIds = (write: RecordWrite): string[] => (write.absorbs ?? []).map(({ id }) => id);
