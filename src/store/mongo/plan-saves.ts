import { hashedKey, idKey } from "../../domain/identity";
import type { IdentityClaim, RecordWrite, SaveOutcome } from "../store";
import { identityRow, identityRowId, type IdentityRow } from "./rows";

/** A write with the name of its save (see `RecordRow.savedBy`). */
export interface NamedWrite {
  readonly write: RecordWrite;
  readonly savedBy: string;
  /** Why the server cannot keep the item. */
  readonly refusal?: string;
}

/** What is stored of everything that the writes touch. */
export interface Snapshot {
  /** By record id; absent where nothing is stored. */
  readonly revisions: ReadonlyMap<string, { readonly revision: number; readonly savedBy: string }>;
  /** Ids of records that may have to absorb others still: a save in steps that died left that to do. */
  readonly unsettled?: ReadonlySet<string>;
  /** By the identity document's `_id`: the item that it leads to. */
  readonly leads: ReadonlyMap<string, string>;
}

/** A write that may go ahead. */
export interface PlannedSave extends NamedWrite {
  readonly revision: number;
  readonly claims: readonly IdentityRow[];
}

export interface Plan {
  readonly outcomes: readonly SaveOutcome[];
  readonly saves: readonly PlannedSave[];
}

/** Decides each write as if those before it were done. No two of the writes touch the same record. */
export function planSaves(writes: readonly NamedWrite[], snapshot: Snapshot): Plan {
  const leads = new Map(snapshot.leads);
  const outcomes: SaveOutcome[] = [];
  const saves: PlannedSave[] = [];
  for (const named of writes) {
    const decision = decide(named, snapshot, leads);
    if ("outcome" in decision) outcomes.push(decision.outcome);
    else outcomes.push({ status: "saved", revision: decision.revision });
    if ("outcome" in decision || decision.done) continue;
    const claims = unclaimed(named.write, leads);
    saves.push({ ...named, revision: decision.revision, claims });
    lead(named.write, claims, leads);
  }
  return { outcomes, saves };
}

/** Every key that a write claims: its own id's first. */
export function claimsOf(write: RecordWrite): IdentityClaim[] {
  return [{ key: idKey(write.item.id), exclusive: true }, ...write.identities];
}

/** The revision to write, or why not. `done`: an earlier try, whose answer was lost, has written it. */
type Decision = { readonly revision: number; readonly done: boolean } | { readonly outcome: SaveOutcome };

/**
 * A conflict comes before a refusal: what was built on an old revision may be of another size when it is built anew.
 */
function decide(
  { write, savedBy, refusal }: NamedWrite,
  { revisions }: Snapshot,
  leads: ReadonlyMap<string, string>,
): Decision {
  const stored = revisions.get(write.item.id);
  if (stored?.savedBy === savedBy) return { revision: stored.revision, done: true };
  const conflict = staleRevision(write, revisions) ?? foreignIdentity(write, leads);
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

function foreignIdentity(write: RecordWrite, leads: ReadonlyMap<string, string>): string | undefined {
  const own = new Set<string | undefined>([undefined, write.item.id, ...absorbedIds(write)]);
  const exclusive = claimsOf(write)
    .filter((claim) => claim.exclusive)
    .flatMap(({ key }) => [key, hashedKey(key)]);
  const taken = exclusive.find((key) => !own.has(leads.get(identityRowId(write.kind, key))));
  return taken && `${taken} leads to ${leads.get(identityRowId(write.kind, taken))}`;
}

/** The keys that lead nowhere yet, each once. */
function unclaimed(write: RecordWrite, leads: ReadonlyMap<string, string>): IdentityRow[] {
  const rows = claimsOf(write).map((claim) => identityRow(write.kind, claim, write.item.id));
  const free = rows.filter((row) => !leads.has(row._id));
  return [...new Map(free.map((row) => [row._id, row])).values()];
}

function lead(write: RecordWrite, claims: readonly IdentityRow[], leads: Map<string, string>): void {
  const absorbed = new Set<string>(absorbedIds(write));
  for (const [row, id] of leads) if (absorbed.has(id)) leads.set(row, write.item.id);
  for (const { _id, id } of claims) leads.set(_id, id);
}

export const absorbedIds = (write: RecordWrite): string[] => (write.absorbs ?? []).map(({ id }) => id);
